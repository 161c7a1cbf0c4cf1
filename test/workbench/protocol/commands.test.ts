import { installBridge } from "../../../src/workbench/protocol/bridge";
import type { DialogLink } from "../../../src/workbench/protocol/dialog-link";
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

describe("a page that associates late", () => {
  test("is asked again", async () => {
    const ran: string[] = [];
    const done = toy.bridge?.invoke("late");
    await new Promise((resolve) => setTimeout(resolve, 80));
    Office.actions.associate("late", (event: Office.AddinCommands.Event) => {
      ran.push("late");
      event.completed();
    });
    await done;
    expect(ran).toEqual(["late"]);
  });
});

describe("dialogs", () => {
  test("are refused where nothing can show them", async () => {
    const { status } = await new Promise<Office.AsyncResult<Office.Dialog>>((resolve) =>
      Office.context.ui.displayDialogAsync("https://localhost/message.html", resolve),
    );
    expect(status).toBe("failed");
  });

  test("are shown, take messages both ways and tell when they are closed", async () => {
    const asked: string[] = [];
    let closed = 0;
    let link: DialogLink | undefined;
    toy.dispose();
    installBridge(globalThis, toy.host, {
      openDialog: ({ url, width }, opened) => {
        asked.push(`${url} ${width}`);
        link = opened;
        return () => void (closed += 1);
      },
    });
    const { value: dialog } = await new Promise<Office.AsyncResult<Office.Dialog>>((resolve) =>
      Office.context.ui.displayDialogAsync("https://localhost/message.html", { width: 30 }, resolve),
    );
    const heard: unknown[] = [];
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => heard.push("message" in event && event.message));
    dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => heard.push("error" in event && event.error));
    link?.messageParent("chosen", "https://localhost");
    link?.closed();
    dialog.close();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(asked).toEqual(["https://localhost/message.html 30"]);
    expect(heard).toEqual(["chosen", 12006]);
    expect(closed).toBe(1);
  });
});

describe("edits by hand", () => {
  test("are told as the user's, in turn with what add-ins ask", async () => {
    const origins: string[] = [];
    await toy.host.act((workspace) => void origins.push(workspace.origin.triggerSource));
    expect([...origins, toy.workspace.origin.triggerSource]).toEqual(["Unknown", "ThisLocalAddin"]);
  });
});
