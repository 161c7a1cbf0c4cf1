import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { SafeArray } from "../../src/workbench/protocol/dispatch";
import type { BatchRequest } from "../../src/workbench/protocol/messages";

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

/** What the runtime tells Excel of a call: the value, or why there is none (1 is #N/A, 6 #NUM!, 7 #VALUE!). */
export type Told = { id: number; value: unknown; failed?: boolean; errorCode?: number };

/** Calls functions as Excel does; answers what each came to. */
export type FunctionsRuntime = { call(...calls: [functionName: string, ...parameterValues: unknown[]][]): Promise<Told[]> };

type Handler = (dispatchId: number, payload: SafeArray) => void;
type Reply = (answer: unknown) => void;

/** Excel as far as its custom functions runtime asks: it is ready, it takes calls, and tells their results. */
class Excel {
  private readonly handlers: Handler[] = [];
  private told: (results: Told[]) => void = () => undefined;
  private isReady: () => void = () => undefined;
  readonly ready = new Promise<void>((resolve) => (this.isReady = resolve));

  constructor(private readonly locale: string) {}

  GetHostInfo = () => `Excel$Win32$16.01$${this.locale}$$$disableLogging$0`;
  GetLoggingAllowed = () => false;
  GetContext = () => {
    const texts = ["GetSolutionRef", "GetDocUrl", "GetSolutionToken", "GetCorrelationId", "GetInstanceId"].map((name) => [name, () => ""]);
    const numbers = ["GetAppCapabilities", "GetControlIntegrationLevel", "GetInitialDisplayMode"].map((name) => [name, () => 0]);
    return {
      ...(Object.fromEntries([...texts, ...numbers]) as object),
      GetAppType: () => 1,
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => this.locale,
      GetAppDataLocale: () => this.locale,
      GetActivationMode: () => 1,
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => false,
      GetHostFullVersion: () => "16.0.18025.20000",
      GetSupportedMatrix: () => JSON.stringify({ ExcelApi: "1.15", RichApiRuntime: "1.2", CustomFunctionsRuntime: "1.1" }),
      GetOfficeThemeInfo: () => "{}",
      GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    };
  };

  RegisterEvent = (_dispatchId: number, _target: string, handler: Handler, reply: Reply) => {
    this.handlers.push(handler);
    setTimeout(() => reply(0), 0);
  };

  Execute = (_dispatchId: number, params: readonly (readonly unknown[])[], reply: Reply) => {
    const { Actions } = JSON.parse(String(params[0]?.[4])) as BatchRequest;
    for (const { Name, ArgumentInfo } of Actions) {
      if (Name === "_SetOsfControlContainerReadyForCustomFunctions") this.isReady();
      if (Name === "SetInvocationResults") this.told(ArgumentInfo?.Arguments?.[0] as Told[]);
    }
    const Results = Actions.map(({ Id, ActionType }) => ({ ActionId: Id, Value: ActionType === 1 ? {} : null }));
    const answer = new SafeArray([0, new SafeArray([200, new SafeArray([]), JSON.stringify({ Results, TraceIds: [] })])]);
    setTimeout(() => reply(answer), 0);
  };

  call: FunctionsRuntime["call"] = async (...calls) => {
    const results = new Promise<Told[]>((resolve) => (this.told = resolve));
    const entries = calls.map(([functionName, ...parameterValues], invocationId) => {
      const message = JSON.stringify({ invocationId, functionName, parameterValues, flags: 0 });
      return new SafeArray([1, 1000, "", message, invocationId, false]);
    });
    for (const handler of this.handlers) handler(33, new SafeArray(entries));
    return results;
  };
}

/** The page that Microsoft's unmodified runtime finds itself in. */
function pageAround(external: Excel, load: (path: string) => void): Record<string, unknown> {
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
  const page: Record<string, unknown> = { console, setTimeout, clearTimeout, setInterval, clearInterval, URL, history: {}, external };
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

/** Opens Microsoft's unmodified runtime of custom functions, with the script in it, in a realm of its own. */
export async function openFunctionsRuntime(script: string, locale = "en-US"): Promise<FunctionsRuntime> {
  const excel = new Excel(locale);
  const load = (path: string) => void runInContext(readFileSync(path, "utf8"), realm, { filename: path });
  const realm = createContext(pageAround(excel, (path) => load(path)));
  load(join(dist, "custom-functions-runtime.js"));
  runInContext(script, realm);
  await excel.ready;
  return excel;
}
