import { filledBy } from "./presets";
import type { View } from "./view";

/** A column of the clients that an analysis fills. */
export type Need = { column: string; action: string };

/** What must have been filled for a view to tell anything: the columns it filters or sorts by that an analysis writes beside the clients. */
export function needsOf({ table, filters, sort }: Pick<View, "table" | "filters" | "sort">): Need[] {
  if (table !== "clients" && table !== "contracts") return [];
  const used = new Set([...filters, ...sort].map(({ column }) => column));
  return [...used].flatMap((column) => {
    const action = filledBy[column];
    return action === undefined ? [] : [{ column, action }];
  });
}
