import { ClientIndex } from "../domain/analysis/client-index";
import { countedRows } from "../domain/analysis/ledger";
import { amountsOf, numbersOf } from "../domain/analysis/orders";
import { owings, renewalRisk as riskOf, type RenewalRisk } from "../domain/analysis/renewal-risk";
import { planRenewalRiskSheet } from "../domain/analysis/renewal-risk-sheet";
import type { Cell } from "../domain/kernel/cell";
import { isoOf } from "../domain/kernel/dates";
import { roundSum } from "../domain/kernel/numbers";
import { folded, textOf } from "../domain/kernel/text";
import { defineAction } from "./action";
import { rfmWanted, scoreClients } from "./rfm";
import { analyse, joined, type Study, type Wanted, type Worked } from "./study";
import { Tuned } from "./tuned";

/** What the risk of renewal reads beside clients and orders. */
export const renewalRiskWanted: Wanted = joined(rfmWanted, {
  clients: ["owner"],
  orders: ["paid"],
  contracts: ["number", "client", "service", "ends", "amount", "renewal"],
});

const usualHorizon = 60;

/** Finds the contracts that end soon, by segment and by what their clients owe, in money. */
export const renewalRisk = defineAction({
  id: "renewal-risk",
  parameters: {
    analysisDate: { type: "date", default: null },
    days: { type: "number", default: usualHorizon, minimum: 0, unit: "days", setting: "renewalHorizon" },
  },
  needsBase: true,
  changes: true,
  returns:
    "days, totals: { contracts, clients, amount, receivable }, segments: [{ name, amount, owes, owesNothing, unknown }], " +
    "contracts: [{ contract, code, client, ends, daysLeft, amount, receivable, segment }]",
  run: (context, values) => analyse(context, "renewal-risk", values, values.analysisDate, renewalRiskWanted),
});

/** What each client owes over the orders that count and of which it is known; NaN where of none. */
function receivablesOf({ orders, figures, column }: Study): Float64Array {
  const owed = new Float64Array(figures.clients).fill(Number.NaN);
  const paid = amountsOf(column("orders", "paid"));
  for (const row of countedRows(orders, figures.clients, figures.analysisDate)) {
    const part = paid[row] as number;
    if (Number.isNaN(part)) continue;
    const who = orders.client[row] as number;
    owed[who] = roundSum((owed[who] || 0) + (orders.amount[row] as number) - part);
  }
  return owed;
}

/** The codes of the clients of a segment whose contracts end. */
function codesIn({ contracts }: RenewalRisk, segment: number, codes: Cell[]): string[] {
  return [...new Set(contracts.filter((contract) => contract.segment === segment).map(({ who }) => textOf(codes[who])))];
}

/** Renewals at risk of what was read; `days` as given, else as Settings says. */
export function workRenewalRisk(study: Study, days: number | null): Worked<object> {
  const { clients, words, column, date } = study;
  const tuned = new Tuned(study);
  const scored = scoreClients(study);
  const { segment, names } = scored.scores;
  const index = new ClientIndex({ code: clients.code, name: clients.name });
  const renewed = folded(words.say("data.renewals.renewed"));
  const contracts = {
    client: Int32Array.from(column("contracts", "client"), (cell) => index.of(cell)),
    ends: numbersOf(column("contracts", "ends")),
    amount: amountsOf(column("contracts", "amount")),
    renewed: Uint8Array.from(column("contracts", "renewal"), (cell) => (folded(textOf(cell)) === renewed ? 1 : 0)),
  };
  const horizon = days ?? tuned.number("renewalHorizon");
  const risk = riskOf(contracts, { segment, names, receivable: receivablesOf(study) }, date, horizon);
  const owners = column("clients", "owner");
  const info = { number: column("contracts", "number"), service: column("contracts", "service"), ends: column("contracts", "ends") };
  const sums = risk.amounts.map((row, i) => ({ name: names[i]!, amount: roundSum(row.reduce((sum, value) => sum + value, 0)), row }));
  const bars = sums
    .map(({ name, amount }, i) => ({ name, value: amount, codes: codesIn(risk, i, clients.code) }))
    .filter(({ codes }) => codes.length > 0);
  return {
    result: {
      days: horizon,
      totals: risk.totals,
      segments: sums
        .filter((_, i) => risk.contracts.some((contract) => contract.segment === i))
        .map(({ name, amount, row }) => ({ name, amount, ...Object.fromEntries(owings.map((owing, k) => [owing, row[k]])) })),
      contracts: risk.contracts.map(({ row, who, daysLeft, amount, receivable, segment: code }) => ({
        contract: info.number[row],
        code: clients.code[who],
        client: clients.name[who],
        ends: isoOf(contracts.ends[row]!),
        daysLeft,
        amount,
        receivable: Number.isNaN(receivable) ? null : receivable,
        segment: names[code],
      })),
    },
    changes: [{ kind: "result", sheet: planRenewalRiskSheet(risk, { ...info, owner: (who) => owners[who] ?? null }, clients, words) }],
    findings: [...tuned.findings, ...scored.findings],
    sheet: "renewal-risk",
    picture: { kind: "sums", of: "renewals", bars },
  };
}
