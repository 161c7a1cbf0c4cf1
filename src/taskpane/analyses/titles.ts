import { cleaningTitle } from "../cleaning/result-title";
import type { Speech } from "../services";
import type { Classes, Evenness, FunnelResult, Group, Kinds, Lifetime, Moved, Rated, Renewals, Rhythms, Segments, Stays } from "./shapes";

type Values = Record<string, string | number>;

const clientsIn = (groups: readonly Pick<Group, "clients">[]): number => groups.reduce((sum, { clients }) => sum + clients, 0);
const firstOf = (groups: readonly Pick<Group, "clients">[]): Values => ({ best: groups[0]?.clients ?? 0, all: clientsIn(groups) });
const silentKinds = ["dormant", "dead"];

const told: Record<string, (result: never, speech: Speech) => Values> = {
  xyz: ({ classes }: Evenness) => firstOf(classes),
  rating: ({ ratings }: Rated) => firstOf(ratings),
  "base-kinds": ({ kinds }: Kinds) => ({
    silent: clientsIn(kinds.filter(({ id }) => silentKinds.includes(id))),
    all: clientsIn(kinds),
  }),
  rhythm: ({ rhythms, overdue }: Rhythms) => ({ late: overdue.length, all: clientsIn(rhythms) }),
  cohorts: ({ scorecard }: Stays, { number }) => ({
    share: number(scorecard.repeatRate ?? 0, { style: "percent", maximumFractionDigits: 0 }),
  }),
  movement: ({ totals }: Moved) => ({ rose: totals.rose.clients, fell: totals.fell.clients }),
  "renewal-risk": ({ totals }: Renewals) => ({ contracts: totals.contracts }),
  funnel: ({ won, clients }: FunnelResult) => ({ won, all: clients }),
};

/** What an analysis found, or a cleaning did, in one line with its main number. */
export function titleOf(id: string, result: unknown, speech: Speech): string {
  const { t, number } = speech;
  if (id === "rfm") return t("pane.results.rfm.title", { count: (result as Segments).clients });
  if (id === "abc") return t("pane.results.abc.title", { count: clientsIn((result as Classes).classes) });
  if (id === "lifetime-value") {
    const { method, value } = result as Lifetime;
    return t(`paneAnalyses.titles.${id}.${method}`, { value: number(value ?? 0, { maximumFractionDigits: 0 }) });
  }
  const cleaned = cleaningTitle(id, result, speech);
  if (cleaned !== null) return cleaned;
  return t(`paneAnalyses.titles.${id}`, told[id]?.(result as never, speech) ?? {});
}
