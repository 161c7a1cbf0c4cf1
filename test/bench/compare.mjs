/** RFM, segments and ABC from the same rows: ours beside others, each in a process of its own. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleForNode, cache as caches } from "../../tools/prepare.mjs";
import { payload } from "./payload.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(caches, "bench");
const CONTENDERS = ["JSON.parse", "read once", "read texts", "ours", "ours, our codes", "naive", "arquero", "duckdb", "polars"];
/** Those that need no library: they show whether our cost is linear in the rows. */
const LONGEST = { rows: 2_000_000, contenders: CONTENDERS.slice(0, 5) };
const SIZES = [10_000, 100_000, 1_000_000, LONGEST.rows];
/** At most so much of what others take, by rows: the targets of the product. */
const TARGETS = {
  100_000: { duckdb: 20, arquero: 20, polars: 20 },
  1_000_000: { "JSON.parse": 5, duckdb: 10, arquero: 10, polars: 5 },
};
/** Twice the rows may take at most so many times as long. */
const TWICE = 2.5;
const PACKAGES = { duckdb: "@duckdb/node-api", arquero: "arquero", polars: "nodejs-polars" };

/** Installs the others on first use; what cannot be installed is left out later on, by name. */
function install() {
  if (existsSync(join(here, "node_modules"))) return;
  console.log("Installing what we compare with …");
  try {
    execFileSync(process.platform === "win32" ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });
  } catch (error) {
    console.log(`It could not be installed: ${error.message}`);
  }
}

/** Versions of the others, as installed. */
function versions() {
  const found = Object.values(PACKAGES).map((name) => {
    const file = join(here, "node_modules", name, "package.json");
    return existsSync(file) ? `${name} ${JSON.parse(readFileSync(file, "utf8")).version}` : `${name} not installed`;
  });
  return found.join(", ");
}

/** Measures a contender over the rows of a file. */
function measure(name, file, oursFile) {
  try {
    const args = ["--expose-gc", "--max-old-space-size=8192", join(here, "contender.mjs"), name, file, oursFile];
    return JSON.parse(execFileSync(process.execPath, args, { cwd: here, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }));
  } catch (error) {
    const said = String(error.stderr || error.message).split("\n");
    return { name, failed: said.find((line) => line.includes("Error")) ?? said[0] };
  }
}

/** Measures all that run at this number of rows. */
function measureAll(rows, oursFile) {
  const [file, coded] = [join(cache, `rows-${rows}.json`), join(cache, `rows-${rows}-codes.json`)];
  writeFileSync(file, payload(rows));
  // the clients of the base have codes (C-01234)
  writeFileSync(coded, payload(rows, "C"));
  return (rows === LONGEST.rows ? LONGEST.contenders : CONTENDERS).map((name) =>
    name === "ours, our codes" ? { ...measure("ours", coded, oursFile), name } : measure(name, file, oursFile),
  );
}

const sorted = (counts) => JSON.stringify(Object.entries(counts ?? {}).sort());
const agrees = (one, other) => sorted(one?.segments) === sorted(other?.segments) && sorted(one?.abc) === sorted(other?.abc);
const english = (value) => value.toLocaleString("en-US");
const times = (value) => `${value.toFixed(1)} ×`;

function tableOf(rows, results, ours) {
  const line = ({ name, median, least, first, memory, outcome, failed }) => {
    if (failed) return [name, `left out: ${failed}`];
    const same = outcome?.segments ? (agrees(outcome, ours.outcome) ? "yes" : "NO") : "–";
    return [name, median, least, first, times(median / ours.median), times(least / ours.least), (median / rows) * 1e6, memory, same];
  };
  return {
    title: `${english(rows)} rows`,
    columns: ["contender", "median ms", "least ms", "first ms", "medians", "least", "ns a row", "peak MB", "same result"],
    rows: results.map(line),
  };
}

function targetsOf(rows, results, ours) {
  const at = `at ${english(rows)} rows`;
  const found = [];
  for (const [name, least] of Object.entries(TARGETS[rows] ?? {})) {
    const { median, failed } = results.find((result) => result.name === name);
    const measured = failed ? "left out" : times(median / ours.median);
    found.push({ what: `${least} × faster than ${name} ${at}`, measured, met: !failed && median / ours.median >= least });
  }
  if (rows !== 100_000) return found;
  const parse = results.find(({ name }) => name === "JSON.parse");
  const both = `${ours.first.toFixed(0)} ms, JSON.parse ${parse.median.toFixed(0)} ms (its own first call ${parse.first.toFixed(0)} ms)`;
  return [...found, { what: `first call ${at} no slower than JSON.parse`, measured: both, met: ours.first <= parse.median }];
}

function linear(measured) {
  const at = (rows) => measured.find((each) => each.rows === rows)?.ours.median;
  const [one, two] = [at(LONGEST.rows / 2), at(LONGEST.rows)];
  if (!one || !two) return [];
  return [
    {
      what: `cost linear in rows: ${english(LONGEST.rows)} rows at most ${TWICE} × as long as half of them`,
      measured: times(two / one),
      met: two / one <= TWICE,
    },
  ];
}

/** Why a ratio was missed: what the least is that the rows cost anybody, and what the ratio would leave for all the rest. */
function floorOf(rows, results, ours) {
  const least = results.find(({ name }) => name === "read texts");
  const missed = Object.entries(TARGETS[rows] ?? {}).filter(([name, times]) => {
    const other = results.find((result) => result.name === name);
    return !other.failed && other.median / ours.median < times;
  });
  if (missed.length === 0 || least.failed) return [];
  const asked = missed.map(([name, times]) => `${(results.find((result) => result.name === name).median / times).toFixed(1)} ms (${name})`);
  return [
    `${english(rows)} rows: the ratios that were missed ask for ${asked.join(", ")} in all; reading each number and each character of the ids once, and doing nothing with them, takes ${least.median.toFixed(1)} ms (at least ${least.least.toFixed(1)} ms).`,
  ];
}

const chartOf = ({ rows, results }) => ({
  key: `rows-${rows}`,
  title: `RFM, segments and ABC of ${english(rows)} rows, median`,
  unit: "ms",
  bars: results.filter(({ failed }) => !failed).map(({ name, median }) => ({ name, value: median, ours: name.startsWith("ours") })),
});

/** Ours beside others, for so many rows each. */
export async function main(sizes = SIZES) {
  install();
  mkdirSync(cache, { recursive: true });
  const oursFile = await bundleForNode("test/bench/ours.ts");
  const measured = sizes.map((rows) => {
    console.log(`Comparing ${english(rows)} rows …`);
    const results = measureAll(rows, oursFile);
    return { rows, results, ours: results.find(({ name }) => name === "ours") };
  });
  return {
    title: "RFM, segments and ABC beside other engines",
    about: [
      "From the same rows `[text id, day, amount]` as `range.values` hands them over to the counts of segments and classes: RFM by countif, segments by the map, ABC 75/95. " +
        "The transport is left out; others build their frames or tables from these rows, as they would have to. " +
        "Each runs in a process of its own, over and over for 2.5 seconds (at most 200 times, at least 3), and its median counts; “least” is the quickest call, “first” the first, before anything is compiled; the ratios are to ours. " +
        "`JSON.parse` is the parsing of the same rows, which Office.js itself costs; “read once” adds up the numbers and does nothing else, “read texts” the characters of the ids too; “naive” is a Map of objects. " +
        "“ours” knows the clients by ids of others (K-01234), “ours, our codes” by codes of the base (C-01234).",
      `Others: ${versions()}.`,
    ],
    tables: measured.map(({ rows, results, ours }) => tableOf(rows, results, ours)),
    targets: [...measured.flatMap(({ rows, results, ours }) => targetsOf(rows, results, ours)), ...linear(measured)],
    charts: measured.filter(({ rows }) => rows in TARGETS).map(chartOf),
    remarks: measured.flatMap(({ rows, results, ours }) => [
      ...floorOf(rows, results, ours),
      `${english(rows)} rows: longest stretch of ours without a pause ${ours.outcome.longest.toFixed(0)} ms.`,
    ]),
  };
}
