import { finished, mapped, part, type Steps } from "./duplicates/steps";
import { isBlank, type Cell } from "../kernel/cell";

/** A column of numbers, read: cells are numbers where they could be read, else as they were. */
export type AmountReading = {
  values: Cell[];
  /** Texts that became numbers. */
  read: number;
  /** Indexes of cells that are no numbers. */
  unreadable: number[];
  /** The decimal sign of the column. */
  decimal: "." | ",";
  /** Cells like `1,234` whose sign could part decimals or thousands, with nothing in the column to tell. */
  undecided: number;
  /** Index of the first of them. */
  example: number;
};

/** What stands around a number: a currency sign or a short word for a currency. */
const AROUND = /^(?:\p{Sc}|[\p{L}]{1,4}\.?)?\s*([+-]?[\d.,\s']*\d[.,]?)\s*(?:\p{Sc}|\p{L}{1,4}\.?)?\s*(-?)$/u;
/** Countries that write 1.234,56; the rest write 1,234.56. */
const COMMA_DECIMAL = new Set(
  "AL AD AT AZ BA BE BG BR BY CL CO CY CZ DE DK EE ES FI FR GE GR HR HU ID IS IT KZ LT LU LV MD ME MK NL NO PL PT RO RS RU SE SI SK TR UA UY UZ VN".split(
    " ",
  ),
);

/** Digits of any script as 0-9, all spaces away, minus signs as "-", parentheses as a minus. */
function plainDigits(text: string): string {
  const plain = text
    .trim()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\u066b/g, ".")
    .replace(/\u066c/g, "'")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/^-\s*(?=\p{Sc})(\p{Sc})\s*/u, "$1-");
  const inside = /^\((.*)\)$/.exec(plain);
  return inside ? `-${inside[1]}` : plain;
}

/** The bare number in a text: sign, digits, signs between them; null where it is none. */
function bareNumber(text: string): string | null {
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return text;
  const found = AROUND.exec(plainDigits(text).replace(/^-\s*(\p{Sc}|\p{L}{1,4}\.?)\s*/u, "$1 -"));
  if (!found) return null;
  const bare = (found[1] as string).replace(/[\s']/g, "");
  return found[2] === "-" && !bare.startsWith("-") ? `-${bare}` : bare;
}

type Sign = "." | ",";
const other = (sign: Sign): Sign => (sign === "." ? "," : ".");

/** The decimal sign that a number gives away; "either" for `1,234`; null where it has no sign. */
function decimalOf(bare: string): { sign: Sign; sure: boolean } | null {
  const dot = bare.lastIndexOf(".");
  const comma = bare.lastIndexOf(",");
  if (dot < 0 && comma < 0) return null;
  if (dot >= 0 && comma >= 0) return { sign: dot > comma ? "." : ",", sure: true };
  const sign: Sign = dot >= 0 ? "." : ",";
  if (bare.indexOf(sign) !== bare.lastIndexOf(sign)) return { sign: other(sign), sure: true };
  const [whole = "", rest = ""] = bare.replace(/^[+-]/, "").split(sign);
  const grouped = rest.length === 3 && whole.length >= 1 && whole.length <= 3 && !whole.startsWith("0");
  return { sign, sure: !grouped };
}

function toNumber(bare: string, decimal: Sign): number | null {
  if (decimal === "." && !bare.includes(",") && bare.indexOf(".") === bare.lastIndexOf(".")) return Number(bare);
  const [whole = "", part, ...more] = bare.split(decimal);
  if (more.length > 0 || part?.includes(other(decimal))) return null;
  const groups = whole.replace(/^[+-]/, "").split(other(decimal));
  const wellGrouped = groups.length === 1 || groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{2,3}$/).test(group));
  if (!wellGrouped || (groups.length > 1 && groups[groups.length - 1]?.length !== 3)) return null;
  const value = Number(`${bare.startsWith("-") ? "-" : ""}${groups.join("") || "0"}${part ? `.${part}` : ""}`);
  return Number.isFinite(value) ? value : null;
}

function decide(signs: ReturnType<typeof decimalOf>[], country: string | null | undefined) {
  const sums = { ".": 0, ",": 0 };
  for (const found of signs) if (found?.sure) sums[found.sign]++;
  const usual: Sign = COMMA_DECIMAL.has((country ?? "").toUpperCase()) ? "," : ".";
  const told = sums["."] !== sums[","];
  const decimal: Sign = told ? (sums["."] > sums[","] ? "." : ",") : usual;
  const unsure = signs.findIndex((found) => found !== null && !found.sure);
  return { decimal, undecided: told ? 0 : signs.filter((found) => found && !found.sure).length, example: told ? -1 : unsure };
}

export type AmountOptions = { country?: string | null };

/**
 * Reads a column of numbers with either decimal sign, with groups, currencies, parentheses or a minus behind. Whether
 * `1,234` means thousands or decimals is decided by the column; where nothing tells, by the country's custom, and counted.
 */
export function readAmounts(cells: readonly Cell[], options: AmountOptions = {}): AmountReading {
  return finished(amountSteps(cells, options));
}

/** As `readAmounts`, in stretches. */
export function* amountSteps(cells: readonly Cell[], options: AmountOptions = {}): Steps<AmountReading> {
  const bareOf = (cell: Cell): string | null => (typeof cell === "string" && !isBlank(cell.trim()) ? bareNumber(cell.trim()) : null);
  const bare = yield* part(0, 0.4, mapped(cells, bareOf));
  const signs = yield* part(
    0.4,
    0.7,
    mapped(bare, (text) => (text === null ? null : decimalOf(text))),
  );
  const { decimal, undecided, example } = decide(signs, options.country);
  const unreadable: number[] = [];
  let read = 0;
  const valueOf = (cell: Cell, index: number): Cell => {
    if (typeof cell === "number") return cell;
    if (isBlank(typeof cell === "string" ? cell.trim() : cell)) return null;
    const text = bare[index] ?? null;
    const sure = signs[index];
    const value = text === null ? null : toNumber(text, sure?.sure ? sure.sign : decimal);
    if (value === null) unreadable.push(index);
    else read++;
    return value ?? cell;
  };
  const values = yield* part(0.7, 1, mapped(cells, valueOf));
  return { values, read, unreadable, decimal, undecided, example };
}
