import { amountSteps } from "../cleaning/amounts";
import { dateSteps, type DateOrder } from "../cleaning/dates";
import type { Steps } from "../cleaning/duplicates/steps";
import { isBlank, type Cell } from "../kernel/cell";
import { isoOf, serialOfIso } from "../kernel/dates";
import { headerKey, textOf } from "../kernel/text";
import type { ColumnPlan } from "../schema/plan";
import { declarationOf, kindOf } from "./base";
import { report, type Conversion, type Told } from "./conversion";
import { valuesOf } from "./dictionary";
import type { Target } from "./mapping";
import { emails, listed, nameKind, names, phones, yesNo } from "./rules";
import type { ValueWord } from "./words";

/** An order of day, month and year as it is shown. */
const SHOWN: Record<DateOrder, string> = { dmy: "dd/mm/yyyy", mdy: "mm/dd/yyyy", ymd: "yyyy/mm/dd" };

/** A row, as the user counts them in the file, and its text. */
const example = ({ line }: Conversion, cells: readonly Cell[], index: number) => ({ row: line(index), example: textOf(cells[index]) });

function* dates(told: Told, conversion: Conversion): Steps<Cell[]> {
  const { cells } = told;
  const reading = yield* dateSteps(cells, { order: conversion.dates, country: conversion.country });
  conversion.cleaned.dates += reading.read;
  const { unreadable, undecided, borrowed } = reading;
  const order = reading.order && SHOWN[reading.order];
  if (unreadable.length > 0) {
    report(told, conversion, "import.date.unreadable", {
      count: unreadable.length,
      ...example(conversion, cells, unreadable[0] as number),
    });
  }
  if (undecided > 0)
    report(told, conversion, "import.date.undecided", { count: undecided, order, ...example(conversion, cells, reading.example) });
  if (borrowed > 0)
    report(told, conversion, "import.date.borrowed", { count: borrowed, order, ...example(conversion, cells, reading.example) });
  return reading.values;
}

function* amounts(told: Told, conversion: Conversion): Steps<Cell[]> {
  const { cells } = told;
  const reading = yield* amountSteps(cells, { country: conversion.country });
  conversion.cleaned.amounts += reading.read;
  const { unreadable, undecided, decimal } = reading;
  if (unreadable.length > 0) {
    report(told, conversion, "import.amount.unreadable", {
      count: unreadable.length,
      ...example(conversion, cells, unreadable[0] as number),
    });
  }
  if (undecided > 0)
    report(told, conversion, "import.amount.undecided", { count: undecided, decimal, ...example(conversion, cells, reading.example) });
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
    report(told, conversion, "import.value.unknown", { count: unknown.length, ...example(conversion, told.cells, unknown[0] as number) });
  }
  return values;
}

/** Texts without spaces around; numbers of a sheet become texts, as ids, phones and list values are kept. */
const texts = (cells: readonly Cell[]): Cell[] => cells.map((cell) => (typeof cell === "boolean" ? cell : textOf(cell) || null));

/** A column of the source as the cells of its target; `seconds` are further phones of its cells. */
export type Converted = { cells: Cell[]; seconds?: Cell[] };

/** A column of the source as the cells of its target. What cannot be read stays as it stands, and is reported. */
export function* convert(told: Told, conversion: Conversion): Steps<Converted> {
  const { table, field } = told.target;
  switch (kindOf(table, field)) {
    case "date":
      return { cells: yield* dates(told, conversion) };
    case "money":
    case "number":
    case "integer":
    case "percent":
      return { cells: yield* amounts(told, conversion) };
    case "yesno":
      return { cells: yield* yesNo(told, conversion) };
    case "phone":
      return yield* phoneColumn(told, conversion);
    case "email":
      return { cells: yield* emails(told, conversion) };
    default:
      return { cells: yield* otherTexts(told, conversion) };
  }
}

/** Days as texts (`2024-01-31`), for a column that is none of days. */
export function daysAsTexts(cells: readonly Cell[]): Cell[] {
  return cells.map((cell) => (typeof cell === "number" && cell >= 1 && cell <= LAST_DAY ? isoOf(Math.floor(cell)) : cell));
}

/** Further phones have a column of their own beside the client's first phone only. */
function* phoneColumn(told: Told, conversion: Conversion): Steps<Converted> {
  const { parsePhone, draft } = conversion;
  const { table, field } = told.target;
  if (!parsePhone) return { cells: texts(told.cells) };
  return yield* phones(told, conversion, parsePhone, table === "clients" && field === "phone" && draft("clients").has("second phone"));
}

function* otherTexts(told: Told, conversion: Conversion): Steps<Cell[]> {
  const { table, field } = told.target;
  const { kinds } = conversion.words.data;
  if (table === "clients" && field === "contact phone") return (yield* phoneColumn(told, conversion)).cells;
  if (table === "clients" && field === "contact email") return yield* emails(told, conversion);
  const kind = nameKind(table, field);
  if (kind !== undefined) return yield* names(told, conversion, kind);
  if (declarationOf(table, field)?.list !== "kinds") return yield* listed(told, conversion);
  return chosen(told, conversion, [
    ["person", kinds.person],
    ["organisation", kinds.organisation],
  ]);
}

/** 9999-12-31. */
const LAST_DAY = 2_958_465;
const MOST_DIGITS = 15;
const isNumberText = (text: string): boolean =>
  text.length <= MOST_DIGITS && String(Number(text)) === text && Number.isFinite(Number(text));

/**
 * A user's own column: its cells as they stand. Numbers and ISO dates become such only where every cell does and gives
 * its text back; `007` and phones stay text. `areDays`: its numbers are shown as days where it stands.
 */
export function ownColumn(target: Target, cells: readonly Cell[], areDays = false): { plan: ColumnPlan; values: Cell[] } {
  const plan = { key: target.field, header: target.field, width: 18 };
  if (areDays && cells.every((cell) => isBlank(cell) || typeof cell === "number")) {
    const numberFormat = cells.some((cell) => Number(cell) % 1 !== 0) ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd";
    return { plan: { ...plan, kind: "date", numberFormat }, values: [...cells] };
  }
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
