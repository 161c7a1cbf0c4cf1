import { openWorkbench, type Workbench } from "../../support/workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
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

describe("freezePanes", () => {
  const location = (change: (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet) => void) =>
    onSheet(async (sheet, context) => {
      change(sheet.freezePanes, sheet);
      const range = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return range.isNullObject ? null : range.address.replace("Sheet1!", "");
    });

  it("freezes rows, columns or a corner, and thaws", async () => {
    expect(await location((panes) => panes.freezeRows(3))).toBe("1:3");
    expect(await location((panes) => panes.freezeColumns(2))).toBe("A:B");
    expect(await location((panes, sheet) => panes.freezeAt(sheet.getRange("A1:B3")))).toBe("A1:B3");
    expect(await location((panes) => panes.freezeAt("1:2"))).toBe("1:2");
    expect(await location((panes) => panes.unfreeze())).toBeNull();
    expect(bench.book.sheets[0]!.frozen).toEqual({ rows: 0, columns: 0 });
  });

  it("refuses what is no count, and has no location while nothing is frozen", async () => {
    expect(await codeOf(location((panes) => panes.freezeRows(-1)))).toBe("InvalidArgument");
    expect(await codeOf(onSheet((sheet) => sheet.freezePanes.getLocation().load("address")))).toBe("ItemNotFound");
  });
});

describe("outline", () => {
  const rows = () => [...bench.book.sheets[0]!.rows].map(([row, line]) => [row + 1, line] as const);

  it("groups rows and columns, deeper inside, and shows levels", async () => {
    await onSheet((sheet) => {
      sheet.getRange("2:9").group(Excel.GroupOption.byRows);
      sheet.getRange("4:5").group(Excel.GroupOption.byRows);
      sheet.getRange("C:D").group(Excel.GroupOption.byColumns);
      sheet.showOutlineLevels(2, 1);
    });
    expect(
      rows()
        .filter(([, line]) => line.hidden)
        .map(([row]) => row),
    ).toEqual([4, 5]);
    expect(rows().find(([row]) => row === 5)![1]).toMatchObject({ outline: 2, hidden: true });
    expect(rows().find(([row]) => row === 6)![1]).toMatchObject({ outline: 1, collapsed: true });
    expect([...bench.book.sheets[0]!.columns]).toEqual([
      [2, { outline: 1, hidden: true }],
      [3, { outline: 1, hidden: true }],
      [4, { collapsed: true }],
    ]);
    await onSheet((sheet) => sheet.showOutlineLevels(8, 8));
    expect(rows().some(([, line]) => line.hidden)).toBe(false);
  });

  it("hides and shows one group, and ungroups", async () => {
    await onSheet((sheet) => {
      sheet.getRange("2:4").group("ByRows");
      sheet.getRange("A3").hideGroupDetails("ByRows");
    });
    expect(rows().map(([row, line]) => [row, line.hidden ?? line.collapsed])).toEqual([2, 3, 4, 5].map((row) => [row, true]));
    await onSheet((sheet) => sheet.getRange("A3").showGroupDetails("ByRows"));
    expect(rows().map(([row, line]) => [row, line])).toEqual([2, 3, 4].map((row) => [row, { outline: 1 }]));
    await onSheet((sheet) => sheet.getRange("A3").hideGroupDetails("ByRows"));
    await onSheet((sheet) => sheet.getRange("2:4").ungroup("ByRows"));
    expect(rows().filter(([, line]) => Object.values(line).some(Boolean))).toEqual([]);
  });

  it("nests seven deep at most, and not on a protected sheet", async () => {
    const group = () => codeOf(onSheet((sheet) => sheet.getRange("2:4").group("ByRows")));
    for (let level = 1; level <= 7; level++) expect(await group()).toBe("no error");
    expect(await group()).toBe("InvalidOperation");
    await onSheet((sheet) => sheet.protection.protect());
    expect(await group()).toBe("AccessDenied");
  });
});

describe("pageLayout", () => {
  it("keeps orientation, paper, zoom, margins, areas, titles, headers", async () => {
    await onSheet(async (sheet, context) => {
      const layout = sheet.pageLayout;
      layout.orientation = "Landscape";
      layout.paperSize = "A4";
      layout.zoom = { horizontalFitToPages: 1 };
      layout.centerHorizontally = true;
      layout.setPrintMargins("Inches", { top: 1, left: 0.5 });
      layout.bottomMargin = 20;
      layout.setPrintArea("A1:D20,F1:G9");
      layout.setPrintTitleRows("1:3");
      layout.setPrintTitleColumns(sheet.getRange("A:A"));
      layout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
      layout.load("orientation,paperSize,zoom,topMargin,leftMargin,bottomMargin,centerHorizontally,printGridlines");
      const area = layout.getPrintArea().load("address");
      const rows = layout.getPrintTitleRows().load("address");
      const columns = layout.getPrintTitleColumnsOrNullObject().load("address");
      const footer = layout.headersFooters.defaultForAllPages.load("centerFooter,leftHeader");
      await context.sync();
      expect(layout.toJSON()).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
        topMargin: 72,
        leftMargin: 36,
        bottomMargin: 20,
        centerHorizontally: true,
        printGridlines: false,
      });
      expect([area.address, rows.address, columns.address]).toEqual(["Sheet1!A1:D20,Sheet1!F1:G9", "Sheet1!1:3", "Sheet1!A:A"]);
      expect([footer.centerFooter, footer.leftHeader]).toEqual(["&P / &N", ""]);
    });
  });

  it("refuses what Excel refuses, and names what is missing", async () => {
    const fails = (change: (layout: Excel.PageLayout) => void) => codeOf(onSheet((sheet) => change(sheet.pageLayout)));
    expect(await fails((layout) => (layout.zoom = { scale: 500 }))).toBe("InvalidArgument");
    expect(await fails((layout) => (layout.orientation = "Sideways" as "Portrait"))).toBe("InvalidArgument");
    expect(await fails((layout) => layout.setPrintTitleRows("A1:B3"))).toBe("InvalidArgument");
    expect(await fails((layout) => (layout.headersFooters.defaultForAllPages.leftHeader = "x".repeat(256)))).toBe("InvalidArgument");
    expect(await fails((layout) => layout.getPrintArea().load("address"))).toBe("ItemNotFound");
    expect(await fails((layout) => (layout.blackAndWhite = true))).toBe("NotImplemented");
  });
});

describe("comments", () => {
  it("are added, answered, edited, resolved, found and deleted", async () => {
    bench.workspace.options.now = () => new Date("2026-03-01T10:00:00Z");
    await onSheet(async (sheet, context) => {
      const comment = context.workbook.comments.add("Sheet1!B2", "Call them?");
      const reply = comment.replies.add("Done.");
      comment.load("id,content,authorName,creationDate,resolved,contentType");
      reply.load("id,content");
      comment.getLocation().load("address");
      const count = sheet.comments.getCount();
      await context.sync();
      expect([comment.content, comment.authorName, comment.resolved, count.value, reply.content]).toEqual([
        "Call them?",
        "Workbench User",
        false,
        1,
        "Done.",
      ]);
      expect(new Date(comment.creationDate).toISOString()).toBe("2026-03-01T10:00:00.000Z");
      comment.content = "Call them!";
      comment.resolved = true;
      const byCell = sheet.comments.getItemByCell("B2").load("content,resolved");
      const byReply = context.workbook.comments.getItemByReplyId(reply.id).load("id");
      reply.delete();
      const left = comment.replies.getCount();
      await context.sync();
      expect([byCell.content, byCell.resolved, byReply.id, left.value]).toEqual(["Call them!", true, comment.id, 0]);
      comment.delete();
    });
    expect(bench.book.sheets[0]!.comments).toEqual([]);
  });

  it("stand one on a cell; mentions are not there; events tell", async () => {
    const told: string[] = [];
    await onSheet(async (sheet, context) => {
      sheet.comments.onAdded.add(async ({ commentDetails }) => void told.push(commentDetails[0]!.commentId));
      const comment = sheet.comments.add("A1", "x").load("id");
      await context.sync();
      await bench.quiet();
      expect(told).toEqual([comment.id]);
    });
    expect(await codeOf(onSheet((sheet) => sheet.comments.add("A1", "y")))).toBe("ItemAlreadyExists");
    expect(await codeOf(onSheet((sheet) => sheet.comments.add("A1:B2", "y")))).toBe("InvalidArgument");
    expect(await codeOf(onSheet((sheet) => sheet.comments.getItemByCell("C9").load("id")))).toBe("ItemNotFound");
    expect(await codeOf(onSheet((sheet) => sheet.comments.add("C1", { richContent: '<at id="0">A</at>', mentions: [] }, "Mention")))).toBe(
      "NotImplemented",
    );
  });
});

it("slicers, pivots and shapes are not there, and say so by name", async () => {
  for (const part of ["slicers", "pivotTables", "shapes"] as const) {
    const failure = await onSheet((sheet) => sheet[part].load("items")).then(
      () => undefined,
      (error: OfficeExtension.Error) => error,
    );
    expect([failure?.code, failure?.message]).toEqual(["NotImplemented", expect.stringContaining(part)]);
  }
});
