import { printRect } from "../book/a1";
import { oneCell } from "../book/geometry";
import { printAddress } from "../book/a1";
import type { Rect } from "../book/book";
import type { Range } from "./range";
import { HostError } from "./wire";

/** Which members are asked for (true), or what they are set to; nested as the objects are. */
export type Properties = { [name: string]: unknown };

const SIDES: Record<string, string> = {
  bottom: "EdgeBottom",
  top: "EdgeTop",
  left: "EdgeLeft",
  right: "EdgeRight",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
};

const wire = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function isObject(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function member(target: object, name: string): unknown {
  const value = (target as Properties)[wire(name)];
  if (value === undefined) throw new HostError("NotImplemented", `The property "${name}" is not implemented by the workbench.`);
  return value;
}

/** The asked members of an object. */
function picked(target: object, asked: Properties): Properties {
  const out: Properties = {};
  for (const [name, wanted] of Object.entries(asked)) {
    if (wanted === true) out[name] = member(target, name);
    else if (name === "borders" && isObject(wanted)) out[name] = pickedBorders(member(target, name) as object, wanted);
    else if (isObject(wanted)) out[name] = picked(member(target, name) as object, wanted);
  }
  return out;
}

type Borders = { Item(key: string): object };

function pickedBorders(borders: object, asked: Properties): Properties {
  const sides = ["bottom", "top", "left", "right", "diagonalDown", "diagonalUp"];
  return Object.fromEntries(sides.map((side) => [side, picked((borders as Borders).Item(SIDES[side]!), asked)]));
}

/** Sets the given members of an object. */
function applied(target: object, values: Properties): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    if (name === "borders" && isObject(value)) {
      const borders = member(target, name) as Borders;
      for (const [side, look] of Object.entries(value)) if (isObject(look)) applied(borders.Item(SIDES[side] ?? side), look);
    } else if (isObject(value)) applied(member(target, name) as object, value);
    else {
      member(target, name);
      (target as Properties)[wire(name)] = value;
    }
  }
}

/** Properties of each cell of a range. */
export function cellProperties(range: Range, asked: Properties): Properties[][] {
  const { rect } = range;
  return Array.from({ length: rect.rows }, (_, i) =>
    Array.from({ length: rect.columns }, (_, j) => picked(range.make(oneCell(rect.row + i, rect.column + j)), asked)),
  );
}

/** Sets properties cell by cell; the shape is the range's. */
export function setCellProperties(range: Range, data: Properties[][]): void {
  const { rect } = range;
  if (data.length !== rect.rows || data.some((row) => row.length !== rect.columns)) throw new HostError("InvalidArgument");
  data.forEach((row, i) => row.forEach((values, j) => applied(range.make(oneCell(rect.row + i, rect.column + j)), values)));
}

/** The rows or the columns of a range, each whole. */
function linesOf(range: Range, axis: "row" | "column"): Range[] {
  const { rect } = range;
  const line = (i: number): Rect =>
    axis === "row" ? { ...rect, row: rect.row + i, rows: 1 } : { ...rect, column: rect.column + i, columns: 1 };
  return Array.from({ length: axis === "row" ? rect.rows : rect.columns }, (_, i) => range.make(line(i)));
}

/** Properties of each row or column of a range; the address is the whole line's. */
export function lineProperties(range: Range, axis: "row" | "column", asked: Properties): Properties[] {
  return linesOf(range, axis).map((line) => {
    const { address, addressLocal, rowIndex, columnIndex, ...rest } = asked;
    const whole = axis === "row" ? line.GetEntireRow() : line.GetEntireColumn();
    const where = printAddress(line.sheet.name, whole.rect);
    return {
      ...picked(line, { ...rest, ...(rowIndex === true && { rowIndex }), ...(columnIndex === true && { columnIndex }) }),
      ...(address === true && { address: where }),
      ...(addressLocal === true && { addressLocal: where }),
    };
  });
}

/** Sets properties row by row or column by column. */
export function setLineProperties(range: Range, axis: "row" | "column", data: Properties[]): void {
  const lines = linesOf(range, axis);
  if (data.length !== lines.length) throw new HostError("InvalidArgument", `There are ${lines.length} lines in ${printRect(range.rect)}.`);
  data.forEach((values, i) => applied(lines[i]!, values));
}
