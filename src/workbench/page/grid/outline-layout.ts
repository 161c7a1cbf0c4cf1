import type { Sheet } from "../../book/book";
import type { Axis } from "../../book/lines";
import { type Group, groupsOf } from "../../book/outline";
import { type Box, HEADINGS } from "./sizes";

/** Where the screen shows cells. */
export type BoxOf = (sheet: Sheet, row: number, column: number) => Box;

/** A group in the gutter, in pixels of the unscrolled sheet: its bracket, and the middle of its button's line. */
export type Piece = { group: Group; bracket?: { from: number; to: number }; button?: number };

/** The gutter of an axis: how deep groups nest, where what scrolls begins, how far it is scrolled. */
export type Layout = { depth: number; head: number; edge: number; scrolled: number; pieces: Piece[] };

/** Room that a bracket leaves at its end, and half of a button. */
const [AIR, HALF] = [3, 8];

/** Where what scrolls begins, below or beside the headings and the frozen lines, and how far it is scrolled, in pixels. */
export function edgesOf(sheet: Sheet, axis: Axis, boxOf: BoxOf): Pick<Layout, "head" | "edge" | "scrolled"> {
  const frozen = frozenOf(sheet, axis);
  const head = sheet.showHeadings ? HEADINGS[axis === "row" ? "top" : "left"] : 0;
  const edge = frozen ? stretchOf(sheet, axis, frozen - 1, boxOf).to : head;
  return { head, edge, scrolled: edge - stretchOf(sheet, axis, frozen, boxOf).from };
}

/** How the groups of an axis are drawn. */
export function layoutOf(sheet: Sheet, axis: Axis, boxOf: BoxOf): Layout {
  const edges = edgesOf(sheet, axis, boxOf);
  const groups = groupsOf(sheet, axis);
  const at = (line: number): { from: number; to: number } => {
    const { from, to } = stretchOf(sheet, axis, line, boxOf);
    const shift = (line < frozenOf(sheet, axis) ? 0 : edges.scrolled) - edges.head;
    return { from: from + shift, to: to + shift };
  };
  const depth = groups.reduce((most, { level }) => Math.max(most, level), 0);
  return { ...edges, depth, pieces: groups.map((group) => pieceOf(group, at)).filter(({ bracket, button }) => bracket ?? button) };
}

function pieceOf(group: Group, at: (line: number) => { from: number; to: number }): Piece {
  const { first, last, sign, folded } = group;
  const line = sign < 0 ? undefined : at(sign);
  const button = line && line.to > line.from ? (line.from + line.to) / 2 : undefined;
  if (folded) return { group, button };
  const [start, end] = [at(first).from + AIR, at(last).to - AIR];
  if (button === undefined) return { group, bracket: { from: start, to: end } };
  return { group, button, bracket: sign > last ? { from: start, to: button - HALF } : { from: button + HALF, to: end } };
}

const frozenOf = ({ frozen }: Sheet, axis: Axis): number => (axis === "row" ? frozen.rows : frozen.columns);

function stretchOf(sheet: Sheet, axis: Axis, line: number, boxOf: BoxOf): { from: number; to: number } {
  const { left, top, right, bottom } = axis === "row" ? boxOf(sheet, line, 0) : boxOf(sheet, 0, line);
  return axis === "row" ? { from: top, to: bottom } : { from: left, to: right };
}
