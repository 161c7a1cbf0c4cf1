import { languageFacts, languages } from "../../src/i18n/language";
import { describeWith } from "../support/platform";
import { saveWorkbook, browserOfSuite, soon, switchTo, visit, type Visit } from "../support/workbench-page";

jest.setTimeout(240_000);

/** What stands in a cell of the sheet in front, counted from 0. */
const cell = ({ page }: Visit, row: number, column: number) =>
  page.evaluate(
    ([row, column]) => {
      const { sheets, activeSheet } = window.workbench!.host.workspace.book;
      const found = sheets
        .find(({ id }) => id === activeSheet)
        ?.cells.get(row!)
        ?.get(column!);
      return found ? { value: found.value, formula: found.formula } : null;
    },
    [row, column],
  );

/** Waits until a cell holds a value; null is empty. */
async function holds(at: Visit, row: number, column: number, value: string | number | null): Promise<void> {
  await soon(async () => (await cell(at, row, column))?.value ?? null, value);
}

async function goTo({ page }: Visit, address: string): Promise<void> {
  await page.locator(".name-box").fill(address);
  await page.locator(".name-box").press("Enter");
}

async function enter(at: Visit, address: string, text: string): Promise<void> {
  await goTo(at, address);
  await at.page.locator(".formula").fill(text);
  await at.page.locator(".formula").press("Enter");
  await at.page.waitForFunction(() => window.workbench!.host.idle);
}

/** Types texts, each ended with Enter, without a pause. */
async function type({ page }: Visit, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
}

/** Makes the page's computer eight times slower. */
async function slow({ page }: Visit): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 8 });
}

/** Lets the add-in write into A1:A200 for some time, waiting whenever a cell is edited; answers how often it wrote. */
function writeFor({ page }: Visit, milliseconds: number): Promise<number> {
  const addin = page.frames().find((frame) => frame !== page.mainFrame() && frame.url().includes("taskpane"));
  if (!addin) throw new Error("The pane is not there");
  return addin.evaluate(async (milliseconds) => {
    const until = Date.now() + milliseconds;
    let times = 0;
    for (; Date.now() < until; times++)
      await Excel.run({ delayForCellEdit: true }, async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange("A1:A200").values = Array.from({ length: 200 }, (_, row) => [row + times]);
        sheet.getRange("A:A").format.columnWidth = 60 + (times % 2) * 20;
        await context.sync();
      });
    return times;
  }, milliseconds);
}

const tabs = ({ page }: Visit) => page.locator(".sheet-tab").allInnerTexts();
const openFile = async ({ page }: Visit, name: string, text: string) => {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("#file-open").click()]);
  await chooser.setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
};

describeWith("chromium", "the workbench's page", () => {
  const served = browserOfSuite();
  let at: Visit;
  beforeEach(async () => {
    at = await visit(served, { width: 1280, height: 800, language: "en" });
  });
  afterEach(() => expect(at.problems).toEqual([]));

  test("writes what is typed into the formula bar, and calculates it", async () => {
    await enter(at, "B2", "20");
    await enter(at, "B3", "=B2*2");
    await soon(() => cell(at, 2, 1), { value: 40, formula: "=B2*2" });
    await goTo(at, "B3");
    await soon(() => at.page.locator(".formula").inputValue(), "=B2*2");
  });

  test("shows in the formula bar the cell of the sheet that an add-in brings to the front", async () => {
    await enter(at, "A1", "first");
    await at.page
      .frames()
      .find((frame) => frame.url().includes("taskpane"))!
      .evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add("Second");
          sheet.getRange("A1").values = [["second"]];
          sheet.activate();
          await context.sync();
        }),
      );
    await at.page.waitForFunction(() => document.querySelector<HTMLInputElement>(".formula")?.value === "second");
  });

  test("leaves the cell alone when the edit is cancelled, and meanwhile add-ins meet cell-edit mode", async () => {
    await goTo(at, "A1");
    await at.page.locator(".formula").fill("half a word");
    await soon(() => at.page.evaluate(() => window.workbench!.host.editMode.on), true);
    await at.page.locator(".formula").press("Escape");
    await soon(() => at.page.evaluate(() => window.workbench!.host.editMode.on), false);
    expect(await cell(at, 0, 0)).toBeNull();
  });

  test("what is being typed into a cell stands when the keyboard goes elsewhere, and stays there", async () => {
    await goTo(at, "B2");
    await at.page.keyboard.type("first");
    await at.page.locator(".formula").click();
    await holds(at, 1, 1, "first");
    await at.page.keyboard.press("End");
    await at.page.keyboard.type(" and more");
    await at.page.locator(".name-box").click();
    await holds(at, 1, 1, "first and more");
    await at.page.waitForFunction(() => window.workbench!.host.idle);
    expect(await at.page.evaluate(() => document.activeElement?.className)).toBe("name-box");
    expect(await at.page.evaluate(() => window.workbench!.host.editMode.on)).toBe(false);
  });

  describe("on a slow computer", () => {
    beforeEach(() => slow(at));

    test("what is typed right after a cell was gone to lands in that cell, and what follows below it", async () => {
      for (const [address, row, column] of [
        ["C5", 4, 2],
        ["A1", 0, 0],
        ["E4321", 4320, 4],
      ] as const) {
        await goTo(at, address);
        await type(at, `hello ${address}`, "world");
        await holds(at, row, column, `hello ${address}`);
        await holds(at, row + 1, column, "world");
      }
    });

    test("what is typed into another sheet that was just gone to lands there", async () => {
      await at.page.locator(".sheet-add").click();
      await goTo(at, "Sheet1!B7");
      await type(at, "first", "second");
      await goTo(at, "Sheet2!B7");
      await type(at, "third");
      await holds(at, 6, 1, "third");
      await at.page.locator(".sheet-tab", { hasText: "Sheet1" }).click();
      await holds(at, 6, 1, "first");
      await holds(at, 7, 1, "second");
    });

    test("what is typed while an add-in writes lands whole, and the sheet is drawn meanwhile", async () => {
      const work = writeFor(at, 3000);
      await goTo(at, "C5");
      await at.page.keyboard.type("hello", { delay: 60 });
      await at.page.keyboard.press("Enter");
      await at.page.keyboard.type("=1+1", { delay: 60 });
      await at.page.keyboard.press("Tab");
      await type(at, "there");
      await holds(at, 4, 2, "hello");
      await holds(at, 5, 2, 2);
      await holds(at, 5, 3, "there");
      expect(await work).toBeGreaterThan(0);
    });
  });

  test("says what is wrong with an address", async () => {
    await goTo(at, "nowhere at all");
    expect(await at.page.locator(".alarm").innerText()).toContain("nowhere at all");
  });

  test("adds, renames, hides and deletes sheets", async () => {
    await at.page.locator(".sheet-add").click();
    await at.page.locator('.sheet-tab[aria-selected="true"]', { hasText: "Sheet2" }).dblclick();
    await at.page.locator(".sheet-name").fill("Prices");
    await at.page.locator(".sheet-name").press("Enter");
    await at.page.locator(".sheet-add").click();
    await at.page.locator(".sheet-tab", { hasText: "Sheet1" }).click({ button: "right" });
    await at.page.locator(".menu-item", { hasText: "Hide" }).click();
    await at.page.locator(".sheet-tab", { hasText: "Sheet1" }).waitFor({ state: "detached" });
    expect((await tabs(at))[0]).toBe("Prices");
    await at.page.locator(".sheet-tab", { hasText: "Prices" }).click({ button: "right" });
    await at.page.locator(".menu-item", { hasText: "Delete" }).click();
    await at.page.locator(".sheet-tab", { hasText: "Prices" }).waitFor({ state: "detached" });
    expect(await tabs(at)).toHaveLength(1);
  });

  test("refuses a sheet name that Excel refuses, in words", async () => {
    await at.page.locator(".sheet-tab").first().dblclick();
    await at.page.locator(".sheet-name").fill("a/b");
    await at.page.locator(".sheet-name").press("Enter");
    await at.page.locator(".alarm").waitFor();
    expect(await at.page.locator(".alarm").innerText()).toContain("1 to 31");
    expect(await tabs(at)).toEqual(["Sheet1"]);
  });

  test("closes the pane, opens it from the ribbon, and keeps the width it was drawn to", async () => {
    await at.page.locator(".pane-close").first().click();
    expect(await at.page.locator(".pane").isVisible()).toBe(false);
    await at.page.locator("#command-OpenPane").click();
    await at.pane.locator("h1").first().waitFor();
    const edge = await at.page.locator(".pane-edge").boundingBox();
    await at.page.mouse.move(edge!.x + 4, 400);
    await at.page.mouse.down();
    await at.page.mouse.move(edge!.x - 96, 400, { steps: 4 });
    await at.page.mouse.up();
    expect(Math.round((await at.page.locator(".pane").boundingBox())!.width)).toBe(450);
    await at.page.reload();
    await at.pane.locator("h1").first().waitFor();
    expect(Math.round((await at.page.locator(".pane").boundingBox())!.width)).toBe(450);
  });

  test("speaks five languages in page, ribbon and pane, mirrored in Arabic, and never scrolls sideways at 1280 pixels", async () => {
    const labels: string[] = [];
    for (const language of languages) {
      await switchTo(at, { language });
      labels.push(await at.page.locator("#command-CreateBase").innerText());
      const { dir, lang, wide } = await at.page.evaluate(() => ({
        dir: document.documentElement.dir,
        lang: document.documentElement.lang,
        wide: document.documentElement.scrollWidth > window.innerWidth,
      }));
      expect({ dir, lang, wide }).toEqual({ dir: languageFacts[language].rtl ? "rtl" : "ltr", lang: language, wide: false });
    }
    expect(labels).toEqual([...new Set(labels)]);
  });

  test("tells the pane its theme, high contrast too", async () => {
    const background = () => at.pane.locator("body").evaluate(() => Office.context.officeTheme.bodyBackgroundColor);
    await switchTo(at, { theme: "dark" });
    expect(await background()).toBe("#292929");
    await switchTo(at, { theme: "contrast" });
    expect(await background()).toBe("#000000");
    expect(await at.pane.locator("body").evaluate(() => window.matchMedia("(forced-colors: active)").matches)).toBe(true);
  });

  test("opens a file, asks before changes are lost, and opens what it saved", async () => {
    await openFile(at, "prices.csv", "item,price\napple,3\n");
    await holds(at, 1, 1, 3);
    await enter(at, "C2", "=B2*2");
    await at.page.locator("#file-new").click();
    await at.page.locator(".dialog").getByRole("button", { name: "Cancel" }).click();
    await holds(at, 1, 2, 6);
    const path = await saveWorkbook(at);
    await at.page.locator("#file-new").click();
    await holds(at, 1, 1, null);
    const [chooser] = await Promise.all([at.page.waitForEvent("filechooser"), at.page.locator("#file-open").click()]);
    await chooser.setFiles(path);
    await holds(at, 1, 2, 6);
    expect(await cell(at, 1, 2)).toEqual({ value: 6, formula: "=B2*2" });
  });

  test("says why a file does not open, and keeps the workbook that is there", async () => {
    await openFile(at, "empty.csv", "");
    await at.page.locator(".alarm").waitFor();
    expect(await at.page.locator(".alarm").innerText()).toContain("empty.csv");
    expect(await tabs(at)).toEqual(["Sheet1"]);
  });

  test("runs the ribbon's commands without the pane, and shows an add-in's dialog when one fails", async () => {
    await at.page.locator("#command-Rfm").click();
    const dialog = at.page.locator(".addin-dialog");
    await dialog.waitFor();
    await at.page.frameLocator(".addin-dialog iframe").locator("h1").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await at.page.locator("#command-CreateBase").click();
    await at.page.locator(".sheet-tab", { hasText: "Clients" }).waitFor({ timeout: 120_000 });
    await at.page.locator('#command-CreateBase[aria-busy="true"]').waitFor({ state: "detached", timeout: 120_000 });
    expect(await tabs(at)).toEqual(expect.arrayContaining(["Clients", "Orders", "Settings"]));
  });
});
