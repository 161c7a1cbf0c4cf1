import { openToy } from "./toy";

let toy: Awaited<ReturnType<typeof openToy>>;
beforeEach(async () => {
  toy = await openToy();
});
afterEach(() => toy.dispose());

describe("ribbon commands", () => {
  test("run the function the page associated, until it says it is completed", async () => {
    const steps: string[] = [];
    Office.actions.associate("add-sheet", (event: Office.AddinCommands.Event) => {
      steps.push("begun");
      void Excel.run(async (context) => {
        context.workbook.worksheets.add("From the ribbon");
        await context.sync();
        steps.push("done");
      }).finally(() => event.completed());
    });
    await toy.bridge?.invoke("add-sheet");
    expect(steps).toEqual(["begun", "done"]);
    expect(toy.sheets.list.map(({ Name }) => Name)).toEqual(["Data", "From the ribbon"]);
  });
});

describe("edits by hand", () => {
  test("are told as the user's, in turn with what add-ins ask", async () => {
    const origins: string[] = [];
    await toy.host.act((workspace) => void origins.push(workspace.origin.triggerSource));
    expect([...origins, toy.workspace.origin.triggerSource]).toEqual(["Unknown", "ThisLocalAddin"]);
  });
});
