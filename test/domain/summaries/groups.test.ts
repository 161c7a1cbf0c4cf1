import fc from "fast-check";
import type { Cell } from "../../../src/domain/kernel/cell";
import { serialOfIso } from "../../../src/domain/kernel/dates";
import { groupRows } from "../../../src/domain/summaries/groups";
import { monthsFrom, periodName, periods, periodStart } from "../../../src/domain/summaries/periods";

const day = (iso: string): number => serialOfIso(iso)!;
const amounts = fc.oneof(
  fc.integer({ min: -900_000, max: 900_000 }).map((n) => n / 100),
  fc.constantFrom<Cell>(null, "?", true),
);
const keys = fc.oneof(
  fc.constantFrom<Cell>("Tirana", "TIRANA", " Durrës", "Durres", "", null, true, 7, "7"),
  fc.integer({ min: 30_000, max: 60_000 }),
);
const rows = fc.array(fc.tuple(amounts, keys), { maxLength: 60 });

describe("groups", () => {
  test("hold every row once, and sum to the whole", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom("text", "day", ...periods), (cells, by) => {
        const values = cells.map(([value]) => value);
        const groups = groupRows(
          values,
          cells.map(([, key]) => key),
          by,
        );
        expect(groups.flatMap((group) => group.rows).sort((a, b) => a - b)).toEqual([...cells.keys()]);
        const numbers = values.filter((value) => typeof value === "number");
        const total = numbers.reduce((a, b) => a + b, 0);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.length);
        expect(groups.reduce((sum, group) => sum + Number(group.sum), 0)).toBeCloseTo(total, 4);
        if (Math.abs(total) > 0.01) expect(groups.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 6);
        for (const { average, sum, count } of groups) {
          if (count) expect(average).toBeCloseTo(Number(sum) / count, 4);
          else expect(average).toBeNull();
        }
      }),
    );
  });

  test("take texts as one, case and spaces around aside, by falling sum and the blank ones last", () => {
    const groups = groupRows([1, 5, 2, 90], ["Durrës", "Tirana", "tirana ", null], "text");
    expect(groups.map(({ name, sum, count }) => [name, sum, count])).toEqual([
      ["Tirana", 7, 2],
      ["Durrës", 1, 1],
      ["", 90, 1],
    ]);
  });

  test("of dates come in their order, a text among them by its own", () => {
    const dates = [day("2026-03-31") + 0.9, day("2025-12-01"), day("2026-01-01"), "soon"];
    const named = (by: "day" | "month" | "quarter" | "year", of: Cell[] = dates.slice(0, 3)) =>
      groupRows([1, 2, 3, 4], of, by).map(({ name }) => name);
    expect(named("day")).toEqual(["2025-12-01", "2026-01-01", "2026-03-31"]);
    expect(named("month")).toEqual(["2025-12", "2026-01", "2026-03"]);
    expect(named("quarter")).toEqual(["2025 Q4", "2026 Q1"]);
    expect(named("year")).toEqual(["2025", "2026"]);
    expect(named("month", dates)).toContain("soon");
  });

  test("show an error of the column in its group alone, and no shares", () => {
    const groups = groupRows([1, "#N/A", 3], ["a", "b", "a"], "text");
    expect(groups).toEqual([
      { name: "a", rows: [0, 2], count: 2, sum: 4, share: null, average: 2 },
      { name: "b", rows: [1], count: 0, sum: "#N/A", share: null, average: null },
    ]);
  });
});

describe("periods", () => {
  test("begin on their first day and are left at the next", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 80_000 }), fc.constantFrom(...periods), (serial, period) => {
        const start = periodStart(serial, period);
        expect(start).toBeLessThanOrEqual(serial);
        expect(periodStart(start, period)).toBe(start);
        expect(periodName(periodStart(start - 1, period), period)).not.toBe(periodName(start, period));
      }),
    );
  });

  test("months are counted over years, there and back", () => {
    expect(monthsFrom(day("2026-01-31"), -1)).toBe(day("2025-12-01"));
    expect(monthsFrom(day("2025-11-15"), 14)).toBe(day("2027-01-01"));
  });
});
