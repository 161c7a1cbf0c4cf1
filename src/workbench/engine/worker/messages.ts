import type { DefinedName, Rect, Scalar, Table } from "../../book/book";
import type { BookChange, FunctionAnswer, FunctionCall, OfferedFunction } from "../engine";

/** Cells as arrays side by side: to clone, much lighter than an object a cell. */
export type PackedCells = {
  rows: number[];
  columns: number[];
  values: Scalar[];
  /** Of the cells above, by index, those with a formula, and the formulas. */
  formulaAt: number[];
  formulas: string[];
  quotedAt: number[];
};

/** Numbers of hidden rows. */
export type HiddenRows = { hidden: number[]; filtered: number[] };

/** A sheet as far as formulas see it; `cells` is what stands in `cleared` now, or on the whole sheet. */
export type SheetState = {
  id: string;
  name: string;
  tables: Table[];
  rows?: HiddenRows;
  cleared?: Rect[] | "all";
  cells?: PackedCells;
};

/** What the copy of the book is to become. */
export type BookState = { sheets: SheetState[]; names: DefinedName[] };

/** What formulas of one sheet came to; `spilledAt` are indexes. */
export type PackedResults = { sheet: string; rows: number[]; columns: number[]; values: Scalar[]; spilledAt: number[] };

/** What the page asks of the worker. */
export type Ask =
  | { type: "load"; state: BookState }
  | { type: "update"; state: BookState; change: BookChange }
  | { type: "recalculate" }
  | { type: "offer"; functions: readonly OfferedFunction[] }
  | { type: "answer"; answers: readonly FunctionAnswer[] }
  | {
      type: "evaluate";
      formula: string;
      at: { sheet: string; row: number; column: number };
      waiting?: { state: BookState; change: BookChange };
    };

/** A request with its number, which its answer bears too. */
export type Request = { id: number; ask: Ask };
export type Answer = { id: number; results?: PackedResults[]; calls?: FunctionCall[]; value?: Scalar | undefined; error?: string };

/** A worker as its page sees it, the page as its worker does, or either end of a channel. */
export type EnginePort = {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  /** A channel's end delivers nothing until it is started. */
  start?(): void;
  close?(): void;
  terminate?(): void;
};

/** The worker's first word, before any request. */
export const READY = "ready";
