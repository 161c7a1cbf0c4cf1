import * as fc from "fast-check";
import type { Cell } from "../../src/domain/kernel/cell";
import { rowsOf } from "../../src/domain/views/rows";
import type { Condition, ResolvedCriterion, ResolvedView, SortKey } from "../../src/domain/views/view";
import { clientCode, openBase } from "../support/base-bench";

jest.setTimeout(300_000);

const count = 60;
const columns = ["code", "name", "region", "next contact", "rooms", "budget"];
const names = ["Alba", "alba", "Co-op", "Coop", "a*b", "a?b", "axb", "~x", "Žito", "zito", "Ёж", "еж", "O'Neil", "ONeil", "12", "", null];
const regions = ["Tirana", "TIRANA", "Durrës", "durres", "", null, "North-West"];

const cells = fc.record({
  name: fc.constantFrom(...names),
  region: fc.constantFrom(...regions),
  contact: fc.oneof(fc.integer({ min: 46_300, max: 46_400 }), fc.constant(46_348.75), fc.constantFrom<Cell>(null, "soon")),
  rooms: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(null)),
  budget: fc.oneof(
    fc.integer({ min: -400, max: 4_000 }).map((cents) => cents / 100),
    fc.constantFrom<Cell>(null, "much"),
  ),
});

const operator = fc.constantFrom<Condition["operator"]>("=", "<>", "<", "<=", ">", ">=");
const texts = fc.record({ operator, value: fc.constantFrom("alba", "a*", "*o*", "a~*b", "?x?", "D", "t", "co-op", "ž") });
const numbers = (min: number, max: number) =>
  fc.record({ operator: operator.filter((each) => each !== "<>"), value: fc.integer({ min, max }) });
/** A pair with "=" is left out: Excel compares it with what the cell shows. */
const conditions = (one: fc.Arbitrary<Condition>): fc.Arbitrary<ResolvedCriterion> =>
  fc.oneof(
    one.map((first): ResolvedCriterion => ({ kind: "conditions", conditions: [first] })),
    fc
      .tuple(one, one, fc.boolean())
      .filter(([a, b]) => typeof a.value === "string" || (a.operator !== "=" && b.operator !== "="))
      .map(([a, b, any]): ResolvedCriterion => ({ kind: "conditions", conditions: [a, b], ...(any ? { any } : {}) })),
  );
const blanks = fc.constantFrom<ResolvedCriterion>({ kind: "blank" }, { kind: "filled" });
const top = fc.record({
  kind: fc.constant("top" as const),
  count: fc.integer({ min: 1, max: 20 }),
  percent: fc.boolean(),
  smallest: fc.boolean(),
});
const values = (all: readonly Cell[]) =>
  fc
    .subarray(
      all.map((cell) => String(cell ?? "")),
      { minLength: 1 },
    )
    .map((chosen): ResolvedCriterion => ({ kind: "values", values: chosen }));
const months = fc.integer({ min: 10, max: 12 }).map((month): ResolvedCriterion => ({ kind: "month", month }));

const criteria: Record<string, fc.Arbitrary<ResolvedCriterion>> = {
  name: fc.oneof(conditions(texts), values(names), blanks),
  region: fc.oneof(conditions(texts), values(regions), blanks),
  "next contact": fc.oneof(conditions(numbers(46_300, 46_400)), months, blanks),
  rooms: fc.oneof(conditions(numbers(0, 6)), top, blanks),
  budget: fc.oneof(conditions(numbers(-4, 40)), top, blanks),
};

const someView: fc.Arbitrary<ResolvedView> = fc
  .tuple(fc.subarray(Object.keys(criteria), { maxLength: 3 }), fc.shuffledSubarray(Object.keys(criteria), { maxLength: 2 }), fc.boolean())
  .chain(([filtered, sorted, descending]) =>
    fc.tuple(...filtered.map((column) => criteria[column]!.map((criterion) => ({ column, criterion })))).map((filters) => ({
      table: "clients",
      filters,
      sort: [...sorted.map((column): SortKey => ({ column, descending })), { column: "code" }],
      columns: null,
    })),
  );

test("any view over any data shows on the host the rows that it should, in its order", async () => {
  const opened = await openBase({ profile: "property" });
  const [data] = fc.sample(fc.array(cells, { minLength: count, maxLength: count }), { numRuns: 1, seed: 20_261_122 });
  const rows = data!.map(({ name, region, contact, rooms, budget }, i): Cell[] => [clientCode(i), name, region, contact, rooms, budget]);
  await opened.workbook.apply({ action: "test", summary: {} }, [{ kind: "append", table: "clients", columns, rows }]);
  const given = Object.fromEntries(columns.map((column, at) => [column, rows.map((row) => row[at] ?? null)]));
  let some = 0;
  await fc.assert(
    fc.asyncProperty(someView, async (view) => {
      const expected = rowsOf(view, given).map((row) => clientCode(row));
      const { visible } = await opened.workbook.arrange(view);
      const [seen] = await opened.workbook.readVisible([{ table: "clients", columns: ["code"] }]);
      expect({ visible, codes: seen!.columns["code"] }).toEqual({ visible: expected.length, codes: expected });
      if (expected.length > 0 && expected.length < count) some += 1;
    }),
    { numRuns: 120, seed: 7 },
  );
  expect(some).toBeGreaterThan(40);
  await opened.workbook.showAll();
  const [back] = await opened.workbook.read([{ table: "clients", columns }]);
  expect(columns.map((column) => back!.columns[column])).toEqual(
    columns.map((column) => given[column]!.map((cell) => (cell === "" ? null : cell))),
  );
});
