import { makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: "end",
    fontWeight: tokens.fontWeightSemibold,
    padding: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
  name: { textAlign: "start", fontWeight: tokens.fontWeightRegular, padding: tokens.spacingVerticalXXS },
  cell: { textAlign: "end", fontVariantNumeric: "tabular-nums", padding: tokens.spacingVerticalXXS },
});

/** What a chart draws, as a table behind a click: each row's first cell names it. */
export function AsTable({ title, heads, rows }: { title: string; heads: string[]; rows: string[][] }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <details>
      <summary className={styles.summary}>{t("paneViews.overview.asTable")}</summary>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" className={styles.head} style={index === 0 ? { textAlign: "start" } : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              {cells.map((cell, index) => (
                <td key={index} className={styles.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
