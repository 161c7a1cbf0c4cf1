import fc from "fast-check";
import type { Sheet, Table } from "../../../../src/workbench/book/book";
import { createBook } from "../../../../src/workbench/book/create";
import { isInFilteredList } from "../../../../src/workbench/page/grid/lists";
import { topRow } from "../../../../src/workbench/page/grid/scroll";

const aTable = (row: number, rows: number, filtered = true): Table => ({
  id: "1",
  name: "Clients",
  range: { row, column: 0, rows, columns: 1 },
  showHeaders: true,
  showTotals: false,
  style: "",
  bandedRows: true,
  bandedColumns: false,
  firstColumn: false,
  lastColumn: false,
  filterButton: true,
  columns: [{ id: 1, name: "Client", ...(filtered && { filter: { filterOn: "Values" as const, values: ["x"] } }) }],
});

function aSheet(lines: Record<number, "filtered" | "hidden">, ...tables: Table[]): Sheet {
  const sheet = createBook().sheets[0]!;
  sheet.tables.push(...tables);
  for (const [row, state] of Object.entries(lines)) sheet.rows.set(Number(row), { [state]: true });
  return sheet;
}
const never = () => false;

describe("what is at the top of the screen", () => {
  test("a list that was just filtered shows from its start, below what is frozen", () => {
    const sheet = aSheet({ 5: "filtered", 400: "filtered" }, aTable(2, 1000));
    expect(topRow(sheet, 300, never)).toBe(2);
    sheet.frozen.rows = 3;
    expect(topRow(sheet, 300, never)).toBe(3);
  });

  test("a list whose start is in sight stays where it is", () => {
    expect(topRow(aSheet({ 5: "filtered" }, aTable(2, 1000)), 0, never)).toBe(0);
  });

  test("a filter that was on before leaves the screen where it is", () => {
    const sheet = aSheet({ 5: "filtered" }, aTable(2, 1000));
    expect(topRow(sheet, 300, (row) => row === 5)).toBe(300);
  });

  test("a row that was folded away gives its place to the shown one before it", () => {
    expect(topRow(aSheet({ 8: "hidden", 9: "hidden", 10: "hidden" }), 10, never)).toBe(7);
  });

  test("it is a shown row, or the first", () => {
    const states = fc.constantFrom("filtered" as const, "hidden" as const);
    fc.assert(
      fc.property(fc.dictionary(fc.integer({ min: 0, max: 60 }).map(String), states), fc.integer({ min: 0, max: 60 }), (lines, top) => {
        const sheet = aSheet(lines);
        const row = topRow(sheet, top, () => true);
        expect(row === 0 || !sheet.rows.has(row)).toBe(true);
      }),
    );
  });
});

describe("rows of a filtered list", () => {
  test("are those below the headers of a table with a filter", () => {
    const sheet = aSheet({}, aTable(2, 4), aTable(10, 3, false));
    expect([1, 2, 3, 5, 6, 11].map((row) => isInFilteredList(sheet, row))).toEqual([false, false, true, true, false, false]);
  });

  test("are those of the sheet's own filter once it has criteria", () => {
    const sheet = aSheet({});
    sheet.filter = { range: { row: 0, column: 0, rows: 5, columns: 2 }, columns: {} };
    expect(isInFilteredList(sheet, 1)).toBe(false);
    sheet.filter.columns[1] = { filterOn: "Values", values: ["x"] };
    expect([0, 1, 4, 5].map((row) => isInFilteredList(sheet, row))).toEqual([false, true, true, false]);
  });
});
