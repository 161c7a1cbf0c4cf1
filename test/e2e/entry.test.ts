import { violations } from "../support/axe";
import { describeWith } from "../support/platform";
import { picture, browserOfSuite, type Served, visit, type Visit } from "../support/workbench-page";

const long = 300_000;
const of = ({ pane }: Visit, id: string) => pane.getByTestId(id);

/** Types into a cell of the sheet in front as a user does; `accept` answers the doubt of a dropdown. */
async function type({ page }: Visit, address: string, text: string, accept = false): Promise<void> {
  await page.locator(".name-box").fill(address);
  await page.locator(".name-box").press("Enter");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  if (accept) await page.locator("dialog .primary").click();
}

/** Values of a column of a table, by its place. */
const values = ({ page }: Visit, table: string, column: number) =>
  page.evaluate(
    ([name, at]) => {
      const { sheets } = window.workbench!.host.workspace.book;
      const sheet = sheets.find(({ tables }) => tables.some((each) => each.name === name))!;
      const { range } = sheet.tables.find((each) => each.name === name)!;
      return Array.from({ length: range.rows - 1 }, (_, i) => sheet.cells.get(range.row + 1 + i)?.get(range.column + at)?.value ?? null);
    },
    [table, column] as const,
  );

/** The sample base with its clients in front. */
async function withClients(served: Served, options: Parameters<typeof visit>[1] = {}): Promise<Visit> {
  const at = await visit(served, options);
  await of(at, "start-sample").click();
  await of(at, "result-create-base").waitFor({ timeout: long });
  await of(at, "go-to-sheet").click();
  return at;
}

describeWith("chromium", "what is typed into the grid", () => {
  const served = browserOfSuite();

  test(
    "a new region is offered to its list, and a client typed again is told, while the keyboard stays in the grid",
    async () => {
      const at = await withClients(served);
      await type(at, "E4", "Cornwall", true);
      await of(at, "entry-unlisted").waitFor({ timeout: long });
      expect(await at.page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
      await picture(at, "entry");
      expect(await violations(at)).toEqual([]);
      await of(at, "entry-add").click();
      await of(at, "entry-unlisted").waitFor({ state: "detached", timeout: long });
      expect(await values(at, "cb_Regions", 0)).toContain("Cornwall");

      const names = await values(at, "cb_Clients", 1);
      await type(at, `B${4 + names.length}`, String(names[0]).toUpperCase());
      await type(at, `C${4 + names.length}`, String((await values(at, "cb_Clients", 2))[0]));
      const told = of(at, "entry-client");
      await told.waitFor({ timeout: long });
      await picture(at, "entry-client");
      expect(await told.innerText()).toContain(String(names[0]));
      await of(at, "entry-show").click();
      expect(at.problems).toEqual([]);
    },
    long,
  );

  test(
    "an owner renamed on Lists is carried through the tables, in Arabic and in the dark",
    async () => {
      const at = await withClients(served, { language: "ar", theme: "dark" });
      const before = await values(at, "cb_Clients", 7);
      const [owner] = await values(at, "cb_Owners", 0);
      const cell = await at.page.evaluate(() => {
        const { workspace } = window.workbench!.host;
        const sheet = workspace.book.sheets.find(({ tables }) => tables.some(({ name }) => name === "cb_Owners"))!;
        const { column } = sheet.tables.find(({ name }) => name === "cb_Owners")!.range;
        return { sheet: sheet.name, letter: String.fromCharCode(65 + column) };
      });
      await at.page.getByRole("tab", { name: cell.sheet, exact: true }).click();
      await type(at, `${cell.letter}4`, "X 1");
      await of(at, "entry-renamed").waitFor({ timeout: long });
      await picture(at, "entry-ar-dark");
      await of(at, "entry-carry").click();
      await of(at, "entry-renamed").waitFor({ state: "detached", timeout: long });
      expect(before).toContain(owner);
      expect(await values(at, "cb_Clients", 7)).toEqual(before.map((name) => (name === owner ? "X 1" : name)));
      expect(at.problems).toEqual([]);
    },
    long,
  );
});
