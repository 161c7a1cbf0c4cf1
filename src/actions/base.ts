import { Failure } from "../domain/kernel/failure";
import { languageOf, type Language } from "../i18n/language";
import type { ActionContext } from "./action";
import type { BaseState, TableState } from "./ports";

/** The base of the workbook; fails with "base.missing". */
export async function requireBase({ workbook }: Pick<ActionContext, "workbook">): Promise<BaseState> {
  const base = await workbook.base();
  if (!base) throw new Failure("base.missing");
  return base;
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

/** The day that analyses look from: as given, else from Settings, else today. */
export function analysisDateOf(base: BaseState, given: number | null, today: number): number {
  const setting = base.settings["analysisDate"];
  return given ?? (typeof setting === "number" ? Math.floor(setting) : today);
}
