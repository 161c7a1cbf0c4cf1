import type { Sheet } from "../book/book";
import { oneCell } from "../book/geometry";
import { checkTyped, type Verdict } from "../book/validation-check";
import { writeCells } from "../book/write";
import type { Host } from "../host";

/** What came of typing: the rule's word on it, and whether the text stands in the cell. */
export type Typed = { verdict: Verdict; written: boolean };

/**
 * Types a text into a cell as a user does: the cell's validation is heard first. A "stop" is not written; a "warning" or an
 * "information" only once `accept` says so.
 */
export function typeInto(
  host: Host,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
  accept: (verdict: Verdict) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Typed> {
  return host.act(async (workspace) => {
    const verdict = await checkTyped(workspace, sheet, row, column, text);
    const written = verdict.result === "ok" || (verdict.result !== "stop" && (await accept(verdict)));
    if (written) writeCells(workspace, sheet, oneCell(row, column), [[text]]);
    return { verdict, written };
  });
}
