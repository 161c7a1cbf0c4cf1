import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  row: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    gap: tokens.spacingHorizontalM,
    justifyContent: "stretch",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  icon: { color: tokens.colorBrandForeground1, display: "flex" },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  text: { color: tokens.colorNeutralForeground2 },
  chevron: { color: tokens.colorNeutralForeground3, display: "flex" },
});

/** A line that leads to a screen of its own: an icon, a name, a sentence. */
export function LeadRow({
  icon,
  title,
  text,
  testId,
  onOpen,
}: {
  icon: ReactElement;
  title: string;
  text: string;
  testId: string;
  onOpen: () => void;
}) {
  const styles = useStyles();
  const { rtl } = useSpeech();
  return (
    <Button appearance="subtle" className={styles.row} data-testid={testId} onClick={onOpen}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        <Text weight="semibold">{title}</Text>
        <Text size={200} className={styles.text}>
          {text}
        </Text>
      </span>
      <span className={styles.chevron}>{rtl ? <ChevronLeft20Regular /> : <ChevronRight20Regular />}</span>
    </Button>
  );
}
