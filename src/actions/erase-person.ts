import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import type { Finding } from "../domain/kernel/finding";
import type { ErasingFacts, ErasingTable } from "../domain/erasing/facts";
import { planErase, type ErasePlan } from "../domain/erasing/plan-erase";
import type { Change } from "../domain/schema/change";
import { columnOf } from "../domain/schema/tables";
import { dataWords } from "../i18n/data-words";
import { codesAsked, rowsOfClients } from "./archive";
import { defineAction, type ActionContext } from "./action";
import { dataLanguage, requireBase, tableIn } from "./base";
import { knownCodes } from "./figures";
import { keepCalculated } from "./keep-calculated";
import type { BaseState, FoundCells, TableState, WorkbookPort } from "./ports";
import { resultWords } from "./result-words";

const action = "erase-person";
const records = ["contacts", "contracts", "orders", "interactions"];
const logs = ["import-log", "change-log", "merge-log"];

type Told = { client: string; cells: number; contacts: number; left: { sheet: string; cells: number }[] };

/**
 * Erases a client as a person: the figures stay, under another name. What earlier actions kept for undo goes too, so that nothing of
 * the person is left; where that fails, the action says so ("erase.unfinished") and a second run finishes it.
 */
export const erasePerson = defineAction({
  id: action,
  parameters: { client: { type: "text", default: null, shape: "CODE" } },
  needsBase: true,
  changes: true,
  returns: "client, cells, contacts, left: [{ sheet, cells }]",
  async run(context, { client }): Promise<{ result: Told; findings: Finding[] }> {
    const [code = "", ...others] = codesAsked(client);
    if (others.length) throw new Failure("parameter.value", { name: "client", value: client, allowed: "CODE" });
    const base = await requireBase(context);
    const plan = planErase(await readFacts(context, base, code));
    const found = await context.workbook.search((cell) => plan.traces.isIn(cell));
    const begun = (await context.workbook.entries()).some((entry) => entry.action === action);
    const written = await write(context, base, plan, found, code);
    if (written || begun) await forget(context, code);
    const left = found.flatMap(({ made, sheet, cells }) => (made ? [] : [{ sheet, cells: cells.length }]));
    return { result: { client: code, cells: written, contacts: plan.contacts, left }, findings: left.map(elsewhere) };
  },
});

const elsewhere = ({ sheet, cells }: Told["left"][number]): Finding => ({
  code: "erase.elsewhere",
  severity: "warning",
  values: { sheet, count: cells },
});

/** Tables that say something of clients: records, logs, and the results that name them by code. */
const wantedTables = ({ tables }: BaseState): TableState[] =>
  tables.filter(({ key }) => key === "clients" || records.includes(key) || logs.includes(key) || columnOf(key, "code")?.writtenBy === "analysis"); // prettier-ignore

const isOwn = (table: string, { key, own, formula }: TableState["columns"][number]): boolean =>
  !formula && (own || columnOf(table, key) === undefined);

async function readFacts(context: ActionContext, base: BaseState, code: string): Promise<ErasingFacts> {
  tableIn(base, "clients");
  const wanted = wantedTables(base);
  const columnsOf = ({ key, columns }: TableState): string[] => columns.filter(({ formula }) => !formula || key === "clients").map((column) => column.key); // prettier-ignore
  const data = await context.workbook.read(wanted.map((table) => ({ table: table.key, columns: columnsOf(table) })), context.control); // prettier-ignore
  const tables = Object.fromEntries(
    wanted.map((table, i): [string, ErasingTable] => {
      const own = table.columns.filter((column) => isOwn(table.key, column)).map(({ key }) => key);
      return [table.key, { sheet: table.sheet, data: data[i]!.columns, own: logs.includes(table.key) ? [] : own }];
    }),
  );
  const { code: codes = [], name = [] } = data[wanted.findIndex(({ key }) => key === "clients")]!.columns;
  const clientOf = Object.fromEntries(
    records.flatMap((key) => (tables[key] ? [[key, knownCodes([...(tables[key].data["client"] ?? [])], { code: codes, name })]] : [])),
  ) as Record<string, Cell[]>;
  const language = dataLanguage(base);
  const { say } = await resultWords(language);
  const [row = 0] = rowsOfClients([code], codes);
  return { code, row, name: say("keeping.erase.name", { code }), yes: dataWords[language].yesNo.yes, tables, clientOf };
}

/** Writes the plan, what results say otherwise, and a line in the change log; answers how many cells changed. */
async function write(
  context: ActionContext,
  base: BaseState,
  plan: ErasePlan,
  found: readonly FoundCells[],
  code: string,
): Promise<number> {
  const { workbook, control, now, user } = context;
  const { say } = await resultWords(dataLanguage(base));
  const name = say("keeping.erase.name", { code });
  const results = found
    .filter(({ made }) => made)
    .map(({ sheet, cells }): Change => {
      const values = cells.map((cell) => ({ ...cell, value: plan.traces.without(cell.value, name) }));
      return { kind: "cells", sheet, cells: values };
    });
  const changes = [...plan.changes, ...results];
  if (!changes.length) return 0;
  const all = await keepCalculated(context, base, changes, (wanted) => workbook.read(wanted, control));
  const log = base.tables.some(({ key }) => key === "change-log");
  const line: Change = {
    kind: "append",
    table: "change-log",
    columns: ["when", "who", "sheet", "record", "action"],
    rows: [[now, user || null, tableIn(base, "clients").sheet, code, action]],
  };
  const cells = plan.cells + results.reduce((sum, change) => sum + (change.kind === "cells" ? change.cells.length : 0), 0);
  await withoutViews(workbook, plan.traces, () =>
    workbook.apply({ action, summary: { client: code } }, log ? [...all, line] : all, control),
  );
  return cells;
}

/** Views that the user saved and that name the person go; they come back where the work fails. */
async function withoutViews(workbook: WorkbookPort, traces: ErasePlan["traces"], work: () => Promise<unknown>): Promise<void> {
  const views = await workbook.savedViews();
  const kept = views.filter((view) => !textsIn(view).some((text) => traces.isIn(text)));
  if (kept.length < views.length) await workbook.keepViews(kept);
  try {
    await work();
  } catch (failure) {
    if (kept.length < views.length) await workbook.keepViews(views);
    throw failure;
  }
}

/** All texts in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Earlier actions kept what stood in the cells before them. Fails with "erase.unfinished". */
async function forget({ workbook }: ActionContext, client: string): Promise<void> {
  try {
    await workbook.forget();
  } catch (failure) {
    throw new Failure("erase.unfinished", { client }, { cause: failure });
  }
}
