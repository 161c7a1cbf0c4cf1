import fc from "fast-check";
import { rhythmOf, rhythms, usualRhythm, type RhythmResult } from "../../../src/domain/analysis/rhythm";
import { degenerate, later, orderRows, studyOf, type OrderRow } from "../../support/order-rows";

const rhythm = (rows: OrderRow[], clients: number, date = later): RhythmResult =>
  rhythmOf(studyOf(rows, clients, date).ledger, usualRhythm);
const every = (who: number, days: number, times: number, from = 44_000): OrderRow[] =>
  Array.from({ length: times }, (_, i): OrderRow => [who, from + i * days, 10]);
const names = ({ rhythm: codes }: RhythmResult): string[] => [...codes].map((code) => rhythms[code] ?? "-");

describe("buying rhythm", () => {
  it("is often up to 45 days, cyclic where three gaps or more are even, else rare", () => {
    const rows = [...every(0, 45, 3), ...every(1, 90, 4), ...every(2, 90, 3), [3, 44_000, 1] as OrderRow];
    const result = rhythm([...rows, ...[44_000, 44_060, 44_500, 44_560].map((when): OrderRow => [4, when, 1])], 6);
    expect(names(result)).toEqual(["often", "cyclic", "rare", "rare", "rare", "-"]);
    expect([result.gap[1], result.variation[1], result.days[1]]).toEqual([90, 0, 4]);
    expect(result.gap[3]).toBeNaN();
  });

  it("merges orders of one day and leaves returns aside", () => {
    const result = rhythm([...every(0, 30, 3), [0, 44_030, 5], [0, 44_045, -5]], 1);
    expect([result.days[0], result.gap[0], result.last[0]]).toEqual([3, 30, 44_060]);
  });

  it("is overdue once 1.5 of his own median gaps have passed, never with a single order", () => {
    const rows = [...every(0, 10, 4), [1, 44_000, 1] as OrderRow];
    expect([...rhythm(rows, 2, 44_045).overdue]).toEqual([0, 0]);
    expect([...rhythm(rows, 2, 44_046).overdue]).toEqual([1, 0]);
  });

  it("gives every client with an order day exactly one rhythm, equal clients the same, in any order of rows", () => {
    fc.assert(
      fc.property(orderRows, (rows) => {
        const found = rhythm(rows, 10);
        const buyers = new Set(rows.filter(([, , amount]) => amount >= 0).map(([who]) => who));
        names(found).forEach((name, who) => expect(name !== "-").toBe(buyers.has(who)));
        expect(rhythm([...rows].reverse(), 10)).toEqual(found);
        const twins = rhythm(
          rows.flatMap(([who, when, amount]): OrderRow[] => [
            [who, when, amount],
            [who + 10, when, amount],
          ]),
          20,
        );
        expect(names(twins)).toEqual([...names(found), ...names(found)]);
      }),
    );
  });

  it("has nothing to say of degenerate sets but no wrong number either", () => {
    for (const rows of degenerate) {
      const { overdue, variation } = rhythm(rows, 3);
      expect([...overdue]).toEqual([0, 0, 0]);
      expect([...variation].every(Number.isNaN)).toBe(true);
    }
  });
});
