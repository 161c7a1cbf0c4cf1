import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Action, Parameter } from "../actions/action";
import { allowed } from "../actions/values";
import { serialOfIso } from "../domain/kernel/dates";
import { UsageError } from "./call";

/** `name=value` texts as an action's values; mistakes are told as the command line's own. */
export async function readValues(action: Action, texts: readonly string[], folder: string): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const text of texts) {
    const at = text.indexOf("=");
    const name = at < 0 ? text : text.slice(0, at);
    const parameter = action.parameters[name];
    if (at < 0) throw new UsageError(`"${text}" is no name=value.`);
    if (!parameter)
      throw new UsageError(`${action.id} has no parameter ${name}; it has ${Object.keys(action.parameters).join(", ") || "none"}.`);
    values[name] = await readValue(name, parameter, text.slice(at + 1), folder);
  }
  return values;
}

async function readValue(name: string, parameter: Parameter, text: string, folder: string): Promise<unknown> {
  const value = await valueOf(parameter, text, folder);
  if (value === undefined) throw new UsageError(`${name}=${text} will not do: it takes ${allowed(parameter)}.`);
  return value;
}

async function valueOf(parameter: Parameter, text: string, folder: string): Promise<unknown> {
  switch (parameter.type) {
    case "choice":
      return parameter.values.includes(text) ? text : undefined;
    case "flag":
      return text === "yes" ? true : text === "no" ? false : undefined;
    case "date":
      return serialOfIso(text) ?? undefined;
    case "number":
      return numberOf(parameter, text);
    case "text":
      return !parameter.pattern || parameter.pattern.test(text) ? text : undefined;
    case "file":
      return fileOf(resolve(folder, text));
  }
}

function numberOf({ minimum = -Infinity, maximum = Infinity }: { minimum?: number; maximum?: number }, text: string): number | undefined {
  const value = Number(text);
  return text.trim() !== "" && value >= minimum && value <= maximum ? value : undefined;
}

async function fileOf(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`There is no file ${path}.`);
  });
  return { name: basename(path), bytes: new Uint8Array(bytes) };
}

/** The actions as a table: id, parameters with their defaults, result. */
export function listActions(actions: readonly Action[]): string {
  const rows = actions.map(({ id, parameters, returns }) => {
    const list = Object.entries(parameters).map(([name, parameter]) => described(name, parameter));
    return `| ${id} | ${list.join(", ") || "-"} | ${returns} |`;
  });
  return ["| id | parameters (default) | result |", "|---|---|---|", ...rows].join("\n");
}

function described(name: string, parameter: Parameter): string {
  const from = parameter.setting ? "Settings, else " : "";
  const value = parameter.type === "flag" ? (parameter.default ? "yes" : "no") : parameter.default;
  const choices = `${name}=${allowed(parameter).replace(/\|/g, "\\|")}`;
  return value === null ? choices : `${choices} (${from}${value})`;
}
