import { HostError } from "../objects/wire";
import { printAddress } from "./a1";
import type { Cell, ConditionalFormat, Rect, Scalar, Sheet, Validation } from "./book";
import { cellAt, isFilled, lineStyle, putCell } from "./cells";
import { withoutArea } from "./clear";
import { newId } from "./create";
import { emitChanged } from "./events";
import { copied, transposed } from "./formula/copied";
import { cellCount, intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, oneCell, onSheet } from "./geometry";
import { usedRect } from "./cells";
import { linkKey } from "./hyperlinks";
import { assertAllowed, assertWritable } from "./protection";
import { watchTables } from "./table-writes";
import type { Workspace } from "./workspace";

export type CopyType = "All" | "Formulas" | "Values" | "Formats" | "Link";
export type CopyOptions = { type: CopyType; skipBlanks: boolean; transpose: boolean };

/** A place on a sheet. */
export type Area = { sheet: Sheet; rect: Rect };

/** Whole lines are copied as far as they are used. */
function bounded({ sheet, rect }: Area): Rect {
  if (!isWholeRows(rect) && !isWholeColumns(rect)) return rect;
  const used = usedRect(sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, false);
  return (
    (used && intersect(rect, { ...used, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns })) ??
    oneCell(rect.row, rect.column)
  );
}

/** The rectangle that takes the copy: the target filled with whole copies of the source, or one copy at its corner. */
export function pastedRect(source: Rect, target: Rect, transpose: boolean): Rect {
  const [rows, columns] = transpose ? [source.columns, source.rows] : [source.rows, source.columns];
  const fits = target.rows % rows === 0 && target.columns % columns === 0;
  return fits ? target : { ...target, rows: Math.max(rows, target.rows === 1 ? rows : 0), columns };
}

type Source = { cell: Cell | undefined; style: number; row: number; column: number };

function readSource({ sheet }: Area, rect: Rect): Source[][] {
  return Array.from({ length: rect.rows }, (_, i) =>
    Array.from({ length: rect.columns }, (_, j) => {
      const [row, column] = [rect.row + i, rect.column + j];
      const cell = cellAt(sheet, row, column);
      return { cell: cell && { ...cell }, style: cell ? (cell.style ?? 0) : lineStyle(sheet, row, column), row, column };
    }),
  );
}

/** What the target cell becomes. */
function pasted(
  from: Area,
  to: Area,
  source: Source,
  place: { row: number; column: number; transpose: boolean },
  type: CopyType,
): Cell | undefined {
  const { row, column, transpose } = place;
  const own = cellAt(to.sheet, row, column);
  const ownStyle = own ? (own.style ?? 0) : lineStyle(to.sheet, row, column);
  if (type === "Formats") return dressed(own ?? { value: null }, source.style);
  if (type === "Link")
    return dressed({ value: 0, formula: `=${printAddress(from.sheet.name, oneCell(source.row, source.column))}` }, ownStyle);
  const style = type === "All" ? source.style : ownStyle;
  if (!source.cell) return dressed({ value: null }, style);
  const { value, formula, quoted } = source.cell;
  const kept: Cell = { value, ...(quoted && { quoted }) };
  if (formula !== undefined && type !== "Values")
    kept.formula = transpose ? transposed(formula, source, place) : copied(formula, row - source.row, column - source.column);
  return dressed(kept, style);
}

function dressed(cell: Cell, style: number): Cell | undefined {
  const { style: _old, ...rest } = cell;
  if (style) return { ...rest, style };
  return isFilled(rest) ? rest : undefined;
}

/** Copies cells over others: contents, looks, rules, links and merges as the type says. */
export function copyCells(workspace: Workspace, from: Area, target: Area, { type, skipBlanks, transpose }: CopyOptions): Rect {
  const source = bounded(from);
  const rect = pastedRect(source, target.rect, transpose);
  if (!onSheet(rect)) throw new HostError("InvalidArgument", "The copy would leave the sheet.");
  if (type === "Formats") assertAllowed(target.sheet, "allowFormatCells");
  else assertWritable(workspace.book, target.sheet, rect);
  const settleTables = type === "Formats" ? undefined : watchTables(workspace, target.sheet, rect);
  const before: Scalar = cellAt(target.sheet, rect.row, rect.column)?.value ?? null;
  paste(from, { ...target, rect }, readSource(from, source), { type, skipBlanks, transpose });
  if (type === "All") copyRest(from, source, { ...target, rect }, transpose);
  if (type === "All" && (isWholeRows(from.rect) || isWholeColumns(from.rect))) copyLines(from, target);
  workspace.touchCells(target.sheet.id, rect);
  workspace.touchSheet({ sheet: target.sheet.id, looks: [rect] });
  settleTables?.();
  if (type !== "Formats") emitChanged(workspace, target.sheet, rect, "RangeEdited", cellCount(rect) === 1 ? { edit: { before, after: cellAt(target.sheet, rect.row, rect.column)?.value ?? null } } : {}); // prettier-ignore
  return rect;
}

function paste(from: Area, to: Area, sources: Source[][], { type, skipBlanks, transpose }: CopyOptions): void {
  const [height, width] = [sources.length, sources[0]!.length];
  const cells: [number, number, Cell | undefined][] = [];
  for (let i = 0; i < to.rect.rows; i++) {
    for (let j = 0; j < to.rect.columns; j++) {
      const source = transpose ? sources[j % height]![i % width]! : sources[i % height]![j % width]!;
      if (skipBlanks && !isFilled(source.cell)) continue;
      const [row, column] = [to.rect.row + i, to.rect.column + j];
      cells.push([row, column, pasted(from, to, source, { row, column, transpose }, type)]);
    }
  }
  for (const [row, column, cell] of cells) putCell(to.sheet, row, column, cell);
}

/** Column widths and row heights go with whole lines. */
function copyLines(from: Area, to: Area): void {
  if (isWholeColumns(from.rect)) {
    for (let i = 0; i < from.rect.columns; i++) setLine(from.sheet.columns, from.rect.column + i, to.sheet.columns, to.rect.column + i);
  } else for (let i = 0; i < from.rect.rows; i++) setLine(from.sheet.rows, from.rect.row + i, to.sheet.rows, to.rect.row + i);
}

function setLine(from: Sheet["rows"], at: number, to: Sheet["rows"], where: number): void {
  const { size, hidden, style } = from.get(at) ?? {};
  const line = { ...to.get(where), ...(size !== undefined && { size }), ...(hidden && { hidden }), ...(style !== undefined && { style }) };
  if (Object.keys(line).length) to.set(where, line);
}

/** Merges, rules and links: laid over the target once for every copy. */
function copyRest(from: Area, source: Rect, to: Area, transpose: boolean): void {
  const moved = (rect: Rect, row: number, column: number): Rect => {
    const [dr, dc] = [rect.row - source.row, rect.column - source.column];
    return transpose
      ? { row: row + dc, column: column + dr, rows: rect.columns, columns: rect.rows }
      : { ...rect, row: row + dr, column: column + dc };
  };
  const inside = (rects: readonly Rect[]): Rect[] => rects.flatMap((rect) => intersect(rect, source) ?? []);
  const merges = from.sheet.merges.filter((merge) => intersect(merge, source));
  const links = [...from.sheet.hyperlinks].filter(([key]) => linkKey.inside(key, source));
  const validations = from.sheet.validations.map((rule) => ({ ...rule, ranges: inside(rule.ranges) })).filter((rule) => rule.ranges.length);
  const formats = from.sheet.conditionalFormats.map((f) => ({ ...f, ranges: inside(f.ranges) })).filter((f) => f.ranges.length);
  clearRest(to);
  const [height, width] = transpose ? [source.columns, source.rows] : [source.rows, source.columns];
  for (let row = to.rect.row; row < to.rect.row + to.rect.rows; row += height)
    for (let column = to.rect.column; column < to.rect.column + to.rect.columns; column += width) {
      to.sheet.merges.push(...merges.map((merge) => moved(merge, row, column)));
      addRules(to.sheet, validations, formats, (rect) => moved(rect, row, column));
      for (const [key, link] of links) {
        const at = linkKey.cell(key);
        const there = moved(oneCell(at.row, at.column), row, column);
        to.sheet.hyperlinks.set(linkKey.of(there.row, there.column), { ...link });
      }
    }
}

function clearRest({ sheet, rect }: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, rect));
  sheet.validations = withoutArea(sheet.validations, rect);
  sheet.conditionalFormats = withoutArea(sheet.conditionalFormats, rect);
  for (const key of [...sheet.hyperlinks.keys()]) if (linkKey.inside(key, rect)) sheet.hyperlinks.delete(key);
}

function addRules(sheet: Sheet, validations: Validation[], formats: ConditionalFormat[], moved: (rect: Rect) => Rect): void {
  for (const rule of validations) sheet.validations.push(ruleAt(rule, moved));
  for (const format of formats)
    sheet.conditionalFormats.push({ ...ruleAt(format, moved), id: newId(), priority: sheet.conditionalFormats.length });
}

/** A rule over other ranges, its formulas relative to the new first cell. */
function ruleAt<T extends { ranges: Rect[] }>(rule: T, moved: (rect: Rect) => Rect): T {
  const ranges = rule.ranges.map(moved);
  const [rows, columns] = [ranges[0]!.row - rule.ranges[0]!.row, ranges[0]!.column - rule.ranges[0]!.column];
  const copy: Record<string, unknown> = { ...structuredClone(rule), ranges };
  for (const key of ["formula", "formula1", "formula2"]) {
    const formula = copy[key];
    if (typeof formula === "string" && formula.startsWith("=")) copy[key] = copied(formula, rows, columns);
  }
  return copy as T;
}
