import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  figure: { margin: 0 },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "2px" },
  bar: {
    display: "grid",
    gridTemplateColumns: "34% 1fr",
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
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  fill: { height: "16px", borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorBrandBackground, flexShrink: 0 },
  count: { fontVariantNumeric: "tabular-nums", flexShrink: 0 },
});

/** Clients (or money) by group, each group a bar with its number; pressing one tells its name. */
export function Bars({
  title,
  bars,
  onPick,
}: {
  title: string;
  bars: { name: string; clients: number }[];
  onPick: (name: string) => void;
}) {
  const styles = useStyles();
  const { number } = useSpeech();
  const most = Math.max(1, ...bars.map(({ clients }) => clients));
  // every bar has the same room beside the longest number, so that all are to one scale
  const room = Math.max(...bars.map(({ clients }) => number(clients).length)) + 1;
  const inside = ({ name, clients }: { name: string; clients: number }) => (
    <>
      <span>{name}</span>{" "}
      <span className={styles.line}>
        <span className={styles.fill} style={{ width: `calc((100% - ${room}ch) * ${clients / most})` }} aria-hidden="true" />
        <span className={styles.count}>{number(clients)}</span>
      </span>
    </>
  );
  return (
    <figure className={styles.figure} data-testid="bars">
      <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <ul className={styles.list} aria-label={title}>
        {bars.map((bar) => (
          <li key={bar.name}>
            {bar.clients > 0 ? (
              <button type="button" className={mergeClasses(styles.bar, styles.press)} onClick={() => onPick(bar.name)}>
                {inside(bar)}
              </button>
            ) : (
              <div className={styles.bar}>{inside(bar)}</div>
            )}
          </li>
        ))}
      </ul>
    </figure>
  );
}
