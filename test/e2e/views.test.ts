import { readFileSync } from "node:fs";
import { describeWith } from "../support/platform";
import { picture, browserOfSuite, soon, visit, type Visit } from "../support/workbench-page";

const long = 300_000;

/** Points of the grid's head, and screen pixels of a point. */
const [HEAD_LEFT, HEAD_TOP, PIXELS] = [46, 20, 96 / 72];

type Row = Record<string, string | number | boolean | null>;

/** The body rows of a table that are in sight, as records by header, in the order of the screen. */
function rowsInSight({ page }: Visit, table: string): Promise<Row[]> {
  return page.evaluate((name) => {
    const { sheets } = window.workbench!.host.workspace.book;
    const sheet = sheets.find(({ tables }) => tables.some((each) => each.name === name))!;
    const { range, columns } = sheet.tables.find((each) => each.name === name)!;
    const body = Array.from({ length: range.rows - 1 }, (_, i) => range.row + 1 + i);
    return body
      .filter((row) => !sheet.rows.get(row)?.filtered && !sheet.rows.get(row)?.hidden)
      .map((row) =>
        Object.fromEntries(
          columns.map((column, i) => {
            const value = sheet.cells.get(row)?.get(range.column + i)?.value ?? null;
            return [column.name, typeof value === "object" && value ? value.error : value];
          }),
        ),
      );
  }, table);
}

/** Where the filter button of a header is, from the left of the grid, in pixels. */
function filterButton({ page }: Visit, table: string, header: string): Promise<number> {
  return page.evaluate(
    ([name, title]) => {
      const { sheets } = window.workbench!.host.workspace.book;
      const sheet = sheets.find(({ tables }) => tables.some((each) => each.name === name))!;
      const { range, columns } = sheet.tables.find((each) => each.name === name)!;
      const last = range.column + columns.findIndex((column) => column.name === title);
      const widths = Array.from({ length: last + 1 }, (_, column) => sheet.columns.get(column));
      return widths.reduce((sum, line) => sum + (line?.hidden ? 0 : Math.round((line?.size ?? 48) * (96 / 72))), 0) - 9;
    },
    [table, header] as const,
  );
}

/** Opens the filter menu of a header by mouse; how high the rows above it are, their fonts say, so that it is looked for. */
async function openFilter(at: Visit, table: string, header: string) {
  const box = (await at.page.locator("#grid").boundingBox())!;
  const x = box.x + HEAD_LEFT + (await filterButton(at, table, header));
  const menu = at.page.getByRole("dialog", { name: `Filter of ${header}` });
  for (let y = HEAD_TOP + 30 * PIXELS; y < HEAD_TOP + 90 * PIXELS; y += 8) {
    await at.page.mouse.click(x, box.y + y);
    await at.page.waitForTimeout(250);
    if (await menu.isVisible()) return menu;
  }
  throw new Error(`No filter menu opened at ${header}`);
}

const figure = ({ pane }: Visit, name: string) => pane.locator(`[data-figure=${name}] td`).first().innerText();

describeWith("chromium", "the Views tab, by mouse", () => {
  const served = browserOfSuite({ kept: true });
  let at: Visit;
  const press = (name: string | RegExp, role: "button" | "tab" = "button") => at.pane.getByRole(role, { name }).first().click();
  const id = (name: string) => at.pane.getByTestId(name);
  /** Waits until no action is at work: only then the tabs can be pressed. */
  const done = () => at.pane.locator("[data-testid=tab-base]:enabled").waitFor({ timeout: long });

  beforeAll(async () => {
    at = await visit(served);
    await press(/Look around first/);
    await id("result-create-base").waitFor({ timeout: long });
    await press("Views", "tab");
    await id("ask-region").waitFor({ timeout: long });
  }, long);

  /** Shows the contracts of a region that end within 90 days, for the first region that has some. */
  async function showRegion(): Promise<string> {
    await id("ask-end").selectOption("90");
    const regions = await id("ask-region").locator("option").allInnerTexts();
    for (const region of regions.slice(1)) {
      await id("ask-region").selectOption(region);
      await press("Show");
      await id("shown-filter").filter({ hasText: region }).waitFor({ timeout: long });
      await done();
      if ((await rowsInSight(at, "cb_Contracts")).length > 1) return region;
    }
    throw new Error("No region has two contracts that end soon");
  }

  test(
    "region and contract end together: the rows in the grid are those that the pane counts",
    async () => {
      const region = await showRegion();
      const rows = await rowsInSight(at, "cb_Contracts");
      expect(new Set(rows.map((row) => row["Region"]))).toEqual(new Set([region]));
      expect(rows.every((row) => Number(row["Days left"]) >= 0 && Number(row["Days left"]) <= 90)).toBe(true);
      const counted = new RegExp(`^Now shown · Contracts: ${rows.length} of \\d+$`);
      await id("shown-count").filter({ hasText: counted }).waitFor({ timeout: long });
      await picture(at, "views");
    },
    long,
  );

  test(
    "figures follow a filter that the user sets in the grid",
    async () => {
      const before = await rowsInSight(at, "cb_Contracts");
      await press("Count", "tab");
      await soon(() => figure(at, "count"), String(before.length));
      const menu = await openFilter(at, "cb_Contracts", "Number");
      await menu.getByLabel(String(before[0]!["Number"])).uncheck();
      await menu.getByRole("button", { name: "Apply" }).click();
      await soon(() => figure(at, "count"), String(before.length - 1));
      const left = await rowsInSight(at, "cb_Contracts");
      const sum = left.reduce((total, row) => total + Number(row["Amount"]), 0);
      await soon(() => figure(at, "sum"), new Intl.NumberFormat("en-US").format(sum));
      await picture(at, "count");
    },
    long,
  );

  test(
    "a view that is saved shows the same rows again after Show all",
    async () => {
      const before = await rowsInSight(at, "cb_Contracts");
      await press("Save view");
      await at.pane.getByRole("textbox", { name: "Name of the view" }).fill("Soon");
      await at.pane.getByRole("button", { name: "Save", exact: true }).click();
      await press("Look", "tab");
      await id("view-Soon").waitFor({ timeout: long });
      await press("Show all");
      await id("shown").waitFor({ state: "detached", timeout: long });
      await done();
      expect((await rowsInSight(at, "cb_Contracts")).length).toBeGreaterThan(before.length);
      await id("view-Soon").click();
      await id("shown").waitFor({ timeout: long });
      await done();
      const again = await rowsInSight(at, "cb_Contracts");
      expect(again.map((row) => row["Number"]).sort()).toEqual(before.map((row) => row["Number"]).sort());
    },
    long,
  );

  test(
    "a figure of the overview leads to the rows behind it",
    async () => {
      await press("Overview", "tab");
      const row = id("figure-clients.silent");
      const silent = Number((await row.innerText()).trim().split("\n").at(-1));
      await at.pane.locator("[data-testid=months] svg").first().waitFor({ timeout: long });
      await picture(at, "overview");
      await row.click();
      await id("shown-count").filter({ hasText: "Clients" }).waitFor({ timeout: long });
      await done();
      expect(await rowsInSight(at, "cb_Clients")).toHaveLength(silent);
    },
    long,
  );

  test(
    "what is in sight is handed out as a sheet and as CSV",
    async () => {
      const rows = await rowsInSight(at, "cb_Clients");
      await id("hand-out").click();
      await press("Make the report");
      await at.pane.getByText(`${rows.length} rows.`).waitFor({ timeout: long });
      await press("Go to sheet");
      const table = await at.page.evaluate(() => {
        const { sheets, activeSheet } = window.workbench!.host.workspace.book;
        return sheets.find((sheet) => sheet.id === activeSheet)!.tables[0]!.name;
      });
      expect((await rowsInSight(at, table)).map((row) => row["Code"])).toEqual(rows.map((row) => row["Code"]));
      await picture(at, "report");
      await press("Back");
      await id("report-subject").selectOption({ label: "Silent" });
      await id("form-csv").check();
      await press("Make the report");
      await id("download").waitFor({ timeout: long });
      await at.pane.getByText(`${rows.length} rows.`).waitFor({ timeout: long });
      const [download] = await Promise.all([at.page.waitForEvent("download"), id("download").click()]);
      const text = readFileSync(await download.path(), "utf8");
      expect(text.trimEnd().split("\r\n")).toHaveLength(rows.length + 1);
      expect(await id("file-text").inputValue()).toContain(String(rows[0]!["Name"]));
      expect(at.problems).toEqual([]);
    },
    long,
  );
});
