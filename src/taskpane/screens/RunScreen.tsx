import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { BaseState } from "../../actions/ports";
import { ErrorMessage } from "../components/ErrorMessage";
import { useFocusOnShow } from "../hooks/useFocusOnShow";
import type { Runner, RunState } from "../hooks/useRun";
import { useSpeech } from "../services";
import { ResultScreen } from "./ResultScreen";

const useStyles = makeStyles({
  running: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalXXL },
  heading: { margin: 0, outlineStyle: "none" },
});

/** An action at work: what it does, how far it is, and the way to stop it. */
export function Running({ run, onCancel }: { run: Extract<RunState, { state: "running" }>; onCancel: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const heading = useFocusOnShow<HTMLHeadingElement>();
  // where all is counted but work goes on, a full bar would look stuck
  const counted = run.total > 0 && run.done < run.total;
  return (
    <div className={styles.running} data-testid="running">
      <Text as="h1" block size={500} weight="semibold" className={styles.heading} ref={heading} tabIndex={-1}>
        {t(`actions.${run.id}.label`)}
      </Text>
      <ProgressBar aria-label={t("pane.run.working")} value={counted ? run.done / run.total : undefined} thickness="large" />
      <Text size={200} role="status">
        {t(`pane.progress.${run.phase}`)}
        {counted && ` · ${t("pane.progress.rows", { done: run.done, total: run.total })}`}
      </Text>
      <Button onClick={onCancel} disabled={run.cancelling}>
        {t(run.cancelling ? "pane.run.cancelling" : "pane.run.cancel")}
      </Button>
    </div>
  );
}

/** An action at work, what came of it, or why it failed. */
export function RunScreen({ runner, base }: { runner: Runner; base: BaseState | null }) {
  const { run } = runner;
  if (run.state === "running") return <Running run={run} onCancel={runner.cancel} />;
  if (run.state === "failed") return <ErrorMessage error={run.failure} onAgain={runner.again} onBack={runner.clear} />;
  if (run.state === "done") return <ResultScreen id={run.id} outcome={run.outcome} base={base} runner={runner} onBack={runner.clear} />;
  return null;
}
