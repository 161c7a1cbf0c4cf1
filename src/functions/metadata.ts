import type { FunctionsLocale } from "../i18n/function-words";
import type { CustomFunction, Shape } from "./declare";

/** What Excel reads of the functions before it runs any: the format of https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json. */
export type Metadata = {
  functions: {
    id: string;
    name: string;
    description: string;
    parameters: ({ name: string; description: string; optional?: true } & Shape)[];
    result: Shape;
  }[];
};

type Words = { description: string; parameters: Record<string, { name: string; description: string }> };

/** The metadata of functions in one language; their names are the same in all. */
export function metadataOf(functions: readonly CustomFunction[], words: FunctionsLocale): Metadata {
  return { functions: functions.map((each) => described(each, words[each.id])) };
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
