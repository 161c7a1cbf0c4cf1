import type { Grid } from "../kernel/cell";
import type { BlockPlan, ChartPlan, ColumnPlan, SheetPlan } from "../schema/plan";
import { abcLetters, type AbcResult } from "./abc";
import { columnsInUse, hintBlock, resultColumns, type ClientsInfo, type SheetWords } from "./sheet-words";

const HEADER_ROW = 2;
/** Points of the Pareto curve: clients, or so many equal steps of them. */
const STEPS = 20;
const FILLS = { A: "#C6E5C3", B: "#FFF0B8", C: "#F3D9C9" } as const;

function columnsOf(result: AbcResult, words: SheetWords): ColumnPlan[] {
  const own: Record<string, Partial<ColumnPlan>> = { share: { numberFormat: "0.0%" }, "share before": { numberFormat: "0.0%" } };
  if (result.by === "orders") own.revenue = { kind: "integer" };
  if (result.by !== "revenue") own.revenue = { ...own.revenue, header: words.say(`results.column.${result.by}`) };
  return resultColumns("abc", words).map((column) => ({ ...column, ...own[column.key] }));
}

function rowsOf(result: AbcResult, { code, reference, name }: ClientsInfo): Grid {
  return Array.from(result.ranking, (who, place) => [
    place + 1,
    code[who] ?? null,
    reference[who] ?? null,
    name[who] ?? null,
    result.value[who] as number,
    result.share[who] as number,
    result.before[who] as number,
    abcLetters[result.abc[who] as number] as string,
  ]);
}

/** The Pareto curve: each step's label, its value, and the share reached with it. */
export function paretoSteps(
  { ranking, value, share }: AbcResult,
  nameOf: (who: number) => string,
): { label: string | number; value: number; upTo: number }[] {
  const count = Math.min(STEPS, ranking.length);
  const each = ranking.length <= STEPS;
  let place = 0;
  let upTo = 0;
  return Array.from({ length: count }, (_, step) => {
    const end = Math.round(((step + 1) * ranking.length) / count);
    let sum = 0;
    const first = ranking[place] as number;
    for (; place < end; place++) {
      sum += value[ranking[place] as number] as number;
      upTo += share[ranking[place] as number] as number;
    }
    return { label: each ? nameOf(first) : (step + 1) / count, value: Math.round(sum * 100) / 100, upTo: Math.min(1, upTo) };
  });
}

function classesBlock({ by, classes }: AbcResult, row: number, column: number, { say }: SheetWords): BlockPlan[] {
  const heads = [say("results.abc.class"), say("results.column.clients"), say(`results.column.${by}`), say("results.column.share")];
  const below = row + 2;
  return [
    { row, column, values: [[say("results.abc.classes")]], look: "heading" },
    { row: row + 1, column, values: [heads], look: "header" },
    { row: below, column, values: classes.map(({ name }) => [name]), fills: classes.map(({ name }) => [FILLS[name]]) },
    { row: below, column: column + 1, values: classes.map(({ clients }) => [clients]), look: "number" },
    { row: below, column: column + 2, values: classes.map(({ value }) => [value]), look: by === "orders" ? "number" : "money" },
    { row: below, column: column + 3, values: classes.map(({ share }) => [share]), look: "percent" },
  ];
}

/** The curve's table, its heads in `row` and its title above them. */
function paretoBlock(result: AbcResult, clients: ClientsInfo, row: number, column: number, words: SheetWords): BlockPlan[] {
  const { say, data } = words;
  const steps = paretoSteps(result, (who) => String(clients.name[who] ?? clients.code[who] ?? ""));
  if (steps.length === 0) return [];
  const each = typeof steps[0]?.label === "string";
  const heads = [
    each ? data.headers.abc.client : say("results.column.clientShare"),
    say(`results.column.${result.by}`),
    say("results.column.accumulated"),
  ];
  return [
    { row: row - 1, column, values: [[say("results.abc.chart")]], look: "heading" },
    { row, column, values: [heads], look: "header" },
    { row: row + 1, column, values: steps.map(({ label }) => [label]), look: each ? undefined : "percent" },
    { row: row + 1, column: column + 1, values: steps.map(({ value }) => [value]), look: result.by === "orders" ? "number" : "money" },
    { row: row + 1, column: column + 2, values: steps.map(({ upTo }) => [upTo]), look: "percent" },
  ];
}

function paretoChart(result: AbcResult, row: number, column: number, { say }: SheetWords): ChartPlan[] {
  const rows = Math.min(STEPS, result.ranking.length);
  if (rows === 0) return [];
  return [
    {
      name: "cb_ABC_pareto",
      title: say("results.abc.chart"),
      type: "ColumnClustered",
      place: { row: HEADER_ROW, column: column + 5, rows: 20, columns: 9 },
      categories: { row: row + 1, column, rows, columns: 1 },
      series: [
        { name: say(`results.column.${result.by}`), values: { row: row + 1, column: column + 1, rows, columns: 1 }, color: "#2E75B6" },
        {
          name: say("results.column.accumulated"),
          values: { row: row + 1, column: column + 2, rows, columns: 1 },
          type: "LineMarkers",
          secondary: true,
          color: "#C55A11",
        },
      ],
    },
  ];
}

/** The ABC sheet: the clients by falling value, and to the right the classes and the Pareto curve with its chart. */
export function planAbcSheet(result: AbcResult, clients: ClientsInfo, analysisDate: number, words: SheetWords): SheetPlan {
  const { say, date, rightToLeft } = words;
  const rows = rowsOf(result, clients);
  const columns = columnsInUse(columnsOf(result, words), rows);
  const right = columns.length + 1;
  const pareto = HEADER_ROW + 7;
  const percent = (cut: number): number => Math.round(cut * 1000) / 10;
  const letter = (fill: string, name: string) => ({
    area: { table: "abc", columns: ["ABC"] },
    type: "formula" as const,
    formula: `=$H${HEADER_ROW + 2}="${name}"`,
    fill,
  });
  return {
    key: "abc",
    name: words.data.sheets.abc,
    frozen: { rows: HEADER_ROW + 1, columns: 0 },
    blocks: [
      { row: 0, column: 0, values: [[say(`results.abc.title.${result.by}`, { date: date(analysisDate) })]], look: "title" },
      hintBlock(say("results.abc.hint", { a: percent(result.cuts[0]), b: percent(result.cuts[1]) }), columns),
      ...classesBlock(result, HEADER_ROW, right, words),
      ...paretoBlock(result, clients, pareto, right, words),
    ],
    widths: [
      { column: right, columns: 1, width: 24 },
      { column: right + 1, columns: 3, width: 17 },
    ],
    tables: [{ key: "abc", name: "cb_ABC", row: HEADER_ROW, column: 0, columns, rows }],
    formats: (["A", "B", "C"] as const).map((name) => letter(FILLS[name], name)),
    charts: paretoChart(result, pareto, right, words),
    page: { landscape: false, repeatRows: [HEADER_ROW, HEADER_ROW], apart: true },
    rightToLeft,
  };
}
