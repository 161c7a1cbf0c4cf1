import type { BaseKindOptions } from "../domain/analysis/base-kinds";
import { usualBaseKinds } from "../domain/analysis/base-kinds";
import type { DiscountStep } from "../domain/analysis/discount";
import { indicators, usualRatingCuts, usualWeights, type Weights } from "../domain/analysis/rating";
import { usualRhythm, type RhythmOptions } from "../domain/analysis/rhythm";
import { isBlank, type Cell } from "../domain/kernel/cell";
import type { Finding } from "../domain/kernel/finding";
import type { Study } from "./study";

/** Numbers that a user tunes on Settings. A value that will not do is told, and the product's own taken in its place. */
export class Tuned {
  readonly findings: Finding[] = [];

  constructor(private readonly study: Pick<Study, "base" | "words">) {}

  /** A number above or at `least`; blank and absent rows have the usual value. */
  number(key: string, usual: number, least = 0): number {
    const value = this.study.base.settings[key];
    if (isBlank(value)) return usual;
    if (typeof value === "number" && value >= least) return value;
    this.tell(key, value, usual);
    return usual;
  }

  /** Several numbers that only make sense in rising (or falling) order. */
  ordered(keys: readonly string[], usual: readonly number[], falling = false): number[] {
    const values = keys.map((key, i) => this.number(key, usual[i] as number));
    const wrong = values.findIndex(
      (value, i) => i > 0 && (falling ? value > (values[i - 1] as number) : value < (values[i - 1] as number)),
    );
    if (wrong < 0) return values;
    this.tell(keys[wrong] as string, values[wrong] as number, usual.join(" / "));
    return [...usual];
  }

  xyzCuts(): [number, number] {
    return this.ordered(["xyzCutX", "xyzCutY"], [0.5, 1]) as [number, number];
  }

  weights(): Weights {
    const named = indicators.map((indicator) => [indicator, this.number(keyOf(indicator), usualWeights[indicator])] as const);
    const weights = Object.fromEntries(named) as Weights;
    if (Object.values(weights).some((weight) => weight > 0)) return weights;
    this.tell(keyOf("profit"), 0, usualWeights.profit);
    return usualWeights;
  }

  ratingCuts(): number[] {
    return this.ordered(["ratingCutA", "ratingCutB", "ratingCutC"], usualRatingCuts, true);
  }

  discountSteps(): DiscountStep[] {
    const froms = this.ordered(["discountFrom1", "discountFrom2", "discountFrom3"], [5_000, 20_000, 100_000]);
    return froms.map((from, i) => ({ from, rate: this.number(`discountRate${i + 1}`, [3, 5, 10][i] as number) / 100 }));
  }

  rhythm(): RhythmOptions {
    return {
      often: this.number("rhythmOften", usualRhythm.often),
      even: this.number("rhythmEven", usualRhythm.even),
      late: this.number("rhythmLate", usualRhythm.late),
    };
  }

  baseKinds(): BaseKindOptions {
    return {
      silence: this.number("silence", usualBaseKinds.silence),
      silentGaps: this.number("silentGaps", usualBaseKinds.silentGaps),
      activeDays: this.number("activeDays", usualBaseKinds.activeDays),
      testedYears: this.number("testedYears", usualBaseKinds.testedYears),
      regularFrom: this.number("regularFrom", usualBaseKinds.regularFrom, 1),
    };
  }

  private tell(key: string, value: Cell | undefined, used: Cell): void {
    const setting = this.study.words.say(`data.settings.${key}.name`);
    this.findings.push({
      code: "settings.wrong",
      severity: "warning",
      table: "settings",
      record: setting,
      values: { setting, value: value ?? "", used },
    });
  }
}

const keyOf = (indicator: string): string => `rating${indicator[0]?.toUpperCase()}${indicator.slice(1)}`;
