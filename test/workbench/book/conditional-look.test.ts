import { addFormat } from "../../../src/workbench/book/conditional";
import { conditionalLooks, type ConditionalLook } from "../../../src/workbench/book/conditional-look";
import type { ConditionalFormat } from "../../../src/workbench/book/book";
import { createUniverEngine } from "../../../src/workbench/engine/univer-engine";
import { Workspace } from "../../../src/workbench/book/workspace";
import { desk, rect } from "./support";

const red = { fill: "#FF0000" };

type Given = Partial<ConditionalFormat> & { type: ConditionalFormat["type"] };

/** The looks of a one-column sheet's cells under formats, the last added first. */
async function looks(column: unknown[], ...formats: Given[]): Promise<(ConditionalLook | undefined)[]> {
  const { workspace, sheet } = desk(column.map((value) => [value]));
  workspace.options.now = () => new Date("2024-02-15T12:00:00");
  const area = { row: 0, column: 0, rows: column.length, columns: 1 };
  for (const format of formats) Object.assign(addFormat(workspace, sheet, [area], format.type), format);
  const found = await conditionalLooks(workspace, sheet, area);
  return column.map((_, row) => found.get(`${row},0`));
}

/** The values that a format fills red. */
async function filled(column: unknown[], format: Given): Promise<unknown[]> {
  const found = await looks(column, { format: red, ...format } as Given);
  return column.filter((_, i) => found[i]?.style.fill === "#FF0000");
}

it.each<[string, unknown[], Given]>([
  ["GreaterThan", [5, "x"], { type: "CellValue", operator: "GreaterThan", formula1: "=4" }],
  ["Between", [4, 3], { type: "CellValue", operator: "Between", formula1: "=4", formula2: "=3" }],
  ["EqualTo", ["x"], { type: "CellValue", operator: "EqualTo", formula1: '="X"' }],
])("cell value %s", async (_, expected, format) => {
  expect(await filled([5, 4, 3, "x"], format)).toEqual(expected);
});

it("a blank counts as 0 beside a number", async () => {
  expect(await filled([0, "", 1], { type: "CellValue", operator: "LessThan", formula1: "=1" })).toEqual([0, ""]);
});

it.each<[string, unknown[]]>([
  ["Contains", ["Delay", "no delay"]],
  ["NotContains", ["fine", ""]],
  ["BeginsWith", ["Delay"]],
  ["EndsWith", ["Delay", "no delay"]],
])("text %s", async (operator, expected) => {
  expect(await filled(["Delay", "no delay", "fine", ""], { type: "ContainsText", operator, text: "delay" })).toEqual(expected);
});

it.each<[string, number, unknown[]]>([
  ["TopItems", 2, [40, 40]],
  ["BottomItems", 1, [10]],
  ["TopPercent", 60, [40, 40, 30]],
  ["BottomPercent", 10, [10]],
])("%s %d", async (rule, rank, expected) => {
  expect(await filled([10, 40, 20, 40, 30, "text", ""], { type: "TopBottom", rule, rank })).toEqual(expected);
});

it.each<[string, unknown[]]>([
  ["Blanks", [""]],
  ["Errors", ["#N/A"]],
  ["UniqueValues", ["b", "#N/A", 45337, 45330]],
  ["DuplicateValues", ["a", "A"]],
  ["Today", [45337]],
  ["LastWeek", [45330]],
  ["AboveAverage", [45337]],
])("preset %s", async (criterion, expected) => {
  expect(await filled(["a", "A", "b", "", "#N/A", 45337, 45330], { type: "PresetCriteria", criterion })).toEqual(expected);
});

it("custom formulas read from the first cell on, through the engine where they are more than a comparison", async () => {
  const workspace = new Workspace(
    desk([
      ["Gold", 5],
      ["Grey", 50],
      ["gold", 500],
    ]).workspace.book,
    createUniverEngine(),
  );
  const sheet = workspace.book.sheets[0]!;
  await workspace.engine.load(workspace.book);
  const add = (formula: string, fill: string) =>
    Object.assign(addFormat(workspace, sheet, [rect("A1:B3")], "Custom"), { formula, format: { fill } });
  add('=$A1="Gold"', "#FFD700");
  add("=AND(ISNUMBER(A1),A1>SUM($B$1:$B$2))", "#00FF00");
  const found = await conditionalLooks(workspace, sheet, rect("A1:B3"));
  expect([...found].map(([key, look]) => [key, look.style.fill])).toEqual([
    ["2,1", "#00FF00"],
    ["0,0", "#FFD700"],
    ["0,1", "#FFD700"],
    ["2,0", "#FFD700"],
  ]);
  workspace.engine.dispose();
});

it("earlier formats win part by part, and one may stop the rest", async () => {
  const all: Given = { type: "CellValue", operator: "GreaterThan", formula1: "=0" };
  const below = { ...all, format: { fill: "#0000FF", bold: true } } as Given;
  const above = { ...all, format: { fill: "#FF0000" } } as Given;
  expect((await looks([1], below, above))[0]!.style).toEqual({ fill: "#FF0000", bold: true });
  expect((await looks([1], below, { ...above, stopIfTrue: true }))[0]!.style).toEqual({ fill: "#FF0000" });
});

it("colour scales go from point to point", async () => {
  const scale: Given = {
    type: "ColorScale",
    minimum: { type: "LowestValue", color: "#000000" },
    midpoint: { type: "Percentile", formula: "=50", color: "#FF0000" },
    maximum: { type: "Number", formula: "=40", color: "#FFFFFF" },
  };
  const found = await looks([0, 5, 10, 25, 40, "x"], scale);
  expect(found.map((look) => look?.style.fill)).toEqual(["#000000", "#800000", "#FF0000", "#FF8080", "#FFFFFF", undefined]);
  expect((await looks([0, 10, 20], { ...scale, maximum: { type: "HighestValue", color: "#FFFFFF" } } as Given))[1]!.style.fill).toBe(
    "#FF0000",
  );
});

it("bars are as long as the value, on both sides of an axis where some are negative", async () => {
  const bars = (column: unknown[], more: Partial<Given> = {}) =>
    looks(column, { type: "DataBar", ...more } as Given).then((found) => found.map((look) => look?.bar && [look.bar.from, look.bar.to]));
  expect(await bars([0, 5, 10, "x"])).toEqual([[0, 0], [0, 0.5], [0, 1], undefined]);
  expect(await bars([-10, 10])).toEqual([
    [0, 0.5],
    [0.5, 1],
  ]);
  expect(await bars([5, 10], { lower: { type: "LowestValue" } } as Partial<Given>)).toEqual([
    [0, 0],
    [0, 1],
  ]);
});

it("icons go by thresholds, and round when reversed", async () => {
  const icons = (more: Partial<Given> = {}) =>
    looks([0, 33, 50, 67, 100], { type: "IconSet", ...more } as Given).then((found) => found.map((look) => look!.icon!.index));
  expect(await icons()).toEqual([0, 1, 1, 2, 2]);
  expect(await icons({ reverse: true } as Partial<Given>)).toEqual([2, 1, 1, 0, 0]);
});
