import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Picture } from "../../actions/action";
import { useSpeech } from "../services";

export type MonthsPicture = Extract<Picture, { kind: "months" }>;

const Chart = lazy(() => import("./MonthsChart").then(({ MonthsChart }) => ({ default: MonthsChart })));

const useStyles = makeStyles({
  figure: { margin: 0 },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
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

/** Turnover by month: bars (their library is loaded when they are shown) and, behind a click, the same as a table. */
export function Months({ points }: { points: MonthsPicture["points"] }) {
  const styles = useStyles();
  const { t, number, date } = useSpeech();
  return (
    <figure className={styles.figure} data-testid="months">
      <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
        {t("summaries.overview.chart")}
      </Text>
      <Suspense fallback={<Spinner size="small" />}>
        <Chart points={points} />
      </Suspense>
      <details>
        <summary className={styles.summary}>{t("paneViews.overview.asTable")}</summary>
        <table className={styles.table} aria-label={t("summaries.overview.chart")}>
          <thead>
            <tr>
              {["month", "orders", "value"].map((head, index) => (
                <th key={head} scope="col" className={styles.head} style={index === 0 ? { textAlign: "start" } : undefined}>
                  {t(`summaries.overview.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...points].reverse().map(({ month, orders, value }) => (
              <tr key={month}>
                <th scope="row" className={styles.name}>
                  {date(month, { month: "long", year: "numeric" })}
                </th>
                <td className={styles.cell}>{number(orders)}</td>
                <td className={styles.cell}>{number(value, { maximumFractionDigits: 0 })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
