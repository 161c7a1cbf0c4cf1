import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons";
import type { ActionOutcome } from "../../actions/action";
import type { BaseState } from "../../actions/ports";
import { bodies } from "../analyses/bodies";
import { PicturePart } from "../analyses/PicturePart";
import { Shown, useShowing } from "../analyses/Shown";
import { titleOf } from "../analyses/titles";
import { BackButton } from "../components/BackButton";
import { FileOffer } from "../components/FileOffer";
import { Findings, Warnings } from "../components/Findings";
import { useFocusOnShow } from "../hooks/useFocusOnShow";
import type { Runner } from "../hooks/useRun";
import { ImportResult, type Imported } from "../importing/ImportResult";
import { UndoneImport, type UndoneResult } from "../importing/UndoneImport";
import { Additions, type Added } from "../profiles/Additions";
import { useServices, useSpeech } from "../services";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  heading: { margin: 0, outlineStyle: "none" },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
});

/** Analyses that stand beside the clients too. */
const besideClients = ["xyz", "rating", "base-kinds", "rhythm"];

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
    case "add-profile":
      return { title: t("profiles.added.title"), text: "" };
    case "rfm":
    case "abc":
      return { title: titleOf(id, outcome.result, speech), text: t(`pane.results.${id}.text`) };
    case "undo-import":
      return { title: t("paneImport.undone.title"), text: "" };
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
  runner,
  onBack,
}: {
  id: string;
  outcome: ActionOutcome<unknown>;
  base: BaseState | null;
  runner: Runner;
  onBack: () => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  const services = useServices();
  const { title, text } = useTitle(id, outcome);
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const { picture, sheet, file } = outcome;
  const { quiet, now } = useShowing();
  const Body = bodies[id];
  const isAnalysis = Body !== undefined;
  const warnings = outcome.findings.filter(({ severity }) => severity !== "info");
  const notes = outcome.findings.filter(({ severity }) => severity === "info");
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
      {isAnalysis && <Warnings findings={warnings} />}
      {file && <FileOffer file={file} />}
      {id === "import" && <ImportResult result={outcome.result as Imported} base={base} runner={runner} />}
      {id === "add-profile" && <Additions added={outcome.result as Added} said="added" />}
      {id === "undo-import" && <UndoneImport result={outcome.result as UndoneResult} base={base} />}
      {id === "analyse-everything" && Body && <Body result={outcome.result as never} />}
      <Shown quiet={quiet} now={now} base={base} />
      {picture && (
        <PicturePart picture={picture} onPick={(values) => void quiet.start("apply-view", values)} picked={now.applied?.view ?? null} />
      )}
      {id !== "analyse-everything" && Body && <Body result={outcome.result as never} />}
      {id !== "undo-import" && <Findings findings={isAnalysis ? notes : outcome.findings} />}
    </div>
  );
}
