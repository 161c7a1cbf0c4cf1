import { functionWords } from "../i18n/function-words";
import { languages, type Language } from "../i18n/language";
import type { CustomFunction, Shape } from "./declare";
import { customFunctions } from "./register";

const SCHEMA = "https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json";

/** What Excel reads of the functions before it runs any: the format of its custom-functions.schema.json. */
export type Metadata = {
  $schema: string;
  functions: {
    id: string;
    name: string;
    description: string;
    parameters: ({ name: string; description: string; optional?: true } & Shape)[];
    result: Shape;
  }[];
};

type Words = { description: string; parameters: Record<string, { name: string; description: string }> };

/** The metadata in one language; the functions' names are the same in all. */
export function metadataOf(language: Language): Metadata {
  return { $schema: SCHEMA, functions: customFunctions.map((each) => described(each, functionWords[language][each.id])) };
}

/** The files that Excel reads, by name: one a language, as manifest.xml asks for them. */
export function metadataFiles(): Record<string, string> {
  const fileOf = (language: Language) => (language === "en" ? "functions.json" : `functions-${language}.json`);
  return Object.fromEntries(languages.map((language) => [fileOf(language), JSON.stringify(metadataOf(language))]));
}

function described({ id, parameters, result }: CustomFunction, words: Words): Metadata["functions"][number] {
  return {
    id,
    name: id,
    description: words.description,
    parameters: parameters.map(({ key, ...shape }) => {
      const own = words.parameters[key];
      if (!own) throw new Error(`${id} has no words for ${key}.`);
      return { ...own, ...shape };
    }),
    result,
  };
}
