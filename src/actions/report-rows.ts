import { agendaColumns, agendaReads, gatherAgenda, type AgendaColumn, type AgendaTable } from "../domain/reports/agenda";
import { columnNamed, namedColumns, type StandingColumn } from "../domain/reports/columns";
import { reportPresetOf, type ReportPreset } from "../domain/reports/presets";
import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import { folded, textOf } from "../domain/kernel/text";
import { expand, listsNeeded } from "../domain/views/expand";
import { isViewText } from "../domain/views/read-view";
import { resolveView } from "../domain/views/resolve";
import { rowsOf } from "../domain/views/rows";
import { presetOf } from "../domain/views/presets";
import type { ResolvedView } from "../domain/views/view";
import type { ActionContext } from "./action";
import { askedView, savedView, surroundingsOf, type ViewAnswer } from "./asked-view";
import { analysisDateOf, tableIn } from "./base";
import type { BaseState, TableData } from "./ports";
import type { WordsOfReport } from "./report-words";

/** What a report is asked for, as the action's parameters say it. */
export type ReportQuestion = ViewAnswer & { segment: string | null; columns: string | null; groupBy: string | null };

/** The rows of a report before they are made into one. */
export type ChosenRows = {
  id: string;
  title: string;
  /** Table key; "agenda" where rows come from several tables. */
  table: string;
  /** What the rows were chosen by: a view, or words. */
  chosenBy: Pick<ResolvedView, "table" | "filters" | "sort"> | string;
  columns: string[];
  groupBy: string | null;
  /** Columns that are summed; null: those that the schema sums. */
  subtotals: readonly string[] | null;
  /** The table's columns as they stand. */
  standing: StandingColumn[];
  data: Record<string, Cell[]>;
  rows: number[];
};

/** What a kind of report needs to be chosen. */
type Choice = { context: ActionContext; base: BaseState; asked: ReportQuestion; words: WordsOfReport; more: (table: string) => string[] };

/**
 * Chooses the rows: of a report preset, a view or a segment; else those that are selected, or in sight on the table that the user
 * stands on. `more` are columns of a table that are read too. Fails with "report.…", "parameter.value" and what views fail with.
 */
export async function chooseRows(choice: Choice): Promise<ChosenRows> {
  const { view, segment } = choice.asked;
  if (view !== null && segment !== null) throw new Failure("report.both");
  const preset = view === null ? undefined : reportPresetOf(view);
  if (preset) return preset.rows === "agenda" ? chooseAgenda(choice, preset) : choosePreset(choice, preset);
  if (segment !== null) return chooseSegment(choice, segment);
  return view === null ? chooseShown(choice) : chooseView(choice);
}

async function choosePreset(choice: Choice, preset: ReportPreset): Promise<ChosenRows> {
  const { context, base, words } = choice;
  if (preset.rows === "agenda") return chooseAgenda(choice, preset);
  const likeView = { id: preset.id, kind: "view", ...preset.rows, columns: preset.columns } as const;
  const view = expand(likeView, {}, await surroundingsOf(context, base, listsNeeded(likeView)));
  const resolved = resolveView(view, analysisDateOf(base, null, context.today), base);
  const chosen = await ofView(choice, { ...resolved, columns: [...preset.columns] }, preset.groupBy);
  return { ...chosen, id: preset.id, title: words.say(`reports.presets.${preset.id}`), subtotals: preset.subtotals };
}

async function chooseView(choice: Choice): Promise<ChosenRows> {
  const { context, base, asked, words } = choice;
  const name = (asked.view ?? "").trim();
  const view = await askedView(context, base, asked);
  const resolved = resolveView(view, analysisDateOf(base, null, context.today), base);
  const chosen = await ofView(choice, resolved, null);
  if (isViewText(name)) return { ...chosen, id: `view-${view.table}`, title: sheetOf(base, view.table) };
  const title = presetOf(name) ? words.say(`views.presets.${name}.title`) : (await savedView(context.workbook, name)).name;
  return { ...chosen, id: presetOf(name) ? name : idOf("view", title), title };
}

/** A name as a part of a report's id: its letters and digits. */
const idOf = (kind: string, name: string): string => [kind, ...(name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].join("-");

const segmentColumns = ["code", "name", "phone", "email", "region", "owner", "last order", "orders", "revenue"];

async function chooseSegment(choice: Choice, segment: string): Promise<ChosenRows> {
  const { base, words } = choice;
  const filters = [{ column: "segment", criterion: { kind: "values" as const, values: [segment.trim()] } }];
  const sort = [{ column: "revenue", descending: true }, { column: "name" }].filter(({ column }) => has(base, "clients", column));
  const chosen = await ofView(choice, { table: "clients", filters, sort, columns: segmentColumns }, null);
  const known = [...new Set((chosen.data["segment"] ?? []).map(textOf))].filter((name) => name !== "");
  const name = known.find((each) => folded(each) === folded(segment));
  if (name === undefined) throw new Failure("report.segment", { segment, known: known.join(", ") });
  return { ...chosen, id: idOf("segment", name), title: words.say("reports.segment", { segment: name }) };
}

const has = (base: BaseState, table: string, column: string): boolean => tableIn(base, table).columns.some(({ key }) => key === column);
const sheetOf = (base: BaseState, table: string): string => tableIn(base, table).sheet;

/** The rows that a view lets pass, in its order; its columns, else those in sight. */
async function ofView(choice: Choice, view: ResolvedView, groupBy: string | null): Promise<ChosenRows> {
  const { context, base } = choice;
  const layout = await layoutOf(choice, view.table, view.columns, groupBy);
  const needed = [...layout.columns, ...view.filters.map(({ column }) => column), ...view.sort.map(({ column }) => column)];
  const data = await context.workbook.read([{ table: view.table, columns: wanted(choice, layout, needed) }], context.control);
  const { columns, rows } = data[0] as TableData;
  return { ...layout, id: "", title: sheetOf(base, view.table), chosenBy: view, data: columns, rows: rowsOf(view, columns, rows) };
}

type Layout = Pick<ChosenRows, "table" | "columns" | "groupBy" | "standing" | "subtotals">;

const wanted = ({ more }: Choice, { table, groupBy }: Layout, columns: readonly string[]): string[] => [
  ...new Set([...columns, ...(groupBy === null ? [] : [groupBy]), ...more(table)]),
];

/** Which columns a report of a table has, and what groups it: as asked, else as the view has it, else as the table shows itself. */
async function layoutOf(
  { context, base, asked }: Choice,
  table: string,
  usual: readonly string[] | null,
  usualGroup: string | null,
): Promise<Layout> {
  const { columns: standing } = tableIn(base, table);
  const inSight = async (): Promise<string[]> => (await context.workbook.tableViews([table]))[0]?.columns ?? [];
  const columns = asked.columns === null ? (usual ?? (await inSight())) : namedColumns(asked.columns, standing);
  const groupBy = groupAsked(asked.groupBy, usualGroup, standing);
  return { table, standing, columns: columns.filter((key) => standing.some((column) => column.key === key)), groupBy, subtotals: null };
}

/** Takes the grouping away that a preset has. */
const none = "none";

function groupAsked(asked: string | null, usual: string | null, standing: readonly StandingColumn[]): string | null {
  if (asked === null) return usual;
  const column = columnNamed(asked, standing);
  if (column) return column.key;
  if (asked === none) return null;
  throw new Failure("report.groupBy", { column: asked, known: standing.map(({ header }) => header).join(", ") });
}

/** What the user selected, where that is more than one row, else what is in sight; of the clients where he stands on no table. */
async function chooseShown(choice: Choice): Promise<ChosenRows> {
  const { context, base, words } = choice;
  const { workbook, control } = context;
  const stands = await workbook.standing();
  const table = stands.table ?? "clients";
  const layout = await layoutOf(choice, table, null, null);
  const wish = [{ table, columns: wanted(choice, layout, layout.columns) }];
  const sheet = sheetOf(base, table);
  if (stands.table !== null && stands.rows.length > 1) {
    const [data] = (await workbook.read(wish, control)) as [TableData];
    const title = words.say("reports.selected", { table: sheet });
    return {
      ...layout,
      id: `selected-${table}`,
      title,
      chosenBy: words.say("reports.rowsSelected"),
      data: data.columns,
      rows: stands.rows,
    };
  }
  const [shown] = await workbook.tableViews([table]);
  const [data] = (await workbook.readVisible(wish, control)) as [TableData];
  const { filters } = resolveView({ table, filters: shown?.filters ?? [], sort: [], columns: null }, context.today, base);
  const rows = Array.from({ length: data.rows }, (_, row) => row);
  const title = words.say("reports.inSight", { table: sheet });
  return { ...layout, id: `in-sight-${table}`, title, chosenBy: { table, filters, sort: [] }, data: data.columns, rows };
}

async function chooseAgenda(choice: Choice, preset: ReportPreset): Promise<ChosenRows> {
  const { context, base, asked, words } = choice;
  const { say, all, date } = words;
  const read = await context.workbook.read(
    agendaReads.map(({ table, columns }) => ({ table, columns: [...columns] })),
    context.control,
  );
  const tables = Object.fromEntries(read.map(({ key, columns }) => [key, columns])) as Record<AgendaTable, Record<string, Cell[]>>;
  const today = analysisDateOf(base, null, context.today);
  const data = gatherAgenda(tables, today, {
    nextContact: say("reports.agenda.nextContact"),
    contractEnds: say("reports.agenda.contractEnds"),
    followUp: say("reports.agenda.followUp"),
    yes: all.yesNo.yes,
    renewed: all.renewals.renewed,
  });
  const standing = agendaStanding(words);
  return {
    id: preset.id,
    title: say(`reports.presets.${preset.id}`),
    table: "agenda",
    chosenBy: say("reports.weekOf", { from: date(today), to: date(today + 6) }),
    columns: asked.columns === null ? [...preset.columns] : namedColumns(asked.columns, standing),
    groupBy: groupAsked(asked.groupBy, preset.groupBy, standing),
    subtotals: preset.subtotals,
    standing,
    data,
    rows: [...data.date.keys()],
  };
}

/** The agenda's columns in words. */
function agendaStanding({ all, say }: WordsOfReport): StandingColumn[] {
  const own: Partial<Record<AgendaColumn, string>> = { what: say("reports.agenda.what"), details: say("reports.agenda.details") };
  return (Object.keys(agendaColumns) as AgendaColumn[]).map((key) => {
    const [table, column] = agendaColumns[key];
    const headers = all.headers[table] as Record<string, string>;
    return { key, header: own[key] ?? headers[column] ?? key, own: false };
  });
}
