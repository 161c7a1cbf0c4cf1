import { makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech } from "../services";
import { Name } from "./Name";

export type ShareRow = { name: string; clients: number; value: number; share: number };

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    padding: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  cell: { padding: tokens.spacingVerticalXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  track: { height: "4px", borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralBackground4, marginTop: "2px" },
  bar: { height: "4px", borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorBrandBackground },
});

/** Names with their clients, value and share, each share as a bar too. */
export function ShareTable({ title, heads, rows }: { title: string; heads: [string, string, string, string]; rows: ShareRow[] }) {
  const styles = useStyles();
  const { number } = useSpeech();
  const percent = (share: number) => number(share, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th key={head} scope="col" className={styles.head} style={index > 0 ? { textAlign: "end" } : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row" className={styles.cell} style={{ textAlign: "start", fontWeight: tokens.fontWeightRegular }}>
              <Name text={row.name} />
              <div className={styles.track} aria-hidden="true">
                <div className={styles.bar} style={{ width: percentWidth(row.share) }} />
              </div>
            </th>
            <td className={`${styles.cell} ${styles.number}`}>{number(row.clients)}</td>
            <td className={`${styles.cell} ${styles.number}`}>{number(row.value, { maximumFractionDigits: 0 })}</td>
            <td className={`${styles.cell} ${styles.number}`}>{percent(row.share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const percentWidth = (share: number) => `${Math.max(0, Math.min(100, share * 100))}%`;
