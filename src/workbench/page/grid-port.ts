import type { Language } from "../../i18n/language";
import type { Rect, Sheet } from "../book/book";
import type { Host } from "../host";

/** How the page looks; "contrast" is Windows' high contrast. */
export type PageTheme = "light" | "dark" | "contrast";

export type GridOptions = {
  language: Language;
  theme: PageTheme;
  /** Something the user did in the grid failed (a protected cell, a value that a rule forbids): the page says so. */
  onFailure: (error: unknown) => void;
  /** The user selected cells: the book hears of it as soon as the requests before are answered. */
  onSelect: () => void;
  /** Types a text into a cell, hearing the cell's rule; answers whether it stands there. */
  type: (sheet: Sheet, row: number, column: number, text: string) => Promise<boolean>;
};

/**
 * The sheet on the screen. It draws the book's active sheet and selection, follows `host.onChange` and `host.onTurn`, and lets
 * the user select and type through `host.act`; tabs, formula bar and ribbon are the page's.
 */
export type Grid = {
  setLanguage(language: Language): void;
  setTheme(theme: PageTheme): void;
  /** What the user sees selected: sheet and first range. */
  readonly selected: { sheet: Sheet; rect: Rect };
  /** Selects cells as the user does: they are in sight at once, and what is typed next goes into the first of them. */
  goTo(sheet: Sheet, rect: Rect): void;
  /** Takes the keyboard. */
  focus(): void;
  /** Brings the selected cell into view. */
  reveal(): void;
  dispose(): void;
};

/** What `page/grid` exports as `createGrid`. */
export type CreateGrid = (element: HTMLElement, host: Host, options: GridOptions) => Promise<Grid>;
