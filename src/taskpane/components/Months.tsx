import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Picture } from "../../actions/action";
import { useSpeech } from "../services";
import { AsTable } from "./AsTable";

export type MonthsPicture = Extract<Picture, { kind: "months" }>;

const Chart = lazy(() => import("./MonthsChart").then(({ MonthsChart }) => ({ default: MonthsChart })));

const useStyles = makeStyles({
  figure: { margin: 0 },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
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
      <AsTable
        title={t("summaries.overview.chart")}
        heads={["month", "orders", "value"].map((head) => t(`summaries.overview.${head}`))}
        rows={[...points]
          .reverse()
          .map(({ month, orders, value }) => [
            date(month, { month: "long", year: "numeric" }),
            number(orders),
            number(value, { maximumFractionDigits: 0 }),
          ])}
      />
    </figure>
  );
}
