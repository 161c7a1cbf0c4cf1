import { codeOf, openToy, type ToySheet } from "./toy";

let toy: Awaited<ReturnType<typeof openToy>>;
let data: ToySheet;
beforeEach(async () => {
  toy = await openToy();
  data = toy.sheets.list[0]!;
});
afterEach(() => toy.dispose());

const cell = (context: Excel.RequestContext, row = 0, column = 0) =>
  context.workbook.worksheets.getItem("Data").getRangeByIndexes(row, column, 1, 1);
const write = (row: number) =>
  Excel.run(async (context) => {
    cell(context, row).values = [[`row ${row}`]];
    await context.sync();
  });

describe("errors", () => {
  test("what is not there is ItemNotFound", async () => {
    const error = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nowhere").load("name");
      await context.sync();
    }).catch((reason: unknown) => reason as OfficeExtension.Error);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({ code: "ItemNotFound", debugInfo: { errorLocation: "WorksheetCollection.getItem" } });
  });

  test("what came before stays done, what comes after does not run", async () => {
    const code = await codeOf(
      Excel.run(async (context) => {
        cell(context, 0).values = [["before"]];
        context.workbook.worksheets.getItem("Nowhere").load("name");
        cell(context, 1).values = [["after"]];
        await context.sync();
      }),
    );
    expect(code).toBe("ItemNotFound");
    expect([...data.cells]).toEqual([["0,0", "before"]]);
  });

  test("a property that no Excel has is InvalidArgument", async () => {
    const code = await codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Data").load("nonsense");
        await context.sync();
      }),
    );
    expect(code).toBe("InvalidArgument");
  });

  test("a member the workbench lacks is NotImplemented, by its name", async () => {
    const errors = await Promise.all(
      [
        (context: Excel.RequestContext) => void cell(context).find("x", {}),
        (context: Excel.RequestContext) => void cell(context).format.load("columnWidth"),
        (context: Excel.RequestContext) => void cell(context).load("hidden"),
        (context: Excel.RequestContext) => void (cell(context).formulas = [["=1"]]),
      ].map((work) =>
        Excel.run(async (context) => {
          work(context);
          await context.sync();
        }).catch((reason: unknown) => reason as OfficeExtension.Error),
      ),
    );
    expect(errors.map((error) => error && [error.code, /Range\.\w+/.exec(error.message)?.[0]])).toEqual([
      ["NotImplemented", "Range.find"],
      ["NotImplemented", "Range.format"],
      ["NotImplemented", "Range.hidden"],
      ["NotImplemented", "Range.formulas"],
    ]);
  });

  test("a member of a newer API set than the host's is ApiNotFound", async () => {
    toy = await openToy({ ExcelApi: "1.9" });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    const call = Excel.run(async (context) => {
      cell(context).getMergedAreasOrNullObject();
      await context.sync();
    });
    const load = Excel.run(async (context) => {
      cell(context).load("hasSpill");
      await context.sync();
    });
    expect([await codeOf(call), await codeOf(load)]).toEqual(["ApiNotFound", "ApiNotFound"]);
  });

  test("a mistake of the host's own is GeneralException, and somebody hears of it", async () => {
    const code = await codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Data").getUsedRange().load("address");
        await context.sync();
      }),
    );
    expect(code).toBe("GeneralException");
    expect(toy.mistakes).toHaveLength(1);
  });
});

describe("limits", () => {
  test("a request over 5 MB is refused whole", async () => {
    const code = await codeOf(
      Excel.run(async (context) => {
        cell(context).values = [["x".repeat(6 * 1024 * 1024)]];
        await context.sync();
      }),
    );
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    expect(data.cells.size).toBe(0);
  });

  test("an answer over 5 MB is refused", async () => {
    for (let row = 0; row < 6; row++) data.cells.set(`${row},0`, "x".repeat(1024 * 1024));
    const code = await codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Data").getRangeByIndexes(0, 0, 6, 1).load("values");
        await context.sync();
      }),
    );
    expect(code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("more than 5,000,000 cells are not read at once", async () => {
    const code = await codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Data").getRangeByIndexes(0, 0, 1_000_000, 6).load("values");
        await context.sync();
      }),
    );
    expect(code).toBe("RangeExceedsLimit");
  });
});

describe("ordered faults", () => {
  test("fail the n-th sync with the code that was ordered, nothing done", async () => {
    toy.host.faults.order({ atSync: 2, code: "GeneralException" });
    expect([await codeOf(write(0)), await codeOf(write(1)), await codeOf(write(2))]).toEqual(["no error", "GeneralException", "no error"]);
    expect([...data.cells.keys()]).toEqual(["0,0", "2,0"]);
  });

  test("fail at the n-th action, with what came before done", async () => {
    toy.host.faults.order({ atAction: 3, code: "AccessDenied" });
    const code = await codeOf(
      Excel.run(async (context) => {
        for (let row = 0; row < 10; row++) cell(context, row).values = [[row]];
        await context.sync();
      }),
    );
    expect(code).toBe("AccessDenied");
    expect([...data.cells.values()]).toEqual([0, 1]);
  });

  test("last as many syncs as ordered", async () => {
    toy.host.faults.order({ code: "RequestAborted", times: 2 });
    expect([await codeOf(write(0)), await codeOf(write(1)), await codeOf(write(2))]).toEqual([
      "RequestAborted",
      "RequestAborted",
      "no error",
    ]);
  });

  test("lose the answer of what was done", async () => {
    toy.host.faults.order({ code: "GeneralException", answerLost: true });
    expect(await codeOf(write(0))).toBe("GeneralException");
    expect(data.cells.get("0,0")).toBe("row 0");
  });

  test("let a co-author edit between two syncs", async () => {
    toy.host.faults.order({ atSync: 2, before: () => void data.cells.set("0,0", "theirs") });
    const seen = await Excel.run(async (context) => {
      cell(context).values = [["mine"]];
      await context.sync();
      const again = cell(context).load("values");
      await context.sync();
      return again.values;
    });
    expect(seen).toEqual([["theirs"]]);
  });
});

describe("cell-edit mode", () => {
  test("commands fail while a cell is edited", async () => {
    toy.host.editMode.enter();
    expect(await codeOf(write(0))).toBe("InvalidOperationInCellEditMode");
    toy.host.editMode.leave();
    expect(await codeOf(write(0))).toBe("no error");
  });

  test("delayForCellEdit waits for the end of the edit", async () => {
    toy.host.editMode.enter();
    let done = false;
    const work = Excel.run({ delayForCellEdit: true }, async (context) => {
      cell(context).values = [["late"]];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    toy.host.editMode.leave();
    await work;
    expect(data.cells.get("0,0")).toBe("late");
  });
});
