import { isBlank, type Cell, type Grid } from "../kernel/cell";
import { textOf } from "../kernel/text";
import { isError } from "../summaries/figures";
import { segmentMap, type SegmentKey } from "./segments";
import type { SettingValues, WrongSetting } from "./settle";

/** The columns of the segment map: R, then FM 1 to 5. */
export const mapColumns = ["R", "FM 1", "FM 2", "FM 3", "FM 4", "FM 5"] as const;

/** What is wrong with the map: one of its cells ("R5 FM1"), or its column R as a whole ("map"). */
export type WrongMap = Omit<WrongSetting, "why"> & { why: "value" | "blank" | "rows"; r: number; fm: number };

/** The map as it is to be used, first row R = 5, its cells by their keys, and what of it was wrong. */
export type SettledMap = { grid: Grid; cells: Record<string, Cell>; wrong: WrongMap[] };

const levels = [5, 4, 3, 2, 1] as const;
const keyOf = (r: number, fm: number): string => `R${r} FM${fm}`;

/** The map of a new base, by its cells' keys. */
export function usualMap(nameOf: (segment: SegmentKey) => string): Record<string, Cell> {
  return Object.fromEntries(segmentMap.flatMap(([r, ...row]) => row.map((segment, i) => [keyOf(r, i + 1), nameOf(segment)])));
}

/** The rows of the map by what its columns hold. */
export function mapRows(column: (name: string) => readonly Cell[]): Grid {
  const columns = mapColumns.map(column);
  return Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, row) => columns.map((cells) => cells[row] ?? null));
}

/** Rows by R; null where R does not hold 1 to 5 once each. */
function byLevel(rows: Grid): Map<number, Cell[]> | null {
  const filled = rows.filter((row) => row.some((cell) => textOf(cell) !== ""));
  const found = new Map(filled.map(([r, ...names]) => [Number(textOf(r)), names]));
  return filled.length === levels.length && levels.every((r) => found.has(r)) ? found : null;
}

/** The map as it is to be used: the names that stand there (`rows`: R and five names, in any order), else those that were last right, else the usual ones. */
export function settleMap(rows: Grid, good: SettingValues, usual: SettingValues): SettledMap {
  const standing = byLevel(rows);
  const told = rows.map(([r]) => textOf(r)).join(" / ");
  const wrong: WrongMap[] = standing ? [] : [{ key: "map", why: "rows", value: told, used: null, r: 0, fm: 0 }];
  const cells: Record<string, Cell> = {};
  const nameAt = (r: number, fm: number): Cell => {
    const key = keyOf(r, fm);
    const value = standing?.get(r)?.[fm - 1] ?? null;
    const name = textOf(value);
    const isName = name !== "" && !isError(value);
    cells[key] = isName ? name : (good[key] ?? usual[key] ?? null);
    if (standing && !isName) wrong.push({ key, why: isBlank(value) || name === "" ? "blank" : "value", value, used: cells[key], r, fm });
    return cells[key];
  };
  const grid = levels.map((r) => [1, 2, 3, 4, 5].map((fm) => nameAt(r, fm)));
  return { grid, cells, wrong };
}
