import { isDateFormat, namedColumns, reportColumns } from "../../../src/domain/reports/columns";
import { fileName } from "../../../src/domain/reports/file-name";
import { dataWords } from "../../../src/i18n/data-words";

const standing = [
  { key: "code", header: "Code", own: false },
  { key: "last order", header: "Last order", own: false },
  { key: "revenue", header: "Umsatz", own: false },
  { key: "Since", header: "Since", own: true, format: "dd/mm/yyyy" },
  { key: "Floors", header: "Floors", own: true, format: "0" },
  { key: "Fax", header: "Fax", own: true },
];

describe("the columns of a report", () => {
  test("are asked for by key or header, in their order, each once", () => {
    expect(namedColumns("Umsatz, code,LAST ORDER,Code", standing)).toEqual(["revenue", "code", "last order"]);
    expect(() => namedColumns("code,nothing", standing)).toThrow(
      expect.objectContaining({
        code: "parameter.value",
        values: expect.objectContaining({ name: "columns", value: "nothing" }) as unknown,
      }),
    );
    expect(() => namedColumns("", standing)).toThrow(expect.objectContaining({ code: "parameter.value" }));
  });

  test("have kind, format and sum from the schema; a user's own from what it holds", () => {
    const data = { Since: [46_000, null], Floors: [3, 4], Fax: ["030", 5] };
    const found = reportColumns("clients", ["code", "last order", "revenue", "Since", "Floors", "Fax"], standing, data, dataWords.ru);
    expect(found.map(({ header, kind, numberFormat, subtotal }) => [header, kind, numberFormat, subtotal])).toEqual([
      ["Code", "code", "@", false],
      ["Last order", "date", "dd.mm.yyyy", false],
      ["Umsatz", "money", "#,##0.00", true],
      ["Since", "date", "dd/mm/yyyy", false],
      ["Floors", "number", "0", false],
      ["Fax", "text", "@", false],
    ]);
  });

  test.each([
    ["yyyy-mm-dd", true],
    ["d. m.", true],
    ['#,##0 "days"', false],
    ["[Red]0", false],
    ["General", false],
    ["mm:ss", false],
  ])("takes the format %s as that of days: %p", (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });
});

describe("the name of a file", () => {
  test.each([
    ["Clients by segment", "Clients by segment 2026-11-22.csv"],
    ["Сегмент: «Чемпионы»", "Сегмент «Чемпионы» 2026-11-22.csv"],
    ["../../etc/passwd", "etc passwd 2026-11-22.csv"],
    ["-rf", "rf 2026-11-22.csv"],
    ["con", "Report con 2026-11-22.csv"],
    ["  ", "Report 2026-11-22.csv"],
    ["a\u202Egnp", "a gnp 2026-11-22.csv"],
  ])("of %p is %p", (title, name) => {
    expect(fileName(title, "2026-11-22", "csv")).toBe(name);
  });

  test("is not longer than any system takes", () => {
    expect(fileName("ж".repeat(500), "2026-11-22", "csv")).toHaveLength(80 + " 2026-11-22.csv".length);
  });
});
