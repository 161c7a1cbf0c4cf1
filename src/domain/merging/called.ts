import { kindOf } from "../importing/base";
import { isBlank, type Cell } from "../kernel/cell";
import { logged } from "./log";
import type { PointingTable } from "./side-by-side";

/** What a record is called by, where the first of these is blank by all of them. */
const columns: Record<PointingTable, { alone: string | null; together: readonly string[] }> = {
  contacts: { alone: null, together: ["person", "position", "phone", "email"] },
  contracts: { alone: "number", together: ["service", "starts", "ends", "amount"] },
  orders: { alone: "number", together: ["date", "service", "amount"] },
  interactions: { alone: null, together: ["date", "kind", "result", "note"] },
};
const longest = 200;

/** The columns of a table that tell what its records are called. */
export function callingColumns(table: PointingTable): string[] {
  const { alone, together } = columns[table];
  return alone === null ? [...together] : [alone, ...together];
}

/** What a record is called in the merge log: its number, or what else tells it from others. */
export function calledBy(table: PointingTable, data: Readonly<Record<string, readonly Cell[]>>): (row: number) => string {
  const { alone, together } = columns[table];
  return (row) => {
    const number = alone === null ? null : data[alone]?.[row];
    if (!isBlank(number)) return String(number);
    const told = together.map((key) => logged(data[key]?.[row] ?? null, { kind: kindOf(table, key) }));
    return told
      .filter((text) => text !== null)
      .join(" · ")
      .slice(0, longest);
  };
}
