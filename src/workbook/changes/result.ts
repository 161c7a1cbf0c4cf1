import type { SheetPlan } from "../../domain/schema/plan";
import { tableOf } from "../../domain/schema/tables";
import { filtersNow } from "../filters";
import { drawBones, drawFlesh } from "../draw/sheets";
import { rebuild } from "../draw/rebuild";
import { isSame } from "../draw/wipe";
import type { Layout } from "../layout";
import { readLoose, readTableRows } from "../journal/result-cells";
import { writeStored, type StoredPlan, type StoredResult } from "../stored";
import { planSheet, plannedColumns, refuseTaken } from "./create";
import { markedSheet, sheetMark, sheetOfResult } from "./find-result";
import type { Operation, Work } from "./work";

/** A result sheet: made, or rebuilt in place where it stands already. */
export function resultOperation(plan: SheetPlan): Operation {
  let before: StoredResult | null = null;
  return {
    async prepare(work) {
      before = standing(work, plan);
      refuseOthers(work, plan, before);
      if (before) await keepBefore(work, plan, before);
      else planSheet(work, plan);
      if (marks(work, plan)) work.steps.push({ kind: "name", name: sheetMark(plan.key) });
    },
    async perform(work) {
      work.pace("writing");
      const name = before?.sheet ?? work.sheetNames.get(plan.key)!;
      if (before) await rebuild(work.session, name, [before.plan], plan);
      else {
        await drawBones(work.session, name, plan);
        await drawFlesh(work.session, name, plan, false);
      }
      await store(work, plan, name);
      if (marks(work, plan)) markSheet(work, plan, name);
      await work.session.send();
    },
  };
}

/** The plan without rows and loose cells: small enough for workbook.settings. */
export function skeleton(plan: SheetPlan): StoredPlan {
  const size = (values: unknown[][]): [number, number] => [values.length, values[0]?.length ?? 0];
  return {
    ...plan,
    tables: plan.tables.map((table) => ({ ...table, rows: [] })),
    blocks: plan.blocks.map((block) => ({ ...block, values: [], size: size(block.values) })),
  };
}

async function store(work: Work, plan: SheetPlan, sheet: string): Promise<void> {
  const { stored } = work.base;
  stored.results = { ...stored.results, [plan.key]: { sheet, plan: skeleton(plan) } };
  const { [plan.key]: _, ...others } = stored.sheets;
  stored.sheets = plan.tables[0] ? { ...others, [plan.key]: plan.tables[0].name } : others;
  const declared = plan.tables.filter(({ key }) => tableOf(key));
  stored.columns = { ...stored.columns, ...(await plannedColumns(work, declared)) };
  writeStored(work.session, stored);
}

/** True where the sheet has no mark yet, or one that points to a sheet that the user deleted. */
function marks({ survey }: Work, { key }: SheetPlan): boolean {
  return !markedSheet(survey, key);
}

function markSheet({ session, survey }: Work, plan: SheetPlan, sheet: string): void {
  const { names, worksheets } = session.workbook;
  const mark = sheetMark(plan.key);
  // What is left of a sheet that the user deleted points nowhere.
  if (survey.names.some(({ name }) => name.toLowerCase() === mark.toLowerCase())) names.getItem(mark).delete();
  names.add(mark, worksheets.getItem(sheet).getRangeByIndexes(0, 0, 1, 1)).visible = false;
}

/** The result as it stands: what was stored of it; where that is lost, what is planned now, if its first table has all its columns. */
function standing(work: Work, plan: SheetPlan): StoredResult | null {
  if (!work.layout) return null;
  const known = work.base.stored.results[plan.key]?.plan ?? (hasFirst(work.layout, plan) ? skeleton(plan) : null);
  const sheet = known && sheetOfResult(work.survey, plan.key, { plan: known });
  return known && sheet !== null ? { sheet, plan: known } : null;
}

function hasFirst({ tables }: Layout, { tables: [first] }: SheetPlan): boolean {
  const there = new Set(first && tables.get(first.key)?.columns.map(({ key }) => key));
  return there.size > 0 && !!first?.columns.every(({ key }) => there.has(key));
}

/** Tables of the plan that stand elsewhere are the user's own. */
function refuseOthers(work: Work, plan: SheetPlan, before: StoredResult | null): void {
  const own = new Set(work.survey.tables.flatMap(({ name, sheet }) => (sheet === before?.sheet ? [name.toLowerCase()] : [])));
  refuseTaken(work, { sheets: [{ ...plan, tables: plan.tables.filter(({ name }) => !own.has(name.toLowerCase())) }], names: [] });
}

/** Reads the cells as they stand, so that taking back brings back what was seen. */
async function keepBefore(work: Work, plan: SheetPlan, before: StoredResult): Promise<void> {
  const blocks: number[] = [];
  // Filters of a table that is made anew go with it: its columns are others.
  const undeclared = plan.tables.filter(({ key }) => !work.base.tables.has(key));
  const staying = undeclared.filter((table) => isSame(before.plan.tables, table));
  work.keepFilters(await filtersNow(work.session, staying.map(({ name }) => name))); // prettier-ignore
  for (const table of before.plan.tables) {
    blocks.push(work.keep(await readTableRows(work.session, table)));
    work.pace("reading");
  }
  const loose = work.keep(await readLoose(work.session, before.sheet, before.plan.blocks));
  work.steps.push({ kind: "result", key: plan.key, before, after: skeleton(plan), blocks, loose });
}
