import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "client-base-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script's text through `npm run script`'s own entry, in a folder of its own. */
function script(name: string, text: string, ...args: string[]) {
  writeFileSync(join(folder, name), text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(process.cwd(), "tools/run.mjs"), "script", name, ...args], {
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, out: stdout.trim().split("\n"), err: stderr };
}

describe("npm run script", () => {
  test("runs a typed script with await at the top, and prints its console", () => {
    const { status, out } = script(
      "sum.ts",
      `
      type Row = [number, string];
      const rows: Row[] = [[1, "=A1+1"], [3, "=SUM(A1:A2)"]];
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
        range.values = rows;
        range.load("values");
        await context.sync();
        console.log(JSON.stringify(range.values));
      });`,
    );
    expect([status, out]).toEqual([0, ["[[1,2],[3,4]]"]]);
  });

  test("waits for what was started and not awaited: promises, timers, events", () => {
    const { status, out } = script(
      "late.js",
      `
      Office.onReady(function (info) {
        console.log(info.host);
        Excel.run(function (context) {
          var sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.onChanged.add(async function (event) { console.log("changed", event.address); });
          return context.sync().then(function () {
            sheet.getRange("B2").values = [[1]];
            setTimeout(function () { console.log("timer"); }, 50);
            return context.sync();
          });
        });
      });`,
    );
    expect(status).toBe(0);
    expect(out[0]).toBe("Excel");
    expect(out.slice(1).sort()).toEqual(["changed B2", "timer"]); // a slow machine may tell them the other way round
  });

  test("ends with 1 and the Office error's code and place", () => {
    const { status, err } = script(
      "missing.js",
      `
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Nowhere").load("name");
        await context.sync();
      });`,
    );
    expect(status).toBe(1);
    expect(err).toMatch(/^ItemNotFound: /);
    expect(err).toContain("location: WorksheetCollection.getItem");
  });

  test("ends with 1 where a handler fails, and where a script waits for ever", () => {
    const broken = script("broken.js", `setTimeout(() => { throw new Error("in a timer"); }, 10);`);
    const endless = script("endless.js", `await new Promise(() => {});`);
    expect([broken.status, endless.status]).toEqual([1, 1]);
    expect(broken.err).toContain("in a timer");
    expect(endless.err).toMatch(/waits for something that never comes/);
  });

  test("takes what a script imports", () => {
    writeFileSync(join(folder, "words.ts"), `export const word: string = "imported";`);
    expect(script("importer.ts", `import { word } from "./words"; console.log(word);`).out).toEqual(["imported"]);
  });

  test("opens a workbook, saves it, and opens what it saved", () => {
    const write = `
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2").values = [["kept"], ["=LEN(A1)"]];
        await context.sync();
      });`;
    const read = `
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2").load("values,formulas");
        await context.sync();
        console.log(JSON.stringify([range.values, range.formulas]));
      });`;
    expect(script("write.ts", write, "--out", "made/book.xlsx").status).toBe(0);
    expect(readFileSync(join(folder, "made/book.xlsx")).subarray(0, 2).toString()).toBe("PK");
    expect(script("read.ts", read, "--in", "made/book.xlsx").out).toEqual([`[[["kept"],[4]],[["kept"],["=LEN(A1)"]]]`]);
  });

  test("says what is wrong with the call", () => {
    expect(script("any.ts", "", "--into", "x").err).toContain("There is no --into");
    expect(script("any.ts", "", "--in", "none.xlsx").err).toMatch(/There is no file .*none\.xlsx/);
    expect(script("bad.ts", "let x = ;").err).toContain("bad.ts:1");
  });
});
