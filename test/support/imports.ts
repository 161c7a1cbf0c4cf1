import { finished } from "../../src/domain/cleaning/duplicates/steps";
import { baseOfPlan, type BaseSnapshot, type BaseTable } from "../../src/domain/importing/base";
import type { ImportOptions } from "../../src/domain/importing/context";
import type { GivenMapping } from "../../src/domain/importing/mapping";
import { planImport, recogniseSource, type ImportPlan } from "../../src/domain/importing/plan-import";
import { sourceOf } from "../../src/domain/importing/source";
import type { Cell, Grid } from "../../src/domain/kernel/cell";
import { planBase } from "../../src/domain/schema/base-plan";
import type { Change } from "../../src/domain/schema/change";
import { parsePhone } from "../../src/files/phone-numbers";
import { dataWords } from "../../src/i18n/data-words";
import { importWordsOf } from "../../src/i18n/importing-words";
import type { Language } from "../../src/i18n/language";

type Given = Partial<ImportOptions> & { table?: string; mapping?: GivenMapping };

/** A base that lives in memory: what is imported is applied as the workbook would. */
export class BaseInMemory {
  snapshot: BaseSnapshot;

  constructor(
    private readonly language: Language = "en",
    country = "GB",
  ) {
    this.snapshot = baseOfPlan(planBase({ profile: "services", language, words: dataWords[language] }), country);
  }

  /** Plans an import of cells, with nothing but the columns it asked for, and applies it. */
  import(grid: Grid, given: Given = {}, name = "list.csv"): ImportPlan {
    const { table, mapping, ...rest } = given;
    const options: ImportOptions = { mode: "both", key: "reference", dates: null, country: null, parsePhone, ...rest };
    const words = importWordsOf(this.language);
    const recognised = recogniseSource(sourceOf(name, grid), this.withoutData(), words, { ...options, table, mapping });
    const read = this.withData(recognised.reads);
    const plan = finished(planImport(recognised, read, words, options));
    for (const change of plan.changes) this.apply(change);
    this.log(plan);
    this.snapshot = { ...this.snapshot, counters: plan.counters };
    return plan;
  }

  table(key: string): BaseTable {
    return this.snapshot.tables[key] as BaseTable;
  }

  /** The rows of a table as objects, without what is blank. */
  rows(key: string): Record<string, Cell>[] {
    const { rows, data } = this.table(key);
    return Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(
        Object.entries(data).flatMap(([column, cells]) => (cells[row] === null || cells[row] === undefined ? [] : [[column, cells[row]]])),
      ),
    );
  }

  column(key: string, column: string): Cell[] {
    return [...(this.table(key).data[column] ?? [])];
  }

  /** Keeps in the log what the import action keeps there of cells that were cleaned. */
  private log({ originals }: ImportPlan): void {
    const rows = originals.map(({ records, field, old }): Cell[] => [records, field, old]);
    if (rows.length) this.apply({ kind: "append", table: "import-log", columns: ["record", "field", "old"], rows });
  }

  private withoutData(): BaseSnapshot {
    const tables = Object.fromEntries(Object.entries(this.snapshot.tables).map(([key, table]) => [key, { ...table, data: {} }]));
    return { ...this.snapshot, tables };
  }

  private withData(reads: { table: string; columns: string[] }[]): BaseSnapshot {
    const { tables } = this.withoutData();
    const read = reads.map(({ table, columns }) => {
      const { data } = this.table(table);
      return [table, { ...this.table(table), data: Object.fromEntries(columns.map((column) => [column, data[column] ?? []])) }];
    });
    return { ...this.snapshot, tables: { ...tables, ...Object.fromEntries(read) } };
  }

  private apply(change: Change): void {
    if (change.kind !== "columns" && change.kind !== "update" && change.kind !== "append")
      throw new Error(`An import does not ${change.kind}.`);
    const table = this.table(change.table);
    const data: Record<string, Cell[]> = Object.fromEntries(Object.entries(table.data).map(([key, cells]) => [key, [...cells]]));
    const columns = [...table.columns];
    let { rows } = table;
    if (change.kind === "columns") {
      for (const { key, header } of change.columns) {
        columns.push({ key, header, own: true });
        data[key] = new Array<Cell>(rows).fill(null);
      }
    } else if (change.kind === "update") {
      change.rows.forEach((row, index) => ((data[change.column] as Cell[])[row] = change.values[index] ?? null));
    } else {
      rows += change.rows.length;
      for (const [key, cells] of Object.entries(data)) {
        const at = change.columns.indexOf(key);
        for (const row of change.rows) cells.push(at < 0 ? null : (row[at] ?? null));
      }
      const unknown = change.columns.filter((key) => !(key in data));
      if (unknown.length > 0) throw new Error(`${change.table} has no ${unknown.join()}`);
    }
    this.snapshot = { ...this.snapshot, tables: { ...this.snapshot.tables, [change.table]: { rows, columns, data } } };
  }
}
