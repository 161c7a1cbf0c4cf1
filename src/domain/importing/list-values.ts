import { isBlank, type Cell } from "../kernel/cell";
import { folded, headerKey, textOf } from "../kernel/text";
import { lists } from "../schema/lists";
import { declarationOf } from "./base";
import type { ImportContext } from "./context";
import { valuesOf } from "./dictionary";

const EXAMPLES = 5;

/** Group of a new order status by its word: won counts as a sale, lost and unknown do not. */
function statusFields(context: ImportContext): (value: string) => Record<string, string | number> {
  const { statusGroups } = context.words.data;
  const won = valuesOf(context.words, "won");
  const lost = valuesOf(context.words, "lost");
  return (value) => {
    const key = headerKey(value);
    const group = won.has(key) ? "won" : lost.has(key) ? "lost" : "open";
    return { group: statusGroups[group], sale: group === "won" ? 1 : 0 };
  };
}

/** Adds the values that a list does not have yet to its table; gives back those it added. */
function addTo(context: ImportContext, table: string, column: string, values: Iterable<string>): string[] {
  const draft = context.draft(table);
  const known = new Set<string>();
  for (let row = 0; row < draft.rows; row++) known.add(folded(textOf(draft.get(row, column))));
  const more: (value: string) => Record<string, Cell> = table === "order-statuses" ? statusFields(context) : () => ({});
  const added: string[] = [];
  for (const value of values) {
    if (known.has(folded(value))) continue;
    known.add(folded(value));
    added.push(value);
    const row = draft.create();
    draft.set(row, column, value);
    for (const [field, cell] of Object.entries(more(value))) draft.set(row, field, cell);
  }
  return added;
}

/** Services, owners, regions and the like that the source names and the base does not know: added to Lists as they stand; rows that are skipped add none. */
export function addListValues(context: ImportContext): void {
  for (const { table, field, own, cells } of context.columns) {
    const key = own ? undefined : declarationOf(table, field)?.list;
    const list = key === undefined ? undefined : lists[key];
    if (!list?.table || list.table === "clients" || (list.table === table && list.column === field)) continue;
    const values = new Set<string>();
    for (const [row, cell] of cells.entries()) if (!isBlank(cell) && context.records.of(table, row) >= 0) values.add(textOf(cell));
    const added = addTo(context, list.table, list.column, values);
    if (added.length === 0) continue;
    context.findings.push({
      code: list.table === "order-statuses" ? "import.list.statuses" : "import.list.added",
      severity: "info",
      table: list.table,
      field,
      values: { count: added.length, examples: added.slice(0, EXAMPLES).join(", ") + (added.length > EXAMPLES ? " …" : "") },
    });
  }
}
