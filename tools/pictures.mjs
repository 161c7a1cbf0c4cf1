/**
 * `npm run pictures [-- folder [id …]]`: every analysis of the sample base, pane and grid together, light and dark, English and Arabic,
 * as <folder>/<id>-<language>-<light|dark>.webp (docs/pictures/analyses unless told), and what stands to the right on the sheet as <id>-sheet.webp. Takes some minutes; needs Chromium.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const [folder = join(root, "docs/pictures/analyses"), ...only] = process.argv.slice(2);
const browsers = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const size = { width: 1280, height: 800 };
const patience = 120_000;
/** The day of the pictures, and an earlier one whose scores the movement compares with. */
const [before, today] = [new Date("2026-10-12T10:00:00"), new Date("2026-11-22T10:00:00")];
const quality = 50;

/** Serves the workbench by `npm start`'s own script; answers its address and how to stop it. */
async function serve() {
  const server = spawn(process.execPath, [join(root, "tools/start.mjs"), "--no-open"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, CI: "1" },
  });
  const address = await new Promise((found, failed) => {
    let said = "";
    server.stdout.on("data", (data) => {
      said += data;
      const match = /The workbench is at (http:\S+)/.exec(said);
      if (match) found(match[1]);
    });
    server.once("exit", (code) => failed(new Error(`npm start ended with ${code}: ${said}`)));
  });
  return { address, stop: () => server.kill() };
}

/** The workbench in a window of its own, in a language and a theme. */
async function open(browser, address, language, theme) {
  const context = await browser.newContext({ viewport: size });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(error.message));
  await page.clock.setFixedTime(today);
  await page.goto(address);
  await page.locator("#language").selectOption(language);
  await page.locator("#theme").selectOption(theme);
  const pane = page.frameLocator("aside iframe");
  await pane.locator("h1").first().waitFor();
  return { context, page, pane };
}

/** Runs an analysis in the pane and waits for what came of it. */
async function run({ pane }, id) {
  await pane.getByTestId(id === "analyse-everything" ? "run-everything" : `run-${id}`).click();
  await pane.getByTestId(`result-${id}`).waitFor();
}

/** The part of the add-in in which Excel's interface is. */
const addin = (page) => page.frames().find((each) => /taskpane/.test(each.url()));

/** Brings what stands to the right of the analysis's table into sight. */
async function showRight(page) {
  const points = await addin(page).evaluate(() =>
    globalThis.Excel.run(async (context) => {
      const { tables } = context.workbook.worksheets.getActiveWorksheet();
      const range = tables.getItemAt(0).getRange().load("width");
      await context.sync();
      return range.width;
    }),
  );
  await page.mouse.move(size.width / 3, size.height / 2);
  await page.mouse.wheel((points * 96) / 72, 0);
}

/** Invented lines of the change log, so that the stages have days: each client came to his stage one stage after the other. */
async function inventChanges(page) {
  await addin(page).evaluate((last) =>
    globalThis.Excel.run(async (context) => {
      const rangeOf = (name) => context.workbook.tables.getItem(name).getRange().load("values");
      const [clients, stages, log] = [rangeOf("cb_Clients"), rangeOf("cb_Stages"), rangeOf("cb_ChangeLog")];
      await context.sync();
      const field = stages.values[0][0];
      const names = stages.values.slice(1, 8).map(([name]) => name);
      const at = clients.values[0].indexOf(field);
      const lines = clients.values.slice(1).flatMap((cells, who) => {
        const place = names.indexOf(cells[at]);
        const way = place < 0 ? [names[0], names[2], cells[at]] : names.slice(0, place + 1);
        const days = (k) => 20 + ((who * 7 + k * 11) % 40);
        return way.slice(1).map((name, k) => {
          const after = way.slice(k + 1).reduce((sum, _, j) => sum + days(k + j), 0);
          return [last - after, "", "", cells[0], field, way[k], name, ""];
        });
      });
      const first = log.getCell(1, 0).getResizedRange(lines.length - 1, 7);
      context.workbook.tables.getItem("cb_ChangeLog").resize(log.getResizedRange(lines.length - log.values.length + 1, 0));
      first.values = lines.sort((one, other) => one[0] - other[0]);
      await context.sync();
    }), Math.floor(today.getTime() / 86_400_000) + 25_569); // prettier-ignore
}

/** The sample base of today, scored as it stood on the earlier day. */
async function prepare(at) {
  await at.pane.getByTestId("start-sample").click();
  await at.pane.getByTestId("result-create-base").waitFor();
  await at.pane.getByTestId("back").click();
  await inventChanges(at.page);
  await at.pane.getByTestId("tab-analyse").click();
  await at.page.clock.setFixedTime(before);
  await run(at, "rfm");
  await at.pane.getByTestId("back").click();
  await at.page.clock.setFixedTime(today);
}

/** A picture of the window, small enough to keep. */
async function take({ page }, path) {
  await page.waitForTimeout(1_000); // a canvas does not say when it is drawn
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality });
  writeFileSync(path, Buffer.from(data, "base64"));
  if (process.env.PICTURES_PNG) await page.screenshot({ path: path.replace(/\.webp$/, ".png") });
  await session.detach();
}

/** The analyses as the screen offers them, the last one all of them. */
async function offered({ pane }) {
  const ids = await pane.locator("[data-testid^=run-]").evaluateAll((buttons) => buttons.map((button) => button.dataset.testid.slice(4)));
  return [...ids.filter((id) => id !== "everything"), "analyse-everything"].filter((id) => only.length === 0 || only.includes(id));
}

async function takeAll(browser, address, language, theme) {
  const at = await open(browser, address, language, theme);
  await prepare(at);
  for (const id of await offered(at)) {
    await run(at, id);
    await at.pane.getByTestId("go-to-sheet").click();
    await take(at, join(folder, `${id}-${language}-${theme}.webp`));
    if (language === "en" && theme === "light") {
      await showRight(at.page);
      await take(at, join(folder, `${id}-sheet.webp`));
    }
    await at.pane.getByTestId("back").click();
    console.log(`${id}-${language}-${theme}`);
  }
  await at.context.close();
}

const executablePath = browsers.find((path) => path && existsSync(path));
if (!executablePath) throw new Error("Chromium or Chrome was not found: name it in CHROMIUM_PATH.");
mkdirSync(folder, { recursive: true });
const server = await serve();
const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
try {
  for (const language of ["en", "ar"]) for (const theme of ["light", "dark"]) await takeAll(browser, server.address, language, theme);
} finally {
  await browser.close();
  server.stop();
}
