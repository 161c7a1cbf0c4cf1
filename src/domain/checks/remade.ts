import { tables, type TableKey } from "../schema/tables";
import type { Column } from "../schema/column";
import type { Cell } from "../kernel/cell";
import type { Issue } from "./check";
import type { CheckFacts, CheckedTable } from "./facts";

/** The facts once what was chosen is made again. New columns are blank, and are filled by the next repair. */
export function remade(facts: CheckFacts, made: readonly Issue[]): CheckFacts {
  const of = (code: string): Issue[] => made.filter((issue) => issue.code === code);
  const gone = (code: string) => new Set(of(code).map(({ table, field }) => `${table} ${field}`));
  const [guarded, named, renamed] = [gone("list.unguarded"), new Set(of("schema.name").map(({ values }) => values?.["name"])), gone("schema.renamed")]; // prettier-ignore
  return {
    ...facts,
    unguarded: facts.unguarded.filter(({ table, column }) => !guarded.has(`${table} ${column}`)),
    brokenNames: facts.brokenNames.filter(({ name }) => !named.has(name)),
    renamed: facts.renamed.filter(({ table }) => !renamed.has(`${table} null`)),
    tables: withColumns(withTables(facts, of("schema.table")), of("schema.column")),
  };
}

function withTables({ tables: standing, headers }: CheckFacts, missing: readonly Issue[]): Record<string, CheckedTable> {
  const fresh = missing.map(({ table }): [string, CheckedTable] => {
    const columns = tables[table as TableKey].columns as readonly Column[];
    return [
      table,
      { rows: 0, data: {}, columns: columns.map(({ key }) => ({ key, header: headers[table]?.[key] ?? key, writable: false })) },
    ];
  });
  return { ...standing, ...Object.fromEntries(fresh) };
}

function withColumns(standing: Record<string, CheckedTable>, missing: readonly Issue[]): Record<string, CheckedTable> {
  const all = { ...standing };
  for (const { table, field } of missing) {
    const found = all[table];
    if (!found || field === null) continue;
    const blank = { [field]: new Array<Cell>(found.rows).fill(null) };
    all[table] = {
      ...found,
      columns: [...found.columns, { key: field, header: field, writable: false }],
      data: { ...found.data, ...blank },
    };
  }
  return all;
}
