import type { Book, Cell, Rect, Sheet } from "../../book/book";
import { eachCell, isFilled } from "../../book/cells";
import type { BookChange, Computed, SheetChange } from "../engine";
import { cellKey } from "../graph";
import type { BookState, HiddenRows, PackedCells, PackedResults, SheetState } from "./messages";

/** The whole book, as far as formulas see it. */
export function packBook(book: Book): BookState {
  return { sheets: book.sheets.map(packSheet), names: book.names };
}

/** What a change left: changed cells as they are now; after a change of structure everything, for it does not tell which formulas it wrote anew. */
export function packChange(book: Book, change: BookChange): BookState {
  if (change.structure) return packBook(book);
  const changes = new Map<string, SheetChange[]>();
  for (const one of change.sheets) changes.set(one.sheet, [...(changes.get(one.sheet) ?? []), one]);
  return { sheets: book.sheets.map((sheet) => packChanges(sheet, changes.get(sheet.id) ?? [])), names: book.names };
}

/** Results by sheet. */
export function packResults(computed: readonly Computed[]): PackedResults[] {
  const sheets = new Map<string, PackedResults>();
  for (const { sheet, row, column, value, spilled } of computed) {
    let packed = sheets.get(sheet);
    if (!packed) sheets.set(sheet, (packed = { sheet, rows: [], columns: [], values: [], spilledAt: [] }));
    if (spilled) packed.spilledAt.push(packed.rows.length);
    packed.rows.push(row);
    packed.columns.push(column);
    packed.values.push(value);
  }
  return [...sheets.values()];
}

function packSheet(sheet: Sheet): SheetState {
  const cells = noCells();
  for (const [row, line] of sheet.cells) for (const [column, cell] of line) addCell(cells, cell, row, column);
  return { ...skeleton(sheet), rows: hiddenRows(sheet), cleared: "all", cells };
}

function packChanges(sheet: Sheet, changes: readonly SheetChange[]): SheetState {
  if (changes.some(({ all }) => all)) return packSheet(sheet);
  const state = skeleton(sheet);
  if (changes.some(({ rows }) => rows)) state.rows = hiddenRows(sheet);
  const rects = changes.flatMap(({ cells = [] }) => cells);
  return rects.length > 0 ? { ...state, cleared: rects, cells: packRects(sheet, rects) } : state;
}

const skeleton = ({ id, name, tables }: Sheet): SheetState => ({ id, name, tables });

function hiddenRows({ rows }: Sheet): HiddenRows {
  const found: HiddenRows = { hidden: [], filtered: [] };
  for (const [row, line] of rows) {
    if (line.hidden) found.hidden.push(row);
    if (line.filtered) found.filtered.push(row);
  }
  return found;
}

const noCells = (): PackedCells => ({ rows: [], columns: [], values: [], formulaAt: [], formulas: [], quotedAt: [] });

/** The cells of rectangles that may overlap, each once. */
function packRects(sheet: Sheet, rects: readonly Rect[]): PackedCells {
  const packed = noCells();
  const seen = rects.length > 1 ? new Set<number>() : undefined;
  for (const rect of rects)
    eachCell(sheet, rect, (cell, row, column) => {
      const key = cellKey(row, column);
      if (seen?.has(key)) return;
      seen?.add(key);
      addCell(packed, cell, row, column);
    });
  return packed;
}

/** Looks are nothing to formulas: a cell that has nothing else is left out. */
function addCell(packed: PackedCells, cell: Cell, row: number, column: number): void {
  if (!isFilled(cell)) return;
  const index = packed.rows.length;
  packed.rows.push(row);
  packed.columns.push(column);
  packed.values.push(cell.value);
  if (cell.quoted) packed.quotedAt.push(index);
  if (cell.formula === undefined) return;
  packed.formulaAt.push(index);
  packed.formulas.push(cell.formula);
}
