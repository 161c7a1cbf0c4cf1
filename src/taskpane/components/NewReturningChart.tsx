import { VerticalStackedBarChart } from "@fluentui/react-charts";
import { tokens } from "@fluentui/react-components";
import { useSpeech } from "../services";
import { moneyMargins } from "./chart-margins";
import type { NewReturningMonth } from "./NewReturning";
import { scaleEnd, steps } from "./scale";

const unseen = "\u200b";

/** Revenue of new and of returning clients as stacked bars, month by month. */
export function NewReturningChart({ months }: { months: NewReturningMonth[] }) {
  const { t, number, date, rtl } = useSpeech();
  const money = (value: number) => number(value, { maximumFractionDigits: 0 });
  const part = (key: "newRevenue" | "returningRevenue", value: number, color: string) => ({
    legend: t(`analyses.cohorts.column.${key}`),
    data: value,
    color,
    yAxisCalloutData: money(value),
  });
  const data = months.map(({ month, newRevenue, returningRevenue }, index) => ({
    // letters that several months share are told apart by what is not seen: equal names would be one bar
    xAxisPoint: `${date(month, { month: "narrow" })}${unseen.repeat(index)}`,
    xAxisCalloutData: date(month, { month: "long", year: "numeric" }),
    chartData: [
      part("returningRevenue", Math.max(0, returningRevenue), tokens.colorBrandBackground),
      part("newRevenue", Math.max(0, newRevenue), tokens.colorPaletteMarigoldBackground3),
    ],
  }));
  return (
    <div dir="ltr">
      <VerticalStackedBarChart
        data={data}
        chartTitle={t("analyses.cohorts.chart")}
        height={220}
        maxBarWidth={16}
        hideLabels
        yMaxValue={scaleEnd(Math.max(0, ...months.map((each) => Math.max(0, each.newRevenue) + Math.max(0, each.returningRevenue))))}
        yAxisTickCount={steps}
        yAxisTickFormat={(value: number) => number(value, { notation: "compact" })}
        margins={moneyMargins(rtl)}
      />
    </div>
  );
}
