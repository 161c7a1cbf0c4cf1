import { finished, mapped, part, type Steps } from "./duplicates/steps";
import { isBlank, type Cell } from "../kernel/cell";
import { isDay, serialOf } from "../kernel/dates";

export const dateOrders = ["dmy", "mdy", "ymd"] as const;
/** Which of three numbers is the day, the month and the year. */
export type DateOrder = (typeof dateOrders)[number];

/** A column of dates, read: cells are serials where they could be read, else as they were. */
export type DateReading = {
  values: Cell[];
  /** Texts that became dates. */
  read: number;
  /** Indexes of cells that are no dates. */
  unreadable: number[];
  /** The order that numbers were read in; null where no cell needed one. */
  order: DateOrder | null;
  /** Cells whose day and month could be either way round, with nothing in the column to tell; the first of them. */
  undecided: number;
  /** Cells of a spelling that tells nothing itself and was read like another spelling of the column that does. */
  borrowed: number;
  /** Index of a cell that was counted as undecided or borrowed. */
  example: number;
};

export type DateOptions = { order?: DateOrder | null; country?: string | null };

const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS =
  /^(\d{1,4})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})\.?(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?m?\.?)?$/i;
/** Serial of 9999-12-31. */
const LAST_SERIAL = 2_958_465;
/** Two-digit years from here on belong to the 20th century, as in Excel. */
const PIVOT = 30;
const MONTH_FIRST = new Set(["US", "PH", "PR", "GU", "FM", "PW"]);
const YEAR_FIRST = new Set(["CN", "JP", "KR", "TW", "HU", "LT", "MN", "SE", "ZA"]);

/** A text of three numbers, not yet said which is which. */
type Parts = { a: number; b: number; c: number; style: string; time: number };

function timeOf(hour?: string, minute?: string, second?: string, half?: string): number {
  if (hour === undefined) return 0;
  const shifted = half ? (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hour);
  return (shifted * 3600 + Number(minute) * 60 + Number(second ?? 0)) / 86_400;
}

function dayOf(year: number, month: number, day: number, time: number): number | null {
  return isDay({ year, month, day }) && time < 1 ? serialOf({ year, month, day }) + time : null;
}

/** A date that says itself what it is: serial number, ISO, YYYYMMDD. Undefined: not of that kind. */
function plainDate(cell: Cell): number | null | undefined {
  if (typeof cell === "number") return cell >= 1 && cell < LAST_SERIAL + 1 ? cell : null;
  if (typeof cell !== "string") return null;
  const text = cell.trim();
  const iso = ISO.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4]), timeOf(iso[5], iso[6], iso[7]));
  const compact = COMPACT.exec(text);
  return compact ? dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]), 0) : undefined;
}

function partsOf(text: string): Parts | null {
  const found = NUMBERS.exec(text.trim());
  if (!found || (found[1] as string).length > 2) return null;
  const year = found[4] as string;
  return {
    a: Number(found[1]),
    b: Number(found[3]),
    c: Number(year),
    style: `${found[2]}${year.length}`,
    time: timeOf(found[5], found[6], found[7], found[8]),
  };
}

const fullYear = (year: number): number => (year >= 100 ? year : year < PIVOT ? 2000 + year : 1900 + year);

function readParts({ a, b, c, time }: Parts, order: DateOrder): number | null {
  if (order === "ymd") return c < 100 ? dayOf(fullYear(a), b, c, time) : null;
  return order === "dmy" ? dayOf(fullYear(c), b, a, time) : dayOf(fullYear(c), a, b, time);
}

/** What a spelling ("/4": slashes, four-digit year) tells of its order. */
type Evidence = Record<DateOrder, number> & { either: number; first: number };

function evidenceOf(parts: (Parts | null)[]): Map<string, Evidence> {
  const styles = new Map<string, Evidence>();
  parts.forEach((part, index) => {
    if (!part) return;
    const found = styles.get(part.style) ?? { dmy: 0, mdy: 0, ymd: 0, either: 0, first: index };
    styles.set(part.style, found);
    if (part.a > 31) found.ymd++;
    else if (part.a > 12) found.dmy++;
    else if (part.b > 12) found.mdy++;
    else if (part.a !== part.b) found.either++;
  });
  return styles;
}

function strongest(evidence: Iterable<Evidence>): DateOrder | null {
  const sums = { dmy: 0, mdy: 0, ymd: 0 };
  for (const found of evidence) for (const order of dateOrders) sums[order] += found[order];
  const [best] = [...dateOrders].sort((a, b) => sums[b] - sums[a]);
  return best !== undefined && sums[best] > 0 ? best : null;
}

function usualOrder(country: string | null | undefined): DateOrder {
  const code = (country ?? "").toUpperCase();
  return MONTH_FIRST.has(code) ? "mdy" : YEAR_FIRST.has(code) ? "ymd" : "dmy";
}

/** The order of each spelling of a column, and how it was found. */
function decide(styles: Map<string, Evidence>, options: DateOptions) {
  const ofColumn = strongest(styles.values());
  const orders = new Map<string, DateOrder>();
  const told = { undecided: 0, borrowed: 0, example: -1 };
  for (const [style, evidence] of styles) {
    const own = options.order ?? strongest([evidence]) ?? (style.startsWith(".") ? "dmy" : null);
    const usual = usualOrder(options.country);
    orders.set(style, own ?? ofColumn ?? (usual === "ymd" && style.endsWith("4") ? "dmy" : usual));
    if (own || evidence.either === 0) continue;
    told[ofColumn ? "borrowed" : "undecided"] += evidence.either;
    if (told.example < 0) told.example = evidence.first;
  }
  return { orders, ...told, order: options.order ?? ofColumn ?? orders.values().next().value ?? null };
}

/**
 * Reads a column of dates. Day and month are told apart by the column, never by the cell: a spelling in which some
 * number exceeds 12 decides for all cells of that spelling, then for spellings that tell nothing; else the country's
 * custom is assumed and counted as undecided.
 */
export function readDates(cells: readonly Cell[], options: DateOptions = {}): DateReading {
  return finished(dateSteps(cells, options));
}

/** As `readDates`, in stretches. */
export function* dateSteps(cells: readonly Cell[], options: DateOptions = {}): Steps<DateReading> {
  const plain = yield* part(
    0,
    0.3,
    mapped(cells, (cell) => (isBlank(cell) ? null : plainDate(cell))),
  );
  const partsAt = (cell: Cell, index: number): Parts | null => (plain[index] === undefined ? partsOf(cell as string) : null);
  const parts = yield* part(0.3, 0.7, mapped(cells, partsAt));
  const { orders, ...told } = decide(evidenceOf(parts), options);
  const unreadable: number[] = [];
  let read = 0;
  const valueOf = (cell: Cell, index: number): Cell => {
    if (isBlank(cell)) return null;
    const found = parts[index];
    const serial = found ? readParts(found, orders.get(found.style) as DateOrder) : (plain[index] ?? null);
    if (serial === null) {
      unreadable.push(index);
      return cell;
    }
    if (typeof cell === "string") read++;
    return serial;
  };
  const values = yield* part(0.7, 1, mapped(cells, valueOf));
  return { values, read, unreadable, ...told };
}
