import { clientCodeOf } from "../domain/analysis/client-index";
import { Codes } from "../domain/importing/codes";
import { Failure } from "../domain/kernel/failure";
import { textOf } from "../domain/kernel/text";
import { languageOf, type Language } from "../i18n/language";
import type { ActionContext } from "./action";
import type { BaseState, TableState } from "./ports";
import { settled, type SettledBase } from "./settled";

/** The base of the workbook, its settings as they are to be used; fails with "base.missing". */
export async function requireBase({ workbook }: Pick<ActionContext, "workbook">): Promise<SettledBase> {
  const base = await workbook.base();
  if (!base) throw new Failure("base.missing");
  return settled(base);
}

/** The data language of a base. */
export function dataLanguage(base: BaseState): Language {
  return languageOf(base.language);
}

/** A table of the base; fails with "table.missing". */
export function tableIn(base: BaseState, key: string): TableState {
  const table = base.tables.find((each) => each.key === key);
  if (!table) throw new Failure("table.missing", { table: key });
  return table;
}

/** The name of a table's sheet; the table's key where there is none. */
export function sheetNameOf(base: BaseState, key: string): string {
  return base.tables.find((each) => each.key === key)?.sheet ?? key;
}

/** The next number under a letter of the base's counters, e.g. "I-00003". */
export function nextNumber({ counters }: BaseState, letter: "I" | "M"): string {
  return new Codes(letter, 5, counters[letter]).next();
}

/** Client codes out of a text with commas, each once; a label ("C-00012 Name") stands for its code. */
export function codeList(text: string | null): string[] {
  const codes = (text ?? "").split(",").map((part) => textOf(clientCodeOf(part.trim())));
  return [...new Set(codes)].filter((code) => code !== "");
}

/** The day that analyses look from: as given, else from Settings, else today. */
export function analysisDateOf(base: BaseState, given: number | null, today: number): number {
  const setting = base.settings["analysisDate"];
  return given ?? (typeof setting === "number" ? Math.floor(setting) : today);
}
