import type { Cell } from "../kernel/cell";
import { Failure } from "../kernel/failure";
import { headerKey } from "../kernel/text";
import type { Column } from "../schema/column";
import { numberFormatOf, widthFor } from "../schema/column-plan";
import type { ColumnKind } from "../schema/plan";
import { profileIds, profileOf } from "../schema/profiles";
import { columnOf } from "../schema/tables";
import type { DataWords } from "../schema/words";
import type { ReportColumn } from "./report";

/** A column as it stands in its table. */
export type StandingColumn = { key: string; header: string; own: boolean; format?: string };

/** Comma-separated keys or headers as keys, in their order; fails with "parameter.value". */
export function namedColumns(list: string, standing: readonly StandingColumn[]): string[] {
  const names = list.split(",").map((name) => name.trim());
  const keys = names.map((name) => columnNamed(name, standing)?.key ?? name);
  const wrong = names.filter((_, i) => !standing.some(({ key }) => key === keys[i]));
  if (wrong.length)
    throw new Failure("parameter.value", {
      name: "columns",
      value: wrong.join(", "),
      allowed: standing.map(({ header }) => header).join(", "),
    });
  return [...new Set(keys)];
}

/** A column by its key or its header, case and odd spaces aside. */
export function columnNamed(name: string, standing: readonly StandingColumn[]): StandingColumn | undefined {
  const wanted = headerKey(name);
  return (
    standing.find(({ key, header }) => key === name || header === name) ??
    standing.find(({ key, header }) => headerKey(key) === wanted || headerKey(header) === wanted)
  );
}

/** Columns of a table as a report has them; `data` tells what a user's own column holds. */
export function reportColumns(
  table: string,
  keys: readonly string[],
  standing: readonly StandingColumn[],
  data: Readonly<Record<string, readonly Cell[]>>,
  words: DataWords,
): ReportColumn[] {
  return keys.flatMap((key) => {
    const column = standing.find((each) => each.key === key);
    if (!column) return [];
    const declared = column.own ? undefined : declarationOf(table, key);
    return [declared ? declaredColumn(column, declared, words) : ownColumn(column, data[key] ?? [])];
  });
}

/** What the schema or a profile says of a column. */
function declarationOf(table: string, key: string): Column | undefined {
  return (
    columnOf(table, key) ?? profileIds.flatMap((id) => profileOf(id).columns[table as "clients"] ?? []).find((each) => each.key === key)
  );
}

const figures: ReadonlySet<ColumnKind> = new Set(["integer", "number", "money", "percent", "date"]);

function declaredColumn({ key, header }: StandingColumn, declared: Column, words: DataWords): ReportColumn {
  const { kind, width, subtotal = false } = declared;
  const numberFormat = figures.has(kind) ? numberFormatOf(declared, words) : "@";
  return { key, header, kind, width: widthFor(header, width), numberFormat, subtotal };
}

const [ownWidth, ownText] = [18, "text"] as const;

/** A user's own column: numbers as he formatted them where it holds nothing else, else texts. */
function ownColumn({ key, header, format = "General" }: StandingColumn, cells: readonly Cell[]): ReportColumn {
  const filled = cells.filter((cell) => cell !== null && cell !== "");
  const numbers = filled.length > 0 && filled.every((cell) => typeof cell === "number");
  const kind: ColumnKind = !numbers ? ownText : isDateFormat(format) ? "date" : "number";
  return { key, header, kind, width: widthFor(header, ownWidth), numberFormat: numbers ? format : "@", subtotal: false };
}

/** True for number formats that show a day: a y, or d and m, outside quotes, brackets and colours. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").toLowerCase();
  return /y/.test(bare) || (/d/.test(bare) && /m/.test(bare));
}

/** True for number formats that show the time of day too. */
export function hasTime(format: string): boolean {
  return /h/i.test(format);
}

/** Serial numbers that the calendar has a day for, 1900 to 9999. */
const [firstDay, dayAfterLast] = [1, 2_958_466];

/** True for a number that is a day. */
export function isMoment(cell: Cell): cell is number {
  return typeof cell === "number" && cell >= firstDay && cell < dayAfterLast;
}
