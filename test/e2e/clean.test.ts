import { violations } from "../support/axe";
import { describeWith } from "../support/platform";
import { picture, browserOfSuite, visit, type Visit } from "../support/workbench-page";

const long = 300_000;

const press = ({ pane }: Visit, id: string) => pane.getByTestId(id).click();
const shown = ({ pane }: Visit, id: string) => pane.getByTestId(id).waitFor({ timeout: long });

/** The cells of the clients by header, as the workbook holds them; and the address of each column. */
function clients({ page }: Visit): Promise<{ letters: Record<string, string>; rows: Record<string, unknown>[]; next: number }> {
  return page.evaluate(() => {
    const { sheets } = window.workbench!.host.workspace.book;
    const sheet = sheets.find(({ tables }) => tables.some(({ name }) => name === "cb_Clients"))!;
    const { range, columns } = sheet.tables.find(({ name }) => name === "cb_Clients")!;
    const letters = (at: number): string => (at < 26 ? "" : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
    const cells = (row: number) =>
      Object.fromEntries(columns.map(({ name }, at) => [name, sheet.cells.get(row)?.get(range.column + at)?.value ?? null]));
    return {
      letters: Object.fromEntries(columns.map(({ name }, at) => [name, letters(range.column + at)])),
      rows: Array.from({ length: range.rows - 1 }, (_, i) => cells(range.row + 1 + i)),
      next: range.row + range.rows + 1,
    };
  });
}

/** Types into a cell of the sheet in front, as a user does. */
async function type({ page }: Visit, address: string, text: string): Promise<void> {
  await page.locator(".name-box").fill(address);
  await page.locator(".name-box").press("Enter");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** The clients once the last cell that was typed, a phone, stands there. */
async function settled(at: Visit, phone: unknown): ReturnType<typeof clients> {
  for (;;) {
    const now = await clients(at);
    if (now.rows.at(-1)!["Phone"] === phone) return now;
    await at.page.waitForTimeout(100);
  }
}

describeWith("chromium", "keeping a base clean", () => {
  const served = browserOfSuite();

  test(
    "a client typed twice is found, merged and parted again; dirt is found, repaired and brought back",
    async () => {
      const at = await visit(served, { language: "en" });
      await press(at, "start-sample");
      await shown(at, "result-create-base");
      await press(at, "go-to-sheet");
      const before = await clients(at);
      const { Code: code, Name: name, Phone: phone } = before.rows[0]!;
      await type(at, `${before.letters["Code"]}${before.next}`, "C-00061");
      await type(at, `${before.letters["Name"]}${before.next}`, `  ${String(name).toUpperCase()}`);
      await type(at, `${before.letters["Phone"]}${before.next}`, String(phone));
      const typed = await settled(at, phone);
      expect(typed.rows).toHaveLength(61);

      await press(at, "tab-base");
      await press(at, "base-duplicates");
      await shown(at, "duplicates");
      await at.pane.getByTestId("review-first").click();
      await at.pane.getByRole("radio", { name: "C-00061", exact: true }).waitFor();
      expect(await violations(at)).toEqual([]);
      await picture(at, "duplicates");
      await press(at, "merge");
      await shown(at, "merged");
      const merged = await clients(at);
      expect(merged.rows.map(({ Code }) => Code)).not.toContain("C-00061");
      expect(merged.rows[0]).toMatchObject({ Code: code, Name: name });
      await press(at, "undo-merge");
      await shown(at, "review");
      expect((await clients(at)).rows).toEqual(typed.rows);

      await press(at, "tab-base");
      await press(at, "base-check");
      await at.pane.getByRole("button", { name: "Go to C-00061" }).first().click();
      await at.page.waitForFunction((row) => window.workbench!.host.workspace.book.selection.ranges[0]?.row === row - 1, before.next);
      expect(await violations(at)).toEqual([]);
      await picture(at, "base-check");
      await press(at, "repair-safe");
      await shown(at, "repair-preview");
      await press(at, "ask-done");
      await shown(at, "mended");
      expect((await clients(at)).rows[60]).toMatchObject({ Code: "C-00061", Name: String(name).toUpperCase() });
      await press(at, "undo");
      await shown(at, "result-undo");
      expect((await clients(at)).rows).toEqual(typed.rows);
      await press(at, "back");
      await shown(at, "repair-safe");
      expect(at.problems).toEqual([]);
    },
    long,
  );
});
