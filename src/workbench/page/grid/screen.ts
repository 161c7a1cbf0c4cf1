import type { Book, Sheet } from "../../book/book";
import type { ICellDataForSheetInterceptor, IRange } from "./library";
import {
  BEFORE_CELL_EDIT,
  CanceledError,
  CommandType,
  FUniver,
  HeaderUnhideRangeService,
  ICommandService,
  ILayoutService,
  IRenderManagerService,
  INTERCEPTOR_POINT,
  LocaleType,
  LogLevel,
  mergeLocales,
  SheetInterceptorService,
  SheetRowHeaderExtensionRegistry,
  SheetSkeletonManagerService,
  Univer,
  UniverSheetsCorePreset,
  words,
} from "./library";
import { type Box, HEADINGS, Measures } from "./sizes";
import { type Lines, refill } from "./lines";
import { RowNumbers } from "./row-numbers";
import { topRow } from "./scroll";
import { Scrolling } from "./scrolling";
import { columnsOf, frameOf, rowsOf, SHEET, sheetConfig } from "./sheet-config";

/** What the screen asks of the grid. */
export type ScreenSource = {
  /** How a cell looks. */
  cell(row: number, column: number): ICellDataForSheetInterceptor | undefined;
  /** What stands in the editor when the cell is opened. */
  input(row: number, column: number): string;
  /** The sheet was scrolled. */
  scrolled(): void;
  /** Whether a row's number is in blue. */
  isBlue(row: number): boolean;
  /** The user selected other cells. */
  selected(ranges: IRange[]): void;
  /** The user dragged the border of lines: their new size in pixels. */
  resized(axis: "row" | "column", first: number, last: number, size: number): void;
};

type Selecting = { selections: { range: IRange }[]; reveal?: boolean };

type Api = ReturnType<typeof FUniver.newAPI>;

const RESIZES: Record<string, { axis: "row" | "column"; size: string; first: string; last: string }> = {
  "sheet.mutation.set-worksheet-col-width": { axis: "column", size: "colWidth", first: "startColumn", last: "endColumn" },
  "sheet.mutation.set-worksheet-row-height": { axis: "row", size: "rowHeight", first: "startRow", last: "endRow" },
};

/** How the text of a cell looks while it is edited. */
const EDITOR_STYLE = { ff: "Calibri", fs: 11, ht: 1, vt: 3, tb: 1, pd: { l: 3, r: 3, t: 0, b: 1 } } as const;

/** Univer as a screen: it draws one sheet, whose cells it asks for, and changes nothing by itself. */
export class Screen {
  readonly api: Api;
  readonly univer: Univer;
  private shown = 0;
  private frame = "";
  private sheetId = "";
  private measures: Measures | undefined;
  private readonly scrolling = new Scrolling(
    () => this.main,
    (offsetX, offsetY) => {
      const from = { sheetViewStartRow: 0, sheetViewStartColumn: 0 };
      this.api.syncExecuteCommand("sheet.command.scroll-view", { ...from, offsetX, offsetY });
    },
  );
  /** What is selected meanwhile the user did not select: Univer's first cell of a new sheet, the book's selection. */
  private quiet = false;

  constructor(
    element: HTMLElement,
    dark: boolean,
    private readonly source: ScreenSource,
  ) {
    SheetRowHeaderExtensionRegistry.add(new RowNumbers((row) => source.isBlue(row)));
    this.univer = new Univer({
      darkMode: dark,
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: mergeLocales(words) },
      logLevel: LogLevel.ERROR,
    });
    const bare = { header: false, toolbar: false, formulaBar: false, footer: false, contextMenu: false, disableAutoFocus: true } as const;
    const { plugins } = UniverSheetsCorePreset({ container: element, ...bare, disableTextFormatAlert: true, disableTextFormatMark: true });
    for (const entry of plugins) {
      const [plugin, config] = Array.isArray(entry) ? entry : [entry];
      this.univer.registerPlugin(plugin as Parameters<Univer["registerPlugin"]>[0], config as object | undefined);
    }
    this.api = FUniver.newAPI(this.univer);
  }

  /** Shows a sheet as it is now. */
  show(book: Book, sheet: Sheet, selected: { row: number; column: number }): void {
    this.measures = new Measures(book, sheet);
    const frame = frameOf(sheet, selected);
    const mark = JSON.stringify([sheet.id, frame]);
    const place = this.sheetId === sheet.id ? this.placeIn(sheet) : undefined;
    const isNew = mark !== this.frame;
    [this.frame, this.sheetId] = [mark, sheet.id];
    if (isNew) this.renew(sheet, this.measures, frame);
    const moved = isNew || this.follow(sheet, this.measures);
    if (place && moved) this.scrolling.to(this.measures, place.row, place.column);
  }

  /** Draws a sheet from the start. */
  private renew(sheet: Sheet, measures: Measures, frame: ReturnType<typeof frameOf>): void {
    const before = this.shown > 0 ? this.unit : undefined;
    this.shown++;
    const config = sheetConfig(sheet, measures, frame);
    this.quietly(() => this.api.createWorkbook({ id: this.unit, sheetOrder: [SHEET], sheets: { [SHEET]: config } }));
    if (before) this.api.disposeUnit(before);
    else this.begin();
  }

  /** The cell that is to be the first under the frozen ones, now that rows may have been hidden or shown. */
  private placeIn(sheet: Sheet): { row: number; column: number } | undefined {
    const { worksheet } = this;
    if (!worksheet) return undefined;
    const { sheetViewStartRow, sheetViewStartColumn } = worksheet.getScrollState();
    const held = worksheet.getSheet().getConfig().rowData as Lines;
    const row = topRow(sheet, sheetViewStartRow + sheet.frozen.rows, (row) => held[row]?.["hd"] === 1);
    return { row, column: sheetViewStartColumn + sheet.frozen.columns };
  }

  private quietly(work: () => void): void {
    this.quiet = true;
    try {
      work();
    } finally {
      this.quiet = false;
    }
  }

  /** The id of the workbook that Univer draws at present. */
  private get unit(): string {
    return `view-${this.shown}`;
  }

  get worksheet(): ReturnType<NonNullable<ReturnType<Api["getActiveWorkbook"]>>["getActiveSheet"]> | undefined {
    return this.api.getActiveWorkbook()?.getActiveSheet();
  }

  /** Draws anew what is on the screen. */
  redraw(): void {
    this.worksheet?.refreshCanvas();
  }

  dark(on: boolean): void {
    this.api.toggleDarkMode(on);
  }

  /** True when another sheet is drawn. */
  isOther(sheet: Sheet): boolean {
    return this.sheetId !== sheet.id;
  }

  get rowCount(): number {
    return this.worksheet?.getSheet().getRowCount() ?? 1;
  }

  get columnCount(): number {
    return this.worksheet?.getSheet().getColumnCount() ?? 1;
  }

  selected(): IRange[] {
    const ranges = this.worksheet?.getSelection()?.getActiveRangeList() ?? [];
    return ranges.map((range) => range.getRange());
  }

  select(ranges: IRange[]): void {
    const { api, worksheet } = this;
    const unitId = this.unit;
    if (!worksheet) return;
    const selections = ranges.map((range) => ({ range, primary: primaryOf(range), style: null }));
    this.quietly(() => api.syncExecuteCommand("sheet.operation.set-selections", { unitId, subUnitId: SHEET, selections }));
  }

  /** Where a cell stands, in pixels from the element's corner, as scrolled; frozen cells stay. */
  boxOf(sheet: Sheet, row: number, column: number): Box {
    const { measures } = this;
    if (!measures) return { left: 0, top: 0, right: 0, bottom: 0 };
    const { main } = this;
    const head = sheet.showHeadings ? HEADINGS : { left: 0, top: 0 };
    const left = head.left + measures.columnStart(column) - (column < sheet.frozen.columns ? 0 : (main?.viewportScrollX ?? 0));
    const top = head.top + measures.rowStart(row) - (row < sheet.frozen.rows ? 0 : (main?.viewportScrollY ?? 0));
    return { left, top, right: left + measures.columnWidth(column), bottom: top + measures.rowHeight(row) };
  }

  /** Brings a cell into sight, or a whole row or column where only one is given. */
  reveal(row: number | undefined, column: number | undefined): void {
    if (this.measures) this.scrolling.reveal(this.measures, row, column);
  }

  /** The part of the screen that scrolls. */
  private get main() {
    return this.univer.__getInjector().get(IRenderManagerService).getRenderById(this.unit)?.scene.getViewport("viewMain");
  }

  focus(): void {
    this.univer.__getInjector().get(ILayoutService).focus();
  }

  dispose(): void {
    this.univer.dispose();
  }

  /** Takes over row heights, column widths and what is hidden; answers whether they are others than before. */
  private follow(sheet: Sheet, measures: Measures): boolean {
    const config = this.worksheet?.getSheet().getConfig();
    if (!config) return false;
    const rows = refill(config.rowData as Lines, rowsOf(sheet, measures) as Lines);
    const columns = refill(config.columnData as Lines, columnsOf(sheet) as Lines);
    const differed = rows || columns;
    if (differed) {
      const render = this.univer.__getInjector().get(IRenderManagerService).getRenderById(this.unit);
      const skeletons = render?.with(SheetSkeletonManagerService);
      skeletons?.makeDirty({ sheetId: SHEET }, true);
      skeletons?.setCurrent({ sheetId: SHEET });
    }
    this.redraw();
    return differed;
  }

  /** With its first sheet Univer starts the services that are listened to here. */
  private begin(): void {
    // Univer's arrows at hidden lines: Excel has none, and thousands of them take seconds.
    const arrows = this.univer.__getInjector().get(HeaderUnhideRangeService);
    arrows.registerRangeVisibleHandler(() => false);
    this.intercept();
    this.guard();
  }

  private intercept(): void {
    const interceptor = this.univer.__getInjector().get(SheetInterceptorService);
    interceptor.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: 1000,
      handler: (_cell, { row, col }, next) => next(this.source.cell(row, col) as Parameters<typeof next>[0]),
    });
    interceptor.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 1000,
      handler: (_cell, { row, col }) => editorCell(this.source.input(row, col)),
    });
  }

  /** Keeps Univer from changing its sheet: what the user does goes to the book, and comes back from there. */
  private guard(): void {
    const commands = this.univer.__getInjector().get(ICommandService);
    commands.beforeCommandExecuted(({ id, type, params }) => {
      if (id === "sheet.operation.set-selections") this.revealHere(params as Selecting);
      if (id === "sheet.operation.scroll-to-range") {
        const { startRow, startColumn } = (params as { range: IRange }).range;
        this.reveal(startRow || 0, startColumn || 0);
        throw new CanceledError();
      }
      if (type !== CommandType.MUTATION || !id.startsWith("sheet.mutation.")) return;
      const resize = RESIZES[id];
      if (resize) this.tellResized(resize, params as Record<string, unknown>);
      throw new CanceledError();
    });
    commands.onCommandExecuted(({ id, params }) => {
      if (id === "sheet.operation.set-scroll") this.source.scrolled();
      if (id !== "sheet.operation.set-selections" || this.quiet) return;
      const { unitId, selections } = params as { unitId: string; selections: { range: IRange }[] };
      if (unitId === this.unit) this.source.selected(selections.map(({ range }) => range));
    });
  }

  /** Brings into sight what Univer would once it is selected. */
  private revealHere(params: Selecting): void {
    const range = params.reveal && params.selections.at(-1)?.range;
    if (!range) return;
    params.reveal = false;
    this.reveal(range.startRow || 0, range.startColumn || 0);
  }

  private tellResized({ axis, size, first, last }: (typeof RESIZES)[string], params: Record<string, unknown>): void {
    const given = params[size];
    for (const range of (params.ranges ?? []) as Record<string, number>[]) {
      const at = range[first] ?? 0;
      const value = typeof given === "number" ? given : (given as Record<number, number> | undefined)?.[at];
      if (value !== undefined) this.source.resized(axis, at, range[last] ?? at, value);
    }
  }
}

/** A cell as its editor opens it. */
function editorCell(text: string): ICellDataForSheetInterceptor {
  return text.startsWith("=") ? { f: text, s: EDITOR_STYLE } : { v: text, t: 1, s: EDITOR_STYLE };
}

/** The selected cell of a selection: its first. */
function primaryOf({ startRow, startColumn }: IRange): Record<string, unknown> {
  const cell = { startRow, endRow: startRow, startColumn, endColumn: startColumn };
  return { ...cell, actualRow: startRow, actualColumn: startColumn, isMerged: false, isMergedMainCell: false };
}
