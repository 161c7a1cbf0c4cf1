import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type FrameLocator, type Page } from "playwright-core";
import { PREFERENCES_KEY } from "../../src/workbench/page/preferences";
import { addressVariable } from "./browser-setup";
import { findChromium } from "./platform";

const root = resolve(__dirname, "../..");
/** Headless, and as quiet on the network as Chromium can be. */
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The address of the workbench, and a browser to visit it with. */
export type Served = { address: string; browser: Browser };

/** Milliseconds that anything on the page may take: machines that build and test at once are slow. */
const patience = 120_000;

/** Opens a browser for the workbench that serves this run. */
export async function openBrowser(): Promise<Served> {
  const address = process.env[addressVariable];
  const executablePath = findChromium();
  if (!address || !executablePath) throw new Error("Chromium was not found");
  const browser = await chromium.launch({ executablePath, args: flags });
  return { address, browser };
}

/** A browser for the tests of a suite, from before the first until after the last; a visit ends with its test, unless it is `kept`. */
export function browserOfSuite({ kept = false } = {}): Served {
  const served = {} as Served;
  beforeAll(async () => void Object.assign(served, await openBrowser()), patience);
  if (!kept) afterEach(() => Promise.all(served.browser.contexts().map((context) => context.close())), patience);
  afterAll(() => served.browser?.close());
  return served;
}

/** A visit: the page, the add-in's pane in it, and what went wrong meanwhile. */
export type Visit = { page: Page; pane: FrameLocator; problems: string[]; requests: string[] };

export type VisitOptions = { width?: number; height?: number; language?: string; theme?: "light" | "dark" | "contrast" };

/** Opens the workbench in a fresh profile and waits until the pane shows its first screen. */
export async function visit(
  { browser, address }: Served,
  { width = 1440, height = 860, language, theme }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true, locale: "en-US" });
  context.setDefaultTimeout(patience);
  await context.addInitScript(
    ([key, kept]) => {
      // what the visit itself chooses later stays
      if (window === window.top && window.location.protocol === "http:") window.localStorage[key] ??= kept;
    },
    [PREFERENCES_KEY, JSON.stringify({ language, theme })] as const,
  );
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  const pane = page.frameLocator("aside iframe");
  await pane.locator("h1").first().waitFor();
  return { page, pane, problems, requests };
}

/** Chooses a language or a theme of the page and waits until the pane is loaded anew. */
export async function switchTo(
  { page, pane }: Visit,
  to: { language: string } | { theme: NonNullable<VisitOptions["theme"]> },
): Promise<void> {
  await pane.locator("html").evaluate((html) => (html.dataset["before"] = "yes"));
  for (const [name, value] of Object.entries(to)) await page.locator(`#${name}`).selectOption(value);
  await pane.locator("html:not([data-before]) h1").first().waitFor();
}

/** Waits until the page answers what is expected. */
export async function soon(check: () => Promise<unknown>, expected: unknown): Promise<void> {
  const until = Date.now() + patience / 2;
  while (JSON.stringify(await check()) !== JSON.stringify(expected) && Date.now() < until) await new Promise((go) => setTimeout(go, 100));
  expect(await check()).toEqual(expected);
}

/** Presses Save in the workbench and answers where the file is. */
export async function saveWorkbook({ page }: Visit): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 120_000 }), page.locator("#file-save").click()]);
  const path = join(mkdtempSync(join(tmpdir(), "saved-")), "saved.xlsx");
  await download.saveAs(path);
  return path;
}

/** Keeps a picture for people to look at; CLIENT_BASE_PICTURES names the folder. */
export async function picture({ page }: Pick<Visit, "page">, name: string): Promise<void> {
  const folder = process.env.CLIENT_BASE_PICTURES ?? join(root, "node_modules/.cache/client-base/pictures");
  await page.waitForTimeout(1000); // a canvas does not say when it is drawn
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
