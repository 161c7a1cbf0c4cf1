import type { ConditionalFormat } from "../book/book";
import { readColor } from "../book/colors";
import { iconCount, iconCriteria } from "../book/conditional-defaults";
import { BAR_TYPES, ICON_SETS, ICON_TYPES, oneOf, ruleThreshold, SCALE_TYPES } from "../book/conditional-rules";
import { HostError, type WireObject } from "./wire";

/** A conditional format of one type, and how to change it. */
export type Of<Type extends ConditionalFormat["type"]> = {
  format: Extract<ConditionalFormat, { type: Type }>;
  change: (work: () => void) => void;
};

type Threshold = Parameters<typeof ruleThreshold>[0];

/** Colours between two or three points. */
export class ColorScaleConditionalFormat implements WireObject {
  readonly Type = "ColorScaleConditionalFormat";

  constructor(private readonly of: Of<"ColorScale">) {}

  get ThreeColorScale(): boolean {
    return this.of.format.midpoint !== undefined;
  }

  get Criteria(): Record<string, unknown> {
    const { minimum, midpoint, maximum } = this.of.format;
    return { minimum, ...(midpoint ? { midpoint } : {}), maximum };
  }

  set Criteria({ minimum, midpoint, maximum }: Record<string, unknown>) {
    const read = {
      minimum: ruleThreshold(minimum as Threshold, SCALE_TYPES),
      midpoint: midpoint ? ruleThreshold(midpoint as Threshold, SCALE_TYPES) : undefined,
      maximum: ruleThreshold(maximum as Threshold, SCALE_TYPES),
    };
    this.of.change(() => Object.assign(this.of.format, read));
  }
}

/** Bars as long as the values. */
export class DataBarConditionalFormat implements WireObject {
  readonly Type = "DataBarConditionalFormat";

  constructor(private readonly of: Of<"DataBar">) {}

  private set(change: Partial<Of<"DataBar">["format"]>): void {
    this.of.change(() => Object.assign(this.of.format, change));
  }

  get AxisColor(): string {
    return this.of.format.axisColor;
  }

  set AxisColor(color: string) {
    this.set({ axisColor: color === "" ? "" : readColor(color) });
  }

  get AxisFormat(): string {
    return this.of.format.axisFormat;
  }

  set AxisFormat(axisFormat: string) {
    this.set({ axisFormat: oneOf(axisFormat, ["Automatic", "None", "CellMidPoint"]) });
  }

  get BarDirection(): string {
    return this.of.format.direction;
  }

  set BarDirection(direction: string) {
    this.set({ direction: oneOf(direction, ["Context", "LeftToRight", "RightToLeft"]) });
  }

  get ShowDataBarOnly(): boolean {
    return this.of.format.showValueOnly;
  }

  set ShowDataBarOnly(only: boolean) {
    this.set({ showValueOnly: only === true });
  }

  get LowerBoundRule(): unknown {
    return this.of.format.lower;
  }

  set LowerBoundRule(rule: unknown) {
    this.set({ lower: ruleThreshold(rule as Threshold, BAR_TYPES) });
  }

  get UpperBoundRule(): unknown {
    return this.of.format.upper;
  }

  set UpperBoundRule(rule: unknown) {
    this.set({ upper: ruleThreshold(rule as Threshold, BAR_TYPES) });
  }

  get PositiveFormat(): PositiveBar {
    return new PositiveBar(this.of);
  }

  get NegativeFormat(): NegativeBar {
    return new NegativeBar(this.of);
  }
}

class PositiveBar implements WireObject {
  readonly Type = "ConditionalDataBarPositiveFormat";

  constructor(private readonly of: Of<"DataBar">) {}

  get FillColor(): string {
    return this.of.format.positiveColor;
  }

  set FillColor(color: string) {
    const positiveColor = readColor(color);
    this.of.change(() => (this.of.format.positiveColor = positiveColor));
  }

  get GradientFill(): boolean {
    return this.of.format.gradient;
  }

  set GradientFill(gradient: boolean) {
    this.of.change(() => (this.of.format.gradient = gradient === true));
  }
}

class NegativeBar implements WireObject {
  readonly Type = "ConditionalDataBarNegativeFormat";

  constructor(private readonly of: Of<"DataBar">) {}

  get FillColor(): string {
    return this.of.format.negativeColor;
  }

  set FillColor(color: string) {
    const negativeColor = readColor(color);
    this.of.change(() => (this.of.format.negativeColor = negativeColor));
  }

  get MatchPositiveFillColor(): boolean {
    return this.of.format.negativeColor === this.of.format.positiveColor;
  }

  set MatchPositiveFillColor(match: boolean) {
    if (match === true) this.FillColor = this.of.format.positiveColor;
  }
}

/** Icons by thresholds. */
export class IconSetConditionalFormat implements WireObject {
  readonly Type = "IconSetConditionalFormat";

  constructor(private readonly of: Of<"IconSet">) {}

  get Style(): string {
    return this.of.format.set;
  }

  set Style(style: string) {
    const set = oneOf(style, ICON_SETS);
    const { criteria } = this.of.format;
    const fits = criteria.length === iconCount(set);
    this.of.change(() => Object.assign(this.of.format, { set, criteria: fits ? criteria : iconCriteria(set) }));
  }

  get ReverseIconOrder(): boolean {
    return this.of.format.reverse;
  }

  set ReverseIconOrder(reverse: boolean) {
    this.of.change(() => (this.of.format.reverse = reverse === true));
  }

  get ShowIconOnly(): boolean {
    return this.of.format.showIconOnly;
  }

  set ShowIconOnly(only: boolean) {
    this.of.change(() => (this.of.format.showIconOnly = only === true));
  }

  get Criteria(): unknown[] {
    return this.of.format.criteria.map(({ type, formula, operator }) => ({ type, formula, operator }));
  }

  /** One for each icon, the lowest first; the first one's own threshold is not looked at. */
  set Criteria(criteria: unknown[]) {
    if (!Array.isArray(criteria) || criteria.length !== iconCount(this.of.format.set))
      throw new HostError("InvalidArgument", "One criterion for each icon.");
    const [lowest] = iconCriteria(this.of.format.set);
    const read = criteria.map((each, i) => {
      const given = each as Threshold & { customIcon?: unknown };
      if (given?.customIcon) throw new HostError("NotImplemented", "ConditionalIconCriterion.customIcon");
      return i === 0 && !given?.formula ? lowest! : ruleThreshold(given, ICON_TYPES);
    });
    this.of.change(() => (this.of.format.criteria = read));
  }
}
