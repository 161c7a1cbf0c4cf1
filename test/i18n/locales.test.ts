import { dataWords } from "../../src/i18n/data-words";
import { figuresLocale, languages, languageOf } from "../../src/i18n/language";
import { loadSample, loadWords } from "../../src/i18n/locales";
import type { Words } from "../../src/i18n/translate";

type Leaf = { path: string; texts: string[] };

/** Every text of a locale by its path; a plural is one leaf. */
function leavesOf(words: unknown, path: string[] = []): Leaf[] {
  if (typeof words === "string") return [{ path: path.join(" › "), texts: [words] }];
  const entries = Object.entries(words as Words);
  if (typeof (words as { other?: unknown }).other === "string")
    return [{ path: path.join(" › "), texts: Object.values(words as Record<string, string>) }];
  return entries.flatMap(([key, value]) => leavesOf(value, [...path, key]));
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

describe.each(languages.filter((language) => language !== "en"))("the words in %s", (language) => {
  it("are there for every key of the English ones, and for no other", async () => {
    const [own, english] = [leavesOf(await loadWords(language)), leavesOf(await loadWords("en"))];
    expect(own.map(({ path }) => path)).toEqual(english.map(({ path }) => path));
  });

  it("fill the same places", async () => {
    const english = new Map(leavesOf(await loadWords("en")).map(({ path, texts }) => [path, texts]));
    for (const { path, texts } of leavesOf(await loadWords(language))) {
      const known = [...new Set((english.get(path) ?? []).flatMap(placeholders))];
      for (const text of texts)
        expect({ path, unknown: placeholders(text).filter((name) => !known.includes(name)) }).toEqual({ path, unknown: [] });
      if (texts.length === 1) expect({ path, places: placeholders(texts[0]!) }).toEqual({ path, places: known.sort() });
    }
  });

  it("are the language's own, file by file", async () => {
    const [own, english] = [await loadWords(language), await loadWords("en")];
    for (const part of Object.keys(english) as (keyof typeof english)[])
      expect({ part, borrowed: own[part] === english[part] }).toEqual({ part, borrowed: false });
    expect(await loadSample(language)).not.toBe(await loadSample("en"));
  });
});

describe.each(languages)("the words in %s", (language) => {
  it("are nowhere blank", async () => {
    const blank = leavesOf(await loadWords(language)).filter(({ texts }) => texts.some((text) => text.trim() === ""));
    expect(blank.map(({ path }) => path)).toEqual([]);
  });

  it("part alternatives of the sample as the English ones do", async () => {
    const own = await loadSample(language);
    for (const key of ["firms", "services", "cities", "positions"] as const) {
      const shape = (text: string) => text.split("|").map((entry) => entry.split(";").length);
      expect(shape(own[key])).toEqual(shape((await loadSample("en"))[key]));
    }
  });

  it("keep titles, prompts and errors of cells within what Excel shows", () => {
    const { prompts, errors } = dataWords[language];
    for (const { title, text } of Object.values(prompts)) expect([title.length <= 32, text.length <= 255]).toEqual([true, true]);
    for (const { title, text } of Object.values(errors)) expect([title.length <= 32, text.length <= 224]).toEqual([true, true]);
  });

  it("call no two values of a list the same", () => {
    const { stages, orderStatuses, segments, settings, ...words } = dataWords[language];
    const lists = [
      orderStatuses,
      segments,
      words.activities,
      words.sources,
      words.channels,
      words.results,
      words.reactions,
      words.renewals,
    ];
    const named = [...lists, words.interactionKinds, words.contractStatuses].map((list) => Object.values(list));
    for (const values of [...named, Object.values(stages).map(({ name }) => name), Object.values(settings).map(({ name }) => name)])
      expect(new Set(values.map((value) => value.toLowerCase())).size).toBe(values.length);
  });
});

describe("figuresLocale", () => {
  afterEach(() => jest.restoreAllMocks());

  it("is the language's own where Intl knows it", () => expect(figuresLocale("ru-RU")).toBe("ru-RU"));

  it("writes figures as Albanian does where Intl knows no Albanian", () => {
    jest.spyOn(Intl.DateTimeFormat, "supportedLocalesOf").mockReturnValue([]);
    const locale = figuresLocale("sq-AL");
    expect(new Intl.NumberFormat(locale).format(1234.5)).toBe("1.234,5");
    expect(new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(Date.UTC(2026, 10, 22))).toBe("22.11.2026");
  });
});

describe("languageOf", () => {
  it.each([
    ["ru-RU", "ru"],
    ["AR-sa", "ar"],
    ["de-DE", "en"],
  ])("takes %s for %s", (tag, language) => expect(languageOf(tag)).toBe(language));
});
