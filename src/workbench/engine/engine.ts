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

/** A function that an add-in offers to formulas: its full name there, its id in the add-in, what its parameters take. */
export type OfferedFunction = { name: string; id: string; parameters: readonly ("scalar" | "matrix")[] };

/** A call of one, for the add-in to answer: rows for a matrix, null for what is left out. */
export type FunctionCall = { call: number; id: string; values: (Scalar | Scalar[][])[] };
export type FunctionAnswer = { call: number; value: Scalar | Scalar[][] };

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
  /** Takes the functions of an add-in; without them their formulas are #NAME?. */
  offer?(functions: readonly OfferedFunction[]): Promise<void>;
  /** Calls that formulas wait for since the last calculation, each told once; until `answer` they are #N/A. */
  takeCalls?(): FunctionCall[];
  /** Takes answers and calculates what waited for them. */
  answer?(answers: readonly FunctionAnswer[]): Promise<Computed[]>;
  dispose(): void;
};
