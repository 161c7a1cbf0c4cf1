import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useFocusOnShow } from "../hooks/useFocusOnShow";

const useStyles = makeStyles({
  title: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalL },
  heading: { margin: 0, outlineStyle: "none" },
});

/** A screen's heading and the line under it. */
export function ScreenTitle({ title, text }: { title: string; text?: string }) {
  const styles = useStyles();
  const heading = useFocusOnShow<HTMLHeadingElement>();
  return (
    <header className={styles.title}>
      <Text as="h1" block size={500} weight="semibold" className={styles.heading} ref={heading} tabIndex={-1}>
        {title}
      </Text>
      {text && <Text>{text}</Text>}
    </header>
  );
}
