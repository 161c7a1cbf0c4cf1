import { Failure } from "../domain/kernel/failure";
import { findColumn, findGrouping, findTable, groupingsOf, offeredColumns, type Grouping } from "../domain/summaries/grouping";
import { limits, type GroupedRows } from "../domain/summaries/groups-block";
import { numbersFormat, planSummarySheet } from "../domain/summaries/summary-sheet";
import { describeView } from "../domain/views/describe";
import { resolveView } from "../domain/views/resolve";
import { defineAction, type ActionContext } from "./action";
import { analysisDateOf, dataLanguage, requireBase } from "./base";
import { groupVisible } from "./grouped-rows";
import type { BaseState, TableState, TableView } from "./ports";
import { resultWords } from "./result-words";

type Column = TableState["columns"][number];
type Asked = { table: TableState; column: Column; grouping: Grouping | null };

/** The eleven figures of SUBTOTAL over a column, of the rows in sight and of all, and the groups of the rows in sight. */
export const summary = defineAction({
  id: "summary",
  parameters: {
    table: { type: "text", default: null, shape: "TABLE" },
    column: { type: "text", default: null, shape: "COLUMN" },
    groupBy: { type: "text", default: null, shape: "COLUMN|month|quarter|year" },
    sheet: { type: "flag", default: true },
  },
  needsBase: true,
  changes: true,
  returns:
    "rows, visible and all: { count, counta, sum, average, max, min, product, stdev, stdevp, var, varp }, groups: [{ name, count, sum, share, average }]",
  async run(context, values) {
    const base = await requireBase(context);
    const asked = await whatIsAsked(context, base, values);
    const { table, column } = asked;
    const view = (await context.workbook.tableViews([table.key]))[0]!;
    const figures = await context.workbook.figures(table.key, column.key);
    const grouped = await groupsOf(context, base, asked, view);
    if (values.sheet) await writeSheet(context, base, asked, view, grouped);
    const groups = grouped?.groups.map(({ name, count, sum, share, average }) => ({ name, count, sum, share, average })) ?? [];
    return {
      result: { table: table.key, column: column.key, rows: { visible: view.visible, all: view.rows }, ...figures, groups },
      findings: [],
      ...(values.sheet ? { sheet: "summary" } : {}),
    };
  },
});

/** Table and column as given, else those of the cell that the user stands on. Fails with "summary.…", naming what there is. */
async function whatIsAsked(
  { workbook }: ActionContext,
  base: BaseState,
  given: { table: string | null; column: string | null; groupBy: string | null },
): Promise<Asked> {
  const standing = given.table === null || given.column === null ? await workbook.standing() : null;
  const table = tableAsked(base, given.table ?? standing?.table ?? null);
  const column = columnAsked(table, given.column ?? (standing?.table === table.key ? standing.column : null));
  if (given.groupBy === null) return { table, column, grouping: null };
  const clients = base.tables.find(({ key }) => key === "clients");
  const grouping = findGrouping(table, clients, given.groupBy);
  if (!grouping)
    throw new Failure("summary.group", { group: given.groupBy, sheet: table.sheet, known: listed(groupingsOf(table, clients)) });
  return { table, column, grouping };
}

const listed = (names: readonly string[]): string => names.join(", ");

function tableAsked({ tables }: BaseState, name: string | null): TableState {
  const known = listed(tables.map(({ key }) => key));
  if (name === null) throw new Failure("summary.table.missing", { known });
  const table = findTable(tables, name);
  if (!table) throw new Failure("summary.table.unknown", { table: name, known });
  return table;
}

function columnAsked(table: TableState, name: string | null): Column {
  const known = listed(offeredColumns(table).map(({ header }) => header));
  if (name === null) throw new Failure("summary.column.missing", { sheet: table.sheet, known });
  const column = findColumn(table, name);
  if (!column) throw new Failure("summary.column.unknown", { column: name, sheet: table.sheet, known });
  return column;
}

/** The groups of the rows in sight, with their records where a sheet can show them all. */
async function groupsOf(context: ActionContext, base: BaseState, asked: Asked, { visible }: TableView): Promise<GroupedRows | null> {
  const { table, column, grouping } = asked;
  if (!grouping) return null;
  const found = await groupVisible(context, { table, column, grouping, records: visible <= limits.records });
  return found.groups.length <= limits.groups ? found : { ...found, records: null };
}

async function writeSheet(context: ActionContext, base: BaseState, { table, column }: Asked, view: TableView, grouped: GroupedRows | null) {
  const words = await resultWords(dataLanguage(base));
  const date = analysisDateOf(base, null, context.today);
  const filters = resolveView({ table: table.key, filters: view.filters, sort: [], columns: null }, date, base);
  const plan = planSummarySheet(
    {
      table,
      column: { header: column.header, format: numbersFormat(column.format) },
      filter: view.filters.length ? describeView(filters, table, words) : "",
      rows: { visible: view.visible, all: view.rows },
      date,
      grouped,
    },
    words,
  );
  const entry = { action: "summary", summary: { table: table.sheet, column: column.header } };
  await context.workbook.apply(entry, [{ kind: "result", sheet: plan }], context.control);
}
