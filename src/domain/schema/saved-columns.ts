import { typed, type Column } from "./column";
import { formulaOf, type FormulaWords, type Headers } from "./formulas";
import { profileColumnOf } from "./profiles";
import type { SavedColumn, SavedProfile } from "./saved-profile";
import { tableOf, tables, type TableKey } from "./tables";

/** Columns that the product needs although no formula reads them: how clients are found again, and what keeps them out. */
const needed: ReadonlySet<string> = new Set(["clients.reference", "clients.archived", "clients.stop", "clients.consent", "clients.stage"]);

/**
 * Columns of a table in a profile that a user saved: in his order; those that he has not are left out where nothing needs them, else
 * they stand last, behind the outline.
 */
export function savedColumns(table: TableKey, saved: readonly SavedColumn[]): Column[] {
  const declared = tableOf(table)?.columns ?? [];
  const standing = saved.map((column): Column => {
    const known =
      column.kind === undefined ? (declared.find(({ key }) => key === column.key) ?? profileColumnOf(table, column.key)) : undefined;
    const { behind = false } = column;
    return known ? { ...known, firstSight: !behind && !known.hidden } : { ...ownColumn(column), firstSight: !behind };
  });
  const keys = new Set(standing.map(({ key }) => key));
  const missing = declared.filter((column) => !keys.has(column.key) && !canGo(table, column));
  return [...standing, ...missing.map((column) => ({ ...column, firstSight: false }))];
}

/** A column of the user's own, whose key is its header; into one without a format of its own anything goes. */
function ownColumn({ header, kind = "text" }: SavedColumn): Column {
  return typed(header, kind, kind === "number" ? { format: "general" } : {});
}

function canGo(table: TableKey, { key, writtenBy, required, hidden }: Column): boolean {
  return writtenBy === "user" && !required && !hidden && !needed.has(`${table}.${key}`) && !readByFormulas().has(`${table}.${key}`);
}

let read: ReadonlySet<string> | undefined;

/** Columns that calculated columns read, as "table.column". */
function readByFormulas(): ReadonlySet<string> {
  read ??= new Set(allFormulas().flatMap(({ table, formula }) => references(table, formula)));
  return read;
}

const keyHeaders = Object.fromEntries(
  Object.entries(tables).map(([table, { columns }]) => [table, Object.fromEntries(columns.map(({ key }) => [key, key]))]),
) as Headers;
const keyWords: FormulaWords = {
  headers: keyHeaders,
  contractStatuses: { active: "", "ends soon": "", expired: "", renewed: "" },
  renewals: { renewed: "" },
};

function allFormulas(): { table: string; formula: string }[] {
  return Object.entries(tables).flatMap(([table, { columns }]) =>
    columns.flatMap(({ key }) => {
      const formula = formulaOf(table as TableKey, key, keyWords);
      return formula === undefined ? [] : [{ table, formula }];
    }),
  );
}

/** What a formula refers to: `cb_Orders[amount]` of a table, `[@[amount]]` of its own. */
function references(table: string, formula: string): string[] {
  const keyByName = new Map(Object.entries(tables).map(([key, { name }]): [string, string] => [name, key]));
  return [...formula.matchAll(/(\w+)?\[@?\[?([^\][@]+)\]/g)].map(
    ([, name, column]) => `${(name && keyByName.get(name)) ?? table}.${column}`,
  );
}

/** Headers of a base made of a saved profile in its own language: as the user called the columns, where no other is called so. */
export function savedHeaders({ tables: saved }: SavedProfile, headers: Headers): Headers {
  const renamed = Object.entries(saved).map(([table, columns]) => {
    const usual: Record<string, string> = headers[table as TableKey];
    const own = columns.filter(({ kind }) => kind === undefined).map(({ key, header }) => [key, header]);
    const all: Record<string, string> = { ...usual, ...Object.fromEntries(own) };
    const clashes = new Set(Object.values(all).map((header) => header.toLowerCase())).size < Object.keys(all).length;
    return [table, clashes ? usual : all];
  });
  return { ...headers, ...Object.fromEntries(renamed) } as Headers;
}
