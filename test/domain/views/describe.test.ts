import { isoOf } from "../../../src/domain/kernel/dates";
import { describeView } from "../../../src/domain/views/describe";
import { shapeOf } from "../../../src/domain/views/surroundings";
import type { Condition, ResolvedCriterion, ResolvedView } from "../../../src/domain/views/view";
import type { Language } from "../../../src/i18n/language";
import { languages } from "../../../src/i18n/language";
import { aBase } from "../../support/view-base";

async function told(view: Partial<ResolvedView>, language: Language = "en"): Promise<string> {
  const around = await aBase({}, language);
  return describeView({ table: "clients", filters: [], sort: [], ...view }, shapeOf(around, view.table ?? "clients"), {
    say: around.say as never,
    date: isoOf,
  });
}

const when = (...conditions: [Condition] | [Condition, Condition]): ResolvedCriterion => ({ kind: "conditions", conditions });
const date = 46_348;

test.each<[string, ResolvedCriterion, string]>([
  ["name", when({ operator: "=", value: "*shop*" }), "Name contains shop"],
  ["name", when({ operator: "<>", value: "*shop*" }), "Name does not contain shop"],
  ["name", when({ operator: "=", value: "A*" }), "Name begins with A"],
  ["name", when({ operator: "=", value: "*~*" }), "Name ends with *"],
  ["name", when({ operator: "=", value: "A*b" }), "Name is A*b"],
  ["name", when({ operator: "<>", value: "what~?" }), "Name is not what?"],
  ["name", when({ operator: "=", value: "" }), "Name is blank"],
  ["name", when({ operator: "<>", value: "" }), "Name is filled in"],
  ["revenue", when({ operator: ">", value: 12_000 }), "Revenue over 12,000"],
  ["revenue", when({ operator: "<=", value: 5 }), "Revenue 5 or less"],
  ["revenue", when({ operator: ">=", value: 5 }, { operator: "<=", value: 9 }), "Revenue 5 to 9"],
  ["revenue", when({ operator: ">=", value: 5 }, { operator: "<", value: 9 }), "Revenue 5 or more and Revenue under 9"],
  ["last order", when({ operator: "<", value: date + 1 }), "Last order 2026-11-22 or earlier"],
  ["last order", when({ operator: ">", value: date }), "Last order after 2026-11-22"],
  ["region", { kind: "values", values: ["a", ""] }, "Region is one of “a”, blank"],
  [
    "region",
    { kind: "values", values: ["a", "b", "c", "d", "e", "f", "g", "h"] },
    "Region is one of “a”, “b”, “c”, “d”, “e”, “f” and 2 more",
  ],
  ["region", { kind: "values", values: [""] }, "Region is blank"],
  ["region", { kind: "filled" }, "Region is filled in"],
  ["birthday", { kind: "month", month: 2 }, "Birthday in February"],
  ["revenue", { kind: "top", count: 10 }, "Revenue: the 10 largest"],
  ["revenue", { kind: "top", count: 10, percent: true, smallest: true }, "Revenue: the smallest 10%"],
  ["revenue", { kind: "excel", criteria: {} }, "Revenue by colour or icon"],
  ["My column", { kind: "filled" }, "My column is filled in"],
])("%s: %j", async (column, criterion, words) => expect(await told({ filters: [{ column, criterion }] })).toBe(words));

test("joins alternatives, filters and the order", async () => {
  const either: ResolvedCriterion = {
    kind: "conditions",
    conditions: [
      { operator: "<", value: 1 },
      { operator: "=", value: 7 },
    ],
    any: true,
  };
  const sort = [{ column: "region" }, { column: "last order", descending: true }, { column: "name", descending: true }];
  expect(await told({ filters: [{ column: "orders", criterion: either }], sort })).toBe(
    "Orders under 1 or Orders is 7; sorted by Region, Last order (newest first), Name (Z to A)",
  );
  expect(await told({})).toBe("all rows");
});

test.each(languages)("is said in %s with no word or place left open", async (language) => {
  const criteria: ResolvedCriterion[] = [
    ...(["=", "<>", ">", ">=", "<", "<="] as const).flatMap((operator) => [when({ operator, value: 3 }), when({ operator, value: "x*" })]),
    ...["*x", "*x*", "x"].flatMap((value) => (["=", "<>"] as const).map((operator) => when({ operator, value }))),
    when({ operator: ">=", value: 3 }, { operator: "<=", value: 4 }),
    {
      kind: "conditions",
      conditions: [
        { operator: "<", value: 1 },
        { operator: "=", value: 7 },
      ],
      any: true,
    },
    { kind: "values", values: ["a"] },
    { kind: "values", values: ["a", "b", "c", "d", "e", "f", "g", ""] },
    { kind: "blank" },
    { kind: "filled" },
    ...Array.from({ length: 12 }, (_, i): ResolvedCriterion => ({ kind: "month", month: i + 1 })),
    ...[1, 2, 5].flatMap((count) =>
      [true, false].flatMap((smallest): ResolvedCriterion[] => [
        { kind: "top", count, smallest },
        { kind: "top", count, smallest, percent: true },
      ]),
    ),
    { kind: "excel", criteria: {} },
  ];
  for (const column of ["name", "revenue", "last order"])
    for (const criterion of criteria) {
      const words = await told({ filters: [{ column, criterion }], sort: [{ column }, { column, descending: true }] }, language);
      expect({ criterion, words }).toEqual({ criterion, words: expect.not.stringMatching(/views\.|\{|undefined/) });
    }
});
