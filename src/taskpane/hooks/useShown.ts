import { useCallback, useEffect, useRef, useState } from "react";
import type { BaseState, Standing, TableView } from "../../actions/ports";
import { useServices } from "../services";
import { watch } from "./watch";

/** How the base stands on the screen now. */
export type Shown = {
  /** Tables that hold rows, as they are filtered. */
  views: TableView[];
  /** The table in front: that of the active cell, else the first on the active sheet; null on other sheets. */
  front: string | null;
  /** 0 before the first look; grows whenever rows came into sight or went, or cells changed. */
  version: number;
  error: unknown;
};

type Seen = Omit<Shown, "front"> & { standing: Pick<Standing, "sheet" | "table"> | null };
const nothing: Seen = { views: [], standing: null, version: 0, error: null };

/** The table that the user has before him. */
function frontTable(base: BaseState, standing: Pick<Standing, "sheet" | "table">): string | null {
  return standing.table ?? base.tables.find(({ sheet }) => sheet === standing.sheet)?.key ?? null;
}

/** Follows filters, sheets and cells while the screen is open; `refresh` looks at once. */
export function useShown(base: BaseState): Shown & { refresh(): void } {
  const services = useServices();
  const [{ standing, ...seen }, setSeen] = useState(nothing);
  const poke = useRef(() => undefined as void);

  useEffect(() => {
    let gone = false;
    const look = async () => {
      try {
        const standing = await services.standing();
        const views = await services.tableViews();
        if (!gone) setSeen(({ version }) => ({ views, standing, version: version + 1, error: null }));
      } catch (error) {
        if (!gone) setSeen((now) => ({ ...now, error }));
      }
    };
    const watching = watch(look);
    poke.current = watching.poke;
    watching.now();
    const hearing = services.onShownChanged(watching.poke);
    hearing.catch((error: unknown) => !gone && setSeen((now) => ({ ...now, error })));
    // the user comes from the grid: perhaps from another sheet
    window.addEventListener("focus", watching.poke);
    return () => {
      gone = true;
      watching.stop();
      window.removeEventListener("focus", watching.poke);
      void hearing.then((stop) => stop()).catch((error: unknown) => console.error(error));
    };
  }, [services]);
  const refresh = useCallback(() => poke.current(), []);
  return { ...seen, front: standing && frontTable(base, standing), refresh };
}
