import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

/** Rows drawn before and behind those in sight, so that scrolling shows no gap. */
const spare = 6;
/** Browsers draw no box that is higher, in pixels; beyond it a step of the scrollbar passes over several rows. */
const highest = 10_000_000;

/** The part of a long list that is drawn: the height of all of it, the rows, and where each of them stands. */
export type Window = {
  box: RefObject<HTMLDivElement | null>;
  height: number;
  first: number;
  last: number;
  /** Rows that fit into the box. */
  page: number;
  topOf(row: number): number;
  /** Scrolls no further than needed to see a row. */
  bring(row: number): void;
};

/** Draws of `rows` rows, each `rowHeight` pixels high, only those near what is in sight. */
export function useWindow(rows: number, rowHeight: number): Window {
  const box = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 0 });

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    look();
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);

  const all = rows * rowHeight;
  const height = Math.min(all, highest);
  const scale = height > sight.height ? Math.max(1, (all - sight.height) / (height - sight.height)) : 1;
  const top = Math.min(sight.top * scale, Math.max(0, all - sight.height));
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const last = Math.min(rows - 1, Math.ceil((top + sight.height) / rowHeight) + spare);
  const page = Math.max(1, Math.floor(sight.height / rowHeight) - 1);
  const bring = useCallback(
    (row: number) => {
      const element = box.current;
      if (!element) return;
      const from = element.scrollTop * scale;
      const to = Math.min(Math.max(from, (row + 1) * rowHeight - element.clientHeight), row * rowHeight);
      element.scrollTop = to / scale;
    },
    [scale, rowHeight],
  );
  return { box, height, first, last, page, topOf: (row) => row * rowHeight - top + sight.top, bring };
}
