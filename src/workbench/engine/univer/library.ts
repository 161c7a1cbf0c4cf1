/** The parts of Univer (Apache-2.0) that calculate; nothing else of the engine imports it. */
import "./iterator-helpers";

export { LocaleType, LogLevel, Univer, UniverInstanceType } from "@univerjs/core";
export {
  ArrayValueObject,
  AstTreeBuilder,
  BaseFunction,
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  functionCompatibility,
  functionLookup,
  functionMath,
  functionStatistical,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  ISheetRowFilteredService,
  Lexer,
  LexerNode,
  NumberValueObject,
  StringValueObject,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
export type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
