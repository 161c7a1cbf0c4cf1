import { aggregateOrders, type ClientFigures } from "../domain/analysis/figures";
import { ledgerOf, type Ledger } from "../domain/analysis/ledger";
import { readOrders } from "../domain/analysis/orders";
import type { Deliveries } from "../domain/analysis/rating";
import type { ClientsInfo, SheetWords } from "../domain/analysis/sheet-words";
import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import type { Finding } from "../domain/kernel/finding";
import type { Change } from "../domain/schema/change";
import { dataWords } from "../i18n/data-words";
import type { ActionContext, ActionOutcome, Picture } from "./action";
import { analysisDateOf, dataLanguage, requireBase } from "./base";
import { findingsOf, salesOf } from "./figures";
import { withMissingColumns } from "./missing-columns";
import type { BaseState, TableData } from "./ports";
import { resultWords } from "./result-words";

/** Tables and columns of the base, by table key. */
export type Wanted = Readonly<Record<string, readonly string[]>>;

/** What is wanted of a base that has columns of the user's own. */
export type Wish = (base: BaseState, words: SheetWords) => Wanted;

/** What analyses stand on: one read of the workbook. */
export type Study = {
  base: BaseState;
  words: SheetWords;
  date: number;
  clients: ClientsInfo;
  orders: Deliveries;
  figures: ClientFigures;
  /** The counted orders by client and day. */
  ledger: Ledger;
  /** What could not be counted. */
  findings: Finding[];
  /** A column that was read; blank cells where the table has none of that key. */
  column(table: string, key: string): Cell[];
};

/** What an analysis found, and what it wants written. */
export type Worked<R> = { result: R; changes: Change[]; findings: Finding[]; sheet?: string; picture?: Picture };

const always: Wanted = {
  clients: ["code", "reference", "name"],
  orders: ["client", "date", "amount", "cost", "status"],
  "order-statuses": ["status", "sale"],
};

/** Several wishes as one. */
export function joined(...wishes: Wanted[]): Wanted {
  const keys = [...new Set(wishes.flatMap((wish) => Object.keys(wish)))];
  return Object.fromEntries(keys.map((key) => [key, [...new Set(wishes.flatMap((wish) => wish[key] ?? []))]]));
}

const numbers = (cells: Cell[]): Float64Array => Float64Array.from(cells, (cell) => (typeof cell === "number" ? cell : Number.NaN));

function ordersOf(column: Study["column"], codes: Cell[], names: Cell[], statuses: TableData): Deliveries {
  const cells = {
    client: column("orders", "client"),
    date: column("orders", "date"),
    amount: column("orders", "amount"),
    cost: column("orders", "cost"),
    sale: salesOf(column("orders", "status"), statuses),
  };
  const due = numbers(column("orders", "delivery due"));
  return {
    ...readOrders(cells, codes, names),
    ...(due.some((day) => !Number.isNaN(day)) ? { due, delivered: numbers(column("orders", "delivered")) } : {}),
  };
}

/** Without these nothing is counted rightly: no client, no order, no sum. */
const needed = [
  ["clients", "code"],
  ["orders", "client"],
  ["orders", "date"],
  ["orders", "amount"],
] as const;

/** Fails with "column.missing" where the user has deleted what every analysis counts by. */
function refuseWithout(base: BaseState): void {
  const { headers } = dataWords[dataLanguage(base)];
  for (const [key, column] of needed) {
    const table = base.tables.find((each) => each.key === key);
    if (table && !table.columns.some((each) => each.key === column))
      throw new Failure("column.missing", {
        table: key,
        column: (headers[key] as Record<string, string>)[column] ?? column,
        sheet: table.sheet,
      });
  }
}

/** Reads what an analysis wants beside clients and orders, and sums the orders up by client. Tables that the base has not are left out. */
export async function loadStudy(context: ActionContext, given: number | null, wanted: Wanted | Wish = {}): Promise<Study> {
  const base = await requireBase(context);
  refuseWithout(base);
  const words = await resultWords(dataLanguage(base));
  const there = new Set(base.tables.map(({ key }) => key));
  const tables = Object.entries(joined(always, typeof wanted === "function" ? wanted(base, words) : wanted)).filter(
    ([table]) => there.has(table) || table in always,
  );
  const read = await context.workbook.read(
    tables.map(([table, columns]) => ({ table, columns: [...columns] })),
    context.control,
  );
  const byKey = new Map(tables.map(([table], i) => [table, read[i] as TableData]));
  const column = (table: string, key: string): Cell[] => {
    const data = byKey.get(table);
    return data?.columns[key] ?? new Array<Cell>(data?.rows ?? 0).fill(null);
  };
  const clients = { code: column("clients", "code"), reference: column("clients", "reference"), name: column("clients", "name") };
  const orders = ordersOf(column, clients.code, clients.name, byKey.get("order-statuses") as TableData);
  const date = analysisDateOf(base, given, context.today);
  const figures = aggregateOrders(orders, clients.code.length, date);
  context.control.progress("thinking", 0, 1);
  return {
    base,
    words,
    date,
    clients,
    orders,
    figures,
    ledger: ledgerOf(orders, clients.code.length, date),
    findings: findingsOf(figures),
    column,
  };
}

/** Writes what an analysis found; its outcome. */
export async function finish<R>(
  { workbook, control }: ActionContext,
  action: string,
  { base, figures, findings }: Study,
  worked: Worked<R>,
): Promise<ActionOutcome<R>> {
  const { changes, sheet, picture, result } = worked;
  await workbook.apply({ action, summary: { clients: figures.clients } }, withMissingColumns(base, changes), control);
  return { result, findings: [...findings, ...worked.findings], ...(sheet ? { sheet } : {}), ...(picture ? { picture } : {}) };
}

/** A column beside the clients, all of it; nothing where there are no clients. */
export function besideClients(column: string, count: number, value: (who: number) => Cell): Change[] {
  if (count === 0) return [];
  const rows = Array.from({ length: count }, (_, who) => who);
  return [{ kind: "update", table: "clients", column, rows, values: rows.map(value) }];
}
