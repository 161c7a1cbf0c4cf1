import type { Cell, Grid } from "../../domain/kernel/cell";
import { maxBytes } from "../chunks";
import { readChunks } from "../read-chunks";
import type { Session } from "../session";
import { joinParts, Unpacking, type Packed } from "./packed";
import type { BlockPlace, BlockReader, Intent, Step, StoredEntry } from "./step";
import { journalSheet, oldStepColumns } from "./store";

/** Texts that are read at once: some 30 kB each, more where they are in other letters. */
const textsTogether = 64;
/** What a cell of an older journal costs in an answer. */
const cellBytes = 24;

const bytes = new TextEncoder();

/** Writes steps and blocks, a text a row, in chunks; the head is not touched. */
export async function writeEntry(session: Session, { row }: StoredEntry, { steps, blocks }: Intent, pace: () => void): Promise<void> {
  const sheet = session.workbook.worksheets.getItem(journalSheet);
  let next = row;
  let chunk: string[][] = [];
  let filled = 0;
  const send = async (): Promise<void> => {
    sheet.getRangeByIndexes(next, 0, chunk.length, 1).values = chunk;
    next += chunk.length;
    [chunk, filled] = [[], 0];
    pace();
    await session.sendQuietly();
  };
  for (const texts of [steps, ...blocks.map((block) => block.texts)])
    for (const text of texts) {
      const weight = bytes.encode(text).length;
      if (chunk.length && filled + weight > maxBytes) await send();
      chunk.push([text]);
      filled += weight;
    }
  if (chunk.length) await send();
}

/** Reads the steps of an entry. */
export async function readSteps(session: Session, { row, steps }: StoredEntry): Promise<Step[]> {
  const cells = steps === undefined ? await readCells(session, row, 0, 1, oldStepColumns) : [];
  await readTexts(session, row, steps ?? 0, (texts) => cells.push(texts));
  return JSON.parse(joinParts(cells.flat())) as Step[];
}

/** Reads blocks from the journal's sheet. */
export function storedBlocks(session: Session, entry: StoredEntry): BlockReader {
  const unpacked = remembering(async (block) => {
    const { row, rows, columns, texts = 0 } = entry.blocks[block]!;
    const unpacking = new Unpacking(rows, columns);
    await readTexts(session, row, texts, (cells) => unpacking.take(cells));
    return unpacking.grid;
  });
  return async (block, first, count) => {
    const place = entry.blocks[block]!;
    if (place.texts !== undefined) return (await unpacked(block)).slice(first, first + count);
    return readOldBlock(session, place, first, Math.min(count, place.rows - first));
  };
}

/** Reads blocks from memory. */
export function packedBlocks(blocks: readonly Packed[], rest: () => Promise<void>): BlockReader {
  const unpacked = remembering(async (block) => {
    const { rows, columns, texts } = blocks[block]!;
    const unpacking = new Unpacking(rows, columns);
    for (let from = 0; from < texts.length; from += textsTogether) {
      unpacking.take(texts.slice(from, from + textsTogether));
      await rest();
    }
    return unpacking.grid;
  });
  return async (block, first, count) => (await unpacked(block)).slice(first, first + count);
}

/** The block that was last unpacked is at hand: blocks are read from the first row to the last. */
function remembering(unpack: (block: number) => Promise<Grid>): (block: number) => Promise<Grid> {
  let last: { block: number; grid: Grid } | undefined;
  return async (block) => {
    if (last?.block !== block) {
      last = undefined;
      last = { block, grid: await unpack(block) };
    }
    return last.grid;
  };
}

async function readTexts(session: Session, row: number, total: number, take: (texts: Cell[]) => void): Promise<void> {
  await readChunks(
    total,
    0,
    async (first, count) => {
      take((await readCells(session, row, first, count, 1)).flat());
      return count;
    },
    textsTogether,
  );
}

async function readOldBlock(session: Session, { row, columns }: BlockPlace, from: number, total: number): Promise<Grid> {
  const grid: Grid = [];
  await readChunks(columns ? total : 0, columns * cellBytes, async (first, count) => {
    for (const cells of await readCells(session, row, from + first, count, columns)) grid.push(cells);
    return count;
  });
  return grid;
}

async function readCells(session: Session, row: number, first: number, count: number, columns: number): Promise<Cell[][]> {
  const sheet = session.workbook.worksheets.getItem(journalSheet);
  const range = sheet.getRangeByIndexes(row + first, 0, count, columns).load("values");
  await session.send();
  return range.values as Cell[][];
}
