import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { metadataFiles, metadataOf, type Metadata } from "../../src/functions/metadata";
import { customFunctions } from "../../src/functions/register";
import { functionReasons, functionWords } from "../../src/i18n/function-words";
import { languageFacts, languages } from "../../src/i18n/language";
import { writtenAndTold } from "../support/documents/documents";

const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
const namespace = /id="Functions.Namespace" DefaultValue="([^"]+)"/.exec(manifest)?.[1] ?? "";

/** What Excel allows, by its documentation of the metadata and of names. */
const LONGEST = { name: 64, description: 128 };
const ID = /^[A-Z][A-Z0-9_.]{2,}$/;
/** Letters of any language, digits, underscore and full stop; spaces would look like two parameters. */
const PARAMETER = /^\p{L}[\p{L}\p{N}_.]*$/u;
const A1 = /^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/;

/** Texts of a metadata file that are seen, each with where it stands. */
function textsOf({ functions }: Metadata): { at: string; text: string }[] {
  return functions.flatMap(({ id, description, parameters }) => [
    { at: id, text: description },
    ...parameters.map((each) => ({ at: `${id} ${each.name}`, text: each.description })),
  ]);
}

describe("the custom functions", () => {
  test("have ids that Excel takes, each once, which are their names in every language", () => {
    const ids = customFunctions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !ID.test(id) || A1.test(id) || id.length + namespace.length >= LONGEST.name)).toEqual([]);
    for (const language of languages) expect(metadataOf(language).functions.map(({ name }) => name)).toEqual(ids);
  });

  test("declare every parameter that they take, and each that has words; only the last may be left out", () => {
    for (const { id, parameters, calculate } of customFunctions) {
      expect([id, parameters.length]).toEqual([id, calculate.length]);
      expect(parameters.map(({ key }) => key)).toEqual(Object.keys(functionWords.en[id].parameters));
      const optional = parameters.map((each) => each.optional === true);
      expect([id, ...optional]).toEqual([id, ...[...optional].sort()]);
    }
  });

  test("ask for nothing that is calculated at every change, and for no cells but those given", () => {
    for (const text of Object.values(metadataFiles())) expect(text).not.toMatch(/volatile|stream|requires|allow/);
  });
});

test("nothing that the product writes into a workbook names a custom function", () => {
  const src = join(__dirname, "../../src");
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.tsx?$/.test(name) && !name.startsWith("functions"),
  );
  const named = new RegExp(`${namespace}|(?:${customFunctions.map(({ id }) => id).join("|")})\\(`);
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((name) => named.test(readFileSync(join(src, name), "utf8")))).toEqual([]);
});

describe.each(languages)("what Excel shows in %s", (language) => {
  const metadata = metadataOf(language);

  test("is within its limits, and names each parameter of a function differently", () => {
    const texts = textsOf(metadata);
    expect(texts.filter(({ text }) => text.trim() === "" || text.length > LONGEST.description)).toEqual([]);
    for (const { parameters } of metadata.functions) {
      const names = parameters.map(({ name }) => name);
      expect(names.filter((name) => !PARAMETER.test(name) || name.length > LONGEST.name)).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test("is in that language, with the shapes of the English", () => {
    if (language === "en") return;
    const english = metadataOf("en");
    const borrowed = new Set(textsOf(english).map(({ text }) => text));
    expect(textsOf(metadata).filter(({ text }) => borrowed.has(text))).toEqual([]);
    const shapes = ({ functions }: Metadata) =>
      functions.map(({ id, parameters, result }) => [
        id,
        result,
        parameters.map(({ type, dimensionality, optional }) => [type, dimensionality, optional]),
      ]);
    expect(shapes(metadata)).toEqual(shapes(english));
  });

  test("says every reason in its own words", () => {
    const own = Object.values(functionReasons[language]);
    expect(own).toHaveLength(Object.keys(functionReasons.en).length);
    expect(new Set(own).size).toBe(own.length);
    expect(language === "en" || own.every((text) => !Object.values(functionReasons.en).includes(text))).toBe(true);
  });
});

describe("the files of metadata", () => {
  test("are those that manifest.xml asks for, each in its locale's language", () => {
    const asked = /<bt:Url id="Functions.Metadata.Url" DefaultValue="([^"]+)">([\s\S]*?)<\/bt:Url>/.exec(manifest);
    const overrides = [...(asked?.[2] ?? "").matchAll(/Locale="([^"]+)" Value="([^"]+)"/g)].map(([, locale, url]) => [locale, url]);
    const byLocale = new Map([["en-US", asked?.[1]], ...(overrides as [string, string][])]);
    const files = metadataFiles();
    expect(byLocale.size).toBe(Object.keys(files).length);
    for (const language of languages) {
      const url = byLocale.get(languageFacts[language].locale) ?? "";
      expect(JSON.parse(files[url.replace("https://localhost:3000/", "")] ?? "null")).toEqual(metadataOf(language));
    }
  });
});

test("docs/functions.md says what the declarations say: `npm run docs` writes it", async () => {
  const { written, told } = await writtenAndTold(process.cwd(), "docs/functions.md");
  expect(written).toBe(told);
});
