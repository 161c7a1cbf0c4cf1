import { abcLetters, classifyAbc } from "../domain/analysis/abc";
import type { ClientFigures } from "../domain/analysis/figures";
import {
  abcFormula,
  liveScoreColumns,
  rfmColumns,
  rfmFormulas,
  saidByText,
  type LiveScoreColumn,
  type Places,
} from "../domain/analysis/live-scores";
import { analyseRfm } from "../domain/analysis/rfm";
import { LEVELS } from "../domain/analysis/scores";
import { gridSegments } from "../domain/analysis/segments";
import { isBlank, type Cell } from "../domain/kernel/cell";
import type { Change } from "../domain/schema/change";
import type { SheetPlan } from "../domain/schema/plan";
import { mapColumns } from "../domain/schema/settle-map";
import { scoresFit } from "./freeze-scores";
import { isLive } from "./keep-calculated";
import type { BaseState } from "./ports";
import type { Study, Wanted } from "./study";

const [rColumn, ...fmColumns] = mapColumns;
/** Calculated columns that scores are formulas over. */
const sources = ["last order", "orders", "revenue", "average order"];

/** What an action was given that bears on its scores. */
type Given = { analysisDate?: number | null; monetary?: unknown; by?: unknown };
type Formulas = Partial<Record<LiveScoreColumn, string>>;
type Update = Extract<Change, { kind: "update" }>;

function mayBeLive(base: BaseState): boolean {
  const clients = base.tables.find(({ key }) => key === "clients");
  return clients !== undefined && clients.rows > 0 && scoresFit(base, clients.rows) && isLive(base);
}

/** What is read beside the rest where scores may be formulas: what the calculated columns say, and the map. */
export const liveWanted = (base: BaseState): Wanted => (mayBeLive(base) ? { clients: sources, "segment-map": mapColumns } : {});

/**
 * The changes of an analysis with formulas in place of the scores beside the clients, where the base is small enough and the formulas come to
 * exactly what the analysis found: scored by countif, by the map and the cuts that stand on Settings, over calculated columns that are formulas
 * and up to date. Else the values stay. The result sheets say which.
 */
export function withLiveScores(study: Study, given: Given, changes: Change[]): Change[] {
  const written = changes.flatMap((change) => (isScore(change) ? [change] : []));
  if (written.length === 0) return changes;
  const formulas = mayBeLive(study.base) && isBlank(given.analysisDate) ? formulasOf(study, given, written) : {};
  return changes.map((change): Change => {
    if (change.kind === "result") return { ...change, sheet: told(study, change.sheet, written, formulas) };
    const formula = isScore(change) ? formulas[change.column as LiveScoreColumn] : undefined;
    return formula === undefined ? change : { kind: "formula", table: "clients", column: (change as Update).column, formula };
  });
}

const isScore = (change: Change): change is Update =>
  change.kind === "update" && change.table === "clients" && (liveScoreColumns as readonly string[]).includes(change.column);

function formulasOf(study: Study, given: Given, written: readonly Update[]): Formulas {
  const { figures, base, words } = study;
  if (!figures.rows.some((rows) => rows > 0)) return {};
  const values = new Map(written.map(({ column, values: cells }) => [column, cells]));
  const same = (column: string, cells: Cell[]): boolean => values.get(column)?.every((cell, who) => (cell || null) === cells[who]) ?? false;
  const monetary = (given.monetary ?? base.settings["rfmMonetary"]) === "average" ? "average" : "total";
  const by = (given.by ?? base.settings["abcBy"]) === "orders" ? "orders" : "revenue";
  const noOrders = words.say("data.segments.no orders");
  const scores = rfmByFormulas(study, monetary, noOrders);
  const classes = abcByFormulas(study, by);
  const places = placesOf(study);
  return {
    ...(scores && rfmColumns.every((column) => same(column, scores[column])) ? rfmFormulas(places, monetary, noOrders) : {}),
    ...(classes && same("ABC", classes) ? { ABC: abcFormula(places, by) } : {}),
  };
}

/** Table names and headers as they stand; those of columns that are yet to be made, as they will be. */
function placesOf({ base, words }: Study): Places {
  const place = (key: keyof Places): Places[typeof key] => {
    const table = base.tables.find((each) => each.key === key);
    const standing = Object.fromEntries((table?.columns ?? []).flatMap((column) => (column.own ? [] : [[column.key, column.header]])));
    return { name: table?.name ?? "", headers: { ...words.data.headers[key], ...standing } };
  };
  return { clients: place("clients"), "segment-map": place("segment-map"), settings: place("settings") };
}

/** Whether formulas stand in these columns of the clients and say what the analysis counted. */
function agree({ base, figures, column }: Study, keys: readonly string[]): boolean {
  const columns = base.tables.find(({ key }) => key === "clients")?.columns ?? [];
  return keys.every((key) => {
    const cells = column("clients", key);
    const isFormula = columns.some((each) => each.key === key && each.formula);
    return isFormula && cells.every((cell, who) => isExact(cell) && (isBlank(cell) ? null : cell) === counted(figures, key, who));
  });
}

const isExact = (cell: Cell): boolean => typeof cell !== "number" || saidByText(cell);

/** What a calculated column must say. */
function counted({ last, orders, rows, revenue, average }: ClientFigures, key: string, who: number): Cell {
  if (key === "revenue") return rows[who] ? revenue[who]! : null;
  if (!orders[who]) return null;
  return key === "orders" ? orders[who] : key === "last order" ? last[who]! : average[who]!;
}

function rfmByFormulas(study: Study, monetary: "total" | "average", noOrders: string): Record<(typeof rfmColumns)[number], Cell[]> | null {
  const map = mapOf(study);
  if (!map || !agree(study, ["last order", "orders", monetary === "average" ? "average order" : "revenue"])) return null;
  const { r, f, m, segment, names } = analyseRfm(study.figures, { scoring: "countif", monetary, segments: gridSegments(map, noOrders) });
  const scores = (score: (who: number) => number): Cell[] => Array.from(r, (scored, who) => (scored ? score(who) : null));
  return {
    R: scores((who) => r[who]!),
    F: scores((who) => f[who]!),
    M: scores((who) => m[who]!),
    RFM: scores((who) => r[who]! * 100 + f[who]! * 10 + m[who]!),
    segment: Array.from(segment, (at) => names[at]!),
  };
}

/** The map as formulas find it, R 5 first; null where they would not: a row for each R, columns side by side, plain texts in all cells. */
function mapOf({ base, column }: Study): Cell[][] | null {
  const keys = base.tables.find(({ key }) => key === "segment-map")?.columns.map(({ key }) => key) ?? [];
  const first = keys.indexOf(fmColumns[0]);
  if (!keys.includes(rColumn) || !fmColumns.every((key, i) => first >= 0 && keys[first + i] === key)) return null;
  const rs = column("segment-map", rColumn);
  const rows = Array.from({ length: LEVELS }, (_, i) => rs.indexOf(LEVELS - i));
  if (rs.length !== LEVELS || rows.includes(-1)) return null;
  const map = rows.map((row) => fmColumns.map((key) => column("segment-map", key)[row] ?? null));
  return map.flat().every(isPlain) ? map : null;
}

/** True for texts of which Excel's TRIM takes away as much as ours. */
const isPlain = (cell: Cell): boolean => typeof cell === "string" && /\S/.test(cell) && !/ {2}/.test(cell.trim()) && !/[^\S ]/.test(cell);

function abcByFormulas(study: Study, by: "revenue" | "orders"): Cell[] | null {
  const { typed, settings } = study.base;
  const [a, b] = [typed["abcCutA"], typed["abcCutB"]];
  if (typeof a !== "number" || typeof b !== "number" || a !== settings["abcCutA"] || b !== settings["abcCutB"]) return null;
  if (!agree(study, by === "orders" ? ["orders", "revenue"] : ["revenue"])) return null;
  return Array.from(classifyAbc(study.figures, { by, cuts: [a / 100, b / 100] }).abc, (code) => abcLetters[code as 0 | 1 | 2 | 3] || null);
}

/** A hint's cells, with one more sentence in the first. */
const lengthened = ([first, ...others]: readonly Cell[] = [], more: string): Cell[] => [`${first} ${more}`, ...others];

/** A result sheet whose hint says what stands beside the clients: formulas, or values as of a day. */
function told({ words, date, base }: Study, sheet: SheetPlan, written: readonly Update[], formulas: Formulas): SheetPlan {
  const own = sheet.key === "abc" ? ["ABC"] : sheet.key === "rfm" ? rfmColumns : [];
  const columns = own.filter((key) => written.some(({ column }) => column === key));
  if (columns.length === 0) return sheet;
  const live = columns.every((key) => key in formulas);
  const { headers } = placesOf({ words, base } as Study).clients;
  const text = words.say(live ? "results.beside.formulas" : "results.beside.values", {
    columns: columns.map((key) => headers[key] ?? key).join(", "),
    date: words.date(date),
  });
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => (block.look === "hint" ? { ...block, values: [lengthened(block.values[0], text)] } : block)),
  };
}
