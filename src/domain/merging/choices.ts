import { Failure } from "../kernel/failure";
import { folded } from "../kernel/text";
import type { MergeField } from "./side-by-side";

/**
 * Reads "FIELD:CODE,FIELD:CODE": by field key the place in `codes` of the record whose value the field takes. Fields are told by key or
 * header, which may hold commas and colons themselves. Fails with "merge.values" (value `part`).
 */
export function readChoices(text: string | null, fields: readonly MergeField[], codes: readonly string[]): Record<string, number> {
  const choices: Record<string, number> = {};
  let part = "";
  for (const piece of (text ?? "").split(",")) {
    part = part === "" ? piece : `${part},${piece}`;
    const choice = choiceOf(part.trim(), fields, codes);
    if (!choice) continue;
    choices[choice.key] = choice.record;
    part = "";
  }
  if (part.trim() !== "") throw new Failure("merge.values", { part: part.trim() });
  return choices;
}

function choiceOf(part: string, fields: readonly MergeField[], codes: readonly string[]): { key: string; record: number } | null {
  const record = codes.findIndex((code) => part.endsWith(`:${code}`));
  if (record < 0) return null;
  const name = folded(part.slice(0, -`:${codes[record]}`.length));
  const field = fields.find(({ key, header }) => folded(key) === name || folded(header) === name);
  return field ? { key: field.key, record } : null;
}
