import { openBase, openClients } from "../support/base-bench";

describe("the base in the workbook", () => {
  test("is found again after the user renamed, moved, hid and added columns", async () => {
    const { bench, workbook } = await openClients(3);
    await bench.run(async (context) => {
      const table = context.workbook.tables.getItem("cb_Clients");
      table.columns.getItem("Name").name = "Firm";
      table.columns.getItem("Phone").getRange().getEntireColumn().columnHidden = true;
      table.columns.add(0, undefined, "My notes");
      table.worksheet.name = "My people";
      await context.sync();
    });
    const base = (await workbook.base())!;
    const clients = base.tables.find((table) => table.key === "clients")!;
    expect(clients).toMatchObject({ sheet: "My people", rows: 3 });
    expect(clients.columns[0]).toMatchObject({ key: "My notes", own: true });
    expect(clients.columns[2]).toMatchObject({ key: "name", header: "Firm", own: false });
    const [data] = await workbook.read([{ table: "clients", columns: ["name", "reference"] }]);
    expect(data!.columns).toEqual({ name: ["Client 1", "Client 2", "Client 3"], reference: ["R1", "R2", "R3"] });
  });

  test("is read and written where the user hid header rows", async () => {
    const { bench, run, workbook } = await openClients(3);
    await run("rfm");
    await bench.run(async (context) => {
      for (const name of ["cb_Clients", "cb_Orders", "cb_Settings", "cb_RFM"]) context.workbook.tables.getItem(name).showHeaders = false;
      await context.sync();
    });
    const [data] = await workbook.read([{ table: "clients", columns: ["name"] }]);
    expect(data!.columns).toEqual({ name: ["Client 1", "Client 2", "Client 3"] });
    await expect(run("rfm")).resolves.toMatchObject({ result: { clients: 3 } });
    expect(bench.grid("RFM", "A3:A3")).toEqual([["Code"]]);
    await run("undo");
  });

  test("is found by its headers where workbook.settings were lost", async () => {
    const { bench, workbook } = await openBase({ language: "ru", profile: "shop" });
    const before = (await workbook.base())!;
    bench.book.settings.clear();
    const after = (await workbook.base())!;
    expect(after).toMatchObject({ language: "ru", profile: "shop" });
    expect(after.tables).toEqual(before.tables);
  });

  test("is not seen in tables of the user's that are called like ours", async () => {
    const { bench, workbook } = await openBase();
    bench.book.settings.clear();
    await bench.run(async (context) => {
      for (const sheet of ["Clients", "Orders"]) context.workbook.worksheets.getItem(sheet).delete();
      const table = context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B3", true);
      table.name = "cb_Clients";
      await context.sync();
    });
    expect(await workbook.base()).toBeNull();
  });

  test("is read in two round trips, whatever its size", async () => {
    const small = await openClients(2);
    await small.workbook.base();
    expect(small.syncs()).toBe(2);
    const large = await openClients(400);
    await large.workbook.base();
    expect(large.syncs()).toBe(2);
  });
});
