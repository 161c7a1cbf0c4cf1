import { scoreKeys, type Neighbour, type Neighbours, type ScoreKey, type Why } from "../domain/analysis/why";
import { explainer, type WhyInput } from "../domain/analysis/why-client";
import { baseKindNames } from "../domain/analysis/base-kinds-sheet";
import { nineNames } from "../domain/analysis/rating-sheet";
import { rhythmNames } from "../domain/analysis/rhythm-sheet";
import type { Cell } from "../domain/kernel/cell";
import type { Finding } from "../domain/kernel/finding";
import { textOf } from "../domain/kernel/text";
import { defineAction } from "./action";
import { baseKindsWanted, lostOf } from "./base-kinds";
import { clientNamed, rowOfClient } from "./client-here";
import type { RecordCell, TableData } from "./ports";
import { ratingWanted, satisfactionOf } from "./rating";
import { rfmWanted, scoreClients } from "./rfm";
import { joined, readStudy, type AnalysisInput, type Study, type Wish } from "./study";
import { Tuned } from "./tuned";

const wanted: Wish = (base, words) => joined(rfmWanted, ratingWanted(base, words), baseKindsWanted);

/** A client next to this one in a ranking, and the score that he has. */
type ToldNeighbour = { code: Cell; name: Cell; number: number; value: Why["value"] };

/** An explanation with the neighbours by name. */
export type ToldWhy = Omit<Why, "neighbours"> & {
  neighbours: (Omit<Neighbours, "better" | "worse"> & { better: ToldNeighbour | null; worse: ToldNeighbour | null }) | null;
};

/** What the orders say of a client; null where they say nothing. */
export type ClientFacts = Record<"orders" | "revenue" | "average" | "first" | "last" | "recency", number | null>;

/** An explanation beside the cell: what stands in it (of a run on another day, perhaps), and its formula where it is one. */
export type CellWhy = ToldWhy & { cell: Cell; formula: string | null };

/** Why a client has his scores: the numbers, the cuts, who stands next to him, the rules. */
export const why = defineAction({
  id: "why",
  parameters: {
    client: { type: "text", default: null, shape: "CODE" },
    score: { type: "choice", values: ["all", ...scoreKeys], default: "all" },
  },
  needsBase: true,
  changes: false,
  returns: "client, name, facts, scores: [{ score, value, number, unit, cuts, neighbours, parts, rule, values, cell, formula }]",
  async run(context, { client, score }) {
    const { workbook, compute, control } = context;
    const named = client ?? clientNamed(await workbook.standing());
    const study = await readStudy(context, null, wanted);
    const row = rowOfClient(named, whoIs(study.tables));
    control.progress("thinking", 0, 1);
    const asked = score === "all" ? scoreKeys : [score];
    const told = await compute.run<AnalysisInput, ToldClient>("why", { study, values: { row, asked } }, control);
    const cells = await workbook.record("clients", row);
    return { result: { ...told.result, scores: told.result.scores.map((each) => besideCell(each, cells)) }, findings: told.findings };
  },
});

function whoIs(tables: readonly TableData[]): { code: Cell[]; name: Cell[] } {
  const columns = tables.find(({ key }) => key === "clients")?.columns ?? {};
  return { code: columns["code"] ?? [], name: columns["name"] ?? [] };
}

const besideCell = (each: ToldWhy, cells: Record<string, RecordCell>): CellWhy => {
  const { value = null, formula = null } = cells[each.score] ?? {};
  return { ...each, cell: value, formula };
};

/** What the job answers. */
export type ToldClient = {
  result: { client: string; name: string; facts: ClientFacts; scores: ToldWhy[] };
  findings: Finding[];
};

/** Explains a client of what was read; the job of the action's name. */
export function workWhy(study: Study, { row, asked }: { row: number; asked: readonly ScoreKey[] }): ToldClient {
  const tuned = new Tuned(study);
  const explain = explainer(inputOf(study, tuned));
  const { code, name } = study.clients;
  const valueOf = (who: number, score: ScoreKey) => explain(who, [score])[0]!.value;
  const tell = (next: Neighbour | null, score: ScoreKey): ToldNeighbour | null =>
    next && { code: code[next.who] ?? null, name: name[next.who] ?? null, number: next.number, value: valueOf(next.who, score) };
  const scores = explain(row, asked).map((each): ToldWhy => {
    const { score, neighbours } = each;
    return {
      ...each,
      neighbours: neighbours && { ...neighbours, better: tell(neighbours.better, score), worse: tell(neighbours.worse, score) },
    };
  });
  return {
    result: { client: textOf(code[row]), name: textOf(name[row]), facts: factsOf(study, row), scores },
    findings: tuned.findings,
  };
}

/** The study as explanations want it, tuned as Settings says. */
function inputOf(study: Study, tuned: Tuned): WhyInput {
  const { figures, ledger, orders, words } = study;
  const [a, b] = tuned.abcCuts();
  return {
    figures,
    ledger,
    orders,
    rfm: () => scoreClients(study),
    map: tuned.map(),
    abc: { by: tuned.abcBy(), cuts: [a / 100, b / 100] },
    xyz: tuned.xyzCuts(),
    rating: { weights: tuned.weights(), cuts: tuned.ratingCuts(), ...satisfactionOf(study) },
    rhythm: tuned.rhythm(),
    baseKinds: tuned.baseKinds(),
    discount: tuned.discountSteps(),
    lost: lostOf(study),
    names: {
      nine: nineNames(words),
      base: baseKindNames(words),
      rhythm: rhythmNames(words),
      inTime: words.say("paneClient.late.no"),
      overdue: words.say("paneClient.late.yes"),
    },
  };
}

function factsOf({ figures }: Study, who: number): ClientFacts {
  const known = (number: number | undefined): number | null => (number === undefined || Number.isNaN(number) ? null : number);
  const { orders, revenue, average, first, last, recency, rows } = figures;
  return {
    orders: orders[who] || null,
    revenue: rows[who] ? known(revenue[who]) : null,
    average: known(average[who]),
    first: known(first[who]),
    last: known(last[who]),
    recency: known(recency[who]),
  };
}
