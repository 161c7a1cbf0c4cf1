import type { Cleaned } from "../cleaning/cleaned";
import { countryOf } from "../cleaning/countries";
import { cleanEmails } from "../cleaning/emails";
import { areSurnamesFirst, cleanName, type NameContext } from "../cleaning/names";
import { cleanListValue, nearMisses, spellingKey } from "../cleaning/near-miss";
import { cleanPhones, type ParsePhone } from "../cleaning/phones";
import { walked, type Steps } from "../cleaning/duplicates/steps";
import { cleanYesNo } from "../cleaning/yes-no";
import { isBlank, type Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import { lists } from "../schema/lists";
import { declarationOf } from "./base";
import { report, type Conversion, type Told } from "./conversion";
import { yesNoWords } from "./dictionary";

/** Cells that a rule changed, by rule. */
export type CleanedCounts = Record<"dates" | "amounts" | "phones" | "emails" | "names" | "yesNo" | "lists", number>;
type Rule = keyof CleanedCounts;

/** Ids, phones and list values are kept as texts. */
const asText = (cell: Cell): Cell => (typeof cell === "boolean" ? cell : textOf(cell) || null);

/** A column after a rule, cell by cell: what changed is counted, what the rule has to say is told once a code. */
function* ruled(told: Told, conversion: Conversion, rule: Rule, clean: (cell: Cell, row: number) => Cleaned): Steps<Cell[]> {
  const cells: Cell[] = [];
  const found = new Map<string, { count: number; row: number; values: Record<string, Cell> }>();
  yield* walked(told.cells.length, (row) => {
    const cell = told.cells[row] ?? null;
    const { value, changed, finding } = clean(cell, row);
    if (changed && textOf(value) !== textOf(cell)) conversion.cleaned[rule]++;
    if (finding) {
      const one = found.get(finding.code) ?? { count: 0, row: conversion.line(row), values: finding.values ?? {} };
      found.set(finding.code, { ...one, count: one.count + 1 });
    }
    cells.push(asText(value));
  });
  for (const [code, { values, ...where }] of found) report(told, conversion, `cleaning.${code}`, { ...values, ...where });
  return cells;
}

/** Reads the country of each row's text once. */
export function countriesOf(cells: readonly Cell[] | undefined): (row: number) => string | null {
  const known = new Map<string, string | null>();
  return (row) => {
    const text = textOf(cells?.[row]);
    if (text === "") return null;
    let code = known.get(text);
    if (code === undefined) known.set(text, (code = countryOf(text)));
    return code;
  };
}

/** Phones in international form, and the further ones of each cell; with `apart` false they stay in the cell. */
export function* phones(told: Told, conversion: Conversion, parse: ParsePhone, apart: boolean): Steps<{ cells: Cell[]; seconds: Cell[] }> {
  const seconds: Cell[] = [];
  const cells = yield* ruled(told, conversion, "phones", (cell, row) => {
    const { second, ...cleaned } = cleanPhones(cell, { parse, row: conversion.countryOfRow(row), base: conversion.country });
    if (second === null) return cleaned;
    if (apart) seconds[row] = second;
    return apart ? { ...cleaned, changed: true } : { ...cleaned, value: `${textOf(cleaned.value)}; ${second}`, changed: true };
  });
  return { cells, seconds };
}

/** E-mail addresses, several parted by "; ". */
export function emails(told: Told, conversion: Conversion): Steps<Cell[]> {
  return ruled(told, conversion, "emails", cleanEmails);
}

/** Fields that are names: of people, or of whoever the client is. */
const NAMES: Record<string, NameContext["kind"]> = {
  "clients.name": null,
  "clients.first name": "person",
  "clients.middle name": "person",
  "clients.last name": "person",
  "clients.contact person": "person",
  "contacts.person": "person",
};

/** Of whom a field is the name; undefined for a field that is no name. */
export function nameKind(table: string, field: string): NameContext["kind"] | undefined {
  return NAMES[`${table}.${field}`];
}

/** Names with single spaces, capitals and the given name first. */
export function names(told: Told, conversion: Conversion, kind: NameContext["kind"]): Steps<Cell[]> {
  const surnameFirst = areSurnamesFirst(told.cells);
  return ruled(told, conversion, "names", (cell) => cleanName(cell, { kind, surnameFirst }));
}

/** Yes and no in the words of the base. */
export function yesNo(told: Told, conversion: Conversion): Steps<Cell[]> {
  const meanings = yesNoWords(conversion.words);
  return ruled(told, conversion, "yesNo", (cell) => cleanYesNo(cell, meanings));
}

/** Values of the list that a field chooses from, as the base has them; undefined where it has no list of its own. */
function listOf({ table, field }: Told["target"], { draft }: Conversion): string[] | undefined {
  const key = declarationOf(table, field)?.list;
  const list = key === undefined ? undefined : lists[key];
  if (!list?.table || list.table === "clients" || (list.table === table && list.column === field)) return undefined;
  const values = draft(list.table);
  return Array.from({ length: values.rows }, (_, row) => textOf(values.get(row, list.column))).filter((text) => text !== "");
}

/**
 * Values of lists: those that differ in case, spaces or signs only are the list's own, what is almost one is told. A value
 * that the list does not have is written as the source has it first.
 */
export function* listed(told: Told, conversion: Conversion): Steps<Cell[]> {
  const list = listOf(told.target, conversion);
  if (!list) return told.cells.map(asText);
  const known = new Set(list);
  const near = nearMisses(list);
  const first = new Map<string, string>();
  const clean = (text: string): Cleaned => {
    const found = cleanListValue(text, known, near);
    const key = spellingKey(text);
    if (key === "" || known.has(text) || textOf(found.value) !== text) return found;
    const before = first.get(key);
    if (before === undefined) first.set(key, text);
    return before === undefined ? found : { value: before, changed: true };
  };
  const cleaned = new Map<string, Cleaned>();
  const cells = yield* ruled(told, conversion, "lists", (cell) => {
    if (isBlank(cell)) return { value: cell, changed: false };
    const text = textOf(cell);
    let one = cleaned.get(text);
    if (!one) cleaned.set(text, (one = clean(text)));
    return one;
  });
  reportTaken(told, conversion, cells);
  return cells;
}

/** Tells of values that were written as the list has them. */
function reportTaken(told: Told, conversion: Conversion, cells: readonly Cell[]): void {
  const taken = cells.flatMap((cell, row) => (textOf(cell) === textOf(told.cells[row]) ? [] : [row]));
  const [row] = taken;
  if (row === undefined) return;
  const values = { count: taken.length, row: conversion.line(row), example: textOf(told.cells[row]), suggestion: cells[row] ?? null };
  report(told, conversion, "import.list.taken", values, "info");
}
