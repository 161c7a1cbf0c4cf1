import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";

type Global = Record<string, unknown>;
type ScriptElement = { tagName: string; src?: string; onload?: () => void; onerror?: (error: unknown) => void };

/** What Office.js leaves behind in a realm; gone before it is loaded anew. */
const TRACES = ["Office", "Excel", "OfficeExtension", "OfficeCore", "OfficeExt", "OfficeFirstParty", "OSF", "Microsoft"];
const sources = new Map<string, string>();

/**
 * Loads the unmodified Office.js of node_modules into this realm, anew each time (about 10 ms after the first), so that nothing
 * of an earlier workbook lives on. `install` puts the host in place before the first script runs. Node only.
 */
export async function loadOffice(install: (window: object) => void, project = process.cwd()): Promise<void> {
  const dist = join(dirname(createRequire(join(project, "package.json")).resolve("@microsoft/office-js/package.json")), "dist");
  const realm = globalThis as unknown as Global;
  for (const name of TRACES) delete realm[name];
  setTheStage(realm, join(dist, "office.js"));
  install(realm);
  run(join(dist, "office.js"));
  await (realm["Office"] as { onReady(): Promise<unknown> }).onReady();
}

function run(file: string): void {
  let source = sources.get(file);
  if (source === undefined) sources.set(file, (source = `${readFileSync(file, "utf8")}\n//# sourceURL=${file}`));
  // Indirect, so that the script's names become globals of this realm, which in tests is the suite's own.
  (0, eval)(source);
}

/** The few things of a page that Office.js looks at while it loads; a real page's own are left alone. */
function setTheStage(realm: Global, main: string): void {
  const element = (tagName: string) => ({ tagName, setAttribute() {}, getAttribute: () => null, style: {}, appendChild() {} });
  const head = { appendChild: loadScript };
  const scripts = [{ ...element("script"), src: main }];
  const byTag: Record<string, unknown[]> = { script: scripts, head: [head] };
  const page = {
    window: realm,
    self: realm,
    top: realm,
    parent: realm,
    history: {},
    status: "",
    addEventListener() {},
    removeEventListener() {},
    location: {
      href: PAGE,
      search: "",
      hash: "",
      protocol: "https:",
      origin: "https://localhost",
      host: "localhost",
      hostname: "localhost",
    },
    navigator: { userAgent: "node", language: "en-US", platform: "node" },
    document: {
      getElementsByTagName: (tag: string) => byTag[tag] ?? [],
      createElement: element,
      addEventListener() {},
      querySelectorAll: () => [],
      head,
      cookie: "",
      URL: PAGE,
      location: {},
    },
  };
  for (const [name, value] of Object.entries(page))
    if (realm[name] === undefined || name === "navigator")
      Object.defineProperty(realm, name, { value, writable: true, configurable: true, enumerable: false });
}

const PAGE = "https://localhost/taskpane.html";

function loadScript(script: ScriptElement): ScriptElement {
  setTimeout(() => {
    try {
      run(script.src ?? "");
    } catch (error) {
      script.onerror?.(error);
      return;
    }
    script.onload?.();
  }, 0);
  return script;
}
