import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A line of the list; `said` is its name for screen readers where it is not its text. Without `onPress` it is no button; `isPicked` where its clients are in sight. */
export type PressLine = { key: string; content: ReactNode; said?: string; isPicked: boolean; onPress?: (() => void) | undefined };

const useStyles = makeStyles({
  figure: { margin: 0 },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "2px" },
  line: {
    display: "grid",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "30px",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    textAlign: "start",
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusSmall,
  },
  press: {
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  picked: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
});

/** A picture made of lines that can be pressed; `columns` is the grid in which the parts of a line stand. */
export function PressList({
  title,
  testId,
  columns,
  lines,
  children,
}: {
  title: string;
  testId: string;
  columns: string;
  lines: readonly PressLine[];
  children?: ReactNode;
}) {
  const styles = useStyles();
  const grid = { gridTemplateColumns: columns };
  return (
    <figure className={styles.figure} data-testid={testId}>
      <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <ul className={styles.list} aria-label={title}>
        {lines.map(({ key, content, said, isPicked, onPress }) => (
          <li key={key}>
            {onPress ? (
              <button
                type="button"
                className={mergeClasses(styles.line, styles.press, isPicked && styles.picked)}
                style={grid}
                aria-label={said}
                aria-pressed={isPicked}
                onClick={onPress}
              >
                {content}
              </button>
            ) : (
              <div className={styles.line} style={grid}>
                {content}
              </div>
            )}
          </li>
        ))}
      </ul>
      {children}
    </figure>
  );
}
