import { ClientIndex } from "../analysis/client-index";
import { aggregateOrders, type ClientFigures } from "../analysis/figures";
import { isBlank, type Cell } from "../kernel/cell";
import { roundSum } from "../kernel/numbers";
import { groupRows } from "./groups";
import { ACTIVE_DAYS } from "./overview-views";
import { periodStart } from "./periods";
import { receivablesOf, type OpenPayments, type Receivables } from "./receivables";
import { sameDay, turnoverByMonth, turnoverOf, type MonthOfSales, type Sales, type Turnover } from "./turnover";

/** What the overview is made from; columns of a table are of one length. `sale`, `open`, `important` … are 1 or true where it holds. */
export type OverviewFacts = {
  /** Analysis date, a whole day. */
  date: number;
  /** Days without an order after which a client is silent; days ahead in which contracts count as ending. */
  silence: number;
  horizon: number;
  clients: Record<"code" | "name" | "region" | "owner" | "stage", Cell[]> & { important: boolean[]; archived: boolean[] };
  orders: Record<"client" | "date" | "amount" | "paid" | "payment due" | "service" | "owner", Cell[]> & {
    sale: boolean[];
    open: boolean[];
  };
  contracts: Record<"ends" | "amount", Cell[]> & { renewed: boolean[] };
};

export type CountAndAmount = { count: number; amount: number };
export type Top = { name: string; orders: number; value: number; share: number | null };
export const topics = ["service", "region", "owner", "stage"] as const;
export type Topic = (typeof topics)[number];

/** The base in figures, as of a day. */
export type Overview = {
  clients: { total: number; new: number; active: number; silent: number; important: number };
  turnover: Turnover;
  orders: { open: CountAndAmount };
  receivables: Receivables;
  contracts: { ending: CountAndAmount; expired: CountAndAmount };
  months: MonthOfSales[];
  /** The largest by turnover of the twelve months up to the day; `share` of all turnover of that time. */
  top: Record<Topic, Top[]>;
  /** Sales that could not be counted. */
  left: ClientFigures["left"];
};

const MONTHS = 24;
const TOP = 5;
const MONTHS_OF_TOP = 12;

const numberOf = (cell: Cell | undefined): number => (typeof cell === "number" ? cell : Number.NaN);
const dayOf = (cell: Cell | undefined): number => Math.floor(numberOf(cell));

/** Works the overview out. An order counts where its status is a sale, its date not after the day and its amount a number, whoever bought. */
export function overviewOf(facts: OverviewFacts): Overview {
  const { date, orders } = facts;
  const index = new ClientIndex({ code: facts.clients.code, name: facts.clients.name });
  const client = Int32Array.from(orders.client, (cell) => index.of(cell));
  const { rows, left } = salesIn(facts);
  const sales: Sales = {
    day: Float64Array.from(rows, (row) => dayOf(orders.date[row])),
    amount: Float64Array.from(rows, (row) => numberOf(orders.amount[row])),
  };
  return {
    clients: clientsIn(facts, client),
    turnover: turnoverOf(sales, date),
    orders: { open: openIn(facts) },
    receivables: receivablesOf(paymentsOf(facts, rows), date),
    contracts: contractsIn(facts),
    months: turnoverByMonth(sales, date, MONTHS),
    top: topsOf(facts, rows, client),
    left,
  };
}

/** Rows of the sales that count, and how many do not. */
function salesIn({ orders, date }: OverviewFacts): { rows: number[]; left: ClientFigures["left"] } {
  const left = { later: 0, noSale: 0, undated: 0, unreadable: 0, unknown: 0 };
  const rows: number[] = [];
  orders.sale.forEach((sale, row) => {
    const day = dayOf(orders.date[row]);
    if (!sale) left.noSale++;
    else if (Number.isNaN(day)) left.undated++;
    else if (day > date) left.later++;
    else if (Number.isNaN(numberOf(orders.amount[row]))) left.unreadable++;
    else rows.push(row);
  });
  return { rows, left };
}

function clientsIn({ clients, orders, date, silence }: OverviewFacts, client: Int32Array): Overview["clients"] {
  const { first, recency } = aggregateOrders(
    {
      client,
      date: Float64Array.from(orders.date, numberOf),
      amount: Float64Array.from(orders.amount, numberOf),
      sale: Uint8Array.from(orders.sale, Number),
    },
    clients.code.length,
    date,
  );
  const month = periodStart(date, "month");
  const count = (test: (row: number) => boolean): number => clients.code.filter((_, row) => test(row)).length;
  const kept = (row: number): boolean => !clients.archived[row] && !(isBlank(clients.code[row]) && isBlank(clients.name[row]));
  return {
    total: count(kept),
    new: count((row) => first[row]! >= month),
    active: count((row) => kept(row) && recency[row]! <= ACTIVE_DAYS),
    silent: count((row) => kept(row) && recency[row]! >= silence),
    important: count((row) => kept(row) && clients.important[row]!),
  };
}

function openIn({ orders }: OverviewFacts): CountAndAmount {
  const amounts = orders.amount.filter((_, row) => orders.open[row]);
  return { count: amounts.length, amount: sumOf(amounts) };
}

const sumOf = (cells: readonly Cell[]): number => roundSum(cells.reduce<number>((sum, cell) => sum + (numberOf(cell) || 0), 0));

/** What is owed for the sales of which it is known what was paid. */
function paymentsOf({ orders }: OverviewFacts, rows: readonly number[]): OpenPayments {
  const known = rows.filter((row) => typeof orders.paid[row] === "number");
  return {
    owed: Float64Array.from(known, (row) => roundSum(numberOf(orders.amount[row]) - numberOf(orders.paid[row]))),
    due: Float64Array.from(known, (row) => dayOf(orders["payment due"][row])),
  };
}

function contractsIn({ contracts, date, horizon }: OverviewFacts): Overview["contracts"] {
  const between = (from: number, to: number): CountAndAmount => {
    const amounts = contracts.amount.filter((_, row) => {
      const end = dayOf(contracts.ends[row]);
      return !contracts.renewed[row] && end >= from && end <= to;
    });
    return { count: amounts.length, amount: sumOf(amounts) };
  };
  return { ending: between(date, date + horizon), expired: between(-Infinity, date - 1) };
}

/** The largest of each topic; an order's owner is its own, else its client's. */
function topsOf({ orders, clients, date }: OverviewFacts, rows: readonly number[], client: Int32Array): Overview["top"] {
  const from = sameDay(date, MONTHS_OF_TOP);
  const late = rows.filter((row) => dayOf(orders.date[row]) > from);
  const ofClient = (column: Cell[]) => (row: number) => column[client[row]!] ?? null;
  const keys: Record<Topic, (row: number) => Cell> = {
    service: (row) => orders.service[row] ?? null,
    region: ofClient(clients.region),
    owner: (row) => (isBlank(orders.owner[row]) ? ofClient(clients.owner)(row) : orders.owner[row]!),
    stage: ofClient(clients.stage),
  };
  const amounts = late.map((row) => orders.amount[row]!);
  return Object.fromEntries(topics.map((topic) => [topic, topOf(amounts, late.map(keys[topic]))])) as Overview["top"];
}

function topOf(amounts: readonly Cell[], keys: readonly Cell[]): Top[] {
  const groups = groupRows(amounts, keys, "text").map(({ name, rows, sum, share }) => {
    return { name, orders: rows.filter((row) => numberOf(amounts[row]) >= 0).length, value: Number(sum), share };
  });
  return groups.sort((a, b) => b.value - a.value).slice(0, TOP);
}
