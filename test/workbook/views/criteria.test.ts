import type { ResolvedCriterion } from "../../../src/domain/views/view";
import { fromExcel, toExcel } from "../../../src/workbook/views/criteria";

const there = (criterion: ResolvedCriterion) => fromExcel(toExcel(criterion) as unknown as Record<string, unknown>);

test.each<ResolvedCriterion>([
  { kind: "values", values: ["Tirana", "", "=odd"] },
  { kind: "values", values: [] },
  { kind: "conditions", conditions: [{ operator: "=", value: "*a~*b?" }] },
  { kind: "conditions", conditions: [{ operator: "=", value: 12.5 }] },
  { kind: "conditions", conditions: [{ operator: "<>", value: 0 }] },
  { kind: "conditions", conditions: [{ operator: "<", value: -1e-7 }] },
  { kind: "conditions", conditions: [{ operator: ">=", value: 46_000 }, { operator: "<=", value: 46_060 }] }, // prettier-ignore
  { kind: "conditions", conditions: [{ operator: "=", value: ">odd" }, { operator: "=", value: "b" }], any: true }, // prettier-ignore
  { kind: "blank" },
  { kind: "filled" },
  ...Array.from({ length: 12 }, (_, i): ResolvedCriterion => ({ kind: "month", month: i + 1 })),
  { kind: "top", count: 10 },
  { kind: "top", count: 10, smallest: true },
  { kind: "top", count: 10, percent: true },
  { kind: "top", count: 10, percent: true, smallest: true },
  { kind: "excel", criteria: { filterOn: "CellColor", color: "#FF0000" } },
  { kind: "excel", criteria: { filterOn: "Dynamic", dynamicCriteria: "ThisMonth" } },
  { kind: "excel", criteria: { filterOn: "Values", values: [{ date: "2026-11", specificity: "Month" }] } },
])("%j is itself again", (criterion) => expect(there(criterion)).toEqual(criterion));

test("only blanks among the values is a condition of its own", () => {
  expect(there({ kind: "values", values: [""] })).toEqual({ kind: "blank" });
});

test("a number is met whatever its format: Excel compares what a cell shows", () => {
  expect(toExcel({ kind: "conditions", conditions: [{ operator: "=", value: 5 }] })).toEqual({
    filterOn: "Custom",
    criterion1: ">=5",
    operator: "And",
    criterion2: "<=5",
  });
});
