import type { BaseState } from "../../actions/ports";
import { settle, usualSettings } from "../../domain/schema/settle";
import type { Overview } from "../../domain/summaries/overview";
import { ACTIVE_DAYS } from "../../domain/summaries/overview-views";
import type { MessageValues } from "../../i18n/translate";

/** What the action overview answers, as far as the screen shows it. */
export type OverviewResult = Pick<Overview, "clients" | "turnover" | "orders" | "receivables" | "contracts" | "top"> & {
  date: string;
  /** Figure ("clients.silent") to the view behind it. */
  views: Record<string, string>;
};

/** A figure of the overview: how many, how much, or both; `change` is a part (0.1 is 10 % more) or null where there is none. */
export type OverviewRow = {
  id: string;
  label: string;
  values?: MessageValues;
  count?: number;
  amount?: number;
  change?: number | null;
  /** Of what before the same days are compared. */
  against?: "month" | "year";
  view?: string;
};
export type OverviewPart = { title: string; rows: OverviewRow[] };

const words = "summaries.overview";

/** The figures in the order in which an owner asks for them, each with the view that shows the rows behind it. */
export function overviewParts(result: OverviewResult, base: BaseState): OverviewPart[] {
  const { clients, turnover, orders, receivables, contracts, views } = result;
  const row = (id: string, label: string, rest: Partial<OverviewRow>): OverviewRow => ({
    id,
    label: `${words}.${label}`,
    ...(views[id] && { view: views[id] }),
    ...rest,
  });
  const { values } = settle(base.settings, base.good, usualSettings(base.language, base.profile));
  const days = { silence: Number(values["silence"]), horizon: Number(values["renewalHorizon"]) };
  return [
    {
      title: `${words}.turnover.head`,
      rows: [
        row("turnover.thisMonth", "turnover.thisMonth", { amount: turnover.thisMonth, change: turnover.changes.lastMonth }),
        row("turnover.lastMonth", "turnover.lastMonth", { amount: turnover.lastMonth }),
        row("turnover.yearToDate", "turnover.yearToDate", {
          amount: turnover.yearToDate,
          change: turnover.changes.yearToDate,
          against: "year",
        }),
      ],
    },
    {
      title: `${words}.clients.head`,
      rows: [
        row("clients.total", "clients.total", { count: clients.total }),
        row("clients.new", "clients.new", { count: clients.new }),
        row("clients.active", "clients.active", { count: clients.active, values: { count: ACTIVE_DAYS } }),
        row("clients.silent", "clients.silent", { count: clients.silent, values: { count: days.silence } }),
        row("clients.important", "clients.important", { count: clients.important }),
      ],
    },
    {
      title: `${words}.open.head`,
      rows: [
        row("orders.open", "open.orders", orders.open),
        row("contracts.ending", "open.ending", { ...contracts.ending, values: { count: days.horizon } }),
        row("contracts.expired", "open.expired", contracts.expired),
      ],
    },
    {
      title: `${words}.receivables.head`,
      rows: [
        row("receivables.total", "receivables.total", { amount: receivables.total }),
        row("receivables.overdue", "receivables.overdue", { amount: receivables.overdue }),
      ],
    },
  ];
}
