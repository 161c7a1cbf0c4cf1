import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ErrorMessage } from "../components/ErrorMessage";
import { useRun } from "../hooks/useRun";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  offer: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  text: { color: tokens.colorNeutralForeground2 },
});
const nothing = () => undefined;

/** Before the first import: a copy of the workbook for those who want one. */
export function CopyOffer() {
  const styles = useStyles();
  const { t } = useSpeech();
  const runner = useRun(nothing);
  const [opened, setOpened] = useState(false);
  const open = async () => setOpened((await runner.start("save-copy")) !== null);
  if (runner.run.state === "failed") return <ErrorMessage error={runner.run.failure} onBack={runner.clear} />;
  return (
    <div className={styles.offer} data-testid="import-copy">
      <Text size={200} className={styles.text} role="status">
        {t(opened ? "paneImport.copy.opened" : "paneImport.copy.text")}
      </Text>
      {!opened && (
        <Button size="small" data-testid="import-copy-open" disabled={runner.run.state === "running"} onClick={() => void open()}>
          {t("paneImport.copy.open")}
        </Button>
      )}
    </div>
  );
}
