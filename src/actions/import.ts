import { withMapping } from "../domain/importing/kept-mappings";
import type { ImportPlan } from "../domain/importing/plan-import";
import type { Cell } from "../domain/kernel/cell";
import { textOf } from "../domain/kernel/text";
import type { Change } from "../domain/schema/change";
import { defineAction, type ActionContext } from "./action";
import { nextNumber, sheetNameOf } from "./base";
import { dataLanguage } from "./base";
import { keepCalculated } from "./keep-calculated";
import { importQuestion, plannedImport, type ImportTarget, type PlannedImport } from "./planned-import";
import type { BaseState } from "./ports";
import { resultWords } from "./result-words";
import { keepArrivals, logStages, type Newcomer } from "./stage-log";

/** Brings a list into the base: a CSV file or a sheet becomes clients, orders, contacts, services, contracts, owners. */
export const importList = defineAction({
  id: "import",
  parameters: importQuestion,
  needsBase: ({ create }) => !create,
  changes: true,
  returns: "importId, perTable: { created, updated, same, skipped }, cleaned, mapping",
  async run(context, values) {
    const planned = await plannedImport(context, values);
    const { recognised, plan } = planned;
    const importId = await remembering(context, planned, () => write(context, planned.target, plan, recognised.source.name));
    const { perTable, cleaned, mapping } = plan;
    return { result: { importId, perTable, cleaned, mapping }, findings: plan.findings, sheet: recognised.mapping.table };
  },
});

/** Keeps where the columns went, for the next list with these headers; a failure leaves what was kept before. */
async function remembering<T>(
  { workbook }: ActionContext,
  { recognised, plan, target, kept }: PlannedImport,
  write: () => Promise<T>,
): Promise<T> {
  const headers = recognised.mapping.columns.map(({ header }) => header);
  const now = withMapping(kept, headers, { table: recognised.mapping.table, columns: plan.mapping });
  if (now === kept || (isNothing(plan) && !target.made)) return write();
  try {
    await workbook.keep("mappings", now);
    return await write();
  } catch (failure) {
    await workbook.keep("mappings", kept);
    throw failure;
  }
}

/** Neither cells to write nor spellings to keep. */
const isNothing = ({ changes, originals }: ImportPlan): boolean => changes.length === 0 && originals.length === 0;

/** Writes the plan and a line in the import log for each table; nothing at all where nothing is new. */
async function write(context: ActionContext, { base, made, read }: ImportTarget, plan: ImportPlan, source: string): Promise<string | null> {
  if (isNothing(plan) && !made) return null;
  const importId = nextNumber(base, "I");
  const { sum } = totals(plan);
  const changes = await keepCalculated(context, base, plan.changes, read);
  const all: Change[] = [
    ...(made ? [{ kind: "create" as const, plan: made }] : []),
    ...changes,
    logChange(context, base, plan, importId, source),
    ...(await stagesIn(context, base, plan.changes, read)),
    ...(await keepArrivals(base, newcomersIn(plan.changes), context)),
  ];
  await context.workbook.apply({ action: "import", summary: { import: importId, source, ...sum } }, all, context.control);
  return importId;
}

/** Clients that an import makes, with their stages. */
function newcomersIn(changes: readonly Change[]): Newcomer[] {
  return changes.flatMap((change) => {
    if (change.kind !== "append" || change.table !== "clients") return [];
    const [code, stage] = [change.columns.indexOf("code"), change.columns.indexOf("stage")];
    return change.rows.map((row) => ({ code: row[code] ?? null, stage: row[stage] ?? null }));
  });
}

/** Lines of the change log for clients that an import gives another stage; one who is new has none. */
async function stagesIn({ now, user }: ActionContext, base: BaseState, changes: Change[], read: ImportTarget["read"]): Promise<Change[]> {
  const updates = changes.flatMap((change) =>
    change.kind === "update" && change.table === "clients" && change.column === "stage" ? [change] : [],
  );
  if (updates.length === 0) return [];
  const [clients] = await read([{ table: "clients", columns: ["code", "stage"] }]);
  const { code = [], stage = [] } = clients?.columns ?? {};
  const lines = updates.flatMap(({ rows, values }) =>
    rows.map((row, i) => ({ when: now, record: textOf(code[row]), old: textOf(stage[row]), new: textOf(values[i]) })),
  );
  const { say } = await resultWords(dataLanguage(base));
  return logStages(base, lines.filter(({ record }) => record !== ""), "imported", { user, say }); // prettier-ignore
}

function totals({ perTable }: ImportPlan): { sum: { created: number; updated: number } } {
  const sum = { created: 0, updated: 0 };
  for (const counts of Object.values(perTable)) {
    sum.created += counts.created;
    sum.updated += counts.updated;
  }
  return { sum };
}

/** One line for each table, and one for each cell that stands otherwise in the base than in the source. */
function logChange(
  { now, user }: ActionContext,
  base: BaseState,
  { perTable, originals }: ImportPlan,
  importId: string,
  source: string,
): Change {
  const who = user || null;
  const counted = Object.entries(perTable).map(([key, { created, updated, same, skipped }]) => [
    sheetNameOf(base, key),
    created,
    updated,
    same,
    skipped,
  ]);
  return {
    kind: "append",
    table: "import-log",
    columns: ["import", "when", "who", "source", "sheet", "created", "updated", "same", "skipped", "record", "field", "old", "new"],
    rows: [
      ...counted.map((counts): Cell[] => [importId, now, who, source, ...counts, null, null, null, null]),
      ...originals.map((one): Cell[] => [
        importId,
        now,
        who,
        source,
        null,
        null,
        null,
        null,
        null,
        one.records,
        one.field,
        one.old,
        one.new,
      ]),
    ],
  };
}
