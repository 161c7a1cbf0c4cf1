import { baseKinds } from "../analysis/base-kinds";
import type { Cell } from "../kernel/cell";
import { Failure } from "../kernel/failure";
import { folded } from "../kernel/text";

/** A table as it stands: `key` of a column is the schema's, or the header of a user's own. */
export type TableShape = { key: string; sheet: string; columns: readonly { key: string; header: string }[] };

/** The cell that a view is like. */
export type CellPlace = { table: string | null; column: string | null; row: number | null; value: Cell; text: string };

/** What a view was told; null and absent: nothing. */
export type Given = {
  region?: string | null;
  days?: number | null;
  owner?: string | null;
  kind?: string | null;
  cell?: CellPlace | null;
};

/** What the places of a preset are filled from. */
export type Surroundings = {
  tables: readonly TableShape[];
  settings: Readonly<Record<string, Cell>>;
  /** Columns of the tables of lists, by table and column key: only those that the view needs. */
  lists: Readonly<Record<string, Readonly<Record<string, readonly Cell[]>>>>;
  /** Who sits here; "" where unknown. */
  user: string;
  /** Words of the data language, by key of the locales. */
  say(key: string): string;
};

/** A parameter's text as the cells have it: a kind of base may go by its key too ("vip", "time-tested"), whatever the language of the base. */
export function valueIn({ say }: Pick<Surroundings, "say">, parameter: string, text: string): string {
  const plain = (name: string): string => folded(name).replace(/[\s-]/g, "");
  const kind = parameter === "kind" ? baseKinds.find((key) => plain(key) === plain(text)) : undefined;
  return kind ? say(`analyses.baseKinds.kind.${kind}`) : text.trim();
}

/** A table by its key; fails with "table.missing". */
export function shapeOf({ tables }: Pick<Surroundings, "tables">, key: string): TableShape {
  const table = tables.find((each) => each.key === key);
  if (!table) throw new Failure("table.missing", { table: key });
  return table;
}

/** A column's key, by key or by header (case aside); undefined where the table has none. */
export function columnIn({ columns }: TableShape, name: string): string | undefined {
  if (columns.some(({ key }) => key === name)) return name;
  return columns.find(({ key, header }) => folded(header) === folded(name) || folded(key) === folded(name))?.key;
}

/** As columnIn; fails with "column.missing". */
export function needColumn(table: TableShape, name: string): string {
  const found = columnIn(table, name);
  if (found === undefined) throw new Failure("column.missing", { column: name, sheet: table.sheet });
  return found;
}
