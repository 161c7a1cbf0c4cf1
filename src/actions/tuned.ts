import type { AbcMeasure } from "../domain/analysis/abc";
import type { BaseKindOptions } from "../domain/analysis/base-kinds";
import type { DiscountStep } from "../domain/analysis/discount";
import { indicators, type Weights } from "../domain/analysis/rating";
import type { RfmAxis } from "../domain/analysis/rfm";
import type { RhythmOptions } from "../domain/analysis/rhythm";
import type { Scoring } from "../domain/analysis/scores";
import type { Cell, Grid } from "../domain/kernel/cell";
import type { Finding } from "../domain/kernel/finding";
import { cutKeys, rfmMaps, rfmMoneys, settingGroups, weightKeys } from "../domain/schema/setting-rules";
import type { SettingKey } from "../domain/schema/settings";
import { mapRows, settleMap, usualMap, type SettledMap } from "../domain/schema/settle-map";
import type { Study } from "./study";
import { wrongFinding } from "./wrong-settings";

/** What users tune on Settings, as it is to be used; `findings` tell which of what was asked for stands wrong there. */
export class Tuned {
  private readonly told = new Map<string, Finding>();
  private settledMap: SettledMap | undefined;

  constructor(private readonly study: Pick<Study, "base" | "words" | "column">) {}

  get findings(): Finding[] {
    return [...this.told.values()];
  }

  number(key: SettingKey): number {
    return this.cell(key) as number;
  }

  scoring(): Scoring {
    return this.cell("rfmScoring") as Scoring;
  }

  monetary(): (typeof rfmMoneys)[number] {
    return this.cell("rfmMonetary") as (typeof rfmMoneys)[number];
  }

  map(): (typeof rfmMaps)[number] {
    return this.cell("rfmMap") as (typeof rfmMaps)[number];
  }

  /** The four cuts of each axis; null where they stand wrong and never were right. */
  fixedCuts(): Record<RfmAxis, number[]> | null {
    const [R, F, M] = (["R", "F", "M"] as const).map((axis) => cutKeys(axis).map((key) => this.cell(key)));
    const all = [R, F, M].flat();
    return all.every((cut) => typeof cut === "number") ? ({ R, F, M } as Record<RfmAxis, number[]>) : null;
  }

  /** Names of segments: first row R = 5, columns FM 1 to 5. */
  segmentMap(): Grid {
    const { grid, wrong } = this.mapNow();
    for (const each of wrong) this.tell(each);
    return grid;
  }

  /** What is to be remembered of the map: cells that differ from what is kept. */
  mapToKeep(): Record<string, Cell> {
    const { good } = this.study.base;
    const usual = this.usualMap();
    const { cells } = this.mapNow();
    const kept = Object.entries(cells).map(([key, name]) => [key, name === usual[key] ? null : name] as const);
    return Object.fromEntries(kept.filter(([key, name]) => name !== (good[key] ?? null)));
  }

  abcBy(): AbcMeasure {
    return this.cell("abcBy") as AbcMeasure;
  }

  /** Percentages. */
  abcCuts(): [number, number] {
    return [this.number("abcCutA"), this.number("abcCutB")];
  }

  xyzCuts(): [number, number] {
    return [this.number("xyzCutX"), this.number("xyzCutY")];
  }

  weights(): Weights {
    return Object.fromEntries(indicators.map((indicator, i) => [indicator, this.number(weightKeys[i]!)])) as Weights;
  }

  ratingCuts(): number[] {
    return [this.number("ratingCutA"), this.number("ratingCutB"), this.number("ratingCutC")];
  }

  discountSteps(): DiscountStep[] {
    const steps = [1, 2, 3] as const;
    return steps.map((i) => ({ from: this.number(`discountFrom${i}`), rate: this.number(`discountRate${i}`) / 100 }));
  }

  rhythm(): RhythmOptions {
    return { often: this.number("rhythmOften"), even: this.number("rhythmEven"), late: this.number("rhythmLate") };
  }

  baseKinds(): BaseKindOptions {
    return {
      silence: this.number("silence"),
      silentGaps: this.number("silentGaps"),
      activeDays: this.number("activeDays"),
      testedYears: this.number("testedYears"),
      regularFrom: this.number("regularFrom"),
    };
  }

  /** A setting as it is to be used; tells of it, and of those that are right only together with it, where they are wrong. */
  private cell(key: SettingKey): Cell {
    const { settings, wrong } = this.study.base;
    const together = settingGroups.find(({ keys }) => keys.includes(key))?.keys ?? [key];
    for (const each of wrong) if (together.includes(each.key)) this.tell(each);
    return settings[key] ?? null;
  }

  private usualMap(): Record<string, Cell> {
    return usualMap((segment) => this.study.words.say(`data.segments.${segment}`));
  }

  private mapNow(): SettledMap {
    if (this.settledMap) return this.settledMap;
    const rows = mapRows((name) => this.study.column("segment-map", name));
    return (this.settledMap = settleMap(rows, this.study.base.good, this.usualMap()));
  }

  private tell(wrong: Parameters<typeof wrongFinding>[0]): void {
    this.told.set(wrong.key, wrongFinding(wrong, this.study.words));
  }
}
