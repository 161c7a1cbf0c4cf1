import { cleanListValue, nearMisses } from "../cleaning/near-miss";
import { cleanYesNo } from "../cleaning/yes-no";
import type { Cell } from "../kernel/cell";
import { folded, textOf } from "../kernel/text";
import type { ListKey } from "../schema/column";
import { lists } from "../schema/lists";
import { isStretch, pause, safely, whenAsked, type Check, type Issue, type Repair } from "./check";
import { cellsOf, isEmpty, typedColumns, type CheckFacts } from "./facts";

type Suggest = (cell: Cell) => { value: Cell; safe: boolean } | null;

/** The values of a list as they stand on Lists. */
function valuesOf(facts: CheckFacts, key: ListKey): string[] {
  const list = lists[key];
  const cells = list.table === undefined ? facts.fixedLists[list.fixed] : cellsOf(facts, list.table, list.column);
  return cells.map(textOf).filter((text) => text !== "");
}

const closed = (text: string): string => folded(text).replace(/\s/g, "");

/** Finds the value that a text may mean: sure only where case, accents and spaces tell them apart. */
function suggestFrom(facts: CheckFacts, key: ListKey, values: readonly string[]): Suggest {
  if (key === "yes-no")
    return (cell) => {
      const { value, changed } = cleanYesNo(cell, facts.yesNo);
      return changed ? { value, safe: true } : null;
    };
  const near = nearMisses(values);
  const list = new Set(values);
  return (cell) => {
    const { value, finding } = cleanListValue(cell, list, near);
    const meant = finding?.values?.["suggestion"] ?? (value === textOf(cell) ? null : value);
    return meant === null ? null : { value: meant, safe: closed(textOf(meant)) === closed(textOf(cell)) };
  };
}

function* find(facts: CheckFacts): Generator<Issue> {
  for (const { table, key, column, cells, writable } of typedColumns(facts, ["list", "yesno"])) {
    if (column.list === undefined) continue;
    const values = valuesOf(facts, column.list);
    if (values.length === 0) continue;
    const known = new Set(values);
    const suggest = suggestFrom(facts, column.list, values);
    const told = new Map<Cell, ReturnType<Suggest>>();
    for (const [row, cell] of cells.entries()) {
      if (isStretch(row)) yield pause;
      if (isEmpty(cell) || known.has(textOf(cell))) continue;
      if (!told.has(cell)) told.set(cell, suggest(cell));
      const meant = told.get(cell) ?? null;
      const place = { table, row, field: key };
      if (!meant) yield { code: "list.unknown", ...place };
      else yield { code: "list.near", ...place, values: { suggestion: meant.value }, ...(writable ? { repair: repairOf(meant) } : {}) };
    }
  }
}

const repairOf = ({ value, safe }: { value: Cell; safe: boolean }): Repair => (safe ? safely(value) : whenAsked(value));

/** Values that got past a dropdown; a list on which nothing stands yet asks for nothing. */
export const listValues: Check = {
  tells: { "list.near": { severity: "warning", repair: "safe" }, "list.unknown": { severity: "warning", repair: null } },
  find,
};
