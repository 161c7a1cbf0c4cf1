import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { BaseState } from "../../actions/ports";
import type { PreviewCell, PreviewRow } from "../../domain/importing/preview";
import { useSpeech } from "../services";
import { isolated, runsLeftToRight } from "./cells";
import { CellText } from "./CellText";
import { tableName } from "./places";
import { useVerdictStyles, verdictIcons } from "./verdict-look";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  verdict: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, tableLayout: "fixed" },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, paddingBlock: tokens.spacingVerticalXS },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  raw: { display: "block", color: tokens.colorNeutralForeground2 },
  head: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/**
 * A row of the list whole: what becomes of it, why, and each cell that it fills or changes. It closes by `open`, not by being
 * taken away: a dialog that is gone at once leaves the pane hidden from screen readers.
 */
export function RowDialog({ row, open, base, onClose }: { row: PreviewRow; open: boolean; base: BaseState | null; onClose: () => void }) {
  const styles = useStyles();
  const looks = useVerdictStyles();
  const speech = useSpeech();
  const { t } = speech;
  const tables = [...new Set(row.cells.map(({ table }) => table))];
  return (
    <Dialog open={open} onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface data-testid="import-row">
        <DialogBody>
          <DialogTitle>{row.name || t("paneImport.rows.row", { row: row.row })}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text className={mergeClasses(styles.verdict, looks[row.verdict])}>
              {verdictIcons[row.verdict]}
              {`${t(`paneImport.rows.verdicts.${row.verdict}`)} · ${t("paneImport.rows.row", { row: row.row })}`}
            </Text>
            {row.reasons.length > 0 && (
              <ul className={styles.reasons}>
                {row.reasons.map(({ code, values }, i) => (
                  <li key={i}>{t(`errors.findings.${code}`, values)}</li>
                ))}
              </ul>
            )}
            {tables.map((table) => (
              <CellTable key={table} title={tableName(table, base, speech)} cells={row.cells.filter((cell) => cell.table === table)} />
            ))}
          </DialogContent>
          <DialogActions>
            <Button data-testid="import-row-close" onClick={onClose}>
              {t("paneImport.rows.close")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function CellTable({ title, cells }: { title: string; cells: PreviewCell[] }) {
  const styles = useStyles();
  const looks = useVerdictStyles();
  const { t } = useSpeech();
  const changes = cells.some(({ old }) => old !== null);
  const heads = ["field", ...(changes ? ["was"] : []), "becomes"];
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{title}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {t(`paneImport.rows.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cells.map(({ field, kind, old, new: value, raw }) => (
          <tr key={field}>
            <th scope="row" className={mergeClasses(styles.cell, styles.head)}>
              {field}
            </th>
            {changes && (
              <td className={styles.cell}>
                {old !== null && (
                  <del>
                    <CellText cell={old} kind={kind} />
                  </del>
                )}
              </td>
            )}
            <td className={mergeClasses(styles.cell, looks.new)}>
              <CellText cell={value} kind={kind} />
              {raw !== undefined && (
                <span className={styles.raw}>
                  {t("paneImport.rows.cleaned", { raw: runsLeftToRight(kind) ? `\u2066${raw}\u2069` : isolated(raw) })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
