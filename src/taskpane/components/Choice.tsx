import { Card, CardHeader, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  card: { marginBottom: tokens.spacingVerticalS },
  icon: { color: tokens.colorBrandForeground1, display: "flex" },
});

/** A large button with an icon, a name and a sentence. */
export function Choice({
  icon,
  title,
  text,
  primary,
  testId,
  onChoose,
}: {
  icon: ReactElement;
  title: string;
  text: string;
  primary?: boolean;
  testId: string;
  onChoose: () => void;
}) {
  const styles = useStyles();
  return (
    <Card
      className={styles.card}
      appearance={primary ? "filled" : "outline"}
      onClick={onChoose}
      role="button"
      data-testid={testId}
      tabIndex={0}
      focusMode="off"
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onChoose();
      }}
    >
      <CardHeader
        image={<span className={styles.icon}>{icon}</span>}
        header={<Text weight="semibold">{title}</Text>}
        description={<Text size={200}>{text}</Text>}
      />
    </Card>
  );
}
