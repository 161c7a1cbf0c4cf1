import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { failures } from "../../../src/i18n/locales/en/failures";
import { findings } from "../../../src/i18n/locales/en/findings";

const folder = join(__dirname, "../../../src/domain/importing");
const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
const codes = [
  ...new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/(Failure\(|code: |conversion, |\? |: )"(import\.[a-zA-Z.]+)"/g)].map((found) => found[2] as string),
    ),
  ),
];

function wordsOf(code: string): unknown {
  const find = (words: unknown): unknown =>
    code.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words);
  return find(failures) ?? find(findings);
}

describe("what an import says", () => {
  it("has words for each of its codes", () => {
    expect(codes.length).toBeGreaterThan(14);
    expect(codes.filter((code) => wordsOf(code) === undefined)).toEqual([]);
  });
});
