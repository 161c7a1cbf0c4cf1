import { createReadStream, existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize } from "node:path";
import webpack from "webpack";
import { bundleForPage, cache, metadataFile, root } from "./prepare.mjs";

const require = createRequire(import.meta.url);
/** The add-in as this server builds it: servers that run beside each other have a folder each. */
const addin = join(cache, `addin-${process.pid}`);
const page = join(root, "src/workbench/page");
const officeJs = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
/** The one line that connects a page of the add-in with the host around it. */
const CONNECT = '<script src="/workbench/connect.js"></script>';
const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "text/xml; charset=utf-8",
};

/** An http server of the workbench: its own page at "/", the add-in as built, Office.js of the npm package at "/office". */
export async function createWorkbenchServer() {
  const metadata = await metadataFile();
  removeLeftovers();
  process.once("exit", () => rmSync(addin, { recursive: true, force: true }));
  await Promise.all([buildAddin(), pageFile("page.js"), pageFile("connect.js"), pageFile("engine-worker.js")]);
  return createServer((request, response) => {
    serve(request, response, metadata).catch((error) => {
      console.error(error.message);
      response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(error.message);
    });
  });
}

async function serve(request, response, metadata) {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  if (path === "/") return send(response, join(page, "index.html"));
  if (path === "/workbench/metadata.json") return send(response, metadata);
  if (path.startsWith("/workbench/")) return send(response, await pageFile(path.slice("/workbench/".length)));
  if (path.startsWith("/office/")) return send(response, inside(officeJs, path.slice("/office".length)));
  return send(response, inside(addin, path), path.endsWith(".html"));
}

/** One of the page's own files, bundled anew when one of its sources has changed. */
async function pageFile(name) {
  if (name === "connect.js") return bundleForPage("src/workbench/page/connect.ts");
  if (name === "engine-worker.js") return bundleForPage("src/workbench/page/engine-worker.ts");
  const script = await bundleForPage("src/workbench/page/index.ts");
  return { "page.js": script, "page.css": script.replace(/\.js$/, ".css") }[name];
}

/** Builds the add-in as production does, but for development, and again whenever its sources change. */
async function buildAddin() {
  const config = await require("../webpack.config.js")({}, { mode: "development" });
  const compiler = webpack({ ...config, output: { ...config.output, path: addin }, stats: "errors-warnings" });
  await new Promise((resolve, reject) => {
    const report = (error, stats) => {
      if (error) return reject(error);
      if (stats.hasErrors()) console.error(stats.toString("errors-only"));
      resolve();
    };
    if (process.env.CI) compiler.run((error, stats) => compiler.close(() => report(error, stats)));
    else compiler.watch({}, report);
  });
}

/** Removes what servers that were ended by force have left. */
function removeLeftovers() {
  for (const name of readdirSync(cache)) {
    const [, id] = /^addin-(\d+)$/.exec(name) ?? [];
    if (id && (Number(id) === process.pid || !isRunning(Number(id)))) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(id) {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // A process of another user's runs, too.
    return error.code === "EPERM";
  }
}

function inside(folder, path) {
  const file = normalize(join(folder, path));
  return file.startsWith(folder) ? file : undefined;
}

function send(response, file, connected = false) {
  if (!file || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
    return;
  }
  response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" });
  if (connected) response.end(readFileSync(file, "utf8").replace("<head>", `<head>${CONNECT}`));
  else createReadStream(file).pipe(response);
}
