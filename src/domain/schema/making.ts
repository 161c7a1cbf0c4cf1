import type { BlockPlan } from "./plan";
import type { Profile } from "./profiles";
import type { Records } from "./table-plan";
import type { TableKey } from "./tables";
import type { DataWords, SheetKey } from "./words";

/** Records by table and column key. */
export type Sample = { readonly [T in TableKey]?: Records };

/** What every part of a base's plan needs to know. */
export type Making = {
  readonly profile: Profile;
  readonly profileId: string;
  readonly words: DataWords;
  readonly language: string;
  readonly sample: Sample;
};

/** Title and hint of a sheet. */
export function headings(key: SheetKey, words: DataWords): BlockPlan[] {
  return [
    { row: 0, column: 0, values: [[words.titles[key]]], look: "title" },
    { row: 1, column: 0, values: [[words.hints[key]]], look: "hint" },
  ];
}
