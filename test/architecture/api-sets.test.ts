import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** The floor of the manifest: what stands above it is asked for with `supports`. */
const floor = 1.9;
const folder = join(__dirname, "../../src/workbook");

const versionOf = (text: string): number => {
  const [, major = "0", minor = "0"] = /(\d+)\.(\d+)/.exec(text) ?? [];
  return Number(major) * 100 + Number(minor);
};
const floorVersion = versionOf(String(floor));

function filesUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(path, name));
}

/** The ExcelApi version that a member of the types is tagged with; undefined where it is none of Excel's. */
function apiOf(symbol: ts.Symbol | undefined): string | undefined {
  for (const declaration of symbol?.declarations ?? []) {
    if (!declaration.getSourceFile().fileName.includes("@types/office-js")) continue;
    const found = /\[Api set: ExcelApi (?!\w*Online|BETA)([\d.]+)/.exec(declaration.getFullText());
    const only = /\[Api set: ExcelApi(?:Online| BETA|Desktop)/.exec(declaration.getFullText());
    if (found) return found[1];
    if (only) return "99.0";
  }
  return undefined;
}

/** The version that a condition asks for: `supports("1.13")`, or a constant that was made by it. */
function askedIn(condition: ts.Node, file: ts.SourceFile): number {
  const direct = /supports\("([\d.]+)"\)/.exec(condition.getText(file));
  if (direct) return versionOf(direct[1]!);
  const name = condition.getText(file);
  const constant = new RegExp(`const ${name.replace(/\W/g, "\\W")} = supports\\("([\\d.]+)"\\)`).exec(file.text);
  return constant ? versionOf(constant[1]!) : 0;
}

function guardOf(node: ts.Node, file: ts.SourceFile): number {
  let best = 0;
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (ts.isIfStatement(parent) && parent.thenStatement === at) best = Math.max(best, askedIn(parent.expression, file));
    if (ts.isConditionalExpression(parent) && parent.whenTrue === at) best = Math.max(best, askedIn(parent.condition, file));
  }
  return best;
}

type Use = { file: string; line: number; member: string; version: string; guarded: boolean };

function usesIn(files: string[]): Use[] {
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    types: ["office-js"],
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
  });
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  for (const name of files) {
    const file = program.getSourceFile(name)!;
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) {
        const version = apiOf(checker.getSymbolAtLocation(node.name));
        if (version) {
          const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
          uses.push({
            file: name.slice(folder.length + 1),
            line: line + 1,
            member: node.name.text,
            version,
            guarded: guardOf(node, file) >= versionOf(version),
          });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return uses;
}

test("src/workbook uses nothing above ExcelApi 1.9 outside a branch that asked for it", () => {
  const uses = usesIn(filesUnder(folder));
  expect(uses.length).toBeGreaterThan(100);
  expect(uses.some(({ member }) => member === "resize")).toBe(true);
  const bare = uses.filter(({ version, guarded }) => versionOf(version) > floorVersion && !guarded);
  expect(bare.map(({ file, line, member, version }) => `${file}:${line} ${member} needs ${version}`)).toEqual([]);
}, 60_000);
