import { isBlank, type Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import { folded, textOf } from "../domain/kernel/text";
import { expand, listsNeeded } from "../domain/views/expand";
import { needsOf } from "../domain/views/needs";
import type { Offered, OfferedView } from "../domain/views/offered";
import { presets, type Preset, type ViewParameter } from "../domain/views/presets";
import { narrow, ownParameters, resolveView, takenBy } from "../domain/views/resolve";
import { rowsOf } from "../domain/views/rows";
import type { Given, Surroundings } from "../domain/views/surroundings";
import type { ResolvedView, SavedView, View } from "../domain/views/view";
import { defineAction } from "./action";
import { surroundingsOf, viewQuestion } from "./asked-view";
import { analysisDateOf, requireBase } from "./base";
import type { BaseState, TableData, WorkbookPort } from "./ports";

/** Rows of a table up to which the rows of each view are counted. */
const counted = 20_000;

/** A view that can be offered, and what it comes to today; `view` is null where something must be told first. */
type Candidate = Omit<OfferedView, "rows" | "unfilled"> & { view: ResolvedView | null };

const { region, days, owner, kind } = viewQuestion;
const declared: readonly Preset[] = presets;

/** What views there are, how many rows each would show, and which wait for an analysis. Changes nothing on the screen. */
export const views = defineAction({
  id: "views",
  parameters: { region, days, owner, kind },
  needsBase: true,
  changes: false,
  returns:
    "views: [{ id, kind, table, title, rows, takes, asks, unfilled: [{ column, action }] }], choices: { regions, owners, kinds, segments }",
  async run(context, values) {
    const base = await requireBase(context);
    const around = await surroundingsOf(context, base, [...new Set(declared.flatMap(listsNeeded))]);
    const date = analysisDateOf(base, null, context.today);
    const saved = await context.workbook.savedViews();
    const candidates = [
      ...declared.flatMap((preset) => presetOffered(preset, values, around, date)),
      ...saved.flatMap((view) => savedOffered(view, values, around, date)),
    ];
    const data = await readFor(context.workbook, base, candidates);
    const offered = await Promise.all(candidates.map((candidate) => counts(context.workbook, base, candidate, data)));
    return { result: { views: offered, choices: choicesOf(data) } satisfies Offered, findings: [] };
  },
});

/** A preset as it can be offered: not at all where the base lacks what it looks at. */
function presetOffered(preset: Preset, values: Given, around: Surroundings, date: number): Candidate[] {
  const about = { id: preset.id, kind: preset.kind, title: `views.presets.${preset.id}.title` };
  if (preset.table === "of the cell") return [{ ...about, table: null, takes: ["cell"], asks: ["cell"], view: null }];
  const table = around.tables.find(({ key }) => key === preset.table);
  const takes = takenBy(preset.id, table);
  const own = ownParameters(preset);
  return offeredOf({ ...about, table: preset.table, takes, asks: [] }, date, around, () => {
    const given = fitting(values, takes);
    return narrow(expand(preset, given, around), given, own, around);
  });
}

function savedOffered(view: SavedView, values: Given, around: Surroundings, date: number): Candidate[] {
  const takes = takenBy(
    "",
    around.tables.find(({ key }) => key === view.table),
  );
  const about = { id: view.name, kind: "saved", title: null, table: view.table, takes, asks: [] } as const;
  return offeredOf({ ...about, asks: [] }, date, around, () => narrow(view, fitting(values, takes), [], around));
}

/** What was given and the view can be told. */
function fitting(values: Given, takes: readonly ViewParameter[]): Given {
  return Object.fromEntries(Object.entries(values).filter(([name]) => takes.includes(name as ViewParameter)));
}

/** What keeps a view from being shown with this base at all; other failures leave it on the list without a count. */
const missing: readonly string[] = ["table.missing", "column.missing"];

function offeredOf(about: Omit<Candidate, "view">, date: number, around: Surroundings, view: () => View): Candidate[] {
  try {
    return [{ ...about, view: resolveView(view(), date, around) }];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (missing.includes(error.code)) return [];
    return [{ ...about, asks: error.code === "view.owner" ? ["owner"] : [], view: null }];
  }
}

/** Reads once what the counts and the choices need: whole columns of the tables that are not too large. */
async function readFor(workbook: WorkbookPort, base: BaseState, candidates: readonly Candidate[]): Promise<Map<string, TableData>> {
  const wanted = new Map([
    ["regions", new Set(["region"])],
    ["owners", new Set(["owner"])],
    ["clients", new Set(["base", "segment"])],
  ]);
  for (const { view } of candidates) {
    if (!view) continue;
    const columns = wanted.get(view.table) ?? new Set<string>();
    for (const { column } of view.filters) columns.add(column);
    for (const { column } of needsOf(view)) if (view.table === "clients") columns.add(column);
    wanted.set(view.table, columns);
  }
  const small = base.tables.filter(({ key, rows }) => wanted.has(key) && rows <= counted);
  const read = await workbook.read(small.map(({ key }) => ({ table: key, columns: [...wanted.get(key)!] })));
  return new Map(read.map((table) => [table.key, table]));
}

async function counts(
  workbook: WorkbookPort,
  base: BaseState,
  { view, ...about }: Candidate,
  data: ReadonlyMap<string, TableData>,
): Promise<OfferedView> {
  const table = view ? data.get(view.table) : undefined;
  const countable = view?.filters.every(({ criterion }) => criterion.kind !== "excel");
  const rows = view && table && countable && about.kind !== "sort" ? rowsOf({ ...view, sort: [] }, table.columns, table.rows).length : null;
  const unfilled: OfferedView["unfilled"] = [];
  for (const need of view ? needsOf(view) : []) if (await isEmpty(workbook, need.column, data.get("clients"))) unfilled.push(need);
  return { ...about, rows, unfilled };
}

/** True where nothing stands in a column of the clients. */
async function isEmpty(workbook: WorkbookPort, column: string, clients: TableData | undefined): Promise<boolean> {
  const cells = clients?.columns[column];
  return cells ? cells.every(isBlank) : (await workbook.figures("clients", column)).all.counta === 0;
}

function choicesOf(data: ReadonlyMap<string, TableData>): Offered["choices"] {
  const of = (table: string, column: string): string[] => distinct(data.get(table)?.columns[column] ?? []);
  return {
    regions: of("regions", "region"),
    owners: of("owners", "owner"),
    kinds: of("clients", "base"),
    segments: of("clients", "segment"),
  };
}

function distinct(cells: readonly Cell[]): string[] {
  const texts = new Map(cells.filter((cell) => !isBlank(cell)).map((cell) => [folded(textOf(cell)), textOf(cell)]));
  return [...texts.values()];
}
