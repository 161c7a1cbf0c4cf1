import { aggregateOrders, type ClientFigures, type OrderColumns } from "../../src/domain/analysis/figures";
import { ledgerOf, type Ledger } from "../../src/domain/analysis/ledger";
import { readOrders } from "../../src/domain/analysis/orders";
import { serialOfIso } from "../../src/domain/kernel/dates";
import type { NaiveBase } from "./naive-analyses";
import { sharedJson, sharedRows } from "./shared-data";

/** The shared order sets with oracles. */
export const orderSets = ["rfm_r", "cdnow_sample", "northwind", "crm_maven"] as const;

export type SharedOrders = {
  ids: string[];
  orders: OrderColumns;
  figures: ClientFigures;
  ledger: Ledger;
  /** The analysis date as a serial day. */
  date: number;
};

/** A shared order set as an analysis takes it, seen from its analysis date (or another day). */
export function sharedOrders(set: string, iso?: string): SharedOrders {
  const summary = sharedJson<{ orders_file: string; analysis_date: string }>(`${set}/oracle_summary.json`);
  const rows = sharedRows(`${set}/${summary.orders_file}`);
  const ids = sharedRows(`${set}/oracle_clients.csv`).map((row) => row.customer_id as string);
  const date = serialOfIso(iso ?? summary.analysis_date) as number;
  const orders = readOrders(
    {
      client: rows.map((row) => row.customer_id as string),
      date: rows.map((row) => serialOfIso(row.order_date as string)),
      amount: rows.map((row) => Number(row.amount)),
    },
    ids,
  );
  return { ids, orders, date, figures: aggregateOrders(orders, ids.length, date), ledger: ledgerOf(orders, ids.length, date) };
}

/** The orders of a set as the naive analyses take them, clients in the order of the oracle. */
export function sharedNaiveBase(name: string, ids: string[], iso: string): NaiveBase {
  const place = new Map(ids.map((id, who) => [id, who]));
  const orders = sharedRows(`${name}/${sharedJson<{ orders_file: string }>(`${name}/oracle_summary.json`).orders_file}`).map((row) => ({
    who: place.get(row["customer_id"]!)!,
    when: serialOfIso(row["order_date"]!)!,
    amount: Number(row["amount"]),
    ...{ cost: Number.NaN, sale: true, due: Number.NaN, delivered: Number.NaN },
  }));
  return { orders, clients: ids.length, today: serialOfIso(iso)! };
}
