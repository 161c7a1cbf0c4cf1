import { columnsWith, extendableLists, listInTable, listOfColumn, listStandingIn, placeOfList } from "../domain/lists/columns";
import { unlistedIn } from "../domain/lists/entered";
import { isSameValue, rowsOf, usesOf } from "../domain/lists/renaming";
import type { ListKey } from "../domain/schema/column";
import { defineAction, type ActionContext } from "./action";
import { requireBase, tableIn } from "./base";
import { duplicateColumns } from "./client-duplicates";
import { entryParameters, type Entered } from "./entered";
import { likeClients, type LikeClient } from "./like-clients";
import { readList } from "./list-cells";
import type { BaseState } from "./ports";

/** What an entry asks the user; lists by their keys, cells and tables counted, `row` as the sheet counts. */
export type EntryOffer =
  /** The list has not what was typed; `suggestion` is the value that it may mean. */
  | { kind: "unlisted"; list: ListKey; value: string; cells: number; suggestion: string | null; extendable: boolean }
  /** A value was renamed on its list, and cells still say the old one. */
  | { kind: "renamed"; list: ListKey; from: string; to: string; cells: number; tables: number }
  /** A value went from its list, and cells still say it. */
  | { kind: "gone"; list: ListKey; value: string; cells: number; tables: number }
  /** What was typed may be a client that the base has. */
  | ({ kind: "client" } & LikeClient);

/** Looks at what was typed into a column: values that its list has not, values renamed on Lists, clients that may be known. Changes nothing. */
export const checkEntry = defineAction({
  id: "check-entry",
  parameters: {
    table: { type: "text", default: null, shape: "TABLE" },
    column: { type: "text", default: null, shape: "COLUMN" },
    ...entryParameters,
  },
  needsBase: true,
  changes: false,
  returns: "offers: [{ kind, … }]",
  async run(context, { table, ...entry }) {
    const base = await requireBase(context);
    const key = table ?? "";
    tableIn(base, key);
    const offers = await offersOf(context, base, { ...entry, table: key });
    return { result: { offers }, findings: [] };
  },
});

type Entry = Entered & { table: string; column: string | null };

function offersOf(context: ActionContext, base: BaseState, entry: Entry): Promise<EntryOffer[]> {
  const { table, column } = entry;
  const standing = column === null ? listInTable(table) : listStandingIn(table, column);
  if (standing) return onList(context, base, standing, entry);
  const list = column === null ? undefined : listOfColumn(table, column);
  if (list && placeOfList(list)) return inCells(context, base, list, entry);
  return table === "clients" && column !== null && column in duplicateColumns ? likely(context, base, entry) : Promise.resolve([]);
}

/** What was typed into cells that are filled from a list. */
async function inCells(context: ActionContext, base: BaseState, list: ListKey, entry: Entry): Promise<EntryOffer[]> {
  const { table, column, row, rows, value } = entry;
  const isKnown = rows === 1 && value !== null;
  const { values, columns } = await readList(context, base, list, isKnown ? [] : [{ table, column: column ?? "" }]);
  const cells = isKnown ? [value] : (columns[0]?.cells.slice(row - 1, row - 1 + rows) ?? []);
  return unlistedIn(cells, values).map((each) => ({ kind: "unlisted", list, ...each, extendable: extendableLists.includes(list) }));
}

/** What was typed on the list itself: a value that cells still say got another name, or went. */
async function onList(context: ActionContext, base: BaseState, list: ListKey, entry: Entry): Promise<EntryOffer[]> {
  const { column, before, value } = entry;
  if (column !== null && before === null) return [];
  const { values, columns } = await readList(context, base, list, columnsWith(list, base.tables));
  if (before === null) {
    const [gone] = unlistedIn(columns.flatMap(({ cells }) => cells), values); // prettier-ignore
    return gone && gone.suggestion === null ? [{ kind: "gone", list, value: gone.value, ...usesOf(columns, gone.value) }] : [];
  }
  const used = usesOf(columns, before);
  if (used.cells === 0 || (isSameValue(before, value) ? before === value : rowsOf(values, before).length > 0)) return [];
  return value === null ? [{ kind: "gone", list, value: before, ...used }] : [{ kind: "renamed", list, from: before, to: value, ...used }];
}

/** Who it may be that was typed into the clients. */
async function likely(context: ActionContext, base: BaseState, { column, row, rows }: Entry): Promise<EntryOffer[]> {
  const found = await likeClients(context, base, { column: column ?? "", first: row - 1, count: rows });
  return found.map((each) => ({ kind: "client", ...each }));
}
