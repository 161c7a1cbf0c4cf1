import fc from "fast-check";
import { readXlsx } from "hucre";
import { strFromU8, unzipSync } from "fflate";
import { reportXlsx } from "../../src/files/report-xlsx";
import { aColumn, aReport, asUtf8, cellText, day, hostileTexts, money, plainWords } from "../support/reports";

const columns = [aColumn("name"), day("due"), money("amount")];
const rows = [
  ["A", 46_348, 1.5],
  ["B", 46_349, 2],
  ["A", null, -4],
] as const;
const partOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path]!);
const cellsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets[0]!.rows;

describe("a report as a workbook", () => {
  test("has title, notes, a table that is printed on landscape pages with its headers, and a line of sums apart", async () => {
    const bytes = await reportXlsx(aReport(columns, rows));
    const { sheets, properties } = await readXlsx(bytes, { readStyles: true });
    const [sheet] = sheets;
    expect(sheet).toMatchObject({
      name: "Test",
      freezePane: { rows: 4 },
      pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1 },
      tables: [{ name: "cb_Report_Test", range: "A4:C7" }],
    });
    expect(sheet!.rows.map((row) => row[0])).toEqual(["Test", "all", "3 rows", "NAME", "A", "B", "A", null, "Total"]);
    expect(sheet!.rows[4]!.slice(0, 3)).toEqual(["A", new Date(Date.UTC(2026, 10, 22)), 1.5]);
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain("<f>SUBTOTAL(109,C5:C8)</f><v>-0.5</v>");
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toMatch(/<pageSetup[^>]*fitToHeight="0"/);
    expect(partOf(bytes, "xl/workbook.xml")).toContain(`localSheetId="0">'Test'!$4:$4</definedName>`);
    expect(properties).toMatchObject({ title: "Test", creator: "Ana" });
  });

  test("has the sums of groups under them, and the groups foldable", async () => {
    const bytes = await reportXlsx(aReport(columns, rows, { groupBy: "name" }));
    const xml = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect((await cellsOf(bytes)).map((row) => row[0])).toEqual(
      ["Test", "all", "3 rows", "NAME", "A", "A", "A: 2", "B", "B: 1", "Total"], // prettier-ignore
    );
    expect(xml.match(/<f>[^<]*<\/f><v>[^<]*<\/v>/g)).toEqual([
      "<f>SUBTOTAL(109,C5:C6)</f><v>-2.5</v>",
      "<f>SUBTOTAL(109,C8:C8)</f><v>2</v>",
      "<f>SUBTOTAL(109,C5:C9)</f><v>-0.5</v>",
    ]);
    expect([...xml.matchAll(/<row r="(\d+)"[^>]*outlineLevel="1"/g)].map(([, row]) => Number(row))).toEqual([5, 6, 8]);
    expect(xml).not.toContain("<tablePart");
  });

  test("reads from right to left where the language does", async () => {
    const bytes = await reportXlsx(aReport(columns, rows, {}, { ...plainWords, rightToLeft: true }));
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain('rightToLeft="1"');
  });

  test("is whole without rows", async () => {
    expect((await cellsOf(await reportXlsx(aReport(columns, [])))).map((row) => row[0])).toEqual(["Test", "all", "0 rows", "NAME"]);
  });

  test("keeps every text a text: hostile ones, and any other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cellText, { maxLength: 8 }), async (texts) => {
        const all = [...hostileTexts, ...texts];
        const bytes = await reportXlsx(aReport([aColumn("text")], all.map((text) => [text]))); // prettier-ignore
        expect(partOf(bytes, "xl/worksheets/sheet1.xml")).not.toMatch(/<f>|t="e"/);
        const read = (await cellsOf(bytes)).slice(4).map(([text]) => text);
        expect(read).toEqual(all.map(asUtf8));
      }),
      { numRuns: 30 },
    );
  });
});
