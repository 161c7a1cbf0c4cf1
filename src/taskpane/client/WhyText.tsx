import { Link, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellWhy } from "../../actions/why";
import { textOf } from "../../domain/kernel/text";
import { useSpeech } from "../services";
import { counted, cutText, differs, measured, namedScore, ruleText, scoreText } from "./say";

const useStyles = makeStyles({
  why: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200 },
  head: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  next: { fontSize: "inherit", lineHeight: "inherit", textAlign: "start" },
  line: { overflowWrap: "anywhere" },
  formula: {
    display: "block",
    textAlign: "start",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

type Next = NonNullable<CellWhy["neighbours"]>["better"];

/** Why a client has a score: the number, the cuts, the neighbours, what counts, the rule, the formula. */
export function WhyText({ why, onGo }: { why: CellWhy; onGo: (code: string) => void }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t } = speech;
  const { number, unit, cuts, neighbours, parts, formula } = why;
  return (
    <div className={styles.why} data-testid={`why-text-${why.score}`}>
      {why.score === "overdue" && (
        <Text weight="semibold" className={styles.line}>
          {`${t("paneClient.score.overdue")}: ${scoreText(speech, why.score, why.value)}`}
        </Text>
      )}
      {differs(why) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t("paneClient.differs", {
              cell: scoreText(speech, why.score, why.cell as string),
              value: scoreText(speech, why.score, why.value),
            })}
          </MessageBarBody>
        </MessageBar>
      )}
      {number !== null && (
        <Part title={t("paneClient.part.number")}>
          <Text weight="semibold">{`${t(`paneClient.of.${why.of}`)}: ${counted(speech, number, unit)}`}</Text>
        </Part>
      )}
      {number !== null && why.rule !== "ntile" && (
        <Part title={t("paneClient.part.cuts")}>
          {cuts.length > 0 ? (
            <Lines lines={cuts.map((cut) => cutText(speech, why.score, cut))} />
          ) : (
            <Text size={200}>{t("paneClient.noCuts")}</Text>
          )}
        </Part>
      )}
      {parts.length > 0 && (
        <Part title={t("paneClient.part.counts")}>
          <Lines lines={parts.map((part) => partText(part))} />
        </Part>
      )}
      {neighbours && (
        <Part title={t("paneClient.part.neighbours")}>
          <ul className={styles.list}>
            <li>{next("better", neighbours.better)}</li>
            <li>{next("worse", neighbours.worse)}</li>
            {neighbours.equal > 0 && <li>{t("paneClient.equal", { count: neighbours.equal })}</li>}
          </ul>
        </Part>
      )}
      <Part title={t("paneClient.part.rule")}>
        <span className={styles.line}>{ruleText(speech, why)}</span>
      </Part>
      {formula !== null && (
        <Part title={t("paneClient.part.formula")}>
          <code dir="ltr" className={styles.formula}>
            {formula}
          </code>
        </Part>
      )}
    </div>
  );

  function partText({ of, number: value, unit: measure, points, weight }: CellWhy["parts"][number]): string {
    const told = `${t(`paneClient.of.${of}`)}: ${counted(speech, value, measure)}`;
    if (points === undefined || weight === undefined) return told;
    return t("paneClient.weighed", { value: told, points: Math.round(points), weight: measured(speech, weight, "share") });
  }

  function next(side: "better" | "worse", neighbour: Next): ReactNode {
    if (!neighbour) return t(side === "better" ? "paneClient.first" : "paneClient.last");
    const [code, name] = [textOf(neighbour.code), textOf(neighbour.name)];
    const values = { number: measured(speech, neighbour.number, neighbours!.unit), value: namedScore(speech, why.score, neighbour.value) };
    return (
      <>
        {`${t(`paneClient.${side}`)}: `}
        <Link as="button" className={styles.next} data-testid={`${side}-${why.score}`} onClick={() => onGo(code)}>
          <bdi>{name || code}</bdi>
        </Link>
        {" · "}
        <bdi>{t("paneClient.neighbour", values)}</bdi>
      </>
    );
  }
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <Text as="h3" block size={200} className={styles.head}>
        {title}
      </Text>
      {children}
    </div>
  );
}

function Lines({ lines }: { lines: string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
