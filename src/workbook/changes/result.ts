import type { Cell, Grid } from "../../domain/kernel/cell";
import type { SheetPlan, TablePlan } from "../../domain/schema/plan";
import { beforeOf, encode } from "../cells";
import { chunkRows } from "../chunks";
import { drawBones, drawFlesh } from "../draw/sheets";
import { rebuild } from "../draw/rebuild";
import { bodyRange, type LayoutTable } from "../layout";
import { writeStored, type StoredResult } from "../stored";
import { planSheet, plannedColumns, refuseTaken } from "./create";
import type { Operation, Work } from "./work";

const readBytes = 40;

/** A result sheet: made, or rebuilt in place where it stands already. */
export function resultOperation(plan: SheetPlan): Operation {
  let before: StoredResult | null = null;
  return {
    async prepare(work) {
      before = standing(work, plan);
      if (before) await keepBefore(work, plan, before);
      else {
        refuseTaken(work, { sheets: [plan], names: [] });
        planSheet(work, plan);
      }
    },
    async perform(work) {
      work.pace("writing");
      const name = before?.sheet ?? work.sheetNames.get(plan.key)!;
      if (before) await rebuild(work.session, name, [before.plan], plan);
      else {
        await drawBones(work.session, name, plan);
        drawFlesh(work.session, name, plan, false);
        await work.session.sendQuietly();
      }
      await store(work, plan, name);
      await work.session.send();
    },
  };
}

/** The plan without its tables' rows: small enough for workbook.settings. */
function skeleton(plan: SheetPlan): SheetPlan {
  return { ...plan, tables: plan.tables.map((table) => ({ ...table, rows: [] })) };
}

async function store(work: Work, plan: SheetPlan, sheet: string): Promise<void> {
  const { stored } = work.base;
  stored.results = { ...stored.results, [plan.key]: { sheet, plan: skeleton(plan) } };
  if (plan.tables[0]) stored.sheets = { ...stored.sheets, [plan.key]: plan.tables[0].name };
  stored.columns = { ...stored.columns, ...(await plannedColumns(work, plan.tables)) };
  writeStored(work.session, stored);
}

/**
 * The result as it stands: what was stored of it (where that is lost, what is planned now), if its table is still there.
 * A renamed sheet is found by its table.
 */
function standing(work: Work, plan: SheetPlan): StoredResult | null {
  const first = plan.tables[0];
  if (!work.layout || !first) return null;
  const found = work.survey.tables.find((each) => each.name.toLowerCase() === first.name.toLowerCase());
  const known = work.base.stored.results[plan.key]?.plan ?? (work.base.tables.has(first.key) ? skeleton(plan) : null);
  return found && known ? { sheet: found.sheet, plan: known } : null;
}

/** Reads the rows of the tables as they stand, so that taking back brings back what was seen. */
async function keepBefore(work: Work, plan: SheetPlan, before: StoredResult): Promise<void> {
  const blocks: number[] = [];
  for (const table of before.plan.tables) {
    const now = work.base.tables.get(table.key);
    blocks.push(work.keep(now ? await readRows(work, now, table) : []));
  }
  work.steps.push({ kind: "result", key: plan.key, before, after: skeleton(plan), blocks });
}

async function readRows(work: Work, now: LayoutTable, table: TablePlan): Promise<Grid> {
  const width = table.columns.length;
  const rows: Grid = [];
  for (const { first, count } of chunkRows(now.rows, width * readBytes)) {
    const range = bodyRange(work.session, now, 0, first, count, width).load("values,formulas");
    await work.session.send();
    range.values.forEach((row, r) => rows.push(row.map((value, c) => encode(beforeOf(value as Cell, range.formulas[r]![c] as Cell)))));
    work.pace("reading");
  }
  return rows;
}
