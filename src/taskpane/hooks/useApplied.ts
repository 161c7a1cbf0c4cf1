import { useCallback, useState } from "react";
import { appliedOf, nothingApplied, type AppliedViews } from "../look/applied";
import { useServices } from "../services";
import type { Ended } from "./useRun";

/** Remembers what the pane's actions put on the tables; `note` hears how each ended. */
export function useApplied(): { applied: AppliedViews; note(ended: Ended | null): void } {
  const services = useServices();
  const [applied, setApplied] = useState(nothingApplied);
  const remember = useCallback(
    async ({ values, result }: Ended) => {
      const { table } = result as { table: string };
      const { column } = await services.standing();
      const now = (await services.tableViews()).find((view) => view.table === table);
      if (!now) return;
      setApplied(({ tables }) => ({ last: table, tables: { ...tables, [table]: appliedOf(values, now, column, tables[table]) } }));
    },
    [services],
  );
  const note = useCallback(
    (ended: Ended | null) => {
      if (ended?.id === "show-all") setApplied(nothingApplied);
      // where the tables cannot be looked at, nothing is known of them any more
      if (ended?.id === "apply-view") remember(ended).catch(() => setApplied(nothingApplied));
    },
    [remember],
  );
  return { applied, note };
}
