import { analyseRfm, cutSettings, type RfmAxis, type RfmResult } from "../domain/analysis/rfm";
import { planRfmSheet, rfmMatrix } from "../domain/analysis/rfm-sheet";
import { LEVELS, scorings } from "../domain/analysis/scores";
import { gridSegments, rfmRRule, type SegmentRule } from "../domain/analysis/segments";
import type { SheetWords } from "../domain/analysis/sheet-words";
import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import type { Change } from "../domain/schema/change";
import { defineAction, type ActionContext, type Picture } from "./action";
import { analysisDateOf, dataLanguage, requireBase } from "./base";
import { loadFigures } from "./figures";
import type { BaseState } from "./ports";
import { resultWords } from "./result-words";
import { chosen } from "./values";

const moneys = ["total", "average"] as const;
const maps = ["grid", "rfmR"] as const;
const steps = [1, 2, 3, 4] as const;

/** Scores every client by recency, frequency and money, names the segment, and explains each score. */
export const rfm = defineAction({
  id: "rfm",
  parameters: {
    analysisDate: { type: "date", default: null },
    scoring: { type: "choice", values: scorings, default: "countif", setting: "rfmScoring" },
    monetary: { type: "choice", values: moneys, default: "total", setting: "rfmMonetary" },
    map: { type: "choice", values: maps, default: "grid", setting: "rfmMap" },
  },
  needsBase: true,
  changes: true,
  returns: "clients, bounds, segments: [{ name, clients, revenue }]",
  async run(context, values) {
    const base = await requireBase(context);
    const { settings } = base;
    const scoring = chosen(values.scoring, settings["rfmScoring"], scorings, "countif");
    const monetary = chosen(values.monetary, settings["rfmMonetary"], moneys, "total");
    const map = chosen(values.map, settings["rfmMap"], maps, "grid");
    const words = await resultWords(dataLanguage(base));
    const segments = await segmentsOf(context, map, words);
    const loaded = await loadFigures(context, analysisDateOf(base, values.analysisDate, context.today));
    context.control.progress("thinking", 0, 1);
    const result = analyseRfm(loaded.figures, { scoring, monetary, segments, ...(scoring === "fixed" ? { fixed: fixedCuts(base) } : {}) });
    const changes: Change[] = [
      ...besideClients(result),
      { kind: "result", sheet: planRfmSheet(result, loaded.clients, words) },
      ...(scoring === "fixed" ? [] : [{ kind: "settings" as const, values: cutSettings(result) }]),
    ];
    await context.workbook.apply({ action: "rfm", summary: { clients: result.clients } }, changes, context.control);
    return {
      result: { clients: result.clients, bounds: result.bounds, segments: result.segments },
      findings: [
        ...loaded.findings,
        ...(result.coarse ? [{ code: "rfm.coarse", severity: "warning" as const, values: { count: result.clients } }] : []),
      ],
      sheet: "rfm",
      picture: pictureOf(result, segments),
    };
  },
});

/** The rule of segments: the map as it stands on Settings, or R rfm's ten rules. */
async function segmentsOf({ workbook }: ActionContext, map: (typeof maps)[number], { say }: SheetWords): Promise<SegmentRule> {
  const none = say("data.segments.no orders");
  if (map === "rfmR") return rfmRRule((key) => say(`results.rfmR.${key}`), none);
  const names = ["R", "FM 1", "FM 2", "FM 3", "FM 4", "FM 5"];
  const [data] = await workbook.read([{ table: "segment-map", columns: names }]);
  const rows = Array.from({ length: data!.rows }, (_, row) => names.map((name): Cell => data!.columns[name]?.[row] ?? null));
  rows.sort((a, b) => Number(b[0]) - Number(a[0]));
  return gridSegments(
    rows.map((row) => row.slice(1)),
    none,
  );
}

/** The four cuts of each axis as they stand on Settings; fails with "rfm.cuts.missing". */
function fixedCuts({ settings }: BaseState): Record<RfmAxis, number[]> {
  const cuts = (axis: RfmAxis) =>
    steps.map((step) => {
      const cut = settings[`rfmCut${axis}${step}`];
      if (typeof cut !== "number") throw new Failure("rfm.cuts.missing", { axis, step });
      return cut;
    });
  return { R: cuts("R"), F: cuts("F"), M: cuts("M") };
}

/** What stands beside each client; a client without orders has its segment alone. */
function besideClients({ r, f, m, segment, names }: RfmResult): Change[] {
  const rows = Array.from(r.keys());
  if (!rows.length) return [];
  const column = (name: string, value: (row: number) => Cell): Change => ({
    kind: "update",
    table: "clients",
    column: name,
    rows,
    values: rows.map(value),
  });
  const scored = (row: number, value: number): Cell => (r[row] ? value : null);
  return [
    column("R", (row) => scored(row, r[row]!)),
    column("F", (row) => scored(row, f[row]!)),
    column("M", (row) => scored(row, m[row]!)),
    column("RFM", (row) => scored(row, r[row]! * 100 + f[row]! * 10 + m[row]!)),
    column("segment", (row) => names[segment[row]!] ?? null),
  ];
}

/** The R × FM matrix as the pane draws it, best R first. */
function pictureOf(result: RfmResult, { names, codes }: SegmentRule): Picture {
  const { clients, revenue } = rfmMatrix(result);
  const cells = clients.flatMap((row, i) =>
    row.map((count, j) => {
      const [r, fm] = [LEVELS - i, j + 1];
      const segment = names[codes[(r - 1) * LEVELS * LEVELS + (fm - 1) * LEVELS + fm - 1]!] ?? "";
      return { r, fm, clients: count, revenue: revenue[i]![j]!, segment };
    }),
  );
  return { kind: "heat map", cells };
}
