import type { Action, Parameter } from "../../../src/actions/action";
import { actions } from "../../../src/actions/register";
import { allowed, valuesOf } from "../../../src/actions/values";
import { listActions } from "../../../src/cli/parameters";
import { dataWords } from "../../../src/i18n/data-words";
import { loadWords } from "../../../src/i18n/locales";

/** The generated part of docs/actions.md: what `--list` prints, then each registered action with its parameters. */
export async function actionsTable(): Promise<string> {
  const { actions: words } = await loadWords("en");
  const labels: Record<string, { label: string } | undefined> = words;
  const parts = actions.flatMap((action) => [`## ${action.id}`, introduction(action, labels[action.id]?.label), parametersOf(action)]);
  return [listActions(actions), ...parts].filter((part) => part !== "").join("\n\n");
}

function introduction(action: Action, label: string | undefined): string {
  const back = action.id === "undo" ? "." : "; `undo` takes that back.";
  const changes = action.changes ? `It changes cells${back}` : "It changes no cells.";
  return `_${label ?? action.id}_ in the pane. ${needs(action)} ${changes} Its \`result\`: ${action.returns}.`;
}

function needs({ needsBase, parameters }: Action): string {
  if (typeof needsBase !== "function") return needsBase ? "It needs a base." : "It needs no base.";
  const tried: Partial<Record<Parameter["type"], unknown>> = { flag: true, file: { name: "", bytes: new Uint8Array() } };
  const without = Object.entries(parameters)
    .filter(([name, { type }]) => type in tried && !needsBase(valuesOf(parameters, { [name]: tried[type] })))
    .map(([name, { type }]) => (type === "flag" ? `\`${name}=yes\`` : `\`${name}\` is given`));
  return `It needs a base, unless ${without.join(" or ")}.`;
}

function parametersOf({ parameters }: Action): string {
  const rows = Object.entries(parameters).map(([name, parameter]) => {
    const takes = allowed(parameter).replaceAll("|", "\\|");
    return `| \`${name}\` | ${takes} | ${defaultOf(parameter)} |`;
  });
  return rows.length ? ["| parameter | takes | where not given |", "| --- | --- | --- |", ...rows].join("\n") : "";
}

/** null: a date comes from Settings, a choice is found out; a text or a file is simply not there. */
function defaultOf(parameter: Parameter): string {
  const { type, setting } = parameter;
  if (type === "flag") return parameter.default ? "yes" : "no";
  if (type === "date") return `${settingName("analysisDate")} on Settings, else today`;
  const otherwise = parameter.default ?? (type === "choice" ? "found out" : "");
  return setting ? `${settingName(setting)} on Settings, else ${otherwise}` : String(otherwise);
}

function settingName(key: string): string {
  const { settings } = dataWords.en;
  const row = (settings as Record<string, { name: string } | undefined>)[key];
  if (!row) throw new Error(`Settings has no row ${key}.`);
  return `_${row.name}_`;
}
