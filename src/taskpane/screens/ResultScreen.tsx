import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons";
import type { ActionOutcome } from "../../actions/action";
import type { BaseState } from "../../actions/ports";
import { BackButton } from "../components/BackButton";
import { FileOffer } from "../components/FileOffer";
import { Findings } from "../components/Findings";
import { HeatMap } from "../components/HeatMap";
import { Pareto } from "../components/Pareto";
import { ShareTable } from "../components/ShareTable";
import { useFocusOnShow } from "../hooks/useFocusOnShow";
import { useServices, useSpeech } from "../services";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  heading: { margin: 0, outlineStyle: "none" },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  counts: { display: "flex", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

type Classes = { classes: { name: string; clients: number; value: number; share: number }[] };
type Segments = { clients: number; segments: { name: string; clients: number; revenue: number }[] };
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

function SegmentTable({ result }: { result: Segments }) {
  const { t } = useSpeech();
  const total = result.segments.reduce((sum, segment) => sum + Math.max(0, segment.revenue), 0);
  const rows = result.segments.map((segment) => ({ ...segment, value: segment.revenue, share: total > 0 ? segment.revenue / total : 0 }));
  const heads: [string, string, string, string] = [
    t("pane.segments.segment"),
    t("pane.segments.clients"),
    t("pane.segments.revenue"),
    t("pane.segments.share"),
  ];
  return <ShareTable title={t("pane.segments.title")} heads={heads} rows={rows} />;
}

function ClassTable({ result }: { result: Classes }) {
  const { t } = useSpeech();
  const heads: [string, string, string, string] = [
    t("pane.classes.class"),
    t("pane.segments.clients"),
    t("pane.segments.revenue"),
    t("pane.segments.share"),
  ];
  return <ShareTable title={t("pane.classes.title")} heads={heads} rows={result.classes} />;
}

function useTitle(id: string, outcome: ActionOutcome<unknown>): { title: string; text: string } {
  const { t } = useSpeech();
  switch (id) {
    case "create-base": {
      const count = (outcome.result as { tables: unknown[] }).tables.length;
      return { title: t("pane.results.createBase.title"), text: t("pane.results.createBase.text", { count }) };
    }
    case "rfm":
      return { title: t("pane.results.rfm.title", { count: (outcome.result as Segments).clients }), text: t("pane.results.rfm.text") };
    case "abc": {
      const count = (outcome.result as Classes).classes.reduce((sum, part) => sum + part.clients, 0);
      return { title: t("pane.results.abc.title", { count }), text: t("pane.results.abc.text") };
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
    default:
      return { title: t("pane.results.undo.title"), text: "" };
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
      {picture?.kind === "heat map" && <HeatMap cells={picture.cells} />}
      {picture?.kind === "pareto" && <Pareto points={picture.points} />}
      {id === "rfm" && <SegmentTable result={outcome.result as Segments} />}
      {id === "abc" && <ClassTable result={outcome.result as Classes} />}
      <Findings findings={outcome.findings} />
    </div>
  );
}
