import { useCallback, useEffect, useState } from "react";
import type { BaseState, JournalEntry } from "../../actions/ports";
import { useServices } from "../services";

export type BaseView = { loaded: boolean; base: BaseState | null; last: JournalEntry | null; error: unknown };

/** The base of this workbook as it stands, and what can be taken back; `refresh` looks again. */
export function useBase(): BaseView & { refresh(): void } {
  const services = useServices();
  const [view, setView] = useState<BaseView>({ loaded: false, base: null, last: null, error: null });
  const [round, setRound] = useState(0);
  const refresh = useCallback(() => setRound((count) => count + 1), []);

  useEffect(() => services.onChanged(refresh), [services, refresh]);

  useEffect(() => {
    let gone = false;
    const look = async () => {
      try {
        if (round === 0) await services.recover();
        const base = await services.base();
        const last = await services.lastEntry();
        if (!gone) setView({ loaded: true, base, last, error: null });
      } catch (error) {
        if (!gone) setView((now) => ({ ...now, loaded: true, error }));
      }
    };
    void look();
    return () => {
      gone = true;
    };
  }, [services, round]);
  return { ...view, refresh };
}
