import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons";
import type { ActionOutcome } from "../../actions/action";
import type { BaseState } from "../../actions/ports";
import { bodies } from "../analyses/bodies";
import { PicturePart } from "../analyses/PicturePart";
import { Shown } from "../analyses/Shown";
import { titleOf } from "../analyses/titles";
import { BackButton } from "../components/BackButton";
import { FileOffer } from "../components/FileOffer";
import { Findings } from "../components/Findings";
import { useFocusOnShow } from "../hooks/useFocusOnShow";
import { useRun } from "../hooks/useRun";
import { useServices, useSpeech } from "../services";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  heading: { margin: 0, outlineStyle: "none" },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  counts: { display: "flex", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** Analyses that stand beside the clients too. */
const besideClients = ["xyz", "rating", "base-kinds", "rhythm"];
const nothing = () => undefined;

type Imported = { perTable: Record<string, Record<"created" | "updated" | "same" | "skipped", number>> };

function ImportCounts({ result, base }: { result: Imported; base: BaseState | null }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const nameOf = (key: string) => base?.tables.find((table) => table.key === key)?.sheet ?? key;
  const tables = Object.entries(result.perTable).filter(([, counts]) => Object.values(counts).some((count) => count > 0));
  if (tables.every(([, counts]) => counts.created + counts.updated === 0)) return <Text>{t("pane.results.import.nothing")}</Text>;
  return tables.map(([key, counts]) => (
    <div key={key} className={styles.row}>
      <Text weight="semibold">{nameOf(key)}</Text>
      <div className={styles.counts}>
        {(["created", "updated", "same", "skipped"] as const)
          .filter((verdict) => counts[verdict] > 0)
          .map((verdict) => (
            <Badge
              key={verdict}
              appearance="tint"
              color={verdict === "created" ? "success" : verdict === "skipped" ? "warning" : "informative"}
            >
              {t(`pane.results.import.${verdict}`, { count: counts[verdict] })}
            </Badge>
          ))}
      </div>
    </div>
  ));
}

function useTitle(id: string, outcome: ActionOutcome<unknown>): { title: string; text: string } {
  const speech = useSpeech();
  const { t } = speech;
  switch (id) {
    case "create-base": {
      const count = (outcome.result as { tables: unknown[] }).tables.length;
      return { title: t("pane.results.createBase.title"), text: t("pane.results.createBase.text", { count }) };
    }
    case "import":
      return { title: t("pane.results.import.title"), text: "" };
    case "summary":
    case "overview":
      return { title: t("paneViews.results.onSheet"), text: "" };
    case "report": {
      const { title, rows } = outcome.result as { title: string; rows: number };
      return { title, text: t("paneViews.results.rows", { count: rows }) };
    }
    case "rfm":
    case "abc":
      return { title: titleOf(id, outcome.result, speech), text: t(`pane.results.${id}.text`) };
    case "undo":
      return { title: t("pane.results.undo.title"), text: "" };
    default:
      return { title: titleOf(id, outcome.result, speech), text: besideClients.includes(id) ? t("paneAnalyses.beside") : "" };
  }
}

/** What came of an action: its numbers, its picture, what was noticed, and the way to the sheet. */
export function ResultScreen({
  id,
  outcome,
  base,
  onBack,
}: {
  id: string;
  outcome: ActionOutcome<unknown>;
  base: BaseState | null;
  onBack: () => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  const services = useServices();
  const { title, text } = useTitle(id, outcome);
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const { picture, sheet, file } = outcome;
  const quiet = useRun(nothing);
  const Body = bodies[id];
  return (
    <div className={styles.screen} data-testid={`result-${id}`}>
      <div>
        <BackButton onBack={onBack} />
        <div className={styles.title}>
          <CheckmarkCircle24Filled className={styles.done} />
          <Text as="h1" size={500} weight="semibold" ref={heading} tabIndex={-1} className={styles.heading}>
            {title}
          </Text>
        </div>
        {text && <Text>{text}</Text>}
      </div>
      {sheet && (
        <Button data-testid="go-to-sheet" appearance="primary" size="large" onClick={() => void services.show(sheet)}>
          {t("pane.run.goTo")}
        </Button>
      )}
      {file && <FileOffer file={file} />}
      {id === "import" && <ImportCounts result={outcome.result as Imported} base={base} />}
      {id === "analyse-everything" && Body && <Body result={outcome.result as never} />}
      <Shown quiet={quiet} base={base} />
      {picture && <PicturePart picture={picture} result={outcome.result} onPick={(values) => void quiet.start("apply-view", values)} />}
      {id !== "analyse-everything" && Body && <Body result={outcome.result as never} />}
      <Findings findings={outcome.findings} />
    </div>
  );
}
