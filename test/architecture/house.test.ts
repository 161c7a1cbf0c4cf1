import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const src = join(root, "src");

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

const rules = JSON.parse(readFileSync(join(root, "tools/house.json"), "utf8")) as { rooms: Record<string, string[]>; entries: string[] };
const sources = filesUnder(src).map((path) => ({ path: relative(src, path), text: readFileSync(path, "utf8") }));

/** Paths below src that a file imports (relative imports only). */
function importsOf(file: { path: string; text: string }): string[] {
  const found = [...file.text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) => match[1]!);
  return found.map((target) => relative(src, resolve(src, dirname(file.path), target)));
}

const roomOf = (path: string) => path.split("/")[0]!.replace(/\.tsx?$/, "");

describe("the house", () => {
  test("every room of src has its rules, and every import keeps to them", () => {
    const wrong = sources.flatMap((file) => {
      const room = roomOf(file.path);
      const open = rules.rooms[room];
      if (!open) return [`${file.path}: no rules for ${room}`];
      return importsOf(file)
        .filter((target) => roomOf(target) !== room)
        .filter(
          (target) =>
            !open.some((place) => target === place || target.startsWith(`${place}/`) || (!place.includes("/") && roomOf(target) === place)),
        )
        .map((target) => `${file.path} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test("only entries wire things up", () => {
    const wrong = sources.filter(
      (file) => roomOf(file.path) !== "cli" && !rules.entries.includes(file.path) && importsOf(file).includes("composition"),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  test("only workbook/session calls sync, and only workbook says Excel.*", () => {
    const product = sources.filter((file) => !/^(workbench|cli)\//.test(file.path));
    const syncs = product.filter((file) => file.path !== "workbook/session.ts" && /\.sync\(/.test(file.text));
    const excel = product.filter(
      (file) => roomOf(file.path) !== "workbook" && /\bExcel\.[A-Za-z]/.test(file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")),
    );
    expect([syncs, excel].map((list) => list.map((file) => file.path))).toEqual([[], []]);
  });

  test("no default exports, enums, any or interfaces with an I", () => {
    const wrong = sources.filter((file) =>
      /^export default|^\s*(export )?(const )?enum |: any\b(?!\()|<any>|as any\b|interface I[A-Z]/m.test(
        file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""),
      ),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });
});
