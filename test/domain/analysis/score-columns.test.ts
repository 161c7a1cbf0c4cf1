import { scoreOfColumn } from "../../../src/domain/analysis/score-columns";
import { scoreKeys } from "../../../src/domain/analysis/why";
import { tables } from "../../../src/domain/schema/tables";

const told = (table: keyof typeof tables) =>
  Object.fromEntries(
    tables[table].columns.flatMap(({ key }) => {
      const score = scoreOfColumn(table, key);
      return score === null ? [] : [[key, score]];
    }),
  );

test("every score with a cell of its own is told of by its column beside the clients; RFM by its segment", () => {
  const own = Object.fromEntries(scoreKeys.filter((key) => key !== "overdue").map((key) => [key, key]));
  expect(told("clients")).toEqual({ ...own, RFM: "segment" });
});

test("sheets of the analyses tell by their columns of what these are about", () => {
  expect(told("rfm")).toEqual({
    ...{ recency: "R", R: "R", frequency: "F", F: "F", monetary: "M", M: "M" },
    ...{ RFM: "segment", segment: "segment", why: "segment" },
  });
  expect(told("abc")).toEqual({ rank: "ABC", share: "ABC", "share before": "ABC", ABC: "ABC" });
  expect(told("rhythm")).toMatchObject({ rhythm: "rhythm", variation: "rhythm", "days overdue": "rhythm" });
  expect(told("xyz")).toMatchObject({ XYZ: "XYZ", variation: "XYZ", ABC: "ABC" });
  expect(told("movement")).toMatchObject({ from: "segment", to: "segment", "ABC now": "ABC" });
  expect(told("contracts")).toEqual({ ABC: "ABC" });
});

test("names, money and columns of the user's own tell of no score, whatever they are called", () => {
  for (const [table, column] of [
    ["clients", "name"],
    ["rating", "revenue"],
    ["orders", "discount"],
    ["services", "rating"],
    ["gone", "ABC"],
  ] as const)
    expect(scoreOfColumn(table, column)).toBeNull();
});
