import { describeWith } from "../support/platform";
import { browserOfSuite, visit, type Visit } from "../support/workbench-page";

const long = 300_000;
const rows = 2_000;
const shown = ({ pane }: Visit, id: string) => pane.getByTestId(id).waitFor({ timeout: long });
const press = ({ pane }: Visit, id: string) => pane.getByTestId(id).click({ timeout: long });

const file = (name: string, lines: string[]) => ({ name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
const many = file("many.csv", [
  "customer_id,company_name,city",
  ...Array.from({ length: rows }, (_, i) => `K-${i},Company ${i},${i % 2 ? "Tirana" : "Vlora"}`),
]);
const more = file("more.csv", [
  "customer_id,company_name,phone,birthday,shoe size,country",
  "K-1,Company 1,030-0074321,03/04/1980,41,Germany",
  "NEW,New company,,05/06/1981,42,Germany",
  "K-2,Company 2,,,,",
  ",,,,43,",
]);

/** Takes the list from the first step to the next that is shown. */
async function look(at: Visit, list: typeof many): Promise<void> {
  await at.pane.getByTestId("import-file").setInputFiles(list);
  await press(at, "import-next");
}

/** Elements of the list of rows now, and what the last of them says. */
const drawn = ({ pane }: Visit) =>
  pane.getByTestId("import-rows").evaluate((box) => {
    const items = [...box.querySelectorAll("li")];
    return { items: items.length, last: items.at(-1)?.textContent ?? "" };
  });

describeWith("chromium", "an import in the pane", () => {
  const served = browserOfSuite();

  test(
    "is seen row by row before it happens, changed column by column, and taken back",
    async () => {
      const at = await visit(served, { language: "en" });
      await press(at, "start-import");
      await look(at, many);
      await shown(at, "import-step-rows");
      const box = at.pane.getByTestId("import-rows");
      await box.evaluate((list) => list.scrollTo(0, list.scrollHeight));
      await at.pane.getByText(`Company ${rows - 1}`, { exact: true }).waitFor();
      expect((await drawn(at)).items).toBeLessThan(60);
      await box.locator("button").last().press("Home");
      await at.pane.getByText("Company 0", { exact: true }).waitFor();
      await press(at, "import-run");
      await shown(at, "result-import");
      await press(at, "back");

      await press(at, "base-import");
      await look(at, more);
      await shown(at, "import-step-columns");
      await at.pane.getByTestId("import-dates").selectOption("mdy");
      await at.pane.locator("[data-column='shoe size'] select").selectOption({ label: "Leave out" });
      await at.pane.locator("[data-column='shoe size'] select[data-testid=import-place]").waitFor();
      await press(at, "import-next");
      await at.pane.getByTestId("import-filter-changes").click();
      expect((await drawn(at)).last).toContain("+49 30 0074321 (030-0074321)");
      expect((await drawn(at)).last).toContain("Mar 4, 1980");
      expect((await drawn(at)).last).not.toContain("shoe size");
      await at.pane.getByRole("button", { name: "Bring in 2 rows" }).click();
      await shown(at, "result-import");
      await press(at, "undo-import");
      await shown(at, "result-undo-import");
      await at.pane.getByText("1 record removed · 1 record restored").waitFor();
      await press(at, "back");
      await at.pane.locator("[data-import=I-00001]").waitFor();
      expect(await at.pane.locator("[data-import]").count()).toBe(1);
      expect(at.problems).toEqual([]);
    },
    long,
  );

  test(
    "takes what is selected on a sheet of the user's own, and offers a copy first",
    async () => {
      const at = await visit(served, { language: "en" });
      await at.page.evaluate(() => {
        const { book } = window.workbench!.host.workspace;
        const cells = [
          ["name", "phone"],
          ["Anna", "069 123"],
          ["Boris", "069 456"],
        ];
        const sheet = book.sheets[0]!;
        cells.forEach((texts, row) => sheet.cells.set(row, new Map(texts.map((value, column) => [column, { value }])) as never));
      });
      await press(at, "start-import");
      await press(at, "import-from-selection");
      await at.pane.getByText(/Sheet1!A1:B3/).waitFor();
      await press(at, "import-next");
      await shown(at, "import-step-rows");
      await shown(at, "import-copy");
      await press(at, "import-run");
      await at.pane.getByText("2 new").waitFor({ timeout: long });
      expect(at.problems).toEqual([]);
    },
    long,
  );
});
