import type { Chart } from "../../../src/workbench/book/book";
import { openWorkbookFile } from "../../../src/workbench/files/open-workbook-file";
import { saveXlsx } from "../../../src/workbench/files/save-xlsx";
import { aChart, fullBook } from "../../support/full-book";

async function savedAndOpened(chart: Chart): Promise<Chart | undefined> {
  const book = fullBook();
  book.sheets[0]!.charts = [chart];
  return (await openWorkbookFile("x.xlsx", await saveXlsx(book))).sheets[0]!.charts[0];
}

const families = ["Column", "Bar"].flatMap((family) => ["Clustered", "Stacked", "Stacked100"].map((kind) => family + kind));
const lines = ["Line", "LineMarkers", "Area"].flatMap((family) => ["", "Stacked", "Stacked100"].map((kind) => family + kind));
const round = ["Pie", "PieExploded", "Doughnut", "DoughnutExploded"];
const scattered = ["XYScatter", "XYScatterLines", "XYScatterLinesNoMarkers", "XYScatterSmooth", "XYScatterSmoothNoMarkers", "Bubble"];
const radar = ["Radar", "RadarMarkers", "RadarFilled"];

test.each([...families, ...lines, ...scattered, ...radar])("a chart of type %s comes back", async (type) => {
  const chart = aChart({ type });
  expect(await savedAndOpened(chart)).toEqual(chart);
});

test.each(round)("a chart of type %s comes back, without axes", async (type) => {
  const unseen = { title: "", visible: false, majorGridlines: false };
  const chart = aChart({ type, axes: { category: unseen, value: unseen, secondaryValue: unseen } });
  expect(await savedAndOpened(chart)).toEqual(chart);
});

test("titles, legend, axes and a chart without series come back", async () => {
  const axis = {
    title: "A & <b>\nsecond line",
    visible: true,
    majorGridlines: true,
    minimum: -1.5,
    maximum: 1e6,
    numberFormat: '0.0 "k"',
    reverse: true,
  };
  const unseen = { title: "", visible: false, majorGridlines: false };
  const chart = aChart({
    title: { text: "", visible: false },
    legend: { visible: false, position: "Right" },
    axes: { category: axis, value: axis, secondaryValue: unseen },
  });
  expect(await savedAndOpened(chart)).toEqual(chart);
  const bare = { ...chart, series: [] };
  expect(await savedAndOpened(bare)).toEqual(bare);
});

test("a chart stands where it stood, past wide, narrow and hidden lines", async () => {
  for (const [left, top] of [
    [0, 0],
    [63, 24],
    [1_000.25, 999.5],
  ] as const)
    expect(await savedAndOpened(aChart({ left, top }))).toMatchObject({ left, top, width: 360, height: 216 });
});

test("solid types come down to their flat ones", async () => {
  expect(await savedAndOpened(aChart({ type: "3DColumnStacked" }))).toMatchObject({ type: "ColumnStacked" });
});
