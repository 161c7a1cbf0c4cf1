/** The parts of Univer (Apache-2.0) that draw; nothing else of the grid imports it. */
import "../../engine/univer/iterator-helpers";
import "@univerjs/preset-sheets-core/lib/index.css";

export {
  BooleanNumber,
  CanceledError,
  CommandType,
  HorizontalAlign,
  ICommandService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
export type {
  IBorderData,
  ICellCustomRender,
  ICellDataForSheetInterceptor,
  ICellRenderContext,
  IRange,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Plugin,
  PluginCtor,
} from "@univerjs/core";
export { FUniver } from "@univerjs/core/facade";
export {
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  IRenderManagerService,
  SheetInterceptorService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
export { default as words } from "@univerjs/preset-sheets-core/locales/en-US";
