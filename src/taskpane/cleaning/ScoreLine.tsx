import { LineChart } from "@fluentui/react-charts";
import { tokens } from "@fluentui/react-components";
import { useSpeech } from "../services";

/** So many days fit into the pane. */
const inSight = 60;
const dayLength = 86_400_000;
/** Day 0 of Excel's calendar, in milliseconds. */
const epoch = Date.UTC(1899, 11, 30);

/** The score of the last days (serial numbers) as a line from 0 to 100. */
export function ScoreLine({ points }: { points: { day: number; score: number }[] }) {
  const { t, number, date, rtl } = useSpeech();
  const shown = points.slice(-inSight);
  const data = shown.map(({ day, score }) => ({
    x: new Date(epoch + day * dayLength),
    y: score,
    xAxisCalloutData: date(day),
    yAxisCalloutData: number(score),
  }));
  const ends = [data[0]!.x, data[data.length - 1]!.x];
  return (
    <div dir="ltr">
      <LineChart
        data={{
          chartTitle: t("paneClean.check.history"),
          lineChartData: [{ legend: t("paneClean.check.score"), data, color: tokens.colorBrandBackground }],
        }}
        height={140}
        hideLegend
        useUTC
        yMinValue={0}
        yMaxValue={100}
        yAxisTickCount={2}
        tickValues={ends}
        customDateTimeFormatter={(day: Date) => date((day.getTime() - epoch) / dayLength, { day: "numeric", month: "short" })}
        yAxisTickFormat={(value: number) => number(value)}
        margins={{ left: rtl ? 24 : 40, right: rtl ? 40 : 24, top: 12, bottom: 28 }}
      />
    </div>
  );
}
