import type { YesNoWords } from "../cleaning/yes-no";
import { headerKey } from "../kernel/text";
import type { ImportWords, ValueWord } from "./words";

/** Tables that an import can fill from a source of its own. */
export const importTables = ["contracts", "interactions", "orders", "services", "owners", "contacts", "clients"] as const;
export type ImportTable = (typeof importTables)[number];

/** Fields that a source may have beside the schema's columns: they are split or joined on the way in. */
export const joinedFields = {
  clients: ["first name", "middle name", "last name", "contact person", "contact position", "contact phone", "contact email"],
  orders: ["client name"],
  contracts: ["client name"],
  contacts: ["client name"],
  interactions: ["client name"],
  services: [],
  owners: [],
} as const satisfies Record<ImportTable, readonly string[]>;

/** What a header means in a table: its field, by any header or synonym of any language. */
export type Dictionary = Record<ImportTable, Map<string, string>>;

function add(known: Map<string, string>, text: string, field: string): void {
  const key = headerKey(text);
  if (key !== "" && !known.has(key)) known.set(key, field);
}

/** Headers of the base's language come first, then headers of all, then synonyms: the first meaning of a word holds. */
export function dictionaryOf(words: ImportWords): Dictionary {
  const dictionary = Object.fromEntries(importTables.map((table) => [table, new Map<string, string>()])) as Dictionary;
  const data = [words.data, ...words.languages.map((language) => language.data)];
  const synonyms = [words.importing, ...words.languages.map((language) => language.importing)].map((importing) => importing.synonyms);
  for (const table of importTables) {
    const known = dictionary[table];
    for (const { headers } of data)
      for (const [field, header] of Object.entries(headers[table])) add(known, header, field === "client code" ? "client" : field);
    for (const fields of synonyms)
      for (const [field, texts] of Object.entries(fields[table] ?? {})) for (const text of texts.split("|")) add(known, text, field);
    for (const field of joinedFields[table]) add(known, field, field);
  }
  return dictionary;
}

/** The values that mean a word ("yes", "won") in any language, folded. */
export function valuesOf(words: ImportWords, word: ValueWord): Set<string> {
  const texts = [words.importing, ...words.languages.map(({ importing }) => importing)].flatMap(({ values }) => values[word].split("|"));
  const own = [words.data, ...words.languages.map(({ data }) => data)].flatMap(({ yesNo, kinds }) =>
    word === "yes" || word === "no" ? [yesNo[word]] : word === "person" || word === "organisation" ? [kinds[word]] : [],
  );
  return new Set([...texts, ...own].map(headerKey));
}

/** What means yes and what no in any language, and the words that the base writes for them. */
export function yesNoWords(words: ImportWords): YesNoWords {
  return { yes: valuesOf(words, "yes"), no: valuesOf(words, "no"), words: words.data.yesNo };
}
