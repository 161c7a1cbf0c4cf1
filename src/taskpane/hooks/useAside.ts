import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { ClientAsked } from "../client/wayToClient";
import type { RunState } from "./useRun";

/** What the user left for a client's card: what was on the screen, how far it was scrolled, and what had the keyboard. */
type Left<Tab> = { run: RunState; asked: ClientAsked; tab: Tab; top: number; held: Element | null };

/**
 * Sets what an action answered aside for a client's card that it names: it waits unseen, and stands as it stood when the user comes
 * back. `aside` is null where nothing waits; whatever is run next takes its place.
 */
export function useAside<Tab>(run: RunState, main: RefObject<HTMLElement | null>) {
  const [left, setLeft] = useState<Left<Tab> | null>(null);
  const before = useRef(left);
  const aside = left?.run === run ? left : null;

  useLayoutEffect(() => {
    const came = before.current;
    before.current = aside;
    if (!main.current || aside === came) return;
    main.current.scrollTop = came?.run === run ? came.top : 0;
    const { activeElement, body } = document;
    if (came?.run === run && (activeElement === null || activeElement === body) && came.held instanceof HTMLElement)
      came.held.focus({ preventScroll: true });
  }, [aside, run, main]);

  const leave = useCallback(
    (asked: ClientAsked, tab: Tab) => setLeft({ run, asked, tab, top: main.current?.scrollTop ?? 0, held: document.activeElement }),
    [run, main],
  );
  const comeBack = useCallback(() => setLeft(null), []);
  return { aside, leave, comeBack };
}
