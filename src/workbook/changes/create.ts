import { Failure } from "../../domain/kernel/failure";
import type { BasePlan, SheetPlan, TablePlan } from "../../domain/schema/plan";
import { drawBones, drawFlesh, drawNames } from "../draw/sheets";
import { findBase } from "../layout";
import { writeStored, type Stored } from "../stored";
import { freeName } from "./names";
import type { Operation, Work } from "./work";

/** The sheets of a base, or more sheets for it, with tables and names. */
export function createOperation(plan: BasePlan): Operation {
  return {
    async prepare(work) {
      refuseTaken(work, plan);
      for (const sheet of plan.sheets) planSheet(work, sheet);
      for (const { name } of plan.names) work.steps.push({ kind: "name", name });
    },
    async perform(work) {
      await draw(work, plan);
      writeStored(work.session, await storedOf(work, plan));
      work.layout = await findBase(work.session, work.headers);
    },
  };
}

/** Takes a free name for a planned sheet and keeps how to remove it. */
export function planSheet(work: Work, sheet: SheetPlan): void {
  const { survey } = work;
  const name = freeName(sheet.name, [...survey.sheets.map((each) => each.name), ...work.sheetNames.values()]);
  work.sheetNames.set(sheet.key, name);
  work.steps.push({ kind: "sheet", name, known: survey.sheets.map((each) => each.id) });
}

/** A table or name of the user's that is called like one of ours stops the making: two cannot have one name. */
export function refuseTaken(work: Work, plan: Pick<BasePlan, "sheets" | "names">): void {
  const same = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase();
  for (const { name } of plan.sheets.flatMap((sheet) => sheet.tables)) {
    const taken = work.survey.tables.find((table) => same(name)(table.name));
    if (taken) throw new Failure("table.nameTaken", { table: taken.name, sheet: taken.sheet });
  }
  const names = [...plan.names.map(({ name }) => name), ...plan.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name))];
  for (const name of names) {
    const taken = work.survey.names.find((each) => same(name)(each.name));
    if (taken) throw new Failure("name.taken", { name: taken.name });
  }
}

async function draw(work: Work, plan: BasePlan): Promise<void> {
  const { session, sheetNames } = work;
  const total = plan.sheets.length * 2 + 1;
  for (const sheet of plan.sheets) {
    work.pace("writing", 1, total);
    await drawBones(session, sheetNames.get(sheet.key)!, sheet);
    for (const table of sheet.tables) countCodes(work, table);
  }
  drawNames(session, plan.sheets, sheetNames, plan.names);
  await session.send();
  for (const sheet of plan.sheets) {
    work.pace("writing", 1, total);
    await drawFlesh(session, sheetNames.get(sheet.key)!, sheet, true);
  }
}

function countCodes(work: Work, { columns, rows }: SheetPlan["tables"][number]): void {
  columns.forEach((column, at) => {
    if (column.key === "code" || column.key === "number") work.count(rows.map((row) => row[at]));
  });
}

/** Column keys of planned tables by the ids that Excel gave them. */
export async function plannedColumns(work: Work, tables: TablePlan[]): Promise<Stored["columns"]> {
  const loaded = tables.map((table) => work.session.workbook.tables.getItem(table.name).columns.load("items/id"));
  await work.session.send();
  const keys = (table: TablePlan, t: number) => table.columns.map((column, i) => [String(loaded[t]!.items[i]!.id), column.key]);
  return Object.fromEntries(tables.map((table, t) => [table.key, Object.fromEntries(keys(table, t)) as Record<string, string>]));
}

/** What is to be stored of a base just made: column ids of its tables, and the answers it was made from. */
async function storedOf(work: Work, plan: BasePlan): Promise<Stored> {
  const tables = plan.sheets.flatMap((sheet) => sheet.tables);
  const columns = await plannedColumns(work, tables);
  const answers = plan.values ?? {};
  const old = work.layout?.stored;
  return {
    schemaVersion: Number(answers["schemaVersion"] ?? old?.schemaVersion ?? 1),
    language: String(answers["language"] ?? old?.language ?? "en"),
    profile: String(answers["profile"] ?? old?.profile ?? "services"),
    answers: { ...old?.answers, ...answers },
    columns: { ...old?.columns, ...columns },
    sheets: { ...old?.sheets, ...firstTables(plan) },
    results: old?.results ?? {},
    ...(old?.good && { good: old.good }),
  };
}

function firstTables(plan: BasePlan): Record<string, string> {
  return Object.fromEntries(plan.sheets.flatMap((sheet) => (sheet.tables[0] ? [[sheet.key, sheet.tables[0].name]] : [])));
}
