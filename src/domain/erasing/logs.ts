import type { Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import type { ErasingTable } from "./facts";
import type { Traces } from "./traces";

/** Columns of the logs that say something of a record. */
const SAID = ["old", "new", "comment"];
const NAMED = ["record", "merged"];

/** Whom lines are about: the codes that the person had, what his logged values tell of him, what names him now. */
export type Erased = { codes: ReadonlySet<string>; traces: Traces; name: string };

/** The codes of a person: his own, and those of the clients that were merged into him. */
export function codesOf(code: string, log: ErasingTable | undefined): Set<string> {
  const codes = new Set([code]);
  for (let before = 0; before < codes.size;) {
    before = codes.size;
    for (const [row, merged] of (log?.data["merged"] ?? []).entries())
      if (codes.has(textOf(log?.data["record"]?.[row])) && textOf(merged) !== "") codes.add(textOf(merged));
  }
  return codes;
}

/** What a log's line keeps of each of its cells once the person is gone: by column, null where it stays as it is. */
export function lineWithout(cellOf: (column: string) => Cell, { codes, traces, name }: Erased): Record<string, Cell> | null {
  const changed: Record<string, Cell> = {};
  let [his, others] = [false, false];
  for (const column of NAMED) {
    const parts = textOf(cellOf(column)).split(", ").filter(Boolean);
    const named = parts.map((part) => (codes.has(part.split(" ", 1)[0] ?? "") || traces.isIn(part) ? part : null));
    if (named.every((part) => part === null)) continue;
    his = true;
    others ||= named.includes(null);
    const kept = parts.filter((_, i) => named[i] === null);
    const shown = kept.length ? kept.join(", ") : codes.has(parts[0] ?? "") ? (parts[0] ?? null) : name;
    if (shown !== cellOf(column)) changed[column] = shown;
  }
  for (const column of SAID) {
    const cell = cellOf(column);
    const alone = his && !others;
    const told = textOf(cell) !== "" && (alone || traces.isIn(cell) || codes.has(textOf(cell).split(" ", 1)[0] ?? ""));
    if (told && (alone || !others)) changed[column] = null;
  }
  return Object.keys(changed).length ? changed : null;
}
