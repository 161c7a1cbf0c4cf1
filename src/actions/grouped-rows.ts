import { ClientIndex } from "../domain/analysis/client-index";
import { isBlank, type Cell } from "../domain/kernel/cell";
import { columnOf } from "../domain/schema/tables";
import type { Grouping } from "../domain/summaries/grouping";
import { groupRows } from "../domain/summaries/groups";
import type { GroupedRows, Records } from "../domain/summaries/groups-block";
import type { ActionContext } from "./action";
import type { TableData, TableState } from "./ports";

type Column = TableState["columns"][number];

/** What is grouped: a column of a table; `records`: with what shows the records, too. */
export type GroupsAsked = { table: TableState; column: Column; grouping: Grouping; records: boolean };

/** Kinds of columns by which a record is known again; the first of `naming` names it. */
const naming = new Set(["code", "text", "client"]);
const telling = new Set(["code", "text", "client", "date", "list"]);
/** Columns of a record beside the summed one: so many are shown of those that are not blank, so many are read. */
const [MOST, CANDIDATES] = [4, 7];
const ownWidth = 18;

/** Groups the rows in sight by a column of theirs or of their clients, in the order of the screen. */
export async function groupVisible(context: ActionContext, { table, column, grouping, records }: GroupsAsked): Promise<GroupedRows> {
  const { workbook, control } = context;
  const told = grouping.of === "own" && (grouping.by === "text" || grouping.by === "day") ? [grouping.column] : [];
  const shown = records ? columnsShown(table, [column.key, ...told]) : [];
  const by = grouping.of === "own" ? grouping.column : "client";
  const columns = [...new Set([column.key, by, ...shown.map(({ key }) => key)])];
  const data = (await workbook.readVisible([{ table: table.key, columns }], control))[0]!;
  const values = cellsOf(data, column.key);
  const keys = grouping.of === "own" ? cellsOf(data, by) : await ofClients(context, cellsOf(data, by), grouping.column);
  return {
    header: grouping.header,
    by: grouping.by,
    groups: groupRows(values, keys, grouping.by),
    records: records ? { values, columns: recordColumns(table, shown, data) } : null,
  };
}

const cellsOf = (data: TableData, key: string): Cell[] => data.columns[key] ?? new Array<Cell>(data.rows).fill(null);

/** A column of the clients that cells name; null where they name none. */
async function ofClients({ workbook, control }: ActionContext, cells: readonly Cell[], column: string): Promise<Cell[]> {
  const clients = (await workbook.read([{ table: "clients", columns: [...new Set(["code", "name", column])] }], control))[0]!;
  const index = new ClientIndex({ code: cellsOf(clients, "code"), name: cellsOf(clients, "name") });
  const found = cellsOf(clients, column);
  return cells.map((cell) => found[index.of(cell)] ?? null);
}

/** The columns by which a user knows a record again, first that which names it; a table of nothing but numbers has none. */
function columnsShown(table: TableState, left: readonly string[]): Column[] {
  const kindOf = ({ key }: Column) => columnOf(table.key, key)?.kind ?? "";
  const told = table.columns.filter(
    (each) => !left.includes(each.key) && !columnOf(table.key, each.key)?.hidden && telling.has(kindOf(each)),
  );
  const name = told.find((each) => naming.has(kindOf(each)));
  return name ? [name, ...told.filter((each) => each !== name)].slice(0, CANDIDATES) : [];
}

function recordColumns(table: TableState, columns: readonly Column[], data: TableData): Records["columns"] {
  const all = columns.map(({ key, header, format = "General" }) => {
    return { header, format, width: columnOf(table.key, key)?.width ?? ownWidth, cells: cellsOf(data, key) };
  });
  return all.filter(({ cells }, at) => at === 0 || cells.some((cell) => !isBlank(cell))).slice(0, MOST);
}
