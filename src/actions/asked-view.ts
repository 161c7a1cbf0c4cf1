import { Failure } from "../domain/kernel/failure";
import { folded } from "../domain/kernel/text";
import { expand, listsNeeded } from "../domain/views/expand";
import { presetOf, presets, type Preset } from "../domain/views/presets";
import { isViewText, readView } from "../domain/views/read-view";
import { narrow, ownParameters } from "../domain/views/resolve";
import type { Given, Surroundings } from "../domain/views/surroundings";
import type { SavedView, View } from "../domain/views/view";
import type { ActionContext } from "./action";
import { dataLanguage } from "./base";
import type { BaseState, WorkbookPort } from "./ports";
import { resultWords } from "./result-words";

/** The parameters by which an action is told a view. */
export const viewQuestion = {
  view: { type: "text", default: null, shape: [...presets.map(({ id }) => id), "NAME", "JSON"].join("|") },
  region: { type: "text", default: null, shape: "REGION" },
  days: { type: "number", default: null, minimum: 0, maximum: 100_000, unit: "days" },
  owner: { type: "text", default: null, shape: "OWNER" },
  kind: { type: "text", default: null, shape: "KIND" },
  cell: { type: "text", default: null, pattern: /^(.+!)?\$?[A-Z]{1,3}\$?[1-9]\d{0,6}$/i, shape: "SHEET!A1" },
} as const;

/** What those parameters say. */
export type ViewAnswer = Omit<Given, "cell"> & { view: string | null; cell: string | null };

/** Columns of the tables that the places of presets are filled from. */
const listColumns: Readonly<Record<string, string[]>> = {
  "order-statuses": ["status", "group"],
  stages: ["stage", "group"],
  "segment-map": ["R", "FM 1", "FM 2", "FM 3", "FM 4", "FM 5"],
};

/** The base as views see it; `lists` are the tables that they ask for. */
export async function surroundingsOf({ workbook, user }: ActionContext, base: BaseState, lists: readonly string[]): Promise<Surroundings> {
  const { say } = await resultWords(dataLanguage(base));
  const wanted = lists.filter((key) => base.tables.some((table) => table.key === key));
  const found = wanted.length ? await workbook.read(wanted.map((table) => ({ table, columns: listColumns[table] ?? [] }))) : [];
  return {
    tables: base.tables,
    settings: base.settings,
    lists: Object.fromEntries(found.map(({ key, columns }) => [key, columns])),
    user,
    say,
  };
}

/**
 * The view that was asked for, its days relative: a preset by its id, the user's own by its name, or one as JSON.
 * Fails with "view.none", "view.missing", "view.unreadable" and what filling its places fails with.
 */
export async function askedView(context: ActionContext, base: BaseState, answer: ViewAnswer): Promise<View> {
  const text = answer.view?.trim();
  if (!text) throw new Failure("view.none");
  if (!isViewText(text)) return namedView(context, base, text, answer);
  const { view, table, filters = [], sort, columns } = readView(text);
  if (view === undefined) {
    const around = await surroundingsOf(context, base, []);
    const own = { table: table ?? "", filters, sort: sort ?? [], columns: columns ?? null };
    return narrow(own, given(answer), [], around);
  }
  const named = await namedView(context, base, view, answer);
  return { ...named, filters: [...named.filters, ...filters], sort: sort ?? named.sort, columns: columns ?? named.columns };
}

async function namedView(context: ActionContext, base: BaseState, name: string, answer: ViewAnswer): Promise<View> {
  const { workbook } = context;
  const preset = presetOf(name);
  const around = await surroundingsOf(context, base, preset ? listsNeeded(preset) : []);
  if (!preset) return narrow(await savedView(workbook, name), given(answer), [], around);
  const cell = preset.table === "of the cell" ? await workbook.standing(answer.cell ?? undefined) : null;
  const expanded = expand(preset, { ...given(answer, preset), cell }, around);
  const kept = preset.kind === "sort" ? await filtersOn(workbook, expanded.table) : [];
  return narrow({ ...expanded, filters: [...kept, ...expanded.filters] }, given(answer, preset), ownParameters(preset), around);
}

/** What was given, as the domain takes it; a cell goes to the presets that look at one only. */
function given({ region, days, owner, kind, cell }: ViewAnswer, preset?: Preset): Given {
  if (cell !== null && preset?.table !== "of the cell") throw new Failure("view.parameter", { parameter: "cell" });
  return { region, days, owner, kind };
}

async function filtersOn(workbook: WorkbookPort, table: string): Promise<View["filters"]> {
  const [shown] = await workbook.tableViews([table]);
  return shown?.filters ?? [];
}

/** A view of the user's own, by its name, case aside; fails with "view.missing". */
export async function savedView(workbook: WorkbookPort, name: string): Promise<SavedView> {
  const found = (await workbook.savedViews()).find((view) => folded(view.name) === folded(name));
  if (!found) throw new Failure("view.missing", { view: name });
  return found;
}
