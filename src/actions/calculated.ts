import { aggregateOrders } from "../domain/analysis/figures";
import { readOrders } from "../domain/analysis/orders";
import { isBlank, type Cell } from "../domain/kernel/cell";
import { roundSum } from "../domain/kernel/numbers";
import { folded } from "../domain/kernel/text";
import { knownCodes, salesOf } from "./figures";
import type { TableData } from "./ports";

/** Columns of a table by key, all of one length. */
export type Columns = Record<string, Cell[]>;

/** What the calculated columns are worked out from. */
export type Facts = {
  clients: TableData;
  orders: TableData;
  contracts: TableData;
  statuses: TableData;
  stages: TableData;
  analysisDate: number;
};

/** The columns that `calculate` must have been given. */
export const factColumns = {
  clients: ["code", "name", "stage"],
  orders: ["date", "client", "amount", "paid", "cost", "status", "delivery due", "delivered"],
  contracts: ["client", "ends"],
  "order-statuses": ["status", "sale"],
  stages: ["stage"],
} as const;

const column = (data: TableData, key: string): Cell[] => data.columns[key] ?? new Array<Cell>(data.rows).fill(null);
const numberOf = (cell: Cell | undefined): number | null => (typeof cell === "number" ? cell : null);

/** The calculated columns of clients and orders as values: what the sheet's formulas would say. */
export function calculate(facts: Facts): { clients: Columns; orders: Columns } {
  const codes = column(facts.clients, "code");
  const who = { code: codes, name: column(facts.clients, "name") };
  const placeOf = new Map(codes.map((code, row) => [code, row]));
  const clientOf = knownCodes(column(facts.orders, "client"), who).map((cell) => clientRow(cell, placeOf));
  const orders = orderColumns(facts, clientOf, who);
  const contractOf = knownCodes(column(facts.contracts, "client"), who).map((cell) => clientRow(cell, placeOf));
  return { orders, clients: clientColumns(facts, orders, clientOf, contractOf) };
}

function clientRow(cell: Cell, placeOf: Map<Cell, number>): number {
  return placeOf.get(cell) ?? placeOf.get(codeIn(cell)) ?? -1;
}

function codeIn(cell: Cell): Cell {
  return typeof cell === "string" ? (/^(C-\d+)(?:\s|$)/.exec(cell.trim())?.[1] ?? cell) : cell;
}

function orderColumns(
  { orders, statuses, analysisDate }: Facts,
  clientOf: number[],
  { code, name }: { code: Cell[]; name: Cell[] },
): Columns {
  const read = (key: string) => column(orders, key);
  const [amount, paid, cost, due, delivered] = [read("amount"), read("paid"), read("cost"), read("delivery due"), read("delivered")];
  const listed = salesOf(read("status"), statuses);
  const [client, date] = [read("client"), read("date")];
  const sale = listed.map((value, i): Cell => (isBlank(client[i]) && isBlank(date[i]) && isBlank(amount[i]) ? null : value));
  const less = (part: Cell[]) =>
    amount.map((sum, i): Cell => {
      const [whole, taken] = [numberOf(sum), numberOf(part[i])];
      return whole === null || taken === null || sale[i] !== 1 ? null : roundSum(whole - taken);
    });
  const late = due.map((day, i): Cell => {
    const until = numberOf(delivered[i]) ?? analysisDate;
    return typeof day === "number" && sale[i] === 1 ? Math.max(0, Math.floor(until) - Math.floor(day)) : null;
  });
  return {
    "client code": clientOf.map((row) => code[row] ?? null),
    "client name": clientOf.map((row) => name[row] ?? null),
    sale,
    receivable: less(paid),
    margin: less(cost),
    "days late": late,
  };
}

function clientColumns(facts: Facts, orders: Columns, clientOf: number[], contractOf: number[]): Columns {
  const { clients, analysisDate } = facts;
  const codes = column(clients, "code");
  const names = column(clients, "name");
  const figures = aggregateOrders(
    readOrders(
      {
        client: orders["client code"]!,
        date: column(facts.orders, "date"),
        amount: column(facts.orders, "amount"),
        sale: orders["sale"]!.map((sale) => sale ?? 0),
      },
      codes,
    ),
    clients.rows,
    analysisDate,
  );
  const stages = new Map(column(facts.stages, "stage").map((stage, i) => [folded(String(stage ?? "")), i + 1]));
  const known = (value: number | undefined): Cell => (value === undefined || Number.isNaN(value) ? null : value);
  return {
    "first order": Array.from(figures.first, known),
    "last order": Array.from(figures.last, known),
    orders: Array.from(figures.orders, (count) => count || null),
    revenue: Array.from(figures.revenue, (sum, row) => (figures.rows[row] ? sum : null)),
    "average order": Array.from(figures.average, known),
    receivable: receivables(facts, orders, clientOf),
    "contract ends": latest(clients.rows, contractOf, column(facts.contracts, "ends")),
    "stage order": column(clients, "stage").map((stage) => stages.get(folded(String(stage ?? ""))) ?? null),
    label: codes.map((code, row) => (isBlank(code) ? null : `${code} ${names[row] ?? ""}`)),
  };
}

/** What each client owes over the orders that count and of which it is known. */
function receivables({ clients, orders: rows, analysisDate }: Facts, orders: Columns, clientOf: number[]): Cell[] {
  const sums = new Array<number | null>(clients.rows).fill(null);
  const dates = column(rows, "date");
  orders["receivable"]!.forEach((owed, i) => {
    const [row, date] = [clientOf[i]!, numberOf(dates[i])];
    if (typeof owed !== "number" || row < 0 || date === null || date >= analysisDate + 1) return;
    sums[row] = (sums[row] ?? 0) + owed;
  });
  return sums.map((sum) => (sum === null ? null : roundSum(sum)));
}

function latest(clients: number, clientOf: number[], ends: Cell[]): Cell[] {
  const found = new Array<number | null>(clients).fill(null);
  clientOf.forEach((row, i) => {
    const end = numberOf(ends[i]);
    if (row >= 0 && end !== null) found[row] = Math.max(found[row] ?? end, end);
  });
  return found;
}
