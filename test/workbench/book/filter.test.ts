import type { FilterCriteria } from "../../../src/workbench/book/book";
import { clearTableFilters, filterSheet, filterTable, reapplyTableFilters, removeSheetFilter } from "../../../src/workbench/book/filter";
import { formatCells } from "../../../src/workbench/book/formats";
import { patched } from "../../../src/workbench/book/styles";
import { addTable } from "../../../src/workbench/book/tables";
import { addRows } from "../../../src/workbench/book/tables-rows";
import { writeCells } from "../../../src/workbench/book/write";
import { desk, rect } from "./support";

/** The values of a one-column table that a filter lets pass. */
function passing(column: unknown[], criteria: FilterCriteria, today = "2024-02-15T12:00:00"): unknown[] {
  const { workspace, sheet } = desk([["Value"], ...column.map((value) => [value])]);
  workspace.options.now = () => new Date(today);
  const table = addTable(workspace, sheet, { row: 0, column: 0, rows: column.length + 1, columns: 1 }, true);
  filterTable(workspace, sheet, table, 0, criteria);
  return column.filter((_, i) => !sheet.rows.get(i + 1)?.filtered);
}

describe("values", () => {
  const column = ["Apple", "apple", "Pear", "", 5, 5.5, true];

  it("are compared with the text shown, letter case aside; the empty text is blanks", () => {
    expect(passing(column, { filterOn: "Values", values: ["APPLE", "", "5"] })).toEqual(["Apple", "apple", "", 5]);
    expect(passing(column, { filterOn: "Values", values: ["TRUE", "5.5"] })).toEqual([5.5, true]);
  });

  it("are texts as formatted, not the numbers behind them", () => {
    const { workspace, sheet } = desk([["Price"], [1234.5], [1234.51], [7]]);
    const table = addTable(workspace, sheet, rect("A1:A4"), true);
    formatCells(workspace, sheet, rect("A2:A4"), (style) => patched(style, { numberFormat: "#,##0.00" }));
    filterTable(workspace, sheet, table, 0, { filterOn: "Values", values: ["1,234.50", "7"] });
    expect([1, 2, 3].map((row) => Boolean(sheet.rows.get(row)?.filtered))).toEqual([false, true, true]);
  });

  it("may leave out the room that a format keeps for a bracket", () => {
    const { workspace, sheet } = desk([["Price"], ["$120"], ["$97"]]);
    const table = addTable(workspace, sheet, rect("A1:A3"), true);
    filterTable(workspace, sheet, table, 0, { filterOn: "Values", values: ["$97"] });
    expect([1, 2].map((row) => Boolean(sheet.rows.get(row)?.filtered))).toEqual([true, false]);
  });

  it("take groups of dates down to a year, month or day", () => {
    const dates = [45292, 45322.75, 45323, 45658];
    const of = (date: string, specificity: string) => passing(dates, { filterOn: "Values", values: [{ date, specificity }] });
    expect(of("2024", "Year")).toEqual([45292, 45322.75, 45323]);
    expect(of("2024-01-01", "Month")).toEqual([45292, 45322.75]);
    expect(of("2024-01-31", "Day")).toEqual([45322.75]);
    expect(of("2024-01-31T18:00:00", "Hour")).toEqual([45322.75]);
  });
});

describe("custom criteria", () => {
  const column = ["Abc", "xbcx", "a?c", "", 10, 20, 30, "20"];
  const custom = (criterion1: string, criterion2?: string, operator?: "And" | "Or") =>
    passing(column, { filterOn: "Custom", criterion1, criterion2, operator });

  it.each<[string, unknown[]]>([
    [">10", [20, 30, "20"]],
    [">=20", [20, 30, "20"]],
    ["<20", [10]],
    ["=20", [20, "20"]],
    ["<>20", ["Abc", "xbcx", "a?c", "", 10, 30]],
    ["=*bc*", ["Abc", "xbcx"]],
    ["<>*bc*", ["a?c", "", 10, 20, 30, "20"]],
    ["a?c", ["Abc", "a?c"]],
    ["=a~?c", ["a?c"]],
    ["=", [""]],
    ["<>", ["Abc", "xbcx", "a?c", 10, 20, 30, "20"]],
    [">b", ["xbcx"]],
  ])("%s", (criterion, expected) => {
    // a text written as "20" is a number, as in Excel
    expect(custom(criterion)).toEqual(expected);
  });

  it("join two with And or Or", () => {
    expect(custom(">10", "<30", "And")).toEqual([20, "20"]);
    expect(custom("<15", ">25", "Or")).toEqual([10, 30]);
    expect(custom("=a*", "=*x", "Or")).toEqual(["Abc", "xbcx", "a?c"]);
  });

  it("compare dates given as dates", () => {
    expect(
      passing([45292, 45323, 45658], { filterOn: "Custom", criterion1: ">=1/2/2024", criterion2: "<1/1/2025", operator: "And" }),
    ).toEqual([45323]);
  });
});

describe("top, bottom and average", () => {
  const column = [10, 40, 20, 40, 30, "text", ""];

  it.each<[FilterCriteria["filterOn"], string, unknown[]]>([
    ["TopItems", "1", [40, 40]],
    ["TopItems", "3", [40, 40, 30]],
    ["BottomItems", "2", [10, 20]],
    ["TopPercent", "40", [40, 40]],
    ["BottomPercent", "20", [10]],
    ["BottomPercent", "1", [10]],
  ])("%s %s", (filterOn, criterion1, expected) => {
    expect(passing(column, { filterOn, criterion1 })).toEqual(expected);
  });

  it("counts of items go from 1 to 500, percents to 100", () => {
    for (const [filterOn, criterion1] of [
      ["TopItems", "0"],
      ["TopItems", "501"],
      ["TopPercent", "101"],
      ["BottomItems", "x"],
    ] as const)
      expect(() => passing(column, { filterOn, criterion1 })).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  it("above and below average are strictly so", () => {
    expect(passing([1, 2, 3, ""], { filterOn: "Dynamic", dynamicCriteria: "AboveAverage" })).toEqual([3]);
    expect(passing([1, 2, 3, ""], { filterOn: "Dynamic", dynamicCriteria: "BelowAverage" })).toEqual([1]);
  });
});

describe("dynamic dates", () => {
  // 2024-02-15 is a Thursday, serial 45337
  const today = 45337;
  const column = [-400, -366, -46, -45, -15, -14, -12, -5, -4, -1, 0, 0.5, 1, 2, 3, 9, 10, 14, 15, 45, 46, 136, 321, 400].map(
    (days) => today + days,
  );
  const days = (dynamicCriteria: string) =>
    passing(column, { filterOn: "Dynamic", dynamicCriteria }).map((serial) => Number(serial) - today);

  it.each<[string, number[]]>([
    ["Today", [0, 0.5]],
    ["Yesterday", [-1]],
    ["Tomorrow", [1]],
    ["ThisWeek", [-4, -1, 0, 0.5, 1, 2]],
    ["LastWeek", [-5]],
    ["NextWeek", [3, 9]],
    ["ThisMonth", [-14, -12, -5, -4, -1, 0, 0.5, 1, 2, 3, 9, 10, 14]],
    ["LastMonth", [-45, -15]],
    ["NextMonth", [15, 45]],
    ["ThisQuarter", [-45, -15, -14, -12, -5, -4, -1, 0, 0.5, 1, 2, 3, 9, 10, 14, 15, 45]],
    ["LastQuarter", [-46]],
    ["NextQuarter", [46, 136]],
    ["ThisYear", [-45, -15, -14, -12, -5, -4, -1, 0, 0.5, 1, 2, 3, 9, 10, 14, 15, 45, 46, 136]],
    ["LastYear", [-400, -366, -46]],
    ["NextYear", [321, 400]],
    ["YearToDate", [-45, -15, -14, -12, -5, -4, -1, 0, 0.5]],
    ["AllDatesInPeriodJanuary", [-400, -45, -15, 321]],
    // February as Excel's API spells it; the calendar's own spelling is unknown to it.
    ["AllDatesInPeriodFebruray", [-366, -14, -12, -5, -4, -1, 0, 0.5, 1, 2, 3, 9, 10, 14]],
    ["AllDatesInPeriodQuarter2", [46, 136]],
  ])("%s", (criteria, expected) => {
    const inPeriod = column.map((serial) => serial - today).filter((day) => expected.includes(day));
    expect(days(criteria)).toEqual(inPeriod);
    expect(inPeriod).toEqual(expected);
  });

  it("refuse what Excel does not know", () => {
    expect(() => days("Someday")).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
    expect(() => days("AllDatesInPeriodFebruary")).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });
});

describe("colours", () => {
  it("filter by fill and by font colour", () => {
    const { workspace, sheet } = desk([["A"], [1], [2], [3]]);
    const table = addTable(workspace, sheet, rect("A1:A4"), true);
    formatCells(workspace, sheet, rect("A3"), (style) => patched(style, { fill: "#FFFF00", font: { color: "#FF0000" } }));
    const hidden = () => [1, 2, 3].map((row) => Boolean(sheet.rows.get(row)?.filtered));
    filterTable(workspace, sheet, table, 0, { filterOn: "CellColor", color: "#ffff00" });
    expect(hidden()).toEqual([true, false, true]);
    filterTable(workspace, sheet, table, 0, { filterOn: "FontColor", color: "#FF0000" });
    expect(hidden()).toEqual([true, false, true]);
    filterTable(workspace, sheet, table, 0, { filterOn: "CellColor" });
    expect(hidden()).toEqual([false, true, false]);
  });
});

describe("filters at work", () => {
  const made = () => {
    const all = desk([
      ["Region", "Qty"],
      ["N", 1],
      ["S", 5],
      ["N", 9],
    ]);
    const table = addTable(all.workspace, all.sheet, rect("A1:B4"), true);
    return { ...all, table, hidden: () => [1, 2, 3, 4].filter((row) => all.sheet.rows.get(row)?.filtered) };
  };

  it("of two columns must both let a row pass; clearing shows all", () => {
    const { workspace, sheet, table, hidden } = made();
    filterTable(workspace, sheet, table, 0, { filterOn: "Values", values: ["N"] });
    filterTable(workspace, sheet, table, 1, { filterOn: "Custom", criterion1: ">5" });
    expect(hidden()).toEqual([1, 2]);
    clearTableFilters(workspace, sheet, table);
    expect(hidden()).toEqual([]);
    expect(sheet.rows.size).toBe(0);
  });

  it("are not applied again by an edit, only by reapply", () => {
    const { workspace, sheet, table, write, hidden } = made();
    filterTable(workspace, sheet, table, 0, { filterOn: "Values", values: ["N"] });
    write("A2", "S");
    expect(hidden()).toEqual([2]);
    reapplyTableFilters(workspace, sheet, table);
    expect(hidden()).toEqual([1, 2]);
  });

  it("leave rows added later in sight", () => {
    const { workspace, sheet, table, hidden } = made();
    filterTable(workspace, sheet, table, 0, { filterOn: "Values", values: ["N"] });
    addRows(workspace, sheet, table, undefined, 1);
    expect(hidden()).toEqual([2]);
  });

  it("writing values over a filtered table misplaces the data (#224)", () => {
    const { workspace, sheet, table, values } = made();
    filterTable(workspace, sheet, table, 0, { filterOn: "Values", values: ["N"] });
    writeCells(workspace, sheet, rect("B2:B4"), [[10], [20], [30]]);
    expect(values("B2:B5")).toEqual([[10], [5], [20], [30]]);
  });

  it("of a sheet are one at a time and go without a trace", () => {
    const { workspace, sheet, write } = desk([
      ["A", "B"],
      [1, "x"],
      [2, "y"],
    ]);
    write("D1:D2", [["C"], ["z"]]);
    filterSheet(workspace, sheet, rect("A1:B3"), 0, { filterOn: "TopItems", criterion1: "1" });
    expect(sheet.rows.get(1)?.filtered).toBe(true);
    filterSheet(workspace, sheet, rect("D1:D2"));
    expect(sheet.rows.size).toBe(0);
    expect(sheet.filter).toEqual({ range: rect("D1:D2"), columns: {} });
    removeSheetFilter(workspace, sheet);
    expect(sheet.filter).toBeUndefined();
  });
});
