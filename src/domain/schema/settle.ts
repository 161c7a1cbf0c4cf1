import { isBlank, type Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import { isError } from "../summaries/figures";
import { settingGroups, settingRules, type SettingGroup, type SettingRule } from "./setting-rules";
import { initialValue, settings, type Setting, type SettingKey } from "./settings";

/** Values by setting key. */
export type SettingValues = Readonly<Record<string, Cell>>;

/**
 * A setting that will not do: `why` it does not, what stands there, and what is used in its place (for settings that are right only
 * together: of all of them, "0.5 / 1"; null where nothing can be).
 */
export type WrongSetting = { key: string; why: "value" | "blank" | "order" | "zero"; value: Cell; used: Cell };

/** Settings as they are to be used, and what of them was wrong. */
export type Settled = { values: Record<string, Cell>; wrong: WrongSetting[] };

/** The settings of a new base of this language and profile. */
export function usualSettings(language: string, profile: string): Record<string, Cell> {
  return Object.fromEntries((settings as readonly Setting[]).map((item) => [item.key, initialValue(item, language, profile)]));
}

/** The value as it is meant; undefined where it will not do. */
function meant(rule: SettingRule, cell: Cell): Cell | undefined {
  switch (rule.kind) {
    case "number":
      return typeof cell === "number" && cell >= rule.least && cell <= (rule.most ?? Infinity) ? cell : undefined;
    case "word":
      return rule.words.find((each) => each.toLowerCase() === textOf(cell).toLowerCase());
    case "text":
      return typeof cell !== "boolean" && rule.pattern.test(textOf(cell)) && !isError(cell) ? cell : undefined;
    case "date":
      return typeof cell === "number" && cell >= 1 && cell < 2_958_466 ? cell : undefined;
  }
}

/** The first of the values of a group that breaks its order; -1 where they are right. */
function offender(order: SettingGroup["order"], values: readonly Cell[]): number {
  const blank = values.findIndex((value) => typeof value !== "number");
  if (blank >= 0) return blank;
  if (order === "not all zero") return values.some((value) => value !== 0) ? -1 : 0;
  return values.findIndex((value, i) => {
    if (i === 0) return false;
    const step = (value as number) - (values[i - 1] as number);
    return order === "falling" ? step > 0 : order === "rising" ? step < 0 : step <= 0;
  });
}

/** Puts a group right that is not: as it last was, else as it is in a new base. */
function settleGroup({ keys, order }: SettingGroup, settled: Settled, stood: (key: string) => Cell, chain: SettingValues[]): void {
  const at = offender(
    order,
    keys.map((key) => settled.values[key] ?? null),
  );
  if (at < 0) return;
  const offending = keys[at] as string;
  const right = chain.map((values) => keys.map((key) => values[key] ?? null)).find((values) => offender(order, values) < 0);
  keys.forEach((key, i) => (settled.values[key] = right?.[i] ?? null));
  const used = right?.join(" / ") ?? null;
  const told = settled.wrong.filter(({ key }) => keys.includes(key));
  for (const each of told) each.used = used;
  if (told.length) return;
  const value = stood(offending);
  const why = isBlank(value) ? "blank" : order === "not all zero" ? "zero" : "order";
  settled.wrong.push({ key: offending, why, value, used });
}

/**
 * Settings as they are to be used: what was typed where it is right; else what was last right (`good`), else what is `usual`. A row that is
 * gone is not told of. Cuts that never were right are null.
 */
export function settle(typed: SettingValues, good: SettingValues, usual: SettingValues): Settled {
  const settled: Settled = { values: { ...typed }, wrong: [] };
  const before: SettingValues = { ...usual, ...good };
  for (const [key, rule] of Object.entries(settingRules)) {
    const cell = typed[key];
    const blankIsRight = isBlank(usual[key]);
    const value = isBlank(cell) ? (blankIsRight && cell !== undefined ? null : undefined) : meant(rule, cell);
    settled.values[key] = value === undefined ? (before[key] ?? null) : value;
    if (value !== undefined || cell === undefined) continue;
    settled.wrong.push({ key, why: isBlank(cell) ? "blank" : "value", value: cell, used: before[key] ?? null });
  }
  for (const group of settingGroups) settleGroup(group, settled, (key) => typed[key] ?? null, [before, usual]);
  return settled;
}

/** What is to be remembered as last right: the settings that are not as in a new base. */
export function lastGood(values: SettingValues, usual: SettingValues): Record<string, Cell> {
  const keys = Object.keys(settingRules) as SettingKey[];
  return Object.fromEntries(
    keys.flatMap((key) => (isBlank(values[key]) || values[key] === usual[key] ? [] : [[key, values[key] as Cell]])),
  );
}
