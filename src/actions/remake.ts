import type { Issue } from "../domain/checks/check";
import type { BrokenName, CheckFacts } from "../domain/checks/facts";
import { lists } from "../domain/schema/lists";
import { planBase } from "../domain/schema/base-plan";
import type { Change } from "../domain/schema/change";
import { checkOf, planColumn } from "../domain/schema/column-plan";
import { formulaOf } from "../domain/schema/formulas";
import type { Column } from "../domain/schema/column";
import type { SheetPlan } from "../domain/schema/plan";
import { settings, type Setting } from "../domain/schema/settings";
import { columnOf, tables, type TableKey } from "../domain/schema/tables";
import type { DataWords } from "../domain/schema/words";
import { dataWords } from "../i18n/data-words";
import { dataLanguage } from "./base";
import type { BaseState, DamageAsked } from "./ports";

const key = (table: string): TableKey => table as TableKey;

/** The names that a base must have, over what they stand; `rows` are the settings by key. */
export function namesOf({ tables: standing }: BaseState, settingKeys: readonly unknown[]): Omit<BrokenName, "mended">[] {
  const declared: readonly Setting[] = settings;
  const over = Object.values(lists).map((list) =>
    list.table === undefined
      ? { name: list.name, table: "stages", column: "", row: null }
      : { name: list.name, table: list.table, column: list.column, row: null },
  );
  const cells = declared.flatMap((setting) => {
    const row = settingKeys.indexOf(setting.key);
    return setting.name === undefined || row < 0 ? [] : [{ name: setting.name, table: "settings", column: "value", row }];
  });
  return [...over, ...cells].filter(({ table }) => table !== "settings" || standing.some((each) => each.key === "settings"));
}

/** The columns that must have a check of their own, by table; a rule over the cell itself is told by its place and left out. */
export function checksOf({ tables: standing }: BaseState, words: DataWords): DamageAsked["checks"] {
  return Object.fromEntries(
    standing.map(({ key: table, columns }) => {
      const keys = columns.flatMap((column) => (!column.own && checkPlanOf(table, column.key, words) ? [column.key] : []));
      return [table, keys];
    }),
  );
}

function checkPlanOf(table: string, column: string, words: DataWords) {
  const declared = columnOf(table, column);
  const check = declared && checkOf(key(table), declared, "A", words);
  return check?.type === "custom" ? undefined : check;
}

/** What makes again what was chosen of the base's own making, in the order in which it must be made. */
export function remakeChanges(base: BaseState, facts: CheckFacts, made: readonly Issue[]): Change[] {
  const words = dataWords[dataLanguage(base)];
  const of = (code: string): Issue[] => made.filter((issue) => issue.code === code);
  const missing = of("schema.table").map(({ table }) => table);
  const stands = (table: string): boolean => missing.includes(table) || base.tables.some((each) => each.key === table);
  const chosen = new Set(of("schema.name").map(({ values }) => values?.["name"]));
  const names = facts.brokenNames.filter(({ name, table }) => chosen.has(name) && stands(table));
  return [
    ...(missing.length ? [{ kind: "create" as const, plan: { sheets: sheetsWith(base, missing, words), names: [] } }] : []),
    ...columnChanges(base, of("schema.column"), words),
    ...(names.length ? [{ kind: "names" as const, names: names.map(({ mended: _, ...name }) => name) }] : []),
    ...of("list.unguarded").flatMap(({ table, field }) => checkChange(facts, table, field ?? "", words)),
    ...of("schema.renamed").map(({ table }): Change => ({ kind: "rename", table })),
  ];
}

function checkChange({ unguarded }: CheckFacts, table: string, column: string, words: DataWords): Change[] {
  const check = checkPlanOf(table, column, words);
  const rows = unguarded.find((each) => each.table === table && each.column === column)?.rows ?? [];
  return check ? [{ kind: "checks", table, column, check, rows: [...rows] }] : [];
}

/** Each column stands where the schema has it: after the nearest one before it that is there. */
function columnChanges(base: BaseState, missing: readonly Issue[], words: DataWords): Change[] {
  return [...new Set(missing.map(({ table }) => table))].map((table): Change => {
    const declared = tables[key(table)].columns as readonly Column[];
    const wanted = new Set(missing.flatMap((issue) => (issue.table === table ? [issue.field] : [])));
    const there = new Set(base.tables.find((each) => each.key === table)?.columns.map((column) => column.key));
    const columns = declared.filter((column) => wanted.has(column.key));
    const after = columns.map((column) => {
      const before = declared.slice(0, declared.indexOf(column)).filter((each) => there.has(each.key) || wanted.has(each.key));
      return before.at(-1)?.key ?? null;
    });
    return {
      kind: "columns",
      table,
      columns: columns.map((column) => planColumn(key(table), column, declared.indexOf(column), words)),
      after,
    };
  });
}

/** Sheets with the tables that are gone, as a new base has them; a list stands on a sheet of its own then. */
function sheetsWith(base: BaseState, missing: readonly string[], words: DataWords): SheetPlan[] {
  const { sheets } = planBase({ profile: "services", words, language: dataLanguage(base) });
  return sheets.flatMap((sheet) =>
    sheet.tables
      .filter((table) => missing.includes(table.key))
      .map((table): SheetPlan => {
        if (sheet.tables.length === 1) return sheet;
        const title = { row: 0, column: 0, values: [[sheet.name]], look: "title" as const };
        return { ...sheet, key: `${sheet.key} ${table.key}`, blocks: [title], formats: [], widths: [], tables: [{ ...table, column: 0 }] };
      }),
  );
}

/** The formulas that calculated columns have in a new base: for those of which none is left. */
export function withFormulas(change: Change, words: DataWords): Change {
  if (change.kind !== "recalculate") return change;
  return { ...change, formulas: change.columns.map((column) => formulaOf(key(change.table), column, words) ?? "") };
}
