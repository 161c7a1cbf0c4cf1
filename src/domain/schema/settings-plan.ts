import { headings } from "./making";
import type { Making } from "./making";
import type { NamePlan, SheetPlan, TablePlan } from "./plan";
import { segmentMap } from "./segments";
import { initialValue, readsRightToLeft, settings } from "./settings";
import type { Setting } from "./settings";
import { planTable } from "./table-plan";
import type { Records } from "./table-plan";
import type { DataWords } from "./words";

const declared: readonly Setting[] = settings;

function settingRecords({ words, language, profileId }: Making): Records {
  return settings.map((setting) => ({
    key: setting.key,
    name: words.settings[setting.key].name,
    value: initialValue(setting, language, profileId),
    unit: "unit" in setting && setting.unit !== undefined ? words.units[setting.unit] : null,
    "what for": words.settings[setting.key].purpose,
  }));
}

function segmentRecords(words: DataWords): Records {
  return segmentMap.map(([R, ...segments]) => ({
    R,
    ...Object.fromEntries(segments.map((segment, index) => [`FM ${index + 1}`, words.segments[segment]])),
  }));
}

function planSettingsTable(making: Making): TablePlan {
  const plan = planTable("settings", making.profile, 0, settingRecords(making), making.words);
  const formats = declared.map((setting) => (setting.format === "date" ? making.words.formats.date : null));
  return { ...plan, columns: plan.columns.map((column) => (column.key === "value" ? { ...column, rowFormats: formats } : column)) };
}

/** Plans the Settings sheet: the settings, and beside them the map of segments. */
export function planSettings(making: Making): SheetPlan {
  const { profile, words, language } = making;
  const table = planSettingsTable(making);
  const map = planTable("segment-map", profile, table.columns.length + 1, segmentRecords(words), words);
  return {
    key: "settings",
    name: words.sheets.settings,
    tabColor: "#498205",
    frozen: { rows: 3, columns: 1 },
    blocks: [...headings("settings", words), { row: 1, column: map.column, values: [[words.titles["segment-map"]]], look: "label" }],
    tables: [table, map],
    formats: [],
    charts: [],
    page: { landscape: true, repeatRows: [2, 2] },
    rightToLeft: readsRightToLeft(language),
  };
}

/** Names over the value cells that formulas read. */
export function settingNames(): NamePlan[] {
  return declared.flatMap(({ name }, index) =>
    name === undefined ? [] : [{ name, sheet: "settings", area: { row: 3 + index, column: 1, rows: 1, columns: 1 } }],
  );
}
