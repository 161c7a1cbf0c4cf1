import { useCallback, useEffect, useState } from "react";
import type { ActionOutcome } from "../../actions/action";
import type { Runner } from "../hooks/useRun";

/** Runs an action when the screen shows, and again at `look`; what it answered last stays until there is a newer answer. */
export function useFound({ start }: Runner, id: string): { outcome: ActionOutcome<unknown> | null; look: () => Promise<void> } {
  const [outcome, setOutcome] = useState<ActionOutcome<unknown> | null>(null);
  const look = useCallback(async () => {
    const found = await start(id);
    if (found) setOutcome(found);
  }, [start, id]);
  useEffect(() => {
    void look();
  }, [look]);
  return { outcome, look };
}
