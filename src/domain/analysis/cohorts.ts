import { roundSum } from "../kernel/numbers";
import type { Ledger } from "./ledger";
import { monthOf, Months } from "./months";

/** One month of a cohort: `cohort` is the month of the first order (year × 12 + month from 0), `since` whole months after it. */
export type CohortMonth = {
  cohort: number;
  since: number;
  active: number;
  orders: number;
  revenue: number;
  size: number;
  /** active / size */
  retention: number;
};

/** What new and returning clients brought in a month; new are those whose first order fell in it. */
export type NewReturning = {
  month: number;
  newClients: number;
  newOrders: number;
  newRevenue: number;
  returningClients: number;
  returningOrders: number;
  returningRevenue: number;
};

/** The last month is that of the analysis date or of the last order; months without orders stand in `months`, not in `cells`. */
export type CohortResult = { analysisDate: number; lastMonth: number; cells: CohortMonth[]; months: NewReturning[] };

const WIDTH = 3;

/** Sums by cohort: for each month since, active clients, orders and revenue. */
class CohortSums {
  readonly rows = new Map<number, Float64Array>();
  last = 0;

  add(cohort: number, since: number, active: number, orders: number, revenue: number): void {
    let row = this.rows.get(cohort) ?? new Float64Array(WIDTH);
    if (row.length < (since + 1) * WIDTH) {
      const longer = new Float64Array((since + 1) * WIDTH);
      longer.set(row);
      row = longer;
    }
    this.rows.set(cohort, row);
    (row[since * WIDTH] as number) += active;
    (row[since * WIDTH + 1] as number) += orders;
    (row[since * WIDTH + 2] as number) += revenue;
    this.last = Math.max(this.last, cohort + since);
  }
}

type MonthsSums = Pick<CohortSums, "add">;

/** Adds a client's months; what he sent back before his first order belongs to that order's month. */
function addClient({ start, day, amount }: Ledger, who: number, calendar: Months, sums: MonthsSums): void {
  let cohort = -1;
  let month = -1;
  let [orders, revenue] = [0, 0];
  const close = (): void => {
    if (cohort >= 0) sums.add(cohort, month - cohort, Math.min(1, orders), orders, revenue);
  };
  for (let i = start[who] as number; i < (start[who + 1] as number); i++) {
    const [own, isOrder] = [calendar.of(day[i] as number), (amount[i] as number) >= 0];
    if (cohort < 0 && isOrder) cohort = month = own;
    else if (cohort >= 0 && own !== month) {
      close();
      [month, orders, revenue] = [own, 0, 0];
    }
    if (isOrder) orders++;
    revenue += amount[i] as number;
  }
  close();
}

function cellsOf(rows: Map<number, Float64Array>): CohortMonth[] {
  const cohorts = [...rows.keys()].sort((a, b) => a - b);
  return cohorts.flatMap((cohort) => {
    const row = rows.get(cohort) as Float64Array;
    const size = row[0] as number;
    const cells = Array.from({ length: row.length / WIDTH }, (_, since): CohortMonth => {
      const [active = 0, orders = 0, revenue = 0] = row.subarray(since * WIDTH, since * WIDTH + WIDTH);
      return { cohort, since, active, orders, revenue: roundSum(revenue), size, retention: active / size };
    });
    return cells.filter(({ active, revenue }) => active > 0 || revenue !== 0);
  });
}

function newReturning(cells: CohortMonth[], last: number): NewReturning[] {
  const first = cells[0]?.cohort;
  if (first === undefined) return [];
  const months = Array.from({ length: last - first + 1 }, (_, k): NewReturning => ({
    month: first + k,
    newClients: 0,
    newOrders: 0,
    newRevenue: 0,
    returningClients: 0,
    returningOrders: 0,
    returningRevenue: 0,
  }));
  for (const { cohort, since, active, orders, revenue } of cells) {
    const at = months[cohort + since - first] as NewReturning;
    if (since === 0) Object.assign(at, { newClients: active, newOrders: orders, newRevenue: revenue });
    else {
      at.returningClients += active;
      at.returningOrders += orders;
      at.returningRevenue = roundSum(at.returningRevenue + revenue);
    }
  }
  return months;
}

/** Cohorts by the month of the first order (DEFINITIONS: cohorts), and what new and returning clients brought by month. */
export function cohortsOf(ledger: Ledger): CohortResult {
  const sums = new CohortSums();
  const calendar = new Months(ledger.day);
  for (let who = 0; who < ledger.clients; who++) addClient(ledger, who, calendar, sums);
  const cells = cellsOf(sums.rows);
  const lastMonth = Math.max(sums.last, monthOf(ledger.analysisDate - 1));
  return { analysisDate: ledger.analysisDate, lastMonth, cells, months: newReturning(cells, lastMonth) };
}

/** Indexes of the clients who ordered in each month since their first order, by cohort: `months` of each of `cohorts`. */
export function cohortClients(ledger: Ledger, cohorts: readonly number[], months: number): number[][][] {
  const found = cohorts.map(() => Array.from({ length: months }, (): number[] => []));
  const place = new Map(cohorts.map((cohort, i) => [cohort, i]));
  const calendar = new Months(ledger.day);
  for (let who = 0; who < ledger.clients; who++)
    addClient(ledger, who, calendar, {
      add: (cohort, since, active) => {
        if (active > 0) found[place.get(cohort) ?? -1]?.[since]?.push(who);
      },
    });
  return found;
}
