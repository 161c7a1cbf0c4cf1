import type { Nullable } from "./library";
import type { Measures } from "./sizes";

/** The part of the screen that scrolls: how far it is scrolled, and how much it shows, in pixels. */
export type Window = {
  viewportScrollX: number;
  viewportScrollY: number;
  width: Nullable<number>;
  height: Nullable<number>;
};

/** Scrolls by pixels. Univer's own way, by numbers of rows, goes wrong where rows are hidden. */
export class Scrolling {
  constructor(
    private readonly window: () => Window | undefined,
    private readonly move: (left: number, top: number) => void,
  ) {}

  /** Makes a cell the first one below and beside what is frozen. */
  to(measures: Measures, row: number, column: number): void {
    const { left, top } = distanceTo(measures, row, column);
    this.moveTo(left, top);
  }

  /** Scrolls as little as it takes to have a cell in sight; a row or a column alone where only that is given. */
  reveal(measures: Measures, row: number | undefined, column: number | undefined): void {
    const window = this.window();
    if (!window) return;
    const { frozen } = measures;
    const { left, top } = distanceTo(measures, row ?? 0, column ?? 0);
    const [x, y] = [window.viewportScrollX, window.viewportScrollY];
    this.moveTo(
      column === undefined || column < frozen.columns ? x : within(left, measures.columnWidth(column), x, window.width ?? 0),
      row === undefined || row < frozen.rows ? y : within(top, measures.rowHeight(row), y, window.height ?? 0),
    );
  }

  private moveTo(left: number, top: number): void {
    const window = this.window();
    if (!window || (left === window.viewportScrollX && top === window.viewportScrollY)) return;
    this.move(left, top);
  }
}

/** How far a cell is from the first one below and beside what is frozen. */
function distanceTo(measures: Measures, row: number, column: number): { left: number; top: number } {
  const { rows, columns } = measures.frozen;
  return {
    left: Math.max(0, measures.columnStart(column) - measures.columnStart(columns)),
    top: Math.max(0, measures.rowStart(row) - measures.rowStart(rows)),
  };
}

/** The place nearest to `at` from which a stretch is seen whole, its start before its end. */
const within = (start: number, size: number, at: number, room: number): number => Math.min(start, Math.max(at, start + size - room));
