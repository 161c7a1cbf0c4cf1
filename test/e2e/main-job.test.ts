import { writeFileSync } from "node:fs";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inspect } from "../support/libreoffice";
import { describeWith } from "../support/platform";
import { describeWithSharedData } from "../support/shared-data";
import { picture, saveWorkbook, browserOfSuite, visit, type Visit } from "../support/workbench-page";

const shared = resolve(__dirname, "../../../shared/data");
const long = 300_000;

/** Clicks a button or tab of the pane by what stands on it. */
const press = ({ pane }: Visit, name: string | RegExp, role: "button" | "tab" = "button") => pane.getByRole(role, { name }).first().click();

/** Chooses a file by mouse and looks at what would come in. */
async function lookAt(at: Visit, path: string): Promise<void> {
  if (await at.pane.getByRole("tab").count()) await press(at, "Base", "tab");
  await press(at, "Bring in a list");
  const [chooser] = await Promise.all([at.page.waitForEvent("filechooser"), press(at, "Choose a file")]);
  await chooser.setFiles(path);
  await press(at, "Look at it");
  await at.pane.getByRole("heading", { name: "What comes in" }).waitFor({ timeout: long });
}

/** Brings a file in by mouse and waits for the result. */
async function bringIn(at: Visit, path: string): Promise<void> {
  await lookAt(at, path);
  await press(at, /^Bring in [\d,]+ rows?$/);
  await at.pane.getByTestId("result-import").waitFor({ timeout: long });
}

async function analyse(at: Visit, id: "rfm" | "abc"): Promise<void> {
  await press(at, "Analyse", "tab");
  await press(at, id === "rfm" ? "Run RFM" : "Run ABC");
  await at.pane.getByTestId(`result-${id}`).waitFor({ timeout: long });
}

/** All values of the visible sheets as the workbench holds them: numbers and texts, "" for empty. */
function valuesInWorkbench({ page }: Visit): Promise<Record<string, (string | number)[][]>> {
  return page.evaluate(() => {
    const { sheets } = window.workbench!.host.workspace.book;
    const grids = sheets
      .filter((sheet) => sheet.visibility === "Visible")
      .map((sheet) => {
        const grid: (string | number)[][] = [];
        for (const [row, cells] of sheet.cells)
          for (const [column, { value }] of cells) {
            const plain =
              value === null ? "" : typeof value === "object" ? value.error : typeof value === "boolean" ? Number(value) : value;
            (grid[row] ??= [])[column] = plain;
          }
        return [sheet.name, grid] as const;
      });
    return Object.fromEntries(grids);
  });
}

/** Cells that LibreOffice sees otherwise than the workbench; numbers to twelve digits. */
function differences(ours: (string | number)[][], theirs: (string | number)[][]): string[] {
  const same = (a: string | number, b: string | number) =>
    typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) : a === b;
  return ours.flatMap((row, r) =>
    (row ?? []).flatMap((value, c) => (same(value ?? "", theirs[r]?.[c] ?? "") ? [] : [`${r},${c}: ${value} | ${theirs[r]?.[c]}`])),
  );
}

async function expectSameInLibreOffice(at: Visit): Promise<void> {
  const path = await saveWorkbook(at);
  const seen = await inspect(path, { details: false });
  for (const [name, grid] of Object.entries(await valuesInWorkbench(at))) {
    const sheet = seen.sheets.find((each) => each.name === name);
    expect({ name, differences: differences(grid, sheet?.values ?? []).slice(0, 5) }).toEqual({ name, differences: [] });
  }
}

describeWith("chromium", "the main job, by mouse", () => {
  const served = browserOfSuite();

  test(
    "a new base with sample data, RFM and ABC, and back again with Undo",
    async () => {
      const at = await visit(served);
      const workers: string[] = [];
      at.page.on("worker", (worker) => workers.push(new URL(worker.url()).pathname));
      await picture(at, "start");
      await press(at, /Look around first/);
      await at.pane.getByTestId("result-create-base").waitFor({ timeout: long });
      await press(at, "Go to sheet");
      await picture(at, "sample");
      await analyse(at, "rfm");
      await press(at, "Go to sheet");
      await picture(at, "rfm");
      await analyse(at, "abc");
      await press(at, "Go to sheet");
      await picture(at, "abc");
      // each analysis has a worker of its own
      expect(workers.filter((path) => path === "/worker.js")).toHaveLength(2);
      const before = Object.keys(await valuesInWorkbench(at));
      await press(at, "Undo");
      await at.pane.getByText("Taken back").waitFor({ timeout: long });
      expect(Object.keys(await valuesInWorkbench(at))).toEqual(before.filter((name) => name !== "ABC"));
      await expectSameInLibreOffice(at);
      expect(at.problems).toEqual([]);
    },
    long,
  );

  test(
    "a list of one's own, brought in twice, adds nothing the second time",
    async () => {
      const at = await visit(served);
      const path = join(mkdtempSync(join(tmpdir(), "list-")), "orders.csv");
      const lines = Array.from(
        { length: 200 },
        (_, i) => `A-${i},Shop ${i % 23},2025-${String(1 + (i % 12)).padStart(2, "0")}-15,${(i * 37) % 900}.50`,
      );
      writeFileSync(path, ["order_id,customer,order_date,amount", ...lines].join("\n"));
      await bringIn(at, path);
      await at.pane.getByText("200 new").waitFor();
      await picture(at, "import");
      await lookAt(at, path);
      await at.pane.getByText("There is nothing to bring in").waitFor();
      await press(at, "Done");
      await expectSameInLibreOffice(at);
      expect(at.problems).toEqual([]);
    },
    long,
  );

  test("the page asks nobody but its own server", async () => {
    const at = await visit(served);
    expect(at.requests.filter((url) => !url.startsWith(served.address) && !/^(data|blob):/.test(url))).toEqual([]);
  });

  describeWithSharedData("with real exports", () => {
    test(
      "crm_maven, northwind and cdnow become one base with RFM and ABC, and LibreOffice sees the same",
      async () => {
        const at = await visit(served);
        const files = [
          "crm_maven/accounts.csv",
          "crm_maven/orders_won.csv",
          "northwind/customers.csv",
          "northwind/orders.csv",
          "cdnow_sample/orders.csv",
        ];
        for (const file of files) await bringIn(at, join(shared, file));
        await picture(at, "import-cdnow");
        await analyse(at, "rfm");
        await at.pane.getByText("2,531 clients scored").waitFor();
        await press(at, "Go to sheet");
        await picture(at, "rfm-real");
        await analyse(at, "abc");
        await press(at, "Go to sheet");
        await picture(at, "abc-real");
        await expectSameInLibreOffice(at);
        expect(at.problems).toEqual([]);
      },
      2 * long,
    );
  });
});
