import { lifetimeValue as forecast, type LifetimeOptions, type LifetimeResult } from "../domain/analysis/lifetime-value";
import { byValue, planLifetimeSheet } from "../domain/analysis/lifetime-value-sheet";
import type { ClientsInfo } from "../domain/analysis/sheet-words";
import { isoOf } from "../domain/kernel/dates";
import type { Finding } from "../domain/kernel/finding";
import { textOf } from "../domain/kernel/text";
import { defineAction, type Picture } from "./action";
import { analyse, type Study, type Worked } from "./study";

/** So many clients stand in the result; the sheet has all. */
const top = 20;

/** Forecasts what each client will bring, where the orders bear it. */
export const lifetimeValue = defineAction({
  id: "lifetime-value",
  parameters: {
    observationEnd: { type: "date", default: null },
    months: { type: "number", default: 12, minimum: 1, maximum: 120, unit: "months" },
    discount: { type: "number", default: 1, minimum: 0, maximum: 100, unit: "% a month" },
  },
  needsBase: true,
  changes: true,
  returns:
    "fitted: yes|no, method: bgnbd|nbd|none, parameters, logLikelihood, spendFitted: yes|no, spendLogLikelihood, clients, repeatClients, " +
    "correlation, expectedOrders, value, heldOut: { until, weeks, clients, expected, actual, groups }, top: [{ code, client, alive, orders, average, value }]",
  run: (context, values) => analyse(context, "lifetime-value", values, values.observationEnd),
});

const yesNo = (value: unknown): "yes" | "no" => (value ? "yes" : "no");
const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

function topOf({ purchases, alive, orders, average, value }: LifetimeResult, order: number[], { code, name }: ClientsInfo): object[] {
  return order.slice(0, top).map((i) => {
    const who = purchases.who[i] as number;
    return { code: code[who], client: name[who], alive: alive[i], orders: orders[i], average: average[i], value: value[i] };
  });
}

function findingsOf({ method, spend }: LifetimeResult): Finding[] {
  const warning = (code: string): Finding => ({ code, severity: "warning" });
  if (method === "none") return [warning("lifetime.none")];
  return [...(method === "nbd" ? [warning("lifetime.nbd")] : []), ...(spend ? [] : [warning("lifetime.spend")])];
}

/** So many of the most valuable clients fit into the pane. */
const inSight = 10;

/** The most valuable clients, each with what he is likely to bring; who shares his name with another one is told apart by his code. */
function pictureOf(found: LifetimeResult, { code, name }: ClientsInfo): Picture {
  const first = byValue(found).slice(0, inSight);
  const bars = first.map((i) => {
    const who = found.purchases.who[i] as number;
    return { name: textOf(name[who]), value: found.value[i] as number, codes: [textOf(code[who])] };
  });
  const isShared = (own: string): boolean => own === "" || bars.filter((bar) => bar.name === own).length > 1;
  return {
    kind: "sums",
    of: "lifetime",
    bars: bars.map((bar) => (isShared(bar.name) ? { ...bar, name: `${bar.codes[0]} ${bar.name}`.trim() } : bar)),
  };
}

/** Lifetime value of what was read. */
export function workLifetimeValue({ ledger, clients, words }: Study, options: LifetimeOptions): Worked<object> {
  const found = forecast(ledger, options);
  const { method, buying, spend, purchases, heldOut, correlation } = found;
  const forecasts = method !== "none";
  return {
    result: {
      fitted: yesNo(method === "bgnbd"),
      method,
      parameters: { ...buying?.model, ...spend?.model },
      logLikelihood: buying?.logLikelihood ?? null,
      spendFitted: yesNo(spend),
      spendLogLikelihood: spend?.logLikelihood ?? null,
      clients: purchases.who.length,
      repeatClients: purchases.x.reduce((count, x) => count + Number(x > 0), 0),
      correlation,
      expectedOrders: forecasts ? total(found.orders) : null,
      value: forecasts ? total(found.value) : null,
      heldOut: heldOut && { ...heldOut, until: isoOf(heldOut.until) },
      top: forecasts ? topOf(found, byValue(found), clients) : [],
    },
    changes: [{ kind: "result", sheet: planLifetimeSheet(found, clients, words) }],
    findings: findingsOf(found),
    sheet: "lifetime-value",
    ...(forecasts ? { picture: pictureOf(found, clients) } : {}),
  };
}
