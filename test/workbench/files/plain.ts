import type { Book, Cell, Sheet } from "../../../src/workbench/book/book";
import { styleAt } from "../../../src/workbench/book/styles";

/** A book as plain data that two books with the same content share: styles in place, ids that files do not keep left out, maps in order. */
export function plain(book: Book): unknown {
  const sheetName = (id: string | undefined) => book.sheets.find((sheet) => sheet.id === id)?.name;
  return {
    sheets: book.sheets.map((sheet) => plainSheet(book, sheet)),
    names: book.names.map((name) => ({ ...name, scope: sheetName(name.scope) })),
    settings: [...book.settings],
    customXml: book.customXml,
    properties: book.properties,
    customProperties: book.customProperties,
    activeSheet: sheetName(book.activeSheet),
    selection: { sheet: sheetName(book.selection.sheet), ranges: book.selection.ranges },
    calculationMode: book.calculationMode,
    protection: book.protection,
  };
}

const inOrder = <Value, Plain>(map: Map<number, Value>, change: (value: Value) => Plain) =>
  [...map].sort(([a], [b]) => a - b).map(([key, value]) => [key, change(value)] as const);

function plainSheet(book: Book, sheet: Sheet): unknown {
  const cell = ({ style, ...rest }: Cell) => ({ ...rest, style: styleAt(book, style) });
  const line = <Line extends { style?: number }>({ style, ...rest }: Line) =>
    style === undefined ? rest : { ...rest, style: styleAt(book, style) };
  return {
    ...sheet,
    cells: inOrder(sheet.cells, (cells) => inOrder(cells, cell)).filter(([, cells]) => cells.length > 0),
    rows: inOrder(sheet.rows, line),
    columns: inOrder(sheet.columns, line),
    conditionalFormats: sheet.conditionalFormats.map(({ id: _id, ...rest }) => rest),
    hyperlinks: [...sheet.hyperlinks],
  };
}
