import type { CustomFunction } from "../../../src/functions/declare";
import { metadataOf } from "../../../src/functions/metadata";
import { customFunctions } from "../../../src/functions/register";
import { languages, languageFacts } from "../../../src/i18n/language";

const NAMESPACE = "CLIENTBASE";

/** The generated part of docs/functions.md: each function as Excel shows it, and what its parameters are called elsewhere. */
export function functionsTable(): string {
  return customFunctions.flatMap((each) => [`## ${NAMESPACE}.${each.id}`, ...reference(each)]).join("\n\n");
}

function reference({ id, parameters }: CustomFunction): string[] {
  const [english, ...others] = languages.map((language) => {
    const { description = "", parameters: named = [] } = metadataOf(language).functions.find((each) => each.id === id) ?? {};
    return { language: languageFacts[language].name, description, named };
  });
  const rows = (english?.named ?? []).map(({ name, description, optional }, i) => {
    const takes = parameters[i]?.dimensionality === "matrix" ? "a range or a cell" : "a cell";
    return `| \`${name}\`${optional ? " (may be left out)" : ""} | ${takes} | ${description} |`;
  });
  const call = (named: { name: string; optional?: true }[]) =>
    `${NAMESPACE}.${id}(${named.map(({ name, optional }) => (optional ? `[${name}]` : name)).join("; ")})`;
  return [
    `\`${call(english?.named ?? []).replaceAll(";", ",")}\``,
    english?.description ?? "",
    ["| parameter | takes | what it is |", "| --- | --- | --- |", ...rows].join("\n"),
    others.map(({ language, description, named }) => `- ${language}: \`${call(named)}\`. ${description}`).join("\n"),
  ];
}
