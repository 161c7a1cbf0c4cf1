import type { Book } from "../../src/workbench/book/book";
import { copyOf, openBase, openBench, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { differences, expectWhole, failAtEachSync } from "../support/fail-at-each-sync";

jest.setTimeout(120_000);
const without = ["cb_Journal"];
const csv = (text: string) => ({ name: "list.csv", bytes: new TextEncoder().encode(text) });

/** Three lists that make records and change some, none of them the same cells; each leaves lines in the log. */
const lists = [
  "reference,name,phone,city\nR1,Ann,0722 111 222,Tirana\nR2,Ben,0722 111 333,Iasi\nR9,Old,,Cluj\n",
  "reference,name,phone,email\nR3,Cas,0733 444 555,CAS@X.ro\nR4,Dan,0733 444 555,DAN@X.ro\nR9,Old,,OLD@X.ro\n",
  "number,date,client,amount\nX-1,2026-01-05,R9,10\nX-2,2026-01-06,R9,20\n",
];
const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

let start: unknown;
let imported: Book;
/** All but how columns were mapped, which the next list wants to know. */
function look(book: Book): unknown {
  const { settings, ...rest } = snapshotOf(book, { without });
  return JSON.parse(JSON.stringify({ ...rest, settings: settings.filter(([key]) => key !== "clientBaseMappings") }));
}
beforeAll(async () => {
  const opened = await openBase();
  await opened.workbook.apply({ action: "test", summary: {} }, [
    { kind: "append", table: "clients", columns: ["code", "reference", "name"], rows: [["C-00001", "R9", "Old"]] },
    { kind: "settings", values: { country: "RO" } },
  ]);
  start = look(opened.bench.book);
  for (const list of lists) await opened.run("import", { file: csv(list) });
  imported = copyOf(opened.bench.book);
});

const takeBack = ({ run }: BaseBench, place: number) => run("undo-import", { importId: `I-0000${place + 1}` });

test.each(orders)("imports are taken back cell by cell in the order %i, %i, %i", async (...order) => {
  const opened = await openBench({ book: copyOf(imported) });
  for (const place of order) expect((await takeBack(opened, place)).result).toMatchObject({ keptBecauseChanged: [] });
  expect(differences(start, look(opened.bench.book))).toEqual([]);
});

test("the second taken back after the first, failed at any sync, changes nothing or is finished", async () => {
  const opened = await openBench({ book: copyOf(imported) });
  await takeBack(opened, 0);
  expectWhole(await failAtEachSync(opened.bench.book, (again) => takeBack(again, 1)));
});
