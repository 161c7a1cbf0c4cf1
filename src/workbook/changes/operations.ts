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

/** The operations of a list of changes: updates of one table go together, the rest in the order given. */
export function operationsOf(changes: Change[], layout: Layout | null): Operation[] {
  const plain = changes.map((change) => (change.kind === "settings" ? settingsUpdate(change, layout) : change));
  const updates = new Map<string, ChangeOf<"update">[]>();
  for (const change of plain) if (change.kind === "update") updates.set(change.table, [...(updates.get(change.table) ?? []), change]);
  const others = plain.flatMap((change) => (change.kind === "update" ? [] : [operationOf(change)]));
  return [...others, ...[...updates].map(([table, list]) => updateOperation(table, list))];
}

function operationOf(change: Exclude<Change, { kind: "update" | "settings" }>): Operation {
  switch (change.kind) {
    case "create":
      return createOperation(change.plan);
    case "result":
      return resultOperation(change.sheet);
    case "append":
      return appendOperation(change);
    case "columns":
      return columnsOperation(change);
    case "note":
      return noteOperation(change);
  }
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
