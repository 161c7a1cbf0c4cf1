import { duplicateSteps, type DuplicateGroup } from "../domain/cleaning/duplicates/find-duplicates";
import { duplicateFields, type DuplicateColumn } from "../domain/cleaning/duplicates/fields";
import type { Cell } from "../domain/kernel/cell";
import { textOf } from "../domain/kernel/text";
import { apartRows } from "../domain/merging/apart";
import { mergeFields } from "../domain/merging/fields";
import { whoIs } from "../domain/merging/repoint";
import { countPointers, mostGroups, sideBySide, type FoundGroup } from "../domain/merging/review";
import { pointingTables, type PointingTable, type SideBySide } from "../domain/merging/side-by-side";
import type { ActionContext } from "./action";
import { tableIn } from "./base";
import { inSteps } from "./in-steps";
import type { BaseState, TableData } from "./ports";

/** Columns of the clients that tell who it is, and the field each is. */
export const duplicateColumns = { ...Object.fromEntries(duplicateFields.map((field) => [field, field])), "second phone": "phone" as const };

/** Groups of clients that may be one, but for those that the user keeps apart; `clients` holds their codes and what tells who they are. */
export async function clientDuplicates({ workbook, control }: ActionContext, { rows, columns }: TableData): Promise<DuplicateGroup[]> {
  const told = Object.entries(columns).flatMap(([key, cells]): DuplicateColumn[] =>
    key in duplicateColumns ? [{ field: duplicateColumns[key as keyof typeof duplicateColumns], cells }] : [],
  );
  const isApart = apartRows(await workbook.kept("apart"), (columns["code"] ?? []).map(textOf));
  return (await inSteps(control, duplicateSteps({ rows, columns: told }, isApart), rows)).groups;
}

/** Groups side by side, with what a merge decides upon and how many records name whom. */
export async function reviewOf(
  { workbook, control }: ActionContext,
  base: BaseState,
  clients: TableData,
  groups: readonly FoundGroup[],
): Promise<SideBySide> {
  const rows = [...new Set(groups.slice(0, mostGroups).flatMap((group) => group.rows))].sort((a, b) => a - b);
  const shown = rows.length > 0 ? await workbook.readRows("clients", rows) : null;
  const at = new Map(rows.map((row, i) => [row, i]));
  const known = pointingTables.filter((key) => shown && base.tables.some((table) => table.key === key));
  const pointers = await workbook.read(known.map((table) => ({ table, columns: ["client"] })), control); // prettier-ignore
  const who = whoIs({ code: clients.columns["code"] ?? [], name: clients.columns["name"] });
  const counts = (key: PointingTable) => countPointers(pointers[known.indexOf(key)]?.columns["client"] ?? [], who);
  return sideBySide(
    groups,
    mergeFields(tableIn(base, "clients").columns),
    (row, key): Cell => shown?.columns[key]?.[at.get(row) ?? -1] ?? null,
    { contacts: counts("contacts"), contracts: counts("contracts"), orders: counts("orders"), interactions: counts("interactions") },
  );
}
