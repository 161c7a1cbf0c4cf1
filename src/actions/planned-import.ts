import { dateOrders } from "../domain/cleaning/dates";
import { baseOfPlan, type BaseSnapshot, type BaseTable } from "../domain/importing/base";
import { importKeys } from "../domain/importing/clients";
import { importModes, type ImportOptions } from "../domain/importing/context";
import { importTables } from "../domain/importing/dictionary";
import type { KeptMapping } from "../domain/importing/kept-mappings";
import { planImport, recogniseSource, type ImportPlan, type RecognisedSource } from "../domain/importing/plan-import";
import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import { planBase } from "../domain/schema/base-plan";
import type { BasePlan } from "../domain/schema/plan";
import { dataWords } from "../i18n/data-words";
import { importWordsOf } from "../i18n/importing-words";
import type { ActionContext, Values } from "./action";
import { dataLanguage } from "./base";
import { inSteps, pause } from "./in-steps";
import type { BaseState, TableData } from "./ports";
import { readMapping, readSource } from "./read-source";

/** "selection", "A1:F20", "A:F", or with a sheet: "'My list'!A1:F20". */
const rangePattern = /^(?:selection|(?:.+!)?\$?[A-Za-z]{1,3}\$?\d{0,7}(?::\$?[A-Za-z]{1,3}\$?\d{0,7})?)$/s;

/** The parameters of an import and of its preview. */
export const importQuestion = {
  file: { type: "file", default: null },
  sheet: { type: "text", default: null, shape: "NAME" },
  range: { type: "text", default: null, shape: "ADDRESS|selection", pattern: rangePattern },
  table: { type: "choice", values: importTables, default: null },
  mode: { type: "choice", values: importModes, default: "both" },
  key: { type: "choice", values: importKeys, default: "reference" },
  mapping: { type: "file", default: null },
  country: { type: "text", default: null, pattern: /^[A-Za-z]{2}$/, shape: "XX" },
  dates: { type: "choice", values: dateOrders, default: null },
  create: { type: "flag", default: false },
} as const;

/** An import that is thought through and not written yet. */
export type PlannedImport = {
  target: ImportTarget;
  recognised: RecognisedSource;
  plan: ImportPlan;
  /** Sheets of the file. */
  sheets: string[];
  /** Where the columns of earlier lists went. */
  kept: readonly KeptMapping[];
};

/** Reads the list and the base, and says what an import would do. Fails with "base.missing" and the codes of `readSource` and `recogniseSource`. */
export async function plannedImport(context: ActionContext, values: Values<typeof importQuestion>): Promise<PlannedImport> {
  const standing = await context.workbook.base();
  if (!standing && !values.create) throw new Failure("base.missing");
  const { source, sheets } = await readSource(context, standing, values);
  await pause();
  const kept = standing ? await context.workbook.kept("mappings") : [];
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
  const recognised = recogniseSource(source, snapshot, words, {
    ...options,
    table: values.table,
    mapping: readMapping(values.mapping),
    kept,
  });
  await pause();
  const data = await target.read(recognised.reads);
  const steps = planImport(recognised, snapshotOf(target.base, data), words, options);
  return { target, recognised, sheets, kept, plan: await inSteps(context.control, steps, source.rows.length) };
}

/** Where the list goes: a base that stands, or one that is made together with it. */
export type ImportTarget = {
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
    good: {},
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
