import type { RefObject } from "react";
import { useEffect, useRef } from "react";

/**
 * For a screen's heading: takes the keyboard over when the screen shows and what had it is gone with the screen before.
 * A pane that the user is not in, and a control that is still there (a tab), keep the focus as it is.
 */
export function useFocusOnShow<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (document.hasFocus() && (activeElement === null || activeElement === document.body)) element.current?.focus();
  }, []);
  return element;
}
