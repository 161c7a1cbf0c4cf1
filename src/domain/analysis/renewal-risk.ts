import { roundSum } from "../kernel/numbers";

/** Contracts as columns: `client` is an index (-1 unknown), `ends` a serial (NaN none), `amount` NaN where unknown, `renewed` 1 where the contract was renewed. */
export type ContractColumns = { client: Int32Array; ends: Float64Array; amount: Float64Array; renewed: Uint8Array };

/** Who they are that may leave: segment as an index into the names, receivable NaN where unknown. */
export type RiskClients = { segment: Uint8Array; names: string[]; receivable: Float64Array };

/** A contract that ends within the horizon; `row` is its place among the contracts. */
export type EndingContract = { row: number; who: number; daysLeft: number; amount: number; receivable: number; segment: number };

/** How a client stands with what he owes. */
export const owings = ["owes", "owesNothing", "unknown"] as const;

export type RenewalRisk = {
  analysisDate: number;
  days: number;
  names: string[];
  /** By the day they end, then by money. */
  contracts: EndingContract[];
  /** Money of the contracts by segment (rows) and owing (columns). */
  amounts: number[][];
  totals: { contracts: number; clients: number; amount: number; receivable: number };
};

const known = (value: number): number => (Number.isNaN(value) ? 0 : value);

function owingOf(receivable: number): number {
  return owings.indexOf(Number.isNaN(receivable) ? "unknown" : receivable > 0 ? "owes" : "owesNothing");
}

/** The contracts that end from the analysis date on within `days` and were not renewed, by segment and by what their clients owe. */
export function renewalRisk(contracts: ContractColumns, clients: RiskClients, analysisDate: number, days: number): RenewalRisk {
  const { client, ends, amount, renewed } = contracts;
  const found: EndingContract[] = [];
  for (let row = 0; row < client.length; row++) {
    const daysLeft = Math.floor(ends[row] as number) - Math.floor(analysisDate);
    const who = client[row] as number;
    if (who < 0 || renewed[row] || !(daysLeft >= 0 && daysLeft <= days)) continue;
    const [receivable, segment] = [clients.receivable[who] as number, clients.segment[who] as number];
    found.push({ row, who, daysLeft, amount: known(amount[row] as number), receivable, segment });
  }
  found.sort((a, b) => a.daysLeft - b.daysLeft || b.amount - a.amount || a.row - b.row);
  const amounts = clients.names.map(() => owings.map(() => 0));
  for (const { segment, receivable, amount: sum } of found) ((amounts[segment] as number[])[owingOf(receivable)] as number) += sum;
  const who = new Map(found.map((contract) => [contract.who, contract]));
  const receivable = [...who.values()].reduce((sum, contract) => sum + known(contract.receivable), 0);
  const total = found.reduce((sum, contract) => sum + contract.amount, 0);
  return {
    analysisDate: Math.floor(analysisDate),
    days,
    names: clients.names,
    contracts: found,
    amounts: amounts.map((row) => row.map(roundSum)),
    totals: { contracts: found.length, clients: who.size, amount: roundSum(total), receivable: roundSum(receivable) },
  };
}
