import type { AreaPlan, BlockPlan, NamePlan, SheetPlan } from "../../domain/schema/plan";
import { bytesOfRows, chunkRows, maxBytes } from "../chunks";
import type { Session } from "../session";
import { blockRect, rangeOf, rectsOf, tableRect, type Rect } from "./areas";
import { drawCharts } from "./charts";
import { drawFormats } from "./formats";
import { drawAcross, drawBlock, drawHeads } from "./looks";
import { drawOutline } from "./outline";
import { printArea } from "./print";
import { drawColumns, drawFormulas, drawRows, drawTable, escaped, widthOf } from "./tables";

/** What the look of a block takes in a request, roughly. */
const blockBytes = 1000;

/** Makes the sheet with its tables, blank but for their headers; the first rows travel along. */
export async function drawBones(session: Session, name: string, plan: SheetPlan): Promise<void> {
  const sheet = session.workbook.worksheets.add(name);
  if (plan.tabColor) sheet.tabColor = plan.tabColor;
  if (plan.visibility === "very hidden") sheet.visibility = "VeryHidden";
  await drawTables(session, sheet, plan);
}

/** The sheet's tables and their rows, in chunks. */
export async function drawTables(session: Session, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const table of plan.tables) {
    drawTable(sheet, table);
    const chunks = chunkRows(table.rows.length, bytesOfRows(table.rows));
    for (const [i, { first, count }] of chunks.entries()) {
      if (i > 0) await session.sendQuietly();
      drawRows(sheet, table, first, table.rows.slice(first, first + count));
    }
  }
  await session.sendQuietly();
}

/** Everything else on the sheet, in chunks. */
export async function drawFlesh(session: Session, name: string, plan: SheetPlan, growing: boolean): Promise<void> {
  const sheet = session.workbook.worksheets.getItem(name);
  for (const table of plan.tables) drawFormulas(sheet, table);
  await drawBlocks(session, sheet, plan.blocks);
  drawFormats(sheet, plan, growing);
  for (const table of plan.tables) drawColumns(sheet, table, growing);
  drawSetting(sheet, plan);
  drawHeads(sheet, plan.blocks);
  drawAcross(sheet, plan);
  // Charts are placed over cells: the columns must have their widths.
  drawCharts(sheet, plan);
  if (plan.outline) drawOutline(sheet, plan.outline);
  await session.sendQuietly();
}

/** Loose cells, at most so many bytes a request. */
async function drawBlocks(session: Session, sheet: Excel.Worksheet, blocks: readonly BlockPlan[]): Promise<void> {
  let queued = 0;
  for (const block of blocks) {
    const rowBytes = bytesOfRows(block.values);
    for (const { first, count } of chunkRows(block.values.length, rowBytes)) {
      if (queued && queued + count * rowBytes > maxBytes) {
        await session.sendQuietly();
        queued = 0;
      }
      queued += count * rowBytes + blockBytes;
      drawBlock(sheet, partOf(block, first, count));
    }
  }
}

function partOf(block: BlockPlan, first: number, count: number): BlockPlan {
  const { row, values, fills } = block;
  const part = { ...block, row: row + first, values: values.slice(first, first + count) };
  return fills ? { ...part, fills: fills.slice(first, first + count) } : part;
}

/** What stays in sight, how it prints, which way its texts run. */
function drawSetting(sheet: Excel.Worksheet, plan: SheetPlan): void {
  if (plan.frozen) freeze(sheet, plan.frozen);
  for (const { column, columns, width } of plan.widths ?? [])
    sheet.getRangeByIndexes(0, column, 1, columns).getEntireColumn().format.columnWidth = widthOf(width);
  if (plan.page) {
    sheet.pageLayout.orientation = plan.page.landscape ? "Landscape" : "Portrait";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    const [first, last] = plan.page.repeatRows ?? [];
    if (first !== undefined && last !== undefined) sheet.pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  const area = plan.page?.apart ? printArea(plan) : null;
  if (area) sheet.pageLayout.setPrintArea(sheet.getRanges(area));
  if (plan.rightToLeft) readFromTheRight(sheet, plan);
}

const textLooks: ReadonlySet<NonNullable<BlockPlan["look"]>> = new Set(["title", "hint", "heading", "label", "header"]);

/**
 * Texts run from the right on a sheet that stays left to right (the API cannot turn it): lines that are wider than their column
 * stand on the left, else they would run off the sheet's edge, and headers too, clear of their filter buttons.
 */
function readFromTheRight(sheet: Excel.Worksheet, { tables, blocks }: SheetPlan): void {
  const isSeen = ({ rows, columns }: Rect): boolean => rows > 0 && columns > 0;
  for (const rect of [...tables.map(tableRect), ...blocks.map(blockRect)].filter(isSeen))
    rangeOf(sheet, rect).format.readingOrder = "RightToLeft";
  const lines = blocks.filter(({ look }) => look && textLooks.has(look)).map(blockRect);
  const headers = tables.map((table) => ({ ...tableRect(table), rows: 1 }));
  for (const rect of [...lines, ...headers].filter(isSeen)) rangeOf(sheet, rect).format.horizontalAlignment = "Left";
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: { rows: number; columns: number }): void {
  if (rows && columns) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows) sheet.freezePanes.freezeRows(rows);
  else if (columns) sheet.freezePanes.freezeColumns(columns);
}

/** A whole table column as a formula, so that the name grows with the table; null for other areas. */
function structured(plan: SheetPlan, area: AreaPlan): string | null {
  if (!("table" in area) || area.columns.length !== 1) return null;
  const table = plan.tables.find((each) => each.key === area.table);
  const column = table?.columns.find((each) => each.key === area.columns[0]);
  return table && column ? `=${table.name}[${escaped(column.header)}]` : null;
}

/** Defined names over the planned areas; `sheetNames` are the names the sheets got, by plan key. */
export function drawNames(session: Session, sheets: SheetPlan[], sheetNames: Map<string, string>, names: NamePlan[]): void {
  for (const { name, sheet, area } of names) {
    const plan = sheets.find((each) => each.key === sheet)!;
    const target = structured(plan, area) ?? rangeOf(session.workbook.worksheets.getItem(sheetNames.get(sheet)!), rectsOf(plan, area)[0]!);
    session.workbook.names.add(name, target);
  }
}
