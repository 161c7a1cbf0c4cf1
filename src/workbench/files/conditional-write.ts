import type { ConditionalFormat, ConditionalThreshold, DifferentialStyle } from "../book/book";
import { argb } from "./colors";
import {
  averageAttributes,
  BAR_THRESHOLD,
  periodFormula,
  PRESET_TYPE,
  presetFormula,
  TEXT_OPERATOR,
  TEXT_RULE,
  textFormula,
  THRESHOLD,
  TIME_PERIOD,
} from "./conditional-words";
import { formulaToFile } from "./formulas";
import { NS } from "./package";
import { cellRef, refs } from "./refs";
import type { StyleWriter } from "./styles-write";
import { escapeText, tag, type Attributes } from "./xml";
import { COMPARISON, ICON_SET, NEWER_ICON_SETS, toFile, type Vocabulary } from "./words";

type Of<Type extends ConditionalFormat["type"]> = Extract<ConditionalFormat, { type: Type }>;
const bare = (formula: string) => (formula.startsWith("=") ? formulaToFile(formula) : formula);
const formulaXml = (formula: string | undefined) => (formula === undefined ? "" : tag("formula", {}, escapeText(formula)));

/** The conditionalFormatting elements of a sheet, and what goes into its extension list. */
export function conditionalXml(formats: readonly ConditionalFormat[], styles: StyleWriter): { main: string; extension: string } {
  const main: string[] = [];
  const extension: string[] = [];
  formats.forEach((format, i) => {
    if (format.ranges.length === 0) return;
    const sqref = refs(format.ranges);
    const id = `{00000000-000E-0000-0000-${i.toString(16).toUpperCase().padStart(12, "0")}}`;
    if (format.type === "IconSet" && NEWER_ICON_SETS.has(format.set)) {
      extension.push(inExtension(tag("x14:cfRule", { type: "iconSet", priority: format.priority, id }, iconSetXml(format, true)), sqref));
      return;
    }
    main.push(tag("conditionalFormatting", { sqref }, ruleXml(format, styles, id)));
    if (format.type === "DataBar") extension.push(inExtension(tag("x14:cfRule", { type: "dataBar", id }, barExtensionXml(format)), sqref));
  });
  const list = extension.length
    ? tag(
        "ext",
        { "xmlns:x14": NS.x14, uri: "{78C0D931-6437-407d-A8EE-F0AAD7539E65}" },
        tag("x14:conditionalFormattings", {}, extension.join("")),
      )
    : "";
  return { main: main.join(""), extension: list };
}

function inExtension(rule: string, sqref: string): string {
  return tag("x14:conditionalFormatting", { "xmlns:xm": NS.xm }, rule + tag("xm:sqref", {}, sqref));
}

function ruleXml(format: ConditionalFormat, styles: StyleWriter, id: string): string {
  const first = format.ranges[0]!;
  const cell = cellRef(first.row, first.column);
  const { attrs, content, look } = ruleParts(format, cell, id);
  const dxfId = look && styles.differential(look);
  return tag("cfRule", { ...attrs, dxfId, priority: format.priority, stopIfTrue: format.stopIfTrue }, content || undefined);
}

type RuleParts = { attrs: Attributes; content: string; look?: DifferentialStyle };

function ruleParts(format: ConditionalFormat, cell: string, id: string): RuleParts {
  switch (format.type) {
    case "Custom":
      return { attrs: { type: "expression" }, content: formulaXml(bare(format.formula)), look: format.format };
    case "CellValue": {
      const second = format.formula2 === undefined ? undefined : bare(format.formula2);
      return {
        attrs: { type: "cellIs", operator: toFile(COMPARISON, format.operator) },
        content: formulaXml(bare(format.formula1)) + formulaXml(second),
        look: format.format,
      };
    }
    case "ContainsText": {
      const attrs = { type: toFile(TEXT_RULE, format.operator), operator: toFile(TEXT_OPERATOR, format.operator), text: format.text };
      return { attrs, content: formulaXml(textFormula(format.operator, format.text, cell)), look: format.format };
    }
    case "TopBottom": {
      const attrs = {
        type: "top10",
        percent: format.rule.endsWith("Percent"),
        bottom: format.rule.startsWith("Bottom"),
        rank: format.rank,
      };
      return { attrs, content: "", look: format.format };
    }
    case "PresetCriteria":
      return { ...presetParts(format.criterion, cell), look: format.format };
    case "ColorScale":
      return { attrs: { type: "colorScale" }, content: colorScaleXml(format) };
    case "DataBar":
      return { attrs: { type: "dataBar" }, content: barXml(format) + barLink(id) };
    case "IconSet":
      return { attrs: { type: "iconSet" }, content: iconSetXml(format, false) };
  }
}

function presetParts(criterion: string, cell: string): RuleParts {
  const average = averageAttributes(criterion);
  if (average) return { attrs: { type: "aboveAverage", ...average }, content: "" };
  const period = toFile(TIME_PERIOD, criterion);
  if (period) return { attrs: { type: "timePeriod", timePeriod: period }, content: formulaXml(periodFormula(period, cell)) };
  const type = toFile(PRESET_TYPE, criterion) ?? "duplicateValues";
  return { attrs: { type }, content: formulaXml(presetFormula(type, cell)) };
}

function threshold(at: ConditionalThreshold, words: Vocabulary, more: Attributes = {}): string {
  const type = toFile(words, at.type) ?? "num";
  const val = at.formula === undefined || type === "min" || type === "max" ? undefined : bare(at.formula);
  return tag("cfvo", { type, val, ...more });
}

function colorScaleXml({ minimum, midpoint, maximum }: Of<"ColorScale">): string {
  const points = [minimum, ...(midpoint ? [midpoint] : []), maximum];
  return tag(
    "colorScale",
    {},
    points.map((at) => threshold(at, THRESHOLD)).join("") + points.map((at) => tag("color", { rgb: argb(at.color ?? "#FFFFFF") })).join(""),
  );
}

function barXml({ lower, upper, positiveColor, showValueOnly }: Of<"DataBar">): string {
  const plain = (at: ConditionalThreshold, automatic: string) => (at.type === "Automatic" ? { ...at, type: automatic } : at);
  const points = threshold(plain(lower, "LowestValue"), THRESHOLD) + threshold(plain(upper, "HighestValue"), THRESHOLD);
  return tag("dataBar", { showValue: showValueOnly ? "0" : undefined }, points + tag("color", { rgb: argb(positiveColor) }));
}

function barLink(id: string): string {
  return tag("extLst", {}, tag("ext", { "xmlns:x14": NS.x14, uri: "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" }, tag("x14:id", {}, id)));
}

function barExtensionXml(bar: Of<"DataBar">): string {
  const point = (at: ConditionalThreshold, words: Vocabulary) => {
    const type = toFile(words, at.type) ?? "num";
    const formula = at.formula === undefined || /^(auto|min|max)/.test(type) ? undefined : tag("xm:f", {}, escapeText(bare(at.formula)));
    return tag("x14:cfvo", { type }, formula);
  };
  const axis = bar.axisFormat === "None" ? "none" : bar.axisFormat === "CellMidPoint" ? "middle" : undefined;
  const attrs = {
    minLength: 0,
    maxLength: 100,
    showValue: bar.showValueOnly ? "0" : undefined,
    gradient: bar.gradient ? undefined : "0",
    direction: bar.direction === "LeftToRight" ? "leftToRight" : bar.direction === "RightToLeft" ? "rightToLeft" : undefined,
    axisPosition: axis,
  };
  const colors =
    tag("x14:negativeFillColor", { rgb: argb(bar.negativeColor) }) +
    (axis === "none" ? "" : tag("x14:axisColor", { rgb: argb(bar.axisColor || "#000000") }));
  return tag("x14:dataBar", attrs, point(bar.lower, BAR_THRESHOLD.lower) + point(bar.upper, BAR_THRESHOLD.upper) + colors);
}

/** The icons' thresholds; the first icon's is always the bottom. */
function iconSetXml({ set, criteria, reverse, showIconOnly }: Of<"IconSet">, extension: boolean): string {
  const points = criteria.map((at, i) => {
    const gte = at.operator === "GreaterThan" ? "0" : undefined;
    const value = i === 0 && at.formula === undefined ? { ...at, type: at.type === "Invalid" ? "Percent" : at.type, formula: "=0" } : at;
    if (!extension) return threshold(value, THRESHOLD, { gte });
    return tag("x14:cfvo", { type: toFile(THRESHOLD, value.type) ?? "num", gte }, tag("xm:f", {}, escapeText(bare(value.formula ?? "=0"))));
  });
  const attrs = { iconSet: toFile(ICON_SET, set), reverse, showValue: showIconOnly ? "0" : undefined };
  return tag(extension ? "x14:iconSet" : "iconSet", attrs, points.join(""));
}
