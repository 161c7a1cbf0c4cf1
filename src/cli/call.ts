import { PlainError } from "./describe-error";

/** Where a command was called: the project's folder and the folder its paths are relative to. */
export type Call = { project: string; folder: string };

/** A mistake in how a command was called; its message says what is right. */
export class UsageError extends PlainError {}

/** `FILE --in a --out b` as what stands alone and what was named; only `names` are known. */
export function readArguments(args: readonly string[], names: readonly string[]): { alone: string[]; named: Map<string, string[]> } {
  const alone: string[] = [];
  const named = new Map<string, string[]>();
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? "";
    const match = /^--([\w-]+)(?:=(.*))?$/s.exec(argument);
    if (!match) {
      alone.push(argument);
      continue;
    }
    const [, name = "", inline] = match;
    const value = inline ?? args[++index];
    if (!names.includes(name)) throw new UsageError(`There is no --${name}; there are ${names.map((each) => `--${each}`).join(", ")}.`);
    if (value === undefined) throw new UsageError(`--${name} needs a value.`);
    named.set(name, [...(named.get(name) ?? []), value]);
  }
  return { alone, named };
}
