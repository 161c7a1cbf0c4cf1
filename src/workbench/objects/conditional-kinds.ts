import type { DifferentialStyle } from "../book/book";
import {
  CELL_OPERATORS,
  oneOf,
  PRESETS,
  RANK_TYPES,
  ruleFormula,
  ruleOperand,
  ruleRank,
  ruleText,
  TEXT_OPERATORS,
} from "../book/conditional-rules";
import { fromR1C1, toR1C1 } from "../book/formula/r1c1";
import { ConditionalRangeFormat } from "./conditional-look";
import type { Of } from "./conditional-scales";
import type { WireObject } from "./wire";

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

  /** Seen from the first cell of the first range. */
  get FormulaR1C1(): string {
    const { row, column } = this.of.format.ranges[0]!;
    return toR1C1(this.Formula, row, column);
  }

  set FormulaR1C1(formula: string) {
    const { row, column } = this.of.format.ranges[0]!;
    this.Formula = fromR1C1(String(formula), row, column);
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
