/**
 * `npm test`: installs what is missing, then lint, type check, production build and every suite; a last line counts.
 * A suite whose program is absent (Chromium, LibreOffice) says so and is left out; with CI=true that is a failure.
 */
import { spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";

ensureInstalled();
const only = process.argv.slice(2);
const report = join(tmpdir(), `client-base-tests-${process.pid}.json`);
let failed = 0;
let passed = 0;

/** Runs a command to its end; what it prints comes out in one piece. */
function step(name, command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { shell: process.platform === "win32" });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => said.push(data));
    child.on("close", (status) => {
      console.log(`\n== ${name}\n${Buffer.concat(said)}`);
      if (status === 0) passed += 1;
      else failed += 1;
      resolve();
    });
  });
}

if (only.length === 0)
  // two chains side by side: each command keeps one core busy
  await Promise.all([
    step("lint", "npx", ["eslint", "."]).then(() => step("format", "npx", ["prettier", "--check", "--log-level", "warn", "."])),
    step("types", "npx", ["tsc", "--noEmit"])
      .then(() => step("types of the domain (no DOM, no Office)", "npx", ["tsc", "--noEmit", "-p", "src/domain/tsconfig.json"]))
      .then(() => step("production build", "npm", ["run", "--silent", "build"])),
  ]);

function suites(name, options) {
  console.log(`\n== ${name}`);
  spawnSync("npx", ["jest", "--json", `--outputFile=${report}`, ...options], { stdio: "inherit", shell: process.platform === "win32" });
  try {
    const results = JSON.parse(readFileSync(report, "utf8"));
    passed += results.numPassedTests;
    failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
    if (process.env.CI === "true" && results.numPendingTests > 0) {
      console.log(`${results.numPendingTests} skipped tests: in CI none may be left out`);
      failed += results.numPendingTests;
    }
  } catch (error) {
    console.error(`The suites left no report: ${error.message}`);
    failed += 1;
  } finally {
    rmSync(report, { force: true });
  }
}

if (only.length > 0) suites("suites", only);
else {
  suites("suites without a screen", ["--selectProjects", "node", "screen", "--maxWorkers=100%"]);
  // Each brings a browser or an office of its own: two at a time is what a small machine bears.
  suites("suites in Chromium and LibreOffice", ["--selectProjects", "browser", "office", "--maxWorkers=2"]);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
