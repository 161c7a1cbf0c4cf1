import { classifyAbc } from "../../../src/domain/analysis/abc";
import { planAbcSheet } from "../../../src/domain/analysis/abc-sheet";
import { aggregateOrders } from "../../../src/domain/analysis/figures";
import { readOrders } from "../../../src/domain/analysis/orders";
import { analyseRfm, cutSettings } from "../../../src/domain/analysis/rfm";
import { planRfmSheet } from "../../../src/domain/analysis/rfm-sheet";
import { gridSegments } from "../../../src/domain/analysis/segments";
import type { SheetWords } from "../../../src/domain/analysis/sheet-words";
import { isoOf, serialOfIso } from "../../../src/domain/kernel/dates";
import type { AreaPlan, SheetPlan } from "../../../src/domain/schema/plan";
import { segmentMap } from "../../../src/domain/schema/segments";
import { data } from "../../../src/i18n/locales/en/data";
import { results } from "../../../src/i18n/locales/en/results";
import { translator } from "../../../src/i18n/translate";

const words: SheetWords = { say: translator({ results }, "en-US"), date: isoOf, rightToLeft: false, data };
const day = (iso: string): number => serialOfIso(iso) as number;
const clients = { code: ["C-00001", "C-00002", "C-00003"], reference: ["a", null, 7], name: ["Alpha", "Beta", "Gamma"] };
const orders = readOrders(
  {
    client: ["C-00002 Beta", "C-00001", "C-00002 Beta", "C-00002 Beta"],
    date: [day("2024-01-02"), day("2024-03-01"), day("2024-03-09"), day("2024-03-09")],
    amount: [50, 100, 350, -20],
  },
  clients.code,
);
const figures = aggregateOrders(orders, 3, day("2024-03-10"));
const map = segmentMap.map(([, ...keys]) => keys.map((key) => data.segments[key]));
const rfm = analyseRfm(figures, { scoring: "countif", monetary: "total", segments: gridSegments(map, data.segments["no orders"]) });

/** The cells of the blocks and tables as they will stand on the sheet. */
function cellsOf(sheet: SheetPlan): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  const put = (row: number, column: number, value: unknown): void => {
    const place = `${row},${column}`;
    expect(cells.has(place)).toBe(false);
    cells.set(place, value);
  };
  for (const { row, column, values } of sheet.blocks)
    values.forEach((line, r) => line.forEach((value, c) => put(row + r, column + c, value)));
  for (const { row, column, columns, rows } of sheet.tables)
    [columns.map(({ header }) => header), ...rows].forEach((line, r) => line.forEach((value, c) => put(row + r, column + c, value)));
  return cells;
}

function valuesAt(sheet: SheetPlan, area: AreaPlan): unknown[] {
  if ("table" in area) throw new Error("a rectangle was expected");
  const cells = cellsOf(sheet);
  return Array.from({ length: area.rows }, (_, k) => cells.get(`${area.row + k},${area.column}`));
}

describe("the RFM sheet", () => {
  const sheet = planRfmSheet(rfm, clients, words);

  it("has the table at A3, the best client first, who never bought last, and says why", () => {
    const [table] = sheet.tables;
    expect([table?.name, table?.row, table?.column]).toEqual(["cb_RFM", 2, 0]);
    expect(table?.columns.map(({ header }) => header)).toEqual(Object.values(data.headers.rfm));
    expect(table?.rows).toEqual([
      [
        "C-00002",
        null,
        "Beta",
        1,
        2,
        380,
        5,
        3,
        3,
        533,
        "Potential loyal",
        "R 5 because 1 day ago; cut at 1 · F 3 because 2 orders; cut at 1 · M 3 because 380; cut at 100",
      ],
      [
        "C-00001",
        "a",
        "Alpha",
        9,
        1,
        100,
        3,
        1,
        1,
        311,
        "About to sleep",
        "R 3 because 9 days ago; cut at 9 · F 1 because 1 order; cut at 1 · M 1 because 100; cut at 100",
      ],
      ["C-00003", 7, "Gamma", null, null, null, null, null, null, null, "No orders", "no orders by 2024-03-10"],
    ]);
  });

  it("shows heat maps, segments and cuts to the right, nothing below the table and nothing twice", () => {
    const cells = cellsOf(sheet);
    const width = sheet.tables[0]?.columns.length ?? 0;
    for (const { row, column } of sheet.blocks) expect(row < 2 || column > width).toBe(true);
    expect([...cells.values()]).toEqual(expect.arrayContaining([results.rfm.map.clients, results.rfm.map.revenue, results.rfm.segments]));
    const filled = sheet.blocks.find(({ fills }) => fills !== undefined);
    expect(filled?.values.flat().filter((value) => value !== 0)).toEqual([1, 1]);
    expect(filled?.fills?.flat().filter((fill) => fill !== null)).toEqual(["#6BAED6", "#6BAED6"]);
  });

  it("draws the segments with their clients", () => {
    const [chart] = sheet.charts;
    expect(valuesAt(sheet, chart?.categories as AreaPlan)).toEqual(rfm.segments.map(({ name }) => name));
    expect(valuesAt(sheet, chart?.series[0]?.values as AreaPlan)).toEqual(rfm.segments.map(({ clients: count }) => count));
  });

  it("hands the cuts to Settings", () => {
    expect(cutSettings(rfm)).toMatchObject({ rfmCutR1: 1, rfmCutR4: 9, rfmCutF1: 1, rfmCutM4: 380 });
  });
});

describe("the ABC sheet", () => {
  const abc = classifyAbc(figures, { by: "revenue", cuts: [0.75, 0.95] });
  const sheet = planAbcSheet(abc, clients, day("2024-03-10"), words);

  it("ranks the clients that bought, with their share and the share before them", () => {
    expect(sheet.tables[0]?.columns.map(({ header }) => header)).toEqual(Object.values(data.headers.abc));
    expect(sheet.tables[0]?.rows).toEqual([
      [1, "C-00002", null, "Beta", 380, 380 / 480, 0, "A"],
      [2, "C-00001", "a", "Alpha", 100, 100 / 480, 380 / 480, "B"],
    ]);
  });

  it("draws the Pareto curve: values as columns, the share so far as a line that ends at one", () => {
    const [chart] = sheet.charts;
    expect(valuesAt(sheet, chart?.categories as AreaPlan)).toEqual(["Beta", "Alpha"]);
    expect(valuesAt(sheet, chart?.series[0]?.values as AreaPlan)).toEqual([380, 100]);
    expect(valuesAt(sheet, chart?.series[1]?.values as AreaPlan)).toEqual([380 / 480, 1]);
  });

  it("gives each small table its title", () => {
    const titles = sheet.blocks.filter(({ look }) => look === "heading");
    expect(titles.map(({ values }) => values[0])).toEqual([[results.abc.classes], [results.abc.chart]]);
    for (const { row, column } of titles)
      expect(sheet.blocks).toContainEqual(expect.objectContaining({ row: row + 1, column, look: "header" }));
  });

  it("names the measure in the header where it is no revenue", () => {
    const byOrders = planAbcSheet(classifyAbc(figures, { by: "orders", cuts: [0.75, 0.95] }), clients, 1, words);
    expect(byOrders.tables[0]?.columns[4]).toMatchObject({ header: "Orders", kind: "integer" });
  });
});
