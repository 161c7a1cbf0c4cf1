import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callCommand as call } from "../support/command";

const folder = mkdtempSync(join(tmpdir(), "client-base-action-"));
const write = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder, name), text);
  return name;
};

describe("npm run action", () => {
  test("lists the actions as docs/actions.md does", async () => {
    const { code, out } = await call(folder, "--list");
    expect(code).toBe(0);
    const plain = (table: string) => table.replace(/\s+/g, "").replace(/-{3,}/g, "---");
    expect(plain(readFileSync(join(process.cwd(), "docs/actions.md"), "utf8"))).toContain(plain(out));
  });

  test("prints one JSON object, saves what it made, and goes on from the saved file", async () => {
    const made = await call(folder, "create-base", "--out", "base.xlsx");
    expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: "" });
    expect(Object.keys(made.json)).toEqual(["action", "result", "findings", "syncs", "bytesOut", "bytesIn", "ms"]);
    expect(made.json).toMatchObject({ action: "create-base", findings: [], ms: { ours: expect.any(Number), host: expect.any(Number) } });
    const again = await call(folder, "create-base", "--in", "base.xlsx", "--out", "again.xlsx");
    expect(again.json["result"]).toEqual(made.json["result"]);
    expect(again.json["syncs"]).toBe(2);
    write("orders.csv", "customer_id,order_date,amount\nA1,2024-01-05,10\nA1,2024-02-01,20\nB2,2024-03-01,5\n");
    const imported = await call(folder, "import", "--in", "again.xlsx", "--out", "full.xlsx", "--set", "file=orders.csv");
    expect(imported.json["result"]).toMatchObject({ perTable: { orders: { created: 3 }, clients: { created: 2 } } });
    const twice = await call(folder, "import", "--in", "full.xlsx", "--set", "file=orders.csv");
    expect(twice.json["result"]).toMatchObject({ importId: null, perTable: { orders: { created: 0, same: 3 } } });
    const scored = await call(folder, "rfm", "--in", "full.xlsx", "--out", "scored.xlsx", "--set", "analysisDate=2024-04-01");
    expect(scored.json).toMatchObject({
      result: { clients: 2 },
      findings: [{ code: "rfm.coarse", text: "Only 2 clients have orders: the scores are coarse." }],
    });
    const unknown = await call(folder, "why", "--in", "full.xlsx", "--set", "client=Nobody");
    expect(unknown).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/\(client\.unknown\)$/) });
    const undone = await call(folder, "undo", "--in", "scored.xlsx");
    expect(undone.json["result"]).toMatchObject({ undone: { action: "rfm" } });
  }, 120_000);

  test.each([
    ["a bad id", ["coffee"]],
    ["no id", []],
    ["a bad name", ["rfm", "--set", "speed=9"]],
    ["a bad value", ["rfm", "--set", "scoring=best"]],
    ["a date that is none", ["rfm", "--set", "analysisDate=2024-13-01"]],
    ["a file that is not there", ["import", "--set", "file=none.csv", "--set", "create=yes"]],
    ["a workbook that is not there", ["rfm", "--in", "none.xlsx"]],
    ["an option that is none", ["rfm", "--fast", "yes"]],
  ])("ends with 2 and one line at %s", async (_, args) => {
    const { code, out, err } = await call(folder, ...args);
    expect({ code, out, lines: err.split("\n").length }).toEqual({ code: 2, out: "", lines: 1 });
  });

  test("ends with 1 and one line where the workbook has no base", async () => {
    const { code, out, err } = await call(folder, "rfm", "--out", "never.xlsx");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^There is no client base in this workbook yet\..*\(base\.missing\)$/);
    expect(() => readFileSync(join(folder, "never.xlsx"))).toThrow();
  });

  test.each([
    ["an empty file", "empty.csv", ""],
    ["a file that is no CSV", "picture.csv", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0])],
    ["a header only", "header.csv", "customer_id,order_date,amount\n"],
  ])("ends with 2 at %s", async (_, name, bytes) => {
    write(name, bytes);
    const { code, err } = await call(folder, "import", "--set", `file=${name}`, "--set", "create=yes");
    expect({ code, lines: err.split("\n").length }).toEqual({ code: 2, lines: 1 });
    expect(err).toMatch(/\((file|import)\.\w+\)$/);
  });
});
