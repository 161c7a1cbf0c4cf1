import { openToy, type ToySheet } from "./toy";

let toy: Awaited<ReturnType<typeof openToy>>;
let data: ToySheet;
beforeEach(async () => {
  toy = await openToy();
  data = toy.sheets.list[0]!;
});
afterEach(() => toy.dispose());

const edit = (value: unknown) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").getRangeByIndexes(0, 0, 1, 1).values = [[value]];
    await context.sync();
  });

/** Listens to the sheet's changes; answers what was heard and how to stop. */
async function listen() {
  const heard: string[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.getItem("Data").onChanged.add(async ({ address, source }) => {
      heard.push(`${address} ${source}`);
    });
    await context.sync();
    return added;
  });
  const stop = () =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  return { heard, stop };
}

describe("events", () => {
  test("come after the answer of the batch that caused them", async () => {
    const { heard } = await listen();
    const during: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRangeByIndexes(0, 0, 1, 1).values = [[1]];
      await context.sync();
      during.push(...heard);
    });
    await toy.quiet();
    expect(during).toEqual([]);
    expect(heard).toEqual(["Data!R0C0:1x1 Local"]);
  });

  test("are heard by sheets and collections that listen, each once", async () => {
    const names: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onAdded.add(async ({ type }) => void names.push(type));
      await context.sync();
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("New");
      await context.sync();
    });
    await toy.quiet();
    expect(names).toEqual(["WorksheetAdded"]);
  });

  test("stop when the handler is removed", async () => {
    const { heard, stop } = await listen();
    await edit(1);
    await toy.quiet();
    await stop();
    await edit(2);
    await toy.quiet();
    expect(heard).toHaveLength(1);
  });

  test("tell of edits that no batch made, a co-author's as Remote", async () => {
    const { heard } = await listen();
    toy.workspace.emit(10, data.Id, { address: "B2", source: "Remote", worksheetId: data.Id });
    toy.host.deliverEvents();
    await toy.quiet();
    expect(heard).toEqual(["B2 Remote"]);
  });

  test("reach the document's older selection event", async () => {
    let workbook: unknown;
    await Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(async (event) => void (workbook = event.workbook));
      await context.sync();
    });
    toy.workspace.emit(14, data.Id, { address: "A1", worksheetId: data.Id });
    toy.host.deliverEvents();
    await toy.quiet();
    expect(workbook).toBeDefined();
  });

  test("of an earlier workbook are not heard in the next", async () => {
    const { heard } = await listen();
    toy.dispose();
    toy = await openToy();
    await edit(1);
    await toy.quiet();
    expect(heard).toEqual([]);
  });
});

describe("document settings", () => {
  test("are the workbook's, each value as it was set", async () => {
    Office.context.document.settings.set("theme", { dark: true });
    const { status } = await new Promise<Office.AsyncResult<unknown>>((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect(status).toBe("succeeded");
    expect(toy.workspace.book.settings.get("theme")).toEqual({ dark: true });
  });
});
