import { openClients } from "../support/base-bench";

describe("cells typed over a calculated column", () => {
  test("are told by row, in three round trips", async () => {
    const { bench, workbook, syncs } = await openClients(6);
    const columns = (await workbook.base())!.tables.find(({ key }) => key === "clients")!.columns.map(({ key }) => key);
    expect(await workbook.overwritten()).toEqual([]);
    await bench.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Clients");
      sheet.getRangeByIndexes(4, columns.indexOf("revenue"), 2, 1).values = [[5], [6]];
      sheet.getRangeByIndexes(3, columns.indexOf("label"), 1, 1).values = [["x"]];
      sheet.getRangeByIndexes(8, columns.indexOf("revenue"), 1, 1).clear("Contents");
      await context.sync();
    });
    syncs();
    expect(await workbook.overwritten()).toEqual([
      { table: "clients", column: "revenue", rows: [1, 2, 5] },
      { table: "clients", column: "label", rows: [0] },
    ]);
    expect(syncs()).toBe(3);
  });

  test("are none where a column is kept as values whole, nor in an empty table", async () => {
    const { workbook } = await openClients(3);
    await workbook.apply({ action: "test", summary: {} }, [
      { kind: "update", table: "clients", column: "revenue", rows: [0, 1, 2], values: [1, 2, 3] },
    ]);
    expect(await workbook.overwritten()).toEqual([]);
  });
});

test("entries that can be taken back are told, the last first", async () => {
  const { workbook } = await openClients(3);
  const change = { kind: "update", table: "clients", column: "email", rows: [0], values: ["a@x"] } as const;
  const { id } = await workbook.apply({ action: "second", summary: { rows: 1 } }, [{ ...change, rows: [0], values: ["a@x"] }]);
  const entries = await workbook.entries();
  expect(entries.map(({ action }) => action)).toEqual(["second", "test", "create-base"]);
  expect(entries[0]).toEqual({ id, action: "second", at: expect.any(Number), summary: { rows: 1 } });
  expect(await workbook.lastEntry()).toEqual(entries[0]);
});
