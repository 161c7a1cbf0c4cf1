import { useState, type FocusEvent, type KeyboardEvent } from "react";

type Place = readonly [row: number, column: number];

/** Columns go along the line of reading: where it runs from right to left, the left arrow leads on. */
const steps: Readonly<Record<string, Place>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads from a cell, over cells that are not to be pressed; null where it leads nowhere. */
export function cellBeyond(key: string, whole: boolean, from: Place, open: readonly (readonly boolean[])[], rtl: boolean): Place | null {
  const [row, column] = from;
  const places = open.flatMap((cells, r) => cells.flatMap((isOpen, c): Place[] => (isOpen ? [[r, c]] : [])));
  const within = whole ? places : places.filter(([r]) => r === row);
  if (key === "Home") return within[0] ?? null;
  if (key === "End") return within.at(-1) ?? null;
  const step = steps[key];
  if (!step) return null;
  const [down, on] = [step[0], rtl ? -step[1] : step[1]];
  for (let [r, c] = [row + down, column + on]; open[r]?.[c] !== undefined; [r, c] = [r + down, c + on]) if (open[r]?.[c]) return [r, c];
  return null;
}

/**
 * One stop of the Tab key for a grid of buttons, and arrows, Home and End (with Ctrl: of the whole grid) within it. `open` tells the cells that
 * are buttons; each gets the props of its place, its container those of the grid.
 */
export function useGridKeys(open: readonly (readonly boolean[])[], rtl: boolean) {
  const [last, setLast] = useState<Place | null>(null);
  const firstRow = open.findIndex((cells) => cells.includes(true));
  const here: Place = last && open[last[0]]?.[last[1]] ? last : [firstRow, open[firstRow]?.indexOf(true) ?? 0];
  const placeOf = (target: EventTarget): Place | null => {
    const [row, column] = target instanceof HTMLElement ? (target.dataset["cell"] ?? "").split(" ").map(Number) : [];
    return row === undefined || column === undefined ? null : [row, column];
  };
  return {
    grid: {
      onFocus: ({ target }: FocusEvent) => setLast(placeOf(target)),
      onKeyDown: (event: KeyboardEvent) => {
        const from = placeOf(event.target);
        const to = from && cellBeyond(event.key, event.ctrlKey, from, open, rtl);
        if (!to) return;
        event.preventDefault();
        event.currentTarget.querySelector<HTMLElement>(`[data-cell="${to.join(" ")}"]`)?.focus();
      },
    },
    cell: (row: number, column: number) => ({
      "data-cell": `${row} ${column}`,
      tabIndex: row === here[0] && column === here[1] ? 0 : -1,
    }),
  };
}
