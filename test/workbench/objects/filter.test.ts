import { openWorkbench, type Workbench } from "../../support/workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
  bench.workspace.options.now = () => new Date("2024-02-15T12:00:00");
});
afterEach(() => bench.dispose());

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no error",
    (error: OfficeExtension.Error) => error.code,
  );

type Work<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>;
const onSheet = <T>(work: Work<T>): Promise<T> =>
  bench.run(async (context) => {
    const result = await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });

/** Rows of A1:C6 that are in sight, by their first column. */
const inSight = (): unknown[] => {
  const { rows } = bench.book.sheets[0]!;
  return bench.grid("Sheet1", "A2:A6").flatMap(([name], i) => (rows.get(i + 1)?.filtered ? [] : [name]));
};

const ROWS = [
  ["Name", "Qty", "Day"],
  ["a", 5, "2/14/2024"],
  ["b", 50, "2/15/2024"],
  ["c", 500, "1/31/2024"],
  ["d", 50, "2/15/2023"],
  ["", 7, ""],
];

/** A table over ROWS. */
const aTable: Work<Excel.Table> = (sheet) => {
  sheet.getRange("A1:C6").values = ROWS;
  return sheet.tables.add("A1:C6", true);
};

type Apply = (filter: (column: string) => Excel.Filter) => void;

it.each<[string, Apply, string[]]>([
  ["values", (filter) => filter("Name").applyValuesFilter(["a", ""]), ["a", ""]],
  [
    "date groups",
    (filter) => filter("Day").applyValuesFilter([{ date: "2024-02-01", specificity: "Month" } as Excel.FilterDatetime]),
    ["a", "b"],
  ],
  ["custom", (filter) => filter("Qty").applyCustomFilter(">5", "<100", "And"), ["b", "d", ""]],
  ["custom Or", (filter) => filter("Name").applyCustomFilter("=a*", "=*d", "Or"), ["a", "d"]],
  ["dynamic", (filter) => filter("Day").applyDynamicFilter("Today"), ["b"]],
  ["top items", (filter) => filter("Qty").applyTopItemsFilter(2), ["b", "c", "d"]],
  ["top percent", (filter) => filter("Qty").applyTopPercentFilter(20), ["c"]],
  ["bottom items", (filter) => filter("Qty").applyBottomItemsFilter(1), ["a"]],
  ["bottom percent", (filter) => filter("Qty").applyBottomPercentFilter(40), ["a", ""]],
  ["two columns", (filter) => (filter("Qty").applyValuesFilter(["50"]), filter("Name").applyCustomFilter("<>d")), ["b"]],
])("a table filters by %s", async (_, apply, expected) => {
  await onSheet(async (sheet, context) => {
    const table = await aTable(sheet, context);
    apply((column) => table.columns.getItem(column).filter);
    await context.sync();
    expect(inSight()).toEqual(expected);
    table.clearFilters();
    await context.sync();
    expect(inSight()).toEqual(["a", "b", "c", "d", ""]);
  });
});

it("colours filter too, icons are not there", async () => {
  await onSheet(async (sheet, context) => {
    const table = await aTable(sheet, context);
    sheet.getRange("A3").format.fill.color = "yellow";
    table.columns.getItem("Name").filter.applyCellColorFilter("#FFFF00");
  });
  expect(inSight()).toEqual(["b"]);
  const icon = { set: "ThreeFlags", index: 1 } as Excel.Icon;
  const failed = codeOf(onSheet((sheet) => sheet.tables.getItemAt(0).columns.getItemAt(0).filter.applyIconFilter(icon)));
  expect(await failed).toBe("NotImplemented");
});

it("criteria are read back, and applied again only when told", async () => {
  await onSheet(async (sheet, context) => {
    const table = await aTable(sheet, context);
    const { filter } = table.columns.getItem("Qty");
    filter.apply({ filterOn: "Custom", criterion1: ">10" });
    filter.load("criteria");
    table.autoFilter.load("criteria,enabled,isDataFiltered");
    await context.sync();
    expect(filter.criteria).toEqual({ filterOn: "Custom", criterion1: ">10" });
    expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, true]);
    expect(table.autoFilter.criteria).toEqual([null, { filterOn: "Custom", criterion1: ">10" }, null]);
    sheet.getRange("B2").values = [[999]];
    await context.sync();
    expect(inSight()).toEqual(["b", "c", "d"]);
    table.reapplyFilters();
    await context.sync();
    expect(inSight()).toEqual(["a", "b", "c", "d"]);
    filter.clear();
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    expect([inSight().length, table.autoFilter.isDataFiltered]).toEqual([5, false]);
  });
});

it("formulas are worked out before a filter looks", async () => {
  bench.dispose();
  bench = await openWorkbench({ engine: "univer" });
  await onSheet(async (sheet, context) => {
    const table = await aTable(sheet, context);
    sheet.getRange("C2:C6").formulas = Array.from({ length: 5 }, () => ["=[@Qty]*2"]);
    table.columns.getItem("Day").filter.applyCustomFilter(">50");
  });
  expect(inSight()).toEqual(["b", "c", "d"]);
});

it("a sheet's autoFilter is applied, cleared by column, and removed", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C6").values = ROWS;
    const { autoFilter } = sheet;
    autoFilter.apply(sheet.getRange("A1:C6"), 1, { filterOn: Excel.FilterOn.values, values: ["50"] });
    autoFilter.apply(sheet.getRange("A1:C6"), 0, { filterOn: Excel.FilterOn.custom, criterion1: "=b" });
    autoFilter.load("enabled,isDataFiltered,criteria");
    const range = autoFilter.getRange().load("address");
    await context.sync();
    expect(inSight()).toEqual(["b"]);
    expect([autoFilter.enabled, autoFilter.isDataFiltered, range.address]).toEqual([true, true, "Sheet1!A1:C6"]);
    expect(autoFilter.criteria[1]).toEqual({ filterOn: "Values", values: ["50"] });
    autoFilter.clearColumnCriteria(0);
    await context.sync();
    expect(inSight()).toEqual(["b", "d"]);
    autoFilter.clearCriteria();
    await context.sync();
    expect(inSight()).toHaveLength(5);
    autoFilter.remove();
    const none = autoFilter.getRangeOrNullObject();
    autoFilter.load("enabled");
    await context.sync();
    expect([autoFilter.enabled, none.isNullObject]).toEqual([false, true]);
  });
});

it("hidden rows are told", async () => {
  const told: string[] = [];
  await onSheet(async (sheet, context) => {
    sheet.onRowHiddenChanged.add(async ({ changeType, address }) => void told.push(`${changeType} ${address}`));
    const table = await aTable(sheet, context);
    await context.sync();
    table.columns.getItem("Name").filter.applyValuesFilter(["c"]);
    await context.sync();
    table.clearFilters();
  });
  await bench.quiet();
  expect(told).toEqual(["Hidden 2:3,5:6", "Unhidden 2:3,5:6"]);
});

it("a protected sheet answers AccessDenied to filters and sorts unless its options allow them", async () => {
  await onSheet(aTable);
  const filter = () => codeOf(onSheet((sheet) => sheet.tables.getItemAt(0).columns.getItem("Qty").filter.applyTopItemsFilter(1)));
  const sort = () => codeOf(onSheet((sheet) => sheet.tables.getItemAt(0).sort.apply([{ key: 1 }])));
  await onSheet((sheet) => sheet.protection.protect());
  expect([await filter(), await sort()]).toEqual(["AccessDenied", "AccessDenied"]);
  await onSheet((sheet) => {
    sheet.protection.unprotect();
    sheet.getRange("A2:C6").format.protection.locked = false;
    sheet.protection.protect({ allowAutoFilter: true, allowSort: true });
  });
  expect([await filter(), await sort()]).toEqual(["no error", "no error"]);
});

describe("sorting", () => {
  const names = () => bench.grid("Sheet1", "A2:A6").flat();

  it("a table sorts its rows and remembers how", async () => {
    await onSheet(async (sheet, context) => {
      const { sort } = await aTable(sheet, context);
      sort.apply([
        { key: 1, ascending: false },
        { key: 0, ascending: false },
      ]);
      sort.load("fields,matchCase");
      await context.sync();
      expect(names()).toEqual(["c", "d", "b", "", "a"]);
      expect(sort.fields.map(({ key }) => key)).toEqual([1, 0]);
      sheet.getRange("B6").values = [[9999]];
      sort.reapply();
      await context.sync();
      expect(names()).toEqual(["a", "c", "d", "b", ""]);
      sort.clear();
      sort.load("fields");
      await context.sync();
      expect(sort.fields).toEqual([]);
    });
  });

  it("a range sorts with or without its header row, and left to right", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C6");
      range.values = ROWS;
      range.sort.apply([{ key: 1, ascending: true }], false, true, Excel.SortOrientation.rows);
      await context.sync();
      expect(bench.grid("Sheet1", "A1:A6").flat()).toEqual(["Name", "a", "", "b", "d", "c"]);
      sheet.getRange("A1:C1").sort.apply([{ key: 0 }], false, false, Excel.SortOrientation.columns);
      await context.sync();
      expect(bench.grid("Sheet1", "A1:C1")).toEqual([["Day", "Name", "Qty"]]);
    });
    expect(await codeOf(onSheet((sheet) => sheet.getRange("A1:C6").sort.apply([{ key: 3 }])))).toBe("InvalidArgument");
  });

  it("sorted rows are told", async () => {
    const told: string[] = [];
    await onSheet(async (sheet, context) => {
      sheet.onRowSorted.add(async ({ address }) => void told.push(address));
      await aTable(sheet, context);
      await context.sync();
      sheet.tables.getItemAt(0).sort.apply([{ key: 1 }]);
    });
    await bench.quiet();
    expect(told).toEqual(["A2:C6"]);
  });
});
