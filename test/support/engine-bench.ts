import { parseRect } from "../../src/workbench/book/a1";
import type { Book, Rect, Scalar, Sheet } from "../../src/workbench/book/book";
import { ensureCell } from "../../src/workbench/book/cells";
import { createBook, createSheet } from "../../src/workbench/book/create";
import type { BookChange, Computed, Engine } from "../../src/workbench/engine/engine";
import { serveEngine } from "../../src/workbench/engine/worker/serve";
import { createWorkerEngine } from "../../src/workbench/engine/worker-engine";

/** What a test types: text beginning with "=" is a formula, undefined leaves the cell alone. */
export type Typed = Scalar | undefined;

/** A book under an engine, for tests of engines alone: writes go straight into the book. */
export type EngineBench = {
  readonly engine: Engine;
  readonly book: Book;
  sheet(name: string): Sheet;
  addSheet(name: string): Sheet;
  /** Types rows of cells from an address on, without telling the engine. */
  put(address: string, rows: Typed[][], sheet?: string): Rect;
  /** Types and lets the engine follow; answers what it computed. */
  type(address: string, rows: Typed[][], sheet?: string): Promise<Computed[]>;
  /** Tells the engine what changed and takes its results into the book. */
  follow(change: Partial<BookChange>): Promise<Computed[]>;
  recalculate(): Promise<Computed[]>;
  value(address: string, sheet?: string): Scalar;
  /** The result of a formula typed into a far cell. */
  result(formula: string): Promise<Scalar>;
};

/** Opens an empty book with the sheets named. */
export async function openBench(engine: Engine, ...sheets: string[]): Promise<EngineBench> {
  const book = createBook(sheets[0] ?? "Sheet1");
  for (const name of sheets.slice(1)) book.sheets.push(createSheet(name));
  await engine.load(book);
  return benchOf(engine, book);
}

/** An engine behind messages, as one in a worker is: everything it takes and gives is cloned. */
export function engineOverChannel(engine: Engine): Engine {
  const { port1, port2 } = new MessageChannel();
  serveEngine(port2, engine);
  return createWorkerEngine(port1);
}

function benchOf(engine: Engine, book: Book): EngineBench {
  const sheet = (name?: string): Sheet => {
    const found = name === undefined ? book.sheets[0] : book.sheets.find((one) => one.name === name);
    if (!found) throw new Error(`There is no sheet "${name}"`);
    return found;
  };
  const bench: EngineBench = {
    engine,
    book,
    sheet,
    addSheet(name) {
      book.sheets.push(createSheet(name));
      return sheet(name);
    },
    put(address, rows, name) {
      const { row, column } = rectOf(address);
      rows.forEach((line, i) => line.forEach((value, j) => write(sheet(name), row + i, column + j, value)));
      return { row, column, rows: rows.length, columns: Math.max(...rows.map((line) => line.length)) };
    },
    async type(address, rows, name) {
      const cells = bench.put(address, rows, name);
      return bench.follow({ sheets: [{ sheet: sheet(name).id, cells: [cells] }] });
    },
    async follow(change) {
      return take(book, await engine.update({ sheets: [], structure: false, ...change }));
    },
    recalculate: async () => take(book, await engine.recalculate()),
    value(address, name) {
      const { row, column } = rectOf(address);
      return sheet(name).cells.get(row)?.get(column)?.value ?? null;
    },
    async result(formula) {
      await bench.type("ZZ500", [[formula]]);
      return bench.value("ZZ500");
    },
  };
  return bench;
}

function rectOf(address: string): Rect {
  const rect = parseRect(address);
  if (!rect) throw new Error(`"${address}" is no address`);
  return rect;
}

function write(sheet: Sheet, row: number, column: number, value: Typed): void {
  if (value === undefined) return;
  const cell = ensureCell(sheet, row, column);
  delete cell.formula;
  cell.value = value;
  if (typeof value !== "string" || !value.startsWith("=")) return;
  cell.formula = value;
  cell.value = 0;
}

function take(book: Book, computed: Computed[]): Computed[] {
  for (const { sheet, row, column, value } of computed)
    ensureCell(
      book.sheets.find(({ id }) => id === sheet)!,
      row,
      column,
    ).value = value;
  return computed;
}
