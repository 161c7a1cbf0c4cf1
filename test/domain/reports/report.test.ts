import fc from "fast-check";
import { rowsOfReport } from "../../../src/domain/reports/report";
import { aColumn, aReport, day, money, plainWords } from "../../support/reports";

const columns = [aColumn("region"), aColumn("name"), money("amount")];
const grid = [
  ["Tirana", "B", 10],
  ["durrës", "A", 2.1],
  ["tirana", "C", null],
  [null, "D", 5],
  ["Durrës", "E", "a lot"],
  ["", "F", -1],
] as const;

describe("a report", () => {
  test("without groups has its rows as they come, and sums over them", () => {
    const report = aReport(columns, grid);
    expect(report.groups).toHaveLength(1);
    expect(rowsOfReport(report)).toEqual(grid.map((row) => row.map((cell) => (cell === "" ? null : cell))));
    expect(report).toMatchObject({ count: 6, sums: [null, null, 16.1], notes: ["all", "6 rows"], totalLabel: "Total", groupLabels: [] });
  });

  test("groups by a column, case aside, in the order of the alphabet, blank ones last", () => {
    const report = aReport(columns, grid, { groupBy: "region" });
    expect(report.groups).toEqual([
      { name: "Tirana", rows: [["Tirana", "B", 10], ["tirana", "C", null]], sums: [null, null, 10] },
      { name: "durrës", rows: [["durrës", "A", 2.1], ["Durrës", "E", "a lot"]], sums: [null, null, 2.1] },
      { name: "(blank)", rows: [[null, "D", 5], [null, "F", -1]], sums: [null, null, 4] },
    ]); // prettier-ignore
    expect(report.groupLabels).toEqual(["Tirana: 2", "durrës: 2", "(blank): 2"]);
  });

  test("takes rows in the order they are given, and none where none is", () => {
    expect(rowsOfReport(aReport(columns, grid, { rows: [3, 0] }))).toEqual([
      [null, "D", 5],
      ["Tirana", "B", 10],
    ]);
    expect(aReport(columns, grid, { rows: [] })).toMatchObject({ count: 0, sums: [null, null, null] });
    expect(aReport(columns, grid, { rows: [], groupBy: "region" }).groups).toEqual([]);
  });

  test("orders groups of days by the calendar and names them in words", () => {
    const words = { ...plainWords, groupName: (value: number) => `day ${value}` };
    const report = aReport([day("due")], [[46_010], [9_000], ["soon"], [46_010]], { groupBy: "due" }, words);
    expect(report.groupLabels).toEqual(["day 9000: 1", "day 46010: 2", "soon: 1"]);
  });

  test("masks what is shown, not what is grouped and summed", () => {
    const mask = (key: string, _row: number, cell: unknown) => (key === "region" ? "•" : key === "amount" ? null : (cell as string));
    const report = aReport(columns, grid, { groupBy: "region", mask });
    expect(report.masked).toBe(true);
    expect(report.groups.map(({ name, sums }) => [name, sums[2]])).toEqual([
      ["•", 10],
      ["•", 2.1],
      ["•", 4],
    ]);
    expect(rowsOfReport(report).map((row) => row[2])).toEqual([null, null, null, null, null, null]);
  });

  test("has every row in one group, and the groups' sums add up", () => {
    const cell = fc.oneof(fc.constantFrom("a", "B", "b", null, ""), fc.integer({ min: 0, max: 3 }));
    const amount = fc.oneof(
      fc.integer({ min: -1000, max: 1000 }).map((cents) => cents / 100),
      fc.constant(null),
      fc.constant("x"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, amount), { maxLength: 40 }), (rows) => {
        const report = aReport([aColumn("key"), money("amount")], rows, { groupBy: "key" });
        const plain = aReport([aColumn("key"), money("amount")], rows);
        expect(rowsOfReport(report)).toHaveLength(rows.length);
        const total = report.groups.reduce((sum, { sums }) => sum + (sums[1] ?? 0), 0);
        expect(total).toBeCloseTo(plain.sums[1] ?? 0, 6);
        expect(report.sums).toEqual(plain.sums);
      }),
    );
  });
});
