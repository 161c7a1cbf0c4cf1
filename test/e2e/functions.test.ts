import { describeWith } from "../support/platform";
import { browserOfSuite, soon, visit, type Visit } from "../support/workbench-page";

jest.setTimeout(240_000);

async function enter({ page }: Visit, address: string, text: string): Promise<void> {
  await page.locator(".name-box").fill(address);
  await page.locator(".name-box").press("Enter");
  await page.locator(".formula").fill(text);
  await page.locator(".formula").press("Enter");
  await page.waitForFunction(() => window.workbench!.host.idle);
}

/** Values of the first column of the sheet in front. */
const column = ({ page }: Visit, rows: number) =>
  page.evaluate((count) => {
    const { sheets, activeSheet } = window.workbench!.host.workspace.book;
    const sheet = sheets.find(({ id }) => id === activeSheet)!;
    return Array.from({ length: count }, (_, row) => sheet.cells.get(row)?.get(0)?.value ?? null);
  }, rows);

describeWith("chromium", "custom functions in the workbench", () => {
  const served = browserOfSuite();

  test("are loaded when a formula calls one, and calculate as in Excel", async () => {
    const at = await visit(served);
    const loaded = () => at.requests.filter((url) => url.endsWith("/functions.html")).length;
    expect(loaded()).toBe(0);
    await enter(at, "A1", "0722 111 222");
    await enter(at, "A2", '=CLIENTBASE.PHONE(A1,"România")');
    await enter(at, "A3", "=CLIENTBASE.RFMSCORE(50,{10,20,30,40,50})");
    await enter(at, "A4", "=CLIENTBASE.NEXTORDER(46000)");
    await soon(() => column(at, 4), ["0722 111 222", "+40 722 111 222", 5, { error: "#N/A" }]);
    expect(loaded()).toBe(1);
    expect(at.problems).toEqual([]);
  });
});
