/**
 * npm run bench [-- rows …]: RFM, segments and ABC from the same rows, ours beside others, each in a process of its own.
 * What it compares with is installed into this folder on first use, and is no part of the product.
 * npm run bench -- views: what views and summaries cost; -- duplicates: how well and how fast duplicates are found;
 * -- import: round trips, blocks and memory of an import of 100,000 rows.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { bundleForNode } from "../../tools/prepare.mjs";
import { payload } from "./payload.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(here, "../../node_modules/.cache/client-base/bench");
const CONTENDERS = ["JSON.parse", "read once", "ours", "naive", "arquero", "duckdb", "polars"];
/** At most so much of what others take, by rows: the targets of the product. */
const TARGETS = {
  100_000: { duckdb: 20, arquero: 20, polars: 20 },
  1_000_000: { "JSON.parse": 5, duckdb: 10, arquero: 10, polars: 5 },
};

function install() {
  if (existsSync(join(here, "node_modules"))) return;
  console.log("Installing what we compare with …");
  execFileSync(process.platform === "win32" ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });
}

/** Measures a contender over the rows of a file. */
function measure(name, file, oursFile) {
  try {
    const args = ["--expose-gc", "--max-old-space-size=8192", join(here, "contender.mjs"), name, file, oursFile];
    return JSON.parse(execFileSync(process.execPath, args, { cwd: here, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }));
  } catch (error) {
    return {
      name,
      failed: String(error.stderr || error.message)
        .trim()
        .split("\n")
        .slice(-1)[0],
    };
  }
}

const sorted = (counts) => JSON.stringify(Object.entries(counts ?? {}).sort());
const agrees = (one, other) => sorted(one?.segments) === sorted(other?.segments) && sorted(one?.abc) === sorted(other?.abc);
const ms = (value) => value.toFixed(value < 10 ? 2 : 0).padStart(9);

function print(rows, results) {
  const ours = results.find(({ name }) => name === "ours");
  console.log(`\n${rows.toLocaleString("en-US")} rows`);
  console.log("contender        median ms   first ms   × ours   peak MB   same result");
  for (const { name, median, first, memory, outcome, failed } of results) {
    if (failed) console.log(`${name.padEnd(15)} left out: ${failed}`);
    else {
      const same = outcome?.segments ? (agrees(outcome, ours.outcome) ? "yes" : "NO") : "-";
      const ratio = (median / ours.median).toFixed(1).padStart(8);
      console.log(`${name.padEnd(15)} ${ms(median)}  ${ms(first)} ${ratio}  ${memory.toFixed(0).padStart(8)}   ${same}`);
    }
  }
  console.log(`ours: longest stretch without a pause ${ours.outcome.longest.toFixed(0)} ms`);
  for (const [name, times] of Object.entries(TARGETS[rows] ?? {})) {
    const other = results.find((result) => result.name === name);
    if (other?.failed) continue;
    console.log(`${other.median / ours.median >= times ? "met   " : "MISSED"} ${times} × faster than ${name}`);
  }
  const parse = results.find(({ name }) => name === "JSON.parse");
  if (rows === 100_000) console.log(`${ours.first <= parse.median ? "met   " : "MISSED"} first call no slower than JSON.parse`);
}

/** Ours beside others, for so many rows each. */
async function compare(sizes) {
  install();
  mkdirSync(cache, { recursive: true });
  const oursFile = join(cache, "ours.mjs");
  await build({
    entryPoints: [join(here, "ours.ts")],
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    outfile: oursFile,
    logLevel: "error",
  });
  console.log(
    `RFM (countif) + segments + ABC from rows with text ids · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model.trim()}`,
  );
  for (const rows of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
    const [file, coded] = [join(cache, `rows-${rows}.json`), join(cache, `rows-${rows}-codes.json`)];
    writeFileSync(file, payload(rows));
    writeFileSync(coded, payload(rows, "C"));
    const results = CONTENDERS.map((name) => measure(name, file, oursFile));
    // the clients of the base have codes (C-01234), which we look up by their number
    results.splice(3, 0, { ...measure("ours", coded, oursFile), name: "ours, our codes" });
    print(rows, results);
  }
}

/** Runs `main` of a file of this folder. */
async function run(name) {
  const { main } = await import(pathToFileURL(await bundleForNode(`test/bench/${name}.ts`)).href);
  await main();
}

/** What is measured beside the comparison: views and summaries, duplicates, imports. */
const parts = ["views", "duplicates", "import"];
const asked = process.argv.slice(2);
if (!parts.includes(asked[0])) await compare(asked.map(Number));
for (const part of parts) if (asked.length === 0 || asked[0] === part) await run(part);
