import { isoOf } from "../domain/kernel/dates";
import type { Cell } from "../domain/kernel/cell";
import type { Finding } from "../domain/kernel/finding";
import type { CheckFacts } from "../domain/checks/facts";
import type { WrongSetting } from "../domain/schema/settle";
import { mapRows, settleMap, usualMap, type WrongMap } from "../domain/schema/settle-map";
import type { TableData } from "./ports";
import type { SettledBase } from "./settled";

type Words = { say(key: string): string };

/** What a setting is called in the data language: its name on Settings, "Segments…: R 5, FM 1" for a cell of the map. */
function nameOf(wrong: WrongSetting | WrongMap, { say }: Words): string {
  if (!("fm" in wrong)) return say(`data.settings.${wrong.key}.name`);
  return wrong.why === "rows" ? "R" : `R ${wrong.r} · FM ${wrong.fm}`;
}

/** A day as a text; blank is today, whichever it is. */
const dayOf = (day: Cell): string => (typeof day === "number" ? isoOf(day) : "TODAY()");

/** The words for what is wrong, and the values they need; `day` is what a wrong analysis date gave way to. */
export function wrongFinding(wrong: WrongSetting | WrongMap, words: Words, day?: number): Finding {
  const { key, why, value } = wrong;
  const used: Cell = key === "analysisDate" ? dayOf(day ?? wrong.used) : wrong.used;
  const code = why === "value" ? "wrong" : why;
  const table = "fm" in wrong ? "segment-map" : "settings";
  const setting = nameOf(wrong, words);
  return {
    code: `settings.${table === "settings" ? "" : "map."}${used === null && why !== "rows" ? "never" : code}`,
    severity: "warning",
    table,
    record: setting,
    values: { setting, value, used },
  };
}

/** What stands wrong on Settings of these; `day` is the one that was looked from. */
export function wrongAmong({ wrong }: SettledBase, keys: readonly string[], words: Words, day: number): Finding[] {
  return wrong.filter(({ key }) => keys.includes(key)).map((each) => wrongFinding(each, words, day));
}

/** What stands wrong on Settings, for the base check: cuts of RFM only where scores are given by them. */
export function wrongSettings(
  base: SettledBase,
  settings: TableData | undefined,
  map: TableData | undefined,
  words: Words,
): CheckFacts["wrongSettings"] {
  const counts = ({ key }: WrongSetting): boolean => !key.startsWith("rfmCut") || base.settings["rfmScoring"] === "fixed";
  const usual = usualMap((segment) => words.say(`data.segments.${segment}`));
  const rowOf = (data: TableData | undefined, column: string, value: Cell): number | null => {
    const at = data?.columns[column]?.indexOf(value) ?? -1;
    return at < 0 ? null : at;
  };
  const told = (wrong: WrongSetting | WrongMap) => ({
    wrong: { ...wrong, used: wrong.key === "analysisDate" ? dayOf(wrong.used) : (wrong.used ?? "countif") },
    name: nameOf(wrong, words),
  });
  const rows = mapRows((name) => map?.columns[name] ?? []);
  return [
    ...base.wrong.filter(counts).map((wrong) => ({ table: "settings" as const, row: rowOf(settings, "key", wrong.key), ...told(wrong) })),
    ...settleMap(rows, base.good, usual).wrong.map((wrong) => ({
      table: "segment-map" as const,
      row: rowOf(map, "R", wrong.r || null),
      ...told(wrong),
    })),
  ];
}
