import type { Book, Line, Rect, Sheet } from "../book/book";
import { COLUMN_WIDTH } from "../book/points";
import { cellsXml, type CellsWriting } from "./cells-write";
import { chartXml } from "./charts-write";
import { argb } from "./colors";
import { writeComments, type Persons } from "./comments";
import { conditionalXml } from "./conditional-write";
import { drawingXml } from "./drawings";
import { autoFilterXml } from "./filters";
import { hyperlinksXml } from "./hyperlinks";
import { NS, type PackageWriter } from "./package";
import { fitsToPages, pageLayoutXml } from "./page-layout";
import { protectionXml } from "./protection";
import { cellRef, ref, refs } from "./refs";
import { tableXml, uidOf } from "./tables";
import { validationsXml, type LongLists } from "./validations";
import { tag } from "./xml";

/** Points of a column one character wide, in Calibri 11. */
export const POINTS_PER_CHARACTER = 5.25;

/** What the sheets of a workbook share while they are written; `counts` number the parts. */
export type Writing = CellsWriting & {
  book: Book;
  file: PackageWriter;
  lists: LongLists;
  persons: Persons;
  counts: { charts: number; drawings: number; tables: number; comments: number };
};

/** Writes a sheet with everything that hangs on it. */
export function writeSheet(sheet: Sheet, path: string, writing: Writing): void {
  const { file, styles, lists } = writing;
  const data = cellsXml(sheet, writing);
  const conditional = conditionalXml(sheet.conditionalFormats, styles);
  const content = [
    propertiesXml(sheet),
    viewsXml(sheet, writing.book),
    formatXml(sheet),
    columnsXml(sheet, writing),
    data,
    protectionXml(sheet.protection),
    sheet.filter
      ? autoFilterXml(
          sheet.filter.range,
          Object.entries(sheet.filter.columns).map(([offset, criteria]) => [Number(offset), criteria]),
          styles,
        )
      : "",
    sheet.merges.length
      ? tag("mergeCells", { count: sheet.merges.length }, sheet.merges.map((merge) => tag("mergeCell", { ref: ref(merge) })).join(""))
      : "",
    conditional.main,
    validationsXml(sheet.validations, lists),
    hyperlinksXml(sheet, path, file),
    pageLayoutXml(sheet.pageLayout),
    drawingLink(sheet, path, writing),
    commentsLink(sheet, path, writing),
    tablesLink(sheet, path, writing),
    conditional.extension ? tag("extLst", {}, conditional.extension) : "",
  ];
  const names = { xmlns: NS.main, "xmlns:r": NS.r, "xmlns:mc": NS.mc, "mc:Ignorable": "xr", "xmlns:xr": NS.xr, "xr:uid": uidOf(sheet.id) };
  file.add(path, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml", tag("worksheet", names, content.join("")));
}

function propertiesXml(sheet: Sheet): string {
  const content =
    (sheet.tabColor ? tag("tabColor", { rgb: argb(sheet.tabColor) }) : "") +
    outlineXml(sheet) +
    (fitsToPages(sheet.pageLayout) ? tag("pageSetUpPr", { fitToPage: true }) : "");
  const filtered = sheet.filter !== undefined && Object.keys(sheet.filter.columns).length > 0;
  return content || filtered ? tag("sheetPr", { filterMode: filtered }, content || undefined) : "";
}

function outlineXml({ summaryBefore }: Sheet): string {
  if (!summaryBefore) return "";
  return tag("outlinePr", { summaryBelow: summaryBefore.row ? 0 : undefined, summaryRight: summaryBefore.column ? 0 : undefined });
}

function viewsXml(sheet: Sheet, book: Book): string {
  const attrs = {
    showGridLines: sheet.showGridlines ? undefined : "0",
    showRowColHeaders: sheet.showHeadings ? undefined : "0",
    rightToLeft: sheet.rightToLeft,
    tabSelected: sheet.id === book.activeSheet,
    workbookViewId: 0,
  };
  const { rows, columns } = sheet.frozen;
  const selection = book.selection.sheet === sheet.id ? book.selection.ranges : [];
  if (rows === 0 && columns === 0) return tag("sheetViews", {}, tag("sheetView", attrs, selectionXml(selection, undefined) || undefined));
  const activePane = rows && columns ? "bottomRight" : rows ? "bottomLeft" : "topRight";
  const pane = tag("pane", {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellRef(rows, columns),
    activePane,
    state: "frozen",
  });
  const panes = (rows && columns ? ["topRight", "bottomLeft"] : []).map((name) => tag("selection", { pane: name }));
  return tag(
    "sheetViews",
    {},
    tag("sheetView", attrs, pane + panes.join("") + (selectionXml(selection, activePane) || tag("selection", { pane: activePane }))),
  );
}

function selectionXml(ranges: Rect[], pane: string | undefined): string {
  const first = ranges[0];
  return first ? tag("selection", { pane, activeCell: cellRef(first.row, first.column), sqref: refs(ranges) }) : "";
}

function formatXml(sheet: Sheet): string {
  const deepest = (lines: Map<number, Line>) =>
    [...lines.values()].reduce((most, line) => Math.max(most, line.outline ?? 0), 0) || undefined;
  return tag("sheetFormatPr", { defaultRowHeight: 15, outlineLevelRow: deepest(sheet.rows), outlineLevelCol: deepest(sheet.columns) });
}

/** The cols element; neighbours that are alike share an entry. */
function columnsXml(sheet: Sheet, { styles }: Writing): string {
  const entries: { min: number; max: number; line: string; attrs: Record<string, string | number | boolean | undefined> }[] = [];
  for (const [column, line] of [...sheet.columns].sort(([a], [b]) => a - b)) {
    const attrs = {
      width: Number(((line.size ?? COLUMN_WIDTH) / POINTS_PER_CHARACTER).toFixed(8)),
      style: line.style === undefined ? undefined : styles.index(line.style, false),
      hidden: !!line.hidden,
      customWidth: line.size !== undefined,
      outlineLevel: line.outline || undefined,
      collapsed: !!line.collapsed,
    };
    const last = entries.at(-1);
    const text = JSON.stringify(attrs);
    if (last && last.max === column && last.line === text) last.max = column + 1;
    else entries.push({ min: column + 1, max: column + 1, line: text, attrs });
  }
  return entries.length ? tag("cols", {}, entries.map(({ min, max, attrs }) => tag("col", { min, max, ...attrs })).join("")) : "";
}

function drawingLink(sheet: Sheet, path: string, { file, counts, book }: Writing): string {
  if (sheet.charts.length === 0) return "";
  const drawing = `xl/drawings/drawing${(counts.drawings += 1)}.xml`;
  const relations = sheet.charts.map((chart) => {
    const part = `xl/charts/chart${(counts.charts += 1)}.xml`;
    file.add(part, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", chartXml(chart, book));
    return file.relate(drawing, "chart", part);
  });
  file.add(drawing, "application/vnd.openxmlformats-officedocument.drawing+xml", drawingXml(sheet, relations));
  return tag("drawing", { "r:id": file.relate(path, "drawing", drawing) });
}

function commentsLink(sheet: Sheet, path: string, { file, counts, persons }: Writing): string {
  if (sheet.comments.length === 0) return "";
  const relation = writeComments(sheet, (counts.comments += 1), path, persons, file);
  return tag("legacyDrawing", { "r:id": relation });
}

function tablesLink(sheet: Sheet, path: string, { file, counts, styles }: Writing): string {
  const links = sheet.tables.map((table) => {
    const number = (counts.tables += 1);
    const part = `xl/tables/table${number}.xml`;
    const texts = table.columns.map((_, i) =>
      table.showHeaders ? sheet.cells.get(table.range.row)?.get(table.range.column + i)?.value : undefined,
    );
    const headers = texts.every((text, i) => typeof text === "string" && text !== "" && texts.indexOf(text) === i)
      ? (texts as string[])
      : [];
    file.add(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml", tableXml(table, number, headers, styles));
    return tag("tablePart", { "r:id": file.relate(path, "table", part) });
  });
  return links.length ? tag("tableParts", { count: links.length }, links.join("")) : "";
}
