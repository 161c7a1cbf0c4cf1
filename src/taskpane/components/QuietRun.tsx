import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Runner } from "../hooks/useRun";
import { useSpeech } from "../services";
import { Findings } from "./Findings";

const useStyles = makeStyles({
  running: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "center", gap: tokens.spacingHorizontalS },
  bar: { gridColumn: "1 / -1" },
});

/** Milliseconds after which a user wants to see that something is going on. */
const patience = 600;

/** For actions that leave the screen as it is: progress with Cancel once it takes a moment, then what was noticed. */
export function QuietRun({ runner }: { runner: Runner }) {
  const { run } = runner;
  if (run.state === "running") return <Running id={run.id} cancelling={run.cancelling} onCancel={runner.cancel} />;
  if (run.state === "done") return <Findings findings={run.outcome.findings} />;
  return null;
}

function Running({ id, cancelling, onCancel }: { id: string; cancelling: boolean; onCancel: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  return (
    <div className={styles.running} data-testid="quietly-running">
      <ProgressBar className={styles.bar} aria-label={t("pane.run.working")} />
      <Text size={200} role="status">
        {t(`actions.${id}.label`)}
      </Text>
      <Button size="small" onClick={onCancel} disabled={cancelling}>
        {t(cancelling ? "pane.run.cancelling" : "pane.run.cancel")}
      </Button>
    </div>
  );
}
