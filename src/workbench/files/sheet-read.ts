import { parseRect } from "../book/a1";
import type { Line, Rect, Sheet } from "../book/book";
import { createSheet, newId } from "../book/create";
import { holds, MAX_COLUMNS } from "../book/geometry";
import { COLUMN_WIDTH } from "../book/points";
import { readRows, splitSheetData, type CellsReading } from "./cells-read";
import { readColor } from "./colors";
import { readComments } from "./comments";
import { readConditionalFormats } from "./conditional-read";
import { readCharts } from "./drawings";
import { filterOf, readFilterColumns } from "./filters";
import { readHyperlinks } from "./hyperlinks";
import type { PackageReader } from "./package";
import { readPageLayout } from "./page-layout";
import { readProtection } from "./protection";
import { readRefs } from "./refs";
import { POINTS_PER_CHARACTER } from "./sheet-write";
import type { StylesRead } from "./styles-read";
import { readTable } from "./tables";
import { readValidations, validationNodes } from "./validations";
import { child, children, descend, findAll, flag, parseXml, type XmlNode } from "./xml";

/** What the sheets of a file share while they are read. */
export type Reading = {
  file: PackageReader;
  strings: readonly string[];
  styles: StylesRead;
  theme: readonly string[];
  cellStyle: CellsReading["style"];
  dateShift: number;
  persons: Map<string, string>;
  listAt(range: string): string | undefined;
};

/** Columns that only repeat a width beyond this one are taken for the writer's way to say "all". */
const FAR_COLUMN = 256;
const STANDARD_WIDTH = COLUMN_WIDTH / POINTS_PER_CHARACTER;

/** A sheet and what was selected in it. */
export type SheetRead = { sheet: Sheet; selection: Rect[] };

/** Reads one worksheet part and all that hangs on it. */
export function readSheet(path: string, name: string, reading: Reading): SheetRead {
  const { rest, data, prefix } = splitSheetData(reading.file.text(path) ?? "<worksheet/>");
  const root = parseXml(rest);
  const sheet = createSheet(name);
  sheet.id = root.attrs.uid ?? newId();
  sheet.tables = reading.file.targets(path, "table").flatMap((table) => readTable(reading.file.xml(table)!, reading.styles) ?? []);
  const ownTable = (row: number, column: number) => sheet.tables.find((table) => holds(table.range, row, column))?.name;
  const cells = { strings: reading.strings, style: reading.cellStyle, ownTable, dateShift: reading.dateShift };
  Object.assign(sheet, readRows(data, prefix, cells));
  readLook(sheet, root, reading);
  readRules(sheet, root, path, reading);
  markFiltered(sheet);
  sheet.charts = children(root, "drawing").flatMap(({ attrs }) =>
    readCharts(path, reading.file.target(path, attrs.id), reading.file, sheet),
  );
  return { sheet, selection: selectionOf(root) };
}

function readLook(sheet: Sheet, root: XmlNode, reading: Reading): void {
  const view = descend(root, "sheetViews", "sheetView");
  const pane = child(view, "pane")?.attrs;
  if (pane?.state === "frozen" || pane?.state === "frozenSplit")
    sheet.frozen = { rows: Number(pane.ySplit ?? 0), columns: Number(pane.xSplit ?? 0) };
  sheet.showGridlines = flag(view?.attrs.showGridLines, true);
  sheet.showHeadings = flag(view?.attrs.showRowColHeaders, true);
  sheet.rightToLeft = flag(view?.attrs.rightToLeft);
  sheet.tabColor = readColor(descend(root, "sheetPr", "tabColor"), reading.theme) ?? "";
  const outline = descend(root, "sheetPr", "outlinePr")?.attrs;
  const summaryBefore = { row: !flag(outline?.summaryBelow, true), column: !flag(outline?.summaryRight, true) };
  if (summaryBefore.row || summaryBefore.column) sheet.summaryBefore = summaryBefore;
  sheet.columns = readColumns(root, reading);
  sheet.merges = children(child(root, "mergeCells"), "mergeCell").flatMap(({ attrs }) => readRefs(attrs.ref));
  sheet.pageLayout = readPageLayout(root);
}

function readRules(sheet: Sheet, root: XmlNode, path: string, reading: Reading): void {
  const { file, styles, theme } = reading;
  const extension = children(child(root, "extLst"), "ext").flatMap((node) => node.children);
  const autoFilter = filterOf(root);
  const filterRange = parseRect(autoFilter?.attrs.ref ?? "");
  if (autoFilter && filterRange) sheet.filter = { range: filterRange, columns: Object.fromEntries(readFilterColumns(autoFilter, styles)) };
  sheet.validations = readValidations(validationNodes(root, extension), reading.listAt);
  sheet.conditionalFormats = readConditionalFormats(root, extension, styles, theme);
  sheet.comments = readComments(path, file, reading.persons);
  sheet.hyperlinks = readHyperlinks(root, path, file);
  const protection = readProtection(child(root, "sheetProtection"));
  if (protection) sheet.protection = protection;
}

function readColumns(root: XmlNode, reading: Reading): Map<number, Line> {
  const columns = new Map<number, Line>();
  for (const { attrs } of children(child(root, "cols"), "col")) {
    const line = columnLine(attrs, reading);
    const [first, last] = [Math.max(Number(attrs.min ?? 1), 1) - 1, Math.min(Number(attrs.max ?? 1), MAX_COLUMNS) - 1];
    const plain = Object.keys(line).every((key) => key === "size" || key === "style");
    if (Object.keys(line).length === 0 || (plain && last - first > FAR_COLUMN)) continue;
    for (let column = first; column <= last; column += 1) columns.set(column, { ...line });
  }
  return columns;
}

function columnLine(attrs: Record<string, string>, reading: Reading): Line {
  const line: Line = {};
  const width = Number(attrs.width ?? STANDARD_WIDTH);
  const custom = attrs.customWidth === undefined ? Math.abs(width - STANDARD_WIDTH) > 0.01 : flag(attrs.customWidth);
  if (custom && width > 0) line.size = Number((width * POINTS_PER_CHARACTER).toFixed(3));
  const { style } = reading.cellStyle(Number(attrs.style ?? 0));
  if (style) line.style = style;
  if (flag(attrs.hidden)) line.hidden = true;
  if (Number(attrs.outlineLevel ?? 0) > 0) line.outline = Number(attrs.outlineLevel);
  if (flag(attrs.collapsed)) line.collapsed = true;
  return line;
}

/** A file does not tell rows that a filter hid from rows hidden by hand: those below the header of an active filter count as filtered. */
function markFiltered(sheet: Sheet): void {
  const active = [
    ...(sheet.filter && Object.keys(sheet.filter.columns).length ? [sheet.filter.range] : []),
    ...sheet.tables.filter((table) => table.columns.some((column) => column.filter)).map((table) => table.range),
  ];
  for (const [row, line] of sheet.rows) {
    if (!line.hidden || !active.some((range) => row > range.row && row < range.row + range.rows)) continue;
    delete line.hidden;
    line.filtered = true;
  }
}

function selectionOf(root: XmlNode): Rect[] {
  const view = descend(root, "sheetViews", "sheetView");
  const selections = findAll(view, "selection").filter(({ attrs }) => attrs.sqref !== undefined);
  const active = child(view, "pane")?.attrs.activePane;
  const chosen = selections.find(({ attrs }) => attrs.pane === active) ?? selections[0];
  return readRefs(chosen?.attrs.sqref);
}
