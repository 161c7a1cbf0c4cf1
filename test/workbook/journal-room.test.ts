import { knownHeaders } from "../../src/composition";
import type { Change } from "../../src/domain/schema/change";
import type { Book, Sheet } from "../../src/workbench/book/book";
import type { Head } from "../../src/workbook/journal/step";
import { journalLimits, type JournalLimits } from "../../src/workbook/journal/room";
import { createWorkbook } from "../../src/workbook/port";
import { copyOf, openBench, openClients, today, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { differences } from "../support/fail-at-each-sync";

jest.setTimeout(120_000);

const clients = 60;
const look = (book: Book): unknown => JSON.parse(JSON.stringify(snapshotOf(book, { without: ["cb_Journal"] })));
const journalOf = (book: Book): Sheet => book.sheets.find(({ name }) => name === "cb_Journal")!;
const headOf = (book: Book): Head => {
  const cells = [...(journalOf(book).cells.get(0)?.values() ?? [])];
  return JSON.parse(cells.map(({ value }) => String(value ?? "").slice(1)).join("")) as Head;
};
/** The workbook with a journal that keeps less. */
const narrow = (limits: Partial<JournalLimits>) =>
  createWorkbook({ headers: knownHeaders(), now: () => today, wait: async () => undefined, limits: { ...journalLimits, ...limits } });
/** Every client gets another name. */
const renamed = (word: string, length = 20): Change[] => [
  {
    kind: "update",
    table: "clients",
    column: "name",
    rows: Array.from({ length: clients }, (_, i) => i),
    values: Array.from({ length: clients }, (_, i) => `${word} ${i} `.padEnd(length, word)),
  },
];
const about = (action: string) => ({ action, summary: {} });

/** A base, and how it looks before each of the actions that its journal keeps and after the last. */
let book: Book;
const stages: unknown[] = [];
beforeAll(async () => {
  const opened = await openClients(clients, 1);
  await opened.workbook.forget();
  for (let i = 0; i < 3; i += 1) {
    stages.push(look(opened.bench.book));
    await opened.workbook.apply(about(`step-${i}`), renamed(`w${i}`, 900));
  }
  stages.push(look(opened.bench.book));
  book = copyOf(opened.bench.book);
});

/** Takes back all that the journal has, and tells how many that were. */
async function undoAll({ workbook }: BaseBench): Promise<string[]> {
  const undone: string[] = [];
  for (let last = await workbook.undo(); last; last = await workbook.undo()) undone.push(last.action);
  return undone;
}

const next = renamed("next");
/** Rows of the journal that are in use. */
const rowsOfAll = (): number => Math.max(...headOf(book).entries.map(({ row, rows }) => row + rows));

describe("a journal that has to make room", () => {
  const cases: [string, () => Partial<JournalLimits>, number][] = [
    ["has as many entries as it keeps", () => ({ entries: 3 }), 1],
    ["keeps no more cells", () => ({ cells: 2 * headOf(book).entries[2]!.cells + 1 }), 2],
    ["keeps fewer cells than the action alone", () => ({ cells: 1 }), 3],
    ["has no rows left", () => ({ rows: rowsOfAll() }), 2],
  ];

  test.each(cases)("that %s forgets the oldest, and clears them", async (_, limits, gone) => {
    const opened = await openBench({ book: copyOf(book) });
    await narrow(limits()).apply(about("next"), next);
    const { entries } = headOf(opened.bench.book);
    expect(entries.map(({ action }) => action)).toEqual([...["step-0", "step-1", "step-2"].slice(gone), "next"]);
    const named = new Set([0, ...entries.flatMap(({ row, rows }) => Array.from({ length: rows }, (__, i) => row + i))]);
    const filled = [...journalOf(opened.bench.book).cells].filter(([, cells]) => [...cells.values()].some(({ value }) => value !== null));
    expect(filled.map(([row]) => row).filter((row) => !named.has(row))).toEqual([]);
    expect(await undoAll(opened)).toHaveLength(4 - gone);
    expect(differences(look(opened.bench.book), stages[gone])).toEqual([]);
  });

  test.each(cases)("that %s, failing at any sync, leaves the base as it was and what it has can be taken back", async (_, limits) => {
    const whole = await openBench({ book: copyOf(book) });
    await narrow(limits()).apply(about("next"), next);
    const done = look(whole.bench.book);
    const total = whole.syncs();
    expect(total).toBeGreaterThan(5);
    for (let sync = 1; sync <= total; sync += 1) {
      const opened = await openBench({ book: copyOf(book) });
      opened.bench.faults.order({ ...[{}, { atAction: 2 }, { answerLost: true }][sync % 3], atSync: sync, code: "GeneralException" });
      const failed = await narrow(limits())
        .apply(about("next"), next)
        .then(() => false, () => true); // prettier-ignore
      opened.bench.faults.clear();
      expect({ sync, left: differences(look(opened.bench.book), failed ? stages[3] : done) }).toEqual({ sync, left: [] });
      const undone = await undoAll(opened);
      // Where it may stand beside what goes, nothing goes before it is done.
      if (failed && !limits().rows) expect({ sync, undone }).toEqual({ sync, undone: ["step-2", "step-1", "step-0"] });
      const first = Number(/step-(\d)/.exec(undone.at(-1)!)?.[1] ?? 3);
      expect({ sync, left: differences(look(opened.bench.book), stages[first]) }).toEqual({ sync, left: [] });
    }
  });
});

describe("a journal that cannot keep an action", () => {
  test("because the action does not fit its rows refuses it before anything is changed", async () => {
    const opened = await openBench({ book: copyOf(book) });
    await opened.workbook.forget();
    const before = snapshotOf(opened.bench.book);
    await expect(narrow({ rows: 4 }).apply(about("next"), next)).rejects.toMatchObject({ code: "journal.full" });
    expect(snapshotOf(opened.bench.book)).toEqual(before);
    await narrow({ rows: 5 }).apply(about("next"), next);
    expect(await undoAll(opened)).toEqual(["next"]);
    expect(differences(look(opened.bench.book), stages[3])).toEqual([]);
  });

  test("because its sheet is protected refuses it before anything is changed, and does it when it may", async () => {
    const opened = await openBench({ book: copyOf(book) });
    const protect = (on: boolean) =>
      opened.bench.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem("cb_Journal");
        if (on) protection.protect();
        else protection.unprotect();
        await context.sync();
      });
    await protect(true);
    const before = snapshotOf(opened.bench.book);
    await expect(opened.workbook.apply(about("next"), next)).rejects.toMatchObject({
      code: "journal.refused",
      values: { message: "The sheet is protected." },
    });
    expect(snapshotOf(opened.bench.book)).toEqual(before);
    await protect(false);
    await opened.workbook.apply(about("next"), next);
    expect(await undoAll(opened)).toHaveLength(4);
    expect(differences(look(opened.bench.book), stages[0])).toEqual([]);
  });

  test("because it is gone and none can be made refuses it before anything is changed", async () => {
    const bare = copyOf(book);
    bare.sheets = bare.sheets.filter(({ name }) => name !== "cb_Journal");
    bare.protection = {};
    const opened = await openBench({ book: bare });
    const before = snapshotOf(opened.bench.book);
    await expect(opened.workbook.apply(about("next"), next)).rejects.toMatchObject({ code: "journal.refused" });
    expect(snapshotOf(opened.bench.book)).toEqual(before);
  });

  test("because Excel goes on refusing says so once, and has nothing to finish later", async () => {
    const opened = await openBench({ book: copyOf(book) });
    const reading = await openBench({ book: copyOf(book) }).then(async (other) => {
      const { faults } = other.bench;
      for (let sync = 1; ; sync += 1) {
        faults.order({ atSync: sync, code: "GeneralException" });
        const failure = await other.workbook.apply(about("next"), next).then(() => null, (error: { code: string }) => error.code); // prettier-ignore
        faults.clear();
        if (failure === "journal.refused") return sync;
      }
    });
    const again = await openBench({ book: copyOf(opened.bench.book) });
    again.bench.faults.order({ atSync: reading, code: "GeneralException", times: 1_000 });
    await expect(again.workbook.apply(about("next"), next)).rejects.toMatchObject({ code: "journal.refused" });
    again.bench.faults.clear();
    expect(await again.workbook.recover()).toBeNull();
    expect(differences(look(again.bench.book), stages[3])).toEqual([]);
    expect(await undoAll(again)).toHaveLength(3);
  });
});
