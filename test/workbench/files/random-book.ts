import fc from "fast-check";
import type {
  Book,
  Cell,
  ConditionalFormat,
  FilterCriteria,
  Line,
  Rect,
  Sheet,
  Style,
  Table,
  Validation,
} from "../../../src/workbench/book/book";
import { createBook, createSheet, newId } from "../../../src/workbench/book/create";
import { DEFAULT_STYLE, internStyle } from "../../../src/workbench/book/styles";

const text = fc.string({ unit: "binary", maxLength: 12 }).filter((one) => one.length > 0);
const word = fc.stringMatching(/^[A-Za-zÀ-žА-я][A-Za-zÀ-žА-я0-9_]{0,8}$/);
const color = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).toUpperCase().padStart(6, "0")}`);
const points = fc.integer({ min: 1, max: 1_600 }).map((quarters) => quarters / 4);
const rect = (rows = 30, columns = 20): fc.Arbitrary<Rect> =>
  fc.record({ row: fc.nat(rows), column: fc.nat(columns), rows: fc.integer({ min: 1, max: 9 }), columns: fc.integer({ min: 1, max: 9 }) });
const formula = fc.constantFrom(
  "=1+1",
  "=SUM(A1:B2)",
  '=$A$1&"<a>"',
  '=IF(A1="x",TRUE,#N/A)',
  "='It''s'!A1",
  "=STDEV.P(A1:A9)",
  "=XLOOKUP(1,A:A,B:B)",
  "=LET(x,A1,x*2)",
  "=UNIQUE(A1:A9)",
  "=FILTER(A1:A3,B1:B3>0)",
);

const value = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.constantFrom(...(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"] as const)).map((error) => ({ error })),
);

const style: fc.Arbitrary<Style> = fc.record({
  numberFormat: fc.constantFrom("General", "@", "0.00", "m/d/yyyy", "dd.mm.yyyy", '#,##0.00 "€";[Red]-0', "0%"),
  font: fc.record({
    name: fc.constantFrom("Calibri", "Arial", "Times & Co"),
    size: fc.constantFrom(8, 9.5, 11, 24),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.constantFrom("None", "Single", "Double", "SingleAccountant"),
    strikethrough: fc.boolean(),
    color,
  }),
  fill: fc.option(color),
  horizontal: fc.constantFrom("General", "Left", "Center", "Right", "CenterAcrossSelection"),
  vertical: fc.constantFrom("Top", "Center", "Bottom"),
  wrap: fc.boolean(),
  indent: fc.nat(5),
  rotation: fc.constantFrom(0, 45, -90, 180),
  shrink: fc.boolean(),
  readingOrder: fc.constantFrom("Context", "LeftToRight", "RightToLeft"),
  borders: fc.dictionary(
    fc.constantFrom("top", "bottom", "left", "right", "diagonalUp"),
    fc.record({ style: fc.constant("Continuous"), weight: fc.constantFrom("Hairline", "Thin", "Thick"), color }),
  ),
  locked: fc.boolean(),
  formulaHidden: fc.boolean(),
});

const line = (isRow: boolean): fc.Arbitrary<Line> =>
  fc
    .record(
      { size: points, hidden: fc.constant(true as const), outline: fc.integer({ min: 1, max: 7 }), collapsed: fc.constant(true as const) },
      { requiredKeys: [] },
    )
    .map((found) => (isRow ? found : { ...found }))
    .filter((found) => Object.keys(found).length > 0);

const criteria: fc.Arbitrary<FilterCriteria> = fc.oneof(
  fc.record({ filterOn: fc.constant("Values" as const), values: fc.uniqueArray(text, { maxLength: 3 }) }),
  fc.record({
    filterOn: fc.constant("Custom" as const),
    criterion1: word.map((one) => `=*${one}*`),
    criterion2: fc.nat(9).map((one) => `<>${one}`),
    operator: fc.constantFrom("And" as const, "Or" as const),
  }),
  fc.record({
    filterOn: fc.constantFrom("TopItems" as const, "TopPercent" as const, "BottomItems" as const, "BottomPercent" as const),
    criterion1: fc.nat(99).map(String),
  }),
  fc.record({
    filterOn: fc.constant("Dynamic" as const),
    dynamicCriteria: fc.constantFrom(
      "AboveAverage",
      "LastMonth",
      "AllDatesInPeriodMarch",
      "AllDatesInPeriodQuarter4",
      "YearToDate",
      "Tomorrow",
    ),
  }),
  fc.record({ filterOn: fc.constantFrom("CellColor" as const, "FontColor" as const), color }),
  fc.record({
    filterOn: fc.constant("Icon" as const),
    icon: fc.record({ set: fc.constantFrom("FourRating", "ThreeStars"), index: fc.nat(2) }),
  }),
  fc.constant<FilterCriteria>({
    filterOn: "Values",
    values: ["x", { date: "2026-03", specificity: "Month" }, { date: "2026-03-01T10:05", specificity: "Minute" }, ""],
  }),
);

const validation: fc.Arbitrary<Validation> = fc
  .record({
    ranges: fc.array(rect(), { minLength: 1, maxLength: 3 }),
    type: fc.constantFrom("WholeNumber" as const, "Decimal" as const, "Date" as const, "Time" as const, "TextLength" as const),
    operator: fc.constantFrom("Between", "NotEqualTo", "GreaterThanOrEqualTo"),
    formula1: fc.oneof(fc.nat(), fc.constant("=A1+1")),
    ignoreBlanks: fc.boolean(),
  })
  .map((rule) => (rule.operator === "Between" ? { ...rule, formula2: 9 } : rule));

const conditionalFormat: fc.Arbitrary<ConditionalFormat> = fc
  .tuple(
    fc.array(rect(), { minLength: 1, maxLength: 2 }),
    fc.boolean(),
    fc.oneof(
      fc.record({
        type: fc.constant("ContainsText" as const),
        operator: fc.constantFrom("Contains", "NotContains", "BeginsWith", "EndsWith"),
        text: word,
        format: fc.record({ fill: color }),
      }),
      fc.record({
        type: fc.constant("TopBottom" as const),
        rule: fc.constantFrom("TopItems", "TopPercent", "BottomItems", "BottomPercent"),
        rank: fc.nat(100),
        format: fc.record({ fontColor: color }),
      }),
      fc.record({
        type: fc.constant("PresetCriteria" as const),
        criterion: fc.constantFrom(
          "Blanks",
          "NonErrors",
          "NextMonth",
          "LastSevenDays",
          "UniqueValues",
          "EqualOrAboveAverage",
          "OneStdDevAboveAverage",
        ),
        format: fc.record({ bold: fc.boolean() }),
      }),
    ),
  )
  .map(([ranges, stopIfTrue, body]) => ({ id: newId(), ranges, stopIfTrue, priority: 1, ...body }));

const cell = fc
  .record({ value, formula, style: fc.nat(5), quoted: fc.constant(true as const) }, { requiredKeys: ["value"] })
  .map(({ quoted, formula: written, ...rest }): Cell => {
    if (written !== undefined) return { ...rest, formula: written };
    return quoted && typeof rest.value === "string" ? { ...rest, quoted } : rest;
  });

function table(range: Rect, names: string[], filters: (FilterCriteria | undefined)[], number: number): Table {
  const columns = names.map((name, i) => ({ id: i * 3 + 1, name, ...(filters[i] && { filter: filters[i] }) }));
  return {
    id: `{${number.toString(16).toUpperCase().padStart(8, "0")}-7AB1-4E00-8000-000000000000}`,
    name: `T_${number}`,
    range: { ...range, columns: names.length },
    showHeaders: true,
    showTotals: range.rows % 2 === 0,
    style: "TableStyleLight9",
    bandedRows: range.rows % 3 === 0,
    bandedColumns: range.column % 2 === 0,
    firstColumn: range.row % 2 === 0,
    lastColumn: false,
    filterButton: true,
    columns,
  };
}

const sheet = fc
  .record({
    visibility: fc.constantFrom("Visible" as const, "Hidden" as const, "VeryHidden" as const),
    tabColor: fc.oneof(fc.constant(""), color),
    cells: fc.array(fc.tuple(fc.nat(60), fc.nat(40), cell), { maxLength: 30 }),
    rows: fc.array(fc.tuple(fc.integer({ min: 100, max: 200 }), line(true)), { maxLength: 4 }),
    columns: fc.array(fc.tuple(fc.nat(60), line(false)), { maxLength: 4 }),
    merges: fc.array(rect(), { maxLength: 1 }),
    frozen: fc.record({ rows: fc.nat(3), columns: fc.nat(3) }),
    summaryBefore: fc.constantFrom(undefined, { row: true, column: false }, { row: false, column: true }, { row: true, column: true }),
    flags: fc.record({ showGridlines: fc.boolean(), showHeadings: fc.boolean(), rightToLeft: fc.boolean() }),
    table: fc.option(
      fc.tuple(
        rect(),
        fc.uniqueArray(text, { minLength: 1, maxLength: 4, selector: (one) => one.toLowerCase() }),
        fc.array(fc.option(criteria, { nil: undefined }), { maxLength: 4 }),
      ),
    ),
    filter: fc.option(fc.tuple(rect(), criteria)),
    validations: fc.array(validation, { maxLength: 2 }),
    conditionalFormats: fc.array(conditionalFormat, { maxLength: 3 }),
  })
  .map((parts, ...rest) => ({ ...parts, rest }));

function build(parts: typeof sheet extends fc.Arbitrary<infer Parts> ? Parts : never, name: string, number: number): Sheet {
  const made = {
    ...createSheet(name),
    ...parts.flags,
    visibility: parts.visibility,
    tabColor: parts.tabColor,
    merges: parts.merges,
    frozen: parts.frozen,
    validations: parts.validations,
    ...(parts.summaryBefore && { summaryBefore: parts.summaryBefore }),
  };
  for (const [row, column, one] of parts.cells) made.cells.set(row, (made.cells.get(row) ?? new Map()).set(column, one));
  made.rows = new Map(parts.rows);
  made.columns = new Map(parts.columns);
  made.conditionalFormats = parts.conditionalFormats.map((format, i) => ({ ...format, priority: i + 1 }));
  if (parts.table) {
    made.tables = [table({ ...parts.table[0], rows: parts.table[0].rows + 2 }, parts.table[1], parts.table[2], number)];
    made.cells.delete(parts.table[0].row);
  } else if (parts.filter) made.filter = { range: parts.filter[0], columns: { [parts.filter[0].columns - 1]: parts.filter[1] } };
  return made;
}

/** Books of up to three sheets with random content of nearly every kind, in the form that a file gives back. */
export const randomBook: fc.Arbitrary<Book> = fc
  .record({
    sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
    styles: fc.array(style, { minLength: 5, maxLength: 5 }),
    settings: fc.dictionary(
      word,
      fc.jsonValue({ maxDepth: 2 }).map((one): unknown => JSON.parse(JSON.stringify(one))), // JSON knows no -0
      { maxKeys: 3 },
    ),
    properties: fc.dictionary(word, fc.oneof(text, fc.boolean(), fc.integer(), fc.constant(0.25)), { maxKeys: 3 }),
    title: text,
  })
  .map(({ sheets, styles, settings, properties, title }) => {
    const book = createBook();
    styles.forEach((one) => internStyle(book, { ...DEFAULT_STYLE, ...one }));
    book.sheets = sheets.map((parts, i) => build(i === 0 ? { ...parts, visibility: "Visible" } : parts, `Sheet ${i} & 'co'`, i + 1));
    book.sheets.forEach((one) =>
      one.cells.forEach((cells) =>
        cells.forEach((made) => made.style !== undefined && made.style >= book.styles.length && delete made.style),
      ),
    );
    book.activeSheet = book.sheets[0]!.id;
    book.selection = { sheet: book.activeSheet, ranges: [{ row: 2, column: 3, rows: 4, columns: 1 }] };
    book.settings = new Map(Object.entries(settings));
    book.customProperties = { ...properties };
    book.properties = { title };
    return book;
  });
