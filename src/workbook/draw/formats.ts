import type { FormatPlan, SheetPlan } from "../../domain/schema/plan";
import { rangeOf, rectsOf } from "./areas";

type FormulaFormat = Extract<FormatPlan, { type: "formula" }>;
type ScaleFormat = Extract<FormatPlan, { type: "scale" }>;

/** Gives a custom format its formula and look. */
export function drawFormula(format: Excel.ConditionalFormat, plan: Omit<FormulaFormat, "area" | "type">): void {
  const custom = format.custom;
  custom.rule.formula = plan.formula;
  if (plan.fill) custom.format.fill.color = plan.fill;
  if (plan.font) custom.format.font.color = plan.font;
  if (plan.bold) custom.format.font.bold = true;
  if (!plan.border) return;
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
    const border = custom.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = plan.border;
  }
}

function drawScale(format: Excel.ConditionalFormat, { colors }: ScaleFormat): void {
  const last = colors[colors.length - 1];
  format.colorScale.criteria = {
    minimum: { type: "LowestValue", color: colors[0] },
    ...(colors.length === 3 ? { midpoint: { type: "Percentile", formula: "50", color: colors[1] } } : {}),
    maximum: { type: "HighestValue", color: last },
  };
}

const types = { formula: "Custom", scale: "ColorScale", bar: "DataBar" } as const;

/** Rows of a sheet. */
export const sheetRows = 1_048_576;

/**
 * Adds a sheet's conditional formats; what comes back has their ids once the batch was sent. Those of a
 * table that grows reach to the end of the sheet, so that new rows have them.
 */
export function drawFormats(sheet: Excel.Worksheet, plan: SheetPlan, growing: boolean): Excel.ConditionalFormat[] {
  return plan.formats.flatMap((format) =>
    rectsOf(plan, format.area).map((rect) => {
      const rows = growing && "table" in format.area ? sheetRows - rect.row : rect.rows;
      const made = rangeOf(sheet, { ...rect, rows }).conditionalFormats.add(types[format.type]);
      if (format.type === "formula") drawFormula(made, format);
      else if (format.type === "scale") drawScale(made, format);
      else made.dataBar.positiveFormat.fillColor = format.color;
      return made.load("id");
    }),
  );
}
