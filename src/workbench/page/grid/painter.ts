import type { Book, Scalar, Sheet, Style } from "../../book/book";
import { styleOf } from "../../book/cells";
import { holds } from "../../book/geometry";
import { renderText } from "../../book/number-format";
import { styleAt } from "../../book/styles";
import { cellStyle } from "./cell-style";
import type { ICellCustomRender, ICellDataForSheetInterceptor, IStyleData } from "./library";
import { buttonMark } from "./marks";
import { columnWidth } from "../../book/points";
import { PIXELS, pixels } from "./sizes";
import { Bands, type TableLook, tableLook } from "./table-look";

/** What a conditional format adds to a cell. */
export type Extra = { style?: IStyleData; marks?: ICellCustomRender[]; hidesText?: boolean; indent?: number; numberFormat?: string };

/** What the painter asks besides the book. */
export type PainterSource = {
  conditional(sheet: Sheet, row: number, column: number): Extra | undefined;
  /** The user pressed the button in a cell. */
  pressed(kind: "filter" | "list", row: number, column: number): void;
  /** The cell that shows its list's button: the selected one, if it has a list. */
  listAt(): { row: number; column: number } | undefined;
};

/** Turns cells of the book into what Univer draws. */
export class Painter {
  private readonly looks = new Map<string, IStyleData>();
  private readonly bands = new Bands();

  constructor(private readonly source: PainterSource) {}

  /** Forgets looks: the book or its styles are others now, or other rows are in sight. */
  forget(): void {
    this.looks.clear();
    this.bands.forget();
  }

  cell(book: Book, sheet: Sheet, row: number, column: number): ICellDataForSheetInterceptor | undefined {
    const cell = sheet.cells.get(row)?.get(column);
    const index = styleOf(sheet, row, column);
    const table = tableLook(sheet, row, column, this.bands);
    const extra = this.source.conditional(sheet, row, column);
    const marks = this.marks(sheet, row, column, extra);
    if (!cell && !index && !table && !extra && marks.length === 0) return undefined;
    const style = styleAt(book, index);
    const value = cell?.value ?? null;
    const drawn: ICellDataForSheetInterceptor = { s: this.look(style, index, value, table, extra) };
    if (value !== null && !extra?.hidesText)
      [drawn.v, drawn.t] = [
        fitting(renderText(value, extra?.numberFormat ?? style.numberFormat), value, style, pixels(columnWidth(sheet, column))),
        1,
      ];
    if (marks.length > 0) drawn.customRender = marks;
    return drawn;
  }

  private look(style: Style, index: number, value: Scalar, table: TableLook | undefined, extra: Extra | undefined): IStyleData {
    const kind = typeof value === "string" ? value.slice(0, 8) : typeof value;
    const key = `${index}|${table ? Object.values(table).join() + Object.keys(table).join() : ""}|${typeof value === "string" ? script(kind) : kind}`;
    let look = this.looks.get(key);
    if (!look) this.looks.set(key, (look = cellStyle(style, value, table)));
    if (!extra?.style && !extra?.indent) return look;
    const merged = { ...look, ...extra.style, ...(extra.style?.bd && { bd: { ...look.bd, ...extra.style.bd } }) };
    return extra.indent ? { ...merged, pd: { ...look.pd, l: (look.pd?.l ?? 0) + extra.indent } } : merged;
  }

  private marks(sheet: Sheet, row: number, column: number, extra: Extra | undefined): ICellCustomRender[] {
    const marks = extra?.marks ? [...extra.marks] : [];
    const filter = filterState(sheet, row, column);
    if (filter) marks.push(buttonMark(filter, () => this.source.pressed("filter", row, column)));
    const list = this.source.listAt();
    if (list?.row === row && list.column === column) marks.push(buttonMark("menu", () => this.source.pressed("list", row, column)));
    return marks;
  }
}

const script = (text: string): string => (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? "rtl" : "ltr");

let ruler: CanvasRenderingContext2D | null | undefined;

/** A number that its column is too narrow for shows as hashes; "General" is rounded first. */
function fitting(text: string, value: Scalar, style: Style, width: number): string {
  const { bold, size, name } = style.font;
  if (typeof value !== "number" || style.wrap || style.shrink || text.length * size * PIXELS * 0.45 < width) return text;
  ruler ??= document.createElement("canvas").getContext("2d");
  if (!ruler) return text;
  ruler.font = `${bold ? "bold " : ""}${pixels(size)}px ${name}`;
  const room = width - 3;
  if (ruler.measureText(text).width <= room) return text;
  if (style.numberFormat === "General")
    for (let digits = 14; digits > 0; digits--) {
      const short = String(Number(value.toPrecision(digits)));
      if (short.length < text.length && ruler.measureText(short).width <= room) return short;
    }
  return "#".repeat(Math.max(1, Math.floor(room / ruler.measureText("#").width)));
}

/** Whether a header cell has a filter button, and whether its filter is on. */
export function filterState(sheet: Sheet, row: number, column: number): "menu" | "filtered" | undefined {
  const table = sheet.tables.find(({ range, showHeaders }) => showHeaders && range.row === row && holds(range, row, column));
  if (table) return table.filterButton ? (table.columns[column - table.range.column]?.filter ? "filtered" : "menu") : undefined;
  const { filter } = sheet;
  if (!filter || filter.range.row !== row || !holds(filter.range, row, column)) return undefined;
  return filter.columns[column - filter.range.column] ? "filtered" : "menu";
}
