import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Papa from "papaparse";

/** The data sets by others with oracles stand beside the project; they are not part of it. */
const folder = resolve(__dirname, "../../../shared/data");

/** True where the shared data sets are beside the project. */
export const hasSharedData = existsSync(join(folder, "DEFINITIONS.md"));

/** `describe` for suites over the shared data: says what was left out where it is absent; in CI its absence fails. */
export function describeWithSharedData(name: string, body: () => void): void {
  if (hasSharedData) return describe(name, body);
  describe(name, () => {
    it("has the shared data sets beside the project (left out where they are absent, asked for in CI)", () => {
      if (process.env.CI === "true") throw new Error(`No shared data at ${folder}`);
      process.stderr.write(`Left out: "${name}" (no shared data at ${folder})\n`);
    });
  });
}

/** Where a shared file is. */
export function sharedPath(path: string): string {
  return join(folder, path);
}

/** Text of a shared file. */
export function sharedText(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

/** Rows of a shared CSV file, the header first, all cells text. */
export function sharedGrid(path: string): string[][] {
  return Papa.parse<string[]>(sharedText(path).replace(/^\ufeff/, ""), { skipEmptyLines: true }).data;
}

/** Rows of a shared CSV file by header. */
export function sharedRows(path: string): Record<string, string>[] {
  const [header = [], ...rows] = sharedGrid(path);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}

/** A shared JSON file. */
export function sharedJson<T>(path: string): T {
  return JSON.parse(sharedText(path)) as T;
}
