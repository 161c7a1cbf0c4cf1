import type { Rect, Scalar } from "../book/book";
import { cellAt, isFilled } from "../book/cells";
import type { Computed } from "./engine";
import { cellKey } from "./graph";
import type { Outcome } from "./univer/scalars";
import type { SheetView } from "./univer/sheet-view";
import type { Touched } from "./wave";

type Place = { sheet: string; row: number; column: number };

/** The cells around a formula that its array filled, and with what. */
type Spill = { rect: Rect; values: Scalar[][] };

const COLUMNS = 16_384;

/** Equal as results; errors by their text. */
export function sameValue(a: Scalar, b: Scalar): boolean {
  if (typeof a === "object" && typeof b === "object") return a?.error === b?.error;
  return a === b;
}

/** Collects what formulas came to: values, and arrays that spill over the cells beside their formula. */
export class Results {
  /** True when a value changed since it was last set to false. */
  changed = false;
  private readonly spills = new Map<string, Spill>();
  private spilled: Touched[] = [];

  constructor(private readonly views: Map<string, SheetView>) {}

  clear(): void {
    this.spills.clear();
    this.spilled = [];
    this.changed = false;
  }

  /** Takes a formula's outcome; answers whether the value of its own cell is another now. */
  put(place: Place, outcome: Outcome): boolean {
    const known = this.spills.get(keyOf(place));
    if (!Array.isArray(outcome)) {
      if (known) this.clearSpill(place, known);
      return this.set(place, place.row, place.column, outcome);
    }
    const rect = { row: place.row, column: place.column, rows: outcome.length, columns: outcome[0]?.length ?? 1 };
    if (this.blocked(place, rect, outcome, known)) return this.put(place, { error: "#SPILL!" });
    if (known) this.clearSpill(place, known, rect);
    this.spills.set(keyOf(place), { rect, values: outcome });
    let moved = false;
    eachBut(rect, place, (row, column) => {
      moved = this.set(place, row, column, outcome[row - rect.row]![column - rect.column]!) || moved;
    });
    if (moved) this.spilled.push({ sheet: place.sheet, rect });
    return this.set(place, place.row, place.column, outcome[0]![0]!);
  }

  /** The formula is gone: what it spilled goes too. */
  release(place: Place): void {
    const known = this.spills.get(keyOf(place));
    if (known && this.views.has(place.sheet)) this.clearSpill(place, known);
  }

  takeSpilled(): Touched[] {
    const { spilled } = this;
    this.spilled = [];
    return spilled;
  }

  /** What the book does not hold yet. */
  take(): Computed[] {
    const computed: Computed[] = [];
    for (const [sheet, view] of this.views) {
      for (const [key, value] of view.pending) {
        const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
        const cell = cellAt(view.sheet, row, column);
        if (sameValue(cell?.value ?? null, value)) continue;
        computed.push({ sheet, row, column, value, ...(cell?.formula === undefined && { spilled: true }) });
      }
      view.pending.clear();
    }
    return computed;
  }

  private set(place: Place, row: number, column: number, value: Scalar): boolean {
    const view = this.views.get(place.sheet);
    if (!view || sameValue(view.value(row, column), value)) return false;
    view.pending.set(cellKey(row, column), value);
    this.changed = true;
    return true;
  }

  /** True when a cell that the array would fill holds something that is not its own. */
  private blocked(place: Place, rect: Rect, values: Scalar[][], known: Spill | undefined): boolean {
    const view = this.views.get(place.sheet);
    let blocked = false;
    eachBut(rect, place, (row, column) => {
      const cell = view && cellAt(view.sheet, row, column);
      if (blocked || !cell || !isFilled(cell)) return;
      const before = known?.values[row - known.rect.row]?.[column - known.rect.column];
      const own = before !== undefined && sameValue(before, cell.value);
      blocked = cell.formula !== undefined || !(own || sameValue(cell.value, values[row - rect.row]![column - rect.column]!));
    });
    return blocked;
  }

  /** Empties the cells of a spill, but for those that `kept` fills anew and those that were typed over. */
  private clearSpill(place: Place, { rect, values }: Spill, kept?: Rect): void {
    this.spills.delete(keyOf(place));
    const view = this.views.get(place.sheet);
    eachBut(rect, place, (row, column) => {
      if (kept && row < kept.row + kept.rows && column < kept.column + kept.columns) return;
      const cell = view && cellAt(view.sheet, row, column);
      if (cell?.formula !== undefined || !sameValue(cell?.value ?? null, values[row - rect.row]![column - rect.column]!)) return;
      this.set(place, row, column, null);
    });
    this.spilled.push({ sheet: place.sheet, rect });
  }
}

const keyOf = ({ sheet, row, column }: Place): string => `${sheet}!${row},${column}`;

function eachBut(rect: Rect, place: Place, visit: (row: number, column: number) => void): void {
  for (let row = rect.row; row < rect.row + rect.rows; row++)
    for (let column = rect.column; column < rect.column + rect.columns; column++)
      if (row !== place.row || column !== place.column) visit(row, column);
}
