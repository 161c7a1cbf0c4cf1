import type { Cell } from "../../domain/kernel/cell";
import type { Change } from "../../domain/schema/change";
import { beforeOf, encode, forExcel, textFormat } from "../cells";
import { bytesOfRows, chunkRows } from "../chunks";
import { columnOf } from "../../domain/schema/tables";
import { forAll } from "../draw/areas";
import { packMarks, rowMark } from "../journal/cell-marks";
import { keyMark, keyPlaces } from "../journal/record-keys";
import type { StepOf } from "../journal/step";
import { bodyRange, columnAt, tableIn, type LayoutTable } from "../layout";
import { supports } from "../support";
import type { Operation, Work } from "./work";

type Append = Extract<Change, { kind: "append" }>;

/** A column's check and look, as they stand on the table's first row. */
type First = { at: number; validation: Excel.DataValidation; look: Excel.RangeFormat };

/** New rows at the end of a table: calculated columns fill themselves unless the change brings their values. */
export function appendOperation(change: Append): Operation {
  return {
    async prepare(work) {
      const table = work.layout?.tables.get(change.table);
      if (!table || !change.rows.length) return;
      const first = table.rows === 0 ? await blankRow(work, table) : null;
      const { bodyRows, name } = table;
      const added = change.rows.length - (first ? 1 : 0);
      const written = await writtenOf(work, table, change);
      work.steps.push({ kind: "rows", table: name, bodyRows, added, first, written });
    },
    async perform(work) {
      if (!change.rows.length) return;
      const table = tableIn(work.base, change.table);
      const firsts = loadFirsts(work, table);
      await work.session.send();
      if (table.rows === 0) dropFormulas(work, table, change.columns);
      await grow(work, table, change.rows.length);
      drawChecks(work, table, firsts, table.rows + change.rows.length);
      drawLooks(work, table, firsts, change.rows.length);
      await fill(work, table, change);
      table.rows += change.rows.length;
      table.bodyRows = Math.max(1, table.rows);
      for (const column of ["code", "number", "import", "merge"]) {
        const at = change.columns.indexOf(column);
        if (at >= 0) work.count(change.rows.map((row) => row[at]));
      }
    },
  };
}

/** Marks of the new rows: of their keys, and of what users type; formulas and analyses change without the user. */
async function writtenOf(work: Work, table: LayoutTable, { columns, rows }: Append): Promise<StepOf<"rows">["written"]> {
  const names = keyPlaces(table);
  const keysFrom = names.map((at) => columns.indexOf(table.columns[at]!.key));
  const skipped = table.columns.filter(({ key, own, formula }) =>
    own ? formula !== null : columnOf(table.key, key)?.writtenBy !== "user",
  );
  const skip = new Set(skipped.map(({ key }) => key));
  const typed = columns.flatMap((key, i) => (skip.has(key) ? [] : [i]));
  const keys = await work.mapped(rows, (row) => keyMark(keysFrom.map((from) => row[from] ?? null)));
  const halves = [keys.map((mark) => mark.slice(0, mark.length / 2)), keys.map((mark) => mark.slice(mark.length / 2))];
  const marks = await work.mapped(rows, (row) => rowMark(typed.map((i) => row[i] ?? null)));
  const block = work.keep(packMarks([...halves, marks]));
  const of = table.rows + rows.length;
  return { names: names.map((at) => table.columns[at]!.id), block, of, skip: skipped.map(({ id }) => id) };
}

function loadFirsts(work: Work, table: LayoutTable): First[] {
  return table.columns.map((_, at) => {
    const { dataValidation, format } = bodyRange(work.session, table, at, 0, 1);
    return {
      at,
      validation: dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks"),
      look: format.load("wrapText,verticalAlignment"),
    };
  });
}

/** Gives new rows the first row's look: rows that are added inherit it from above, those that a resize takes in do not. */
function drawLooks(work: Work, table: LayoutTable, firsts: First[], count: number): void {
  for (const { at, look } of firsts) {
    const { format } = bodyRange(work.session, table, at, table.rows, count);
    format.verticalAlignment = look.verticalAlignment;
    format.wrapText = look.wrapText;
  }
}

/** Gives the whole column the check of its first row, so that it stays one rule. */
function drawChecks(work: Work, table: LayoutTable, firsts: First[], rows: number): void {
  for (const { at, validation } of firsts) {
    if (validation.type === "None" || !isWhole(validation.rule)) continue;
    const target = bodyRange(work.session, table, at, 0, rows).dataValidation;
    target.ignoreBlanks = validation.ignoreBlanks;
    target.rule = validation.rule;
    target.errorAlert = validation.errorAlert;
    if (validation.prompt.showPrompt && validation.prompt.message) target.prompt = validation.prompt;
  }
}

function isWhole(rule: Excel.DataValidationRule | null): rule is Excel.DataValidationRule {
  return rule !== null && Object.values(rule).some((part) => part !== null && part !== undefined);
}

/** The blank row of an empty table, which the first record takes. */
async function blankRow(work: Work, table: LayoutTable): Promise<{ id: number; cell: string | number }[]> {
  const range = bodyRange(work.session, table, 0, 0, 1, table.columns.length).load("values,formulas");
  await work.session.send();
  return table.columns.map(({ id }, i) => ({ id, cell: encode(beforeOf(range.values[0]![i] as Cell, range.formulas[0]![i] as Cell)) }));
}

/** Calculated columns whose values the change brings are no calculated columns any more. */
function dropFormulas(work: Work, table: LayoutTable, keys: string[]): void {
  table.columns.forEach((column, at) => {
    if (column.formula !== null && keys.includes(column.key)) bodyRange(work.session, table, at, 0, 1).values = forAll("");
  });
}

/** Makes room: the table is resized, or rows are added where Excel cannot do that. */
async function grow(work: Work, table: LayoutTable, count: number): Promise<void> {
  const rows = Math.max(1, table.rows + count);
  if (rows <= table.bodyRows) return;
  const { session } = work;
  const excelTable = session.workbook.tables.getItem(table.name);
  if (supports("1.13")) {
    excelTable.resize(bodyRange(session, table, 0, -1, rows + 1, table.columns.length));
    await session.sendQuietly();
    return;
  }
  const blank = table.columns.map(() => "");
  for (const { count: part } of chunkRows(rows - table.bodyRows, bytesOfRows([blank]))) {
    excelTable.rows.add(
      undefined,
      Array.from({ length: part }, () => blank),
    );
    work.pace("writing");
    await session.sendQuietly();
  }
}

/** Formats first, then formulas, then values, chunk by chunk. */
async function fill(work: Work, table: LayoutTable, change: Append): Promise<void> {
  const start = table.rows;
  const given = change.columns.map((key) => columnAt(table, key));
  table.columns.forEach((column, at) => {
    const range = bodyRange(work.session, table, at, start, change.rows.length);
    range.numberFormat = forAll(column.format);
    if (column.formula && !given.includes(at)) range.formulas = forAll(column.formula);
  });
  const runs = neighbours(given);
  for (const { first, count } of chunkRows(change.rows.length, bytesOfRows(change.rows))) {
    for (const run of runs) {
      const rows = change.rows.slice(first, first + count);
      const range = bodyRange(work.session, table, run.at, start + first, count, run.from.length);
      range.values = rows.map((row) =>
        run.from.map((i, offset) => forExcel(row[i], table.columns[run.at + offset]!.format === textFormat)),
      );
    }
    work.pace("writing");
    await work.session.sendQuietly();
  }
}

/** Runs of neighbouring table columns: `at` the first, `from` the change's columns that fill them. */
function neighbours(places: number[]): { at: number; from: number[] }[] {
  const order = places.map((at, from) => ({ at, from })).sort((a, b) => a.at - b.at);
  const runs: { at: number; from: number[] }[] = [];
  for (const { at, from } of order) {
    const last = runs[runs.length - 1];
    if (last && last.at + last.from.length === at) last.from.push(from);
    else runs.push({ at, from: [from] });
  }
  return runs;
}
