import fc from "fast-check";
import { owings, renewalRisk, type ContractColumns, type RenewalRisk } from "../../../src/domain/analysis/renewal-risk";

type Contract = [who: number, ends: number, amount: number, renewed: number];
const clients = { segment: Uint8Array.of(0, 1, 1), names: ["Loyal", "At risk"], receivable: Float64Array.of(0, 250, Number.NaN) };

function riskOf(rows: Contract[], days = 60): RenewalRisk {
  const contracts: ContractColumns = {
    client: Int32Array.from(rows, ([who]) => who),
    ends: Float64Array.from(rows, ([, ends]) => ends),
    amount: Float64Array.from(rows, ([, , amount]) => amount),
    renewed: Uint8Array.from(rows, ([, , , renewed]) => renewed),
  };
  return renewalRisk(contracts, clients, 45_000, days);
}

describe("renewal risk", () => {
  it("has the contracts that end within the horizon, soonest first, by segment and by what is owed", () => {
    const result = riskOf([
      [0, 45_060, 100, 0],
      [1, 45_000, 40, 0],
      [1, 45_030, 60, 0],
      [2, 45_010, Number.NaN, 0],
      [1, 45_061, 1, 0],
      [1, 44_999, 1, 0],
      [1, 45_005, 1, 1],
      [-1, 45_005, 1, 0],
      [1, Number.NaN, 1, 0],
    ]);
    expect(result.contracts.map(({ row, daysLeft }) => [row, daysLeft])).toEqual([
      [1, 0],
      [3, 10],
      [2, 30],
      [0, 60],
    ]);
    expect(owings).toEqual(["owes", "owesNothing", "unknown"]);
    expect(result.amounts).toEqual([
      [0, 100, 0],
      [100, 0, 0],
    ]);
    expect(result.totals).toEqual({ contracts: 4, clients: 3, amount: 200, receivable: 250 });
  });

  it("puts every money of an ending contract into exactly one cell, and more of them into a longer horizon", () => {
    const contract = fc.tuple(
      fc.integer({ min: -1, max: 2 }),
      fc.integer({ min: 44_900, max: 45_200 }),
      fc.integer({ min: 0, max: 999 }),
      fc.integer({ min: 0, max: 1 }),
    );
    fc.assert(
      fc.property(fc.array(contract), fc.integer({ min: 0, max: 100 }), (rows, days) => {
        const result = riskOf(rows, days);
        expect(result.amounts.flat().reduce((sum, value) => sum + value, 0)).toBe(result.totals.amount);
        expect(riskOf(rows, days + 30).totals.contracts).toBeGreaterThanOrEqual(result.totals.contracts);
      }),
    );
    expect(riskOf([]).totals).toEqual({ contracts: 0, clients: 0, amount: 0, receivable: 0 });
  });
});
