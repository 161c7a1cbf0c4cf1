import { HostError } from "../objects/wire";
import type { Rect, Sheet } from "./book";
import { eachCell, lineStyle } from "./cells";
import { emitChanged, emitFormat } from "./events";
import { restyleRect } from "./formats";
import { covers, intersect, subtract } from "./geometry";
import { linkKey } from "./hyperlinks";
import { assertAllowed, assertWritable } from "./protection";
import { DEFAULT_STYLE } from "./styles";
import { watchTables } from "./table-writes";
import type { Workspace } from "./workspace";

function clearContents(workspace: Workspace, sheet: Sheet, rect: Rect): void {
  assertWritable(workspace.book, sheet, rect);
  eachCell(sheet, rect, (cell, row, column) => {
    const line = sheet.cells.get(row)!;
    const style = cell.style ?? 0;
    if (style === lineStyle(sheet, row, column)) line.delete(column);
    else line.set(column, { value: null, style });
    if (line.size === 0) sheet.cells.delete(row);
  });
  workspace.touchCells(sheet.id, rect);
}

function clearFormats(workspace: Workspace, sheet: Sheet, rect: Rect): void {
  assertAllowed(sheet, "allowFormatCells");
  restyleRect(workspace.book, sheet, rect, () => DEFAULT_STYLE);
  eachCell(sheet, rect, (cell, row, column) => {
    if (cell.value === null && cell.formula === undefined && !lineStyle(sheet, row, column)) sheet.cells.get(row)!.delete(column);
  });
  for (const row of [...sheet.cells.keys()]) if (sheet.cells.get(row)!.size === 0) sheet.cells.delete(row);
  workspace.touchLooks(sheet.id, rect);
  emitFormat(workspace, sheet, rect);
}

function clearLinks(sheet: Sheet, rect: Rect): void {
  for (const key of [...sheet.hyperlinks.keys()]) if (linkKey.inside(key, rect)) sheet.hyperlinks.delete(key);
}

/** Excel's ClearApplyTo: contents, formats, hyperlinks, or all of it with rules, comments and merges. */
export function clearCells(workspace: Workspace, sheet: Sheet, rect: Rect, applyTo = "All"): void {
  if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"].includes(applyTo)) throw new HostError("InvalidArgument");
  const empties = applyTo === "All" || applyTo === "Contents";
  const settleTables = empties ? watchTables(workspace, sheet, rect) : undefined;
  if (empties) clearContents(workspace, sheet, rect);
  if (applyTo === "All" || applyTo === "Formats") clearFormats(workspace, sheet, rect);
  if (applyTo !== "Contents" && applyTo !== "Formats") clearLinks(sheet, rect);
  if (applyTo === "RemoveHyperlinks") clearFormats(workspace, sheet, rect);
  if (applyTo === "All") clearRest(workspace, sheet, rect);
  settleTables?.();
  if (empties) emitChanged(workspace, sheet, rect, "RangeEdited");
}

function clearRest(workspace: Workspace, sheet: Sheet, rect: Rect): void {
  sheet.merges = sheet.merges.filter((merge) => !covers(rect, merge));
  sheet.comments = sheet.comments.filter((comment) => !intersect(rect, { row: comment.row, column: comment.column, rows: 1, columns: 1 }));
  sheet.validations = withoutArea(sheet.validations, rect);
  sheet.conditionalFormats = withoutArea(sheet.conditionalFormats, rect);
  workspace.touchSheet({ sheet: sheet.id, all: true });
}

/** Rules over ranges with a rectangle cut out of them. */
export function withoutArea<T extends { ranges: Rect[] }>(rules: T[], rect: Rect): T[] {
  return rules.flatMap((rule) => {
    if (!rule.ranges.some((range) => intersect(range, rect))) return [rule];
    const ranges = rule.ranges.flatMap((range) => subtract(range, rect));
    return ranges.length ? [{ ...rule, ranges }] : [];
  });
}
