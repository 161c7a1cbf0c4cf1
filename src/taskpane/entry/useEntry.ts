import { useCallback, useEffect, useRef, useState } from "react";
import type { EntryOffer } from "../../actions/check-entry";
import type { Entry } from "../../actions/ports";
import { silent } from "../hooks/useRun";
import { useServices } from "../services";
import { isAboutStages, isStageOfClients, keyOf, questionOf, questionsIn, withMore, withoutStale, type Offer } from "./offers";

export type Entered = {
  /** What is asked now; null for nothing. */
  offer: Offer | null;
  /** The offer is done with; one that is put off is not made again while the pane is open. */
  leave(offer: Offer, putOff?: boolean): void;
};

/**
 * Hears what is typed into the base and asks about it, one entry after the other: values that a list has not, values renamed on Lists,
 * clients that are there already. The colours of stages follow at once, and a client's change of stage goes into the change log. `busy`: an action is at work, and nothing is asked.
 */
export function useEntry(hasBase: boolean, busy: boolean, onRestyled: () => void): Entered {
  const services = useServices();
  const [offers, setOffers] = useState<Offer[]>([]);
  const putOff = useRef(new Set<string>());
  const isBusy = useRef(busy);

  useEffect(() => {
    isBusy.current = busy;
    if (busy) setOffers([]);
  }, [busy]);

  useEffect(() => {
    if (!hasBase) return;
    let gone = false;
    let turn = Promise.resolve();
    const add = (found: Offer[]) => !gone && !isBusy.current && setOffers((now) => withMore(now, found, putOff.current));
    const restyle = async () => {
      const { findings } = await services.run("restyle-stages", {}, silent);
      add(findings.map((finding): Offer => ({ kind: "told", finding })));
      onRestyled();
    };
    const ask = async (entry: Entry) => {
      const { result } = await services.run("check-entry", questionOf(entry), silent);
      add((result as { offers: EntryOffer[] }).offers);
    };
    const note = async (entry: Entry) => {
      const { table: _, column: __, ...values } = questionOf(entry);
      await services.run("note-stages", values, silent);
    };
    const later = (work: () => Promise<void>) => {
      turn = turn.then(async () => (gone || isBusy.current ? undefined : work())).catch((error: unknown) => console.error(error));
    };
    const hear = (entries: Entry[]) => {
      setOffers((now) => entries.reduce<Offer[]>(withoutStale, now));
      if (entries.some(isAboutStages)) later(restyle);
      for (const entry of entries.filter(isStageOfClients)) later(() => note(entry));
      for (const entry of questionsIn(entries)) later(() => ask(entry));
    };
    const hearing = services.onEntry(hear);
    hearing.catch((error: unknown) => console.error(error));
    return () => {
      gone = true;
      void hearing.then((stop) => stop()).catch((error: unknown) => console.error(error));
    };
  }, [services, hasBase, onRestyled]);

  const leave = useCallback((offer: Offer, later = false) => {
    if (later) putOff.current.add(keyOf(offer));
    setOffers((now) => now.filter((each) => keyOf(each) !== keyOf(offer)));
  }, []);
  return { offer: offers[0] ?? null, leave };
}
