import type { Book, Rect, Scalar } from "../book/book";

/** What a batch left changed, for the engine to follow. Rectangles may overlap; `all` means read the sheet anew. */
export type SheetChange = { sheet: string; all?: boolean; cells?: Rect[]; looks?: Rect[]; rows?: boolean; columns?: boolean };
export type BookChange = { sheets: SheetChange[]; /** names, tables, sheets added, renamed, moved or deleted */ structure: boolean };

/** A formula's new result, as the engine found it. */
export type Computed = {
  sheet: string;
  row: number;
  column: number;
  value: Scalar;
  /** No formula stands there: the array of a formula beside it fills the cell, or no longer does (null). */
  spilled?: true;
};

/**
 * What the host asks of a spreadsheet engine. The book stays the truth: the engine calculates its formulas
 * and, in the browser, draws it. Formulas reach the engine in A1 with structured references resolved.
 */
export type Engine = {
  /** What this engine can do; what it cannot, the host answers without it (formulas keep their last value). */
  readonly capabilities: { readonly formulas: boolean; readonly view: boolean };
  /** Takes a whole book, after open or new. */
  load(book: Book): Promise<void>;
  /** Follows changes and calculates; answers every formula cell whose result is another than the book's. */
  update(change: BookChange): Promise<Computed[]>;
  /** Calculates everything anew, volatile functions too. */
  recalculate(): Promise<Computed[]>;
  /**
   * Evaluates one formula as if it stood in that cell (for validation and conditional formats); undefined where it cannot.
   * `waiting` is what changed in the book and was not told by `update` yet, in manual calculation.
   */
  evaluate?(formula: string, at: { sheet: string; row: number; column: number }, waiting?: BookChange): Promise<Scalar | undefined>;
  dispose(): void;
};
