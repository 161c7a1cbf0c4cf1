import type { Book, Scalar } from "../../src/workbench/book/book";
import { isError } from "../../src/workbench/book/cells";
import { openWorkbookFile } from "../../src/workbench/files/open-workbook-file";
import { saveXlsx } from "../../src/workbench/files/save-xlsx";
import { fullBook } from "../support/full-book";
import { readFileSync } from "node:fs";
import { inspect, temporaryFile, type Seen, type SeenSheet } from "../support/libreoffice";
import { describeWith } from "../support/platform";

jest.setTimeout(180_000);

/** A value as LibreOffice tells it: booleans are numbers, errors null. */
const asSeen = (value: Scalar) => (isError(value) ? null : typeof value === "boolean" ? Number(value) : value);

function valuesOf(book: Book, name: string): [string, unknown][] {
  const sheet = book.sheets.find((one) => one.name === name)!;
  return [...sheet.cells].flatMap(([row, line]) =>
    [...line].map(([column, cell]): [string, unknown] => [`${row},${column}`, asSeen(cell.value)]),
  );
}

function seenAt(sheet: SeenSheet, places: [string, unknown][]): [string, unknown][] {
  return places.map(([place]) => {
    const [row, column] = place.split(",").map(Number) as [number, number];
    return [place, sheet.values[row]?.[column]];
  });
}

/** Points as 1/100 mm. */
const hundredths = (points: number) => (points / 72) * 2_540;

describeWith("libreoffice", "a workbook with everything, saved by us, in LibreOffice", () => {
  const book = { ...fullBook(), calculationMode: "Automatic" as const };
  let seen: Seen;
  let again: Seen;
  const sheet = (name: string) => seen.sheets.find((one) => one.name === name)!;
  const look = (name: string, cell: string) =>
    sheet(name).looks.find((one) => one.ranges.split(",").some((range) => range.endsWith(`.${cell}`) || range.includes(`.${cell}:`)))!;

  beforeAll(async () => {
    const path = temporaryFile("full.xlsx", await saveXlsx(book));
    seen = await inspect(path);
    again = await inspect(path, { recalculate: true });
  });

  test("has the same values", () => {
    for (const { name } of book.sheets) expect(seenAt(sheet(name), valuesOf(book, name))).toEqual(valuesOf(book, name));
  });

  test("calculates every formula to the value we saved", () => {
    for (const { name } of book.sheets) {
      const places = valuesOf(book, name);
      const fresh = seenAt(
        again.sheets.find((one) => one.name === name)!,
        places,
      );
      fresh.forEach(([place, value], i) => {
        const saved = places[i]![1];
        if (typeof saved === "number") expect(value).toBeCloseTo(saved, 10);
        else expect([place, value]).toEqual(places[i]);
      });
    }
  });

  test("keeps formulas, structured references too", () => {
    expect(sheet("Orders").formulas[3]![5]).toBe("=Orders_1[[#This Row];[Amount]]*2");
    expect(sheet("Client's card").formulas[29]![0]).toBe('=MAXIFS(Orders_1[Amount];Orders_1[Region];"North")');
  });

  test("has the table with its filter, and the rows it hides", () => {
    expect(seen.tables).toContainEqual({
      name: "Orders_1",
      sheet: 0,
      area: [2, 0, 22, 6],
      autoFilter: true,
      filters: [expect.objectContaining({ field: 1, text: "South" })],
    });
    const filtered = [...book.sheets[0]!.rows].filter(([, line]) => line.filtered).map(([row]) => row);
    expect(sheet("Orders").hiddenRows).toEqual(filtered);
    expect(seen.tables).toContainEqual(expect.objectContaining({ name: "", sheet: 2, autoFilter: true }));
    expect(sheet("Lists").hiddenRows).toEqual([1, 4]);
  });

  test("has the names, with their scopes", () => {
    expect(seen.names).toMatchObject({ cb_lst_Stages: "$Lists.$A$2:$A$5", cb_Amounts: "Orders_1[Amount]", "Client's card!rate": "0.19" });
  });

  test("has the dropdowns and the other rules of typing", () => {
    expect(look("Client's card", "A2").validation).toMatchObject({
      type: "LIST",
      formula1: "cb_lst_Stages",
      showList: 1,
      inputTitle: "Stage",
      errorMessage: "Choose a stage.",
      alert: "STOP",
    });
    expect(look("Client's card", "B2").validation).toMatchObject({ type: "LIST", formula1: '"new";"won";"lost"', alert: "WARNING" });
    expect(look("Client's card", "I2").validation).toMatchObject({ type: "LIST", formula1: "$_workbench_lists.$A$1:$A$60", showList: 0 });
    const types = ["C2", "D2", "E2", "F2", "G2", "H2"].map((cell) => look("Client's card", cell).validation?.type);
    expect(types).toEqual(["WHOLE", "DATE", "TEXT_LEN", "CUSTOM", "DECIMAL", "TIME"]);
  });

  test("has the looks of cells", () => {
    expect(look("Orders", "A1")).toMatchObject({ bold: true, fontSize: 14, fill: 0xddebf7, color: 0x1f4e79 });
    expect(look("Orders", "A1").bottomBorder).toBeGreaterThan(0);
    expect(look("Orders", "C4").numberFormat).toBe("YYYY-MM-DD");
    expect(look("Orders", "E4").numberFormat).toMatch(/#,##0\.00.*€/);
    expect(look("Client's card", "C1")).toMatchObject({
      fontName: "Arial",
      italic: true,
      horizontal: "CENTER",
      wrap: true,
      locked: false,
      writing: 1,
    });
  });

  test("has the conditional formats", () => {
    const types = sheet("Client's card").conditional.map(({ type, operator }) => [type, operator]);
    expect(types).toEqual([
      [0, 24],
      [0, 6],
      [0, 20],
      [0, 13],
      [0, 8],
      [0, 15],
      [4, undefined],
      [1, undefined],
      [2, undefined],
      [3, undefined],
    ]);
  });

  test("has the charts, their series, axes and places", () => {
    const [plain, pareto] = sheet("Orders").charts;
    expect(plain).toMatchObject({
      title: "Amounts",
      legend: true,
      series: [{ kind: expect.stringContaining("Column"), sources: ["$Orders.$E$4:$E$23"], axis: 0 }],
    });
    expect(pareto!.series.map(({ kind, axis }) => [kind.replace(/.*\./, ""), axis])).toEqual([
      ["ColumnChartType", 0],
      ["LineChartType", 1],
    ]);
    const { widths, hiddenColumns } = sheet("Orders");
    const before = widths.reduce((sum, width, i) => sum + (hiddenColumns.includes(i) ? 0 : width), 0) + 2 * widths[1]!;
    expect(Math.abs(plain!.place![0] - before - hundredths(13))).toBeLessThan(150);
    expect(Math.abs(plain!.place![2] - hundredths(360))).toBeLessThan(30);
  });

  test("stands as it stood: frozen, sized, hidden, right to left, protected, titled", () => {
    expect(sheet("Orders")).toMatchObject({
      frozen: [3, 1],
      hiddenColumns: [5, 6],
      printAreas: 1,
      titleRows: true,
      tabColor: 0x70ad47,
      rightToLeft: false,
    });
    expect(sheet("Orders").heights[0]).toBe(847);
    expect(sheet("Orders").widths[0]).toBeGreaterThan(2_150);
    expect(sheet("Client's card")).toMatchObject({ frozen: null, rightToLeft: true, protected: true });
    expect(seen.sheets.map((one) => one.visible)).toEqual([true, true, true, false, false]);
    expect(seen.active).toBe("Client's card");
    expect(seen.title).toBe("Base");
    expect(seen.customProperties).toMatchObject({ version: "3", ready: "True" });
  });

  test("shows the comments", () => {
    expect(sheet("Client's card").comments.map(([row, column, text]) => [row, column, text.includes("Call <again> on Monday")])).toEqual([
      [1, 1, true],
      [3, 1, false],
    ]);
  });
});

describeWith("libreoffice", "a workbook that LibreOffice wrote, opened by us", () => {
  const book = { ...fullBook(), calculationMode: "Automatic" as const };
  let opened: Book;

  beforeAll(async () => {
    const [from, to] = [temporaryFile("full.xlsx", await saveXlsx(book)), temporaryFile("again.xlsx")];
    await inspect(from, { recalculate: true, saveAs: to, edits: [{ sheet: "Lists", cell: "D1", value: "=SUM(B2:B5)" }] });
    opened = await openWorkbookFile("again.xlsx", readFileSync(to));
  });

  const at = (name: string) => opened.sheets.find((sheet) => sheet.name === name)!;

  test("has the same values and formulas", () => {
    for (const sheet of book.sheets) {
      for (const [row, line] of sheet.cells) {
        for (const [column, cell] of line) {
          const found = at(sheet.name).cells.get(row)?.get(column);
          if (typeof cell.value === "number") expect(found?.value).toBeCloseTo(cell.value, 12);
          else expect(found?.value).toEqual(cell.value);
          if (typeof cell.value !== "boolean" && !isError(cell.value)) expect(found?.formula).toBe(cell.formula);
        }
      }
    }
    expect(at("Lists").cells.get(0)!.get(3)).toMatchObject({ value: 10, formula: "=SUM(B2:B5)" });
  });

  test("has the table with its filter, the names and the frozen panes", () => {
    const [table] = at("Orders").tables;
    expect(table).toMatchObject({ name: "Orders_1", range: { row: 2, column: 0, rows: 21, columns: 7 }, showHeaders: true });
    expect(table!.columns.map((column) => column.name)).toEqual(book.sheets[0]!.tables[0]!.columns.map((column) => column.name));
    expect(table!.columns[1]!.filter).toEqual({ filterOn: "Values", values: ["South"] });
    expect([...at("Orders").rows].filter(([, line]) => line.filtered).map(([row]) => row)).toEqual(
      [...book.sheets[0]!.rows].filter(([, line]) => line.filtered).map(([row]) => row),
    );
    expect(opened.names).toContainEqual(expect.objectContaining({ name: "cb_lst_Stages", formula: "=Lists!$A$2:$A$5" }));
    expect(at("Orders").frozen).toEqual({ rows: 3, columns: 1 });
    expect(at("Orders").columns.size).toBeLessThan(50);
  });

  test("has the rules: dropdowns and conditional formats", () => {
    const types = (rules: { type: string }[]) => rules.map((rule) => rule.type).sort();
    expect(types(at("Client's card").validations)).toEqual(types(book.sheets[1]!.validations));
    expect(types(at("Client's card").conditionalFormats)).toEqual(types(book.sheets[1]!.conditionalFormats));
    expect(at("Client's card").rightToLeft).toBe(true);
  });

  test("has the charts and where they stand", () => {
    expect(at("Orders").charts).toMatchObject([
      {
        type: "ColumnClustered",
        title: { text: "Amounts", visible: true },
        series: [{ values: expect.stringMatching(/Orders'?!\$E\$4:\$E\$23/) }],
      },
      { type: "ColumnClustered", series: [{ axisGroup: "Primary" }, { axisGroup: "Secondary", chartType: "LineMarkers" }] },
    ]);
    expect(at("Orders").charts[0]!.width).toBeCloseTo(360, -1);
  });
});
