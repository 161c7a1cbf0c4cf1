import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSpeech } from "../services";
import { Name } from "./Name";

const useStyles = makeStyles({
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    padding: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    verticalAlign: "bottom",
  },
  cell: { padding: tokens.spacingVerticalXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  name: { textAlign: "start", fontWeight: tokens.fontWeightRegular },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", overflowWrap: "normal" },
});

/** So many rows are shown; the sheet has the rest. */
const most = 20;

/** A table of written cells: each row's first names it (and may lead to what it names), the others stand at the end of their column. */
export function DataTable({
  title,
  heads,
  rows,
}: {
  title: string;
  heads: string[];
  rows: readonly (readonly [ReactNode, ...string[]])[];
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  if (rows.length === 0) return null;
  return (
    <section>
      <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" className={mergeClasses(styles.head, index > 0 && styles.number)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {typeof name === "string" ? <Name text={name} /> : name}
              </th>
              {cells.map((cell, index) => (
                <td key={index} className={mergeClasses(styles.cell, styles.number)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && <Text size={200}>{t("paneAnalyses.table.more", { count: rows.length - most })}</Text>}
    </section>
  );
}
