import type { ConditionalFormat, ConditionalThreshold } from "../book/book";
import { newId } from "../book/create";
import { readColor } from "./colors";
import { averageCriterion, BAR_THRESHOLD, PRESET_TYPE, TEXT_RULE, THRESHOLD, TIME_PERIOD } from "./conditional-words";
import { formulaFromFile } from "./formulas";
import { readRefs } from "./refs";
import type { StylesRead } from "./styles-read";
import { child, children, defined, findAll, flag, type XmlNode } from "./xml";
import { COMPARISON, fromFile, ICON_SET, type Vocabulary } from "./words";

type Reading = { styles: StylesRead; theme: readonly string[]; bars: Map<string, XmlNode> };
type Body = ConditionalFormat extends infer Format
  ? Format extends ConditionalFormat
    ? Omit<Format, "id" | "ranges" | "priority" | "stopIfTrue">
    : never
  : never;

/** Reads a sheet's conditional formats, by priority; kinds that the book does not know are left out. */
export function readConditionalFormats(
  root: XmlNode,
  extension: XmlNode[],
  styles: StylesRead,
  theme: readonly string[],
): ConditionalFormat[] {
  const newer = extension
    .filter((node) => node.name === "conditionalFormattings")
    .flatMap((node) => children(node, "conditionalFormatting"));
  const newerRules = newer.flatMap((group) =>
    children(group, "cfRule").map((rule) => ({ rule, ranges: readRefs(child(group, "sqref")?.text) })),
  );
  const bars = new Map(newerRules.filter(({ rule }) => rule.attrs.type === "dataBar").map(({ rule }) => [rule.attrs.id ?? "", rule]));
  const reading = { styles, theme, bars };
  const rules = children(root, "conditionalFormatting").flatMap((group) =>
    children(group, "cfRule").map((rule) => ({ rule, ranges: readRefs(group.attrs.sqref) })),
  );
  const all = [...rules, ...newerRules.filter(({ rule }) => rule.attrs.type !== "dataBar")].flatMap(({ rule, ranges }) => {
    const body = readRule(rule, reading);
    const priority = Number(rule.attrs.priority ?? 0);
    return body && ranges.length
      ? [{ id: newId(), ranges, priority, stopIfTrue: flag(rule.attrs.stopIfTrue), ...body } as ConditionalFormat]
      : [];
  });
  return all.sort((a, b) => a.priority - b.priority);
}

function readRule(rule: XmlNode, reading: Reading): Body | undefined {
  const { attrs } = rule;
  const format = reading.styles.differentials[Number(attrs.dxfId ?? -1)] ?? {};
  const [formula1 = "", formula2] = [...children(rule, "formula"), ...children(rule, "f")].map((node) => formulaFromFile(node.text));
  switch (attrs.type) {
    case "expression":
      return { type: "Custom", formula: formula1, format };
    case "cellIs":
      return defined({
        type: "CellValue" as const,
        operator: fromFile(COMPARISON, attrs.operator) ?? "EqualTo",
        formula1,
        formula2,
        format,
      });
    case "top10": {
      const rule = `${flag(attrs.bottom) ? "Bottom" : "Top"}${flag(attrs.percent) ? "Percent" : "Items"}`;
      return { type: "TopBottom", rule, rank: Number(attrs.rank ?? 10), format };
    }
    case "aboveAverage":
      return { type: "PresetCriteria", criterion: averageCriterion(attrs), format };
    case "timePeriod":
      return { type: "PresetCriteria", criterion: fromFile(TIME_PERIOD, attrs.timePeriod) ?? "Today", format };
    case "colorScale":
      return readColorScale(child(rule, "colorScale"), reading);
    case "dataBar":
      return readBar(rule, reading);
    case "iconSet":
      return readIconSet(child(rule, "iconSet"));
    default:
      return readWorded(attrs, format);
  }
}

function readWorded(attrs: Record<string, string>, format: Extract<Body, { type: "ContainsText" }>["format"]): Body | undefined {
  const operator = fromFile(TEXT_RULE, attrs.type);
  if (operator) return { type: "ContainsText", operator, text: attrs.text ?? "", format };
  const criterion = fromFile(PRESET_TYPE, attrs.type);
  return criterion ? { type: "PresetCriteria", criterion, format } : undefined;
}

function readThreshold(node: XmlNode | undefined, words: Vocabulary): ConditionalThreshold {
  const type = fromFile(words, node?.attrs.type) ?? "Number";
  const value = child(node, "f")?.text ?? node?.attrs.val;
  const bound = type === "LowestValue" || type === "HighestValue" || type === "Automatic";
  return defined({ type, formula: value === undefined || bound ? undefined : formulaFromFile(value) });
}

function readColorScale(scale: XmlNode | undefined, { theme }: Reading): Body | undefined {
  const colors = children(scale, "color").map((node) => readColor(node, theme));
  const points = children(scale, "cfvo").map((node, i) => defined({ ...readThreshold(node, THRESHOLD), color: colors[i] }));
  const [minimum, second, third] = points;
  if (!minimum || !second) return undefined;
  return third ? { type: "ColorScale", minimum, midpoint: second, maximum: third } : { type: "ColorScale", minimum, maximum: second };
}

function readBar(rule: XmlNode, { bars, theme }: Reading): Body {
  const plain = child(rule, "dataBar");
  const newer = child(bars.get(findAll(child(rule, "extLst"), "id")[0]?.text ?? ""), "dataBar");
  const [lower, upper] = children(newer ?? plain, "cfvo");
  const attrs = newer?.attrs ?? {};
  const direction = attrs.direction === "leftToRight" ? "LeftToRight" : attrs.direction === "rightToLeft" ? "RightToLeft" : "Context";
  return {
    type: "DataBar",
    lower: readThreshold(lower, BAR_THRESHOLD.lower),
    upper: readThreshold(upper, BAR_THRESHOLD.upper),
    positiveColor: readColor(child(plain, "color"), theme) ?? "#638EC6",
    negativeColor: readColor(child(newer, "negativeFillColor"), theme) ?? "#FF0000",
    gradient: flag(attrs.gradient, true),
    showValueOnly: !flag(plain?.attrs.showValue, true),
    direction,
    axisColor: readColor(child(newer, "axisColor"), theme) ?? "",
    axisFormat: attrs.axisPosition === "none" ? "None" : attrs.axisPosition === "middle" ? "CellMidPoint" : "Automatic",
  };
}

function readIconSet(icons: XmlNode | undefined): Body | undefined {
  if (!icons) return undefined;
  const criteria = children(icons, "cfvo").map((node) => ({
    ...readThreshold(node, THRESHOLD),
    operator: flag(node.attrs.gte, true) ? "GreaterThanOrEqual" : "GreaterThan",
  }));
  const set = fromFile(ICON_SET, icons.attrs.iconSet ?? "3TrafficLights1") ?? "ThreeTrafficLights1";
  return { type: "IconSet", set, reverse: flag(icons.attrs.reverse), showIconOnly: !flag(icons.attrs.showValue, true), criteria };
}
