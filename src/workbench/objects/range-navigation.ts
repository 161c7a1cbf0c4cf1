import type { Rect, Sheet } from "../book/book";
import { usedRect } from "../book/cells";
import { bound, intersect, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, oneCell } from "../book/geometry";
import { parseAddress } from "../book/a1";
import type { Range } from "./range";
import { RangeCells } from "./range-cells";
import { HostError } from "./wire";

/** The ways from a range to another. */
export abstract class RangeNavigation extends RangeCells {
  GetCell(row: number, column: number): Range {
    return this.make(oneCell(this.rect.row + whole(row), this.rect.column + whole(column)));
  }

  GetRow(row: number): Range {
    if (whole(row) < 0 || row >= this.rect.rows) throw new HostError("InvalidArgument");
    return this.make({ ...this.rect, row: this.rect.row + row, rows: 1 });
  }

  GetColumn(column: number): Range {
    if (whole(column) < 0 || column >= this.rect.columns) throw new HostError("InvalidArgument");
    return this.make({ ...this.rect, column: this.rect.column + column, columns: 1 });
  }

  GetOffsetRange(rows: number, columns: number): Range {
    const { rect } = this;
    return this.make({ ...rect, row: rect.row + whole(rows), column: rect.column + whole(columns) });
  }

  GetResizedRange(rows: number, columns: number): Range {
    const { rect } = this;
    return this.make({ ...rect, rows: rect.rows + whole(rows), columns: rect.columns + whole(columns) });
  }

  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.make({ ...this.rect, rows: whole(rows), columns: whole(columns) });
  }

  /** Another range or an address, on this sheet. */
  protected other(given: RangeNavigation | string): RangeNavigation {
    if (typeof given !== "string") return given;
    const { sheet: name, rect } = parseAddress(given);
    const sheet = name === undefined ? this.sheet : this.sheetNamed(name);
    return this.make(rect, sheet);
  }

  protected sheetNamed(name: string): Sheet {
    const sheet = this.workspace.book.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!sheet) throw new HostError("InvalidArgument", `There is no sheet "${name}".`);
    return sheet;
  }

  GetBoundingRect(given: RangeNavigation | string): Range {
    const other = this.other(given);
    if (other.sheet !== this.sheet) throw new HostError("InvalidArgument");
    return this.make(bound(this.rect, other.rect));
  }

  GetIntersectionOrNullObject(given: RangeNavigation | string): Range | null {
    const other = this.other(given);
    const shared = other.sheet === this.sheet ? intersect(this.rect, other.rect) : undefined;
    return shared ? this.make(shared) : null;
  }

  GetIntersection(given: RangeNavigation | string): Range {
    return present(this.GetIntersectionOrNullObject(given));
  }

  GetEntireRow(): Range {
    return this.make({ ...this.rect, column: 0, columns: MAX_COLUMNS });
  }

  GetEntireColumn(): Range {
    return this.make({ ...this.rect, row: 0, rows: MAX_ROWS });
  }

  GetLastCell(): Range {
    return this.make(oneCell(lastRow(this.rect), lastColumn(this.rect)));
  }

  GetLastRow(): Range {
    return this.make({ ...this.rect, row: lastRow(this.rect), rows: 1 });
  }

  GetLastColumn(): Range {
    return this.make({ ...this.rect, column: lastColumn(this.rect), columns: 1 });
  }

  private beside(rows: number | undefined, columns: number | undefined): Range {
    const { rect } = this;
    const make = (at: number, size: number, count: number): [number, number] => (count > 0 ? [at + size, count] : [at + count, -count]);
    const place: Rect = { ...rect };
    if (rows) [place.row, place.rows] = make(rect.row, rect.rows, whole(rows));
    if (columns) [place.column, place.columns] = make(rect.column, rect.columns, whole(columns));
    return this.make(place);
  }

  GetRowsBelow(count: number | null): Range {
    return count !== null && count < 0 ? this.beside(count, undefined) : this.beside(count ?? 1, undefined);
  }

  GetRowsAbove(count: number | null): Range {
    return this.beside(-(count ?? 1), undefined);
  }

  GetColumnsAfter(count: number | null): Range {
    return this.beside(undefined, count ?? 1);
  }

  GetColumnsBefore(count: number | null): Range {
    return this.beside(undefined, -(count ?? 1));
  }

  GetUsedRangeOrNullObject(valuesOnly: boolean | null): Range | null {
    const used = usedRect(this.sheet, this.rect, valuesOnly === true);
    return used ? this.make(used) : null;
  }

  GetUsedRange(valuesOnly?: boolean | null): Range {
    return present(this.GetUsedRangeOrNullObject(valuesOnly ?? null));
  }
}

function whole(number: number): number {
  if (typeof number !== "number" || !Number.isInteger(number)) throw new HostError("InvalidArgument", "A whole number is asked for.");
  return number;
}

/** What was found, or ItemNotFound. */
export function present<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new HostError("ItemNotFound");
  return found;
}
