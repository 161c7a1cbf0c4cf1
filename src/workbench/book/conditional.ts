import type { ConditionalFormat, Rect, Sheet } from "./book";
import { defaultKind } from "./conditional-defaults";
import { newId } from "./create";
import { copied } from "./formula/copied";
import { overlaps, subtract } from "./geometry";
import { assertAllowed } from "./protection";
import type { Workspace } from "./workspace";

/** A sheet's formats that meet rectangles, the first in rank first. */
export function formatsOver(sheet: Sheet, rects: readonly Rect[]): ConditionalFormat[] {
  return ranked(sheet.conditionalFormats).filter((format) => format.ranges.some((range) => rects.some((rect) => overlaps(range, rect))));
}

/** Adds a format over rectangles, before all others. */
export function addFormat(workspace: Workspace, sheet: Sheet, rects: readonly Rect[], type: string): ConditionalFormat {
  assertAllowed(sheet, "allowFormatCells");
  const format = {
    ...defaultKind(type),
    id: newId(),
    ranges: rects.map((rect) => ({ ...rect })),
    priority: 0,
    stopIfTrue: false,
  } as ConditionalFormat;
  sheet.conditionalFormats = [format, ...ranked(sheet.conditionalFormats)];
  number(workspace, sheet, rects);
  return format;
}

/** Deletes a format wherever it applies. */
export function deleteFormat(workspace: Workspace, sheet: Sheet, format: ConditionalFormat): void {
  assertAllowed(sheet, "allowFormatCells");
  sheet.conditionalFormats = ranked(sheet.conditionalFormats).filter((other) => other !== format);
  number(workspace, sheet, format.ranges);
}

/** Takes every format off rectangles; those that reach further stay there. */
export function clearFormats(workspace: Workspace, sheet: Sheet, rects: readonly Rect[]): void {
  assertAllowed(sheet, "allowFormatCells");
  sheet.conditionalFormats = ranked(sheet.conditionalFormats).filter((format) => {
    const left = rects.reduce<Rect[]>((pieces, rect) => pieces.flatMap((piece) => subtract(piece, rect)), format.ranges);
    if (left.length) placeFormat(format, left);
    return left.length > 0;
  });
  number(workspace, sheet, rects);
}

/** Gives a format other ranges; formulas go on reading from the first cell. */
export function placeFormat(format: ConditionalFormat, ranges: Rect[]): void {
  const [before, after] = [format.ranges[0]!, ranges[0]!];
  const move = (formula: string): string => copied(formula, after.row - before.row, after.column - before.column);
  if (format.type === "Custom") format.formula = move(format.formula);
  if (format.type === "CellValue") {
    format.formula1 = move(format.formula1);
    if (format.formula2 !== undefined) format.formula2 = move(format.formula2);
  }
  format.ranges = ranges;
}

/** Puts a format at a place in the order, 0 first; negative counts from the back. */
export function rankFormat(workspace: Workspace, sheet: Sheet, format: ConditionalFormat, place: number): void {
  assertAllowed(sheet, "allowFormatCells");
  const others = ranked(sheet.conditionalFormats).filter((other) => other !== format);
  const at = place < 0 ? Math.max(0, others.length + 1 + place) : Math.min(place, others.length);
  sheet.conditionalFormats = [...others.slice(0, at), format, ...others.slice(at)];
  number(workspace, sheet, format.ranges);
}

/** Formats in the order in which they are asked. */
export function ranked(formats: readonly ConditionalFormat[]): ConditionalFormat[] {
  return [...formats].sort((a, b) => a.priority - b.priority);
}

/** Tells that the look of cells under a format may be another now. */
export function touchFormats(workspace: Workspace, sheet: Sheet, rects: readonly Rect[]): void {
  workspace.touchSheet({ sheet: sheet.id, looks: [...rects] });
}

function number(workspace: Workspace, sheet: Sheet, rects: readonly Rect[]): void {
  sheet.conditionalFormats.forEach((format, i) => (format.priority = i + 1));
  touchFormats(workspace, sheet, rects);
}
