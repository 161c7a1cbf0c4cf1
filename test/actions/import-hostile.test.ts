import { openBase, silent } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => {
  const units = Uint16Array.from({ length: text.length + 1 }, (_, i) => (i === 0 ? 0xfeff : text.charCodeAt(i - 1)));
  return new Uint8Array(units.buffer);
};
const file = (bytes: Uint8Array, name = "list.csv") => ({ name, bytes });

/** A zip of one file that says it unpacks to `size` bytes. */
function zipSaying(size: number): Uint8Array {
  const zip = new DataView(new ArrayBuffer(30 + 46 + 22));
  zip.setUint32(0, 0x04034b50, true);
  zip.setUint32(30, 0x02014b50, true);
  zip.setUint32(30 + 24, size, true);
  zip.setUint32(76, 0x06054b50, true);
  zip.setUint16(76 + 10, 1, true);
  zip.setUint32(76 + 12, 46, true);
  zip.setUint32(76 + 16, 30, true);
  return new Uint8Array(zip.buffer);
}

/** What stands in the base after a list of clients: comments, and every formula that there is. */
async function imported(bytes: Uint8Array) {
  const opened = await openBase();
  const before = formulasOf(opened.bench.book);
  const { findings } = await opened.run("import", { file: file(bytes) });
  const [clients] = await opened.workbook.read([{ table: "clients", columns: ["name", "comment"] }]);
  const formulas = [...formulasOf(opened.bench.book)].filter((formula) => !before.has(formula));
  const { name, comment } = clients!.columns;
  return { name, comment, formulas, findings };
}

function formulasOf(book: Parameters<typeof snapshotOf>[0]): Set<string> {
  const formulas = book.sheets.flatMap((sheet) =>
    [...sheet.cells.values()].flatMap((row) => [...row.values()].flatMap(({ formula }) => (formula ? [String(formula)] : []))),
  );
  return new Set(formulas);
}

describe("texts that a spreadsheet could take for more than texts", () => {
  const hostile = ["=cmd|'/c calc'!A0", "+1+1", "-2+3", "@SUM(1)", '=HYPERLINK("http://x","y")', "'=1", "1e308", "\u202Egnp.exe"];

  test("stay texts, in the base and in its log", async () => {
    const rows = hostile.map((text, i) => `Client ${i},"${text.replaceAll('"', '""')}"`);
    const { comment, formulas } = await imported(utf8(["name,comment", ...rows].join("\n")));
    expect(comment).toEqual(hostile);
    expect(formulas.filter((formula) => /cmd|HYPERLINK|1\+1|2\+3|SUM\(1\)/.test(formula))).toEqual([]);
  });

  test("an original in the log is no formula", async () => {
    const opened = await openBase();
    await opened.run("import", { file: file(utf8("name,e-mail\nAnn,=1+1@X.ORG\n")) });
    const [log] = await opened.workbook.read([{ table: "import-log", columns: ["old"] }]);
    expect(log!.columns["old"]).toContain("=1+1@X.ORG");
  });

  test("halves of letters and control characters are shown as such", async () => {
    const { comment } = await imported(utf16(`name,comment\nAnn,a\uD83Db\nBen,c\u0001d\n${"Cas,fine\n".repeat(50)}`));
    expect(comment!.slice(0, 2)).toEqual(["a\uFFFDb", "c\uFFFDd"]);
  });

  test("an amount beyond all numbers stays a text and is told", async () => {
    const opened = await openBase();
    const list = "customer,order date,amount\nAnn,2024-01-05,1e999\nBen,2024-01-06,12\nCas,2024-01-06,14\n";
    const { findings } = await opened.run("import", { file: file(utf8(list)) });
    const [orders] = await opened.workbook.read([{ table: "orders", columns: ["amount"] }]);
    expect(orders!.columns["amount"]).toEqual(["1e999", 12, 14]);
    expect(findings.map(({ code }) => code)).toContain("import.amount.unreadable");
  });

  test("a cell as long as Excel allows comes in", async () => {
    const long = "x".repeat(32_767);
    const { comment } = await imported(utf8(`name,comment\nAnn,${long}\n`));
    expect(comment).toEqual([long]);
  });
});

describe("files that are refused, with the workbook as it was", () => {
  test.each([
    ["a cell longer than Excel allows", utf8(`name,comment\nAnn,${"x".repeat(32_768)}\n`), "import.cell.tooLong"],
    ["a quote that is never closed", utf8(`name,comment\nAnn,"${"one, two\n".repeat(10_000)}`), "import.cell.tooLong"],
    ["zero characters", utf8("name,comment\nAnn,a\u0000b\n"), "file.notCsv"],
    [
      "a workbook with a password",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)),
      "import.file.locked",
    ],
    ["a workbook that unpacks without end", zipSaying(0xffff_0000), "import.file.tooLarge"],
    ["a workbook that is broken", zipSaying(10), "file.notWorkbook"],
  ])("%s", async (_, bytes, code) => {
    const { bench, services } = await openBase();
    const before = snapshotOf(bench.book);
    await expect(services.run("import", { file: file(bytes) }, silent)).rejects.toMatchObject({ code });
    expect(snapshotOf(bench.book)).toEqual(before);
  });
});

test.each([
  ["tabs", utf8("name\tcomment\nAnn, Jr\tone\n"), "Ann, Jr"],
  ["UTF-8 with its mark", utf8("\uFEFFname,comment\nȘtefan,one\n"), "Ștefan"],
  ["UTF-16", utf16("name,comment\nŞtefan,one\n"), "Ştefan"],
  ["Windows-1251", Uint8Array.from([...utf8("name;comment\n"), 0xce, 0xeb, 0xfc, 0xe3, 0xe0, ...utf8(";one\n")]), "Ольга"],
  ["Windows-1252", Uint8Array.from([...utf8("name;comment\nRen"), 0xe9, ...utf8(" M"), 0xfc, ...utf8("ller;one\n")]), "René Müller"],
  [
    "Windows-1256",
    Uint8Array.from([...utf8("name;comment\n"), 0xe3, 0xcd, 0xe3, 0xcf, 0x20, 0xda, 0xe1, 0xed, ...utf8(";one\n")]),
    "محمد علي",
  ],
])("a list in %s comes in as it was written", async (_, bytes, name) => {
  const { name: names, comment } = await imported(bytes);
  expect([names, comment]).toEqual([[name], ["one"]]);
});
