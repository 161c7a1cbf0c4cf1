import type { Line, Rect } from "../book/book";
import { lastColumn, lastRow } from "../book/geometry";
import { hideLines } from "../book/lines";
import { setNumberFormats } from "../book/number-formats";
import { isUnbounded, readFormulas, readNumberFormats, readTexts, readTypes, readValues } from "../book/read";
import { assertShape, writeCells } from "../book/write";
import { RangeBase } from "./range-base";
import { HostError } from "./wire";

/** What a range holds. */
export abstract class RangeCells extends RangeBase {
  private read<T>(reader: (rect: Rect) => T): T | null {
    const { rect } = this;
    return isUnbounded(rect) ? null : reader(rect);
  }

  get Values(): unknown {
    return this.read((rect) => readValues(this.sheet, rect));
  }

  set Values(input: unknown) {
    writeCells(this.workspace, this.sheet, this.rect, input);
  }

  get Formulas(): unknown {
    return this.read((rect) => readFormulas(this.sheet, rect));
  }

  set Formulas(input: unknown) {
    writeCells(this.workspace, this.sheet, this.rect, input);
  }

  get FormulasLocal(): unknown {
    return this.Formulas;
  }

  set FormulasLocal(input: unknown) {
    this.Formulas = input;
  }

  get Text(): unknown {
    return this.read((rect) => readTexts(this.workspace.book, this.sheet, rect));
  }

  get ValueTypes(): unknown {
    return this.read((rect) => readTypes(this.sheet, rect));
  }

  get NumberFormat(): unknown {
    return this.read((rect) => readNumberFormats(this.workspace.book, this.sheet, rect));
  }

  set NumberFormat(input: unknown) {
    setNumberFormats(this.workspace, this.sheet, this.rect, input);
  }

  get NumberFormatLocal(): unknown {
    return this.NumberFormat;
  }

  set NumberFormatLocal(input: unknown) {
    this.NumberFormat = input;
  }

  /** Office.js asks this before it splits a write of more than 1500 cells. */
  _ValidateArraySize(rows: number, columns: number): null {
    const { rect } = this;
    if (rows !== rect.rows || columns !== rect.columns) assertShape([], { ...rect, rows: rows + 1 });
    return null;
  }

  private hiddenOf(lines: Map<number, Line>, first: number, last: number): boolean | null {
    let hidden = 0;
    for (const [at, line] of lines) if (at >= first && at <= last && (line.hidden || line.filtered)) hidden++;
    return hidden === 0 ? false : hidden === last - first + 1 ? true : null;
  }

  get RowHidden(): boolean | null {
    return this.hiddenOf(this.sheet.rows, this.rect.row, lastRow(this.rect));
  }

  set RowHidden(hidden: boolean | null) {
    hideLines(this.workspace, this.sheet, "row", this.rect, flag(hidden));
  }

  get ColumnHidden(): boolean | null {
    return this.hiddenOf(this.sheet.columns, this.rect.column, lastColumn(this.rect));
  }

  set ColumnHidden(hidden: boolean | null) {
    hideLines(this.workspace, this.sheet, "column", this.rect, flag(hidden));
  }

  get Hidden(): boolean | null {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden];
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }
}

function flag(value: boolean | null): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}
