import { Failure } from "../domain/kernel/failure";
import { folded } from "../domain/kernel/text";
import { presetOf } from "../domain/views/presets";
import { isViewText } from "../domain/views/read-view";
import { resolveView } from "../domain/views/resolve";
import type { SavedView, View } from "../domain/views/view";
import { defineAction, type ActionContext } from "./action";
import { askedView, savedView, viewQuestion, type ViewAnswer } from "./asked-view";
import { analysisDateOf, requireBase } from "./base";
import type { BaseState } from "./ports";

const name = { type: "text", default: null, shape: "NAME", pattern: /^.{1,60}$/ } as const;
const replace = { type: "flag", default: false } as const;

/** Keeps a view in the workbook under a name: the one asked for, else what stands on the table now. */
export const saveView = defineAction({
  id: "save-view",
  parameters: { name, ...viewQuestion, table: { type: "text", default: null, shape: "TABLE" }, replace },
  needsBase: true,
  changes: false,
  returns: "name, table, views: [name]",
  async run(context, values) {
    const base = await requireBase(context);
    const free = freeName(values.name);
    const view = values.view === null ? await shownView(context, base, values) : await askedView(context, base, values);
    resolveView(view, analysisDateOf(base, null, context.today), base);
    const saved = await context.workbook.savedViews();
    const at = saved.findIndex((each) => same(each.name, free));
    const before = saved[at];
    const kept: SavedView = { name: free, table: view.table, filters: view.filters, sort: view.sort, columns: view.columns };
    if (before && !values.replace && JSON.stringify(before) !== JSON.stringify(kept)) throw new Failure("view.name.taken", { name: free });
    const views = before ? saved.map((each, i) => (i === at ? kept : each)) : [...saved, kept];
    await context.workbook.keepViews(views);
    return { result: { name: free, table: view.table, views: views.map((each) => each.name) }, findings: [] };
  },
});

/** Gives a saved view another name. */
export const renameView = defineAction({
  id: "rename-view",
  parameters: { name, to: name },
  needsBase: true,
  changes: false,
  returns: "name, views: [name]",
  async run(context, values) {
    await requireBase(context);
    const { workbook } = context;
    const found = await savedView(workbook, values.name ?? "");
    const free = freeName(values.to);
    const saved = await workbook.savedViews();
    if (saved.some((each) => same(each.name, free) && !same(each.name, found.name))) throw new Failure("view.name.taken", { name: free });
    const views = saved.map((each) => (same(each.name, found.name) ? { ...each, name: free } : each));
    await workbook.keepViews(views);
    return { result: { name: free, views: views.map((each) => each.name) }, findings: [] };
  },
});

/** Takes a saved view out of the workbook; no row of the base is touched. */
export const deleteView = defineAction({
  id: "delete-view",
  parameters: { name },
  needsBase: true,
  changes: false,
  returns: "name, views: [name]",
  async run(context, values) {
    await requireBase(context);
    const { workbook } = context;
    const found = await savedView(workbook, values.name ?? "");
    const views = (await workbook.savedViews()).filter((each) => !same(each.name, found.name));
    await workbook.keepViews(views);
    return { result: { name: found.name, views: views.map((each) => each.name) }, findings: [] };
  },
});

const same = (one: string, other: string): boolean => folded(one) === folded(other);

/** A name that a view may have; fails with "view.name.none", and with "view.name.taken" for a preset's id. */
function freeName(given: string | null): string {
  const text = given?.trim() ?? "";
  if (text === "") throw new Failure("view.name.none");
  if (presetOf(text.toLowerCase()) || isViewText(text)) throw new Failure("view.name.taken", { name: text });
  return text;
}

/** What stands on a table now, or on the one that the user stands on; its order is not known to Excel. */
async function shownView({ workbook }: ActionContext, base: BaseState, { table }: ViewAnswer & { table: string | null }): Promise<View> {
  const wanted = table ?? (await workbook.standing()).table;
  if (wanted === null) throw new Failure("view.cell");
  if (!base.tables.some(({ key }) => key === wanted)) throw new Failure("table.missing", { table: wanted });
  const [shown] = await workbook.tableViews([wanted]);
  return { table: wanted, filters: shown?.filters ?? [], sort: [], columns: shown?.columns ?? null };
}
