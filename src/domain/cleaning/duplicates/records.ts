import { nameKey } from "../../importing/company-forms";
import type { Cell } from "../../kernel/cell";
import { partsOf } from "../../kernel/dates";
import { textOf } from "../../kernel/text";
import { readDates } from "../dates";
import { latinOf } from "../transliterate";
import type { DuplicateField, DuplicateSource } from "./fields";
import { Copies } from "./copies";
import { Lexicon } from "./lexicon";
import { mapped, type Steps } from "./steps";

/** A record made ready for comparing: words as numbers of their lexicon, phones as digits, days as YYYYMMDD. */
export type ReadyRecord = {
  row: number;
  name: number[];
  /** Words of the name that stand in the city or address too: they tell of the place once more, not of the client. */
  placed: number[];
  /** The name's words as they stand, without spaces between. */
  joinedName: string;
  /** The name's words in one order and without spaces between, for frequency and for blocks. */
  wholeName: string;
  phones: string[];
  emails: string[];
  /** Words and house numbers of the address. */
  street: number[];
  numbers: string[];
  city: number[];
  postcode: string;
  region: string;
  country: string;
  birthday: string;
  reference: string;
};

/** Fields that are compared whole. */
const wholeFields = ["wholeName", "phones", "emails", "postcode", "region", "country", "birthday", "reference"] as const;
export type WholeField = (typeof wholeFields)[number];

/** Records made ready, and how common their values are. */
export type ReadyRecords = {
  records: ReadyRecord[];
  names: Lexicon;
  streets: Lexicon;
  cities: Lexicon;
  /** Rows that are the same as an earlier one in all that is compared, and that one. */
  copies: ReadonlyMap<number, number>;
  /** Records by value, for each field that is compared whole. */
  counts: Record<WholeField, Map<string, number>>;
  /** What stands in a record's fields, as it was typed. */
  textOf: (record: ReadyRecord, fields: readonly DuplicateField[]) => string;
};

/** Shares by experience, and the most that sharing one word tells, in bits. */
const NAME_WORD = { usual: 1 / 5000, most: 11 };
const STREET_WORD = { usual: 1 / 2000, most: 9 };
const CITY_WORD = { usual: 1 / 300, most: 6 };
const MOST_WORDS = 16;
export const FEWEST_PHONE_DIGITS = 5;
/** Digits from the end that tell a phone, whatever country and trunk prefix stand before. */
export const PHONE_TAIL = 9;
const SPLIT = /[^\p{L}\p{N}]+/u;

const plainWords = (text: string): string[] => text.split(SPLIT).filter((word) => word !== "");

/** Numbers in a lexicon of the words of a text. */
function idsOf(lexicon: Lexicon, text: string): number[] {
  return plainWords(text)
    .slice(0, MOST_WORDS)
    .map((word) => lexicon.add(word));
}

/** The cells of all columns of a field, read row by row as texts that are not blank. */
function textsOf({ columns }: DuplicateSource, ...fields: DuplicateField[]): (row: number) => string[] {
  const cells = columns.filter(({ field }) => fields.includes(field)).map((column) => column.cells);
  return (row) => cells.map((column) => textOf(column[row])).filter((text) => text !== "");
}

/** Digits of a text, of any script. */
export function digitsOf(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\D/g, "");
}

/** The tails of the phones in a text; what follows "ext" is left out. */
function phonesOf(texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const parts = texts.flatMap((text) => text.split(/[;,|\n]|\s\/\s|(?:ext|доб|вн)\.?\s*\d+/i));
  const phones = parts.map((part) => digitsOf(part).slice(-PHONE_TAIL)).filter((digits) => digits.length >= FEWEST_PHONE_DIGITS);
  return [...new Set(phones)];
}

function emailsOf(texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const emails = texts.flatMap((text) =>
    text
      .toLowerCase()
      .replace(/mailto:/g, "")
      .split(/[\s;,<>]+/),
  );
  return [...new Set(emails.filter((email) => email.includes("@")))];
}

function days(source: DuplicateSource): (row: number) => string {
  const column = source.columns.find(({ field }) => field === "birthday");
  if (!column) return () => "";
  const { values } = readDates(column.cells);
  return (row) => dayOf(values[row] ?? null);
}

function dayOf(cell: Cell): string {
  if (typeof cell !== "number" || cell > 3_000_000) return digitsOf(textOf(cell));
  const { year, month, day } = partsOf(cell);
  return `${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`;
}

/** Reads fields of the source into ready records. */
function reader(source: DuplicateSource, ready: ReadyRecords): (row: number) => ReadyRecord {
  const names = textsOf(source, "name");
  const parts = textsOf(source, "first name", "middle name", "last name");
  const [phones, emails, addresses] = [textsOf(source, "phone"), textsOf(source, "email"), textsOf(source, "address")];
  const [cities, postcodes, regions] = [textsOf(source, "city"), textsOf(source, "postcode"), textsOf(source, "region")];
  const [countries, references] = [textsOf(source, "country"), textsOf(source, "reference")];
  const birthday = days(source);
  return (row) => {
    const name = [...new Set(idsOf(ready.names, nameKey([...names(row), ...parts(row)].join(" "))))];
    const address = idsOf(ready.streets, addresses(row).join(" ")).map((id) => ready.streets.word(id));
    const city = idsOf(ready.cities, cities(row).join(" "));
    return {
      row,
      name,
      placed: name.filter(
        (id) => address.includes(ready.names.word(id)) || city.some((town) => ready.cities.word(town) === ready.names.word(id)),
      ),
      joinedName: name.map((id) => ready.names.word(id)).join(""),
      wholeName: name
        .map((id) => ready.names.word(id))
        .sort()
        .join(""),
      phones: phonesOf(phones(row)),
      emails: emailsOf(emails(row)),
      street: [...new Set(address.filter((word) => !/^\p{N}/u.test(word)).map((word) => ready.streets.add(word)))],
      numbers: [...new Set(address.filter((word) => /^\p{N}/u.test(word)))],
      city: [...new Set(city)],
      postcode: latinOf(postcodes(row).join("")).replace(/[^\p{L}\p{N}]/gu, ""),
      region: latinOf(regions(row).join(" ")),
      country: latinOf(countries(row).join(" ")),
      birthday: birthday(row),
      reference: references(row).join(" "),
    };
  };
}

/** Counts in how many records each value stands. */
function count(ready: ReadyRecords, record: ReadyRecord): void {
  ready.names.count(record.name);
  ready.streets.count(record.street);
  ready.cities.count(record.city);
  for (const field of wholeFields) {
    const found = record[field];
    for (const value of typeof found === "string" ? [found] : found) {
      if (value !== "") ready.counts[field].set(value, (ready.counts[field].get(value) ?? 0) + 1);
    }
  }
}

/** Makes records ready for comparing, in stretches: scripts to Latin letters, company forms aside, phones to digits. */
export function* readySteps(source: DuplicateSource): Steps<ReadyRecords> {
  const copies = new Copies();
  const ready: ReadyRecords = {
    records: [],
    names: new Lexicon(NAME_WORD.usual, NAME_WORD.most),
    streets: new Lexicon(STREET_WORD.usual, STREET_WORD.most),
    cities: new Lexicon(CITY_WORD.usual, CITY_WORD.most),
    copies: copies.of,
    counts: Object.fromEntries(wholeFields.map((field) => [field, new Map()])) as ReadyRecords["counts"],
    textOf: ({ row, birthday }, fields) =>
      fields.includes("birthday") ? birthday.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3") : textsOf(source, ...fields)(row).join(" "),
  };
  const read = reader(source, ready);
  const rows = Array.from({ length: source.rows }, (_, row) => row);
  yield* mapped(rows, (row) => {
    const record = read(row);
    ready.records.push(record);
    if (copies.counts(record)) count(ready, record);
  });
  return ready;
}
