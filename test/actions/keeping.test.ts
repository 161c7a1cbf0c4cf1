import { presets } from "../../src/domain/views/presets";
import { openWorkbookFile } from "../../src/workbench/files/open-workbook-file";
import { openBase, openBench, openClients, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { expectWhole, failAtEachSync } from "../support/fail-at-each-sync";

const without = ["cb_Journal"];
const csv = (text: string) => ({ name: "list.csv", bytes: new TextEncoder().encode(text) });
const archivedOf = async ({ workbook }: BaseBench) =>
  (await workbook.read([{ table: "clients", columns: ["archived"] }]))[0]!.columns["archived"];

describe("archive and restore-client", () => {
  test("mark clients, bring them back, and are taken back", async () => {
    const opened = await openClients(4, 1);
    const before = snapshotOf(opened.bench.book, { without });
    expect((await opened.run("archive", { client: "C-00002, C-00004 Client 4" })).result).toEqual({
      clients: ["C-00002", "C-00004"],
      changed: 2,
    });
    expect(await archivedOf(opened)).toEqual([null, "yes", null, "yes"]);
    expect((await opened.run("archive", { client: "C-00002" })).result).toMatchObject({ changed: 0 });
    expect((await opened.run("restore-client", { client: "C-00002" })).result).toMatchObject({ changed: 1 });
    expect(await archivedOf(opened)).toEqual([null, null, null, "yes"]);
    await opened.run("undo");
    await opened.run("undo");
    expect(snapshotOf(opened.bench.book, { without })).toEqual(before);
  });

  test("say which client there is none of", async () => {
    const opened = await openClients(1, 1);
    await expect(opened.run("archive", { client: "C-00009" })).rejects.toMatchObject({
      code: "client.unknown",
      values: { client: "C-00009" },
    });
    await expect(opened.run("archive")).rejects.toMatchObject({ code: "parameter.missing" });
  });

  test("everyday views leave archived clients out; analyses keep their figures", async () => {
    const leaving = presets.filter(({ filters }) => filters.some(({ column }) => column === "archived"));
    expect(leaving.map(({ id }) => id)).toEqual(["my-clients", "important", "to-call", "silent", "birthdays", "a-at-risk"]);
    const opened = await openClients(4, 2);
    const revenue = async () => ((await opened.run("abc")).result as { classes: { value: number }[] }).classes.map(({ value }) => value);
    const all = await revenue();
    await opened.run("archive", { client: "C-00004" });
    expect(await revenue()).toEqual(all);
    const [, silent] = [await opened.run("archive", { client: "C-00001" }), await opened.run("apply-view", { view: "silent", days: 1 })];
    expect(silent.result).toMatchObject({ visibleRows: 2 });
  });

  test("failed at any sync leave the workbook as it was", async () => {
    const opened = await openClients(3, 1);
    const outcomes = await failAtEachSync(opened.bench.book, ({ run }) => run("archive", { client: "C-00002" }));
    expectWhole(outcomes);
  });
});

describe("save-copy", () => {
  const told = async ({ run }: BaseBench, form: string) => (await run("save-copy", { form })).result;

  test("opens the workbook as it stands in a window of its own", async () => {
    const opened = await openClients(2, 1);
    expect(await told(opened, "window")).toEqual({ needed: true, copied: "window" });
    const [file] = opened.bench.created;
    const copy = await openWorkbookFile("copy.xlsx", Uint8Array.from(Buffer.from(file!, "base64")));
    const cells = ({ sheets }: ReturnType<typeof snapshotOf>) =>
      sheets.map(({ name, cells }) => [name, Object.keys(cells as object).length]);
    expect(cells(snapshotOf(copy))).toEqual(cells(snapshotOf(opened.bench.book)));
  });

  test("hands it out as a file", async () => {
    const { run } = await openClients(2, 1);
    const { file } = await run("save-copy", { form: "file" });
    expect(file).toMatchObject({ name: "Copy of the workbook 2026-11-22.xlsx" });
    const copy = await openWorkbookFile(file!.name, file!.bytes);
    expect(copy.sheets.map(({ name }) => name)).toContain("Clients");
  });

  test("is needed where the workbook is not empty and nothing was brought in yet", async () => {
    expect(await told(await openBench(), "none")).toEqual({ needed: false, copied: null });
    const opened = await openBase();
    expect(await told(opened, "none")).toEqual({ needed: false, copied: null });
    await opened.bench.run(async (context) => {
      context.workbook.worksheets.add("Mine").getRange("B2").values = [["typed"]];
      await context.sync();
    });
    expect(await told(opened, "none")).toMatchObject({ needed: true });
    await opened.run("import", { file: csv("name,city\nAnn,Tirana\n") });
    expect(await told(opened, "none")).toMatchObject({ needed: false });
  });
});

describe("the history of the score", () => {
  test("has one score a day, also after undo, and goes with the base", async () => {
    const opened = await openBase();
    const history = async () => ((await opened.run("check-base")).result as { history: unknown }).history;
    expect(await history()).toEqual([{ day: "2026-11-22", score: 100 }]);
    await opened.workbook.keep("scores", [{ day: 46_300, score: 40 }]);
    await opened.run("import", { file: csv("name,email\nAnn,nobody\n") });
    expect(await history()).toEqual([
      { day: "2026-10-05", score: 40 },
      { day: "2026-11-22", score: 50 },
    ]);
    await opened.run("undo");
    expect(await opened.workbook.kept("scores")).toHaveLength(2);
    expect(await history()).toMatchObject([{ score: 40 }, { score: 100 }]);
    await opened.run("undo");
    expect(await opened.workbook.kept("scores")).toEqual([]);
  });
});
