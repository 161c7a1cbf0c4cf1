import type { Book, Rect, Scalar, Sheet } from "../book/book";
import { eachCell } from "../book/cells";
import { resolveFormula } from "../book/formula/resolve";
import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from "../book/geometry";
import type { BookChange, Computed, Engine, FunctionAnswer, FunctionCall, OfferedFunction } from "./engine";
import type { ReadyFormula, Scope } from "./formula-text";
import { readFormula, resolvedName, scopeOf } from "./formula-text";
import type { FormulaNode } from "./graph";
import { Graph } from "./graph";
import { rectOf } from "./reads";
import { Results } from "./results";
import { Calculator } from "./univer/calculator";
import type { Outcome } from "./univer/scalars";
import type { Touched } from "./wave";
import { runWave } from "./wave";

/** `now` is the clock of TODAY and NOW. */
export type UniverEngineOptions = { now?: () => Date };

/** What the engine keeps of a formula: as resolved, and made ready. */
type Formula = ReadyFormula & { resolved: string };
type Node = FormulaNode<Formula>;

/** Calculated at every change. */
const VOLATILE = ["TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "INFO"];
/** What these read is only known once they are calculated. */
const DYNAMIC = ["OFFSET", "INDIRECT", ":"];
/** These ask which rows are hidden. */
const VISIBILITY = ["SUBTOTAL", "AGGREGATE"];
/** Rounds after which formulas that choose what they read are left as they are. */
const MAX_ROUNDS = 8;
const WHOLE: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

const uses = (node: Node, functions: string[]): boolean => functions.some((name) => node.formula.functions.has(name));

/** Calculates a book's formulas with Univer's parser and functions; what hangs on what, and in which order, is this engine's own. */
class UniverEngine implements Engine {
  readonly capabilities = { formulas: true, view: false };
  private readonly calculator: Calculator;
  private readonly graph = new Graph<Formula>();
  private readonly aliases = new Map<string, string>();
  /** Formulas that need care besides what they read. */
  private readonly special = new Set<Node>();
  /** Formulas that wait for an answer of the add-in. */
  private readonly waiting = new Set<Node>();
  private readonly results: Results;
  private book: Book | undefined;
  private scope: Scope | undefined;
  private named = "";

  constructor({ now = () => new Date() }: UniverEngineOptions) {
    this.calculator = new Calculator(now);
    this.results = new Results(this.calculator.views);
  }

  load(book: Book): Promise<void> {
    this.graph.clear();
    this.special.clear();
    this.waiting.clear();
    this.results.clear();
    this.calculator.views.clear();
    this.book = book;
    this.named = "";
    this.followBook(book);
    for (const sheet of book.sheets) this.readSheet(sheet);
    return Promise.resolve();
  }

  async update(change: BookChange): Promise<Computed[]> {
    const book = this.open();
    const due = new Set<Node>();
    const touched: Touched[] = [];
    this.calculator.forget();
    if (change.structure) for (const node of this.followStructure(book)) due.add(node);
    for (const { sheet: id, all, cells = [], rows } of change.sheets) {
      const sheet = book.sheets.find((one) => one.id === id);
      if (!sheet) continue;
      for (const rect of all ? [WHOLE] : cells) {
        for (const node of this.readCells(sheet, rect)) due.add(node);
        touched.push({ sheet: id, rect });
      }
      if (all || rows) this.followRows(id, due);
    }
    for (const node of this.special) if (uses(node, VOLATILE)) due.add(node);
    return this.calculate(due, touched);
  }

  async recalculate(): Promise<Computed[]> {
    this.open();
    this.calculator.forget();
    return this.calculate(new Set(this.graph.formulas()), []);
  }

  async evaluate(formula: string, at: { sheet: string; row: number; column: number }, waiting?: BookChange): Promise<Scalar | undefined> {
    const book = this.open();
    if (waiting) this.calculator.forget();
    const sheet = book.sheets.find((one) => one.id === at.sheet);
    const ready = sheet && this.ready(resolveFormula(book, sheet, at.row, formula, at.column), at.sheet, at.row, at.column);
    if (!ready) return undefined;
    this.fit(ready, at.row, at.column);
    const outcome = this.calculator.run(ready, at.sheet, at.row, at.column);
    return Array.isArray(outcome) ? (outcome[0]?.[0] ?? null) : outcome;
  }

  offer(functions: readonly OfferedFunction[]): Promise<void> {
    this.calculator.offer(functions);
    return Promise.resolve();
  }

  takeCalls(): FunctionCall[] {
    return this.calculator.asked.takeCalls();
  }

  answer(answers: readonly FunctionAnswer[]): Promise<Computed[]> {
    this.calculator.forget();
    this.calculator.asked.take(answers);
    const due = new Set(this.waiting);
    this.waiting.clear();
    const computed = this.calculate(due, []);
    if (this.waiting.size === 0) this.calculator.asked.forget();
    return Promise.resolve(computed);
  }

  dispose(): void {
    this.waiting.clear();
    this.graph.clear();
    this.special.clear();
    this.results.clear();
    this.calculator.dispose();
  }

  private open(): Book {
    if (!this.book) throw new Error("The engine has no book: load one first.");
    return this.book;
  }

  /** Takes over sheets and names; true when formulas may mean something else now. */
  private followBook(book: Book): boolean {
    const named = JSON.stringify([book.sheets.map((sheet) => [sheet.id, sheet.name]), book.names.map((name) => resolvedName(book, name))]);
    this.scope = scopeOf(book, this.aliases);
    this.calculator.follow(book, this.scope.alias);
    const changed = named !== this.named;
    this.named = named;
    return changed;
  }

  /** Reads every formula again; answers those that mean something else than before. */
  private followStructure(book: Book): Node[] {
    const renamed = this.followBook(book);
    const present = new Set(book.sheets.map((sheet) => sheet.id));
    for (const node of [...this.graph.formulas()]) if (!present.has(node.sheet)) this.drop(node);
    return book.sheets.flatMap((sheet) => {
      const before = new Set(this.graph.formulasOf(sheet.id));
      return this.readCells(sheet, WHOLE, renamed).filter((node) => !before.has(node));
    });
  }

  private followRows(id: string, due: Set<Node>): void {
    this.calculator.views.get(id)?.followRows();
    for (const node of this.special) if (uses(node, VISIBILITY)) due.add(node);
  }

  private readSheet(sheet: Sheet): void {
    this.readCells(sheet, WHOLE);
  }

  /** Follows the formulas of a rectangle; answers those that stand there. */
  private readCells(sheet: Sheet, rect: Rect, again = false): Node[] {
    const view = this.calculator.views.get(sheet.id);
    if (isWholeColumns(rect) || isWholeRows(rect)) view?.measure();
    else view?.fit(rect);
    for (const node of this.graph.formulasIn(sheet.id, rect))
      if (sheet.cells.get(node.row)?.get(node.column)?.formula === undefined) this.drop(node);
    const nodes: Node[] = [];
    eachCell(sheet, rect, ({ formula }, row, column) => {
      if (formula !== undefined) nodes.push(this.keep(sheet, row, column, formula, again));
    });
    return nodes;
  }

  /** The node of a formula: the one that is there if it still means the same. */
  private keep(sheet: Sheet, row: number, column: number, formula: string, again: boolean): Node {
    const known = this.graph.formulaAt(sheet.id, row, column);
    const resolved = resolveFormula(this.open(), sheet, row, formula, column);
    if (known && known.formula.resolved === resolved && !again) return known;
    const ready = this.ready(resolved, sheet.id, row, column);
    if (known && known.formula.key === ready.key && known.formula.text === ready.text) return known;
    if (known) this.drop(known);
    const node = this.graph.add(sheet.id, row, column, { ...ready, resolved });
    this.fit(ready, row, column);
    if (uses(node, VOLATILE) || uses(node, DYNAMIC) || uses(node, VISIBILITY)) this.special.add(node);
    return node;
  }

  private drop(node: Node): void {
    this.graph.remove(node);
    this.special.delete(node);
    this.waiting.delete(node);
    this.results.release(node);
  }

  private ready(resolved: string, sheet: string, row: number, column: number): ReadyFormula {
    const ready = this.scope && readFormula(resolved, { sheet, row, column }, this.scope);
    return ready ?? { text: "#NAME?", key: "#NAME?", reads: [], functions: new Set() };
  }

  /** Makes the sheets that a formula reads large enough for it. */
  private fit(formula: ReadyFormula, row: number, column: number): void {
    for (const read of formula.reads) this.calculator.views.get(read.sheet)?.fit(rectOf(read, row, column));
  }

  private calculate(due: Set<Node>, touched: Touched[]): Computed[] {
    this.runWaves(due, touched);
    const computed = this.results.take();
    this.calculator.forget();
    return computed;
  }

  /** Waves until nothing changes: spilled cells and formulas that choose what they read may set off another. */
  private runWaves(due: Iterable<Node>, touched: Touched[]): void {
    const wave = {
      calculate: (node: Node) => this.results.put(node, this.outcome(node)),
      circular: (node: Node) => this.results.put(node, 0),
    };
    for (let round = 0; round < MAX_ROUNDS; round++) {
      runWave(this.graph, due, touched, wave);
      touched = this.results.takeSpilled();
      due = this.results.changed ? [...this.special].filter((node) => uses(node, DYNAMIC)) : [];
      this.results.changed = false;
      if (touched.length === 0 && [...due].length === 0) return;
      this.calculator.forget();
    }
  }

  private outcome(node: Node): Outcome {
    const { asked } = this.calculator;
    const made = asked.made;
    const outcome = this.calculator.run(node.formula, node.sheet, node.row, node.column);
    if (asked.made > made) this.waiting.add(node);
    return outcome;
  }
}

/** The engine that calculates, in Node and in the browser alike. */
export function createUniverEngine(options: UniverEngineOptions = {}): Engine {
  return new UniverEngine(options);
}
