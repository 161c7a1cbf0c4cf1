import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSpeech } from "../services";

/** One cell of the R × FM matrix; r and fm are 1 to 5. */
export type HeatCell = { r: number; fm: number; clients: number; revenue: number; segment: string };

const useStyles = makeStyles({
  table: { borderCollapse: "separate", borderSpacing: "2px", width: "100%", tableLayout: "fixed" },
  cell: {
    height: "44px",
    textAlign: "center",
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: "tabular-nums",
    padding: 0,
  },
  head: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, height: "20px" },
  caption: { textAlign: "start", marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  foot: { color: tokens.colorNeutralForeground2 },
});

const scores = [1, 2, 3, 4, 5];

/** Ink and paper of a cell by its share of the fullest one. */
function look(share: number) {
  if (share === 0) return { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground3 };
  const part = Math.round(8 + share * 47); // dark ink stays readable on all of them
  return {
    backgroundColor: `color-mix(in srgb, ${tokens.colorBrandBackground} ${part}%, ${tokens.colorNeutralBackground1})`,
    color: tokens.colorNeutralForeground1,
  };
}

/** Clients by recency (rows) and frequency with money (columns): darker is more. */
export function HeatMap({ cells }: { cells: HeatCell[] }) {
  const styles = useStyles();
  const { t, number, rtl } = useSpeech();
  const most = Math.max(1, ...cells.map((cell) => cell.clients));
  const at = (r: number, fm: number) => cells.find((cell) => cell.r === r && cell.fm === fm);
  return (
    <figure style={{ margin: 0 }} data-testid="heat-map">
      <table className={styles.table}>
        <caption className={styles.caption}>{t("pane.heatMap.title")}</caption>
        <thead>
          <tr>
            <td className={styles.head} style={{ width: "32px" }} />
            {scores.map((fm) => (
              <th key={fm} className={styles.head} scope="col" aria-label={`${t("pane.heatMap.frequencyMoney")} ${fm}`}>
                {`FM ${number(fm)}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...scores].reverse().map((r) => (
            <tr key={r}>
              <th className={styles.head} scope="row" aria-label={`${t("pane.heatMap.recency")} ${r}`}>
                {`R ${number(r)}`}
              </th>
              {scores.map((fm) => {
                const cell = at(r, fm);
                const count = cell?.clients ?? 0;
                const words = t("pane.heatMap.cell", { r, fm, count, segment: cell?.segment ?? "" });
                return (
                  <td key={fm} className={styles.cell} style={look(count / most)} title={words}>
                    <span aria-hidden="true">{number(count)}</span>
                    <span style={{ position: "absolute", clip: "rect(0 0 0 0)", width: 1, height: 1, overflow: "hidden" }}>{words}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Text as="p" block size={200} className={styles.foot}>
        {`↑ ${t("pane.heatMap.recency")} · ${rtl ? "←" : "→"} ${t("pane.heatMap.frequencyMoney")}`}
      </Text>
    </figure>
  );
}
