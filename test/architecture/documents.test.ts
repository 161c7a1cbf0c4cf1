import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const documents = [
  "README.md",
  "CHANGELOG.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).map((name) => `docs/${name}`),
].filter((name) => name.endsWith(".md"));
const texts = documents.map((name) => ({ name, text: readFileSync(join(root, name), "utf8") }));

describe("the documents", () => {
  test("link and show only what is there", () => {
    const links = texts.flatMap(({ name, text }) =>
      [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => ({ name, target: target! })),
    );
    const local = links.filter(({ target }) => !/^\w+:/.test(target));
    expect(local.length).toBeGreaterThan(80);
    expect(local.filter(({ name, target }) => !existsSync(join(root, dirname(name), target)))).toEqual([]);
  });

  test("name only scripts that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
    const named = texts.flatMap(({ name, text }) =>
      [...text.matchAll(/npm run (?:--silent )?([a-z][\w:]*)/g)].map(([, script]) => ({ name, script: script! })),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
  });

  test("name only folders and files of the project", () => {
    const rooms = readdirSync(join(root, "src"));
    const tops = ["src", "test", "tools", "docs", "assets"];
    const named = texts.flatMap(({ name, text }) =>
      [...text.matchAll(/`([\w-]+)\/([\w./-]+)`/g)].map(([, top, rest]) => ({ name, top: top!, rest: rest! })),
    );
    const ours = named.filter(({ top }) => tops.includes(top) || rooms.includes(top));
    expect(ours.length).toBeGreaterThan(8);
    expect(ours.filter(({ top, rest }) => !existsSync(join(root, rooms.includes(top) ? "src" : "", top, rest)))).toEqual([]);
  });
});
