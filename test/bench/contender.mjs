/** One contender in a process of its own: node --expose-gc contender.mjs NAME PAYLOAD OURS.mjs → one line of JSON. */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import * as others from "./contenders.mjs";

const [name, payload, oursFile] = process.argv.slice(2);
const MAP = [
  ["New", "Potential loyal", "Potential loyal", "Champions", "Champions"],
  ["Promising", "Potential loyal", "Potential loyal", "Loyal", "Loyal"],
  ["About to sleep", "About to sleep", "Need attention", "Loyal", "Loyal"],
  ["Hibernating", "Hibernating", "At risk", "At risk", "Cannot lose"],
  ["Lost", "Lost", "At risk", "At risk", "Cannot lose"],
];
const TODAY = 46_000;
const ENOUGH = 2_500;
/** So often at least and at most, so that what is quick is warm, and its median stands. */
const [FEWEST, MOST] = [3, 200];

async function load() {
  if (name === "ours") {
    const { ours } = await import(pathToFileURL(oursFile));
    return ours;
  }
  if (name === "read once")
    return (rows) => {
      let sum = 0;
      for (const row of rows) sum += row[1] + row[2];
      return { sum };
    };
  if (name === "read texts")
    return (rows) => {
      let sum = 0;
      for (const [id, day, amount] of rows) {
        sum += day + amount;
        for (let at = 0; at < id.length; at++) sum += id.charCodeAt(at);
      }
      return { sum };
    };
  return name === "naive" ? others.naive : others[name]();
}

/** Peak of resident memory since the last call, in MB; where the system cannot say, the peak of the whole process. */
function peak() {
  try {
    const found = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"));
    writeFileSync("/proc/self/clear_refs", "5");
    return Number(found[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

const text = readFileSync(payload, "utf8");
let run;
let rows = null;
if (name === "JSON.parse") run = () => ({ rows: JSON.parse(text).length });
else {
  const work = await load();
  rows = JSON.parse(text);
  run = () => work(rows, MAP, TODAY);
}
globalThis.gc();
const before = process.memoryUsage().rss / 2 ** 20;
peak();
const times = [];
const began = performance.now();
let outcome;
while (times.length < FEWEST || (times.length < MOST && performance.now() - began < ENOUGH)) {
  const start = performance.now();
  outcome = await run();
  times.push(performance.now() - start);
}
const memory = Math.max(0, peak() - before);
const [first] = times;
const sorted = [...times].sort((a, b) => a - b);
const median = sorted[Math.floor(times.length / 2)];
process.stdout.write(JSON.stringify({ name, first, median, least: sorted[0], memory, outcome }));
