import fc from "fast-check";
import Papa from "papaparse";
import { readCsv, writeCsv } from "../../src/files/csv";
import { reportCsv } from "../../src/files/report-csv";
import { aColumn, aReport, cellText, day, hostileTexts, money } from "../support/reports";

const russian = { separator: ";", decimal: "," } as const;
const english = { separator: ",", decimal: "." } as const;
const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
/** What a spreadsheet program must not find at the beginning of a field. */
const live = /^[=+\-@\t\r\n＝＋－＠]/;

describe("a report as CSV", () => {
  const columns = [aColumn("name"), day("due"), money("amount")];

  test("is headers and rows in the separators of the language, days in ISO, UTF-8 with its mark", () => {
    const report = aReport(columns, [
      ['Ana "A" Popa; & co', 46_348, 1234.5],
      ["=1+1", "soon", -5],
      [null, 46_348.75, 0],
    ]);
    expect(textOf(reportCsv(report, russian))).toBe(
      '\uFEFF"NAME";"DUE";"AMOUNT"\r\n"Ana ""A"" Popa; & co";2026-11-22;1234,5\r\n"\'=1+1";"soon";-5\r\n;2026-11-22;0\r\n',
    );
    expect(textOf(reportCsv(report, english)).split("\r\n")[1]).toBe('"Ana ""A"" Popa; & co",2026-11-22,1234.5');
  });

  test("has of a number the digits that Excel shows", () => {
    expect(textOf(writeCsv([[0.1 + 0.2, 1402.9499999999998, 1e21, -1e-9]], english))).toBe("\uFEFF0.3,1402.95,1e+21,-1e-9\r\n");
  });

  test("tells the time where the column shows it", () => {
    const moments = [aColumn("when", { kind: "date", numberFormat: "yyyy-mm-dd hh:mm" })];
    expect(textOf(reportCsv(aReport(moments, [[46_348.75], [46_348.9999999]]), english))).toContain(
      "2026-11-22 18:00\r\n2026-11-23 00:00\r\n",
    );
  });

  test("has the rows of all groups, and no sums", () => {
    const report = aReport(columns, [["b", 1, 1], ["a", 2, 2]], { groupBy: "name" }); // prettier-ignore
    expect(readCsv(reportCsv(report, english), "x.csv").rows).toEqual([
      ["NAME", "DUE", "AMOUNT"],
      ["a", "1900-01-02", "2"],
      ["b", "1900-01-01", "1"],
    ]);
  });

  test.each(hostileTexts)("has no field that is live: %p", (text) => {
    const { rows } = readCsv(writeCsv([[text, "x"]], english), "x.csv");
    expect(rows[0]![0]).not.toMatch(live);
  });

  test("keeps any texts, but for the apostrophe before what would be live, and numbers as numbers", () => {
    const cell = fc.oneof(cellText, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
    const grids = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(grids, fc.constantFrom(russian, english), (grid, dialect) => {
        const text = textOf(writeCsv(grid, dialect)).slice(1);
        const { data } = Papa.parse<string[]>(text, { delimiter: dialect.separator, newline: "\r\n" });
        expect(data.pop()).toEqual([""]);
        const read = data.map((row, r) =>
          row.map((field, c) => {
            const before = grid[r]![c];
            if (typeof before === "number") return Number(field.replace(dialect.decimal, "."));
            if (typeof before === "string") expect(field).not.toMatch(live);
            return typeof before === "string" && live.test(before) ? field.slice(1) : field;
          }),
        );
        expect(read).toEqual(
          grid.map((row) => row.map((each) => (typeof each === "number" ? Number(each.toPrecision(15)) + 0 : (each ?? "")))),
        );
      }),
    );
  });
});
