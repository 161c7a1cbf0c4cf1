import type { AreaPlan, BasePlan, SheetPlan, TablePlan } from "../../src/domain/schema/plan";
import { columnName } from "../../src/workbench/book/a1";
import type { Book, Rect, Scalar, Sheet } from "../../src/workbench/book/book";
import { ensureCell } from "../../src/workbench/book/cells";
import { createBook, createSheet, newId } from "../../src/workbench/book/create";

const bodyRows = (table: TablePlan): number => Math.max(1, table.rows.length);

function write(sheet: Sheet, row: number, column: number, value: Scalar, formula?: string): void {
  if (value === null && formula === undefined) return;
  const cell = ensureCell(sheet, row, column);
  cell.value = formula === undefined ? value : 0;
  if (formula !== undefined) cell.formula = formula;
}

function addTable(sheet: Sheet, plan: TablePlan): void {
  const { row, column, columns } = plan;
  columns.forEach(({ header, formula }, index) => {
    write(sheet, row, column + index, header);
    for (let line = 0; line < bodyRows(plan); line++)
      write(sheet, row + 1 + line, column + index, plan.rows[line]?.[index] ?? null, formula);
  });
  sheet.tables.push({
    id: newId(),
    name: plan.name,
    range: { row, column, rows: bodyRows(plan) + 1, columns: columns.length },
    showHeaders: true,
    showTotals: false,
    style: "",
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filterButton: true,
    columns: columns.map(({ header, formula }, index) => ({ id: index + 1, name: header, ...(formula === undefined ? {} : { formula }) })),
  });
}

function sheetOf(plan: SheetPlan): Sheet {
  const sheet = createSheet(plan.name);
  for (const table of plan.tables) addTable(sheet, table);
  for (const { row, column, values, formulas } of plan.blocks)
    values.forEach((line, i) => line.forEach((value, j) => write(sheet, row + i, column + j, value, formulas ? String(value) : undefined)));
  return sheet;
}

function rectOf(plan: SheetPlan, area: AreaPlan): Rect {
  if (!("table" in area)) return area;
  const table = plan.tables.find(({ key }) => key === area.table)!;
  const column = table.columns.findIndex(({ key }) => key === area.columns[0]);
  return { row: table.row + 1, column: table.column + column, rows: bodyRows(table), columns: 1 };
}

/** A book as the plan describes it, values and formulas only: for trying formulas in an engine without the add-in. */
export function bookOfPlan(plan: BasePlan): Book {
  const book = createBook();
  book.sheets = plan.sheets.map(sheetOf);
  book.activeSheet = book.sheets[0]!.id;
  book.names = plan.names.map(({ name, sheet: key, area }) => {
    const sheet = plan.sheets.find((candidate) => candidate.key === key)!;
    const { row, column, rows, columns } = rectOf(sheet, area);
    const corner = (r: number, c: number) => `$${columnName(c)}$${r + 1}`;
    const formula = `='${sheet.name}'!${corner(row, column)}:${corner(row + rows - 1, column + columns - 1)}`;
    return { name, formula, visible: true, comment: "" };
  });
  return book;
}
