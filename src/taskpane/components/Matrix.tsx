import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useGridKeys } from "../hooks/useGridKeys";
import { useSpeech } from "../services";
import { Unseen } from "./Unseen";

/** A head of a row or column: what is seen, and what is said where that is shorter than the name. */
export type MatrixHead = { text: string; name?: string };

const useStyles = makeStyles({
  figure: { margin: 0 },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  // what is said but not seen stays within
  scroll: { overflowX: "auto", position: "relative" },
  table: { borderCollapse: "separate", borderSpacing: "2px", width: "100%", tableLayout: "fixed" },
  wide: { tableLayout: "auto" },
  cell: {
    height: "44px",
    textAlign: "center",
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: "tabular-nums",
    padding: 0,
  },
  low: { height: "30px", fontSize: tokens.fontSizeBase200, minWidth: "28px" },
  head: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    height: "20px",
    textAlign: "center",
  },
  rowHead: { textAlign: "start", paddingInlineEnd: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
  whole: { overflowWrap: "break-word", minWidth: "52px" },
  foot: { color: tokens.colorNeutralForeground2 },
  press: {
    width: "100%",
    height: "100%",
    minHeight: "30px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  picked: { boxShadow: `inset 0 0 0 2px ${tokens.colorNeutralForeground1}`, fontWeight: tokens.fontWeightBold },
});

/** Ink and paper of a cell by its share of the fullest one. */
function look(share: number) {
  if (share <= 0) return { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground3 };
  const part = Math.round(8 + Math.min(1, share) * 36); // the ink stays readable on all of them, white on grey of high contrast too
  return {
    backgroundColor: `color-mix(in srgb, ${tokens.colorBrandBackground} ${part}%, ${tokens.colorNeutralBackground1})`,
    color: tokens.colorNeutralForeground1,
  };
}

export type MatrixProps = {
  title: string;
  rows: MatrixHead[];
  columns: MatrixHead[];
  /** Numbers of zero and more; null stays blank. */
  values: (number | null)[][];
  /** How a number is written. */
  write: (value: number) => string;
  /** A cell in words. */
  words: (row: number, column: number, value: number) => string;
  /** What pressing a cell above zero does; without it cells are not pressed. */
  onPick?: (row: number, column: number) => void;
  /** True for the cell whose clients are in sight. */
  isPicked?: (row: number, column: number) => boolean;
  /** Row heads are as narrow as scores are. */
  narrow?: boolean;
  foot?: string;
};

/** Two groupings at once, darker is more: a table that one reads and presses, one stop of the Tab key. */
export function Matrix({ title, rows, columns, values, write, words, onPick, isPicked, narrow = false, foot }: MatrixProps) {
  const styles = useStyles();
  const { t, rtl } = useSpeech();
  const keys = useGridKeys(
    values.map((row) => row.map((value) => (value ?? 0) > 0)),
    rtl,
  );
  const most = Math.max(0, ...values.flat().map((value) => value ?? 0)) || 1;
  const many = columns.length > 5;
  const cell = (row: number, column: number) => {
    const value = values[row]?.[column] ?? null;
    if (value === null) return <td key={column} />;
    const said = words(row, column, value);
    const picked = isPicked?.(row, column) === true;
    return (
      <td key={column} className={mergeClasses(styles.cell, many && styles.low)} style={look(value / most)} title={said}>
        {onPick && value > 0 ? (
          <button
            type="button"
            className={mergeClasses(styles.press, picked && styles.picked)}
            aria-label={said}
            aria-pressed={picked}
            onClick={() => onPick(row, column)}
            {...keys.cell(row, column)}
          >
            {write(value)}
          </button>
        ) : (
          <>
            <span aria-hidden="true">{write(value)}</span>
            <Unseen>{said}</Unseen>
          </>
        )}
      </td>
    );
  };
  const scrolling = many ? { tabIndex: 0, role: "region", "aria-label": t("paneAnalyses.scroll", { title }) } : {};
  return (
    <figure className={styles.figure} data-testid="matrix">
      <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <div className={styles.scroll} {...scrolling}>
        <table
          className={mergeClasses(styles.table, many && styles.wide)}
          aria-label={title}
          {...(onPick && { role: "grid", ...keys.grid })}
        >
          <thead>
            <tr>
              <td className={styles.head} style={{ width: narrow ? "32px" : "30%" }} />
              {columns.map(({ text, name }) => (
                <th key={text} className={styles.head} scope="col" aria-label={name} title={name}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ text, name }, row) => (
              <tr key={text}>
                <th className={mergeClasses(styles.head, !narrow && styles.rowHead, many && styles.whole)} scope="row" aria-label={name}>
                  {text}
                </th>
                {columns.map((_, column) => cell(row, column))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {foot && (
        <Text as="p" block size={200} className={styles.foot}>
          {foot}
        </Text>
      )}
    </figure>
  );
}
