import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { saveXlsx } from "../../src/workbench/files/save-xlsx";
import { openBase, silent, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";

const utf8 = (text: string) => new TextEncoder().encode(text);
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-";

/** The parts of a workbook of one sheet, whose rows are given. */
function partsOf(rows: string, name = "List"): Record<string, Uint8Array> {
  const sheetType = `${types}officedocument.spreadsheetml`;
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${types}package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${relations}"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="r"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}"><Relationship Id="r" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells></worksheet>`,
  };
  return Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(`<?xml version="1.0"?>${xml}`)]));
}

/** A cell of text as it stands in a sheet's part. */
const text = (place: string, value: string): string => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

const unpacked = 20_000_000;

/** A workbook whose sheet unpacks to 20 MB; its directory says another size. */
function bombSaying(size: number): Uint8Array {
  const bytes = zipSync({ ...partsOf(""), "xl/worksheets/sheet1.xml": new Uint8Array(unpacked).fill(32) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 30 < bytes.length; at++) {
    const place = { 0x02014b50: at + 24, 0x04034b50: at + 22 }[view.getUint32(at, true)];
    if (place !== undefined && view.getUint32(place, true) === unpacked) view.setUint32(place, size, true);
  }
  return bytes;
}

/** A book without the journal, and without where columns went: both are remembered on purpose. */
const standing = ({ bench }: BaseBench) => snapshotOf(bench.book, { without: ["cb_Journal", "clientBaseMappings"] });

/** What could calculate in a saved workbook: formulas of cells, names, dropdowns and formats, and links. */
async function liveTexts({ bench }: BaseBench): Promise<{ live: string[]; all: string }> {
  const parts = Object.entries(unzipSync(await saveXlsx(bench.book))).map(([, bytes]) => strFromU8(bytes));
  const formulas = /<(f|formula|formula1|formula2|definedName|calculatedColumnFormula)\b[^>]*>([^<]*)</g;
  const live = parts.flatMap((xml) => [
    ...[...xml.matchAll(formulas)].map((found) => found[2] as string),
    ...(xml.match(/<(?:hyperlink|Relationship)\b[^>]*HOSTILE[^>]*>/g) ?? []),
  ]);
  return { live: live.filter((one) => one.includes("HOSTILE")), all: parts.join("") };
}

const beginnings = ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "'=", "＝"];
const hostile = beginnings.map((beginning, i) => `${beginning}cmd|'/c HOSTILE${i}'!A0`);
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe("nothing of a list becomes a formula in the saved file", () => {
  test.each([
    ["clients", "name,phone,email,region,city,country,activity,tax id,birthday,important,contact person,contact phone,comment"],
    ["orders", "order id,customer,customer name,date,amount,product,status,paid,agent,quantity"],
    ["contracts", "contract number,customer,service,starts,ends,amount,renewal"],
    ["contacts", "client,person,position,phone,email,birthday"],
    ["services", "service,category,price,unit"],
    ["owners", "owner,manager,department,active"],
  ])("%s: every field, header and own column, again as an update, and taken back", async (table, fields) => {
    const opened = await openBase();
    const before = standing(opened);
    const headers = [...fields.split(","), ...hostile, "hobby"];
    const rows = hostile.map((_, row) => headers.map((__, column) => hostile[(row + column) % hostile.length] as string));
    const csv = [headers, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n");
    const file = { name: "=cmd|'HOSTILE'!A0.csv", bytes: utf8(csv) };
    await opened.run("import", { file, table });
    await opened.run("import", { file: { ...file, bytes: utf8(csv.replaceAll("HOSTILE", "HOSTILE-")) }, table });
    const { live, all } = await liveTexts(opened);
    expect(live).toEqual([]);
    for (const i of hostile.keys()) expect(all).toContain(`HOSTILE${i}`);
    await opened.run("undo-import");
    expect((await liveTexts(opened)).live).toEqual([]);
    await opened.run("undo-import");
    expect(standing(opened)).toEqual(before);
  });

  test("a mapping that places columns under such headers, and a sheet and a workbook called so", async () => {
    const opened = await openBase();
    const mapping = utf8(JSON.stringify({ a: "clients.name", b: "clients.=HOSTILE1", c: "clients.+HOSTILE2" }));
    await opened.run("import", { file: { name: "list.csv", bytes: utf8("a,b,c\nAnn,@HOSTILE3,-HOSTILE4\n") }, table: "clients", mapping: { name: "m.json", bytes: mapping } }); // prettier-ignore
    await opened.bench.run(async (context) => {
      const sheet = context.workbook.worksheets.add("=HOSTILE5");
      sheet.getRange("A1:C2").values = [["name", "phone", "'=HOSTILE6"], ["Ben", "'+HOSTILE7", "'=HOSTILE8"]]; // prettier-ignore
      await context.sync();
    });
    await opened.run("import", { sheet: "=HOSTILE5" });
    const rows = `<row r="1">${text("A1", "name")}${text("B1", "=HOSTILE9")}${text("C1", "city")}</row><row r="2">${text("A2", "Cas")}${text("B2", "+HOSTILE10")}</row>`;
    await opened.run("import", { file: { name: "book.xlsx", bytes: zipSync(partsOf(rows, "=HOSTILE")) } });
    const { live, all } = await liveTexts(opened);
    expect(live).toEqual([]);
    for (let i = 1; i <= 10; i++) expect(all).toContain(`HOSTILE${i}`);
  });
});

test("own columns of a table with a neighbour stand before its last column, and go again", async () => {
  const opened = await openBase();
  const before = standing(opened);
  await opened.run("import", {
    file: { name: "team.csv", bytes: utf8("sales agent,team,floor,shift\nAnn,North,2,late\nBen,South,3,early\n") },
  });
  const table = (await opened.workbook.base())!.tables.find(({ key }) => key === "owners")!;
  expect(table.columns.filter(({ own }) => own).map(({ key }) => key)).toEqual(["floor", "shift"]);
  const [owners] = await opened.workbook.read([{ table: "owners", columns: ["owner", "department", "floor", "shift"] }]);
  expect(owners!.columns).toEqual({ owner: ["Ann", "Ben"], department: ["North", "South"], floor: [2, 3], shift: ["late", "early"] });
  await opened.run("undo-import");
  expect(standing(opened)).toEqual(before);
});

test("a list of 1,500 columns comes in", async () => {
  const opened = await openBase();
  await opened.run("import", { file: { name: "wide.csv", bytes: utf8(wide(1_500)) } });
  const [clients] = await opened.workbook.read([{ table: "clients", columns: ["x0", "x1499"] }]);
  expect(clients!.columns).toEqual({ x0: ["v0"], x1499: ["v1499"] });
});

describe("workbooks as others left them", () => {
  test("formulas come in as what they showed, errors as texts, hidden rows and merged cells too", async () => {
    const opened = await openBase();
    const rows = [
      `<row r="1">${text("A1", "name")}${text("B1", "phone")}${text("C1", "city")}${text("D1", "sum")}${text("E1", "share")}${text("F1", "works")}</row>`,
      `<row r="2" hidden="1">${text("A2", "Ann")}${text("B2", "0722111222")}${text("C2", "North")}<c r="D2"><f>1+1</f><v>2</v></c><c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F2" t="b"><v>1</v></c></row>`,
      `<row r="3">${text("A3", "Ben")}<c r="B3"><v>722111333</v></c><c r="C3"/><c r="D3" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>`,
    ];
    await opened.run("import", { file: { name: "book.xlsx", bytes: zipSync(partsOf(rows.join(""))) }, country: "RO" });
    const [clients] = await opened.workbook.read([{ table: "clients", columns: ["name", "phone", "city", "sum", "share", "works"] }]);
    expect(clients!.columns).toEqual({
      name: ["Ann", "Ben"],
      phone: ["+40 722 111 222", "+40 722 111 333"],
      city: ["North", null],
      sum: ["2", "ab"],
      share: ["#DIV/0!", null],
      works: ["TRUE", null],
    });
  });

  test.each([
    ["a sheet that unpacks to more than its directory says", () => bombSaying(100), "file.notWorkbook"],
    ["a sheet that unpacks, although its directory says it is empty", () => bombSaying(0), "import.file.tooLarge"],
    ["a directory of endless files", () => bombSaying(0xffff_fffe), "import.file.tooLarge"],
    ["a zip of something else", () => zipSync({ "word/document.xml": strToU8("<x/>") }), "file.notWorkbook"],
    ["a workbook cut off", () => zipSync(partsOf("")).slice(0, 400), "file.notWorkbook"],
    ["a workbook without cells", () => zipSync(partsOf("")), "file.empty"],
    ["no bytes at all", () => new Uint8Array(0), "file.empty"],
    ["more columns than a sheet has", () => utf8(wide(17_000)), "import.columns.tooMany"],
  ])("%s is refused, and the base is as it was", async (_, bytes, code) => {
    const { bench, services } = await openBase();
    const before = snapshotOf(bench.book);
    await expect(services.run("import", { file: { name: "list", bytes: bytes() } }, silent)).rejects.toMatchObject({ code });
    expect(snapshotOf(bench.book)).toEqual(before);
  });
});

const wide = (columns: number): string => {
  const numbers = Array.from({ length: columns }, (_, i) => i);
  return [["name", "phone", ...numbers.map((i) => `x${i}`)], ["Ann", "0722", ...numbers.map((i) => `v${i}`)]].map((row) => row.join(",")).join("\n"); // prettier-ignore
};
