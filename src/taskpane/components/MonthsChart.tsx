import { VerticalBarChart } from "@fluentui/react-charts";
import { tokens } from "@fluentui/react-components";
import { moneyMargins } from "./chart-margins";
import type { MonthsPicture } from "./Months";
import { useSpeech } from "../services";
import { scaleEnd, steps } from "./scale";

/** So many months fit into the pane with their names. */
const inSight = 12;

const unseen = "\u200b";

/** Turnover of the last months as bars. */
export function MonthsChart({ points }: { points: MonthsPicture["points"] }) {
  const { t, number, date, rtl } = useSpeech();
  const data = points.slice(-inSight).map(({ month, value }, index) => ({
    // letters that several months share are told apart by what is not seen: equal names would be one bar
    x: `${date(month, { month: "narrow" })}${unseen.repeat(index)}`,
    y: value,
    xAxisCalloutData: date(month, { month: "long", year: "numeric" }),
    yAxisCalloutData: number(value, { maximumFractionDigits: 0 }),
    color: tokens.colorBrandBackground,
  }));
  return (
    <div dir="ltr">
      <VerticalBarChart
        data={data}
        chartTitle={t("summaries.overview.chart")}
        height={200}
        hideLegend
        hideLabels
        useSingleColor
        colors={[tokens.colorBrandBackground]}
        maxBarWidth={16}
        yMaxValue={scaleEnd(Math.max(0, ...data.map(({ y }) => y)))}
        yAxisTickCount={steps}
        yAxisTickFormat={(value: number) => number(value, { notation: "compact" })}
        margins={moneyMargins(rtl)}
      />
    </div>
  );
}
