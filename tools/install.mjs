import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(root, "node_modules/.cache/client-base/installed");
/** What npm itself leaves behind once everything of package-lock.json is installed. */
const hiddenLock = join(root, "node_modules/.package-lock.json");

/** Installs the locked packages where they are missing or were installed for another lock file. */
export function ensureInstalled() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < 20) fail(`Node ${process.versions.node} is too old: Client Base needs Node 20 or newer.`);
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (!installedByHand()) {
    console.log("Installing packages (once) …");
    // not `npm ci`: it refuses the whole lock file where a registry lacks an optional package of some other platform
    const { status } = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund"], {
      cwd: root,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    if (status !== 0) fail("The packages could not be installed: see npm's message above.");
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Whether somebody ran `npm install` or `npm ci` since package-lock.json last changed. */
function installedByHand() {
  return existsSync(hiddenLock) && statSync(hiddenLock).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
