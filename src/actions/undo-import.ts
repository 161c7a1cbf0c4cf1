import { Failure } from "../domain/kernel/failure";
import { defineAction } from "./action";
import type { BaseState, JournalEntry, KeptCell, Undone, WorkbookPort } from "./ports";
import { findingsOf } from "./undo";

/** What became of an import that was taken back; rows and records, and the cells that were left as the user changed them. */
type Told = { importId: string; removed: number; restored: number; keptBecauseChanged: KeptCell[] };

/** Takes back an import, days later too: its rows go, cells get back what stood there, what the user changed since stays. */
export const undoImport = defineAction({
  id: "undo-import",
  parameters: { importId: { type: "text", default: null, pattern: /^I-\d+$/, shape: "I-00001" } },
  needsBase: true,
  changes: true,
  returns: "importId, removed, restored, keptBecauseChanged: [{ table, record, field }]",
  async run({ workbook, control }, { importId }): Promise<{ result: Told; findings: ReturnType<typeof findingsOf> }> {
    const entry = await entryOf(workbook, importId);
    const before = await workbook.base();
    const undone = await workbook.undo(control, entry.id);
    if (!undone) throw new Failure("import.undo.gone", { importId: importIdOf(entry) });
    // What was taken back is taken back, even where Excel no longer answers how many rows are left.
    const left = await workbook.base().then(rowsOf, () => null);
    const result = told(undone, left === null ? goneOf(undone) : rowsOf(before) - left);
    return { result, findings: findingsOf(undone.kept) };
  },
});

const importIdOf = ({ summary }: JournalEntry): string => String(summary["import"] ?? "");

/** The journal's entry of an import. Fails with "import.undo.none" or "import.undo.gone" (values `importId`, `ids`). */
async function entryOf(workbook: WorkbookPort, importId: string | null): Promise<JournalEntry> {
  const imports = (await workbook.entries()).filter(({ action }) => action === "import");
  const found = importId === null ? imports[0] : imports.find((entry) => importIdOf(entry) === importId);
  if (found) return found;
  if (importId === null) throw new Failure("import.undo.none");
  throw new Failure("import.undo.gone", { importId });
}

/** Records of the base; lines of logs are none. */
function rowsOf(base: BaseState | null): number {
  return (base?.tables ?? []).filter(({ key }) => !key.endsWith("-log")).reduce((sum, { rows }) => sum + rows, 0);
}

/** Records that went, as far as the journal knows: what was created but for what stayed whole. */
function goneOf({ summary, kept }: Undone): number {
  return Number(summary["created"] ?? 0) - kept.filter(({ field }) => field === "").length;
}

/** Counts of records: those that stayed although they were created count as kept, like those whose cells were left. */
function told({ summary, kept, ...entry }: Undone, removed: number): Told {
  const created = Number(summary["created"] ?? 0);
  const records = new Set(kept.map(({ table, record }) => `${table} ${record}`)).size;
  const keptUpdates = Math.max(0, records - Math.max(0, created - removed));
  const restored = Math.max(0, Number(summary["updated"] ?? 0) - keptUpdates);
  return { importId: importIdOf({ summary, ...entry }), removed, restored, keptBecauseChanged: kept };
}
