import type { Book, PageLayout, Sheet } from "./book";
import { oneCell } from "./geometry";
import { DEFAULT_STYLE } from "./styles";

let last = 0;

/** An id as Excel's: braces around a GUID. */
export function newId(): string {
  return `{${(++last).toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
}

/** Keeps ids that a file brought from being given again. */
export function reserveIds(ids: Iterable<string>): void {
  for (const id of ids) {
    const number = /^\{([0-9A-F]{8})-0001-0000-0000-0{12}\}$/i.exec(id)?.[1];
    if (number) last = Math.max(last, parseInt(number, 16));
  }
}

/** Excel's page setup of a new sheet; sizes in points. */
export function defaultPageLayout(): PageLayout {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    zoom: { scale: 100 },
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    headerFooter: { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" },
  };
}

/** An empty sheet. */
export function createSheet(name: string): Sheet {
  return {
    id: newId(),
    name,
    visibility: "Visible",
    tabColor: "",
    cells: new Map(),
    rows: new Map(),
    columns: new Map(),
    merges: [],
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
    showHeadings: true,
    rightToLeft: false,
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    comments: [],
    pageLayout: defaultPageLayout(),
    hyperlinks: new Map(),
  };
}

/** A new workbook with one sheet. */
export function createBook(sheetName = "Sheet1"): Book {
  const sheet = createSheet(sheetName);
  return {
    name: "Book1.xlsx",
    sheets: [sheet],
    names: [],
    styles: [DEFAULT_STYLE],
    settings: new Map(),
    customXml: [],
    properties: {},
    customProperties: {},
    activeSheet: sheet.id,
    selection: { sheet: sheet.id, ranges: [oneCell(0, 0)] },
    calculationMode: "Automatic",
  };
}
