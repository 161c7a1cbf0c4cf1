import type { Cell } from "../../domain/kernel/cell";
import { decode } from "../cells";
import { chunkRows } from "../chunks";
import type { Session } from "../session";
import type { BlockReader, StepOf } from "./step";

/** What a kept cell weighs in a request. */
const cellBytes = 400;

/** Puts single cells of a sheet back as they were. */
export async function restoreSpots(session: Session, { sheet: name, count, block }: StepOf<"spots">, read: BlockReader): Promise<void> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(name).load("name");
  await session.send();
  if (sheet.isNullObject) return;
  for (const run of chunkRows(count, cellBytes)) {
    for (const [row, column, cell] of await read(block, run.first, run.count))
      sheet.getRangeByIndexes(Number(row), Number(column), 1, 1).formulas = [[decode(cell as Cell, false)]];
    await session.sendQuietly();
  }
}
