import { HostError } from "../objects/wire";
import type { Line, Rect, Sheet } from "./book";
import { changeLines, linesOf, spanOf, type Axis } from "./lines";
import { assertUnprotected } from "./unprotected";
import type { Workspace } from "./workspace";

/** Groups nest so deep, as in Excel. */
export const DEEPEST_GROUP = 7;

/** Excel.GroupOption as an axis. */
export function axisOf(option: unknown): Axis {
  if (option === "ByRows") return "row";
  if (option === "ByColumns") return "column";
  throw new HostError("InvalidArgument", `Unknown group option "${String(option)}".`);
}

/** Groups rows or columns: one level deeper than they are. */
export function groupLines(workspace: Workspace, sheet: Sheet, rect: Rect, axis: Axis): void {
  assertUnprotected(sheet);
  const [first, last] = spanOf(rect, axis);
  for (let at = first; at <= last; at++)
    if (levelAt(sheet, axis, at) >= DEEPEST_GROUP) throw new HostError("InvalidOperation", `Groups nest ${DEEPEST_GROUP} deep at most.`);
  change(workspace, sheet, axis, first, last, (line) => ({ ...line, outline: (line.outline ?? 0) + 1 }));
}

/** Takes rows or columns one level out of their groups; what the group had hidden shows. */
export function ungroupLines(workspace: Workspace, sheet: Sheet, rect: Rect, axis: Axis): void {
  const [first, last] = spanOf(rect, axis);
  change(workspace, sheet, axis, first, last, (line) => {
    const outline = (line.outline ?? 0) - 1;
    return outline > 0 ? { ...line, outline } : { ...line, outline: undefined, hidden: line.outline ? undefined : line.hidden };
  });
  // The line after a group carries its sign; without the group there is none.
  for (let at = first; at <= last + 1; at++)
    if (levelAt(sheet, axis, at - 1) <= levelAt(sheet, axis, at))
      change(workspace, sheet, axis, at, at, (line) => ({ ...line, collapsed: undefined }));
}

/** Hides or shows the lines of the groups that a rectangle meets. */
export function showGroups(workspace: Workspace, sheet: Sheet, rect: Rect, axis: Axis, show: boolean): void {
  const [first, last] = spanOf(rect, axis);
  for (const [from, to, level] of groupsOver(sheet, axis, first, last)) {
    change(workspace, sheet, axis, from, to, (line) => ((line.outline ?? 0) >= level ? { ...line, hidden: !show } : line));
    change(workspace, sheet, axis, to + 1, to + 1, (line) => ({ ...line, collapsed: !show }));
  }
}

/** Shows groups down to a level; 0 leaves the axis alone, 1 hides every group. */
export function showLevels(workspace: Workspace, sheet: Sheet, axis: Axis, levels: number): void {
  if (!Number.isInteger(levels) || levels < 0 || levels > DEEPEST_GROUP + 1)
    throw new HostError("InvalidArgument", "There is no such outline level.");
  if (levels === 0) return;
  const grouped = [...linesOf(sheet, axis)].filter(([, line]) => line.outline);
  for (const [at, { outline = 0 }] of grouped) change(workspace, sheet, axis, at, at, (line) => ({ ...line, hidden: outline >= levels }));
  for (const [at] of grouped) {
    const [here, after] = [levelAt(sheet, axis, at), levelAt(sheet, axis, at + 1)];
    if (after < here) change(workspace, sheet, axis, at + 1, at + 1, (line) => ({ ...line, collapsed: here >= levels }));
  }
}

function levelAt(sheet: Sheet, axis: Axis, at: number): number {
  return linesOf(sheet, axis).get(at)?.outline ?? 0;
}

/** Runs of grouped lines around `first` … `last`, each at the level of its line there. */
function groupsOver(sheet: Sheet, axis: Axis, first: number, last: number): [number, number, number][] {
  const groups: [number, number, number][] = [];
  for (let at = first; at <= last; at++) {
    const level = levelAt(sheet, axis, at);
    if (level === 0) continue;
    let [from, to] = [at, at];
    while (levelAt(sheet, axis, from - 1) >= level) from--;
    while (levelAt(sheet, axis, to + 1) >= level) to++;
    groups.push([from, to, level]);
    at = to;
  }
  return groups;
}

function change(workspace: Workspace, sheet: Sheet, axis: Axis, first: number, last: number, work: (line: Line) => Line): void {
  assertUnprotected(sheet);
  changeLines(sheet, axis, first, last, work);
  workspace.touchSheet(axis === "row" ? { sheet: sheet.id, rows: true } : { sheet: sheet.id, columns: true });
}
