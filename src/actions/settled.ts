import type { Cell } from "../domain/kernel/cell";
import type { Change } from "../domain/schema/change";
import { lastGood, settle, usualSettings, type WrongSetting } from "../domain/schema/settle";
import type { BaseState } from "./ports";

/** A base whose settings are right: where one typed on the sheet will not do, it is the last good one. */
export type SettledBase = BaseState & {
  /** As they stand on the sheet. */
  readonly typed: Readonly<Record<string, Cell>>;
  readonly wrong: readonly WrongSetting[];
};

const usualOf = ({ language, profile }: BaseState): Record<string, Cell> => usualSettings(language, profile);

/** The base with its settings as they are to be used. */
export function settled(base: BaseState): SettledBase {
  const { values, wrong } = settle(base.settings, base.good, usualOf(base));
  return { ...base, settings: values, typed: base.settings, wrong };
}

/** The changes, and before them what is to be remembered of Settings: what was right in this run, and the cuts that came out of it. */
export function withGood(base: SettledBase, changes: Change[]): Change[] {
  const usual = usualOf(base);
  const written = changes.flatMap((change) => (change.kind === "settings" ? [change.values] : []));
  const { values } = settle(Object.assign({}, base.settings, ...written) as Record<string, Cell>, base.good, usual);
  const good = lastGood(values, usual);
  const differing = Object.keys({ ...usual, ...good }).filter((key) => (good[key] ?? null) !== (base.good[key] ?? null));
  return differing.length
    ? [{ kind: "good", values: Object.fromEntries(differing.map((key) => [key, good[key] ?? null])) }, ...changes]
    : changes;
}
