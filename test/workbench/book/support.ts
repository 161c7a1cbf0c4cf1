import { parseRect } from "../../../src/workbench/book/a1";
import type { Rect, Sheet } from "../../../src/workbench/book/book";
import { createBook } from "../../../src/workbench/book/create";
import { readFormulas, readValues, type WireCell } from "../../../src/workbench/book/read";
import { Workspace } from "../../../src/workbench/book/workspace";
import { writeCells } from "../../../src/workbench/book/write";
import { createPlainEngine } from "../../../src/workbench/engine/plain";

/** A sheet with cells on it, and short ways to read and write them. */
export type Desk = {
  workspace: Workspace;
  sheet: Sheet;
  write(address: string, rows: unknown): void;
  values(address: string): WireCell[][];
  formulas(address: string): WireCell[][];
};

/** "B2:C4" as a rectangle. */
export function rect(address: string): Rect {
  const found = parseRect(address);
  if (!found) throw new Error(`"${address}" is no address`);
  return found;
}

/** A new workbook whose first sheet holds `rows` from A1 on. */
export function desk(rows: unknown[][] = []): Desk {
  const workspace = new Workspace(createBook(), createPlainEngine());
  const sheet = workspace.book.sheets[0]!;
  const made: Desk = {
    workspace,
    sheet,
    write: (address, input) => writeCells(workspace, sheet, rect(address), input),
    values: (address) => readValues(sheet, rect(address)),
    formulas: (address) => readFormulas(sheet, rect(address)),
  };
  if (rows.length) writeCells(workspace, sheet, { row: 0, column: 0, rows: rows.length, columns: rows[0]!.length }, rows);
  return made;
}
