import { isoOf } from "../domain/kernel/dates";
import { isBlank, type Cell } from "../domain/kernel/cell";
import { folded, textOf } from "../domain/kernel/text";
import { overviewOf, type Overview, type OverviewFacts } from "../domain/summaries/overview";
import { planOverviewSheet } from "../domain/summaries/overview-sheet";
import { overviewViews, type ViewFacts } from "../domain/summaries/overview-views";
import { periodName } from "../domain/summaries/periods";
import { dataWords } from "../i18n/data-words";
import { defineAction, type ActionContext } from "./action";
import { analysisDateOf, dataLanguage, requireBase } from "./base";
import { findingsOf, salesOf } from "./figures";
import type { BaseState, TableData } from "./ports";
import { resultWords } from "./result-words";
import type { SettledBase } from "./settled";
import { wrongAmong } from "./wrong-settings";

const columns = {
  clients: ["code", "name", "region", "owner", "stage", "important", "archived"],
  orders: ["client", "date", "amount", "paid", "payment due", "service", "owner", "status"],
  contracts: ["ends", "amount", "renewal"],
  "order-statuses": ["status", "sale", "group"],
} as const;

/** The base on one screen: clients, turnover, what is owed, what is open, the last months and the largest. */
export const overview = defineAction({
  id: "overview",
  parameters: { analysisDate: { type: "date", default: null }, sheet: { type: "flag", default: true } },
  needsBase: true,
  changes: true,
  returns: "clients, turnover, orders, receivables, contracts, months, top by service, region, owner and stage, views: figure to view",
  async run(context, values) {
    const base = await requireBase(context);
    const date = Math.floor(analysisDateOf(base, values.analysisDate, context.today));
    const { facts, views } = await readFacts(context, base, date);
    const looked = ["silence", "renewalHorizon", ...(values.analysisDate === null ? ["analysisDate"] : [])];
    context.control.progress("thinking", 0, 1);
    const found = overviewOf(facts);
    if (values.sheet) await writeSheet(context, base, found, facts);
    return {
      result: { ...resultOf(found, facts.date), views: overviewViews(views) },
      findings: [...wrongAmong(base, looked, await resultWords(dataLanguage(base)), date), ...findingsOf(found)],
      ...(values.sheet ? { sheet: "overview" } : {}),
      picture: { kind: "months", points: found.months },
    };
  },
});

/** Plain JSON: days as YYYY-MM-DD, months as YYYY-MM. */
function resultOf({ clients, turnover, orders, receivables, contracts, months, top }: Overview, date: number) {
  const named = months.map(({ month, ...rest }) => ({ month: periodName(month, "month"), ...rest }));
  return { date: isoOf(date), clients, turnover, orders, receivables, contracts, months: named, top };
}

async function readFacts(
  { workbook, control }: ActionContext,
  base: SettledBase,
  date: number,
): Promise<{ facts: OverviewFacts; views: ViewFacts }> {
  const asked = Object.entries(columns).map(([table, keys]) => ({ table, columns: [...keys] }));
  const [clients, orders, contracts, statuses] = (await workbook.read(asked, control)) as [TableData, TableData, TableData, TableData];
  const { yesNo, renewals, statusGroups } = dataWords[dataLanguage(base)];
  const status = column(orders, "status");
  const open = openStatuses(statuses, statusGroups.open);
  const isOpen = new Set(open.map(folded));
  const facts: OverviewFacts = {
    date,
    silence: base.settings["silence"] as number,
    horizon: base.settings["renewalHorizon"] as number,
    clients: {
      ...pick(clients, ["code", "name", "region", "owner", "stage"]),
      important: column(clients, "important").map(says(yesNo.yes)),
      archived: column(clients, "archived").map(says(yesNo.yes)),
    },
    orders: {
      ...pick(orders, ["client", "date", "amount", "paid", "payment due", "service", "owner"]),
      sale: salesOf(status, statuses).map((sale, row) => sale === 1 && !isBlankOrder(orders, row)),
      open: status.map((cell) => isOpen.has(folded(textOf(cell)))),
    },
    contracts: { ...pick(contracts, ["ends", "amount"]), renewed: column(contracts, "renewal").map(says(renewals.renewed)) },
  };
  return { facts, views: { date, open, archived: clients.columns["archived"] ? yesNo.yes : null } };
}

const column = (data: TableData, key: string): Cell[] => data.columns[key] ?? new Array<Cell>(data.rows).fill(null);

function pick<K extends string>(data: TableData, keys: readonly K[]): Record<K, Cell[]> {
  return Object.fromEntries(keys.map((key) => [key, column(data, key)])) as Record<K, Cell[]>;
}

/** True for the cells that say a word, case aside. */
const says =
  (word: string) =>
  (cell: Cell): boolean =>
    folded(textOf(cell)) === folded(word);

/** A row on which nothing stands yet is no sale without a date. */
const isBlankOrder = (orders: TableData, row: number): boolean =>
  ["client", "date", "amount"].every((key) => isBlank(orders.columns[key]?.[row]));

function openStatuses(statuses: TableData, word: string): string[] {
  const group = column(statuses, "group");
  return column(statuses, "status")
    .filter((_, row) => says(word)(group[row] ?? null))
    .map(textOf)
    .filter((text) => text !== "");
}

async function writeSheet(context: ActionContext, base: BaseState, found: Overview, facts: OverviewFacts): Promise<void> {
  const sheet = planOverviewSheet(found, facts, await resultWords(dataLanguage(base)));
  await context.workbook.apply(
    { action: "overview", summary: { clients: found.clients.total } },
    [{ kind: "result", sheet }],
    context.control,
  );
}
