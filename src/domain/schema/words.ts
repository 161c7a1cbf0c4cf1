import type { StageGroup, StageKey } from "../funnel/stages";
import type { StatusGroup, StatusKey } from "../funnel/statuses";
import type { FixedListKey } from "./lists";
import type { FormulaWords, Headers } from "./formulas";
import type { ListTableKey } from "./list-tables";
import type { SegmentKey } from "./segments";
import type { SettingKey, UnitKey } from "./settings";
import type { ResultTableKey } from "./result-tables";
import type { ProfileColumnKey, ProfileId } from "./profiles";

/** Sheets that the base's plan makes, in their order. */
export const sheetKeys = [
  "clients",
  "orders",
  "contracts",
  "contacts",
  "interactions",
  "services",
  "lists",
  "settings",
  "import-log",
  "change-log",
  "merge-log",
] as const;
export type SheetKey = (typeof sheetKeys)[number];

/** Sheets with words of their own: the base's and the results'. */
export type NamedSheetKey = SheetKey | "rfm" | "abc" | "summary" | "overview" | ResultTableKey;

type Note = { readonly title: string; readonly text: string };
type Texts<K extends string> = { readonly [P in K]: string };
/** Values of a list that the user extends: any keys, in the order of the list. */
type OpenTexts = { readonly [key: string]: string };

/** Everything that stands in a base in words: locales/<language>/data.ts. */
export type DataWords = FormulaWords & {
  /** Number formats of dates, in Excel's en-US codes. */
  readonly formats: { readonly date: string; readonly "date and time": string };
  readonly sheets: Texts<NamedSheetKey>;
  /** Cell A1. */
  readonly titles: Texts<SheetKey | "rfm" | "abc" | "segment-map">;
  /** Row 2. */
  readonly hints: Texts<SheetKey>;
  readonly listTitles: Texts<ListTableKey | FixedListKey>;
  readonly headers: Headers;
  readonly profiles: Texts<ProfileId>;
  readonly profileHeaders: Texts<ProfileColumnKey>;
  readonly yesNo: Texts<"yes" | "no">;
  readonly kinds: Texts<"person" | "organisation">;
  readonly stageGroups: Texts<StageGroup>;
  readonly stages: { readonly [S in StageKey]: { readonly name: string; readonly meaning: string } };
  readonly statusGroups: Texts<StatusGroup>;
  readonly orderStatuses: Texts<StatusKey>;
  readonly activities: OpenTexts;
  /** Fields of activity that a profile puts before the usual ones. */
  readonly profileActivities: { readonly [P in Exclude<ProfileId, "services" | "freelancer">]: OpenTexts };
  readonly sources: OpenTexts;
  readonly channels: OpenTexts;
  readonly interactionKinds: OpenTexts;
  readonly results: OpenTexts;
  readonly reactions: OpenTexts;
  readonly renewals: OpenTexts & FormulaWords["renewals"];
  readonly segments: Texts<SegmentKey>;
  readonly settings: { readonly [S in SettingKey]: { readonly name: string; readonly purpose: string } };
  readonly units: Texts<UnitKey>;
  /** What a cell says before it is filled. */
  readonly prompts: { readonly [P in PromptKey]: Note };
  /** What a cell says to a value it does not know. */
  readonly errors: { readonly [E in ErrorKey]: Note };
};

export type PromptKey = "client" | "service" | "list" | "openList" | "stage" | "yesNo" | "amount" | "consent" | "stop" | "sale" | "colour";
export type ErrorKey = "client" | "service" | "list" | "openList" | "date" | "number" | "integer" | "sale" | "colour";
