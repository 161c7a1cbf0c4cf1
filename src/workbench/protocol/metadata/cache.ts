import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Metadata } from "./metadata";
import { readMetadata } from "./read";

/** Raised with every change of the reader, so that what was cached before is made anew. */
const READER = "1";

/** What was read in this process, by project; nobody writes into it. */
const read = new Map<string, Metadata>();

/** The metadata of the installed Office.js, from `node_modules/.cache/client-base` below the project; made there when missing or stale. */
export function cachedMetadata(project: string): Metadata {
  const known = read.get(project) ?? fromFile(project);
  read.set(project, known);
  return known;
}

function fromFile(project: string): Metadata {
  const manifest = createRequire(join(project, "package.json")).resolve("@microsoft/office-js/package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const key = createHash("sha256").update(`${version} ${READER}`).digest("hex").slice(0, 12);
  const cache = join(project, "node_modules/.cache/client-base");
  const file = join(cache, `metadata-${key}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Metadata;
  const metadata = readMetadata(readFileSync(join(dirname(manifest), "dist/excel-win32-16.01.debug.js"), "utf8"), version);
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(metadata));
  renameSync(`${file}.${process.pid}`, file);
  return metadata;
}
