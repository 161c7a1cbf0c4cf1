import type { Visit } from "./workbench-page";

const long = 120_000;
const orders = "order_id,customer,order_date,amount\n1,Anna,2025-01-05,10\n2,Boris,2025-02-05,20\n3,Anna,not a date,30\n";

/** A screen of the pane, and the steps that lead to it from the one before. */
export type PaneScreen = { name: string; reach(at: Visit): Promise<void> };

const press = ({ pane }: Visit, id: string) => pane.getByTestId(id).click();
const shown = ({ pane }: Visit, id: string) => pane.getByTestId(id).waitFor({ timeout: long });

const choose = ({ pane }: Visit, text: string) =>
  pane.getByTestId("import-file").setInputFiles({ name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

/** Lets the workbook answer nobody until `release`. */
export const hold = ({ page }: Visit) =>
  page.evaluate(() => {
    const held = new Promise<void>((resolve) => Object.assign(window, { release: resolve }));
    void window.workbench!.host.act(() => held);
  });
export const release = ({ page }: Visit) => page.evaluate(() => (window as unknown as { release(): void }).release());

/** The Views tab, part by part, over the sample base; from its Base tab and back to it. */
const viewsScreens: PaneScreen[] = [
  {
    name: "look",
    async reach(at) {
      await press(at, "tab-views");
      await shown(at, "ask-region");
      await press(at, "ask-more");
    },
  },
  {
    name: "now shown",
    async reach(at) {
      await at.pane.getByTestId("ask-region").selectOption({ index: 1 });
      await press(at, "ask-show");
      await shown(at, "shown");
    },
  },
  {
    name: "save a view",
    async reach(at) {
      await press(at, "save-view");
      await at.pane.getByTestId("view-name").fill("1");
    },
  },
  {
    name: "own views",
    async reach(at) {
      await press(at, "ask-done");
      await shown(at, "view-1");
    },
  },
  {
    name: "who sits here",
    async reach(at) {
      await press(at, "view-my-clients");
      await shown(at, "seat");
    },
  },
  {
    name: "count",
    async reach(at) {
      await at.page.keyboard.press("Escape");
      await press(at, "part-count");
      await press(at, "more-figures");
      await at.pane.getByTestId("count-group").selectOption({ index: 1 });
      await shown(at, "groups");
    },
  },
  {
    name: "overview",
    async reach(at) {
      await press(at, "part-overview");
      await shown(at, "months");
      await at.pane.locator("[data-testid=months] svg").first().waitFor({ timeout: long });
    },
  },
  {
    name: "hand out",
    async reach(at) {
      await press(at, "part-report");
      await press(at, "report-more");
      await press(at, "other-columns");
    },
  },
  {
    name: "a file",
    async reach(at) {
      await press(at, "form-csv");
      await press(at, "report-run");
      await shown(at, "file");
    },
  },
  {
    name: "base again",
    async reach(at) {
      await press(at, "back");
      await press(at, "part-look");
      await press(at, "show-all");
      await at.pane.getByTestId("shown").waitFor({ state: "detached", timeout: long });
      await press(at, "tab-base");
    },
  },
];

/** A list on its way in, step by step; from the Base tab to what came of it. */
const importScreens: PaneScreen[] = [
  {
    name: "rows of a list",
    async reach(at) {
      await press(at, "base-import");
      await choose(at, orders);
      await press(at, "import-next");
      await shown(at, "import-step-rows");
    },
  },
  {
    name: "a row of a list",
    async reach(at) {
      await at.pane.locator("[data-testid=import-rows] button").last().click();
      await shown(at, "import-row");
    },
  },
  {
    name: "columns of a list",
    async reach(at) {
      await press(at, "import-row-close");
      await press(at, "back");
      await press(at, "import-more");
    },
  },
  {
    name: "imported",
    async reach(at) {
      await press(at, "import-next");
      await press(at, "import-run");
      await shown(at, "result-import");
    },
  },
  {
    name: "import taken back",
    async reach(at) {
      await press(at, "undo-import");
      await shown(at, "result-undo-import");
    },
  },
];

/** Makes the second client of the base the first one again, in capitals, with a space too many; the cursor is on him. */
const writeDirt = ({ page }: Visit) =>
  page
    .frames()
    .find((frame) => frame.url().includes("taskpane"))!
    .evaluate(() =>
      Excel.run(async (context) => {
        const rows = context.workbook.tables.getItem("cb_Clients").getDataBodyRange();
        const [name, phone, twin] = [rows.getCell(0, 1).load("values"), rows.getCell(0, 2).load("values"), rows.getCell(1, 1)];
        await context.sync();
        twin.values = [[`${String(name.values[0]![0]).toUpperCase()} `]];
        rows.getCell(1, 2).values = phone.values;
        twin.worksheet.activate();
        twin.select();
        await context.sync();
      }),
    );

/** The Base tab's ways to keep a base clean; from a base without dirt, and back to one with two clients made one. */
const cleaningScreens: PaneScreen[] = [
  {
    name: "base with a list that was in",
    async reach(at) {
      await writeDirt(at);
      await press(at, "tab-base");
      await shown(at, "base-check");
    },
  },
  {
    name: "base check",
    async reach(at) {
      await press(at, "base-check");
      await shown(at, "check");
    },
  },
  {
    name: "what will be repaired",
    async reach(at) {
      await press(at, "repair-safe");
      await shown(at, "repair-preview");
    },
  },
  {
    name: "repaired",
    async reach(at) {
      await press(at, "ask-done");
      await shown(at, "check-again");
    },
  },
  {
    name: "archive",
    async reach(at) {
      await press(at, "back");
      await press(at, "base-archive");
      await shown(at, "client-here");
    },
  },
  {
    name: "erase",
    async reach(at) {
      await press(at, "erase");
      await shown(at, "ask-dialog");
    },
  },
  {
    name: "duplicates",
    async reach(at) {
      await at.page.keyboard.press("Escape");
      await press(at, "back");
      await press(at, "base-duplicates");
      await shown(at, "duplicates");
    },
  },
  {
    name: "side by side",
    async reach(at) {
      await press(at, "review-first");
      await shown(at, "side-by-side");
    },
  },
  {
    name: "merged",
    async reach(at) {
      await press(at, "merge");
      await shown(at, "merged");
    },
  },
  {
    name: "line of business",
    async reach(at) {
      await press(at, "tab-base");
      await press(at, "base-profiles");
      await shown(at, "profiles");
    },
  },
];

/** The other analyses, each from the result of the one before. */
const analysisScreens: PaneScreen[] = [
  "xyz",
  "rating",
  "base-kinds",
  "rhythm",
  "cohorts",
  "renewal-risk",
  "lifetime-value",
  "everything",
].map((id) => ({
  name: id,
  async reach(at) {
    await press(at, "back");
    await press(at, `run-${id}`);
    await shown(at, `result-${id === "everything" ? "analyse-everything" : id}`);
  },
}));

/** Every screen, in the order in which a new user can meet them. */
export const paneScreens: PaneScreen[] = [
  { name: "start", reach: (at) => shown(at, "start-empty") },
  { name: "import", reach: (at) => press(at, "start-import") },
  {
    name: "failure",
    async reach(at) {
      await choose(at, " ");
      await press(at, "import-next");
      await shown(at, "failure");
    },
  },
  {
    name: "list not recognised",
    async reach(at) {
      await press(at, "back");
      await choose(at, "x,y\n1,2\n");
      await press(at, "import-next");
      await shown(at, "import-try");
    },
  },
  {
    name: "running",
    async reach(at) {
      await press(at, "back");
      await press(at, "back");
      await hold(at);
      await press(at, "start-sample");
      await shown(at, "running");
    },
  },
  {
    name: "base made",
    async reach(at) {
      await release(at);
      await shown(at, "result-create-base");
    },
  },
  { name: "base", reach: (at) => press(at, "back") },
  ...viewsScreens,
  ...importScreens,
  ...cleaningScreens,
  { name: "analyse", reach: (at) => press(at, "tab-analyse") },
  {
    name: "RFM",
    async reach(at) {
      await press(at, "run-rfm");
      await shown(at, "result-rfm");
    },
  },
  {
    name: "ABC",
    async reach(at) {
      await press(at, "back");
      await press(at, "run-abc");
      await shown(at, "result-abc");
      await shown(at, "pareto");
    },
  },
  ...analysisScreens,
  {
    name: "undone",
    async reach(at) {
      await press(at, "undo");
      await shown(at, "result-undo");
    },
  },
];
