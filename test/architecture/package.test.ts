import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { reachedFrom } from "../support/import-graph";

const root = resolve(__dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

type Needs = Partial<Record<"dependencies" | "devDependencies" | "optionalDependencies" | "peerDependencies", Record<string, string>>>;
const pack = JSON.parse(read("package.json")) as Required<Pick<Needs, "dependencies" | "devDependencies">> & {
  scripts: Record<string, string>;
};
const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, Needs & { version?: string; resolved?: string }> };
const wanted = { ...pack.dependencies, ...pack.devDependencies };

/** Only the workbench and the tests may have these. */
const FOREIGN = [/^@univerjs\//, /^@microsoft\/office-js$/, /^fflate$/, /^numfmt$/];
const isForeign = (name: string) => FOREIGN.some((pattern) => pattern.test(name));

describe("packages", () => {
  test("every version is exact", () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  test("the lock file has the same versions, and no addresses of a registry", () => {
    const { dependencies, devDependencies } = lock.packages[""]!;
    expect({ dependencies, devDependencies }).toEqual({ dependencies: pack.dependencies, devDependencies: pack.devDependencies });
    const locked = Object.fromEntries(Object.keys(wanted).map((name) => [name, lock.packages[`node_modules/${name}`]?.version]));
    expect(locked).toEqual(wanted);
    expect(Object.keys(lock.packages).filter((path) => lock.packages[path]!.resolved !== undefined)).toEqual([]);
  });

  test("each has its reason in docs/decisions/0001-dependencies.md, and no reason stands there for one that is gone", () => {
    const rows = read("docs/decisions/0001-dependencies.md").matchAll(/^\| ([^|]+) \|/gm);
    const [head, , ...names] = [...rows].flatMap(([, cell]) => cell!.trim().split(/,\s*/));
    expect(head).toBe("package");
    const covers = (entry: string, name: string) => (entry.endsWith("*") ? name.startsWith(entry.slice(0, -1)) : name === entry);
    expect(Object.keys(wanted).filter((name) => !names.some((entry) => covers(entry, name)))).toEqual([]);
    expect(names.filter((entry) => !Object.keys(wanted).some((name) => covers(entry, name)))).toEqual([]);
  });

  test("nothing of the workbench reaches the production bundle", () => {
    const entries = [...read("webpack.config.js").matchAll(/"\.\/(src\/[^"]+\.tsx?)"/g)].map(([, path]) => join(root, path!));
    expect(entries.map((path) => relative(root, path))).toEqual([
      "src/taskpane/index.tsx",
      "src/commands/index.ts",
      "src/commands/message.ts",
      "src/functions/index.ts",
    ]);
    const { files, packages } = reachedFrom(entries);
    const paths = [...files].map(([path, by]) => `${relative(root, path)} for ${relative(root, by)}`);
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => /^src\/(workbench|cli)\//.test(path) || !path.startsWith("src/"))).toEqual([]);
    expect([...packages].filter(([name]) => isForeign(name))).toEqual([]);
    expect([...packages.keys()].sort()).toEqual(Object.keys(pack.dependencies).sort());
  });

  test("which would be seen: the command line does reach it", () => {
    const { files, packages } = reachedFrom([join(root, "src/cli/action.ts")]);
    expect([...files.keys()].some((path) => relative(root, path).startsWith("src/workbench/"))).toBe(true);
    expect(packages.has("@univerjs/engine-formula")).toBe(true);
  });

  test("nor does anything of it come with a package of the product", () => {
    const names = new Set(Object.keys(pack.dependencies));
    for (const name of names) {
      const { dependencies, optionalDependencies } = lock.packages[`node_modules/${name}`] ?? {};
      for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) names.add(next);
    }
    expect(names.size).toBeGreaterThan(30);
    expect([...names].filter(isForeign)).toEqual([]);
  });

  test("every script runs a file that is there, or the program of a package that is named", () => {
    const bins = Object.keys(wanted).concat("tsc");
    const wrong = Object.values(pack.scripts)
      .flatMap((script) => script.split("&&"))
      .map((part) => part.trim().split(" "))
      .filter(([program, file]) => (program === "node" ? !existsSync(join(root, file!)) : !bins.includes(program!)));
    expect(wrong).toEqual([]);
  });
});
