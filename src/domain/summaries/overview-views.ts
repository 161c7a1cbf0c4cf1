import { partsOf } from "../kernel/dates";
import type { PresetId } from "../views/presets";
import type { Criterion, View } from "../views/view";
import { monthsFrom } from "./periods";

/** Figures whose rows a view of the product shows. */
const presets = {
  "clients.new": "new-this-month",
  "clients.silent": "silent",
  "clients.important": "important",
  "receivables.total": "debtors",
  "contracts.ending": "renewals-due",
  "contracts.expired": "expired",
  "top.region": "by-region",
} as const satisfies Record<string, PresetId>;

/** Days in which a client has ordered who counts as active. */
export const ACTIVE_DAYS = 90;

/** What the views are made from: the analysis date, the statuses that are open, and the word of an archived client (null: no such column). */
export type ViewFacts = { date: number; open: readonly string[]; archived: string | null };

/** The view that shows the rows behind a figure, as `apply-view` takes it: its id, or JSON. */
export function overviewViews({ date, open, archived }: ViewFacts): Record<string, string> {
  const kept: Record<string, Criterion> = archived === null ? {} : { archived: not(archived) };
  const sales = (from: number, to: number): string =>
    asText("orders", { date: days(from - date, to - date), sale: { kind: "conditions", conditions: [{ operator: "=", value: 1 }] } });
  const month = (back: number): number => monthsFrom(date, -back);
  return {
    ...presets,
    "clients.total": asText("clients", kept),
    "clients.active": asText("clients", { "last order": days(-ACTIVE_DAYS, 0), ...kept }),
    "turnover.thisMonth": sales(month(0), date),
    "turnover.lastMonth": sales(month(1), month(0) - 1),
    "turnover.sameMonthLastYear": sales(month(12), month(11) - 1),
    "turnover.yearToDate": sales(month(partsOf(date).month - 1), date),
    "receivables.overdue": asText("orders", { "payment due": { kind: "days", to: -1 }, receivable: not(0) }),
    ...(open.length ? { "orders.open": asText("orders", { status: { kind: "values", values: [...open] } }) } : {}),
  };
}

const days = (from: number, to: number): Criterion => ({ kind: "days", from, to });
const not = (value: string | number): Criterion => ({ kind: "conditions", conditions: [{ operator: "<>", value }] });

function asText(table: string, criteria: Record<string, Criterion>): string {
  const view: Pick<View, "table" | "filters"> = {
    table,
    filters: Object.entries(criteria).map(([column, criterion]) => ({ column, criterion })),
  };
  return JSON.stringify(view);
}
