import type { Picture } from "../../actions/action";
import { serialOf } from "../../domain/kernel/dates";
import { Bars } from "../components/Bars";
import { FunnelSteps } from "../components/FunnelSteps";
import { HeatMap } from "../components/HeatMap";
import { Matrix, type MatrixHead } from "../components/Matrix";
import { Pareto } from "../components/Pareto";
import { useSpeech, type Speech } from "../services";
import { clientsWith, rfmOf } from "./clients-with";
import { viewOfCell, type MatrixPicture } from "./picture-views";

/** Shows the clients of a view; the values are those of apply-view. */
export type Pick = (values: { view: string }) => void;
/** What a press does, and which view a press brought into sight. */
type Picking = { onPick: Pick; isPicked: (values: { view: string } | null) => boolean };
type BarsPicture = Extract<Picture, { kind: "bars" }>;

const matrixTitles: Record<MatrixPicture["of"], string> = {
  abcXyz: "analyses.xyz.clients",
  segmentsAbc: "analyses.everything.matrix",
  movement: "analyses.movement.clients",
  retention: "analyses.cohorts.retention",
};
const barTitles: Record<BarsPicture["of"], string> = {
  rating: "analyses.rating.chart",
  base: "analyses.baseKinds.chart",
  rhythm: "analyses.rhythm.chart",
};

const sumTitles: Record<Extract<Picture, { kind: "sums" }>["of"], string> = {
  renewals: "analyses.renewals.segments",
  lifetime: "analyses.lifetime.chart",
};

/** A month as written in pictures ("2026-03"), short. */
function shortMonth(text: string, { date }: Speech): string {
  const [year, month] = text.split("-").map(Number);
  return date(serialOf({ year: year ?? 0, month: month ?? 1, day: 1 }), { month: "short", year: "2-digit" });
}

/** Segments that some client left or came to: the others would only widen the matrix. */
function withoutEmpty(picture: MatrixPicture): MatrixPicture {
  const filled = (values: (number | null)[]) => values.some((value) => (value ?? 0) > 0);
  const rows = picture.rows.map((_, i) => i).filter((i) => filled(picture.values[i] ?? []));
  const columns = picture.columns.map((_, j) => j).filter((j) => filled(picture.values.map((row) => row[j] ?? null)));
  return {
    ...picture,
    rows: rows.map((i) => picture.rows[i] ?? ""),
    columns: columns.map((j) => picture.columns[j] ?? ""),
    values: rows.map((i) => columns.map((j) => picture.values[i]?.[j] ?? null)),
    codes: rows.map((i) => columns.map((j) => picture.codes?.[i]?.[j] ?? [])),
  };
}

function MatrixPart({ picture, onPick, isPicked }: { picture: MatrixPicture } & Picking) {
  const speech = useSpeech();
  const { t, number } = speech;
  const { of } = picture;
  const seen = of === "movement" ? withoutEmpty(picture) : picture;
  const { rows, columns, values, codes } = seen;
  const shares = of === "retention";
  if (rows.length === 0) return null;
  const numbered = of === "movement";
  const place = (name: string) => number(picture.rows.indexOf(name) + 1);
  const rowHead = (name: string): MatrixHead => ({
    text: shares ? shortMonth(name, speech) : numbered ? `${place(name)} ${name}` : name,
    ...(numbered ? { name } : {}),
  });
  const columnHead = (name: string): MatrixHead =>
    numbered ? { text: place(name), name } : { text: shares ? number(Number(name)) : name };
  const write = (value: number) => (shares ? number(Math.round(value * 100)) : number(value));
  const saidOf = (value: number) => (shares ? number(value, { style: "percent", maximumFractionDigits: 0 }) : number(value));
  const words = (row: number, column: number, value: number) => {
    const said = { row: rows[row] ?? "", column: columns[column] ?? "", value: saidOf(value) };
    return shares
      ? t("paneAnalyses.retentionCell", { ...said, row: rowHead(said.row).text, count: codes?.[row]?.[column]?.length ?? 0 })
      : t("paneAnalyses.cell", said);
  };
  const press = (row: number, column: number) => {
    const asked = viewOfCell(seen, row, column);
    if (asked) onPick(asked);
  };
  return (
    <Matrix
      title={t(matrixTitles[of])}
      rows={rows.map(rowHead)}
      columns={columns.map(columnHead)}
      values={values}
      write={write}
      words={words}
      foot={`${shares ? `${t("paneAnalyses.retentionFoot")}. ` : ""}${t("paneAnalyses.pick")}`}
      onPick={press}
      isPicked={(row, column) => isPicked(viewOfCell(seen, row, column))}
    />
  );
}

/** What an action wants drawn; cells and bars that stand for clients are pressed to see just these, and marked while these are in sight: `picked` is their view. */
export function PicturePart({ picture, onPick, picked }: { picture: Picture; onPick: Pick; picked: string | null }) {
  const { t } = useSpeech();
  const isPicked: Picking["isPicked"] = (values) => values !== null && values.view === picked;
  /** A picture whose parts stand for views. */
  const picking = <Part extends unknown[]>(viewOf: (...part: Part) => { view: string }) => ({
    onPick: (...part: Part) => onPick(viewOf(...part)),
    isPicked: (...part: Part) => isPicked(viewOf(...part)),
  });
  switch (picture.kind) {
    case "heat map":
      return <HeatMap cells={picture.cells} {...picking((r: number, fm: number) => clientsWith({ RFM: rfmOf(r, fm) }))} />;
    case "pareto":
      return <Pareto points={picture.points} />;
    case "matrix":
      return <MatrixPart picture={picture} onPick={onPick} isPicked={isPicked} />;
    case "bars":
      return (
        <Bars title={t(barTitles[picture.of])} bars={picture.bars} {...picking((name: string) => clientsWith({ [picture.of]: [name] }))} />
      );
    case "sums":
      return (
        <Bars
          title={t(sumTitles[picture.of])}
          bars={picture.bars.map(({ name, value }) => ({ name, clients: Math.round(value) }))}
          {...picking((name: string) => clientsWith({ code: picture.bars.find((bar) => bar.name === name)?.codes ?? [] }))}
        />
      );
    case "funnel":
      return <FunnelSteps steps={picture.steps} {...picking((stage: string) => clientsWith({ stage: [stage] }))} />;
    default:
      return null;
  }
}
