import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useFocusOnShow } from "../hooks/useFocusOnShow";

const useStyles = makeStyles({
  title: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalL },
  compact: { marginBottom: 0 },
  heading: { margin: 0, outlineStyle: "none" },
});

/** A screen's heading and the line under it; compact on screens that space their parts themselves. */
export function ScreenTitle({ title, text, compact = false }: { title: string; text?: string; compact?: boolean }) {
  const styles = useStyles();
  const heading = useFocusOnShow<HTMLHeadingElement>();
  return (
    <header className={mergeClasses(styles.title, compact && styles.compact)}>
      <Text as="h1" block size={500} weight="semibold" className={styles.heading} ref={heading} tabIndex={-1}>
        {title}
      </Text>
      {text && <Text>{text}</Text>}
    </header>
  );
}
