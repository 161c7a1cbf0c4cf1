import type { Book, Cell, Sheet } from "../../src/workbench/book/book";
import { Unpacking } from "../../src/workbook/journal/packed";
import type { Head, StoredEntry } from "../../src/workbook/journal/step";
import { copyOf, openBench, openClients } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { differences, expectWhole, failAtEachSync } from "../support/fail-at-each-sync";

jest.setTimeout(120_000);

/** What Excel has. */
const sheetRows = 1_048_576;
const look = (book: Book): unknown => JSON.parse(JSON.stringify(snapshotOf(book, { without: ["cb_Journal"] })));
const journalOf = (book: Book): Sheet => book.sheets.find(({ name }) => name === "cb_Journal")!;
const textAt = (book: Book, row: number, column = 0): string => String(journalOf(book).cells.get(row)?.get(column)?.value ?? "");
const headOf = (book: Book): Head => JSON.parse(Array.from({ length: 24 }, (_, i) => textAt(book, 0, i).slice(1)).join("")) as Head;
const lastOf = (book: Book): StoredEntry => headOf(book).entries.at(-1)!;
const textsOf = (book: Book, row: number, count: number): string[] => Array.from({ length: count }, (_, i) => textAt(book, row + i));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** What the last entry would take cell by cell, a row of the journal for each row of a block, and what it takes packed. */
function sizes(book: Book): { plainRows: number; rows: number; chars: number } {
  const { row, rows, blocks } = lastOf(book);
  return { plainRows: 1 + sum(blocks.map((block) => block.rows)), rows, chars: sum(textsOf(book, row, rows).map(({ length }) => length)) };
}

test("Analyse everything made anew took eight rows of the journal a client cell by cell, and packed takes hardly any", async () => {
  const clients = 60;
  const opened = await openClients(clients, 3);
  await opened.run("analyse-everything");
  await opened.run("analyse-everything");
  const { plainRows, rows, chars } = sizes(opened.bench.book);
  expect(plainRows / clients).toBeGreaterThan(8);
  expect(rows).toBeLessThan(clients);
  // Cell by cell the sheet ended at some 130,000 clients. A million of them take but a part of it packed, most of all this being the same for any number.
  expect((1_000_000 * (chars / clients)) / 30_000).toBeLessThan(sheetRows / 10);
});

/** Writes the journal's entries as they were before cells were packed: steps side by side, blocks cell by cell. */
function asBefore(book: Book): Book {
  const old = copyOf(book);
  const { cells } = journalOf(old);
  const put = (row: number, values: readonly Cell["value"][]): void => {
    cells.set(row, new Map(values.map((value, column) => [column, { value }])));
  };
  const head = headOf(book);
  const kept = head.entries.map((entry) => {
    const steps = textsOf(book, entry.row, entry.steps!).map((text) => `j${text.slice(1)}`);
    const grids = entry.blocks.map(({ row, rows, columns, texts }) => {
      const unpacking = new Unpacking(rows, columns);
      unpacking.take(textsOf(book, row, texts!));
      return unpacking.grid;
    });
    return { entry, steps, grids };
  });
  cells.clear();
  let next = 1;
  const entries = kept.map(({ entry, steps, grids }): StoredEntry => {
    const row = next;
    put(next++, steps);
    const blocks = grids.map((grid) => {
      const place = { row: next, rows: grid.length, columns: grid[0]?.length ?? 0 };
      for (const line of grid) put(next++, line as Cell["value"][]);
      return place;
    });
    const { steps: _, ...others } = entry;
    return { ...others, row, rows: next - row, blocks };
  });
  put(0, [`j${JSON.stringify({ ...head, entries })}`]);
  return old;
}

describe("a journal of the version before", () => {
  let before: unknown;
  let old: Book;
  let narrow: Book;
  beforeAll(async () => {
    const opened = await openClients(12);
    before = look(opened.bench.book);
    await opened.workbook.apply({ action: "names", summary: {} }, [
      { kind: "update", table: "clients", column: "name", rows: [0, 2, 9], values: ["=Danger", "", "O'Neill"] },
    ]);
    narrow = asBefore(opened.bench.book);
    await opened.workbook.apply({ action: "several", summary: {} }, [
      { kind: "append", table: "contacts", columns: ["client", "person"], rows: [["C-00001", "Ann"]] },
      { kind: "remove", table: "orders", rows: [5, 6, 9] },
    ]);
    await opened.run("rfm");
    await opened.run("rfm");
    old = asBefore(opened.bench.book);
  });

  test("is taken back entry by entry", async () => {
    const opened = await openBench({ book: copyOf(old) });
    await opened.workbook.apply({ action: "new", summary: {} }, [
      { kind: "update", table: "clients", column: "name", rows: [0], values: ["New"] },
    ]);
    expect((await opened.workbook.undo())!.action).toBe("new");
    expect((await opened.workbook.undo())!.action).toBe("rfm");
    expect((await opened.workbook.undo())!.action).toBe("rfm");
    expect((await opened.workbook.undo())!.action).toBe("several");
    expect((await opened.workbook.undo())!.action).toBe("names");
    expect(differences(look(opened.bench.book), before)).toEqual([]);
  });

  test("is taken back whole, failing at any sync", async () => {
    expectWhole(await failAtEachSync(narrow, ({ workbook }) => workbook.undo()));
  });
});
