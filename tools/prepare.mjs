import { build } from "esbuild";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
export const cache = join(root, "node_modules/.cache/client-base");

/** Bundles a source for Node into the cache, or takes what is there while none of its sources changed; answers the file. */
export async function bundleForNode(entry, external = []) {
  return bundle(entry, {
    platform: "node",
    format: "esm",
    target: "node20",
    // Packages that ask for `require` find one.
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
    external: ["esbuild", ...external],
    outExtension: { ".js": ".mjs" },
  });
}

/** Bundles a source (and the styles it imports) for the workbench's page into the cache, as above; answers the file. */
export async function bundleForPage(entry) {
  return bundle(entry, {
    platform: "browser",
    format: "iife",
    target: "es2022",
    loader: { ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".svg": "dataurl", ".png": "dataurl" },
    define: { "process.env.NODE_ENV": '"production"' },
    minify: true,
    legalComments: "none",
  });
}

/** The object model read from Office.js, as a file for the page. */
export async function metadataFile() {
  const { cachedMetadata } = await import(pathToFileURL(await bundleForNode("src/workbench/protocol/metadata/cache.ts")).href);
  const file = join(cache, "metadata.json");
  const text = JSON.stringify(cachedMetadata(root));
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) replace(file, text);
  return file;
}

const underWay = new Map();

/** One bundle at a time of each source, however many ask for it. */
function bundle(entry, options) {
  const key = `${entry} ${options.platform}`;
  if (!underWay.has(key))
    underWay.set(
      key,
      makeBundle(entry, options).finally(() => underWay.delete(key)),
    );
  return underWay.get(key);
}

async function makeBundle(entry, options) {
  const name = entry
    .replace(/^src\//, "")
    .replace(/\.tsx?$/, "")
    .replaceAll("/", "-");
  const file = join(cache, "bundles", `${name}${options.outExtension?.[".js"] ?? ".js"}`);
  const record = `${file}.json`;
  if (isFresh(file, record, options)) return file;
  mkdirSync(dirname(file), { recursive: true });
  const { metafile, outputFiles } = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: file,
    outExtension: undefined,
    bundle: true,
    write: false,
    metafile: true,
    sourcemap: true,
    logLevel: "warning",
  });
  for (const { path, contents } of outputFiles) replace(path, contents);
  const inputs = Object.fromEntries(Object.keys(metafile.inputs).map((input) => [input, stampOf(join(root, input))]));
  replace(record, JSON.stringify({ options: JSON.stringify(options), inputs }));
  return file;
}

/** Writes a file whole: others that read it meanwhile have the old one. */
function replace(file, contents) {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, contents);
  renameSync(fresh, file);
}

function isFresh(file, record, options) {
  if (!existsSync(file) || !existsSync(record)) return false;
  const { options: before, inputs } = JSON.parse(readFileSync(record, "utf8"));
  return before === JSON.stringify(options) && Object.entries(inputs).every(([input, stamp]) => stampOf(join(root, input)) === stamp);
}

function stampOf(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs} ${stats.size}` : "";
}
