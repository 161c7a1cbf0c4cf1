import type { Frame, Page } from "playwright-core";
import { describeWith } from "../support/platform";
import { browserOfSuite, soon, visit, type Visit } from "../support/workbench-page";

const long = 300_000;

/** Cells as the standard sheet shows them, in pixels from the grid's corner. */
const [HEAD_LEFT, HEAD_TOP, WIDTH, HEIGHT] = [46, 20, 64, 20];

/** The add-in's own window: its Excel writes as any add-in does. */
function addin(page: Page): Frame {
  const frame = page.frames().find((each) => each !== page.mainFrame() && each.url().includes("taskpane"));
  if (!frame) throw new Error("The pane is not there");
  return frame;
}

/** A list of five clients: a table with a rule, a total that follows the filter, a chart. */
async function fillSheet(page: Page): Promise<void> {
  await addin(page).evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A3:C8").values = [
        ["Client", "Region", "Amount"],
        ["Anna", "North", 10],
        ["Boris", "South", 20],
        ["Clara", "North", 30],
        ["Diana", "East", 40],
        ["Emil", "South", 50],
      ];
      sheet.getRange("C1").formulas = [["=SUBTOTAL(109,C4:C8)"]];
      sheet.tables.add("A3:C8", true).name = "Sales";
      const rule = sheet.getRange("B4:B8").dataValidation;
      rule.rule = { list: { inCellDropDown: true, source: "North,South,East" } };
      rule.errorAlert = { title: "Region", message: "Choose a region of the list.", showAlert: true, style: "Stop" };
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A3:C8"), "Columns");
      chart.title.text = "Amounts";
      chart.setPosition("F3", "K16");
      await context.sync();
    }),
  );
}

describeWith("chromium", "the grid", () => {
  const served = browserOfSuite();
  let at: Visit;
  /** What the outline takes of the grid. */
  let [left, top] = [0, 0];
  beforeEach(async () => {
    [left, top] = [0, 0];
    at = await visit(served);
    await fillSheet(at.page);
    await at.page.waitForTimeout(500);
  }, long);

  /** Middle of a cell on the screen; `right` is the button in its corner. */
  async function cell(row: number, column: number, right = false): Promise<{ x: number; y: number }> {
    const box = (await at.page.locator("#grid").boundingBox())!;
    const x = box.x + left + HEAD_LEFT + WIDTH * (column + (right ? 1 : 0.5)) - (right ? 9 : 0);
    return { x, y: box.y + top + HEAD_TOP + HEIGHT * (row + 0.5) };
  }
  async function press(row: number, column: number, right = false): Promise<void> {
    const { x, y } = await cell(row, column, right);
    await at.page.mouse.click(x, y);
    await at.page.waitForTimeout(200);
  }
  const value = (row: number, column: number) =>
    at.page.evaluate(
      ([r, c]) => {
        const { book } = window.workbench!.host.workspace;
        const sheet = book.sheets.find(({ id }) => id === book.activeSheet)!;
        return sheet.cells.get(r!)?.get(c!)?.value ?? null;
      },
      [row, column],
    );
  const selected = () => at.page.evaluate(() => window.workbench!.host.workspace.book.selection.ranges);

  test(
    "what is typed goes to the book, its formulas follow, and Enter goes down",
    async () => {
      await press(3, 2);
      await soon(selected, [{ row: 3, column: 2, rows: 1, columns: 1 }]);
      await at.page.keyboard.type("100");
      await at.page.keyboard.press("Enter");
      await soon(() => value(3, 2), 100);
      await soon(() => value(0, 2), 240); // formulas are worked out in a worker
      await soon(selected, [{ row: 4, column: 2, rows: 1, columns: 1 }]);
      await at.page.keyboard.press("Delete");
      await soon(() => value(4, 2), null);
      await soon(() => value(0, 2), 220);
      expect(at.problems).toEqual([]);
    },
    long,
  );

  test(
    "Escape leaves the cell as it was and Excel out of edit mode",
    async () => {
      await press(3, 0);
      await at.page.keyboard.type("Nobody");
      await soon(() => at.page.evaluate(() => window.workbench!.host.editMode.on), true);
      await at.page.keyboard.press("Escape");
      await soon(() => at.page.evaluate(() => window.workbench!.host.editMode.on), false);
      expect(await value(3, 0)).toBe("Anna");
    },
    long,
  );

  test(
    "the button of a header filters and sorts, and totals follow",
    async () => {
      await press(2, 1, true);
      const menu = at.page.getByRole("dialog", { name: "Filter of Region" });
      await menu.getByLabel("South").uncheck();
      await menu.getByRole("button", { name: "Apply" }).click();
      await soon(() => value(0, 2), 80);
      await press(2, 2, true);
      await at.page.getByRole("button", { name: "Sort Z to A" }).click();
      await soon(() => value(3, 0), "Diana");
      await press(2, 1, true);
      await at.page.getByRole("button", { name: "Clear filter" }).click();
      await soon(() => value(0, 2), 150);
    },
    long,
  );

  test(
    "a filter that an add-in sets far down in a list shows the first of its rows",
    async () => {
      await addin(at.page).evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add("Long");
          sheet.getRange("A1:A3001").values = Array.from({ length: 3001 }, (_, row) => [row === 0 ? "Number" : row]);
          sheet.tables.add("A1:A3001", true).name = "Numbers";
          sheet.freezePanes.freezeRows(1);
          sheet.activate();
          await context.sync();
        }),
      );
      await at.page.locator(".sheet-tab", { hasText: "Long" }).waitFor();
      await at.page.locator(".name-box").fill("A2500");
      await at.page.locator(".name-box").press("Enter");
      await soon(selected, [{ row: 2499, column: 0, rows: 1, columns: 1 }]);
      await addin(at.page).evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem("Numbers").columns.getItemAt(0).filter.applyCustomFilter("=700", "=2900", "Or");
          await context.sync();
        }),
      );
      await soon(async () => {
        await press(1, 0);
        return selected();
      }, [{ row: 700, column: 0, rows: 1, columns: 1 }]);
      await press(2, 0);
      await soon(selected, [{ row: 2900, column: 0, rows: 1, columns: 1 }]);
    },
    long,
  );

  test(
    "groups fold by their buttons and by keyboard, and what is on the sheet keeps its place",
    async () => {
      await addin(at.page).evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("4:6").group(Excel.GroupOption.byRows);
          sheet.getRange("M:N").group(Excel.GroupOption.byColumns);
          sheet.freezePanes.freezeRows(3);
          await context.sync();
        }),
      );
      const sign = (name: string) => at.page.getByRole("button", { name, exact: true });
      const folded = () =>
        at.page.evaluate(() => {
          const { rows, columns } = window.workbench!.host.workspace.book.sheets[0]!;
          const hidden = (lines: typeof rows) => [...lines].flatMap(([line, { hidden }]) => (hidden ? [line] : []));
          return [hidden(rows), hidden(columns)];
        });
      await sign("Hide rows 4 to 6").click();
      await soon(folded, [[3, 4, 5], []]);
      // Two levels of each take 36 pixels; the row after the folded ones stands where they began.
      [left, top] = [36, 36];
      await soon(async () => {
        await press(3, 2);
        return selected();
      }, [{ row: 6, column: 2, rows: 1, columns: 1 }]);
      await press(2, 1, true);
      await at.page.getByRole("dialog", { name: "Filter of Region" }).waitFor();
      await at.page.keyboard.press("Escape");
      const chart = (await at.page.locator(".grid-chart").boundingBox())!;
      const corner = await cell(2, 5);
      expect([chart.x, chart.y]).toEqual([corner.x - WIDTH / 2, corner.y - HEIGHT / 2]);
      await at.page.getByRole("toolbar", { name: "Outline of rows" }).getByRole("button", { name: "level 1" }).focus();
      for (const key of ["End", "Delete", "Enter"]) await at.page.keyboard.press(key);
      await soon(folded, [[], []]);
      await soon(() => at.page.evaluate(() => document.activeElement?.getAttribute("aria-label")), "Hide rows 4 to 6");
      await sign("Columns down to level 1").click();
      await soon(folded, [[], [12, 13]]);
      await sign("Show columns M to N").click();
      await soon(folded, [[], []]);
      expect([await value(2, 1), await value(6, 2)]).toEqual(["Region", 40]);
      await at.page.locator("#language").selectOption("ro");
      await sign("Ascundeți rândurile 4–6").waitFor();
    },
    long,
  );

  test(
    "a cell with a list offers it, and its rule holds back what is typed",
    async () => {
      await press(3, 1);
      await press(3, 1, true);
      await at.page.getByRole("dialog", { name: "Choose a value" }).getByRole("button", { name: "East" }).click();
      await soon(() => value(3, 1), "East");
      await press(4, 1);
      await at.page.keyboard.type("Nowhere");
      await at.page.keyboard.press("Enter");
      await at.page.getByText("Choose a region of the list.").waitFor();
      expect(await value(4, 1)).toBe("South");
    },
    long,
  );

  test(
    "text of the clipboard fills cells, and the selection is copied as text",
    async () => {
      await press(9, 0);
      await at.page.evaluate(() => {
        const data = new DataTransfer();
        data.setData("text/plain", 'a\tb\r\n"c\nd"\t5');
        document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      });
      await soon(async () => [await value(9, 0), await value(9, 1), await value(10, 0), await value(10, 1)], ["a", "b", "c\nd", 5]);
      const copied = await at.page.evaluate(() => {
        const data = new DataTransfer();
        document.activeElement!.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
        return data.getData("text/plain");
      });
      expect(copied).toBe("a");
    },
    long,
  );

  test(
    "what an add-in selects and adds is shown: cells, sheets and charts",
    async () => {
      const chart = at.page.locator(".grid-chart svg");
      await chart.waitFor();
      expect(await chart.getAttribute("aria-label")).toBe("Amounts");
      expect(await chart.locator("rect title").count()).toBe(5);
      await addin(at.page).evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add("Second");
          sheet.getRange("B2").values = [["there"]];
          sheet.activate();
          sheet.getRange("B2").select();
          await context.sync();
        }),
      );
      await chart.waitFor({ state: "detached" });
      await at.page.waitForTimeout(1000);
      expect(await selected()).toEqual([{ row: 1, column: 1, rows: 1, columns: 1 }]);
      await at.page.evaluate(() => document.querySelector<HTMLElement>("#grid")!.focus());
      await press(1, 1);
      await at.page.keyboard.type("here");
      await at.page.keyboard.press("Tab");
      await soon(() => value(1, 1), "here");
      expect(at.requests.filter((url) => !url.startsWith(served.address) && !/^(data|blob):/.test(url))).toEqual([]);
    },
    long,
  );
});
