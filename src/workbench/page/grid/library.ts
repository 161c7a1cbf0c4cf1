/** The parts of Univer (Apache-2.0) that draw; nothing else of the grid imports it. */
import "../../engine/univer/iterator-helpers";
import "@univerjs/preset-sheets-core/lib/index.css";

export {
  CanceledError,
  CommandType,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  HorizontalAlign,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
export type {
  DocumentDataModel,
  IBorderData,
  ICellCustomRender,
  ICellDataForSheetInterceptor,
  ICellRenderContext,
  IRange,
  IStyleData,
  IWorksheetData,
  Nullable,
} from "@univerjs/core";
export { FUniver } from "@univerjs/core/facade";
export {
  BEFORE_CELL_EDIT,
  DeviceInputEventType,
  HeaderUnhideRangeService,
  IEditorBridgeService,
  ILayoutService,
  INTERCEPTOR_POINT,
  RowHeaderLayout,
  IRenderManagerService,
  SheetInterceptorService,
  SheetRowHeaderExtensionRegistry,
  SheetSkeletonManagerService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
export { default as words } from "@univerjs/preset-sheets-core/locales/en-US";
