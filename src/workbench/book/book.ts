/**
 * The workbook as plain data: the one truth of the workbench. Objects change it, engines calculate and draw it,
 * files read and write it. Rows and columns count from 0 everywhere; sizes are in points; colours are "#RRGGBB".
 */

/** An Excel error as a value. */
export type CellError = { readonly error: "#N/A" | "#VALUE!" | "#REF!" | "#DIV/0!" | "#NUM!" | "#NAME?" | "#NULL!" | "#SPILL!" | "#CALC!" };

/** What a cell holds: null is empty, dates are serial numbers. */
export type Scalar = string | number | boolean | null | CellError;

/** One cell. `value` is what was typed, or what the formula came to at the last calculation. */
export type Cell = {
  value: Scalar;
  /** As it was written, with "=", en-US, structured references kept. */
  formula?: string;
  /** Index into `Book.styles`; absent is 0, the default style. */
  style?: number;
  /** The cell began with an apostrophe: text, whatever it looks like. */
  quoted?: true;
};

/** A rectangle on a sheet. */
export type Rect = { row: number; column: number; rows: number; columns: number };

export type BorderEdge = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";
export type Border = { style: string; weight: string; color: string };

/** The look of a cell; interned in `Book.styles`, never changed in place. */
export type Style = {
  numberFormat: string;
  font: { name: string; size: number; bold: boolean; italic: boolean; underline: string; strikethrough: boolean; color: string };
  /** null is no fill. */
  fill: string | null;
  horizontal: string;
  vertical: string;
  wrap: boolean;
  indent: number;
  rotation: number;
  shrink: boolean;
  readingOrder: "Context" | "LeftToRight" | "RightToLeft";
  borders: Partial<Record<BorderEdge, Border>>;
  locked: boolean;
  formulaHidden: boolean;
};

/** A row or a column that is not as the sheet's default. `filtered` rows are hidden by a filter, `hidden` ones by hand. */
export type Line = { size?: number; hidden?: boolean; filtered?: boolean; outline?: number; collapsed?: boolean; style?: number };

/** The cells of a sheet, by row then column; only rows and cells that hold something. */
export type CellStore = Map<number, Map<number, Cell>>;

/** Office.js's Excel.FilterCriteria, as plain data. */
export type FilterCriteria = {
  filterOn:
    "Values" | "Custom" | "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent" | "Dynamic" | "CellColor" | "FontColor" | "Icon";
  criterion1?: string;
  criterion2?: string;
  operator?: "And" | "Or";
  values?: (string | { date: string; specificity: string })[];
  dynamicCriteria?: string;
  color?: string;
  icon?: { set: string; index: number };
};

export type SortField = {
  key: number;
  ascending?: boolean;
  sortOn?: string;
  color?: string;
  dataOption?: string;
  icon?: { set: string; index: number };
};

export type TableColumn = {
  id: number;
  name: string;
  filter?: FilterCriteria;
  totalsFunction?: string;
  totalsFormula?: string;
  /** the calculated column's formula */ formula?: string;
};

/** A table; `range` covers header, body and totals row. */
export type Table = {
  id: string;
  name: string;
  range: Rect;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  bandedRows: boolean;
  bandedColumns: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
  filterButton: boolean;
  columns: TableColumn[];
  /** the one body row is the blank one of a table without rows */
  insertRow?: true;
  sort?: { fields: SortField[]; matchCase: boolean; method: string };
};

/** A sheet's own filter (not a table's). `columns` by offset in `range`. */
export type SheetFilter = { range: Rect; columns: Record<number, FilterCriteria> };

/** A validation rule over ranges; formulas are relative to the first cell of the first range. */
export type Validation = {
  ranges: Rect[];
  /** None takes everything and only carries a prompt */
  type: "WholeNumber" | "Decimal" | "List" | "Date" | "Time" | "TextLength" | "Custom" | "None";
  operator?: string;
  /** A number, a date text, a formula with "=", or for lists the comma-separated source. */
  formula1: string | number;
  formula2?: string | number;
  inCellDropDown?: boolean;
  ignoreBlanks: boolean;
  prompt?: { title: string; message: string; showPrompt: boolean };
  errorAlert?: { title: string; message: string; showAlert: boolean; style: "Stop" | "Warning" | "Information" };
};

export type DifferentialStyle = {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  numberFormat?: string;
  borders?: Partial<Record<BorderEdge, { style: string; color: string }>>;
};

export type ConditionalThreshold = { type: string; formula?: string; color?: string; operator?: string };

/** A conditional format; a lower priority number comes first. Formulas have "=" and are relative to the first cell of the first range. */
export type ConditionalFormat = {
  id: string;
  ranges: Rect[];
  priority: number;
  stopIfTrue: boolean;
} & (
  | { type: "Custom"; formula: string; format: DifferentialStyle }
  | { type: "CellValue"; operator: string; formula1: string; formula2?: string; format: DifferentialStyle }
  | { type: "ContainsText"; operator: string; text: string; format: DifferentialStyle }
  | { type: "TopBottom"; rule: string; rank: number; format: DifferentialStyle }
  | { type: "PresetCriteria"; criterion: string; format: DifferentialStyle }
  | { type: "ColorScale"; minimum: ConditionalThreshold; midpoint?: ConditionalThreshold; maximum: ConditionalThreshold }
  | {
      type: "DataBar";
      lower: ConditionalThreshold;
      upper: ConditionalThreshold;
      positiveColor: string;
      negativeColor: string;
      gradient: boolean;
      showValueOnly: boolean;
      direction: string;
      axisColor: string;
      axisFormat: string;
    }
  | { type: "IconSet"; set: string; reverse: boolean; showIconOnly: boolean; criteria: ConditionalThreshold[] }
);

/** A chart series; references are A1 formulas with the sheet ("='Orders'!$A$2:$A$9"). */
export type ChartSeries = {
  id: string;
  name: string;
  nameRef?: string;
  values?: string;
  categories?: string;
  chartType?: string;
  axisGroup: "Primary" | "Secondary";
  color?: string;
  smooth?: boolean;
  markers?: string;
  dataLabels?: boolean;
};

export type Chart = {
  id: string;
  name: string;
  /** Excel.ChartType, e.g. "ColumnClustered". */
  type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  title: { text: string; visible: boolean };
  legend: { visible: boolean; position: string };
  series: ChartSeries[];
  plotBy?: "Rows" | "Columns";
  /** What was set on parts and is kept without being a field of its own: "title.font" → { Bold: true }, "series.2.fill" … */
  kept?: Record<string, Record<string, unknown>>;
  axes: Record<
    "category" | "value" | "secondaryValue",
    {
      title: string;
      visible: boolean;
      minimum?: number;
      maximum?: number;
      numberFormat?: string;
      majorGridlines: boolean;
      reverse?: boolean;
    }
  >;
};

export type PageLayout = {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  printArea?: Rect[];
  printTitleRows?: { first: number; last: number };
  printTitleColumns?: { first: number; last: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  headerFooter: Record<"leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter", string>;
};

export type Comment = {
  id: string;
  row: number;
  column: number;
  content: string;
  author: string;
  created: string;
  resolved: boolean;
  replies: { id: string; content: string; author: string; created: string }[];
};

export type Sheet = {
  id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  cells: CellStore;
  rows: Map<number, Line>;
  columns: Map<number, Line>;
  merges: Rect[];
  frozen: { rows: number; columns: number };
  showGridlines: boolean;
  showHeadings: boolean;
  rightToLeft: boolean;
  /** Groups whose button stands before them: rows below their summary, columns right of it. Absent as in a new sheet of Excel: after them. */
  summaryBefore?: { row: boolean; column: boolean };
  tables: Table[];
  filter?: SheetFilter;
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  comments: Comment[];
  pageLayout: PageLayout;
  protection?: { options: Record<string, boolean | string>; password?: string };
  /** worksheet.customProperties, by key. */
  customProperties?: Map<string, string>;
  hyperlinks: Map<string, { address?: string; documentReference?: string; screenTip?: string; textToDisplay?: string }>;
};

/** A defined name; `scope` is a sheet id, absent for the workbook. */
export type DefinedName = { name: string; formula: string; scope?: string; visible: boolean; comment: string };

export type Book = {
  name: string;
  sheets: Sheet[];
  names: DefinedName[];
  styles: Style[];
  /** workbook.settings: JSON values. */
  settings: Map<string, unknown>;
  customXml: { id: string; xml: string }[];
  properties: Record<string, string>;
  customProperties: Record<string, string | number | boolean>;
  activeSheet: string;
  selection: { sheet: string; ranges: Rect[] };
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  protection?: { password?: string };
};
