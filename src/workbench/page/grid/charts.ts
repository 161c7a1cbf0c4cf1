import type { Book, Chart, Sheet } from "../../book/book";
import { columnLeft, columnWidth, rowHeight, rowTop } from "../../book/points";
import { drawChart } from "./chart-draw";
import { HEADINGS, pixels } from "./sizes";

/** Where the screen shows cells. */
export type Places = {
  /** A cell's corner in pixels of the element, as scrolled. */
  boxOf(sheet: Sheet, row: number, column: number): { left: number; top: number; bottom: number };
};

/** The line that a distance in points falls on, and how far into it. */
function anchor(points: number, start: (line: number) => number, size: (line: number) => number): { line: number; into: number } {
  let line = 0;
  while (line < 10_000 && start(line) + size(line) <= points) line++;
  return { line, into: points - start(line) };
}

/** The charts of a sheet, drawn over the grid; they follow it as it scrolls. */
export class Charts {
  private readonly layer = document.createElement("div");
  private pictures: { chart: Chart; element: HTMLElement; row: number; column: number; x: number; y: number }[] = [];
  private drawn = "";

  constructor(
    element: HTMLElement,
    private readonly places: Places,
  ) {
    this.layer.className = "grid-charts";
    element.append(this.layer);
  }

  /** Draws a sheet's charts anew. */
  show(book: Book, sheet: Sheet): void {
    if (sheet.charts.length === 0 && this.drawn === "") return;
    this.drawn = sheet.charts.length ? sheet.id : "";
    this.pictures = sheet.charts.map((chart) => {
      const element = document.createElement("div");
      element.className = "grid-chart";
      element.append(drawChart(book, sheet, chart, pixels(chart.width), pixels(chart.height)));
      const column = anchor(
        chart.left,
        (c) => columnLeft(sheet, c),
        (c) => columnWidth(sheet, c),
      );
      const row = anchor(
        chart.top,
        (r) => rowTop(sheet, r),
        (r) => rowHeight(sheet, r),
      );
      return { chart, element, row: row.line, column: column.line, x: pixels(column.into), y: pixels(row.into) };
    });
    this.layer.replaceChildren(...this.pictures.map(({ element }) => element));
    this.place(sheet);
  }

  /** Puts the charts where their cells are; what scrolls goes under the frozen panes and the headings. */
  place(sheet: Sheet): void {
    const { rows, columns } = sheet.frozen;
    const head = sheet.showHeadings ? HEADINGS : { left: 0, top: 0 };
    const edge = {
      left: columns ? this.places.boxOf(sheet, 0, columns - 1).left + pixels(columnWidth(sheet, columns - 1)) : head.left,
      top: rows ? this.places.boxOf(sheet, rows - 1, 0).bottom : head.top,
    };
    for (const { element, row, column, x, y } of this.pictures) {
      const corner = this.places.boxOf(sheet, row, column);
      const [left, top] = [corner.left + x, corner.top + y];
      const cut = { left: (column < columns ? head.left : edge.left) - left, top: (row < rows ? head.top : edge.top) - top };
      element.style.transform = `translate(${left}px, ${top}px)`;
      element.style.clipPath = `inset(${Math.max(0, cut.top)}px 0 0 ${Math.max(0, cut.left)}px)`;
    }
  }

  dispose(): void {
    this.layer.remove();
  }
}
