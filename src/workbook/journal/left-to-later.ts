import { Failure } from "../../domain/kernel/failure";
import { tables } from "../../domain/schema/tables";
import { isMark, sheetMark } from "../changes/find-result";
import type { Step } from "./step";

/**
 * The steps of an entry that later entries do not build upon: sheets that a later one rebuilt, hints that it wrote anew and what it
 * stored stay as it left them. Fails with "undo.changed" for the making of the base itself.
 */
export function withoutLater(steps: readonly Step[], later: readonly Step[]): Step[] {
  if (!later.length) return [...steps];
  if (steps.some((step) => step.kind === "stored" && step.value === null))
    throw new Failure("undo.changed", { table: tables.clients.name });
  const rebuilt = new Set(later.flatMap((step) => (step.kind === "result" ? [step.key, step.before.sheet] : [])));
  const marks = new Set(later.flatMap((step) => (step.kind === "result" ? [sheetMark(step.key)] : [])));
  const hinted = new Set(later.flatMap((step) => (step.kind === "loose" ? [step.table] : [])));
  const stored = later.some((step) => step.kind === "stored");
  const sheetStays = steps.some((step) => step.kind === "sheet" && rebuilt.has(step.name));
  return steps.filter((step) => {
    if (step.kind === "stored") return !stored;
    if (step.kind === "result") return !rebuilt.has(step.key);
    if (step.kind === "sheet") return !rebuilt.has(step.name);
    if (step.kind === "name") return isMark(step.name) ? !marks.has(step.name) : !sheetStays;
    return step.kind !== "loose" || !hinted.has(step.table);
  });
}
