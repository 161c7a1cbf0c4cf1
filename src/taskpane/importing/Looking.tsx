import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useSpeech } from "../services";
import type { Progress } from "./usePreview";

const useStyles = makeStyles({
  looking: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "center", gap: tokens.spacingHorizontalS },
  bar: { gridColumn: "1 / -1" },
});

/** Milliseconds after which a user wants to see that something is going on. */
const patience = 400;

/** A look at a list that is on its way, once it takes a moment: how far it is, and the way to stop it. */
export function Looking({ progress, onCancel }: { progress: Progress; onCancel: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  const counted = progress.total > 1;
  return (
    <div className={styles.looking} data-testid="import-looking">
      <ProgressBar
        className={styles.bar}
        aria-label={t("paneImport.source.looking")}
        value={counted ? progress.done / progress.total : undefined}
      />
      <Text size={200} role="status">
        {t("paneImport.source.looking")}
        {counted && ` · ${t("pane.progress.rows", { done: progress.done, total: progress.total })}`}
      </Text>
      <Button size="small" onClick={onCancel}>
        {t("pane.run.cancel")}
      </Button>
    </div>
  );
}
