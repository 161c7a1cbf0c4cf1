import { figureNames, type Figure, type Figures } from "../../actions/ports";
import { columnAt, type HeaderKeys, requireBase, tableIn } from "../layout";
import type { Session } from "../session";

type Name = (typeof figureNames)[number];
type Result = Excel.FunctionResult<number>;

/** SUBTOTAL's numbers for the functions, hidden rows left out. */
const subtotals: Record<Name, number> = {
  average: 101,
  count: 102,
  counta: 103,
  max: 104,
  min: 105,
  product: 106,
  stdev: 107,
  stdevp: 108,
  sum: 109,
  var: 110,
  varp: 111,
};

/** The same functions over every row: SUBTOTAL never counts what a filter hides. */
const whole: Record<Name, (functions: Excel.Functions, range: Excel.Range) => Result> = {
  average: (functions, range) => functions.average(range),
  count: (functions, range) => functions.count(range),
  counta: (functions, range) => functions.countA(range),
  max: (functions, range) => functions.max(range),
  min: (functions, range) => functions.min(range),
  product: (functions, range) => functions.product(range),
  stdev: (functions, range) => functions.stDev_S(range),
  stdevp: (functions, range) => functions.stDev_P(range),
  sum: (functions, range) => functions.sum(range),
  var: (functions, range) => functions.var_S(range),
  varp: (functions, range) => functions.var_P(range),
};

/** A column's figures as Excel works them out, of the rows in sight and of all: three round trips. */
export async function figures(
  session: Session,
  headers: HeaderKeys,
  tableKey: string,
  columnKey: string,
): Promise<{ visible: Figures; all: Figures }> {
  const layout = await requireBase(session, headers);
  const table = tableIn(layout, tableKey);
  const { id } = table.columns[columnAt(table, columnKey)]!;
  const range = session.workbook.tables.getItem(table.name).columns.getItem(id).getDataBodyRange();
  const { functions } = session.workbook;
  const visible = loadEach((name) => functions.subtotal(subtotals[name], range));
  const all = loadEach((name) => whole[name](functions, range));
  await session.send();
  return { visible: visible(), all: all() };
}

function loadEach(ask: (name: Name) => Result): () => Figures {
  const results = figureNames.map((name) => [name, ask(name).load("value,error")] as const);
  return () => Object.fromEntries(results.map(([name, result]) => [name, figureOf(result)])) as Figures;
}

/** A number, or the error as a cell shows it: Excel's documentation has "#DIV/0" without its mark. */
function figureOf({ value, error }: Result): Figure {
  if (!error) return value;
  return error === "#DIV/0" ? "#DIV/0!" : error;
}
