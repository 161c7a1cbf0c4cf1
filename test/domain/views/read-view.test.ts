import { isViewText, readView } from "../../../src/domain/views/read-view";
import type { Criterion } from "../../../src/domain/views/view";

const withCriterion = (criterion: unknown): string => JSON.stringify({ table: "clients", filters: [{ column: "x", criterion }] });

test("tells JSON from a name", () => {
  expect([isViewText(' {"table": "x"}'), isViewText("lost"), isViewText("")]).toEqual([true, false, false]);
});

test("reads a view whole, and one that goes out from another", () => {
  const sort = [{ column: "name" }, { column: "revenue", descending: true }];
  expect(readView(JSON.stringify({ table: "clients", sort, columns: ["name"] }))).toEqual({
    table: "clients",
    filters: [],
    sort,
    columns: ["name"],
  });
  expect(readView('{"view": "lost", "sort": []}')).toEqual({ view: "lost", filters: [], sort: [] });
});

test.each<Criterion>([
  { kind: "values", values: ["a", ""] },
  { kind: "conditions", conditions: [{ operator: ">=", value: 3 }] },
  {
    kind: "conditions",
    conditions: [
      { operator: "=", value: "a*" },
      { operator: "<>", value: "" },
    ],
    any: true,
  },
  { kind: "blank" },
  { kind: "filled" },
  { kind: "month", month: 12 },
  { kind: "this month" },
  { kind: "this month", anyYear: true },
  { kind: "days", from: -30, to: 0 },
  { kind: "days" },
  { kind: "top", count: 5, percent: true, smallest: true },
  { kind: "excel", criteria: { filterOn: "CellColor", color: "#FF0000" } },
])("reads the criterion %j as it is", (criterion) => {
  expect(readView(withCriterion(criterion)).filters![0]!.criterion).toEqual(criterion);
});

test.each([
  ["no JSON", "{", "JSON"],
  ["a list", "[]", "JSON"],
  ["neither table nor view", "{}", "table"],
  ["both", '{"table": "clients", "view": "lost"}', "table"],
  ["filters that are no list", '{"table": "clients", "filters": 3}', "filters"],
  ["a filter without a column", '{"table": "clients", "filters": [{"criterion": {"kind": "blank"}}]}', "column"],
  ["a criterion of no kind", withCriterion({ kind: "maybe" }), "x"],
  ["a criterion that JavaScript would find on every object", withCriterion({ kind: "constructor" }), "x"],
  ["values that are no texts", withCriterion({ kind: "values", values: [3] }), "x"],
  ["no values", withCriterion({ kind: "values", values: [] }), "x"],
  ["three conditions", withCriterion({ kind: "conditions", conditions: new Array(3).fill({ operator: "=", value: 1 }) }), "x"],
  ["an operator that is none", withCriterion({ kind: "conditions", conditions: [{ operator: "~", value: 1 }] }), "x"],
  ["a thirteenth month", withCriterion({ kind: "month", month: 13 }), "x"],
  ["half days", withCriterion({ kind: "days", from: 0.5 }), "x"],
  ["the 101 largest percent", withCriterion({ kind: "top", count: 101, percent: true }), "x"],
  ["a sort without a column", '{"table": "clients", "sort": [{}]}', "sort"],
  ["columns that are no names", '{"table": "clients", "columns": [1]}', "columns"],
])("refuses %s", (_, text, part) =>
  expect(() => readView(text)).toThrow(expect.objectContaining({ code: "view.unreadable", values: { part } }) as never),
);
