import fc from "fast-check";
import type { Table } from "../../../src/workbench/book/book";
import { filterTable, clearTableFilters } from "../../../src/workbench/book/filter";
import { sortTable } from "../../../src/workbench/book/sort";
import { addTable } from "../../../src/workbench/book/tables";
import { addColumn, deleteColumn, renameColumn } from "../../../src/workbench/book/tables-columns";
import { bodyRect, rowCount } from "../../../src/workbench/book/tables-geometry";
import { addRows, deleteRows } from "../../../src/workbench/book/tables-rows";
import { resizeTable, showHeaders, showTotals } from "../../../src/workbench/book/tables-shape";
import { HostError } from "../../../src/workbench/objects/wire";
import { desk, rect, type Desk } from "./support";

type Step = { name: string; run: (desk: Desk, table: Table) => void };

const step = (name: string, run: Step["run"]): Step => ({ name, run });
const number = fc.integer({ min: 0, max: 5 });
const title = fc.constantFrom("Qty", "qty", "Name", "", "2024", "Odd [x]#'s", "Column1");

/** Anything a script may do to a table. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(number, number)
    .map(([at, count]) => step(`rows +${count + 1} at ${at}`, (d, t) => void addRows(d.workspace, d.sheet, t, at, count + 1))),
  number.map((count) => step(`rows +${count + 1}`, (d, t) => void addRows(d.workspace, d.sheet, t, undefined, count + 1))),
  fc
    .tuple(number, number)
    .map(([at, count]) => step(`rows -${count + 1} at ${at}`, (d, t) => deleteRows(d.workspace, d.sheet, t, at, count + 1))),
  fc.tuple(number, title).map(([at, name]) => step(`column + ${name}`, (d, t) => void addColumn(d.workspace, d.sheet, t, at, name))),
  number.map((at) => step(`column - ${at}`, (d, t) => deleteColumn(d.workspace, d.sheet, t, t.columns[at % t.columns.length]!))),
  fc
    .tuple(number, title)
    .map(([at, name]) =>
      step(`rename ${at} ${name}`, (d, t) => renameColumn(d.workspace, d.sheet, t, t.columns[at % t.columns.length]!, name)),
    ),
  fc.boolean().map((show) => step(`totals ${show}`, (d, t) => showTotals(d.workspace, d.sheet, t, show))),
  fc.boolean().map((show) => step(`headers ${show}`, (d, t) => showHeaders(d.workspace, d.sheet, t, show))),
  fc
    .tuple(number, number)
    .map(([rows, columns]) =>
      step("resize", (d, t) => resizeTable(d.workspace, d.sheet, t, { ...t.range, rows: rows + 1, columns: columns + 1 })),
    ),
  fc
    .tuple(number, fc.constantFrom<unknown>("=1+1", "=[@Qty]", 7, "text", ""))
    .map(([at, value]) =>
      step(`write ${String(value)}`, (d, t) =>
        d.write(addressOf(bodyRect(t).row + (at % bodyRect(t).rows), t.range.column + (at % t.range.columns)), value),
      ),
    ),
  title.map((text) => step(`header ${text}`, (d, t) => d.write(addressOf(t.range.row, t.range.column), text))),
  number.map((at) =>
    step("filter", (d, t) => filterTable(d.workspace, d.sheet, t, at % t.columns.length, { filterOn: "Custom", criterion1: ">5" })),
  ),
  fc.constant(step("show all", (d, t) => clearTableFilters(d.workspace, d.sheet, t))),
  number.map((key) =>
    step(`sort ${key}`, (d, t) => sortTable(d.workspace, d.sheet, t, [{ key: key % t.columns.length }], false, "PinYin")),
  ),
);

const addressOf = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

/** What holds of every table whatever was done to it. */
function check(desk: Desk, table: Table): void {
  const names = table.columns.map((column) => column.name);
  expect(table.columns).toHaveLength(table.range.columns);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(names).not.toContain("");
  expect(new Set(table.columns.map((column) => column.id)).size).toBe(names.length);
  expect(bodyRect(table).rows).toBeGreaterThanOrEqual(1);
  expect(rowCount(desk.sheet, table)).toBeLessThanOrEqual(bodyRect(table).rows);
  const { row, column, columns } = table.range;
  const header = desk.values(`${addressOf(row, column)}:${addressOf(row, column + columns - 1)}`)[0];
  if (table.showHeaders) expect(header).toEqual(names);
  for (const [at] of desk.sheet.cells) expect(desk.sheet.cells.get(at)!.size).toBeGreaterThan(0);
}

it("a table stays whole whatever is done to it, or is refused and stays as it was", () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 12 }), (run) => {
      const made = desk([
        ["Name", "Qty", "Sum"],
        ["a", 1, "=[@Qty]*2"],
        ["b", 9, "=[@Qty]*2"],
      ]);
      made.write("E2", "beside");
      made.write("A9:C9", [["below", "", "below"]]);
      const table = addTable(made.workspace, made.sheet, rect("A1:C3"), true);
      for (const { run: work } of run) {
        const before = JSON.stringify([table, [...made.sheet.cells].map(([row, line]) => [row, [...line]])]);
        try {
          work(made, table);
        } catch (error) {
          if (!(error instanceof HostError)) throw error;
          expect(JSON.stringify([table, [...made.sheet.cells].map(([row, line]) => [row, [...line]])])).toBe(before);
        }
        check(made, table);
      }
      const texts = made.values("A1:Z60").flat();
      expect(texts.filter((text) => text === "below").length + texts.filter((text) => text === "beside").length).toBeLessThanOrEqual(3);
    }),
    { numRuns: 300 },
  );
});
