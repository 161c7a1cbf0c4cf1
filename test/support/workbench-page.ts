import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type FrameLocator, type Page } from "playwright-core";
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

/** A workbench served by `npm start`'s own script, and a browser to visit it with. */
export type Served = { address: string; browser: Browser; stop(): Promise<void> };

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = "";
    const listen = (data: Buffer) => {
      said += data.toString();
      const address = /The workbench is at (http:\S+)/.exec(said)?.[1];
      if (address) found(address);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.on("exit", (code) => failed(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}

/** Starts workbench and browser. */
export async function serveWorkbench(): Promise<Served> {
  const server = spawn(process.execPath, [join(root, "tools/start.mjs"), "--no-open"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    // It builds once: what is edited meanwhile is none of the test's business.
    env: { ...process.env, CI: "1" },
  });
  const address = await addressOf(server);
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Chromium was not found");
  const browser = await chromium.launch({ executablePath, args: flags });
  return {
    address,
    browser,
    async stop() {
      await browser.close();
      server.removeAllListeners("exit");
      await new Promise((ended) => {
        server.once("exit", ended);
        server.kill();
      });
    },
  };
}

/** A visit: the page, the add-in's pane in it, and what went wrong meanwhile. */
export type Visit = { page: Page; pane: FrameLocator; problems: string[]; requests: string[] };

export type VisitOptions = { width?: number; height?: number; language?: string; theme?: "light" | "dark" | "contrast" };

/** Milliseconds that anything on the page may take: machines that build and test at once are slow. */
const patience = 120_000;

/** Opens the workbench in a fresh profile and waits until the pane shows its first screen. */
export async function visit(
  { browser, address }: Served,
  { width = 1440, height = 860, language, theme }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  if (language) await page.locator("#language").selectOption(language);
  if (theme) await page.locator("#theme").selectOption(theme);
  const pane = page.frameLocator("aside iframe");
  await pane.locator("h1").first().waitFor();
  return { page, pane, problems, requests };
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
