import { isDateFormat } from "numfmt";
import { HostError } from "../objects/wire";
import type { Book, Cell, Rect, Sheet } from "./book";
import { cellAt, lineStyle, putCell } from "./cells";
import { emitChanged } from "./events";
import { copied } from "./formula/copied";
import { covers, lastColumn, lastRow } from "./geometry";
import { assertWritable } from "./protection";
import { styleAt } from "./styles";
import { watchTables } from "./table-writes";
import type { Workspace } from "./workspace";

const LISTS = [
  ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
];
const TYPES = ["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues", "FillDays", "FillMonths", "FillYears", "FillWeekdays"];

/** The value `steps` cells after the last of a source line; undefined where nothing goes on and the source repeats. */
type Progress = (steps: number) => Cell["value"] | undefined;

/** Slope and start of the straight line through numbers, as Excel continues them. */
function trend(values: readonly number[]): (steps: number) => number {
  const n = values.length;
  const middle = (n - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const spread = values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const slope = n === 1 ? 1 : values.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0) / spread;
  return (steps) => Number((mean + slope * (n - 1 + steps - middle)).toPrecision(15));
}

const toDate = (serial: number): Date => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
const toSerial = (date: Date): number => Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);

function monthsLater(serial: number, months: number): number {
  const date = toDate(serial);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return toSerial(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), last))));
}

function weekdaysLater(serial: number, days: number): number {
  let at = serial;
  for (let left = days; left > 0;) {
    at++;
    const day = toDate(at).getUTCDay();
    if (day !== 0 && day !== 6) left--;
  }
  return at;
}

function textProgress(texts: readonly string[]): Progress | undefined {
  const last = texts.at(-1)!;
  const list = LISTS.find((names) => texts.every((text) => names.some((name) => name.toLowerCase() === text.toLowerCase())));
  if (list) {
    const places = texts.map((text) => list.findIndex((name) => name.toLowerCase() === text.toLowerCase()));
    const step = places.length > 1 ? places.at(-1)! - places.at(-2)! : 1;
    return (steps) => list[(((places.at(-1)! + step * steps) % list.length) + list.length) % list.length]!;
  }
  const numbered = /^(.*?)(\d+)$/s.exec(last);
  if (!numbered) return undefined;
  const [, stem, digits] = numbered;
  return (steps) => stem! + String(Number(digits) + steps).padStart(digits!.length, "0");
}

function progressOf(cells: readonly (Cell | undefined)[], isDate: boolean, type: string): Progress | undefined {
  const values = cells.map((cell) => cell?.value ?? null);
  if (cells.some((cell) => cell?.formula !== undefined)) return undefined;
  if (values.every((value) => typeof value === "number")) return numberProgress(values, isDate, type);
  if (type !== "FillDefault" && type !== "FillSeries") return undefined;
  return values.every((value) => typeof value === "string") ? textProgress(values) : undefined;
}

function numberProgress(values: readonly number[], isDate: boolean, type: string): Progress | undefined {
  const last = values.at(-1)!;
  if (type === "FillMonths") return (steps) => monthsLater(last, steps);
  if (type === "FillYears") return (steps) => monthsLater(last, steps * 12);
  if (type === "FillWeekdays") return (steps) => weekdaysLater(last, steps);
  const goesOn = values.length > 1 || isDate || type === "FillSeries" || type === "FillDays";
  return goesOn ? trend(values) : undefined;
}

type Line = { source: [number, number][]; targets: [number, number][] };

/** The lines of a fill: each runs away from the source, along the side on which the target is longer. */
function linesOf(source: Rect, target: Rect): Line[] {
  const down = target.columns === source.columns && target.column === source.column;
  const across = target.rows === source.rows && target.row === source.row;
  if (!covers(target, source) || (!down && !across)) throw new HostError("InvalidArgument", "The target must go on from the source.");
  const [length, first, end, start, stop] = down
    ? [source.columns, target.row, lastRow(target), source.row, lastRow(source)]
    : [source.rows, target.column, lastColumn(target), source.column, lastColumn(source)];
  const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  const backwards = first < start;
  const along = backwards ? range(start, stop).reverse() : range(start, stop);
  const beyond = backwards ? range(first, start - 1).reverse() : range(stop + 1, end);
  return range(0, length - 1).map((i) => {
    const at = (line: number): [number, number] => (down ? [line, source.column + i] : [source.row + i, line]);
    return { source: along.map(at), targets: beyond.map(at) };
  });
}

function filled(
  sheet: Sheet,
  from: [number, number],
  to: [number, number],
  value: Cell["value"] | undefined,
  type: string,
): Cell | undefined {
  const source = cellAt(sheet, ...from);
  const own = cellAt(sheet, ...to);
  const style = type === "FillValues" ? (own?.style ?? lineStyle(sheet, ...to)) : (source?.style ?? lineStyle(sheet, ...from));
  const look = style ? { style } : {};
  if (type === "FillFormats") return { value: own?.value ?? null, ...(own?.formula !== undefined && { formula: own.formula }), ...look };
  if (value !== undefined) return { value, ...look };
  if (!source) return undefined;
  const formula = source.formula === undefined ? undefined : copied(source.formula, to[0] - from[0], to[1] - from[1]);
  return { value: source.value, ...(formula !== undefined && { formula }), ...(source.quoted && { quoted: true as const }), ...look };
}

function fillLine(book: Book, sheet: Sheet, { source, targets }: Line, type: string): void {
  const cells = source.map(([row, column]) => cellAt(sheet, row, column));
  const isDate = isDateFormat(styleAt(book, cells.at(-1)?.style).numberFormat);
  const repeats = type === "FillCopy" || type === "FillFormats" || type === "FillValues";
  const progress = repeats ? undefined : progressOf(cells, isDate, type);
  targets.forEach((to, i) => putCell(sheet, ...to, filled(sheet, source[i % source.length]!, to, progress?.(i + 1), type)));
}

/** Fills from a source over a longer target that begins or ends with it: copies, series, dates, names of days and months. */
export function autoFill(workspace: Workspace, sheet: Sheet, source: Rect, target: Rect, type = "FillDefault"): void {
  if (!TYPES.includes(type)) throw new HostError("NotImplemented", `Range.autoFill of type ${type}.`);
  assertWritable(workspace.book, sheet, target);
  const lines = linesOf(source, target);
  const settleTables = watchTables(workspace, sheet, target);
  for (const line of lines) fillLine(workspace.book, sheet, line, type);
  workspace.touchCells(sheet.id, target);
  settleTables();
  emitChanged(workspace, sheet, target, "RangeEdited");
}
