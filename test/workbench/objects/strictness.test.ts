import { asCoAuthor } from "../../../src/workbench/book/co-author";
import { writeCells } from "../../../src/workbench/book/write";
import { openWorkbench, type Workbench } from "../../support/workbench";
import { codeOf, loaded } from "./helpers";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.dispose());

const grid = (address: string) => bench.grid("Sheet1", address);

describe("trap 1 (#224): writing values over a filtered table misplaces the data", () => {
  const filtered = (...rows: number[]) => {
    for (const row of rows) bench.sheet("Sheet1").rows.set(row, { filtered: true });
  };

  test("values land on the next visible rows, hidden rows keep theirs", async () => {
    await codeOf(bench, (_, sheet) => (sheet.getRange("A1:A5").values = [["a"], ["b"], ["c"], ["d"], ["e"]]));
    filtered(1, 2);
    await codeOf(bench, (_, sheet) => (sheet.getRange("A1:A3").values = [[1], [2], [3]]));
    expect(grid("A1:A5")).toEqual([[1], ["b"], ["c"], [2], [3]]);
  });

  test("one row is written where it is", async () => {
    filtered(1);
    await codeOf(bench, (_, sheet) => (sheet.getRange("A2:B2").values = [[1, 2]]));
    expect(grid("A2:B2")).toEqual([[1, 2]]);
  });
});

describe("trap 2: number formats first, then values", () => {
  test("text written into a General cell is read, into a cell of format @ it stays", async () => {
    await codeOf(bench, (_, sheet) => {
      sheet.getRange("A1").values = [["007"]];
      sheet.getRange("A2").numberFormat = [["@"]];
      sheet.getRange("A2").values = [["007"]];
      sheet.getRange("A3").values = [["007"]];
      sheet.getRange("A3").numberFormat = [["@"]];
      sheet.getRange("A4").values = [["'=1+1"]];
    });
    expect(grid("A1:A4")).toEqual([[7], ["007"], [7], ["=1+1"]]);
    expect(bench.formulas("Sheet1", "A4:A4")).toEqual([["=1+1"]]);
  });
});

describe("trap 3 (#6687): reading formulas and writing them back strips apostrophes and makes text live", () => {
  test("a text that was quoted becomes a formula", async () => {
    await codeOf(bench, (_, sheet) => (sheet.getRange("A1").values = [["'=1+1"]]));
    const before = await loaded(bench, (_, sheet) => sheet.getRange("A1"), "formulas");
    expect(before.formulas).toEqual([["=1+1"]]);
    await codeOf(bench, (_, sheet) => (sheet.getRange("A1").formulas = before.formulas));
    expect(bench.sheet("Sheet1").cells.get(0)?.get(0)?.formula).toBe("=1+1");
  });
});

describe("trap 8: events fire for our own writes", () => {
  type Args = Excel.WorksheetChangedEventArgs;
  const listen = async (): Promise<Args[]> => {
    const seen: Args[] = [];
    await bench.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (args) => void seen.push(args));
      await context.sync();
    });
    return seen;
  };

  test("triggerSource tells them apart, details come for a single cell only", async () => {
    const seen = await listen();
    await codeOf(bench, (_, sheet) => {
      sheet.getRange("A1").values = [[5]];
      sheet.getRange("A1").values = [["x"]];
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]]; // prettier-ignore
    });
    await bench.quiet();
    expect(seen.map(({ address, changeType, source, triggerSource }) => [address, changeType, source, triggerSource])).toEqual([
      ["A1", "RangeEdited", "Local", "ThisLocalAddin"],
      ["A1", "RangeEdited", "Local", "ThisLocalAddin"],
      ["A1:B2", "RangeEdited", "Local", "ThisLocalAddin"],
    ]);
    expect(seen[1]!.details).toEqual({ valueBefore: 5, valueAfter: "x", valueTypeBefore: "Double", valueTypeAfter: "String" });
    expect(seen[2]!.details).toBeUndefined();
  });

  test("inserting and deleting tell their kind and direction", async () => {
    const seen = await listen();
    await codeOf(bench, (_, sheet) => {
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("B:B").delete("Left");
      sheet.getRange("A1").insert("Right");
    });
    await bench.quiet();
    expect(seen.map(({ address, changeType }) => [address, changeType])).toEqual([
      ["2:3", "RowInserted"],
      ["B:B", "ColumnDeleted"],
      ["A1", "CellInserted"],
    ]);
    expect(seen[2]!.changeDirectionState?.insertShiftDirection).toBe("Right");
  });

  test("the range of an event is found again; events are silent while runtime.enableEvents is off", async () => {
    const seen = await listen();
    await codeOf(bench, (context, sheet) => {
      context.runtime.enableEvents = false;
      sheet.getRange("A1").values = [[1]];
      context.runtime.enableEvents = true;
      sheet.getRange("C3").values = [[1]];
    });
    await bench.quiet();
    expect(seen).toHaveLength(1);
    const range = await loaded(bench, (context) => seen[0]!.getRange(context), "address");
    expect(range.address).toBe("Sheet1!C3");
  });

  test("sheets that come, go and come to the front are told", async () => {
    const told: string[] = [];
    await bench.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async ({ type }) => void told.push(type));
      worksheets.onActivated.add(async ({ type }) => void told.push(type));
      worksheets.onDeleted.add(async ({ type }) => void told.push(type));
      await context.sync();
    });
    await codeOf(bench, ({ workbook }) => {
      const sheet = workbook.worksheets.add("Data");
      sheet.activate();
      sheet.delete();
    });
    await bench.quiet();
    expect(told).toEqual(["WorksheetAdded", "WorksheetActivated", "WorksheetActivated", "WorksheetDeleted"]);
  });
});

test("trap 8: a co-author's edit between two syncs comes with source Remote, and stands", async () => {
  const seen: Excel.WorksheetChangedEventArgs[] = [];
  await bench.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (args) => void seen.push(args));
    await context.sync();
  });
  bench.faults.order({
    atSync: 2,
    before: (workspace) =>
      asCoAuthor(workspace, () => writeCells(workspace, bench.sheet("Sheet1"), { row: 1, column: 0, rows: 1, columns: 1 }, "theirs")),
  });
  const values = await bench.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2");
    range.getRow(0).values = [["ours"]];
    await context.sync();
    range.load("values");
    await context.sync();
    return range.values;
  });
  await bench.quiet();
  expect(values).toEqual([["ours"], ["theirs"]]);
  expect(seen.map(({ address, source, triggerSource }) => [address, source, triggerSource])).toEqual([
    ["A1", "Local", "ThisLocalAddin"],
    ["A2", "Remote", "Unknown"],
  ]);
});

describe("a protected sheet", () => {
  test("refuses writes to locked cells and takes those to unlocked ones", async () => {
    await codeOf(bench, (_, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B:B").format.protection.locked = false;
      sheet.protection.protect();
    });
    expect(await codeOf(bench, (_, sheet) => (sheet.getRange("A1").values = [[9]]))).toBe("AccessDenied");
    expect(await codeOf(bench, (_, sheet) => (sheet.getRange("D9").values = [[9]]))).toBe("AccessDenied");
    expect(await codeOf(bench, (_, sheet) => (sheet.getRange("B1:B2").values = [[9], [8]]))).toBe("");
    expect(await codeOf(bench, (_, sheet) => (sheet.getRange("B1").format.fill.color = "red"))).toBe("AccessDenied");
    expect(await codeOf(bench, (_, sheet) => sheet.getRange("1:1").insert("Down"))).toBe("AccessDenied");
    expect(await codeOf(bench, (_, sheet) => sheet.getRange("A1").clear("Contents"))).toBe("AccessDenied");
    await codeOf(bench, (_, sheet) => sheet.protection.unprotect());
    expect(await codeOf(bench, (_, sheet) => (sheet.getRange("A1").values = [[9]]))).toBe("");
  });

  test("allows what its options allow, and asks for its password", async () => {
    await codeOf(bench, (_, sheet) => sheet.protection.protect({ allowFormatCells: true, allowInsertRows: true }, "secret"));
    expect(await codeOf(bench, (_, sheet) => (sheet.getRange("B1").format.fill.color = "red"))).toBe("");
    expect(await codeOf(bench, (_, sheet) => sheet.getRange("1:1").insert("Down"))).toBe("");
    expect(await codeOf(bench, (_, sheet) => sheet.protection.unprotect("wrong"))).toBe("InvalidArgument");
    const protection = await loaded(bench, (_, sheet) => sheet.protection, "protected,options");
    expect([protection.protected, protection.options.allowInsertRows, protection.options.allowSort]).toEqual([true, true, false]);
  });

  test("a protected workbook keeps its sheets", async () => {
    await codeOf(bench, ({ workbook }) => workbook.protection.protect());
    expect(await codeOf(bench, ({ workbook }) => workbook.worksheets.add("Data"))).toBe("AccessDenied");
    expect(await codeOf(bench, (_, sheet) => (sheet.name = "Data"))).toBe("AccessDenied");
    await codeOf(bench, ({ workbook }) => workbook.protection.unprotect());
    expect(await codeOf(bench, ({ workbook }) => workbook.worksheets.add("Data"))).toBe("");
  });
});

test("§2: with another workbook in focus, activate, select, clearFilters and freeze throw", async () => {
  await codeOf(bench, (_, sheet) => sheet.tables.add("A1:A2", false));
  bench.workspace.options.inFocus = false;
  const inactive = (work: (sheet: Excel.Worksheet) => unknown) => codeOf(bench, (_, sheet) => work(sheet));
  expect(await inactive((sheet) => sheet.activate())).toBe("InactiveWorkbook");
  expect(await inactive((sheet) => sheet.getRange("A1").select())).toBe("InactiveWorkbook");
  expect(await inactive((sheet) => sheet.tables.getItemAt(0).clearFilters())).toBe("InactiveWorkbook");
  expect(await inactive((sheet) => sheet.freezePanes.freezeRows(1))).toBe("InactiveWorkbook");
  bench.workspace.options.inFocus = true;
  expect(await inactive((sheet) => sheet.freezePanes.freezeRows(1))).toBe("");
});

test("§2: a range read stops at 5,000,000 cells", async () => {
  expect(await codeOf(bench, (_, sheet) => sheet.getRange("A1:F900000").load("values"))).toBe("RangeExceedsLimit");
});

test("a range that was kept follows its cells, and is void once they are gone", async () => {
  await bench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A5:A6");
    range.values = [[1], [2]];
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A7:A8");
    sheet.getRange("7:8").delete("Up");
    range.load("values");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
  });
});
