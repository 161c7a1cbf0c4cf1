import { HostError } from "../objects/wire";
import type { ConditionalFormat, ConditionalThreshold } from "./book";

/** A format's own part: all but where it is and when its turn comes. */
export type ConditionalKind = ConditionalFormat extends infer F
  ? F extends ConditionalFormat
    ? Omit<F, "id" | "ranges" | "priority" | "stopIfTrue">
    : never
  : never;

/** How many icons the sets have. */
export function iconCount(set: string): number {
  return set.startsWith("Five") ? 5 : set.startsWith("Four") ? 4 : 3;
}

/** The thresholds Excel gives an icon set: equal parts in percent. */
export function iconCriteria(set: string): ConditionalThreshold[] {
  const count = iconCount(set);
  return Array.from({ length: count }, (_, i) => ({
    type: "Percent",
    formula: `=${Math.round((100 * i) / count)}`,
    operator: "GreaterThanOrEqual",
  }));
}

const KINDS: Record<ConditionalFormat["type"], () => ConditionalKind> = {
  Custom: () => ({ type: "Custom", formula: "=FALSE", format: {} }),
  CellValue: () => ({ type: "CellValue", operator: "EqualTo", formula1: '=""', format: {} }),
  ContainsText: () => ({ type: "ContainsText", operator: "Contains", text: "", format: {} }),
  TopBottom: () => ({ type: "TopBottom", rule: "TopItems", rank: 10, format: {} }),
  PresetCriteria: () => ({ type: "PresetCriteria", criterion: "DuplicateValues", format: {} }),
  ColorScale: () => ({
    type: "ColorScale",
    minimum: { type: "LowestValue", color: "#F8696B" },
    midpoint: { type: "Percentile", formula: "=50", color: "#FFEB84" },
    maximum: { type: "HighestValue", color: "#63BE7B" },
  }),
  DataBar: () => ({
    type: "DataBar",
    lower: { type: "Automatic" },
    upper: { type: "Automatic" },
    positiveColor: "#638EC6",
    negativeColor: "#FF0000",
    gradient: true,
    showValueOnly: false,
    direction: "Context",
    axisColor: "#000000",
    axisFormat: "Automatic",
  }),
  IconSet: () => ({
    type: "IconSet",
    set: "ThreeTrafficLights1",
    reverse: false,
    showIconOnly: false,
    criteria: iconCriteria("ThreeTrafficLights1"),
  }),
};

/** What a new conditional format of a type is before its rule is set. */
export function defaultKind(type: string): ConditionalKind {
  const make = KINDS[type as ConditionalFormat["type"]];
  if (!make) throw new HostError("InvalidArgument", `Unknown conditional format "${type}".`);
  return make();
}
