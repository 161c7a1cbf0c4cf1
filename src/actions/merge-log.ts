import type { Cell } from "../domain/kernel/cell";
import { isBlank } from "../domain/kernel/cell";
import { textOf } from "../domain/kernel/text";
import { lineColumns, type MergeLine } from "../domain/merging/log";
import type { RestoreFacts } from "../domain/merging/restore";
import type { ActionContext } from "./action";
import { tableIn } from "./base";
import { logColumn, readPointers } from "./merge-facts";
import type { BaseState } from "./ports";

/** A merge as the log tells of it: into whom, who went, its lines, and where they stand in the log. */
export type LoggedMerge = { id: string; into: string; gone: string[]; lines: MergeLine[]; at: number[] };

/** The merges that the log tells of and that were not taken back, the oldest first. */
export async function readMergeLog({ workbook, control }: ActionContext): Promise<LoggedMerge[]> {
  const [log] = await workbook.read([{ table: "merge-log", columns: ["merge", ...lineColumns] }], control);
  const found = new Map<string, LoggedMerge>();
  const textAt = (row: number, column: string): string | null => {
    const cell: Cell = log?.columns[column]?.[row] ?? null;
    return isBlank(cell) ? null : String(cell);
  };
  for (let row = 0; row < (log?.rows ?? 0); row++) {
    const id = textOf(textAt(row, "merge"));
    if (id === "") continue;
    const merge = found.get(id) ?? { id, into: "", gone: [], lines: [], at: [] };
    found.set(id, merge);
    const line = Object.fromEntries(lineColumns.map((column) => [column, textAt(row, column)])) as MergeLine;
    merge.lines.push(line);
    merge.at.push(row);
    if (line.merged !== null && !merge.gone.includes(line.merged)) merge.gone.push(line.merged);
  }
  for (const merge of found.values()) merge.into = intoOf(merge.lines);
  return [...found.values()].sort((one, two) => (one.id < two.id ? -1 : 1));
}

/** Into whom: the record of the line that tells the code of one who went. */
function intoOf(lines: readonly MergeLine[]): string {
  return lines.find(({ merged, old }) => merged !== null && merged === old)?.record ?? "";
}

/** Reads what a restoration by the log looks at. */
export async function readRestoreFacts(context: ActionContext, base: BaseState, { into, lines, at }: LoggedMerge): Promise<RestoreFacts> {
  const { workbook, control } = context;
  const { name, sheet, columns } = tableIn(base, "clients");
  const [all] = await workbook.read([{ table: "clients", columns: ["code"] }], control);
  const code = all?.columns["code"] ?? [];
  const row = code.findIndex((cell) => textOf(cell) === into);
  const winner = row < 0 ? null : await workbook.readRows("clients", [row]);
  const cell = (_: number, key: string): Cell => winner?.columns[key]?.[0] ?? null;
  const pointing = await readPointers(context, base);
  return { lines, at, clients: { name, sheet, columns: columns.map(logColumn), code, cell }, pointing };
}
