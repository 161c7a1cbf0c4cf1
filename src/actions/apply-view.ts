import type { Finding } from "../domain/kernel/finding";
import { describeView } from "../domain/views/describe";
import { needsOf } from "../domain/views/needs";
import { presetOf } from "../domain/views/presets";
import { resolveView } from "../domain/views/resolve";
import { shapeOf } from "../domain/views/surroundings";
import type { ResolvedView } from "../domain/views/view";
import { loadWords } from "../i18n/locales";
import { defineAction, type ActionContext } from "./action";
import { askedView, viewQuestion } from "./asked-view";
import { analysisDateOf, dataLanguage, requireBase } from "./base";
import type { BaseState } from "./ports";
import { resultWords } from "./result-words";
import { wrongAmong } from "./wrong-settings";

/** Puts a view on its table: Excel's own filter, sort and columns in sight. Changes no cell. */
export const applyView = defineAction({
  id: "apply-view",
  parameters: viewQuestion,
  needsBase: true,
  changes: false,
  returns: "table, visibleRows, filter in words",
  async run(context, values) {
    const base = await requireBase(context);
    const words = await resultWords(dataLanguage(base));
    const view = await askedView(context, base, values);
    const date = analysisDateOf(base, null, context.today);
    const resolved = resolveView(view, date, base);
    const wrong = wrongAmong(base, ["analysisDate", ...settingsOf(values.view, values.days)], words, date);
    const shown = await context.workbook.arrange(resolved);
    const filter = describeView(resolved, shapeOf(base, resolved.table), words);
    return {
      result: { table: resolved.table, visibleRows: shown.visible, filter },
      findings: [...wrong, ...(await unfilled(context, base, resolved))],
    };
  },
});

/** The settings that fill the days of a preset where none are given. */
function settingsOf(view: string | null, days: number | null): string[] {
  const preset = view === null || days !== null ? undefined : presetOf(view.trim());
  const bounds = preset?.filters.flatMap(({ criterion }) => (criterion.kind === "days" ? [criterion.from, criterion.to] : [])) ?? [];
  return bounds.flatMap((bound) => (typeof bound === "object" && bound.setting ? [bound.setting] : []));
}

/** Columns that the view looks at and that nothing has filled yet. */
async function unfilled({ workbook, language }: ActionContext, base: BaseState, view: ResolvedView): Promise<Finding[]> {
  const { views } = await loadWords(language);
  const clients = shapeOf(base, "clients");
  const findings: Finding[] = [];
  for (const { column, action } of needsOf(view)) {
    const { all } = await workbook.figures("clients", column);
    if (all.counta !== 0) continue;
    const header = clients.columns.find(({ key }) => key === column)?.header ?? column;
    const name = (views.fills as Record<string, string>)[action] ?? action;
    findings.push({
      code: "view.unfilled",
      severity: "warning",
      table: "clients",
      field: column,
      values: { column: header, action, name },
    });
  }
  return findings;
}
