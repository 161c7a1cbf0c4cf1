import { isBlank, type Cell } from "../kernel/cell";
import { isoOf } from "../kernel/dates";
import { roundSum } from "../kernel/numbers";
import { figuresOf, type Figure } from "./figures";
import { periodName, periodStart, type Period } from "./periods";

/** Rows that share a value, and the figures of the summed column over them. */
export type Group = {
  /** What they share: the text as it stands first, "2026-03-05", "2026-03", "2026 Q1", "2026"; "" where nothing stands there. */
  name: string;
  /** Indexes of its rows, ascending. */
  rows: number[];
  /** Cells with a number. */
  count: number;
  /** Rounded to 1e-6; an error of the column as its text. */
  sum: Figure;
  /** Part of the sum of all groups, 0 to 1; null where that is no number or 0. */
  share: number | null;
  /** Null where there is no number. */
  average: Figure | null;
};

/** How cells are brought together: dates by day or by period, everything else by what the cell shows, case aside. */
export type GroupBy = "text" | "day" | Period;

/** What orders groups (dates and numbers by value) and what names them. */
type Key = { at: number | null; name: string };

function keyOf(cell: Cell | undefined, by: GroupBy): Key {
  if (isBlank(cell)) return { at: null, name: "" };
  if (typeof cell === "number") return by === "text" ? { at: cell, name: String(cell) } : dateKey(Math.floor(cell), by);
  return { at: null, name: typeof cell === "boolean" ? String(cell).toUpperCase() : cell.trim() };
}

function dateKey(day: number, by: Exclude<GroupBy, "text">): Key {
  if (by === "day") return { at: day, name: isoOf(day) };
  const start = periodStart(day, by);
  return { at: start, name: periodName(start, by) };
}

type Gathered = Key & { rows: number[] };

/**
 * Groups rows by the cells of `keys` and gives each group's figures over `values`. Groups of dates and of numbers alone come in
 * their order, others by falling sum; the group without a value comes last.
 */
export function groupRows(values: readonly Cell[], keys: readonly Cell[], by: GroupBy): Group[] {
  const found = new Map<string, Gathered>();
  const known = new Map<Cell, Gathered>();
  keys.forEach((cell, row) => {
    let group = known.get(cell);
    if (!group) {
      const key = keyOf(cell, by);
      group = found.get(key.name.toLowerCase()) ?? { ...key, rows: [] };
      found.set(key.name.toLowerCase(), group);
      known.set(cell, group);
    }
    group.rows.push(row);
  });
  return ordered([...found.values()], values);
}

function ordered(found: readonly Gathered[], values: readonly Cell[]): Group[] {
  const total = numberOf(figuresOf(values).sum);
  const groups = found.map((group) => ({ at: group.at, group: described(group, values, total) }));
  const rising = groups.every(({ at, group }) => at !== null || group.name === "");
  const blankLast = (a: Group, b: Group): number => Number(a.name === "") - Number(b.name === "");
  groups.sort((a, b) => {
    const apart = rising ? (a.at ?? 0) - (b.at ?? 0) : falling(a.group, b.group);
    return blankLast(a.group, b.group) || apart;
  });
  return groups.map(({ group }) => group);
}

const numberOf = (figure: Figure): number | null => (typeof figure === "number" ? roundSum(figure) : null);

function falling(a: Group, b: Group): number {
  const [one, other] = [numberOf(a.sum) ?? -Infinity, numberOf(b.sum) ?? -Infinity];
  if (one !== other) return other > one ? 1 : -1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function described({ name, rows }: Gathered, values: readonly Cell[], total: number | null): Group {
  const { count, sum, average } = figuresOf(rows.map((row) => values[row] ?? null));
  const own = numberOf(sum);
  return {
    name,
    rows,
    count: Number(count),
    sum: own ?? sum,
    share: own === null || !total ? null : own / total,
    average: !count ? null : (numberOf(average) ?? average),
  };
}
