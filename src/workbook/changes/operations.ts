import { Failure } from "../../domain/kernel/failure";
import type { Change } from "../../domain/schema/change";
import type { Layout } from "../layout";
import { appendOperation } from "./append";
import { cellsOperation } from "./cells";
import { columnsOperation } from "./columns";
import { createOperation } from "./create";
import { checksOperation, namesOperation, renameOperation } from "./making";
import { formatsOperation } from "./formats";
import { goodOperation } from "./good";
import { noteOperation } from "./note";
import { recalculateOperation } from "./recalculate";
import { removeOperation } from "./remove";
import { resultOperation } from "./result";
import { updateOperation } from "./update";
import type { Operation } from "./work";

type ChangeOf<K extends Change["kind"]> = Extract<Change, { kind: K }>;

/**
 * The operations of a list of changes: new columns first, then the updates and formulas of each table together, then the rest as given; rows go
 * last, so that indexes are those of before.
 */
export function operationsOf(changes: Change[], layout: Layout | null): Operation[] {
  const plain = changes.map((change) => (change.kind === "settings" ? settingsUpdate(change, layout) : change));
  const columns = plain.flatMap((change) => (change.kind === "columns" ? [columnsOperation(change)] : []));
  const making = plain.flatMap((change) => (change.kind === "create" ? [createOperation(change.plan)] : []));
  const removes = byTable(plain.flatMap((change) => (change.kind === "remove" ? [change] : [])));
  const renames = plain.flatMap((change) => (change.kind === "rename" ? [renameOperation(change)] : []));
  const updates = byTable(plain.flatMap((change) => (isUpdate(change) ? [withoutRows(change, removes.get(change.table))] : [])));
  const others = plain.flatMap((change) => (isOther(change) ? [operationOf(change)] : []));
  return [
    ...making,
    ...columns,
    ...plain.flatMap((change) => (change.kind === "formats" ? [formatsOperation(change)] : [])),
    ...[...updates].map(([table, list]) => updateOperation(table, list)),
    ...others,
    ...[...removes].map(([table, list]) => removeOperation(table, list)),
    ...renames,
  ];
}

function byTable<C extends { table: string }>(changes: readonly C[]): Map<string, C[]> {
  const found = new Map<string, C[]>();
  for (const change of changes) found.set(change.table, [...(found.get(change.table) ?? []), change]);
  return found;
}

const isUpdate = (change: Change): change is ChangeOf<"update" | "formula"> => change.kind === "update" || change.kind === "formula";

/** An update without the rows that go anyway. */
function withoutRows(update: ChangeOf<"update" | "formula">, removes: readonly ChangeOf<"remove">[] = []): ChangeOf<"update" | "formula"> {
  const gone = new Set(removes.flatMap(({ rows }) => rows));
  if (!gone.size || update.kind === "formula") return update;
  const stay = update.rows.map((row) => !gone.has(row));
  return { ...update, rows: update.rows.filter((_, i) => stay[i]), values: update.values.filter((_, i) => stay[i]) };
}

type Other = ChangeOf<"result" | "append" | "note" | "recalculate" | "cells" | "names" | "checks" | "good">;

function isOther(change: Change): change is Other {
  return ["result", "append", "note", "recalculate", "cells", "names", "checks", "good"].includes(change.kind);
}

function operationOf(change: Other): Operation {
  if (change.kind === "good") return goodOperation(change.values);
  if (change.kind === "result") return resultOperation(change.sheet);
  if (change.kind === "names") return namesOperation(change);
  if (change.kind === "checks") return checksOperation(change);
  if (change.kind === "cells") return cellsOperation(change);
  if (change.kind === "recalculate") return recalculateOperation(change);
  return change.kind === "append" ? appendOperation(change) : noteOperation(change);
}

/** Settings are rows of their table, found by the key in its hidden column. */
function settingsUpdate({ values }: ChangeOf<"settings">, layout: Layout | null): ChangeOf<"update"> {
  const wanted = Object.entries(values).map(([key, value]) => {
    const row = layout?.settingRows.indexOf(key) ?? -1;
    if (row < 0) throw new Failure("setting.missing", { setting: key });
    return { row, value };
  });
  wanted.sort((a, b) => a.row - b.row);
  return {
    kind: "update",
    table: "settings",
    column: "value",
    rows: wanted.map(({ row }) => row),
    values: wanted.map(({ value }) => value),
  };
}
