/**
 * npm run bench [-- part …]: what the product costs, in parts, each in a process of its own: `compare` (RFM, segments and ABC
 * beside other engines, which it installs into this folder on first use), `everything`, `lifetime`, `duplicates`, `import`,
 * `views`, `sheets`; numbers of rows may follow. `npm run bench -- write` runs all of them and writes docs/benchmarks.md;
 * `write` with parts runs these and takes the others as they were last measured.
 */
import { fork } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundleForNode, cache } from "../../tools/prepare.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const results = join(cache, "bench/results");
const PARTS = ["compare", "everything", "lifetime", "duplicates", "import", "views", "sheets"];
const asked = process.argv.slice(2);
const writing = asked.includes("write");
const sizes = asked.filter((word) => /^\d+$/.test(word));
const named = asked.filter((word) => PARTS.includes(word));
const unknown = asked.filter((word) => word !== "write" && !sizes.includes(word) && !named.includes(word));
if (unknown.length > 0 || (writing && sizes.length > 0)) {
  console.error(`npm run bench -- [${PARTS.join(" | ")}] [rows …], or -- write [parts] for docs/benchmarks.md`);
  process.exit(2);
}
const chosen = named.length > 0 ? named : sizes.length > 0 ? ["compare"] : PARTS;
const { printed, writeDocument } = await import(pathToFileURL(await bundleForNode("test/bench/document.ts", ["prettier"])));

/** Runs a part; a part that fails is one that says so, and misses its target. */
async function run(name) {
  const plain = join(here, `${name}.mjs`);
  const file = existsSync(plain) ? plain : await bundleForNode(`test/bench/${name}.ts`);
  const execArgv = ["--expose-gc", "--max-old-space-size=8192"];
  const child = fork(join(here, "part.mjs"), [file, ...sizes], { execArgv });
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`it ended with ${code}`)));
  });
}

mkdirSync(results, { recursive: true });
const keptIn = (name) => join(results, `${name}.json`);
let missed = false;
for (const name of chosen) {
  const part = await run(name).catch((error) => ({
    title: name,
    about: [],
    tables: [],
    targets: [{ what: `${name} runs`, measured: error.message, met: false }],
  }));
  missed ||= part.targets.some(({ met }) => !met);
  // the document shows whole runs only
  if (sizes.length === 0) writeFileSync(keptIn(name), JSON.stringify({ day: new Date().toISOString().slice(0, 10), part }));
  console.log(printed(part));
}
if (writing) {
  const kept = PARTS.filter((name) => existsSync(keptIn(name))).map((name) => JSON.parse(readFileSync(keptIn(name), "utf8")));
  console.log(`Written: ${(await writeDocument(kept)).join(", ")}`);
}
if (missed) console.log("Not every target was met.");
