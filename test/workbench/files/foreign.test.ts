import { strToU8, zipSync } from "fflate";
import type { Cell } from "../../../src/workbench/book/book";
import { styleAt } from "../../../src/workbench/book/styles";
import { openWorkbookFile } from "../../../src/workbench/files/open-workbook-file";
import { writeXlsx } from "hucre/xlsx";

const MAIN =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type Parts = { sheet: string; sharedStrings?: string; styles?: string; theme?: string; workbookPr?: string; prefix?: string };

/** A package as another program might write it: no more than the parts given. */
function aFile({ sheet, sharedStrings, styles, theme, workbookPr = "" }: Parts): Uint8Array {
  const related: [string, string, string | undefined][] = [
    ["worksheet", "worksheets/sheet1.xml", sheet],
    ["sharedStrings", "sharedStrings.xml", sharedStrings],
    ["styles", "styles.xml", styles],
    ["theme", "theme/theme1.xml", theme],
  ];
  const present = related.filter(([, , text]) => text !== undefined);
  const links = present
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATION}/${type}" Target="${target}"/>`)
    .join("");
  const files: Record<string, string> = {
    "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN}>${workbookPr}<sheets><sheet name="Données" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${links}</Relationships>`,
  };
  for (const [, target, text] of present) files[`xl/${target}`] = text!;
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

const worksheet = (rows: string, more = "") => `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${more}</worksheet>`;

async function cellsOf(parts: Parts): Promise<Record<string, Cell>> {
  const book = await openWorkbookFile("foreign.xlsx", aFile(parts));
  const found = [...book.sheets[0]!.cells].flatMap(([row, line]) => [...line].map(([column, cell]) => [`${row},${column}`, cell] as const));
  return Object.fromEntries(found);
}

test("inline strings, rich text and escapes come as plain text", async () => {
  const sharedStrings = `<sst ${MAIN}><si><t>plain</t></si><si><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> rest</t></r><rPh><t>no</t></rPh></si><si><t>a_x000D_b &amp; &#x410;</t></si></sst>`;
  const row =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>in line</t></is></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><r><t>two </t></r><r><t>runs</t></r></is></c></row>';
  expect(await cellsOf({ sheet: worksheet(row), sharedStrings })).toEqual({
    "0,0": { value: "in line" },
    "0,1": { value: "bold rest" },
    "0,2": { value: "a\rb & А" },
    "0,3": { value: "two runs" },
  });
});

test("cells and rows without addresses count on from the one before", async () => {
  expect(
    await cellsOf({ sheet: worksheet("<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row>") }),
  ).toEqual({
    "0,0": { value: 1 },
    "0,1": { value: 2 },
    "4,2": { value: 3 },
    "4,3": { value: 4 },
  });
});

test("shared formulas are written out, each with its value", async () => {
  const rows =
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$C$1</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c><c r="C2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="D2"><f t="array" ref="D2">SUM(A1:A2)</f></c></row>';
  expect(await cellsOf({ sheet: worksheet(rows) })).toEqual({
    "0,1": { value: 2, formula: "=A1*$C$1" },
    "1,1": { value: 4, formula: "=A2*$C$1" },
    "1,2": { value: "ab", formula: '="a"&"b"' },
    "1,3": { value: null, formula: "=SUM(A1:A2)" },
  });
});

test("elements with a prefix are understood", async () => {
  const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="b"><x:v>1</x:v></x:c><x:c r="B1"><x:f>A1</x:f><x:v>7</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A2:B2"/></x:mergeCells></x:worksheet>`;
  const book = await openWorkbookFile("x.xlsx", aFile({ sheet }));
  expect(book.sheets[0]!.cells.get(0)).toEqual(
    new Map<number, Cell>([
      [0, { value: true }],
      [1, { value: 7, formula: "=A1" }],
    ]),
  );
  expect(book.sheets[0]!.merges).toEqual([{ row: 1, column: 0, rows: 1, columns: 2 }]);
});

const dateStyles = `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

test("dates are serial numbers with their format, ISO dates and the calendar of 1904 too", async () => {
  const rows = '<row r="1"><c r="A1" s="1"><v>46000.5</v></c><c r="B1" s="1" t="d"><v>2025-12-09</v></c><c r="C1"><v>46000</v></c></row>';
  const plain = await cellsOf({ sheet: worksheet(rows), styles: dateStyles });
  expect([plain["0,0"]!.value, plain["0,1"]!.value]).toEqual([46_000.5, 46_000]);
  const early = await cellsOf({ sheet: worksheet(rows), styles: dateStyles, workbookPr: '<workbookPr date1904="1"/>' });
  expect([early["0,0"]!.value, early["0,2"]!.value]).toEqual([46_000.5 + 1_462, 46_000]);
});

test("theme colours, tints, old palette and missing styles become colours", async () => {
  const theme =
    '<a:theme xmlns:a="x"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:lt1><a:sysClr lastClr="EEEEEE"/></a:lt1><a:dk2><a:srgbClr val="222222"/></a:dk2><a:lt2><a:srgbClr val="DDDDDD"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
  const styles = `<styleSheet ${MAIN}><fonts><font><color theme="1"/></font></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5999938962981048"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="2"/><xf fillId="3" fontId="9"/></cellXfs></styleSheet>`;
  const book = await openWorkbookFile(
    "x.xlsx",
    aFile({ sheet: worksheet('<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="77"><v>1</v></c></row>'), styles, theme }),
  );
  const looks = [0, 1, 2].map((column) => styleAt(book, book.sheets[0]!.cells.get(0)!.get(column)!.style));
  expect(looks.map((look) => look.fill)).toEqual(["#B4C7E7", "#FFFF00", null]);
  expect(looks.map((look) => look.font.color)).toEqual(["#111111", "#000000", "#111111"]);
});

test("settings of all columns at once do not make a million lines", async () => {
  const sheet = `<worksheet ${MAIN}><cols><col min="1" max="2" width="20" customWidth="1"/><col min="3" max="16384" width="11.5" customWidth="1" style="0"/></cols><sheetData/></worksheet>`;
  const book = await openWorkbookFile("x.xlsx", aFile({ sheet }));
  expect([...book.sheets[0]!.columns]).toEqual([
    [0, { size: 105 }],
    [1, { size: 105 }],
  ]);
});

test("validations of the 2010 extension and links over several cells are read", async () => {
  const rule =
    '<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation>';
  const more = `<hyperlinks><hyperlink ref="A1:B1" location="Other!A1"/></hyperlinks><extLst><ext><x14:dataValidations>${rule}</x14:dataValidations></ext></extLst>`;
  const { sheets } = await openWorkbookFile("x.xlsx", aFile({ sheet: worksheet("", more) }));
  expect(sheets[0]!.validations).toMatchObject([
    { type: "List", formula1: "=Lists!$A$1:$A$3", ranges: [{ row: 1, column: 1, rows: 8, columns: 1 }] },
  ]);
  expect([...sheets[0]!.hyperlinks.keys()]).toEqual(["0,0", "0,1"]);
});

test("errors that the book does not know, broken numbers and unknown strings do no harm", async () => {
  const rows = '<row r="1"><c r="A1" t="e"><v>#GETTING_DATA</v></c><c r="B1"><v>abc</v></c><c r="C1" t="s"><v>99</v></c></row>';
  expect(await cellsOf({ sheet: worksheet(rows) })).toEqual({ "0,0": { value: { error: "#VALUE!" } }, "0,2": { value: "" } });
});

test("a file of another library opens with its values, formulas, table and rules", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Data",
        rows: [
          ["Code", "Ordered"],
          ["007", new Date(Date.UTC(2026, 2, 1))],
          ["008", null],
        ],
        cells: new Map([["2,1", { formula: "SUM(1,2)", formulaResult: 3 }]]),
        freezePane: { rows: 1 },
        tables: [{ name: "Clients", range: "A1:B3", columns: [{ name: "Code" }, { name: "Ordered" }] }],
        dataValidations: [{ type: "list", values: ["a", "b"], range: "D1:D3" }],
      },
    ],
  });
  const [sheet] = (await openWorkbookFile("hucre.xlsx", bytes)).sheets;
  expect(sheet!.cells.get(1)!.get(0)!.value).toBe("007");
  expect(sheet!.cells.get(1)!.get(1)!.value).toBe(46_082);
  expect(sheet!.cells.get(2)!.get(1)).toMatchObject({ value: 3, formula: "=SUM(1,2)" });
  expect(sheet!.tables).toMatchObject([{ name: "Clients", columns: [{ name: "Code" }, { name: "Ordered" }] }]);
  expect(sheet!.validations).toMatchObject([{ type: "List", formula1: "a,b" }]);
  expect(sheet!.frozen).toEqual({ rows: 1, columns: 0 });
});
