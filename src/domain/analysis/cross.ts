import { roundSum } from "../kernel/numbers";

/** Clients and their revenue by two groupings at once. */
export type Cross = { rows: string[]; columns: string[]; clients: number[][]; revenue: number[][] };

/** Counts clients by two codes each (indexes into the names); a client with a negative code in either is left out. */
export function crossOf(
  rows: { names: string[]; of: (who: number) => number },
  columns: { names: string[]; of: (who: number) => number },
  revenue: Float64Array,
): Cross {
  const empty = (): number[][] => rows.names.map(() => new Array<number>(columns.names.length).fill(0));
  const cross: Cross = { rows: rows.names, columns: columns.names, clients: empty(), revenue: empty() };
  for (let who = 0; who < revenue.length; who++) {
    const [row, column] = [rows.of(who), columns.of(who)];
    if (row < 0 || column < 0) continue;
    ((cross.clients[row] as number[])[column] as number)++;
    ((cross.revenue[row] as number[])[column] as number) += revenue[who] as number;
  }
  return { ...cross, revenue: cross.revenue.map((sums) => sums.map(roundSum)) };
}

/** How many clients, and how much of the revenue, a group has. */
export type GroupSum = { name: string; clients: number; revenue: number };

/** Counts clients by one code each (an index into the names; negative: left out). */
export function groupSums(names: string[], of: (who: number) => number, revenue: Float64Array): GroupSum[] {
  const sums = names.map((name) => ({ name, clients: 0, revenue: 0 }));
  for (let who = 0; who < revenue.length; who++) {
    const sum = sums[of(who)];
    if (!sum) continue;
    sum.clients++;
    sum.revenue += revenue[who] as number;
  }
  return sums.map((sum) => ({ ...sum, revenue: roundSum(sum.revenue) }));
}
