import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, runInContext } from "node:vm";
import type { FunctionAnswer } from "../../src/workbench/engine/engine";
import type { Host } from "../../src/workbench/host";
import { installBridge } from "../../src/workbench/protocol/bridge";

const root = join(__dirname, "../..");
const dist = join(dirname(createRequire(join(root, "package.json")).resolve("@microsoft/office-js/package.json")), "dist");

/** The script of the custom functions, bundled for an engine without DOM. */
export function functionsScript(): string {
  const program = 'import { bundleForPage } from "./tools/prepare.mjs"; console.log(await bundleForPage("src/functions/index.ts"));';
  return readFileSync(
    execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd: root, encoding: "utf8" }).trim(),
    "utf8",
  );
}

/** The page that Microsoft's unmodified runtime finds itself in. */
function pageAround(load: (path: string) => void): Record<string, unknown> {
  const element = (tagName: string) => ({ tagName, setAttribute: () => undefined, getAttribute: () => null, style: {} });
  const head = {
    appendChild(script: { src: string; onload?: () => void }) {
      setTimeout(() => (load(script.src), script.onload?.()), 0);
      return script;
    },
  };
  const main = { ...element("script"), src: join(dist, "custom-functions-runtime.js") };
  const byTag: Record<string, unknown[]> = { script: [main], head: [head] };
  const href = "https://localhost/functions.html";
  const page: Record<string, unknown> = { console, setTimeout, clearTimeout, setInterval, clearInterval, URL, history: {} };
  Object.assign(page, { window: page, self: page, top: page, parent: page, addEventListener: () => undefined });
  page["location"] = {
    href,
    search: "",
    hash: "",
    protocol: "https:",
    origin: "https://localhost",
    host: "localhost",
    hostname: "localhost",
  };
  page["navigator"] = { userAgent: "node", language: "en-US", platform: "node" };
  page["document"] = {
    readyState: "complete",
    getElementsByTagName: (tag: string) => byTag[tag] ?? [],
    createElement: element,
    addEventListener: () => undefined,
    querySelectorAll: () => [],
    head,
    cookie: "",
    URL: href,
  };
  return page;
}

/** Opens Microsoft's unmodified runtime of custom functions in a realm of its own, with the script in it, at a host. */
export function openFunctionsRuntime(script: string, host: Host, locale = "en-US"): void {
  const load = (path: string) => void runInContext(readFileSync(path, "utf8"), realm, { filename: path });
  const page = pageAround((path) => load(path));
  const realm = createContext(page);
  installBridge(page, host, { uiLocale: locale });
  load(join(dist, "custom-functions-runtime.js"));
  runInContext(script, realm);
}

type Value = FunctionAnswer["value"];

/** Calls functions over a host; answers what each came to. */
export async function callFunctions(host: Host, ...calls: [id: string, ...values: Value[]][]): Promise<Value[]> {
  const answers = await host.functions.call(calls.map(([id, ...values], call) => ({ call, id, values })));
  return answers.sort((a, b) => a.call - b.call).map(({ value }) => value);
}
