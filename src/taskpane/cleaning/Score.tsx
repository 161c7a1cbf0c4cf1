import { makeStyles, ProgressBar, Spinner, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { serialOfIso } from "../../domain/kernel/dates";
import { useSpeech } from "../services";
import type { Checked } from "./findings";

const Line = lazy(() => import("./ScoreLine").then(({ ScoreLine }) => ({ default: ScoreLine })));

const useStyles = makeStyles({
  score: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  figure: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, fontVariantNumeric: "tabular-nums" },
  of: { color: tokens.colorNeutralForeground2 },
  history: { margin: 0 },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

/** From these scores on a base is good, or fair. */
const [good, fair] = [90, 60];
const looks = { good: "success", fair: "warning", poor: "error" } as const;

/** How clean the base is, 0 to 100: the number, a bar, and the days before. */
export function Score({ score, history }: Pick<Checked, "score" | "history">) {
  const styles = useStyles();
  const { t, number } = useSpeech();
  const look = score >= good ? "good" : score >= fair ? "fair" : "poor";
  return (
    <section className={styles.score} data-testid="score">
      <div className={styles.figure}>
        <Text size={900} weight="semibold">
          {number(score)}
        </Text>
        <Text className={styles.of}>{t("paneClean.check.outOf", { most: 100 })}</Text>
        <Text weight="semibold">{t(`paneClean.check.looks.${look}`)}</Text>
      </div>
      <ProgressBar
        value={score / 100}
        thickness="large"
        color={looks[look]}
        aria-label={t("paneClean.check.score")}
        aria-valuetext={t("paneClean.check.scoreOf", { score, most: 100 })}
      />
      {history.length > 1 && <History history={history} />}
    </section>
  );
}

function History({ history }: Pick<Checked, "history">) {
  const styles = useStyles();
  const { t } = useSpeech();
  const points = history.flatMap(({ day, score }) => {
    const serial = serialOfIso(day);
    return serial === null ? [] : [{ day: serial, score }];
  });
  return (
    <figure className={styles.history} data-testid="score-history">
      <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
        {t("paneClean.check.history")}
      </Text>
      <Suspense fallback={<Spinner size="small" />}>
        <Line points={points} />
      </Suspense>
    </figure>
  );
}
