import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons";
import type { JournalEntry } from "../../actions/ports";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** What was done last in this workbook, and the button that takes it back. */
export function UndoBar({ last, onUndo }: { last: JournalEntry; onUndo: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <footer className={styles.bar}>
      <Text size={200} truncate wrap={false}>
        {t("pane.run.lastAction", { action: t(`actions.${last.action}.label`) })}
      </Text>
      <Button data-testid="undo" appearance="subtle" size="small" icon={<ArrowUndo20Regular />} onClick={onUndo}>
        {t("pane.run.undo")}
      </Button>
    </footer>
  );
}
