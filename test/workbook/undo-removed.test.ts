import { Failure } from "../../src/domain/kernel/failure";
import type { Change } from "../../src/domain/schema/change";
import { copyOf, openBench, openClients, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { differences, expectWhole, failAtEachSync } from "../support/fail-at-each-sync";

jest.setTimeout(120_000);
const without = ["cb_Journal"];
const about = { action: "test", summary: {} };
const remove = (table: string, ...rows: number[]): Change => ({ kind: "remove", table, rows });

const cases: [string, Change[]][] = [
  ["rows here and there", [remove("clients", 0, 2, 3)]],
  ["every row of a table", [remove("orders", 0, 1, 2, 3, 4)]],
  ["rows of two tables, with cells and rows that were written", [
    { kind: "update", table: "clients", column: "name", rows: [1, 4], values: ["New", "Newer"] },
    { kind: "append", table: "contracts", columns: ["number", "client"], rows: [["K-1", "C-00002 New"]] },
    remove("clients", 0, 3),
    remove("orders", 1, 2),
  ]], // prettier-ignore
];

async function removed(changes: Change[]): Promise<{ opened: BaseBench; before: unknown }> {
  const opened = await openClients(5, 1);
  const before = snapshotOf(opened.bench.book, { without });
  await opened.workbook.apply(about, changes);
  return { opened, before };
}

test.each(cases)("%s come back where they stood", async (_, changes) => {
  const { opened, before } = await removed(changes);
  expect(differences(before, snapshotOf(opened.bench.book, { without }))).not.toEqual([]);
  expect((await opened.workbook.undo())!.kept).toEqual([]);
  expect(differences(before, snapshotOf(opened.bench.book, { without }))).toEqual([]);
});

test.each(cases)("%s: their undo, failed at any sync, changes nothing or is finished", async (_, changes) => {
  const { opened } = await removed(changes);
  expectWhole(await failAtEachSync(opened.bench.book, ({ workbook }) => workbook.undo()));
});

test("an undo that Excel breaks off for good is finished by the next run", async () => {
  const { opened, before } = await removed(cases[2]![1]);
  const book = copyOf(opened.bench.book);
  opened.syncs();
  await opened.workbook.undo();
  const total = opened.syncs();
  for (let sync = 5; sync <= total; sync += 6) {
    const again = await openBench({ book: copyOf(book) });
    for (let at = 0; at < 2 * total; at += 1) again.bench.faults.order({ code: "GeneralException", atSync: sync + at });
    const failure = await again.workbook.undo().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    again.bench.faults.clear();
    await again.workbook.recover();
    if ((await again.workbook.entries()).length > 2) await again.workbook.undo();
    expect({ sync, left: differences(before, snapshotOf(again.bench.book, { without })) }).toEqual({ sync, left: [] });
  }
});
