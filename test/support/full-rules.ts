import type { ConditionalFormat, Validation } from "../../src/workbench/book/book";
import { newId } from "../../src/workbench/book/create";

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** Validations of every type, from row 2 on. */
export function everyValidation(): Validation[] {
  const prompt = { title: "Stage", message: "Choose one of the list.", showPrompt: true };
  const errorAlert = { title: "Not in the list", message: "Choose a stage.", showAlert: true, style: "Stop" as const };
  return [
    { ranges: [area(1, 0, 20)], type: "List", formula1: "=cb_lst_Stages", inCellDropDown: true, ignoreBlanks: true, prompt, errorAlert },
    {
      ranges: [area(1, 1, 5), area(10, 1, 5)],
      type: "List",
      formula1: "new,won,lost",
      inCellDropDown: true,
      ignoreBlanks: true,
      errorAlert: { ...errorAlert, style: "Warning" },
    },
    { ranges: [area(1, 2)], type: "WholeNumber", operator: "Between", formula1: 1, formula2: 10, ignoreBlanks: true },
    {
      ranges: [area(1, 3)],
      type: "Date",
      operator: "GreaterThanOrEqualTo",
      formula1: 43_831,
      ignoreBlanks: false,
      errorAlert: { ...errorAlert, style: "Information" },
    },
    { ranges: [area(1, 4)], type: "TextLength", operator: "LessThan", formula1: 5, ignoreBlanks: true },
    { ranges: [area(1, 5)], type: "Custom", formula1: "=LEN(F2)<5", ignoreBlanks: true },
    { ranges: [area(1, 6)], type: "Decimal", operator: "NotBetween", formula1: 0.5, formula2: "=Orders!$D$4", ignoreBlanks: true },
    { ranges: [area(1, 7)], type: "Time", operator: "EqualTo", formula1: 0.25, ignoreBlanks: true },
    {
      ranges: [area(1, 8)],
      type: "List",
      formula1: Array.from({ length: 60 }, (_, i) => `choice ${i}`).join(","),
      inCellDropDown: false,
      ignoreBlanks: true,
    },
  ];
}

/** Conditional formats of every type, a column each. */
export function everyConditionalFormat(): ConditionalFormat[] {
  const red = { fill: "#FFC7CE", fontColor: "#9C0006" };
  const on = (column: number) => ({ id: newId(), ranges: [area(1, column, 20)], priority: column + 1, stopIfTrue: false });
  return [
    {
      ...on(0),
      type: "Custom",
      formula: '=$A2="Lost"',
      format: { ...red, bold: true, strikethrough: true, borders: { bottom: { style: "Continuous", color: "#9C0006" } } },
    },
    {
      ...on(1),
      stopIfTrue: true,
      type: "CellValue",
      operator: "Between",
      formula1: "=1",
      formula2: "=Orders!$D$4",
      format: { fontColor: "#006100", italic: true, underline: "Single" },
    },
    { ...on(2), type: "ContainsText", operator: "BeginsWith", text: 'say "so"', format: red },
    { ...on(3), type: "TopBottom", rule: "BottomPercent", rank: 20, format: red },
    { ...on(4), type: "PresetCriteria", criterion: "DuplicateValues", format: red },
    { ...on(5), type: "PresetCriteria", criterion: "TwoStdDevBelowAverage", format: { numberFormat: "0.0" } },
    { ...on(6), type: "PresetCriteria", criterion: "LastWeek", format: red },
    {
      ...on(7),
      type: "ColorScale",
      minimum: { type: "LowestValue", color: "#F8696B" },
      midpoint: { type: "Percentile", formula: "=50", color: "#FFEB84" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    },
    {
      ...on(8),
      type: "DataBar",
      lower: { type: "Automatic" },
      upper: { type: "Number", formula: "=100" },
      positiveColor: "#638EC6",
      negativeColor: "#FF5555",
      gradient: false,
      showValueOnly: true,
      direction: "RightToLeft",
      axisColor: "#112233",
      axisFormat: "CellMidPoint",
    },
    {
      ...on(9),
      type: "IconSet",
      set: "ThreeTrafficLights1",
      reverse: true,
      showIconOnly: false,
      criteria: [
        { type: "Percent", formula: "=0", operator: "GreaterThanOrEqual" },
        { type: "Percent", formula: "=33", operator: "GreaterThanOrEqual" },
        { type: "Number", formula: "=67", operator: "GreaterThan" },
      ],
    },
  ];
}
