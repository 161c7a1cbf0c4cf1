import { HostError } from "../objects/wire";
import { printAddress } from "./a1";
import type { Cell, Rect, Sheet } from "./book";
import { eachCell, putCell } from "./cells";
import type { Area } from "./copy";
import { emitChanged } from "./events";
import { eachFormula } from "./formula/carry";
import { rewrite } from "./formula/tokenize";
import { covers, oneCell, onSheet, overlaps } from "./geometry";
import { linkKey } from "./hyperlinks";
import { pointsRect } from "./names";
import { assertWholeMerges, assertWritable } from "./protection";
import { printReference } from "./shift/formulas";
import type { Workspace } from "./workspace";

function takeCells(sheet: Sheet, rect: Rect): [number, number, Cell][] {
  const taken: [number, number, Cell][] = [];
  eachCell(sheet, rect, (cell, row, column) => taken.push([row, column, cell]));
  for (const [row, column] of taken) putCell(sheet, row, column, undefined);
  return taken;
}

/** Cuts cells and puts them elsewhere: formulas that pointed at them follow, what they held unchanged. */
export function moveCells(workspace: Workspace, from: Area, target: Area): Rect {
  const to = { ...from.rect, row: target.rect.row, column: target.rect.column };
  if (!onSheet(to)) throw new HostError("InvalidArgument", "The cells would leave the sheet.");
  assertWritable(workspace.book, from.sheet, from.rect);
  assertWritable(workspace.book, target.sheet, to);
  assertWholeMerges(from.sheet, from.rect);
  assertNoTablePart(from, target.sheet);
  const [rows, columns] = [to.row - from.rect.row, to.column - from.rect.column];
  const taken = takeCells(from.sheet, from.rect);
  takeCells(target.sheet, to);
  for (const [row, column, cell] of taken) putCell(target.sheet, row + rows, column + columns, cell);
  carryMove(workspace, from, { sheet: target.sheet, rect: to }, rows, columns);
  moveParts(from, target.sheet, rows, columns);
  for (const { sheet, rect } of [from, { sheet: target.sheet, rect: to }]) {
    workspace.touchCells(sheet.id, rect);
    emitChanged(workspace, sheet, rect, "RangeEdited");
  }
  return to;
}

function assertNoTablePart({ sheet, rect }: Area, target: Sheet): void {
  for (const table of sheet.tables) {
    if (!overlaps(table.range, rect)) continue;
    if (covers(rect, table.range) && target !== sheet)
      throw new HostError("NotImplemented", "Range.moveTo of a whole table to another sheet.");
  }
}

/** References wholly inside the moved cells follow them; those to what the move covered are gone. */
function carryMove(workspace: Workspace, from: Area, to: Area, rows: number, columns: number): void {
  eachFormula(workspace, (formula, home, cell) => {
    const movedHome = home === to.sheet && cell !== undefined && overlaps(to.rect, oneCell(cell.row, cell.column));
    const base = movedHome ? from.sheet : home;
    return rewrite(formula, (token) => {
      if (token.type !== "reference") return undefined;
      const sheet =
        token.sheet === undefined ? base : workspace.book.sheets.find((s) => s.name.toLowerCase() === token.sheet!.toLowerCase());
      const rect = pointsRect(token.first, token.last);
      if (sheet === from.sheet && covers(from.rect, rect)) {
        const moved = { ...rect, row: rect.row + rows, column: rect.column + columns };
        return withSheet(printReference({ ...token, prefix: "" }, moved), token.prefix, to.sheet, home);
      }
      if (sheet === to.sheet && covers(to.rect, rect) && !(sheet === from.sheet && overlaps(from.rect, rect)))
        return `${token.prefix}#REF!`;
      return movedHome && !token.prefix && from.sheet !== to.sheet ? prefixOf(from.sheet) + token.text : undefined;
    });
  });
}

function prefixOf(sheet: Sheet): string {
  const address = printAddress(sheet.name, oneCell(0, 0));
  return address.slice(0, address.lastIndexOf("!") + 1);
}

function withSheet(text: string, prefix: string, sheet: Sheet, home: Sheet | undefined): string {
  return prefix === "" && home === sheet ? text : prefixOf(sheet) + text;
}

/** Merges, links, comments and whole tables move along on the same sheet; merges and links to another too. */
function moveParts(from: Area, target: Sheet, rows: number, columns: number): void {
  const by = (rect: Rect): Rect => ({ ...rect, row: rect.row + rows, column: rect.column + columns });
  const merges = from.sheet.merges.filter((merge) => covers(from.rect, merge));
  from.sheet.merges = from.sheet.merges.filter((merge) => !merges.includes(merge));
  target.merges.push(...merges.map(by));
  const links = [...from.sheet.hyperlinks].filter(([key]) => linkKey.inside(key, from.rect));
  for (const [key] of links) from.sheet.hyperlinks.delete(key);
  for (const [key, link] of links) {
    const { row, column } = linkKey.cell(key);
    target.hyperlinks.set(linkKey.of(row + rows, column + columns), link);
  }
  if (from.sheet !== target) return;
  for (const table of target.tables) if (covers(from.rect, table.range)) table.range = by(table.range);
  for (const comment of target.comments)
    if (covers(from.rect, oneCell(comment.row, comment.column)))
      Object.assign(comment, { row: comment.row + rows, column: comment.column + columns });
}
