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
  // The line beside a group carries its sign; without the group there is none.
  const step = stepOf(sheet, axis);
  for (let at = Math.max(0, first - 1); at <= last + 1; at++)
    if (levelAt(sheet, axis, at - step) <= levelAt(sheet, axis, at))
      change(workspace, sheet, axis, at, at, (line) => ({ ...line, collapsed: undefined }));
}

/** Hides or shows the lines of the groups that a rectangle meets. */
export function showGroups(workspace: Workspace, sheet: Sheet, rect: Rect, axis: Axis, show: boolean): void {
  const [first, last] = spanOf(rect, axis);
  for (const [from, to, level] of groupsOver(sheet, axis, first, last)) {
    change(workspace, sheet, axis, from, to, (line) => ((line.outline ?? 0) >= level ? { ...line, hidden: !show } : line));
    sign(workspace, sheet, axis, signOf(sheet, axis, from, to), !show);
  }
}

/** Folds or unfolds one group, as its button does; groups in it that were folded by themselves stay so. */
export function foldGroup(workspace: Workspace, sheet: Sheet, axis: Axis, { first, last, level }: Group, folded: boolean): void {
  const lines = linesOf(sheet, axis);
  const inner = groupsOf(sheet, axis).filter(
    (group) => group.level > level && group.folded && group.first >= first && group.last <= last && isIn(group.sign, first, last),
  );
  change(workspace, sheet, axis, first, last, (line) => ({ ...line, hidden: folded }));
  for (const group of folded ? [] : inner)
    if (lines.get(group.sign)?.collapsed) change(workspace, sheet, axis, group.first, group.last, (line) => ({ ...line, hidden: true }));
  sign(workspace, sheet, axis, signOf(sheet, axis, first, last), folded);
}

/** Shows groups down to a level; 0 leaves the axis alone, 1 hides every group. */
export function showLevels(workspace: Workspace, sheet: Sheet, axis: Axis, levels: number): void {
  if (!Number.isInteger(levels) || levels < 0 || levels > DEEPEST_GROUP + 1)
    throw new HostError("InvalidArgument", "There is no such outline level.");
  if (levels === 0) return;
  const step = stepOf(sheet, axis);
  const grouped = [...linesOf(sheet, axis)].filter(([, line]) => line.outline);
  for (const [at, { outline = 0 }] of grouped) change(workspace, sheet, axis, at, at, (line) => ({ ...line, hidden: outline >= levels }));
  for (const [at] of grouped) {
    const [here, beside] = [levelAt(sheet, axis, at), levelAt(sheet, axis, at + step)];
    if (beside < here) sign(workspace, sheet, axis, at + step, here >= levels);
  }
}

/** A run of grouped lines; `sign` is the line with its button (-1: there is none), `folded` says that all of them are hidden. */
export type Group = { first: number; last: number; level: number; sign: number; folded: boolean };

/** The groups of rows or columns, each before those in it. */
export function groupsOf(sheet: Sheet, axis: Axis): Group[] {
  const grouped = [...linesOf(sheet, axis)].filter(([, line]) => line.outline).sort(([a], [b]) => a - b);
  const found: Group[] = [];
  const open: Group[] = [];
  for (const [at, { outline = 0, hidden = false }] of grouped) {
    open.length = open[0] && open[0].last + 1 === at ? Math.min(open.length, outline) : 0;
    while (open.length < outline) {
      const group = { first: at, last: at, level: open.length + 1, sign: -1, folded: true };
      open.push(group);
      found.push(group);
    }
    for (const group of open) [group.last, group.folded] = [at, group.folded && hidden];
  }
  for (const group of found) group.sign = signOf(sheet, axis, group.first, group.last);
  return found;
}

const isIn = (at: number, first: number, last: number): boolean => at >= first && at <= last;

/** The way from a group to the line with its button: Excel's is the one after the group unless the sheet says otherwise. */
function stepOf({ summaryBefore }: Sheet, axis: Axis): 1 | -1 {
  return summaryBefore?.[axis] ? -1 : 1;
}

const signOf = (sheet: Sheet, axis: Axis, first: number, last: number): number => (stepOf(sheet, axis) === 1 ? last + 1 : first - 1);

function sign(workspace: Workspace, sheet: Sheet, axis: Axis, at: number, collapsed: boolean): void {
  if (at >= 0) change(workspace, sheet, axis, at, at, (line) => ({ ...line, collapsed }));
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
