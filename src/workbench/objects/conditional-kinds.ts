import type { ConditionalFormat, DifferentialStyle } from "../book/book";
import { readColor } from "../book/colors";
import { iconCount, iconCriteria } from "../book/conditional-defaults";
import {
  BAR_TYPES,
  CELL_OPERATORS,
  ICON_SETS,
  ICON_TYPES,
  oneOf,
  PRESETS,
  RANK_TYPES,
  ruleFormula,
  ruleOperand,
  ruleRank,
  ruleText,
  ruleThreshold,
  SCALE_TYPES,
  TEXT_OPERATORS,
} from "../book/conditional-rules";
import { ConditionalRangeFormat } from "./conditional-look";
import { HostError, type WireObject } from "./wire";

/** A conditional format of one type, and how to change it. */
export type Of<Type extends ConditionalFormat["type"]> = {
  format: Extract<ConditionalFormat, { type: Type }>;
  change: (work: () => void) => void;
};

type Threshold = Parameters<typeof ruleThreshold>[0];
type Styling = "Custom" | "CellValue" | "ContainsText" | "TopBottom" | "PresetCriteria";

/** What every rule has that gives cells a look. */
abstract class Kind<Type extends Styling> {
  constructor(protected readonly of: Of<Type>) {}

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat({ style: (this.of.format as { format: DifferentialStyle }).format, change: this.of.change });
  }

  protected set(change: Partial<Of<Type>["format"]>): void {
    this.of.change(() => Object.assign(this.of.format, change));
  }
}

/** A rule that a formula decides. */
export class CustomConditionalFormat extends Kind<"Custom"> implements WireObject {
  readonly Type = "CustomConditionalFormat";

  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.of);
  }
}

class ConditionalFormatRule implements WireObject {
  readonly Type = "ConditionalFormatRule";

  constructor(private readonly of: Of<"Custom">) {}

  get Formula(): string {
    return this.of.format.formula;
  }

  set Formula(formula: string) {
    const read = ruleFormula(formula);
    this.of.change(() => (this.of.format.formula = read));
  }

  get FormulaLocal(): string {
    return this.Formula;
  }

  set FormulaLocal(formula: string) {
    this.Formula = formula;
  }
}

type CellValueRule = { formula1: string; formula2?: string; operator: string };

/** A rule that compares the cell's value. */
export class CellValueConditionalFormat extends Kind<"CellValue"> implements WireObject {
  readonly Type = "CellValueConditionalFormat";

  get Rule(): CellValueRule {
    const { formula1, formula2, operator } = this.of.format;
    return { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator };
  }

  set Rule({ formula1, formula2, operator }: CellValueRule) {
    const read = oneOf(operator, CELL_OPERATORS);
    const second = read.endsWith("Between") ? ruleOperand(formula2) : undefined;
    this.set({ operator: read, formula1: ruleOperand(formula1), formula2: second });
  }
}

/** A rule that looks for a text. */
export class TextConditionalFormat extends Kind<"ContainsText"> implements WireObject {
  readonly Type = "TextConditionalFormat";

  get Rule(): { operator: string; text: string } {
    return { operator: this.of.format.operator, text: this.of.format.text };
  }

  set Rule({ operator, text }: { operator: string; text: string }) {
    this.set({ operator: oneOf(operator, TEXT_OPERATORS), text: ruleText(text) });
  }
}

/** A rule for the first or last so many. */
export class TopBottomConditionalFormat extends Kind<"TopBottom"> implements WireObject {
  readonly Type = "TopBottomConditionalFormat";

  get Rule(): { rank: number; type: string } {
    return { rank: this.of.format.rank, type: this.of.format.rule };
  }

  set Rule({ rank, type }: { rank: number; type: string }) {
    const rule = oneOf(type, RANK_TYPES);
    this.set({ rule, rank: ruleRank(rank, rule) });
  }
}

/** A rule of Excel's own: blanks, errors, dates, averages, duplicates. */
export class PresetCriteriaConditionalFormat extends Kind<"PresetCriteria"> implements WireObject {
  readonly Type = "PresetCriteriaConditionalFormat";

  get Rule(): { criterion: string } {
    return { criterion: this.of.format.criterion };
  }

  set Rule({ criterion }: { criterion: string }) {
    this.set({ criterion: oneOf(criterion, PRESETS) });
  }
}

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
