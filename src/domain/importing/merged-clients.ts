import { textOf } from "../kernel/text";
import type { BaseSnapshot } from "./base";

/** A client who was merged into another: what he was known by ("" where nothing), and the code of the one who stayed. */
export type MergedClient = { into: string; code: string; reference: string; name: string };

/** Columns of the merge log that tell who was merged into whom. */
export const mergedColumns = ["record", "merged", "field", "old"] as const;

/** Clients who were merged, as the merge log tells, the last merge first: a chain ends at the one who is still there. */
export function mergedClients({ tables }: BaseSnapshot): MergedClient[] {
  const log = tables["merge-log"];
  const text = (column: (typeof mergedColumns)[number], row: number): string => textOf(log?.data[column]?.[row]);
  const headerOf = (key: string): string | undefined => tables["clients"]?.columns.find((column) => column.key === key)?.header;
  const found = new Map<string, MergedClient>();
  for (let row = 0; row < (log?.rows ?? 0); row++) {
    const [code, old] = [text("merged", row), text("old", row)];
    if (code !== "" && code === old) found.set(code, { into: text("record", row), code, reference: "", name: "" });
  }
  for (let row = 0; row < (log?.rows ?? 0); row++) {
    const one = found.get(text("merged", row));
    if (one?.into !== text("record", row)) continue;
    if (text("field", row) === headerOf("reference")) one.reference = text("old", row);
    if (text("field", row) === headerOf("name")) one.name = text("old", row);
  }
  return [...found.values()].reverse();
}
