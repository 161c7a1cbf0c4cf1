import { openToy, type ToySheet } from "./toy";

let toy: Awaited<ReturnType<typeof openToy>>;
let data: ToySheet;
beforeEach(async () => {
  toy = await openToy();
  data = toy.sheets.list[0]!;
});
afterEach(() => toy.dispose());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Data");
const range = (context: Excel.RequestContext, row = 0, column = 0, rows = 2, columns = 2) =>
  sheetOf(context).getRangeByIndexes(row, column, rows, columns);

describe("one batch", () => {
  test("tells Office.js which host it is", async () => {
    expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
    expect([Office.context.displayLanguage, Office.context.officeTheme.bodyBackgroundColor]).toEqual(["en-US", "#ffffff"]);
  });

  test("adds a sheet and reads what was asked for", async () => {
    const [name, position] = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("More");
      sheet.load("name, position");
      await context.sync();
      expect(() => sheet.visibility).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      return [sheet.name, sheet.position];
    });
    expect([name, position]).toEqual(["More", 1]);
    expect(toy.sheets.list.map(({ Name }) => Name)).toEqual(["Data", "More"]);
  });

  test("goes on with an object made in an earlier sync, without making it twice", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("More");
      await context.sync();
      sheet.name = "Renamed";
      await context.sync();
    });
    expect(toy.sheets.list.map(({ Name }) => Name)).toEqual(["Data", "Renamed"]);
  });

  test("answers a null object, and its children are null as well", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const child = sheet.getRangeByIndexes(0, 0, 1, 1).load("values");
      sheet.name = "is let pass";
      await context.sync();
      expect([sheet.isNullObject, child.isNullObject]).toEqual([true, true]);
    });
  });

  test("takes methods' values, and arguments left out as left out", async () => {
    data.cells.set("0,0", "gone");
    const count = await Excel.run(async (context) => {
      const count = context.workbook.worksheets.getCount();
      range(context).clear();
      await context.sync();
      return count.value;
    });
    expect(count).toBe(1);
    expect(data.cells.size).toBe(0);
  });

  test("takes client objects as arguments", async () => {
    const address = await Excel.run(async (context) => {
      const both = range(context, 0, 0, 1, 1)
        .getBoundingRect(range(context, 4, 0, 1, 3))
        .load("address");
      await context.sync();
      return both.address;
    });
    expect(address).toBe("Data!R0C0:5x3");
  });

  test("reads collections with items, ids, counts of items, skip and top", async () => {
    await Excel.run(async (context) => {
      ["B", "C", "D"].forEach((name) => context.workbook.worksheets.add(name));
      const sheets = context.workbook.worksheets.load({ select: "name", top: 2, skip: 1 });
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(["B", "C"]);
      expect(() => sheets.items[0]!.position).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      sheets.items[1]!.name = "C2";
      await context.sync();
    });
    expect(toy.sheets.list.map(({ Name }) => Name)).toEqual(["Data", "B", "C2", "D"]);
  });

  test("reads nested paths, whole objects and everything of them", async () => {
    await Excel.run(async (context) => {
      const cells = range(context).load("address,worksheet/name");
      const same = range(context).load({ values: true, worksheet: { position: true } });
      await context.sync();
      expect([cells.address, cells.worksheet.name]).toEqual(["Data!R0C0:2x2", "Data"]);
      expect([same.values, same.worksheet.position]).toEqual([
        [
          ["", ""],
          ["", ""],
        ],
        0,
      ]);
      const sheet = sheetOf(context).load();
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({ id: "{1}", name: "Data", position: 0 });
    });
  });

  test("takes set() and update of several properties at once", async () => {
    await Excel.run(async (context) => {
      sheetOf(context).set({ name: "Orders", position: 3 });
      await context.sync();
    });
    expect([data.Name, data.Position]).toEqual(["Orders", 3]);
  });

  test("takes a write of more than 1500 cells, which Office.js sends in pieces", async () => {
    const values = Array.from({ length: 401 }, (_, row) => Array.from({ length: 10 }, (__, column) => row * 10 + column));
    await Excel.run(async (context) => {
      range(context, 0, 0, 401, 10).values = values;
      await context.sync();
    });
    expect(data.cells.get("400,9")).toBe(4009);
    expect(data.cells.size).toBe(4010);
  });

  test("keeps a tracked range from one run to the next, and lets it go", async () => {
    const kept = await Excel.run(async (context) => {
      const cell = range(context, 1, 1, 1, 1);
      cell.track();
      await context.sync();
      return cell;
    });
    expect(toy.host.kept).toBe(1);
    await Excel.run(kept, async (context) => {
      kept.values = [[7]];
      await context.sync();
    });
    expect(data.cells.get("1,1")).toBe(7);
    kept.untrack();
    await kept.context.sync();
    expect(toy.host.kept).toBe(0);
  });

  test("gives up a range that nobody tracked", async () => {
    const loose = await Excel.run(async (context) => {
      const cell = range(context);
      await context.sync();
      return cell;
    });
    expect(() => loose.load("values")).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }));
  });

  test("counts syncs, actions and bytes, and not the ones Office.js makes for itself", async () => {
    expect(toy.host.counters.syncs).toBe(0);
    await Excel.run(async (context) => {
      sheetOf(context).load("name");
      await context.sync();
    });
    const { syncs, actions, bytesIn, bytesOut } = toy.host.counters;
    expect(syncs).toBe(1);
    expect(actions).toBeGreaterThan(1);
    expect(bytesIn).toBeGreaterThan(50);
    expect(bytesOut).toBeGreaterThan(bytesIn);
  });
});
