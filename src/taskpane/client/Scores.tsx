import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import type { ClientCard } from "../../actions/client-card";
import { scoreKeys, type ScoreKey } from "../../domain/analysis/why";
import { isBlank, type Cell } from "../../domain/kernel/cell";
import { ErrorMessage } from "../components/ErrorMessage";
import { useSpeech } from "../services";
import { scoreText } from "./say";
import { lineOf } from "./useUnfold";
import type { useWhy } from "./useWhy";
import { WhyText } from "./WhyText";

const useStyles = makeStyles({
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: `${tokens.spacingVerticalXXS} 0` },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 3fr) auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  name: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  value: { textAlign: "end", overflowWrap: "anywhere" },
  unscored: { color: tokens.colorNeutralForeground2 },
  why: {
    padding: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    borderInlineStartWidth: "2px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
});

/** Lateness is told with the rhythm that it is measured by; it has no cell of its own. */
export const shownScores = scoreKeys.filter((key) => key !== "overdue");
const told = (score: ScoreKey): readonly ScoreKey[] => (score === "rhythm" ? ["rhythm", "overdue"] : [score]);

type ScoresProps = { card: ClientCard; whys: ReturnType<typeof useWhy>; onGo: (code: string) => void };

/** A client's scores as they stand in his row, each with its Why. */
export function Scores({ card, whys, onGo }: ScoresProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <section>
      <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
        {t("paneClient.scores")}
      </Text>
      <ul className={styles.list} aria-label={t("paneClient.scores")}>
        {shownScores.map((score) => (
          <Score key={score} score={score} card={card} whys={whys} onGo={onGo} />
        ))}
      </ul>
    </section>
  );
}

function Score({ score, card, whys, onGo }: { score: ScoreKey } & ScoresProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t } = speech;
  const cell: Cell = card.cells[score] ?? null;
  const whyOf = t("paneClient.whyOf", { score: t(`paneClient.score.${score}`) });
  const isOpen = whys.open.has(score);
  const place = `why-${score.replace(/ /g, "-")}`;
  return (
    <li className={styles.row} id={lineOf(score)}>
      <div className={styles.line}>
        <span className={styles.name}>{t(`paneClient.score.${score}`)}</span>
        <span className={styles.value} data-testid={`score-${score}`}>
          {isBlank(cell) ? (
            <span className={styles.unscored}>{t("paneClient.unscored")}</span>
          ) : (
            <bdi>{scoreText(speech, score, cell as string | number)}</bdi>
          )}
        </span>
        <Button
          size="small"
          appearance="subtle"
          iconPosition="after"
          icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          data-testid={`why-${score}`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? place : undefined}
          aria-label={whyOf}
          onClick={() => whys.toggle(score)}
        >
          {t("paneClient.why")}
        </Button>
      </div>
      {isOpen && (
        <div id={place} role="region" aria-label={`${whyOf}, ${card.name || card.client}`} className={styles.why}>
          {whys.error !== null && <ErrorMessage error={whys.error} onAgain={whys.again} />}
          {whys.scores === null && whys.error === null && <Spinner size="tiny" label={t("pane.progress.thinking")} />}
          {whys.scores
            ?.filter((why) => told(score).includes(why.score))
            .map((why) => (
              <WhyText key={why.score} why={why} onGo={onGo} />
            ))}
        </div>
      )}
    </li>
  );
}
