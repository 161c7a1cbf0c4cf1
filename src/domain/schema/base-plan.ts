import { planLists, stageRecords } from "./lists-plan";
import { lists } from "./lists";
import { contractColours, stageColours } from "./looks";
import { headings } from "./making";
import type { Making, Sample } from "./making";
import type { BasePlan, NamePlan, SheetPlan } from "./plan";
import { profileOf, profileSaved } from "./profiles";
import { savedHeaders } from "./saved-columns";
import type { SavedProfile } from "./saved-profile";
import { planSettings, settingNames } from "./settings-plan";
import { readsRightToLeft } from "./settings";
import { planTable, totalsAbove } from "./table-plan";
import type { DataWords } from "./words";

/** The version of the schema that a base made today has. */
export const schemaVersion = 1;

export type BaseOptions = {
  /** A profile's id (fails with "profile.unknown"), or one that a user saved. */
  profile: string | SavedProfile;
  words: DataWords;
  language: string;
  /** Rows to begin with, by table; lists not given have their usual values. */
  sample?: Sample;
};

/** Sheets of one table each: how many columns stay in sight, the tab's colour. */
const tableSheets = {
  clients: { columns: 2, tabColor: "#0F6CBD" },
  orders: { columns: 3, tabColor: "#0F6CBD" },
  contracts: { columns: 2, tabColor: "#0F6CBD" },
  contacts: { columns: 2, tabColor: "#0F6CBD" },
  interactions: { columns: 2, tabColor: "#0F6CBD" },
  services: { columns: 1, tabColor: "#0F6CBD" },
  "import-log": { columns: 1, tabColor: "#A19F9D" },
  "change-log": { columns: 1, tabColor: "#A19F9D" },
  "merge-log": { columns: 1, tabColor: "#A19F9D" },
} as const;
type TableSheetKey = keyof typeof tableSheets;

function planTableSheet(key: TableSheetKey, making: Making): SheetPlan {
  const { profile, words, language, sample } = making;
  const table = planTable(key, profile, 0, sample[key] ?? [], words);
  const formats = key === "clients" ? stageColours(table, stageRecords(making)) : key === "contracts" ? contractColours(table, words) : [];
  return {
    key,
    name: words.sheets[key],
    tabColor: tableSheets[key].tabColor,
    frozen: { rows: 3, columns: tableSheets[key].columns },
    blocks: [...headings(key, words), ...totalsAbove(table)],
    tables: [table],
    formats,
    charts: [],
    page: { landscape: true, repeatRows: [2, 2] },
    rightToLeft: readsRightToLeft(language),
  };
}

function listNames(sheets: readonly SheetPlan[]): NamePlan[] {
  return Object.values(lists).flatMap((list): NamePlan[] => {
    if (list.table === undefined) return [];
    const sheet = sheets.find((candidate) => candidate.tables.some((table) => table.key === list.table));
    return sheet ? [{ name: list.name, sheet: sheet.key, area: { table: list.table, columns: [list.column] } }] : [];
  });
}

/** Plans a whole new base: every sheet, table, list, check, format and name, in the words of the data language. */
export function planBase({ profile: asked, words: spoken, language, sample = {} }: BaseOptions): BasePlan {
  const saved = typeof asked === "string" ? null : asked;
  const profile = saved ? profileSaved(saved) : profileOf(asked as string);
  const words = saved?.language === language ? { ...spoken, headers: savedHeaders(saved, spoken.headers) } : spoken;
  const profileId = saved?.name ?? (asked as string);
  const making: Making = { profile, profileId, words, language, sample };
  const own = (keys: readonly TableSheetKey[]) => keys.map((key) => planTableSheet(key, making));
  const listsSheet = planLists(making);
  const sheets = [
    ...own(["clients", "orders", "contracts", "contacts", "interactions", "services"]),
    listsSheet.sheet,
    planSettings(making),
    ...own(["import-log", "change-log", "merge-log"]),
  ];
  return {
    sheets,
    names: [...listNames(sheets), ...listsSheet.names, ...settingNames()],
    values: { schemaVersion, language, profile: profileId },
  };
}
