import { LineChart } from "@fluentui/react-charts";
import { Text, tokens } from "@fluentui/react-components";
import type { Picture } from "../../actions/action";
import { useSpeech } from "../services";

/** Share of the value by share of the clients, largest first. */
export function ParetoCurve({ points }: { points: Extract<Picture, { kind: "pareto" }>["points"] }) {
  const { t, number, rtl } = useSpeech();
  const percent = (share: number) => number(share, { style: "percent", maximumFractionDigits: 0 });
  const data = points.map((point) => ({
    x: point.clients,
    y: point.value,
    xAxisCalloutData: percent(point.clients),
    yAxisCalloutData: percent(point.value),
  }));
  return (
    <figure style={{ margin: 0 }} data-testid="pareto" dir="ltr">
      <Text as="p" block weight="semibold" dir={rtl ? "rtl" : "ltr"}>
        {t("pane.pareto.title")}
      </Text>
      <LineChart
        data={{
          chartTitle: t("pane.pareto.title"),
          lineChartData: [{ legend: t("pane.pareto.revenue"), data, color: tokens.colorBrandBackground }],
        }}
        height={220}
        hideLegend
        yMaxValue={1}
        yAxisTickFormat={(value: number) => percent(value)}
        tickFormat=".0%"
        margins={{ left: rtl ? 16 : 48, right: rtl ? 48 : 16, top: 12, bottom: 32 }}
      />
      <Text as="p" block size={200} dir={rtl ? "rtl" : "ltr"}>
        {t("pane.pareto.clients")}
      </Text>
    </figure>
  );
}
