import type { ConditionalFormat, ConditionalThreshold, Scalar } from "./book";
import { percentile, type Statistics } from "./conditional-ranges";

type Of<Type extends ConditionalFormat["type"]> = Extract<ConditionalFormat, { type: Type }>;

/** A data bar: where it begins and ends in the cell (0 to 1), its colour, and where the axis stands. */
export type Bar = { from: number; to: number; color: string; gradient: boolean; axis?: number; axisColor: string; rightToLeft: boolean };

/** What a threshold's formula comes to; undefined where it has none. */
export type Evaluated = (threshold: ConditionalThreshold) => Scalar | undefined;

/** The value a threshold stands for. */
export function thresholdValue(threshold: ConditionalThreshold, { numbers }: Statistics, evaluated: Evaluated): number {
  const [low, high] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  const given = Number(evaluated(threshold) ?? 0);
  switch (threshold.type) {
    case "LowestValue":
      return low;
    case "HighestValue":
      return high;
    case "Percent":
      return low + ((high - low) * given) / 100;
    case "Percentile":
      return percentile(numbers, given);
    default:
      return given;
  }
}

/** The colour of a value on a scale. */
export function scaleColor(format: Of<"ColorScale">, value: number, statistics: Statistics, evaluated: Evaluated): string {
  const points = [format.minimum, ...(format.midpoint ? [format.midpoint] : []), format.maximum];
  const stops = points.map((point) => ({ at: thresholdValue(point, statistics, evaluated), color: point.color ?? "#FFFFFF" }));
  const next = stops.findIndex(({ at }) => value <= at);
  if (next <= 0) return (next === 0 ? stops[0]! : stops.at(-1)!).color;
  const [below, above] = [stops[next - 1]!, stops[next]!];
  return blend(below.color, above.color, above.at === below.at ? 1 : (value - below.at) / (above.at - below.at));
}

function blend(from: string, to: string, share: number): string {
  const part = (color: string, i: number): number => Number.parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mixed = [0, 1, 2].map((i) => Math.round(part(from, i) + (part(to, i) - part(from, i)) * share));
  return `#${mixed.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** The bar of a value. */
export function dataBar(format: Of<"DataBar">, value: number, statistics: Statistics, evaluated: Evaluated): Bar {
  const { numbers } = statistics;
  const lower = format.lower.type === "Automatic" ? Math.min(0, numbers[0] ?? 0) : thresholdValue(format.lower, statistics, evaluated);
  const upper = format.upper.type === "Automatic" ? Math.max(0, numbers.at(-1) ?? 0) : thresholdValue(format.upper, statistics, evaluated);
  const share = (number: number): number => (upper === lower ? 0 : Math.min(1, Math.max(0, (number - lower) / (upper - lower))));
  const zero = format.axisFormat === "CellMidPoint" && lower < 0 ? 0.5 : share(0);
  const signed = format.axisFormat !== "None" && lower < 0;
  const look = { gradient: format.gradient, axisColor: format.axisColor, rightToLeft: format.direction === "RightToLeft" };
  if (!signed) return { from: 0, to: share(value), color: format.positiveColor, ...look };
  const end =
    format.axisFormat === "CellMidPoint" ? 0.5 + (0.5 * value) / Math.max(Math.abs(lower), Math.abs(upper), 1e-300) : share(value);
  const color = value < 0 ? format.negativeColor : format.positiveColor;
  return { from: Math.min(zero, end), to: Math.max(zero, end), color, axis: zero, ...look };
}

/** Which icon of its set a value has, 0 the lowest. */
export function iconIndex(format: Of<"IconSet">, value: number, statistics: Statistics, evaluated: Evaluated): number {
  let index = 0;
  format.criteria.forEach((criterion, i) => {
    const at = thresholdValue(criterion, statistics, evaluated);
    if (i > 0 && (criterion.operator === "GreaterThan" ? value > at : value >= at)) index = i;
  });
  return format.reverse ? format.criteria.length - 1 - index : index;
}
