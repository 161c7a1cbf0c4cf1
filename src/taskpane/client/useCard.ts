import { useCallback, useEffect, useRef, useState } from "react";
import type { ClientCard } from "../../actions/client-card";
import { Failure } from "../../domain/kernel/failure";
import { silent } from "../hooks/useRun";
import { watch } from "../hooks/watch";
import { useServices } from "../services";

/** The card of the client before the user; null where the row is no client's. `version` grows whenever cells may have changed. */
export type Card = { loaded: boolean; card: ClientCard | null; version: number; error: unknown };

const nothing: Card = { loaded: false, card: null, version: 0, error: null };
/** The row names nobody, or somebody who is no client of the base: an order of a client who is gone. */
const isNobody = (error: unknown): boolean => error instanceof Failure && /^client\.(none|near|unknown)$/.test(error.code);

/** Follows the selected row while the screen is open, from that of `start` on; `go` takes the user to a client, `refresh` looks again. */
export function useCard(start: string | null): Card & { go(code: string): Promise<void>; refresh(): void } {
  const services = useServices();
  const [seen, setSeen] = useState(nothing);
  const poke = useRef(() => undefined as void);
  const changed = useRef(false);

  const go = useCallback(
    async (code: string) => {
      try {
        await services.goTo({ table: "clients", column: null, row: 0, record: code });
        poke.current();
      } catch (error) {
        setSeen((now) => ({ ...now, error }));
      }
    },
    [services],
  );

  useEffect(() => {
    let gone = false;
    const look = async () => {
      const grow = Number(changed.current);
      changed.current = false;
      const put = (found: Partial<Card>) =>
        !gone && setSeen((now) => ({ ...now, loaded: true, error: null, ...found, version: now.version + grow }));
      try {
        put({ card: (await services.run("client-card", {}, silent)).result as ClientCard });
      } catch (error) {
        put(isNobody(error) ? { card: null } : { error });
      }
    };
    const watching = watch(look);
    poke.current = watching.poke;
    if (start === null) watching.now();
    else void go(start);
    const heard = () => {
      changed.current = true;
      watching.poke();
    };
    const hearing = [services.onSelectionChanged(watching.poke), services.onShownChanged(heard)];
    for (const each of hearing) each.catch((error: unknown) => !gone && setSeen((now) => ({ ...now, error })));
    return () => {
      gone = true;
      watching.stop();
      for (const each of hearing) void each.then((stop) => stop()).catch((error: unknown) => console.error(error));
    };
  }, [services, start, go]);

  const refresh = useCallback(() => poke.current(), []);
  return { ...seen, go, refresh };
}
