import { aggregateOrders } from "../domain/analysis/figures";
import { ledgerOf } from "../domain/analysis/ledger";
import { numbersOf, readOrders } from "../domain/analysis/orders";
import type { Deliveries } from "../domain/analysis/rating";
import type { Cell } from "../domain/kernel/cell";
import { dataLanguage } from "./base";
import { findingsOf, longAgo, salesOf } from "./figures";
import type { TableData } from "./ports";
import { resultWords } from "./result-words";
import type { SettledBase } from "./settled";
import type { Study } from "./study";
import { wrongFinding } from "./wrong-settings";

/** What was read for an analysis, as plain data; `date` is the day to look from, `given`: not that of Settings. */
export type StudyInput = { base: SettledBase; date: number; given: boolean; tables: TableData[] };

function ordersOf(column: Study["column"], codes: Cell[], names: Cell[], statuses: TableData): Deliveries {
  const cells = {
    client: column("orders", "client"),
    date: column("orders", "date"),
    amount: column("orders", "amount"),
    cost: column("orders", "cost"),
    sale: salesOf(column("orders", "status"), statuses),
  };
  const due = numbersOf(column("orders", "delivery due"));
  return {
    ...readOrders(cells, codes, names),
    ...(due.some((day) => !Number.isNaN(day)) ? { due, delivered: numbersOf(column("orders", "delivered")) } : {}),
  };
}

/** Sums the orders that were read up by client, and loads the words of the base's language. */
export async function studyOf({ base, date, given, tables }: StudyInput): Promise<Study> {
  const byKey = new Map(tables.map((table) => [table.key, table]));
  const column = (table: string, key: string): Cell[] => {
    const data = byKey.get(table);
    return data?.columns[key] ?? new Array<Cell>(data?.rows ?? 0).fill(null);
  };
  const clients = { code: column("clients", "code"), reference: column("clients", "reference"), name: column("clients", "name") };
  const orders = ordersOf(column, clients.code, clients.name, byKey.get("order-statuses") as TableData);
  const figures = aggregateOrders(orders, clients.code.length, date);
  const words = await resultWords(dataLanguage(base));
  const wrongDate = given ? [] : base.wrong.filter(({ key }) => key === "analysisDate");
  return {
    base,
    words,
    date,
    clients,
    orders,
    figures,
    ledger: ledgerOf(orders, clients.code.length, date),
    findings: [...wrongDate.map((wrong) => wrongFinding(wrong, words, date)), ...findingsOf(figures), ...longAgo(figures, words)],
    column,
  };
}
