import fc from "fast-check";
import type { Change } from "../../src/domain/schema/change";
import { openBench, openClients, copyOf, type BaseBench } from "../support/base-bench";
import { snapshotOf, type BookSnapshot } from "../support/book-snapshot";

const without = ["cb_Journal"];
const about = { action: "test", summary: {} };
const look = ({ bench }: BaseBench): BookSnapshot => snapshotOf(bench.book, { without });

/** Cells of two books that differ in what stands there, as "Clients!3,2". */
function changedCells(one: BookSnapshot, other: BookSnapshot): string[] {
  return one.sheets.flatMap(({ name, cells }, s) => {
    const after = other.sheets[s]!.cells;
    const says = (cell: unknown) => {
      const { value, formula } = (cell ?? {}) as { value?: unknown; formula?: unknown };
      return JSON.stringify([value ?? null, formula ?? null]);
    };
    return [...new Set([...Object.keys(cells), ...Object.keys(after)])]
      .filter((at) => says(cells[at]) !== says(after[at]))
      .map((at) => `${name}!${at}`);
  });
}

async function type({ bench }: BaseBench, sheet: string, cells: [row: number, column: number, value: string | number][]): Promise<void> {
  await bench.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    for (const [row, column, value] of cells) target.getRangeByIndexes(row, column, 1, 1).values = [[value]];
    await context.sync();
  });
}

const update = (column: string, rows: number[], values: (string | number | null)[]): Change => ({
  kind: "update",
  table: "clients",
  column,
  rows,
  values,
});

describe("undo", () => {
  test("keeps the one updated cell that the user edited since, and says which", async () => {
    const opened = await openClients(3);
    const csv = (text: string) => ({ name: "list.csv", bytes: new TextEncoder().encode(text) });
    await opened.run("import", { file: csv("name,city,email\nAnn,Tirana,a@x.org\nBen,Iasi,b@x.org\n") });
    const before = look(opened);
    await opened.run("import", { file: csv("name,city,email\nAnn,Durres,ann@x.org\nBen,Cluj,ben@x.org\n") });
    const base = (await opened.workbook.base())!;
    const columns = base.tables.find(({ key }) => key === "clients")!.columns.map(({ key }) => key);
    const [city, comment] = [columns.indexOf("city"), columns.indexOf("comment")];
    const rowOfAnn = 3 + 3;
    const header = opened.bench.grid("Clients", "A3:AZ3")[0]![city];
    await type(opened, "Clients", [
      [rowOfAnn, city, "Vlora"],
      [rowOfAnn, comment, "typed, and never written by the import"],
    ]);
    const { result, findings } = await opened.run("undo");
    expect(result).toMatchObject({ undone: { action: "import", kept: 1 } });
    const record = opened.bench.grid("Clients", `A${rowOfAnn + 1}`)[0]![0];
    expect(findings).toEqual([expect.objectContaining({ code: "undo.kept.cell", table: "cb_Clients", record, field: header })]);
    expect(changedCells(before, look(opened)).sort()).toEqual([`Clients!${rowOfAnn},${city}`, `Clients!${rowOfAnn},${comment}`].sort());
  });

  test("takes back scores but for one that was typed over, and a formula that gives the same is the user's too", async () => {
    const opened = await openClients(12);
    const before = look(opened);
    await opened.run("rfm");
    const columns = (await opened.workbook.base())!.tables.find(({ key }) => key === "clients")!.columns.map(({ key }) => key);
    const [r, f] = [columns.indexOf("R"), columns.indexOf("F")];
    const score = opened.bench.sheet("Clients").cells.get(5)!.get(f)!.value;
    await opened.bench.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Clients");
      sheet.getRangeByIndexes(4, r, 1, 1).values = [[9]];
      sheet.getRangeByIndexes(5, f, 1, 1).formulas = [[`=${Number(score)}+0`]];
      await context.sync();
    });
    const { findings } = await opened.run("undo");
    expect(findings.map(({ record, field }) => [record, field])).toEqual([
      ["C-00002", "R"],
      ["C-00003", "F"],
    ]);
    expect(changedCells(before, look(opened)).sort()).toEqual([`Clients!4,${r}`, `Clients!5,${f}`].sort());
  });

  test("leaves a column of formulas in place around what was typed into it since", async () => {
    const opened = await openClients(6);
    const before = look(opened);
    const all = [0, 1, 2, 3, 4, 5];
    await opened.workbook.apply(about, [update("revenue", all, [1, 2, 3, 4, 5, 6])]);
    const columns = (await opened.workbook.base())!.tables.find(({ key }) => key === "clients")!.columns.map(({ key }) => key);
    const at = columns.indexOf("revenue");
    await type(opened, "Clients", [[5, at, 77]]);
    expect((await opened.workbook.undo())!.kept).toEqual([{ table: "cb_Clients", record: "C-00003", field: "Revenue" }]);
    expect(changedCells(before, look(opened))).toEqual([`Clients!5,${at}`]);
  });

  test("knows again what Excel stores otherwise than it was given", async () => {
    const opened = await openClients(6);
    const before = look(opened);
    const given = [0.1 + 0.2, 1 / 3, "a\r\nb", "007", "=x", "TRUE"];
    await opened.workbook.apply(about, [update("phone", [0, 1, 2, 3, 4, 5], given), update("revenue", [0, 1], [0.1 + 0.2, 1e21 / 3])]);
    expect((await opened.workbook.undo())!.kept).toEqual([]);
    expect(changedCells(before, look(opened))).toEqual([]);
  });

  test("finds the records again in whatever order they stand", async () => {
    const opened = await openClients(6);
    const sortBy = (ascending: boolean) =>
      opened.bench.run(async (context) => {
        context.workbook.tables.getItem("cb_Clients").sort.apply([{ key: 0, ascending }]);
        await context.sync();
      });
    const before = look(opened);
    await opened.workbook.apply(about, [update("email", [0, 1, 2, 4], ["x", "x", "y", "x"])]);
    await sortBy(false);
    expect((await opened.workbook.undo())!.kept).toEqual([]);
    await sortBy(true);
    expect(changedCells(before, look(opened))).toEqual([]);
  });

  test("broken off half-way and finished at the next start, still keeps what was typed", async () => {
    const opened = await openClients(6);
    const before = look(opened);
    await opened.workbook.apply(about, [update("email", [0, 1, 3], ["a", "b", "c"]), update("phone", [1, 2], ["d", "e"])]);
    const columns = (await opened.workbook.base())!.tables.find(({ key }) => key === "clients")!.columns.map(({ key }) => key);
    const at = columns.indexOf("email");
    await type(opened, "Clients", [[4, at, "typed"]]);
    const start = copyOf(opened.bench.book);
    for (let sync = 6; sync <= 14; sync += 1) {
      const broken = await openBench({ book: copyOf(start) });
      broken.bench.faults.order({ atSync: sync, code: "GeneralException", answerLost: sync % 2 === 0, times: 1_000 });
      await broken.workbook.undo().catch(() => null);
      const later = await openBench({ book: copyOf(broken.bench.book) });
      await later.services.recover();
      if (await later.workbook.lastEntry().then((entry) => entry?.id === "3")) await later.workbook.undo();
      expect({ sync, changed: changedCells(before, look(later)) }).toEqual({ sync, changed: [`Clients!4,${at}`] });
    }
  }, 60_000);

  test("takes as many round trips for 4,000 updated rows as for 100", async () => {
    const trips: number[] = [];
    for (const count of [100, 4_000]) {
      const opened = await openClients(count, 0);
      const rows = Array.from({ length: count }, (_, i) => i);
      await opened.workbook.apply(about, [update("email", rows, rows.map((i) => `${i}@x.org`))]); // prettier-ignore
      await type(opened, "Clients", [[3 + count - 1, 0, "renamed"]]);
      opened.syncs();
      expect((await opened.workbook.undo())!.kept).toEqual([]);
      trips.push(opened.syncs());
    }
    expect(trips[1]).toBe(trips[0]);
  });

  test("whatever the user edits, undo restores exactly the updated cells that were not edited", async () => {
    const started = await openClients(8);
    const clients = (await started.workbook.base())!.tables.find(({ key }) => key === "clients")!;
    const written = ["email", "city", "comment"];
    const places = [...written, "phone"].map((key) => clients.columns.findIndex((column) => column.key === key));
    const book = copyOf(started.bench.book);
    const row = fc.integer({ min: 0, max: 7 });
    const value = fc.oneof(fc.constantFrom("", "v1", "007", "=x", "'q", "TRUE", "1e3"), fc.string({ maxLength: 6 }));
    const updates = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), row, value), { minLength: 1, maxLength: 12 });
    const edits = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), row), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(updates, edits, async (changes, typed) => {
        const opened = await openBench({ book: copyOf(book) });
        const before = look(opened);
        const cells = new Map(changes.map(([column, at, text]) => [`${column},${at}`, text]));
        const list = written.flatMap((key, c) => {
          const rows = [0, 1, 2, 3, 4, 5, 6, 7].filter((at) => cells.has(`${c},${at}`));
          return rows.length ? [update(key, rows, rows.map((at) => cells.get(`${c},${at}`)!))] : []; // prettier-ignore
        });
        await opened.workbook.apply(about, list);
        await type(opened, "Clients", typed.map(([column, at]) => [3 + at, places[column]!, `typed ${at}`])); // prettier-ignore
        const { kept } = (await opened.workbook.undo())!;
        const edited = new Set(typed.map(([column, at]) => `${column},${at}`));
        const expected = [...edited].filter((cell) => cells.has(cell));
        expect(kept).toHaveLength(expected.length);
        const differ = [...edited]
          .map((cell) => cell.split(",").map(Number))
          .map(([column, at]) => `Clients!${3 + at!},${places[column!]!}`);
        expect(changedCells(before, look(opened)).sort()).toEqual(differ.sort());
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
