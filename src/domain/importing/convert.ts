import { readAmounts } from "../cleaning/amounts";
import { readDates, type DateOrder } from "../cleaning/dates";
import { isBlank, type Cell } from "../kernel/cell";
import { serialOfIso } from "../kernel/dates";
import { headerKey, textOf } from "../kernel/text";
import type { ColumnPlan } from "../schema/plan";
import { declarationOf, kindOf } from "./base";
import { report, type Conversion, type Told } from "./conversion";
import { valuesOf } from "./dictionary";
import type { Target } from "./mapping";
import { emails, listed, nameKind, names, phones, yesNo } from "./rules";
import type { ValueWord } from "./words";

/** The user counts rows from 1, and the header is one of them. */
const EXAMPLE_ROW_OFFSET = 2;

/** An order of day, month and year as it is shown. */
const SHOWN: Record<DateOrder, string> = { dmy: "dd/mm/yyyy", mdy: "mm/dd/yyyy", ymd: "yyyy/mm/dd" };

/** The first row, as the user counts them in the file, and its text. */
const example = (cells: readonly Cell[], index: number) => ({ row: index + EXAMPLE_ROW_OFFSET, example: textOf(cells[index]) });

function dates(told: Told, conversion: Conversion): Cell[] {
  const { cells } = told;
  const reading = readDates(cells, { order: conversion.dates, country: conversion.country });
  conversion.cleaned.dates += reading.read;
  const { unreadable, undecided, borrowed } = reading;
  const order = reading.order && SHOWN[reading.order];
  if (unreadable.length > 0) {
    report(told, conversion, "import.date.unreadable", { count: unreadable.length, ...example(cells, unreadable[0] as number) });
  }
  if (undecided > 0) report(told, conversion, "import.date.undecided", { count: undecided, order, ...example(cells, reading.example) });
  if (borrowed > 0) report(told, conversion, "import.date.borrowed", { count: borrowed, order, ...example(cells, reading.example) });
  return reading.values;
}

function amounts(told: Told, conversion: Conversion): Cell[] {
  const { cells } = told;
  const reading = readAmounts(cells, { country: conversion.country });
  conversion.cleaned.amounts += reading.read;
  const { unreadable, undecided, decimal } = reading;
  if (unreadable.length > 0) {
    report(told, conversion, "import.amount.unreadable", { count: unreadable.length, ...example(cells, unreadable[0] as number) });
  }
  if (undecided > 0) report(told, conversion, "import.amount.undecided", { count: undecided, decimal, ...example(cells, reading.example) });
  return reading.values;
}

/** Values that lists write in their own way, in the words of the base; others stay as they are. */
function chosen(told: Told, conversion: Conversion, options: readonly (readonly [ValueWord, string])[]): Cell[] {
  const known = options.map(([word, text]) => [valuesOf(conversion.words, word), text] as const);
  const unknown: number[] = [];
  const values = told.cells.map((cell, index) => {
    if (isBlank(cell)) return null;
    const key = headerKey(textOf(cell));
    const found = known.find(([meanings]) => meanings.has(key));
    if (!found) unknown.push(index);
    return found ? found[1] : cell;
  });
  if (unknown.length > 0) {
    report(told, conversion, "import.value.unknown", { count: unknown.length, ...example(told.cells, unknown[0] as number) });
  }
  return values;
}

/** Texts without spaces around; numbers of a sheet become texts, as ids, phones and list values are kept. */
const texts = (cells: readonly Cell[]): Cell[] => cells.map((cell) => (typeof cell === "boolean" ? cell : textOf(cell) || null));

/** A column of the source as the cells of its target; `seconds` are further phones of its cells. */
export type Converted = { cells: Cell[]; seconds?: Cell[] };

/** A column of the source as the cells of its target. What cannot be read stays as it stands, and is reported. */
export function convert(told: Told, conversion: Conversion): Converted {
  const { table, field } = told.target;
  switch (kindOf(table, field)) {
    case "date":
      return { cells: dates(told, conversion) };
    case "money":
    case "number":
    case "integer":
    case "percent":
      return { cells: amounts(told, conversion) };
    case "yesno":
      return { cells: yesNo(told, conversion) };
    case "phone":
      return phoneColumn(told, conversion);
    case "email":
      return { cells: emails(told, conversion) };
    default:
      return { cells: otherTexts(told, conversion) };
  }
}

/** Further phones have a column of their own beside the client's first phone only. */
function phoneColumn(told: Told, conversion: Conversion): Converted {
  const { parsePhone, draft } = conversion;
  const { table, field } = told.target;
  if (!parsePhone) return { cells: texts(told.cells) };
  return phones(told, conversion, parsePhone, table === "clients" && field === "phone" && draft("clients").has("second phone"));
}

function otherTexts(told: Told, conversion: Conversion): Cell[] {
  const { table, field } = told.target;
  const { kinds } = conversion.words.data;
  if (table === "clients" && field === "contact phone") return phoneColumn(told, conversion).cells;
  if (table === "clients" && field === "contact email") return emails(told, conversion);
  const kind = nameKind(table, field);
  if (kind !== undefined) return names(told, conversion, kind);
  if (declarationOf(table, field)?.list !== "kinds") return listed(told, conversion);
  return chosen(told, conversion, [
    ["person", kinds.person],
    ["organisation", kinds.organisation],
  ]);
}

const MOST_DIGITS = 15;
const isNumberText = (text: string): boolean =>
  text.length <= MOST_DIGITS && String(Number(text)) === text && Number.isFinite(Number(text));

/**
 * A user's own column: its cells as they stand. Numbers and ISO dates become such only where every cell does and gives
 * its text back; `007` and phones stay text.
 */
export function ownColumn(target: Target, cells: readonly Cell[]): { plan: ColumnPlan; values: Cell[] } {
  const plan = { key: target.field, header: target.field, width: 18 };
  const texts = cells.filter((cell): cell is string => typeof cell === "string" && cell !== "");
  const others = cells.some((cell) => !isBlank(cell) && typeof cell !== "string");
  if (texts.length > 0 && !others && texts.every((text) => serialOfIso(text) !== null && text === text.trim())) {
    const values = cells.map((cell) => (isBlank(cell) ? null : serialOfIso(cell as string)));
    return { plan: { ...plan, kind: "date", numberFormat: "yyyy-mm-dd" }, values };
  }
  const numeric = cells.every((cell) => isBlank(cell) || typeof cell === "number" || (typeof cell === "string" && isNumberText(cell)));
  if (!numeric || (texts.length === 0 && !others))
    return { plan: { ...plan, kind: "text" }, values: cells.map((cell) => (isBlank(cell) ? null : cell)) };
  const values = cells.map((cell) => (isBlank(cell) ? null : Number(cell)));
  return { plan: { ...plan, kind: "number", numberFormat: "General" }, values };
}
