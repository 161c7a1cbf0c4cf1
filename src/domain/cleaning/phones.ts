import { isBlank, type Cell } from "../kernel/cell";
import { cleaned, plainDigits, untouched, type Cleaned, type RuleFinding } from "./cleaned";

/** A phone number as the numbering plans know it. */
export type ParsedPhone = {
  /** "+40722111222" */
  e164: string;
  /** "+40 722 111 222" */
  international: string;
  /** True where such a number can have been given to someone. */
  valid: boolean;
};

/** Reads one number, as dialled in a country (ISO code) or with the country before it; null where it is no number there. */
export type ParsePhone = (text: string, country: string | null) => ParsedPhone | null;

/** What phones of a row are read with. */
export type PhoneContext = {
  parse: ParsePhone;
  /** ISO code of the row's own country, null where it has none. */
  row: string | null;
  /** … and of the base: assumed where the row has none. */
  base: string | null;
};

/** A cell of phones, cleaned: the first number, and the others for the second phone. */
export type CleanedPhones = Cleaned & { second: string | null };

const FEWEST_DIGITS = 5;
const MOST_DIGITS = 15;
/** Longer texts are no phones, whatever digits are in them. */
const LONGEST_TEXT = 500;
const LONGEST_LABEL = 20;
/** Fewest digits on both sides of a slash or space that parts two numbers. */
const FEWEST_APART = 6;
const NUMBER = /[+(]*\d[\d\s().\-\u2010-\u2014/]*/g;
const EXTENSION = /(?:ext|extn|extension|x|int|доб|вн|внутр|داخلي|تحويلة|brendshëm|#)[.:\s]*$/iu;
const OR = "or|and|или|и|dhe|ose|sau|și|أو|و";
const OR_FIRST = new RegExp(`^(?:${OR})\\s+`, "iu");
const OR_LAST = new RegExp(`\\s+(?:${OR})$`, "iu");

/** A part of the text with one number in it, and what stands before and behind. */
type Piece = { before: string; number: string; behind: string };

const digitsIn = (text: string): number => text.replace(/\D/g, "").length;

/** Numbers that stand in one run of digits: parted by a slash, by a plus, or too long for one. */
function runsOf(run: string): string[] {
  const byPlus = run.split(/(?<=\d[\s/]*)(?=\+)/);
  return byPlus.flatMap((part) => {
    const slashed = part.split("/");
    if (slashed.length > 1 && slashed.every((each) => digitsIn(each) >= FEWEST_APART)) return slashed;
    if (digitsIn(part) <= MOST_DIGITS) return [part];
    const words = part.trim().split(/\s+/);
    return words.length > 1 && words.every((each) => digitsIn(each) >= FEWEST_APART) ? words : [part];
  });
}

/** What stands between two numbers: what belongs to the one before, and behind a sign that parts them, to the next. */
function between(text: string): { behind: string; before: string } {
  const sign = /[;,|/\n](?=[^;,|/\n]*$)/.exec(text);
  const [behind, before] = sign ? [text.slice(0, sign.index), text.slice(sign.index + 1)] : [text, ""];
  return { behind: behind.replace(/[\s;,|/]+$/, "").replace(OR_LAST, ""), before: before.trimStart().replace(OR_FIRST, "") };
}

/** Cuts a text into pieces of one number each, with what belongs to it. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(NUMBER)) {
    const run = found[0].replace(/[\s(.\-\u2010-\u2014/]+$/, "");
    if (digitsIn(run) < FEWEST_DIGITS || EXTENSION.test(text.slice(Math.max(0, found.index - LONGEST_LABEL), found.index))) continue;
    let at = found.index;
    for (const number of runsOf(run)) {
      const start = text.indexOf(number, at);
      const last = pieces.at(-1);
      const gap = last ? between(text.slice(from, start)) : { behind: "", before: text.slice(0, start) };
      if (last) last.behind = gap.behind;
      pieces.push({ before: gap.before, number, behind: "" });
      from = at = start + number.length;
    }
  }
  const last = pieces.at(-1);
  if (last) last.behind = text.slice(from);
  return pieces;
}

/** The number that a text means: by its own country code, else by the country it is dialled in. */
function parsed(number: string, { parse, row, base }: PhoneContext): { phone: ParsedPhone; sure: boolean } | null {
  const country = row ?? base;
  const dialled = number.replace(/^\(?00(?=[1-9])/, "+");
  const direct = dialled.startsWith("+") ? (parse(dialled, null) ?? parse(dialled, country)) : null;
  const phone = direct?.valid ? direct : (parse(number, country) ?? direct);
  return phone && { phone, sure: phone.valid || row !== null || direct !== null };
}

/** A number in international form; as it stands where it cannot be read, or only by guessing its country. */
function international(number: string, context: PhoneContext): { text: string; valid: boolean } {
  const asItStands = { text: number, valid: false };
  if (digitsIn(number) > MOST_DIGITS) return asItStands;
  const found = parsed(number, context);
  if (!found?.sure) return asItStands;
  const { international: text, valid, e164 } = found.phone;
  const isStable = valid || parsed(text, context)?.phone.e164 === e164;
  return isStable ? { text, valid } : asItStands;
}

/** A piece with its number in international form; notes and extensions stay. */
function written({ before, number, behind }: Piece, context: PhoneContext): { text: string; valid: boolean } {
  const found = international(number.trim(), context);
  return { text: `${before}${found.text}${behind}`.trim(), valid: found.valid };
}

/**
 * Phones of a cell in international form: the country taken from the row, else from the base. Extensions, notes and what
 * cannot be read stay as they are; of several phones the first stays here, the others go to the second phone.
 */
export function cleanPhones(cell: Cell, context: PhoneContext): CleanedPhones {
  if (isBlank(cell) || typeof cell === "boolean") return { ...untouched(cell), second: null };
  const text = plainDigits(String(cell).trim());
  const pieces = text.length > LONGEST_TEXT ? [] : piecesOf(text);
  const unreadable: RuleFinding = { code: "phone.unreadable", values: { example: text.slice(0, LONGEST_TEXT) } };
  if (pieces.length === 0) return { ...untouched(cell, unreadable), second: null };
  const phones = pieces.map((piece) => written(piece, context));
  const [first, ...others] = phones;
  if (!first || phones.every((phone, i) => !phone.valid && phone.text.includes(pieces[i]!.number.trim())))
    return { ...untouched(cell, unreadable), second: null };
  const doubtful = phones.find(({ valid }) => !valid);
  const finding = doubtful && { code: "phone.invalid", values: { example: doubtful.text } };
  return { ...cleaned(cell, first.text, finding), second: others.map((phone) => phone.text).join("; ") || null };
}
