import type { Book } from "../../book/book";
import type { OfferedFunction } from "../engine";
import type { ReadyFormula } from "../formula-text";
import { conditionalFunctions } from "./conditional-functions";
import {
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  ISheetRowFilteredService,
  Lexer,
  LexerNode,
  LocaleType,
  LogLevel,
  Univer,
  UniverFormulaEnginePlugin,
  UniverInstanceType,
} from "./library";
import { AskedFunctions, offeredFunctions } from "./offered-functions";
import { clockFunctions, rangeFunctions, sampleFunctions, sortFunction } from "./own-functions";
import type { Outcome } from "./scalars";
import { isErrorText, toOutcome } from "./scalars";
import { SheetView } from "./sheet-view";

type Tree = Parameters<Interpreter["execute"]>[0]["node"] & { resetCalculationState(): void };

/** A parsed formula and the cell whose text was parsed; other cells run it with their distance from there. */
type Parsed = { tree: Tree; row: number; column: number } | { error: Outcome };

const UNIT = "book";

/**
 * Univer keeps an index of the values it has compared, in which 0 and blank are one, and 5 and "5": it would answer that 0 is "".
 * Each comparison looks at the cells instead.
 */
CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
CELL_INVERTED_INDEX_CACHE.set = () => undefined;
CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;

/** Univer's parser and interpreter over the sheets of a book: one formula in, its value out. */
export class Calculator {
  readonly views = new Map<string, SheetView>();
  readonly asked = new AskedFunctions();
  private readonly univer: Univer;
  private readonly parsed = new Map<string, Parsed>();
  private readonly lexer: Lexer;
  private readonly builder: AstTreeBuilder;
  private readonly interpreter: Interpreter;
  private readonly config: IFormulaCurrentConfigService;
  private readonly runtime: IFormulaRuntimeService;

  constructor(now: () => Date) {
    this.univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.SILENT });
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: UNIT });
    const injector = this.univer.__getInjector();
    this.lexer = injector.get(Lexer);
    this.builder = injector.get(AstTreeBuilder);
    this.interpreter = injector.get(Interpreter);
    this.config = injector.get(IFormulaCurrentConfigService);
    this.runtime = injector.get(IFormulaRuntimeService);
    injector.get(ISheetRowFilteredService).register((_unit, sheet, row) => this.views.get(sheet)?.sheet.rows.get(row)?.filtered === true);
    const readRange = (sheet: string, rect: Parameters<SheetView["range"]>[0]) => this.views.get(sheet)!.range(rect);
    injector
      .get(IFunctionService)
      .registerExecutors(
        ...conditionalFunctions(readRange),
        ...clockFunctions(now),
        sortFunction(),
        ...rangeFunctions(),
        ...sampleFunctions(),
      );
  }

  /** Takes the functions of an add-in; formulas parsed before may mean them. */
  offer(functions: readonly OfferedFunction[]): void {
    const executors = offeredFunctions(functions, this.asked);
    this.univer
      .__getInjector()
      .get(IFunctionService)
      .registerExecutors(...executors);
    this.parsed.clear();
  }

  /** Takes the sheets of a book, keeping the views of those it knows. */
  follow(book: Book, alias: (id: string) => string): void {
    const names: Record<string, string> = {};
    const kept = new Set<string>();
    for (const sheet of book.sheets) {
      kept.add(sheet.id);
      const view = this.views.get(sheet.id);
      if (view) view.sheet = sheet;
      else this.views.set(sheet.id, new SheetView(sheet));
      names[sheet.name] = sheet.id;
      names[alias(sheet.id)] = sheet.id;
    }
    for (const id of this.views.keys()) if (!kept.has(id)) this.views.delete(id);
    this.parsed.clear();
    this.config.load({
      formulaData: {},
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      allUnitData: { [UNIT]: Object.fromEntries(this.views) } as unknown as ReturnType<IFormulaCurrentConfigService["getUnitData"]>,
      unitStylesData: {},
      unitSheetNameMap: { [UNIT]: names },
    });
    this.config.setExecuteUnitId(UNIT);
  }

  /** Forgets what was read of the sheets: their values are about to change. */
  forget(): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    this.runtime.reset();
    for (const view of this.views.values()) view.forgetRanges();
  }

  /** The value of a formula that stands in a cell. */
  run(formula: ReadyFormula, sheet: string, row: number, column: number): Outcome {
    const parsed = this.parse(formula, row, column);
    if ("error" in parsed) return parsed.error;
    const view = this.views.get(sheet)!;
    this.runtime.setCurrent(row, column, view.rowCount, view.columnCount, sheet, UNIT);
    try {
      const offset = { refOffsetX: column - parsed.column, refOffsetY: row - parsed.row };
      return toOutcome(this.interpreter.execute({ node: parsed.tree, ...offset }));
    } finally {
      parsed.tree.resetCalculationState();
    }
  }

  dispose(): void {
    this.forget();
    this.views.clear();
    this.univer.dispose();
  }

  private parse(formula: ReadyFormula, row: number, column: number): Parsed {
    const known = this.parsed.get(formula.key);
    if (known) return known;
    const lexed = this.lexer.treeBuilder(`=${formula.text}`);
    const tree = lexed instanceof LexerNode ? this.builder.parse(lexed) : undefined;
    const error: Outcome = { error: typeof lexed === "string" && isErrorText(lexed) ? lexed : "#NAME?" };
    const parsed: Parsed = tree ? { tree: tree as Tree, row, column } : { error };
    this.parsed.set(formula.key, parsed);
    return parsed;
  }
}
