import { Failure } from "../../domain/kernel/failure";
import type { Change } from "../../domain/schema/change";
import type { Layout } from "../layout";
import { appendOperation } from "./append";
import { columnsOperation } from "./columns";
import { createOperation } from "./create";
import { noteOperation } from "./note";
import { resultOperation } from "./result";
import { updateOperation } from "./update";
import type { Operation } from "./work";

type ChangeOf<K extends Change["kind"]> = Extract<Change, { kind: K }>;

/** The operations of a list of changes: new columns first, then the updates of each table together, then the rest as given. */
export function operationsOf(changes: Change[], layout: Layout | null): Operation[] {
  const plain = changes.map((change) => (change.kind === "settings" ? settingsUpdate(change, layout) : change));
  const columns = plain.flatMap((change) => (change.kind === "columns" ? [columnsOperation(change)] : []));
  const making = plain.flatMap((change) => (change.kind === "create" ? [createOperation(change.plan)] : []));
  const updates = new Map<string, ChangeOf<"update">[]>();
  for (const change of plain) if (change.kind === "update") updates.set(change.table, [...(updates.get(change.table) ?? []), change]);
  const others = plain.flatMap((change) => (isOther(change) ? [operationOf(change)] : []));
  return [...making, ...columns, ...[...updates].map(([table, list]) => updateOperation(table, list)), ...others];
}

type Other = ChangeOf<"result" | "append" | "note">;

function isOther(change: Change): change is Other {
  return change.kind === "result" || change.kind === "append" || change.kind === "note";
}

function operationOf(change: Other): Operation {
  if (change.kind === "result") return resultOperation(change.sheet);
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
