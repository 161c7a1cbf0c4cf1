import type { Cell } from "../kernel/cell";

/** A table as it stands, whole; `own` are the columns that the user made, without formulas. */
export type ErasingTable = { sheet: string; data: Readonly<Record<string, readonly Cell[]>>; own: readonly string[] };

/** What erasing looks at: the person's row among the clients, the tables by key, which client each record is of. */
export type ErasingFacts = {
  code: string;
  row: number;
  /** What stands in place of his name. */
  name: string;
  /** The word for yes. */
  yes: string;
  tables: Readonly<Record<string, ErasingTable>>;
  /** The code that the client cell of each record names, by table. */
  clientOf: Readonly<Record<string, readonly Cell[]>>;
};
