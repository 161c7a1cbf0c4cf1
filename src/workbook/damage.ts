import type { Damage, DamageAsked } from "../actions/ports";
import { columnOf, tableOf } from "../domain/schema/tables";
import { bodyRange, type HeaderKeys, type LayoutTable, requireBase } from "./layout";
import type { Session } from "./session";

const lost = "#REF!";

/**
 * What of the base's own making is broken: names that lead nowhere, cells that lost their check, calculated columns without a formula
 * or with one that refers to what is gone, tables under another name. Three round trips. Fails with "base.missing".
 */
export async function damage(session: Session, headers: HeaderKeys, { names: wanted, checks }: DamageAsked): Promise<Damage> {
  const names = session.workbook.names.load("items/name,items/formula");
  const layout = await requireBase(session, headers);
  const formulas = new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]));
  const tables = [...layout.tables.values()];
  const guarded = tables.flatMap((table) =>
    table.rows === 0 ? [] : placesOf(table, checks[table.key] ?? []).map((at) => ({ table, at, cells: loadUnguarded(session, table, at) })),
  );
  await session.send();
  return {
    names: wanted.filter((name) => (formulas.get(name.toLowerCase()) ?? lost).includes(lost)),
    renamed: tables.filter(({ key, name }) => isOther(name, tableOf(key)?.name)).map(({ key, name }) => ({ table: key, name })),
    unguarded: guarded.flatMap(({ table, at, cells }) =>
      cells().length ? [{ table: table.key, column: table.columns[at]!.key, rows: cells() }] : [],
    ),
    valued: calculated(tables, ({ formula }) => formula === null),
    broken: calculated(tables, ({ formula }) => formula?.includes(lost) ?? false),
  };
}

const isOther = (name: string, declared: string | undefined): boolean =>
  declared !== undefined && declared.toLowerCase() !== name.toLowerCase();

function placesOf({ columns }: LayoutTable, keys: readonly string[]): number[] {
  return columns.flatMap(({ key, own }, at) => (!own && keys.includes(key) ? [at] : []));
}

function calculated(tables: readonly LayoutTable[], is: (column: LayoutTable["columns"][number]) => boolean): Damage["broken"] {
  return tables.flatMap(({ key: table, rows, columns }) =>
    rows === 0
      ? []
      : columns
          .filter((column) => !column.own && columnOf(table, column.key)?.writtenBy === "formula" && is(column))
          .map(({ key }) => ({ table, column: key })),
  );
}

/** Queues the question which body rows of a column have no check at all. */
function loadUnguarded(session: Session, table: LayoutTable, at: number): () => number[] {
  const found = bodyRange(session, table, at, 0, table.rows).getSpecialCellsOrNullObject("DataValidations").load("cellCount");
  const areas = found.areas.load("items/rowIndex,items/rowCount,items/columnIndex,items/columnCount");
  return () => {
    const bare = new Uint8Array(table.rows).fill(1);
    const column = table.column + at;
    for (const area of found.isNullObject ? [] : areas.items)
      // Of one cell Excel looks through the whole sheet: what lies outside the column is left out.
      if (area.columnIndex <= column && column < area.columnIndex + area.columnCount)
        bare.fill(0, Math.max(0, area.rowIndex - table.row - 1), Math.max(0, area.rowIndex + area.rowCount - table.row - 1));
    return Array.from(bare.keys()).filter((row) => bare[row] === 1);
  };
}
