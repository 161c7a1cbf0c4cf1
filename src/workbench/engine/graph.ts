import type { Rect } from "../book/book";
import { holds, intersect, lastColumn } from "../book/geometry";
import type { Read } from "./reads";
import { rectOf } from "./reads";

/** A formula's cell in the graph; `Formula` is what the engine keeps of the formula itself. */
export type FormulaNode<Formula> = {
  kind: "formula";
  sheet: string;
  row: number;
  column: number;
  formula: Formula;
  /** Marks of the calculation that is under way. */
  wave: number;
  waiting: number;
  due: boolean;
};

/** A range that formulas read: it stands between its cells and its readers, so that a column read by thousands costs one edge a cell. */
export type RangeNode<Formula> = {
  kind: "range";
  sheet: string;
  rect: Rect;
  readers: Set<FormulaNode<Formula>>;
  wave: number;
  waiting: number;
  due: boolean;
};

export type GraphNode<Formula> = FormulaNode<Formula> | RangeNode<Formula>;

type SheetGraph<Formula> = {
  formulas: Map<number, FormulaNode<Formula>>;
  cellReaders: Map<number, Set<FormulaNode<Formula>>>;
  ranges: Map<string, RangeNode<Formula>>;
  byColumn: Map<number, Set<RangeNode<Formula>>>;
  wide: Set<RangeNode<Formula>>;
};

/** Ranges wider than this are looked through one by one. */
const WIDE = 64;
const COLUMNS = 16_384;

/** One number for a cell. */
export const cellKey = (row: number, column: number): number => row * COLUMNS + column;

const rangeKey = ({ row, column, rows, columns }: Rect): string => `${row},${column},${rows},${columns}`;

/** Which formulas read which cells. */
export class Graph<Formula extends { reads: readonly Read[] }> {
  private readonly sheets = new Map<string, SheetGraph<Formula>>();

  formulaAt(sheet: string, row: number, column: number): FormulaNode<Formula> | undefined {
    return this.sheets.get(sheet)?.formulas.get(cellKey(row, column));
  }

  formulasOf(sheet: string): Iterable<FormulaNode<Formula>> {
    return this.sheets.get(sheet)?.formulas.values() ?? [];
  }

  *formulas(): Iterable<FormulaNode<Formula>> {
    for (const sheet of this.sheets.values()) yield* sheet.formulas.values();
  }

  /** Formulas that stand in a rectangle. */
  formulasIn(sheet: string, rect: Rect): FormulaNode<Formula>[] {
    const { formulas } = this.of(sheet);
    const found: FormulaNode<Formula>[] = [];
    eachKey(rect, formulas, (node) => found.push(node));
    return found;
  }

  add(sheet: string, row: number, column: number, formula: Formula): FormulaNode<Formula> {
    const node: FormulaNode<Formula> = { kind: "formula", sheet, row, column, formula, wave: 0, waiting: 0, due: false };
    this.of(sheet).formulas.set(cellKey(row, column), node);
    for (const read of formula.reads) this.watch(node, read.sheet, rectOf(read, row, column));
    return node;
  }

  remove(node: FormulaNode<Formula>): void {
    this.of(node.sheet).formulas.delete(cellKey(node.row, node.column));
    for (const read of node.formula.reads) this.unwatch(node, read.sheet, rectOf(read, node.row, node.column));
  }

  clear(): void {
    this.sheets.clear();
  }

  /** Visits what reads a cell: formulas that name it alone, and ranges that hold it. */
  readersOf(sheet: string, row: number, column: number, visit: (node: GraphNode<Formula>) => void): void {
    const graph = this.sheets.get(sheet);
    if (!graph) return;
    graph.cellReaders.get(cellKey(row, column))?.forEach(visit);
    const touch = (range: RangeNode<Formula>): void => {
      if (holds(range.rect, row, column)) visit(range);
    };
    graph.byColumn.get(column)?.forEach(touch);
    graph.wide.forEach(touch);
  }

  /** Visits what reads any cell of a rectangle; some may be visited twice. */
  readersIn(sheet: string, rect: Rect, visit: (node: GraphNode<Formula>) => void): void {
    const graph = this.sheets.get(sheet);
    if (!graph) return;
    eachKey(rect, graph.cellReaders, (readers) => readers.forEach(visit));
    const touch = (range: RangeNode<Formula>): void => {
      if (intersect(range.rect, rect)) visit(range);
    };
    if (rect.columns > WIDE) graph.ranges.forEach(touch);
    else {
      for (let column = rect.column; column <= lastColumn(rect); column++) graph.byColumn.get(column)?.forEach(touch);
      graph.wide.forEach(touch);
    }
  }

  private of(sheet: string): SheetGraph<Formula> {
    let graph = this.sheets.get(sheet);
    if (!graph) {
      graph = { formulas: new Map(), cellReaders: new Map(), ranges: new Map(), byColumn: new Map(), wide: new Set() };
      this.sheets.set(sheet, graph);
    }
    return graph;
  }

  private watch(node: FormulaNode<Formula>, sheet: string, rect: Rect): void {
    const graph = this.of(sheet);
    if (rect.rows === 1 && rect.columns === 1) {
      const key = cellKey(rect.row, rect.column);
      const readers = graph.cellReaders.get(key);
      if (readers) readers.add(node);
      else graph.cellReaders.set(key, new Set([node]));
    } else (graph.ranges.get(rangeKey(rect)) ?? this.addRange(graph, sheet, rect)).readers.add(node);
  }

  private addRange(graph: SheetGraph<Formula>, sheet: string, rect: Rect): RangeNode<Formula> {
    const range: RangeNode<Formula> = { kind: "range", sheet, rect, readers: new Set(), wave: 0, waiting: 0, due: false };
    graph.ranges.set(rangeKey(rect), range);
    for (const place of this.shelves(graph, rect)) place.add(range);
    return range;
  }

  private unwatch(node: FormulaNode<Formula>, sheet: string, rect: Rect): void {
    const graph = this.of(sheet);
    if (rect.rows === 1 && rect.columns === 1) {
      const key = cellKey(rect.row, rect.column);
      const readers = graph.cellReaders.get(key);
      if (readers?.delete(node) && readers.size === 0) graph.cellReaders.delete(key);
      return;
    }
    const range = graph.ranges.get(rangeKey(rect));
    if (!range?.readers.delete(node) || range.readers.size > 0) return;
    graph.ranges.delete(rangeKey(rect));
    for (const place of this.shelves(graph, rect)) place.delete(range);
  }

  /** Where a range of that shape is looked for. */
  private shelves(graph: SheetGraph<Formula>, rect: Rect): Set<RangeNode<Formula>>[] {
    if (rect.columns > WIDE) return [graph.wide];
    return Array.from({ length: rect.columns }, (_, i) => {
      const column = rect.column + i;
      let shelf = graph.byColumn.get(column);
      if (!shelf) graph.byColumn.set(column, (shelf = new Set()));
      return shelf;
    });
  }
}

/** Visits the entries of a map by cell key that lie in a rectangle, by the shorter way. */
function eachKey<T>(rect: Rect, map: Map<number, T>, visit: (item: T) => void): void {
  if (rect.rows * rect.columns <= map.size) {
    for (let row = rect.row; row < rect.row + rect.rows; row++)
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const item = map.get(cellKey(row, column));
        if (item !== undefined) visit(item);
      }
    return;
  }
  for (const [key, item] of map) if (holds(rect, Math.floor(key / COLUMNS), key % COLUMNS)) visit(item);
}
