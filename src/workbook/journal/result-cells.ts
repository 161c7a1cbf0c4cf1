import type { Cell, Grid } from "../../domain/kernel/cell";
import type { TablePlan } from "../../domain/schema/plan";
import { beforeOf, encode } from "../cells";
import { batchesOf, chunkRows, rowsPerChunk } from "../chunks";
import { blockRect, rangeOf } from "../draw/areas";
import { readChunks } from "../read-chunks";
import type { Session } from "../session";
import type { StoredBlock } from "../stored";
import { cellsOf, standing } from "./standing";
import type { BlockReader } from "./step";

/** What a cell costs that is read with value and formula, and one that is read back from the journal. */
const [readBytes, cellBytes] = [40, 16];
/** Loose cells that share a row of the journal. */
const together = 32;

/** The rows of a result's table as they stand, encoded, in the plan's columns; [] where it is gone or has but a blank row. */
export async function readTableRows(session: Session, table: TablePlan): Promise<Grid> {
  const found = await standing(session, table.name);
  if (!found) return [];
  const places = table.columns.map(({ header }, i) => {
    const named = [...found.headers].find(([, name]) => name === header);
    return (named && found.at.get(named[0])) ?? (i < found.width ? i : -1);
  });
  const rows: Grid = [];
  await readChunks(found.bodyRows, found.width * readBytes, async (first, count) => {
    const range = cellsOf(found, 0, first, count, found.width).load("values,formulas");
    await session.send();
    range.values.forEach((values, r) => {
      const formulas = range.formulas[r] as Cell[];
      rows.push(places.map((at) => (at < 0 ? "" : encode(beforeOf(values[at] as Cell, formulas[at]!)))));
    });
    return count;
  });
  return rows.length === 1 && rows[0]!.every((cell) => cell === "") ? [] : rows;
}

/** The loose cells of a result as they stand, one after the other, encoded: formulas only where the plan has them. */
export async function readLoose(session: Session, sheetName: string, blocks: readonly StoredBlock[]): Promise<Grid> {
  const sheet = session.workbook.worksheets.getItem(sheetName);
  const parts = blocks.flatMap((block) => {
    const rect = blockRect(block);
    return chunkRows(rect.rows, rect.columns * readBytes).map(({ first, count }) => ({
      block,
      count: count * rect.columns,
      first,
      rect: { ...rect, row: rect.row + first, rows: count },
    }));
  });
  const cells: Cell[] = [];
  for (const batch of batchesOf(parts, rowsPerChunk(readBytes))) {
    const ranges = batch.map(({ rect }) => rangeOf(sheet, rect).load("values,formulas"));
    await session.send();
    ranges.forEach((range, i) => {
      const { formulas = false } = batch[i]!.block;
      range.values.forEach((row, r) =>
        row.forEach((value: Cell, c) => {
          cells.push(encode(formulas ? beforeOf(value, range.formulas[r]![c] as Cell) : { value }));
        }),
      );
    });
  }
  return Array.from({ length: Math.ceil(cells.length / together) }, (_, i) => {
    const row = cells.slice(i * together, (i + 1) * together);
    return [...row, ...Array.from({ length: together - row.length }, () => "")];
  });
}

/** Rows as they were encoded, their values; reading stops where the block ends. */
export async function readRows(block: number, width: number, read: BlockReader): Promise<Grid> {
  const rows: Grid = [];
  await readChunks(Infinity, Math.max(1, width) * cellBytes, async (first, count) => {
    const part = await read(block, first, count);
    for (const row of part) rows.push(row.map((cell) => plainOf(cell)));
    return part.length;
  });
  return rows;
}

/** Blocks with the cells that were kept of them; those of an older journal have theirs still. */
export async function readBlocks(blocks: readonly StoredBlock[], loose: number | undefined, read: BlockReader): Promise<StoredBlock[]> {
  if (loose === undefined) return [...blocks];
  const cells = (await readRows(loose, together, read)).flat();
  let next = 0;
  return blocks.map((block) => {
    const { rows, columns } = blockRect(block);
    return { ...block, values: Array.from({ length: rows }, () => cells.slice(next, (next += columns))) };
  });
}

/** The value of an encoded cell. */
function plainOf(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  if (cell.startsWith("s") || cell.startsWith("f")) return cell.slice(1);
  return cell.startsWith("b") ? cell === "b1" : null;
}
