import fc from "fast-check";
import { classifyAbc } from "../../../src/domain/analysis/abc";
import { baseKinds, kindsOfBase, usualBaseKinds, type BaseKindResult } from "../../../src/domain/analysis/base-kinds";
import { rhythmOf, usualRhythm } from "../../../src/domain/analysis/rhythm";
import { day, degenerate, later, orderRows, studyOf, type OrderRow } from "../../support/order-rows";

function kinds(rows: OrderRow[], clients: number, date: number, lost: number[] = []): BaseKindResult {
  const { figures, ledger } = studyOf(rows, clients, date);
  const { abc } = classifyAbc(figures, { by: "revenue", cuts: [0.75, 0.95] });
  const flags = Uint8Array.from({ length: clients }, (_, who) => Number(lost.includes(who)));
  return kindsOfBase({ figures, rhythm: rhythmOf(ledger, usualRhythm), abc, lost: flags }, usualBaseKinds);
}
const names = ({ kind }: BaseKindResult): string[] => [...kind].map((code) => baseKinds[code] as string);

describe("kinds of base", () => {
  const date = day("2026-06-30");
  const every = (who: number, amount: number, ...isos: string[]): OrderRow[] => isos.map((iso) => [who, day(iso), amount]);

  it("are given in their order: the first that holds", () => {
    const rows = [
      ...every(0, 9, "2026-06-01"),
      ...every(1, 9, "2025-12-31"),
      ...every(2, 9000, "2023-01-01", "2025-06-01", "2026-06-01"),
      ...every(3, 9000, "2026-06-01"),
      ...every(4, 9, "2023-01-01", "2025-06-01", "2026-06-01"),
      ...every(5, 9, "2025-06-01", "2025-12-15", "2026-06-01"),
      ...every(6, 9, "2026-02-27", "2026-02-28", "2026-03-01"),
      ...every(7, 9, "2026-03-01"),
    ];
    expect(names(kinds(rows, 9, date, [0]))).toEqual([
      "dead",
      "dormant",
      "key",
      "vip",
      "timeTested",
      "active",
      "regular",
      "working",
      "potential",
    ]);
  });

  it("take a client for silent earlier than the limit where he has a rhythm", () => {
    const monthly = Array.from({ length: 4 }, (_, i): OrderRow => [0, date - 61 - 30 * i, 5]);
    const result = kinds([...monthly, [1, date - 61, 5000]], 2, date);
    expect([...result.limit]).toEqual([60, 180]);
    expect(names(result)).toEqual(["dormant", "vip"]);
    expect(names(kinds([...monthly.slice(0, 3), [1, date - 61, 5000]], 2, date))[0]).toBe("active");
  });

  it("give every client exactly one, in any order of rows and any unit of money", () => {
    fc.assert(
      fc.property(orderRows, (rows) => {
        const found = names(kinds(rows, 10, later));
        expect(found).toHaveLength(10);
        expect(found.every((name) => name !== undefined)).toBe(true);
        expect(names(kinds([...rows].reverse(), 10, later))).toEqual(found);
        expect(
          names(
            kinds(
              rows.map(([who, when, amount]) => [who, when, amount * 8]),
              10,
              later,
            ),
          ),
        ).toEqual(found);
      }),
    );
    for (const rows of degenerate) expect(names(kinds(rows, 3, later))).toHaveLength(3);
  });
});
