import type { Cell } from "../../domain/kernel/cell";
import { contentOf, decode, textFormat } from "../cells";
import { chunkRows } from "../chunks";
import type { Session } from "../session";
import { canonical } from "./cell-marks";
import { cellsOf, standing } from "./standing";
import type { BlockReader, StepOf } from "./step";

/** What a kept cell weighs in a request. */
const cellBytes = 400;

/** Cells are cells of texts again, where their texts are back; what was changed since has the format that it has. */
export async function restoreFormats(session: Session, step: StepOf<"formats">, read: BlockReader): Promise<void> {
  const found = await standing(session, step.table);
  const at = found?.at.get(step.column);
  if (!found || at === undefined) return;
  for (const { first, count } of chunkRows(step.count, cellBytes)) {
    const kept = await read(step.block, first, count);
    const there = kept.filter(([row]) => Number(row) < found.bodyRows);
    const ranges = there.map(([row]) => cellsOf(found, at, Number(row), 1).load("values"));
    await session.send();
    ranges.forEach((range, i) => {
      const cell = there[i]![1] as Cell;
      const content = contentOf(cell);
      if ("formula" in content || canonical(content.value) !== canonical(range.values[0]![0] as Cell)) return;
      range.numberFormat = [[textFormat]];
      range.formulas = [[decode(cell, true)]];
    });
    await session.sendQuietly();
  }
}
