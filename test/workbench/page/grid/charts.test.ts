import type { Chart } from "../../../../src/workbench/book/book";
import { ensureCell } from "../../../../src/workbench/book/cells";
import { createBook } from "../../../../src/workbench/book/create";
import { chartData, kindOf } from "../../../../src/workbench/page/grid/chart-data";
import { placeOn, scaleOf } from "../../../../src/workbench/page/grid/chart-scale";

const axis = { title: "", visible: true, majorGridlines: true };

function aChart(more: Partial<Chart> = {}): Chart {
  return {
    id: "1",
    name: "Chart 1",
    type: "ColumnClustered",
    left: 0,
    top: 0,
    width: 300,
    height: 200,
    title: { text: "", visible: false },
    legend: { visible: true, position: "Right" },
    axes: { category: axis, value: axis, secondaryValue: axis },
    series: [],
    ...more,
  };
}

describe("what a chart draws", () => {
  test.each([
    ["ColumnStacked", "column"],
    ["BarClustered", "bar"],
    ["LineMarkers", "line"],
    ["AreaStacked100", "area"],
    ["Pie", "pie"],
    ["Doughnut", "doughnut"],
    ["XYScatterLines", "scatter"],
    ["Pareto", "column"],
  ])("%s is drawn as %s", (type, kind) => expect(kindOf(type)).toBe(kind));

  test("values, names and categories are the cells' of now; hidden rows are left out", () => {
    const book = createBook("My data");
    const sheet = book.sheets[0]!;
    [
      ["Who", "Sum"],
      ["Anna", 1],
      ["Boris", 2],
      ["Clara", "none"],
    ].forEach((line, i) => line.forEach((value, j) => (ensureCell(sheet, i, j).value = value)));
    sheet.rows.set(2, { filtered: true });
    const series = {
      id: "s",
      name: "old",
      nameRef: "='My data'!$B$1",
      values: "='My data'!$B$2:$B$4",
      categories: "='My data'!$A$2:$A$4",
      axisGroup: "Primary" as const,
    };
    const data = chartData(book, sheet, aChart({ series: [series, { ...series, id: "t", chartType: "Line", axisGroup: "Secondary" }] }));
    expect(data.categories).toEqual(["Anna", "Clara"]);
    expect(data.series.map(({ name, values, kind, secondary }) => [name, values, kind, secondary])).toEqual([
      ["Sum", [1, null], "column", false],
      ["Sum", [1, null], "line", true],
    ]);
  });
});

describe("an axis", () => {
  test("ends on round numbers around the values", () => {
    expect(scaleOf([3, 97], true)).toEqual({ from: 0, to: 100, ticks: [0, 20, 40, 60, 80, 100] });
    expect(scaleOf([-4, 6], true).ticks).toEqual([-4, -2, 0, 2, 4, 6]);
  });
  test("keeps the bounds it was given, and stands without values", () => {
    expect(scaleOf([0.2], true, { minimum: 0, maximum: 1 })).toMatchObject({ from: 0, to: 1 });
    expect(scaleOf([], true).ticks.length).toBeGreaterThan(1);
    expect(scaleOf([5, 5], false).to).toBeGreaterThan(5);
  });
  test("places values in proportion", () => expect(placeOn({ from: 0, to: 10, ticks: [] }, 5, 100, 0)).toBe(50));
});
