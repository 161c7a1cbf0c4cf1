import { openBase, openBench, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";

const without = ["cb_Journal"];
const csv = (text: string) => ({ name: "list.csv", bytes: new TextEncoder().encode(text) });
const clientsOf = async ({ workbook }: BaseBench) =>
  (await workbook.read([{ table: "clients", columns: ["code", "name", "city"] }]))[0]!.columns;

async function typed({ bench, workbook }: BaseBench, row: number, column: string, value: string): Promise<void> {
  const keys = (await workbook.base())!.tables.find(({ key }) => key === "clients")!.columns.map(({ key }) => key);
  await bench.run(async (context) => {
    context.workbook.worksheets.getItem("Clients").getRangeByIndexes(3 + row, keys.indexOf(column), 1, 1).values = [[value]];
    await context.sync();
  });
}

describe("undo-import", () => {
  test("takes the last import back cell by cell", async () => {
    const opened = await openBase();
    await opened.run("import", { file: csv("name,city\nAnn,Tirana\nBen,Iasi\n") });
    const before = snapshotOf(opened.bench.book, { without });
    await opened.run("import", { file: csv("name,city\nAnn,Durres\nCas,Cluj\nDan,Cluj\n") });
    expect((await opened.run("undo-import")).result).toEqual({ importId: "I-00002", removed: 2, restored: 1, keptBecauseChanged: [] });
    expect(snapshotOf(opened.bench.book, { without })).toEqual(before);
  });

  test("takes an earlier one back by its id, and leaves what was changed since", async () => {
    const opened = await openBase();
    await opened.run("import", { file: csv("name,city\nAnn,Tirana\nBen,Iasi\n") });
    await opened.run("import", { file: csv("name,city\nAnn,Durres\nBen,Cluj\nCas,Cluj\nDan,Cluj\n") });
    await opened.run("import", { file: csv("name,city\nEve,Vlora\n") });
    await typed(opened, 0, "city", "Berat");
    await typed(opened, 2, "city", "Oradea");
    const { result, findings } = await opened.run("undo-import", { importId: "I-00002" });
    expect(result).toMatchObject({ importId: "I-00002", removed: 1, restored: 1 });
    const { keptBecauseChanged } = result as { keptBecauseChanged: { record: string; field: string }[] };
    expect(keptBecauseChanged.map(({ record, field }) => [record, field])).toEqual(
      expect.arrayContaining([["C-00001", "City"], expect.arrayContaining(["C-00003"])]),
    );
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["undo.kept.cell"]));
    expect(await clientsOf(opened)).toMatchObject({
      name: ["Ann", "Ben", "Cas", "Eve"],
      city: ["Berat", "Iasi", "Oradea", "Vlora"],
    });
    await expect(opened.run("undo-import", { importId: "I-00002" })).rejects.toMatchObject({ code: "import.undo.gone" });
  });

  test("says where there is none, passes over other steps, and takes back a base that came with the list", async () => {
    const opened = await openBase();
    await expect(opened.run("undo-import")).rejects.toMatchObject({ code: "import.undo.none" });
    const fresh = await openBench();
    const before = snapshotOf(fresh.bench.book);
    await fresh.run("import", { file: csv("name,city\nAnn,Tirana\n"), create: true });
    expect((await fresh.run("undo-import")).result).toMatchObject({ importId: "I-00001" });
    expect(snapshotOf(fresh.bench.book)).toEqual(before);
  });
});
