import { useSpeech } from "../services";
import { Matrix } from "./Matrix";

/** One cell of the R × FM matrix; r and fm are 1 to 5. */
export type HeatCell = { r: number; fm: number; clients: number; revenue: number; segment: string };

const scores = [1, 2, 3, 4, 5];
const recencies = [...scores].reverse();

/** Clients by recency (rows) and frequency with money (columns); pressing a cell tells its scores, `isPicked` says which is pressed. */
export function HeatMap({
  cells,
  onPick,
  isPicked,
}: {
  cells: HeatCell[];
  onPick: (r: number, fm: number) => void;
  isPicked: (r: number, fm: number) => boolean;
}) {
  const { t, number, rtl } = useSpeech();
  const at = (r: number, fm: number) => cells.find((cell) => cell.r === r && cell.fm === fm);
  const scored = (row: number, column: number) => ({ r: recencies[row] ?? 0, fm: scores[column] ?? 0 });
  return (
    <div data-testid="heat-map">
      <Matrix
        narrow
        title={t("pane.heatMap.title")}
        rows={recencies.map((r) => ({ text: `R ${number(r)}`, name: `${t("pane.heatMap.recency")} ${r}` }))}
        columns={scores.map((fm) => ({ text: `FM ${number(fm)}`, name: `${t("pane.heatMap.frequencyMoney")} ${fm}` }))}
        values={recencies.map((r) => scores.map((fm) => at(r, fm)?.clients ?? 0))}
        write={(value) => number(value)}
        words={(row, column, count) => {
          const { r, fm } = scored(row, column);
          return t("pane.heatMap.cell", { r, fm, count, segment: at(r, fm)?.segment ?? "" });
        }}
        onPick={(row, column) => {
          const { r, fm } = scored(row, column);
          onPick(r, fm);
        }}
        isPicked={(row, column) => {
          const { r, fm } = scored(row, column);
          return isPicked(r, fm);
        }}
        foot={`↑ ${t("pane.heatMap.recency")} · ${rtl ? "←" : "→"} ${t("pane.heatMap.frequencyMoney")}. ${t("paneAnalyses.pick")}`}
      />
    </div>
  );
}
