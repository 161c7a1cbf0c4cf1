import { openWorkbench, type Workbench } from "../../support/workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.dispose());

/** Items and quantities in Sheet1!A1:B3, as table "Orders". */
async function orders(): Promise<void> {
  await bench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B3").values = [
      ["Item", "Qty"],
      ["a", 1],
      ["b", 2],
    ];
    sheet.tables.add("A1:B3", true).name = "Orders";
    await context.sync();
  });
}

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no error",
    (error: OfficeExtension.Error) => error.code,
  );

describe("workbook.tables", () => {
  it("makes, finds, counts and deletes tables in one batch", async () => {
    await bench.run(async (context) => {
      const { tables } = context.workbook;
      const table = tables.add("Sheet1!A1:D1", true);
      table.name = "Expenses";
      table.getHeaderRowRange().values = [["Date", "Merchant", "Category", "Amount"]];
      table.rows.add(undefined, [
        ["1/1/2017", "The Phone Company", "Communications", "120"],
        ["1/2/2017", "Northwind", "Transportation", "142.33"],
      ]);
      table.load("name,id,style,showHeaders,showTotals,showBandedRows,showFilterButton");
      table.columns.load("items/name,items/id,items/index,count");
      table.rows.load("count,items/index,items/values");
      const found = tables.getItemOrNullObject("expenses").load("id");
      const none = tables.getItemOrNullObject("nothing").load("id");
      const count = tables.getCount();
      await context.sync();
      expect(table.toJSON()).toMatchObject({ name: "Expenses", style: "TableStyleMedium2", showHeaders: true, showTotals: false });
      expect(table.columns.items.map(({ name, id, index }) => ({ name, id, index }))).toEqual(
        ["Date", "Merchant", "Category", "Amount"].map((name, index) => ({ name, id: index + 1, index })),
      );
      expect(table.rows.count).toBe(2);
      expect(table.rows.items[1]!.values).toEqual([[42737, "Northwind", "Transportation", 142.33]]);
      expect(found.id).toBe(table.id);
      expect(none.isNullObject).toBe(true);
      expect(count.value).toBe(1);
      table.delete();
      await context.sync();
    });
    expect(bench.book.sheets[0]!.tables).toEqual([]);
  });

  it("answers the parts of a table", async () => {
    await orders();
    await bench.run(async (context) => {
      const table = context.workbook.tables.getItem("Orders");
      table.showTotals = true;
      const column = table.columns.getItem("Qty");
      const parts = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.getTotalRowRange(),
        column.getRange(),
        column.getDataBodyRange(),
        table.rows.getItemAt(1).getRange(),
      ];
      parts.forEach((part) => part.load("address"));
      await context.sync();
      expect(parts.map((part) => part.address.replace("Sheet1!", ""))).toEqual([
        "A1:B4",
        "A1:B1",
        "A2:B3",
        "A4:B4",
        "B1:B4",
        "B2:B3",
        "A3:B3",
      ]);
    });
  });

  it("adds many rows in one batch, at the end and between, and the collection stays live", async () => {
    await orders();
    await bench.run(async (context) => {
      const table = context.workbook.tables.getItem("Orders");
      for (let i = 0; i < 50; i++) table.rows.add(undefined, [[`row ${i}`, i]]);
      table.rows.add(0, [["first", 0]]);
      table.rows.load("count");
      await context.sync();
      expect(table.rows.count).toBe(53);
    });
    expect(bench.grid("Sheet1", "A2:B3")).toEqual([
      ["first", 0],
      ["a", 1],
    ]);
    expect(bench.grid("Sheet1", "A54:B54")).toEqual([["row 49", 49]]);
  });

  it("adds and deletes columns, and finds them by id after a rename", async () => {
    await orders();
    await bench.run(async (context) => {
      const table = context.workbook.tables.getItem("Orders");
      table.columns.add(undefined, [["Price"], [10], [20]]);
      table.columns.add(1, [["Unit"], ["pc"], ["pc"]]);
      table.columns.add(undefined, [["=[@Qty]"], ["=[@Qty]*[@Price]"], ["=[@Qty]*[@Price]"]], "Amount");
      const qty = table.columns.getItem("Qty");
      qty.name = "Quantity";
      const again = table.columns.getItem(2).load("name,index");
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map((column) => column.name)).toEqual(["Item", "Unit", "Quantity", "Price", "Amount"]);
      expect(again.toJSON()).toMatchObject({ name: "Quantity", index: 2 });
      table.columns.getItem("Unit").delete();
      await context.sync();
    });
    expect(bench.formulas("Sheet1", "A1:D3")).toEqual([
      ["Item", "Quantity", "Price", "Amount"],
      ["a", 1, 10, "=[@Quantity]*[@Price]"],
      ["b", 2, 20, "=[@Quantity]*[@Price]"],
    ]);
  });

  it("refuses rows of the wrong width, columns of the wrong height and an overlapping table", async () => {
    await orders();
    const table = (context: Excel.RequestContext) => context.workbook.tables.getItem("Orders");
    expect(await codeOf(bench.run((c) => (table(c).rows.add(undefined, [["a"]]), c.sync())))).toBe("InvalidArgument");
    expect(await codeOf(bench.run((c) => (table(c).columns.add(undefined, [["a"]]), c.sync())))).toBe("InvalidArgument");
    expect(await codeOf(bench.run((c) => (c.workbook.tables.add("Sheet1!B3:C9", true), c.sync())))).toBe("InvalidArgument");
    expect(await codeOf(bench.run((c) => (c.workbook.tables.getItem("Nothing").load("name"), c.sync())))).toBe("ItemNotFound");
    expect(await codeOf(bench.run((c) => ((table(c).name = "A1"), c.sync())))).toBe("InvalidArgument");
  });

  it("answers AccessDenied for changes of tables on a protected sheet", async () => {
    await orders();
    await bench.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect({ allowSort: false });
      await context.sync();
    });
    const changes: ((table: Excel.Table) => void)[] = [
      (table) => table.rows.add(undefined, [["c", 3]]),
      (table) => table.columns.add(undefined, [["X"], [1], [2]]),
      (table) => table.resize("A1:B9"),
      (table) => table.delete(),
      (table) => table.columns.getItem("Qty").filter.applyTopItemsFilter(1),
      (table) => table.sort.apply([{ key: 0 }]),
    ];
    for (const change of changes) {
      const code = await codeOf(bench.run((context) => (change(context.workbook.tables.getItem("Orders")), context.sync())));
      expect([change.toString(), code]).toEqual([change.toString(), "AccessDenied"]);
    }
  });

  it("has Excel's styles and marks, and no others", async () => {
    await orders();
    await bench.run(async (context) => {
      const table = context.workbook.tables.getItem("Orders");
      table.style = "TableStyleDark11";
      table.showBandedRows = false;
      table.showBandedColumns = true;
      table.highlightFirstColumn = true;
      table.showFilterButton = false;
      table.load("style,showBandedRows,showBandedColumns,highlightFirstColumn,highlightLastColumn,showFilterButton,legacyId");
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        style: "TableStyleDark11",
        showBandedRows: false,
        showBandedColumns: true,
        highlightFirstColumn: true,
        highlightLastColumn: false,
        showFilterButton: false,
      });
    });
    const set = (style: string) => bench.run((c) => ((c.workbook.tables.getItem("Orders").style = style), c.sync()));
    expect(await codeOf(set("TableStyleLight22"))).toBe("InvalidArgument");
    expect(await codeOf(set("Nice"))).toBe("InvalidArgument");
  });

  it("a header row stays text: dates, numbers and formulas written there become their texts", async () => {
    await orders();
    await bench.run(async (context) => {
      const table = context.workbook.tables.getItem("Orders");
      table.getHeaderRowRange().values = [["=1+1", "1/2/2024"]];
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map((column) => typeof column.name)).toEqual(["string", "string"]);
      expect(table.columns.items[1]!.name).toBe("1/2/2024");
    });
    expect(bench.formulas("Sheet1", "B1")).toEqual([["1/2/2024"]]);
    expect(bench.formulas("Sheet1", "A1")[0]![0]).not.toMatch(/^=/);
  });

  it("resizes, converts to a range, and its object is gone then", async () => {
    await orders();
    await bench.run(async (context) => {
      const table = context.workbook.tables.getItem("Orders");
      table.resize("A1:C4");
      table.columns.load("items/name");
      const range = table.getRange().load("address");
      await context.sync();
      expect([range.address, table.columns.items.map((column) => column.name)]).toEqual(["Sheet1!A1:C4", ["Item", "Qty", "Column1"]]);
      const plain = table.convertToRange().load("address");
      const gone = context.workbook.tables.getItemOrNullObject("Orders");
      await context.sync();
      expect([plain.address, gone.isNullObject]).toEqual(["Sheet1!A1:C4", true]);
    });
  });

  it("lists the tables of a sheet and those that meet a range", async () => {
    await orders();
    await bench.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const met = sheet.getRange("B3:F9").getTables(false);
      const within = sheet.getRange("B3:F9").getTables(true);
      met.load("items/name");
      const [all, none] = [met.getCount(), within.getCount()];
      await context.sync();
      expect(met.items.map((table) => table.name)).toEqual(["Orders"]);
      expect([all.value, none.value]).toEqual([1, 0]);
    });
  });

  it("tells of tables made, changed and deleted", async () => {
    const told: string[] = [];
    await bench.run(async (context) => {
      const { tables } = context.workbook;
      tables.onAdded.add(async (event) => void told.push(`added ${event.tableId}`));
      tables.onDeleted.add(async (event) => void told.push(`deleted ${event.tableName}`));
      await context.sync();
    });
    await orders();
    await bench.run(async (context) => {
      const table = context.workbook.tables.getItem("Orders");
      table.onChanged.add(async (event) => void told.push(`${event.changeType} ${event.address} ${event.details?.valueAfter ?? ""}`));
      await context.sync();
      table.getDataBodyRange().getCell(0, 1).values = [[7]];
      await context.sync();
      table.rows.add(undefined, [["c", 3]]);
      await context.sync();
      table.delete();
      await context.sync();
    });
    await bench.quiet();
    expect(told).toEqual([
      expect.stringMatching(/^added \{/),
      "RangeEdited B2 7",
      "RowInserted A4:B4 ",
      "RangeEdited A4:B4 ",
      "deleted Orders",
    ]);
  });
});
