/**
 * Univer's formula engine as one CommonJS file, for jest: made once with esbuild and kept under node_modules/.cache,
 * named after the versions it was made from.
 */
const { buildSync } = require("esbuild");
const { existsSync, mkdirSync, renameSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
const packages = ["@univerjs/core", "@univerjs/engine-formula"];

function versions() {
  return packages.map((name) => require(join(root, "node_modules", name, "package.json")).version).join("-");
}

/** Path of the bundle, which is made where it is missing. */
exports.univerBundle = function univerBundle() {
  const folder = join(root, "node_modules/.cache/client-base");
  const file = join(folder, `univer-${versions()}.cjs`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const own = `${file}.${process.pid}`;
  buildSync({
    stdin: { contents: packages.map((name) => `export * from "${name}";`).join("\n"), resolveDir: root },
    bundle: true,
    platform: "node",
    format: "cjs",
    conditions: ["import"],
    mainFields: ["module", "main"],
    legalComments: "inline",
    logLevel: "error",
    outfile: own,
  });
  renameSync(own, file);
  return file;
};
