import { headerKey } from "../../src/domain/kernel/text";
import { dataWords } from "../../src/i18n/data-words";
import { importingWords } from "../../src/i18n/importing-words";
import { languages } from "../../src/i18n/language";

type Named = Record<string, Record<string, string>>;
const tables = Object.keys(importingWords.en.synonyms);

/** Every name of a table's fields in every language, folded, with the fields it may mean. */
function meanings(table: string): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  const add = (text: string, field: string) => {
    const key = headerKey(text);
    known.set(key, (known.get(key) ?? new Set()).add(field === "client code" ? "client" : field));
  };
  for (const language of languages) {
    const headers = (dataWords[language].headers as Named)[table]!;
    for (const [field, header] of Object.entries(headers)) add(header, field);
    const synonyms = (importingWords[language].synonyms as Named)[table]!;
    for (const [field, texts] of Object.entries(synonyms)) for (const text of texts.split("|")) add(text, field);
  }
  return known;
}

describe("names of columns in five languages", () => {
  it.each(tables)("mean one field each in %s", (table) => {
    const twice = [...meanings(table)].filter(([, fields]) => fields.size > 1).map(([name, fields]) => [name, ...fields]);
    expect(twice).toEqual([]);
  });

  it.each(tables)("are never blank in %s", (table) => expect([...meanings(table).keys()]).not.toContain(""));
});
