import fc from "fast-check";
import Papa from "papaparse";
import { readCsv } from "../../src/files/csv";

const utf8 = (text: string) => new TextEncoder().encode(text);
const mark = (bytes: Uint8Array, ...first: number[]) => Uint8Array.from([...first, ...bytes]);
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) =>
      little ? [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8] : [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255],
    ),
  );

/** Bytes of a text in a code page of one byte a letter. */
function inCodePage(text: string, encoding: string): Uint8Array {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from([...text].map((letter) => letters.indexOf(letter)));
}

const codeOf = (bytes: Uint8Array) => {
  try {
    return readCsv(bytes, "x.csv").rows;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

test.each([
  ["utf-8", "name,city\nȘtefan,Țara", (text: string) => utf8(text)],
  ["utf-8", "name,city\nОльга,Пермь", (text: string) => mark(utf8(text), 0xef, 0xbb, 0xbf)],
  ["utf-16le", "name,city\nأحمد,دبي", (text: string) => mark(utf16(text, true), 0xff, 0xfe)],
  ["utf-16be", "name,city\nأحمد,دبي", (text: string) => mark(utf16(text, false), 0xfe, 0xff)],
  ["utf-16le", "name,city\nBob,Rome", (text: string) => utf16(text, true)],
  ["windows-1251", "клиент,город\nООО «Ромашка»,Санкт-Петербург", (text: string) => inCodePage(text, "windows-1251")],
  ["windows-1252", "nom,ville\nRené Müller,Besançon\nÇelik,Tiranë", (text: string) => inCodePage(text, "windows-1252")],
  ["windows-1256", "الاسم,المدينة\nأحمد علي,القاهرة", (text: string) => inCodePage(text, "windows-1256")],
  [
    "windows-1250",
    "nume,oraș\nȘtefan,Brăila\nIoană,Țară".replace(/ș/g, "ş").replace(/Ș/g, "Ş").replace(/Ț/g, "Ţ"),
    (text: string) => inCodePage(text, "windows-1250"),
  ],
])("%s is recognised: %s", (encoding, text, encode) => {
  const file = readCsv(encode(text), "x.csv");
  expect(file.encoding).toBe(encoding);
  expect(file.rows).toEqual(text.split("\n").map((line) => line.split(",")));
});

test.each([
  [";", "a;b;c\n1,5;2;3\n2,5;3;4"],
  ["\t", "a\tb\n1, 2\tx"],
  ["|", "a|b\n1|2"],
  [",", "a,b\n1,2"],
  [";", "sep=;\na;b"],
])("the separator %s is found", (separator, text) => {
  expect(readCsv(utf8(text), "x.csv").separator).toBe(separator);
});

test("quotes hold separators, line breaks and quotes; every field stays the text it was", () => {
  expect(readCsv(utf8('code,note\r\n007,"a, ""b""\nc"\r\n +40 ,=1+1\r\n\r\n'), "x.csv").rows).toEqual([
    ["code", "note"],
    ["007", 'a, "b"\nc'],
    [" +40 ", "=1+1"],
  ]);
});

test("a single column is a CSV too, and short rows stay short", () => {
  expect(readCsv(utf8("name\nAnna\nBob"), "x.csv").rows).toEqual([["name"], ["Anna"], ["Bob"]]);
  expect(readCsv(utf8("a,b,c\n1\n1,2,3,4"), "x.csv").rows).toEqual([["a", "b", "c"], ["1"], ["1", "2", "3", "4"]]);
});

test("what is no CSV says so", () => {
  expect(codeOf(new Uint8Array())).toBe("file.empty");
  expect(codeOf(utf8("\ufeff \n\n"))).toBe("file.empty");
  expect(codeOf(Uint8Array.from({ length: 5_000 }, (_, i) => (i * 37) % 256))).toBe("file.notCsv");
  expect(codeOf(utf8("PK\u0003\u0004\u0000\u0000"))).toBe("file.notCsv");
  expect(codeOf(utf8(`"${"never ends, ".repeat(200_000)}`))).toBe("file.notCsv");
  expect(codeOf(utf8('a,b\n1,"2'))).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
});

test("any rows written as CSV are read as they were", () => {
  const field = fc.string({ unit: fc.constantFrom("a", "é", ",", ";", '"', "\n", " ", "7", "|") });
  const rows = fc
    .array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    .filter((list) => list.every((row) => row.some((one) => one.trim() !== "")));
  fc.assert(
    fc.property(rows, (list) => {
      const text = `sep=,\r\n${Papa.unparse(list, { quotes: true })}`;
      expect(readCsv(utf8(text), "x.csv").rows).toEqual(list);
    }),
  );
});

test("a list of many chunks is read like in one go, with quotes, line breaks and doubled quotes at the seams", () => {
  const cells = (i: number) => `${i},"a ""${"x".repeat(i % 37)}"" b${i % 5 ? "" : "\r\n"}c",${"y".repeat(i % 11)}`;
  const text = Array.from({ length: 40_000 }, (_, i) => cells(i)).join("\r\n");
  expect(text.length).toBeGreaterThan(1_000_000);
  expect(readCsv(utf8(text), "x.csv").rows).toEqual(Papa.parse<string[]>(text, { delimiter: "," }).data);
});

test("what stands behind a quote that is never closed is one cell, and told", () => {
  const { rows, findings } = readCsv(utf8('name,phone\nAnn,1\nBen,"2\nCas,3\n'), "x.csv");
  expect(rows).toEqual([["name", "phone"], ["Ann", "1"], ["Ben", "2\nCas,3\n"]]); // prettier-ignore
  expect(findings).toEqual([{ code: "import.quote", severity: "warning", values: { row: 3 } }]);
});
