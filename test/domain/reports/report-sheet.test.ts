import type { SheetPlan } from "../../../src/domain/schema/plan";
import { planReportSheet, sheetNameOf, tableNameOf } from "../../../src/domain/reports/report-sheet";
import { aColumn, aReport, money } from "../../support/reports";

const columns = [aColumn("region"), aColumn("name"), money("amount")];
const grid = [
  ["North", "A", 1],
  ["South", "=B", 2],
  ["North", "C", "-"],
] as const;

/** What the plan writes, cell by cell; later blocks over earlier ones. */
function cellsOf(plan: SheetPlan): unknown[][] {
  const cells: unknown[][] = [];
  for (const { row, column, values } of plan.blocks)
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        cells[row + r] ??= [];
        if (value !== null) cells[row + r]![column + c] = value;
      }),
    );
  return Array.from(cells, (line) => Array.from({ length: columns.length }, (_, at) => line?.[at] ?? null));
}

describe("the sheet of a report", () => {
  test("is a table under title, notes and live totals where it is not grouped", () => {
    const plan = planReportSheet(aReport(columns, grid, { id: "in-sight-clients" }));
    expect(plan).toMatchObject({
      key: "report-in-sight-clients",
      name: "Test",
      frozen: { rows: 5, columns: 0 },
      page: { landscape: true, repeatRows: [4, 4] },
    });
    expect(plan.tables).toMatchObject([{ name: "cb_Report_InSightClients", row: 4, column: 0, rows: grid }]);
    expect(cellsOf(plan)).toEqual([
      ["Test", null, null],
      ["all", null, null],
      ["3 rows", null, null],
      ["Total", null, "=SUBTOTAL(109,cb_Report_InSightClients[AMOUNT])"],
    ]);
  });

  test("is lines with sums under each group and over all, foldable, where it is grouped", () => {
    const plan = planReportSheet(aReport(columns, grid, { groupBy: "region" }));
    expect(plan.tables).toEqual([]);
    expect(cellsOf(plan).slice(3)).toEqual([
      ["REGION", "NAME", "AMOUNT"],
      ["North", "A", 1],
      ["North", "C", "-"],
      ["North: 2", null, "=SUBTOTAL(109,C5:C6)"],
      ["South", "=B", 2],
      ["South: 1", null, "=SUBTOTAL(109,C8:C8)"],
      ["Total", null, "=SUBTOTAL(109,C5:C9)"],
    ]);
    expect(plan.outline).toEqual({ groups: [[4, 5], [7, 7]], folded: false }); // prettier-ignore
    expect(plan.blocks.filter(({ formulas }) => formulas).flatMap(({ values }) => values.flat())).toEqual(
      ["=SUBTOTAL(109,C5:C6)", "=SUBTOTAL(109,C8:C8)", "=SUBTOTAL(109,C5:C9)"], // prettier-ignore
    );
  });

  test("keeps texts out of the formulas of a report of many groups", () => {
    const many = Array.from({ length: 300 }, (_, i) => [`R${i}`, "A", i === 7 ? "=1+1" : i] as const);
    const plan = planReportSheet(aReport(columns, many, { groupBy: "region" }));
    expect(plan.blocks.length).toBeLessThan(20);
    const formulas = plan.blocks.filter((block) => block.formulas).flatMap(({ values }) => values.flat());
    expect(formulas.filter((cell) => typeof cell === "string" && !cell.startsWith("=SUBTOTAL("))).toEqual([]);
    expect(plan.blocks).toContainEqual(expect.objectContaining({ column: 2, values: [["=1+1"]] }));
    expect(cellsOf(plan).at(-1)).toEqual(["Total", null, "=SUBTOTAL(109,C5:C604)"]);
  });

  test("looks cells up by the key of their row where it is live", () => {
    const live = { key: "name", formula: (column: string, cell: string) => (column === "amount" ? `=LOOK(${cell})` : null) };
    const list = planReportSheet(aReport(columns, grid), live);
    expect(list.tables[0]!.columns.map(({ formula }) => formula)).toEqual([undefined, undefined, "=LOOK([@[NAME]])"]);
    expect(list.tables[0]!.rows).toEqual(grid.map(([region, name]) => [region, name, null]));
    const grouped = planReportSheet(aReport(columns, grid, { groupBy: "region" }), live);
    expect(cellsOf(grouped)[4]).toEqual(["North", "A", "=LOOK($B5)"]);
    expect(cellsOf(grouped)[7]).toEqual(["South", "=B", "=LOOK($B8)"]);
  });

  test("gives two columns of one header two names", () => {
    const twice = [aColumn("a", { header: "Name" }), aColumn("b", { header: "name" })];
    expect(planReportSheet(aReport(twice, [])).tables[0]!.columns.map(({ header }) => header)).toEqual(["Name", "name 2"]);
  });

  test.each([
    ["Clients: rows in sight", "Clients rows in sight"],
    ["A/B [x]*?\\", "A B x"],
    ["'quoted'", "quoted"],
    ["A very long name of a view that nobody can read", "A very long name of a view that"],
    ["History", "History 1"],
  ])("calls the sheet of %p %p", (title, name) => {
    expect(sheetNameOf(title)).toBe(name);
  });

  test("calls the table by the report's id, in any script", () => {
    expect(tableNameOf("clients-by-segment")).toBe("cb_Report_ClientsBySegment");
    expect(tableNameOf("view-мои vip")).toBe("cb_Report_ViewМоиVip");
  });
});
