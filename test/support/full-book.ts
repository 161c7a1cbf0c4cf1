import type { Book, Cell, Chart, Sheet, Style, Table } from "../../src/workbench/book/book";
import { createBook, createSheet, newId } from "../../src/workbench/book/create";
import { DEFAULT_STYLE, internStyle } from "../../src/workbench/book/styles";
import { everyConditionalFormat, everyValidation } from "./full-rules";

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** Puts cells on a sheet: rows of values, of whole cells, or of `[formula, value]`. */
export function put(sheet: Sheet, row: number, column: number, grid: (Cell["value"] | Cell | [string, Cell["value"]])[][]): void {
  grid.forEach((values, r) => {
    const line = sheet.cells.get(row + r) ?? new Map<number, Cell>();
    values.forEach((value, c) => {
      if (value === null) return;
      if (Array.isArray(value)) line.set(column + c, { value: value[1], formula: value[0] });
      else line.set(column + c, typeof value === "object" && "value" in value ? value : { value: value as Cell["value"] });
    });
    if (line.size) sheet.cells.set(row + r, line);
  });
}

const REGIONS = ["North", "South", "East"];

function orders(book: Book): Sheet {
  const sheet = createSheet("Orders");
  const date = internStyle(book, { ...DEFAULT_STYLE, numberFormat: "yyyy-mm-dd" });
  const money = internStyle(book, { ...DEFAULT_STYLE, numberFormat: '#,##0.00 "€"' });
  const title = internStyle(book, {
    ...DEFAULT_STYLE,
    font: { ...DEFAULT_STYLE.font, bold: true, size: 14, color: "#1F4E79", underline: "Single" },
    fill: "#DDEBF7",
    borders: { bottom: { style: "Continuous", weight: "Medium", color: "#1F4E79" } },
  });
  put(sheet, 0, 0, [[{ value: "Orders", style: title }, null, null, null, ["=SUBTOTAL(109,E4:E23)", 700]]]);
  put(sheet, 2, 0, [["Code", "Region", "Ordered on", "Quantity", "Amount", "Double, twice", "Client's share"]]);
  for (let i = 1; i <= 20; i += 1) {
    const amount = i * 10;
    put(sheet, 2 + i, 0, [
      [
        { value: `00${i}`, quoted: true },
        REGIONS[i % 3]!,
        { value: 46_000 + i, style: date },
        i,
        { value: amount, style: money },
        ["=[@Amount]*2", amount * 2],
        { value: amount / 2100, formula: "=[@Amount]/SUM(Orders_1[Amount])" },
      ],
    ]);
  }
  sheet.tables.push(ordersTable());
  for (let i = 1; i <= 20; i += 1) if (i % 3 !== 1) sheet.rows.set(2 + i, { filtered: true });
  sheet.rows.set(0, { size: 24 });
  sheet.columns = new Map([
    [0, { size: 63 }],
    [2, { size: 84 }],
    [5, { outline: 1, hidden: true }],
    [6, { outline: 1, hidden: true }],
    [7, { collapsed: true }],
  ]);
  sheet.frozen = { rows: 3, columns: 1 };
  sheet.tabColor = "#70AD47";
  return sheet;
}

function ordersTable(): Table {
  const names = ["Code", "Region", "Ordered on", "Quantity", "Amount", "Double, twice", "Client's share"];
  return {
    id: "{00000001-7AB1-4E00-8000-000000000000}",
    name: "Orders_1",
    range: area(2, 0, 21, 7),
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filterButton: true,
    columns: names.map((name, i) => ({
      id: i + 11,
      name,
      ...(name === "Region" && { filter: { filterOn: "Values" as const, values: ["South"] } }),
      ...(name === "Double, twice" && { formula: "=[@Amount]*2" }),
      ...(name === "Client's share" && { formula: "=[@Amount]/SUM(Orders_1[Amount])" }),
    })),
    sort: { fields: [{ key: 3, ascending: true, sortOn: "Value" }], matchCase: false, method: "PinYin" },
  };
}

/** A chart with the parts that matter; `more` lays over it. */
export function aChart(more: Partial<Chart> = {}): Chart {
  const axis = { title: "", visible: true, majorGridlines: false };
  return {
    id: newId(),
    name: "Chart 1",
    type: "ColumnClustered",
    left: 400,
    top: 60,
    width: 360,
    height: 216,
    title: { text: "Amounts", visible: true },
    legend: { visible: true, position: "Bottom" },
    series: [
      {
        id: newId(),
        name: "Amount",
        nameRef: "='Orders'!$E$3",
        values: "='Orders'!$E$4:$E$23",
        categories: "='Orders'!$A$4:$A$23",
        axisGroup: "Primary",
        color: "#4472C4",
      },
    ],
    axes: {
      category: axis,
      value: { ...axis, majorGridlines: true, numberFormat: "#,##0", minimum: 0 },
      secondaryValue: { ...axis, visible: false },
    },
    ...more,
  };
}

function pareto(): Chart {
  const chart = aChart({ name: "Pareto", left: 420.5, top: 300 });
  const line = {
    id: newId(),
    name: "Share",
    values: "='Orders'!$G$4:$G$23",
    categories: "='Orders'!$A$4:$A$23",
    chartType: "LineMarkers",
    axisGroup: "Secondary" as const,
    markers: "Circle",
    dataLabels: true,
  };
  return {
    ...chart,
    series: [...chart.series, line],
    axes: {
      ...chart.axes,
      secondaryValue: { title: "Share", visible: true, majorGridlines: false, minimum: 0, maximum: 1, numberFormat: "0%" },
    },
  };
}

function forms(book: Book): Sheet {
  const sheet = createSheet("Client's card");
  const centred = internStyle(book, everyLook());
  put(sheet, 0, 0, [["Stage", "State", { value: "text", style: centred }, true, { error: "#N/A" }]]);
  put(sheet, 1, 0, [["Gold"], ["Lost"], ["Gold"]]);
  put(sheet, 24, 0, [
    ["Total"],
    [["=SUM(Orders_1[Amount])", 2100]],
    [['=IFERROR(1/0,"none")', "none"]],
    [["=1/0", { error: "#DIV/0!" }]],
    [["=1=1", true]],
    [['=MAXIFS(Orders_1[Amount],Orders_1[Region],"North")', 180]],
  ]);
  sheet.validations = everyValidation();
  sheet.conditionalFormats = everyConditionalFormat();
  sheet.merges = [area(30, 0, 2, 3)];
  sheet.rightToLeft = true;
  sheet.showGridlines = false;
  sheet.showHeadings = false;
  sheet.charts = [];
  sheet.hyperlinks = new Map([
    ["1,0", { address: "https://example.com/?a=1&b=2", screenTip: "Open", textToDisplay: "Gold" }],
    ["2,0", { documentReference: "Orders!A1" }],
  ]);
  sheet.comments = [
    {
      id: newId(),
      row: 1,
      column: 1,
      content: "Call <again> on Monday",
      author: "Mira",
      created: "2026-03-01T09:30:00.00",
      resolved: true,
      replies: [{ id: newId(), content: "Done", author: "Petru", created: "2026-03-02T10:00:00.00" }],
    },
    { id: newId(), row: 3, column: 1, content: "second", author: "Mira", created: "2026-03-03T09:30:00.00", resolved: false, replies: [] },
  ];
  sheet.protection = { options: { ...NOTHING_ALLOWED, allowSort: true, allowAutoFilter: true, selectionMode: "Unlocked" } };
  return sheet;
}

const NOTHING_ALLOWED = Object.fromEntries(
  "AutoFilter DeleteColumns DeleteRows EditObjects EditScenarios FormatCells FormatColumns FormatRows InsertColumns InsertHyperlinks InsertRows PivotTables Sort"
    .split(" ")
    .map((name) => [`allow${name}`, false]),
);

function everyLook(): Style {
  const line = { style: "Dash", weight: "Medium", color: "#FF0000" };
  return {
    ...DEFAULT_STYLE,
    numberFormat: "@",
    font: { name: "Arial", size: 9.5, bold: true, italic: true, underline: "DoubleAccountant", strikethrough: true, color: "#00B050" },
    fill: "#FFF2CC",
    horizontal: "Center",
    vertical: "Top",
    wrap: true,
    indent: 2,
    rotation: -45,
    shrink: true,
    readingOrder: "RightToLeft",
    borders: { top: line, bottom: { ...line, style: "Double", weight: "Thick" }, left: line, right: line, diagonalUp: line },
    locked: false,
    formulaHidden: true,
  };
}

function lists(): Sheet {
  const sheet = createSheet("Lists");
  put(sheet, 0, 0, [
    ["Stage", "Group"],
    ["White", 1],
    ["Gold", 2],
    ["Platinum", 3],
    ["Lost", 4],
  ]);
  sheet.filter = { range: area(0, 0, 5, 2), columns: { 1: { filterOn: "Custom", criterion1: ">1", criterion2: "<4", operator: "And" } } };
  sheet.rows = new Map([
    [1, { filtered: true }],
    [4, { filtered: true }],
  ]);
  return sheet;
}

/** A workbook with something of everything the book knows. */
export function fullBook(): Book {
  const book = createBook();
  const hidden = createSheet("Journal");
  hidden.visibility = "VeryHidden";
  put(hidden, 0, 0, [['{"a":1}', " spaces  kept ", "line\nbreak", "tab\tand \u0001", "_x0041_", "سلام", "😀"]]);
  const card = forms(book);
  const sheets = [orders(book), card, lists(), hidden];
  sheets[0]!.charts = [aChart(), pareto()];
  sheets[0]!.pageLayout = {
    ...sheets[0]!.pageLayout,
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    printArea: [area(0, 0, 23, 7)],
    printTitleRows: { first: 2, last: 2 },
    printTitleColumns: { first: 0, last: 0 },
    centerHorizontally: true,
    headerFooter: { ...sheets[0]!.pageLayout.headerFooter, leftHeader: "Orders", centerFooter: "Page &P of &N", rightFooter: "R&&D" },
  };
  book.sheets = sheets;
  book.names = [
    { name: "cb_lst_Stages", formula: "=Lists!$A$2:$A$5", visible: true, comment: "the stages" },
    { name: "rate", formula: "=0.19", scope: card.id, visible: true, comment: "" },
    { name: "cb_Amounts", formula: "=Orders_1[Amount]", visible: false, comment: "" },
  ];
  book.settings = new Map<string, unknown>([
    ["schema", 3],
    ["columns", { clients: ["code", "name"], odd: null }],
    ["text", 'a <b> & "c"'],
  ]);
  book.customXml = [
    { id: "{11111111-2222-4333-8444-555555555555}", xml: '<?xml version="1.0"?><notes xmlns="urn:example"><note>Ünïcode</note></notes>' },
  ];
  book.properties = { title: "Base", author: "Mira", company: "Ours & theirs", creationDate: "2026-01-02T03:04:05Z" };
  book.customProperties = { version: 3, rate: 0.5, ready: true, text: "x" };
  book.activeSheet = card.id;
  book.selection = { sheet: card.id, ranges: [area(1, 0, 2, 2), area(6, 1)] };
  book.calculationMode = "Manual";
  book.protection = {};
  return book;
}
