import { gridWords } from "../../../i18n/grid-words";
import { languageFacts } from "../../../i18n/language";
import { translator } from "../../../i18n/translate";
import type { Rect, Sheet } from "../../book/book";
import { sizeLines } from "../../book/lines";
import { selectRanges } from "../../book/selection";
import { listItems } from "../../book/validation-check";
import type { Workspace } from "../../book/workspace";
import type { Host } from "../../host";
import type { CreateGrid, Grid, GridOptions } from "../grid-port";
import { CellEditing } from "./cell-editing";
import { Charts } from "./charts";
import { openFilterMenu, type Say } from "./filter-menu";
import { inputText } from "./input-text";
import { Keys } from "./keys";
import { openListMenu } from "./list-menu";
import { Looks } from "./looks";
import { type Anchor, closeMenu } from "./menu";
import { Painter } from "./painter";
import { isInFilteredList } from "./lists";
import { Outline, type OutlineSource } from "./outline";
import { Screen } from "./screen";
import { rangeOfRect, rectOfRange, sameRects } from "./selection";
import { PIXELS } from "./sizes";
import "./grid.css";

/** The book on the screen: draws its active sheet and selection, and takes what the user does to the book. */
class BookGrid implements Grid {
  private readonly looks: Looks;
  private readonly painter: Painter;
  private readonly screen: Screen;
  private readonly keys: Keys;
  private readonly editing: CellEditing;
  private charts: Charts | undefined;
  private outlines: readonly Outline[] = [];
  /** The part of the element beside the outline: cells and charts. */
  private readonly inner = document.createElement("div");
  private readonly listeners: (() => void)[];
  private stale = false;
  private due = false;
  private drawn: Sheet | undefined;
  /** What the user selected and the book has not heard of yet: requests that came before have their turn first. */
  private ahead: { sheet: Sheet; ranges: Rect[] } | undefined;
  private list: { row: number; column: number } | undefined;

  constructor(
    private readonly element: HTMLElement,
    private readonly host: Host,
    private options: GridOptions,
  ) {
    element.classList.add("grid");
    element.dir = "ltr";
    this.looks = new Looks(host, () => this.screen.redraw(), options.onFailure);
    this.painter = new Painter({
      conditional: (sheet, row, column) => this.looks.at(sheet, row, column),
      pressed: (kind, row, column) => this.press(kind, row, column),
      listAt: () => this.list,
    });
    const canvas = document.createElement("div");
    canvas.className = "grid-screen";
    this.inner.className = "grid-inner";
    this.inner.append(canvas);
    element.append(this.inner);
    this.screen = new Screen(canvas, options.theme !== "light", {
      cell: (row, column) => this.painter.cell(this.workspace.book, this.sheet, row, column),
      input: (row, column) => inputText(this.workspace.book, this.sheet.cells.get(row)?.get(column)),
      isBlue: (row) => isInFilteredList(this.sheet, row),
      scrolled: () => [this.charts, ...this.outlines].forEach((part) => part?.place(this.sheet)),
      selected: (ranges) => this.selectedByUser(ranges.map(rectOfRange)),
      resized: (axis, first, last, size) => this.resize(axis, first, last, size),
    });
    this.charts = new Charts(this.inner, this.screen);
    this.outlines = (["row", "column"] as const).map((axis) => new Outline(element, axis, this.outlineSource));
    this.draw();
    this.editing = new CellEditing(this.screen.univer, this.host.editMode, (edited) => this.edited(edited));
    element.addEventListener("focusout", ({ relatedTarget }) => this.left(relatedTarget));
    this.keys = new Keys(this.inner, this.host, () => this.editing.on, options.onFailure);
    this.listeners = [host.onChange(() => this.changed()), host.onTurn(() => this.turned())];
  }

  setLanguage(language: GridOptions["language"]): void {
    this.options = { ...this.options, language };
    this.showOutlines();
  }

  setTheme(theme: GridOptions["theme"]): void {
    this.options = { ...this.options, theme };
    this.screen.dark(theme !== "light");
  }

  get selected(): { sheet: Sheet; rect: Rect } {
    return { sheet: this.sheet, rect: this.cursor };
  }

  goTo(sheet: Sheet, rect: Rect): void {
    this.editing.finish();
    this.select(sheet, [rect]);
    this.draw();
    this.reveal();
    this.focus();
  }

  focus(): void {
    this.screen.focus();
  }

  reveal(): void {
    const { row, column } = this.cursor;
    this.screen.reveal(row, column);
  }

  dispose(): void {
    closeMenu();
    this.listeners.forEach((stop) => stop());
    this.keys.dispose();
    this.charts?.dispose();
    this.screen.dispose();
  }

  private get workspace(): Workspace {
    return this.host.workspace;
  }

  /** The sheet that is drawn. */
  private get sheet(): Sheet {
    return this.drawn && this.workspace.book.sheets.includes(this.drawn) ? this.drawn : this.front;
  }

  /** The sheet that is to be drawn. */
  private get front(): Sheet {
    const { sheets, activeSheet } = this.workspace.book;
    const { ahead } = this;
    return (ahead && sheets.find((sheet) => sheet === ahead.sheet)) ?? sheets.find(({ id }) => id === activeSheet) ?? sheets[0]!;
  }

  /** What is selected in the sheet that is drawn. */
  private get selection(): Rect[] {
    const { sheet, ahead } = this;
    const { selection } = this.workspace.book;
    if (ahead?.sheet === sheet) return ahead.ranges;
    return selection.sheet === sheet.id ? selection.ranges : [];
  }

  /** The selected cell. */
  private get cursor(): Rect {
    return this.selection[0] ?? { row: 0, column: 0, rows: 1, columns: 1 };
  }

  private changed(): void {
    this.painter.forget();
    this.looks.doubt();
    this.stale = true;
  }

  /** A turn is over: the sheet, its cells or the selection may be others. Drawn once a frame at most. */
  private turned(): void {
    void this.looks.work();
    if (this.due || (!this.stale && !this.screen.isOther(this.front) && this.isSelectionShown())) return;
    this.due = true;
    requestAnimationFrame(() => {
      this.due = false;
      // The sheet stays as it is while a cell is edited in its place.
      if (this.editing.on) return;
      this.draw();
      this.options.onSelect();
    });
  }

  private draw(): void {
    this.stale = false;
    this.drawn = this.front;
    this.screen.show(this.workspace.book, this.drawn, this.cursor);
    this.followList();
    this.showOutlines();
    this.charts?.show(this.workspace.book, this.drawn);
    this.place();
  }

  /** The outline's gutters, and the rest beside them. */
  private showOutlines(): void {
    const [left = 0, top = 0] = this.outlines.map((outline) => outline.show(this.sheet));
    this.element.style.setProperty("--outline-left", `${left}px`);
    this.element.style.setProperty("--outline-top", `${top}px`);
  }

  private get outlineSource(): OutlineSource {
    return {
      say: this.say,
      boxOf: (...cell) => this.screen.boxOf(...cell),
      act: (work) => {
        this.editing.finish();
        this.act(work);
      },
      reveal: (axis, line) => (axis === "row" ? this.screen.reveal(line, undefined) : this.screen.reveal(undefined, line)),
    };
  }

  private isSelectionShown(): boolean {
    return sameRects(this.screen.selected().map(rectOfRange), this.drawnRanges().map(rectOfRange));
  }

  /** The selection as far as it is drawn. */
  private drawnRanges(): ReturnType<typeof rangeOfRect>[] {
    const rects = this.selection.length ? this.selection : [this.cursor];
    return rects.map((rect) => rangeOfRect(rect, this.screen.rowCount, this.screen.columnCount));
  }

  private place(): void {
    if (this.isSelectionShown()) return;
    this.screen.select(this.drawnRanges());
  }

  /** The user selected cells on the screen. */
  private selectedByUser(ranges: Rect[]): void {
    if (ranges.length === 0 || sameRects(ranges, this.selection)) return;
    this.select(this.sheet, ranges);
  }

  private select(sheet: Sheet, ranges: Rect[]): void {
    const ahead = { sheet, ranges };
    this.ahead = ahead;
    this.options.onSelect();
    this.act((workspace) => {
      if (this.ahead === ahead) this.ahead = undefined;
      if (workspace.book.sheets.includes(sheet)) selectRanges(workspace, sheet, ranges);
      this.followList();
    });
  }

  /** A cell's edit is over: what was typed goes to the book, and what waited is drawn. */
  private edited(edited: { row: number; column: number; text: string } | undefined): void {
    if (edited) this.type(edited.row, edited.column, edited.text);
    this.turned();
  }

  /** Shows the button of the selected cell if it has a list to pick from. */
  private followList(): void {
    const { row, column } = this.cursor;
    const had = this.list;
    this.list = listItems(this.workspace, this.sheet, row, column) ? { row, column } : undefined;
    if (had?.row !== this.list?.row || had?.column !== this.list?.column) this.screen.redraw();
  }

  private press(kind: "filter" | "list", row: number, column: number): void {
    const { sheet, workspace } = this;
    const anchor = this.anchor(row, column);
    const act = (work: (workspace: Workspace) => void): void => this.act(work);
    if (kind === "filter") openFilterMenu(workspace, sheet, row, column, anchor, this.say, act);
    else openListMenu(workspace, sheet, row, column, anchor, this.say, (item) => this.type(row, column, item));
  }

  private readonly say: Say = (key, values) => {
    const { language } = this.options;
    return translator(gridWords[language], languageFacts[language].locale)(key, values);
  };

  private anchor(row: number, column: number): Anchor {
    const box = this.screen.boxOf(this.sheet, row, column);
    const { left, top } = this.inner.getBoundingClientRect();
    return { left: left + box.left, top: top + box.top, bottom: top + box.bottom };
  }

  private type(row: number, column: number, text: string): void {
    if (text === inputText(this.workspace.book, this.sheet.cells.get(row)?.get(column))) return;
    void this.options.type(this.sheet, row, column, text).finally(() => this.takeBack());
  }

  /** Takes the keyboard where nothing else took it meanwhile. */
  private takeBack(): void {
    const active = document.activeElement;
    if (!active || active === document.body || this.inner.contains(active)) this.screen.focus();
  }

  /** The keyboard went elsewhere on the page: what is being typed stands. Univer's own helpers belong to the cell. */
  private left(to: EventTarget | null): void {
    if (to instanceof Element && !this.inner.contains(to) && !to.closest("[data-u-comp]")) this.editing.finish();
  }

  private resize(axis: "row" | "column", first: number, last: number, size: number): void {
    const { sheet } = this;
    const rect =
      axis === "row"
        ? { row: first, column: 0, rows: last - first + 1, columns: 1 }
        : { row: 0, column: first, rows: 1, columns: last - first + 1 };
    this.act((workspace) => sizeLines(workspace, sheet, axis, rect, Math.max(0, size / PIXELS)));
  }

  private act(work: (workspace: Workspace) => void): void {
    this.host.act(work).catch(this.options.onFailure);
  }
}

/** Opens the grid in an element. */
export const createGrid: CreateGrid = (element, host, options) => Promise.resolve(new BookGrid(element, host, options));
