import type { Book, Chart, Rect, Sheet } from "../../src/workbench/book/book";

/** What two books are compared by: all that a user or a script can see, without the ids that Excel gives out anew. */
export type BookSnapshot = ReturnType<typeof snapshotOf>;

export type SnapshotOptions = {
  /** Sheets and settings left out, e.g. the journal's own. */
  without?: string[];
};

/** A book as plain, comparable data of its own: looks resolved, ids left out, nothing that says nothing. */
export function snapshotOf(book: Book, { without = [] }: SnapshotOptions = {}) {
  const sheets = book.sheets.filter((sheet) => !without.includes(sheet.name));
  return {
    sheets: sheets.map((sheet) => sheetOf(book, sheet)),
    names: [...book.names].map(({ name, formula, scope, visible }) => ({ name, formula, scope: scope ?? null, visible })).sort(byText),
    settings: [...book.settings].filter(([key, value]) => value !== undefined && !without.includes(key)).sort(byText),
    calculationMode: book.calculationMode,
    active: book.sheets.find((sheet) => sheet.id === book.activeSheet)?.name,
  };
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

function sheetOf(book: Book, sheet: Sheet) {
  const { name, visibility, tabColor, merges, frozen, showGridlines, protection, pageLayout, comments } = sheet;
  return {
    ...structuredClone({ name, visibility, tabColor, merges, frozen, showGridlines, protection: protection ?? null, pageLayout, comments }),
    cells: cellsOf(book, sheet),
    rows: linesOf(book, sheet.rows),
    columns: linesOf(book, sheet.columns),
    tables: structuredClone(sheet.tables.map(({ id: _id, ...table }) => table)).sort(byText),
    filter: structuredClone(sheet.filter ?? null),
    validations: structuredClone(sheet.validations).sort(byText),
    formats: sheet.conditionalFormats
      .map(({ id: _id, priority: _priority, ...format }) => structuredClone({ ...format, ranges: format.ranges.map(toTheEnd) }))
      .sort(byText),
    charts: sheet.charts.map(({ id: _id, ...chart }) => withoutIds(chart)).sort(byText),
  };
}

/** A rule that reaches to the end of the sheet does so whatever was inserted and deleted above. */
function toTheEnd(rect: Rect) {
  return rect.row + rect.rows > 1_000_000 ? { ...rect, rows: "to the end" } : rect;
}

/** A chart's series by their place, wherever their ids stand. */
function withoutIds(chart: Omit<Chart, "id">): unknown {
  const text = chart.series.reduce((whole, { id }, place) => whole.replaceAll(id, `#${place}`), JSON.stringify(chart));
  return JSON.parse(text);
}

function cellsOf(book: Book, sheet: Sheet): Record<string, unknown> {
  const found: [string, unknown][] = [];
  for (const [row, cells] of sheet.cells)
    for (const [column, { value, formula, style, quoted }] of cells) {
      const look = style ? book.styles[style] : undefined;
      if (value === null && formula === undefined && !look) continue;
      found.push([
        `${row},${column}`,
        { value, ...(formula ? { formula } : {}), ...(look ? { look: JSON.stringify(look) } : {}), ...(quoted ? { quoted } : {}) },
      ]);
    }
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Lines that are as the sheet's default say nothing. */
function linesOf(book: Book, lines: Sheet["rows"]): Record<string, unknown> {
  const found = [...lines].map(([index, { style, ...line }]) => {
    const said = Object.entries(line).filter(([, value]) => value !== undefined && value !== false && value !== 0);
    return [index, { ...Object.fromEntries(said), ...(style ? { look: JSON.stringify(book.styles[style]) } : {}) }] as const;
  });
  return Object.fromEntries(found.filter(([, line]) => Object.keys(line).length).sort(([a], [b]) => a - b));
}
