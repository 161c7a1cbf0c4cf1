import { makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import type { PreviewRow } from "../../domain/importing/preview";
import { Unseen } from "../components/Unseen";
import { useSpeech } from "../services";
import { said } from "./cells";
import { CellText } from "./CellText";
import { useVerdictStyles, verdictIcons } from "./verdict-look";

/** Of every row, in pixels: a line for what it is, two for its cells. */
export const rowHeight = 70;
/** Cells that two lines can hold; the rest stands in the row's dialog. */
const most = 8;

const useStyles = makeStyles({
  item: { position: "absolute", insetInline: 0, height: `${rowHeight}px` },
  row: {
    boxSizing: "border-box",
    width: "100%",
    height: "100%",
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, width: "100%", minWidth: 0 },
  verdict: { display: "inline-flex", alignItems: "center", gap: "2px", flexShrink: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", flexGrow: 1 },
  number: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  cells: {
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
  old: { color: tokens.colorNeutralForeground2 },
  value: { color: tokens.colorNeutralForeground1 },
});

/** A row of the list in short: what becomes of it, its name, and its cells; pressed, it is shown whole. */
export function RowLine({
  row,
  at,
  count,
  top,
  reachable,
  onOpen,
}: {
  row: PreviewRow;
  at: number;
  count: number;
  top: number;
  /** Tab comes to this row. */
  reachable: boolean;
  onOpen: (row: PreviewRow) => void;
}) {
  const styles = useStyles();
  const looks = useVerdictStyles();
  const speech = useSpeech();
  const { t, number } = speech;
  const restored = useRestoreFocusTarget();
  return (
    <li className={styles.item} style={{ top }} aria-posinset={at + 1} aria-setsize={count}>
      <button
        {...restored}
        type="button"
        className={styles.row}
        data-at={at}
        data-verdict={row.verdict}
        tabIndex={reachable ? 0 : -1}
        onClick={() => onOpen(row)}
      >
        <Unseen data-said="">{said(row, speech)}</Unseen>
        <span className={styles.head} aria-hidden="true">
          <span className={mergeClasses(styles.verdict, looks[row.verdict])}>
            {verdictIcons[row.verdict]}
            {t(`paneImport.rows.verdicts.${row.verdict}`)}
          </span>
          <bdi className={styles.name}>{row.name || t("paneImport.rows.noName")}</bdi>
          <span className={styles.number}>{number(row.row)}</span>
        </span>
        <span className={styles.cells} aria-hidden="true">
          <Cells row={row} />
        </span>
      </button>
    </li>
  );
}

function Cells({ row }: { row: PreviewRow }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const reasons = row.reasons.map(({ code, values }) => t(`errors.findings.${code}`, values));
  if (row.cells.length === 0) return reasons.length > 0 ? reasons.join(" ") : t("paneImport.rows.nothing");
  const telling = row.cells.filter((cell) => cell.old !== null || cell.new !== row.name);
  const cells = telling.slice(0, most).map(({ table, field, kind, old, new: value, raw }, i) => (
    <span key={`${table} ${field}`}>
      {i > 0 && " · "}
      {`${field}: `}
      {old !== null && (
        <>
          <del className={styles.old}>
            <CellText cell={old} kind={kind} />
          </del>{" "}
        </>
      )}
      <CellText className={styles.value} cell={value} kind={kind} />
      {raw !== undefined && (
        <>
          {" ("}
          <CellText cell={raw} kind={kind} />
          {")"}
        </>
      )}
    </span>
  ));
  return (
    <>
      {reasons.length > 0 && `${reasons.join(" ")} `}
      {cells}
    </>
  );
}
