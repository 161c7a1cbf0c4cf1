import type { Cell } from "../../domain/kernel/cell";
import type { Change } from "../../domain/schema/change";
import { beforeOf, contentOf, encode, textFormat } from "../cells";
import { batchesOf, chunkRows, rowsPerChunk, spansOf } from "../chunks";
import { forAll } from "../draw/areas";
import { anyFormula, cellMark } from "../journal/cell-marks";
import { bodyRange, tableIn, type LayoutTable } from "../layout";
import { keepWritten } from "./update";
import type { Operation, Work } from "./work";

type Recalculate = Extract<Change, { kind: "recalculate" }>;

/** A column as it stands: encoded cells, and which of them are text cells, which would take a formula for a text. */
type Reading = { at: number; cells: (string | number)[]; texts: Set<number> };
/** A column to be mended: the formula, and the rows that do not have it. */
type Mending = { column: string; formula: string; rows: number[]; texts: Set<number> };

/** What a cell that is read costs in the answer: value, formula and format. */
const readBytes = 60;
const writeBytes = 300;
/** What Excel writes in a formula in place of what was deleted. */
const lost = "#REF!";

/** Calculated columns get their formula again where it is gone: that of most of their cells, else the one the change brings. */
export function recalculateOperation(change: Recalculate): Operation {
  const mendings: Mending[] = [];
  return {
    async prepare(work) {
      const table = work.layout?.tables.get(change.table);
      if (!table?.rows) return;
      for (const reading of await readColumns(work, table, change.columns)) {
        const { key } = table.columns[reading.at]!;
        const common = commonFormula(reading.cells);
        const formula = common ?? change.formulas?.[change.columns.indexOf(key)];
        if (!formula) continue;
        const rows = reading.cells.flatMap((cell, row) => (cell === `f${formula}` ? [] : [row]));
        if (!rows.length) continue;
        mendings.push({ column: key, formula, rows, texts: reading.texts });
        // Excel may spell a formula otherwise than it was given.
        const mark = common ? cellMark({ formula }) : anyFormula;
        await keepWritten(work, table, rows, [{ at: reading.at, before: rows.map((row) => reading.cells[row]!), marks: rows.map(() => mark) }]); // prettier-ignore
      }
    },
    async perform(work) {
      for (const mending of mendings) await mend(work, tableIn(work.base, change.table), mending);
    },
  };
}

async function readColumns(work: Work, table: LayoutTable, keys: readonly string[]): Promise<Reading[]> {
  const readings = table.columns.flatMap(({ key }, at): Reading[] => (keys.includes(key) ? [{ at, cells: [], texts: new Set() }] : []));
  for (const { first, count } of readings.length ? chunkRows(table.rows, readings.length * readBytes) : []) {
    const ranges = readings.map(({ at }) => bodyRange(work.session, table, at, first, count).load("values,formulas,numberFormat"));
    await work.session.send();
    ranges.forEach((range, r) => {
      const { cells, texts } = readings[r]!;
      for (let i = 0; i < count; i += 1) {
        if (range.numberFormat[i]![0] === textFormat) texts.add(first + i);
        cells.push(encode(beforeOf(range.values[i]![0] as Cell, range.formulas[i]![0] as Cell)));
      }
    });
    work.pace("reading");
  }
  return readings;
}

/** The formula that most cells have; one that refers to what is gone is none. */
function commonFormula(cells: readonly (string | number)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const content = contentOf(cell);
    if ("formula" in content && !content.formula.includes(lost)) counts.set(content.formula, (counts.get(content.formula) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

async function mend(work: Work, table: LayoutTable, { column, formula, rows, texts }: Mending): Promise<void> {
  const at = table.columns.findIndex(({ key }) => key === column);
  const { format } = table.columns[at]!;
  for (const row of rows)
    if (texts.has(row)) bodyRange(work.session, table, at, row, 1).numberFormat = forAll(format === textFormat ? "General" : format);
  const size = rowsPerChunk(writeBytes);
  if (rows.length === table.rows) bodyRange(work.session, table, at, 0, table.rows).formulas = forAll(formula);
  else
    for (const batch of batchesOf(spansOf(rows, size), size)) {
      for (const span of batch) {
        const cells: (string | null)[][] = Array.from({ length: span.count }, () => [null]);
        for (const row of rows.slice(span.from, span.to)) cells[row - span.first] = [formula];
        bodyRange(work.session, table, at, span.first, span.count).formulas = cells;
      }
      work.pace("writing");
      await work.session.sendQuietly();
    }
  await work.session.sendQuietly();
}
