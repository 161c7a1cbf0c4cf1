import fc from "fast-check";
import { aggregateOrders } from "../../../src/domain/analysis/figures";
import { ledgerOf } from "../../../src/domain/analysis/ledger";
import { abcXyz, classifyXyz, xyzLetters, type XyzResult } from "../../../src/domain/analysis/xyz";
import { serialOfIso } from "../../../src/domain/kernel/dates";
import { describeWithSharedData, sharedJson, sharedRows } from "../../support/shared-data";
import { orderSets, sharedOrders } from "../../support/shared-orders";

const day = (iso: string): number => serialOfIso(iso) as number;
const CUTS = [0.5, 1] as const;

/** XYZ of orders given as [client, day, amount]. */
function xyzOf(rows: [number, number, number][], clients: number, date = day("2024-07-01")): XyzResult {
  const orders = {
    client: Int32Array.from(rows, ([who]) => who),
    date: Float64Array.from(rows, ([, when]) => when),
    amount: Float64Array.from(rows, ([, , amount]) => amount),
  };
  const { revenue } = aggregateOrders(orders, clients, date);
  return classifyXyz(ledgerOf(orders, clients, date), revenue, CUTS);
}
const letters = ({ xyz }: XyzResult): string => [...xyz].map((code) => xyzLetters[code] || "-").join("");

describe("XYZ", () => {
  const months = ["2024-01-10", "2024-02-10", "2024-03-10", "2024-04-10", "2024-05-10", "2024-06-10"].map(day);

  it("has X for who buys evenly, Z for who bought once, nothing for who never did", () => {
    const even = months.map((when): [number, number, number] => [0, when, 100]);
    const result = xyzOf([...even, [1, day("2024-01-31"), 600], [3, day("2024-02-01"), -5]], 4);
    expect(letters(result)).toBe("XZ-Z");
    expect([result.months, result.cv[0], result.mean[1]]).toEqual([6, 0, 100]);
    expect(result.cv[1]).toBeCloseTo(Math.sqrt(5), 12);
    expect(result.classes.map(({ clients }) => clients)).toEqual([1, 0, 2]);
  });

  it("counts the months from the table's first to the one before the analysis date, or to the last order's", () => {
    expect(xyzOf([[0, day("2024-01-31"), 1]], 1, day("2024-02-01")).months).toBe(1);
    expect(xyzOf([[0, day("2024-01-31"), 1]], 1, day("2024-02-02")).months).toBe(2);
    expect(
      xyzOf(
        [
          [0, day("2024-01-31"), 1],
          [0, day("2024-02-01"), 1],
        ],
        1,
        day("2024-02-01"),
      ).months,
    ).toBe(2);
  });

  it("says so where the months are too few, and has nothing to say of an empty base", () => {
    expect(xyzOf([[0, day("2024-06-02"), 1]], 1).short).toBe(true);
    expect(xyzOf([], 0)).toMatchObject({ months: 0, short: true });
    expect(letters(xyzOf([], 2))).toBe("--");
  });

  const orders = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 7 }),
      fc.integer({ min: 45_000, max: 45_400 }),
      fc.integer({ min: -200, max: 9000 }).map((cents) => cents / 4),
    ),
    { maxLength: 80 },
  );

  it("does not depend on the order of rows or the unit of money, and gives equal clients one class", () => {
    fc.assert(
      fc.property(orders, (rows) => {
        const found = letters(xyzOf(rows, 8, 45_401));
        expect(letters(xyzOf([...rows].reverse(), 8, 45_401))).toBe(found);
        expect(
          letters(
            xyzOf(
              rows.map(([who, when, amount]) => [who, when, amount * 8]),
              8,
              45_401,
            ),
          ),
        ).toBe(found);
        const twins = rows.flatMap(([who, when, amount]): [number, number, number][] => [
          [who, when, amount],
          [who + 8, when, amount],
        ]);
        expect(letters(xyzOf(twins, 16, 45_401))).toBe(found + found);
      }),
    );
  });

  it("puts every client with sales in exactly one class and one cell of ABC × XYZ, money included", () => {
    fc.assert(
      fc.property(orders, (rows) => {
        const result = xyzOf(rows, 8, 45_401);
        const buyers = new Set(rows.map(([who]) => who)).size;
        expect(result.classes.reduce((sum, { clients }) => sum + clients, 0)).toBe(buyers);
        expect([...result.cv].every((cv) => Number.isNaN(cv) || cv >= 0)).toBe(true);
        const abc = result.xyz.map((code) => (code === 0 ? 0 : 4 - code));
        const cross = abcXyz(abc, result.xyz, new Float64Array(8).fill(2));
        expect(cross.clients.flat().reduce((sum, count) => sum + count, 0)).toBe(buyers);
        expect(cross.revenue.flat().reduce((sum, value) => sum + value, 0)).toBe(2 * buyers);
      }),
    );
  });
});

describeWithSharedData("XYZ against the oracles", () => {
  it.each(orderSets)("%s: every client's CV and class", (set) => {
    const { ledger, figures } = sharedOrders(set);
    const oracle = sharedRows(`${set}/oracle_clients.csv`);
    const summary = sharedJson<{ xyz_months: number; xyz_counts: Record<string, Record<string, number>> }>(`${set}/oracle_summary.json`);
    const result = classifyXyz(ledger, figures.revenue, CUTS);
    expect(result.months).toBe(summary.xyz_months);
    oracle.forEach((row, who) => {
      if (row.cv_full === "") expect(result.cv[who]).toBeNaN();
      else expect(result.cv[who]).toBeCloseTo(Number(row.cv_full), 8);
    });
    expect(oracle.map((_, who) => xyzLetters[result.xyz[who] as number])).toEqual(oracle.map((row) => row.xyz_full_50_100));
    const counts = result.classes.filter(({ clients }) => clients > 0).map(({ name, clients }) => [name, clients]);
    expect(Object.fromEntries(counts)).toEqual(summary.xyz_counts.xyz_full_50_100);
    const narrow = classifyXyz(ledger, figures.revenue, [0.1, 0.25]);
    expect(oracle.map((_, who) => xyzLetters[narrow.xyz[who] as number])).toEqual(oracle.map((row) => row.xyz_full_10_25));
  });
});
