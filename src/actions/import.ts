import { dateOrders } from "../domain/cleaning/dates";
import { baseOfPlan, type BaseSnapshot, type BaseTable } from "../domain/importing/base";
import { importKeys } from "../domain/importing/clients";
import { importModes, type ImportOptions } from "../domain/importing/context";
import { importTables } from "../domain/importing/dictionary";
import { planImport, recogniseSource, type ImportPlan } from "../domain/importing/plan-import";
import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import { planBase } from "../domain/schema/base-plan";
import type { Change } from "../domain/schema/change";
import type { BasePlan } from "../domain/schema/plan";
import { dataWords } from "../i18n/data-words";
import { importWordsOf } from "../i18n/importing-words";
import { defineAction, type ActionContext } from "./action";
import { dataLanguage } from "./base";
import { keepCalculated } from "./keep-calculated";
import type { BaseState, TableData } from "./ports";
import { readMapping, readSource } from "./read-source";

/** Brings a list into the base: a CSV file or a sheet becomes clients, orders, contacts, services, contracts, owners. */
export const importList = defineAction({
  id: "import",
  parameters: {
    file: { type: "file", default: null },
    sheet: { type: "text", default: null, shape: "NAME" },
    table: { type: "choice", values: importTables, default: null },
    mode: { type: "choice", values: importModes, default: "both" },
    key: { type: "choice", values: importKeys, default: "reference" },
    mapping: { type: "file", default: null },
    country: { type: "text", default: null, pattern: /^[A-Za-z]{2}$/, shape: "XX" },
    dates: { type: "choice", values: dateOrders, default: null },
    create: { type: "flag", default: false },
  },
  needsBase: ({ create }) => !create,
  changes: true,
  returns: "importId, perTable: { created, updated, same, skipped }, cleaned, mapping",
  async run(context, values) {
    const standing = await context.workbook.base();
    if (!standing && !values.create) throw new Failure("base.missing");
    const source = await readSource(context, standing, values);
    const target = standing ? standingTarget(context, standing) : newTarget(context);
    const options: ImportOptions = {
      mode: values.mode,
      key: values.key,
      dates: values.dates,
      country: values.country?.toUpperCase() ?? null,
      parsePhone: (await import("../files/phone-numbers")).parsePhone,
    };
    const words = importWordsOf(dataLanguage(target.base));
    const snapshot = snapshotOf(target.base, []);
    const recognised = recogniseSource(source, snapshot, words, { ...options, table: values.table, mapping: readMapping(values.mapping) });
    const data = await target.read(recognised.reads);
    context.control.progress("thinking", 0, 1);
    const plan = planImport(recognised, snapshotOf(target.base, data), words, options);
    const importId = await write(context, target, plan, source.name);
    const { perTable, cleaned, mapping } = plan;
    return { result: { importId, perTable, cleaned, mapping }, findings: plan.findings, sheet: recognised.mapping.table };
  },
});

/** Where the list goes: a base that stands, or one that is made together with it. */
type ImportTarget = {
  base: BaseState;
  made: BasePlan | null;
  read: (wanted: { table: string; columns: string[] }[]) => Promise<TableData[]>;
};

function standingTarget({ workbook, control }: ActionContext, base: BaseState): ImportTarget {
  return { base, made: null, read: (wanted) => workbook.read(wanted, control) };
}

function newTarget({ language }: ActionContext): ImportTarget {
  const plan = planBase({ profile: "services", language, words: dataWords[language] });
  plan.values = { ...plan.values, sample: false };
  const { tables } = baseOfPlan(plan, null);
  const sheetOf = new Map(plan.sheets.flatMap((sheet) => sheet.tables.map(({ key, name }) => [key, { name, sheet: sheet.name }] as const)));
  const base: BaseState = {
    schemaVersion: Number(plan.values["schemaVersion"]),
    language,
    profile: "services",
    answers: plan.values,
    tables: Object.entries(tables).map(([key, table]) => ({
      key,
      ...sheetOf.get(key)!,
      rows: table.rows,
      columns: table.columns.map((column) => ({ ...column, formula: false })),
    })),
    settings: settingsOf(tables["settings"]),
    counters: {},
  };
  const read = async (wanted: { table: string; columns: string[] }[]) =>
    wanted.map(({ table, columns }) => ({
      key: table,
      rows: tables[table]?.rows ?? 0,
      columns: Object.fromEntries(columns.map((column) => [column, [...(tables[table]?.data[column] ?? [])]])),
    }));
  return { base, made: plan, read };
}

function settingsOf(table: BaseTable | undefined): Record<string, Cell> {
  return Object.fromEntries((table?.data["key"] ?? []).map((key, row) => [String(key), table?.data["value"]?.[row] ?? null]));
}

/** The base as the import's rules see it. */
function snapshotOf(base: BaseState, data: TableData[]): BaseSnapshot {
  const tables = base.tables.map(({ key, rows, columns }): [string, BaseTable] => [
    key,
    { rows, columns, data: data.find((each) => each.key === key)?.columns ?? {} },
  ]);
  const country = base.settings["country"];
  return { tables: Object.fromEntries(tables), counters: base.counters, country: typeof country === "string" ? country : null };
}

/** Writes the plan and a line in the import log for each table; nothing at all where nothing is new. */
async function write(context: ActionContext, { base, made, read }: ImportTarget, plan: ImportPlan, source: string): Promise<string | null> {
  if (!plan.changes.length && !made) return null;
  const importId = `I-${String((base.counters["I"] ?? 0) + 1).padStart(5, "0")}`;
  const { sum } = totals(plan);
  const changes = await keepCalculated(context, base, plan.changes, read);
  const all: Change[] = [
    ...(made ? [{ kind: "create" as const, plan: made }] : []),
    ...changes,
    logChange(context, base, plan, importId, source),
  ];
  await context.workbook.apply({ action: "import", summary: { import: importId, source, ...sum } }, all, context.control);
  return importId;
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
  const sheetOf = (key: string): string => base.tables.find((table) => table.key === key)?.sheet ?? key;
  const who = user || null;
  const counted = Object.entries(perTable).map(([key, { created, updated, same, skipped }]) => [
    sheetOf(key),
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
