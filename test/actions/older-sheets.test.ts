import { resultWords } from "../../src/actions/result-words";
import { planResultSheet } from "../../src/domain/analysis/sheet-parts";
import type { SheetPlan } from "../../src/domain/schema/plan";
import type { ResultTableKey } from "../../src/domain/schema/result-tables";
import { openClients, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";

const without = ["cb_Journal"];

/** The sheet of an analysis as it was built before its last column was there. */
async function olderSheet(key: ResultTableKey): Promise<SheetPlan> {
  const plan = planResultSheet({ key, title: "As it was", hints: [], rows: [], parts: [] }, await resultWords("en"));
  const [table] = plan.tables;
  const columns = table!.columns.slice(0, -1);
  return { ...plan, tables: [{ ...table!, columns, rows: [columns.map((_, i) => `old ${i}`)] }] };
}

const headersOf = ({ bench }: BaseBench, sheet: string) => bench.sheet(sheet).tables[0]!.columns.map(({ name }) => name);

describe.each([
  { key: "funnel", sheet: "Funnel", last: "Days so far" },
  { key: "base-kinds", sheet: "Kinds of base", last: "Why" },
] as const)("the sheet of $key, built before it had its last column", ({ key, sheet, last }) => {
  test("is rebuilt with it in place, and is as it was when that is undone", async () => {
    const base = await openClients(12);
    await base.workbook.apply({ action: "test", summary: {} }, [{ kind: "result", sheet: await olderSheet(key) }]);
    const older = headersOf(base, sheet);
    const before = snapshotOf(base.bench.book, { without });
    await base.run(key);
    expect(headersOf(base, sheet)).toEqual([...older, last]);
    const built = snapshotOf(base.bench.book, { without });
    await base.run(key);
    expect(snapshotOf(base.bench.book, { without })).toEqual(built);
    await base.run("undo");
    await base.run("undo");
    expect(snapshotOf(base.bench.book, { without })).toEqual(before);
  });
});
