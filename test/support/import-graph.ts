import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** What a file imports as it runs: static, dynamic and re-exports; what only types are taken from is left out. */
export function runtimeImports(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, false);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const target = ts.isImportDeclaration(node) && !isForTypes(node) ? node.moduleSpecifier : (exportedFrom(node) ?? calledFor(node));
    if (target && ts.isStringLiteralLike(target)) found.push(target.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isForTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  const { name, namedBindings, isTypeOnly } = importClause;
  if (isTypeOnly) return true;
  return (
    !name && namedBindings !== undefined && ts.isNamedImports(namedBindings) && namedBindings.elements.every((each) => each.isTypeOnly)
  );
}

function exportedFrom(node: ts.Node): ts.Expression | undefined {
  return ts.isExportDeclaration(node) && !node.isTypeOnly ? node.moduleSpecifier : undefined;
}

/** `import("…")` and `require("…")`. */
function calledFor(node: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const { expression, arguments: given } = node;
  const loads = expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === "require");
  return loads ? given[0] : undefined;
}

/** All that is reached from some files: sources by path, each with the file that asked for it first, and packages by name. */
export function reachedFrom(entries: readonly string[]): { files: Map<string, string>; packages: Map<string, string> } {
  const files = new Map(entries.map((entry) => [entry, "an entry"]));
  const packages = new Map<string, string>();
  for (const [path] of files) {
    if (!/\.tsx?$/.test(path)) continue;
    for (const target of runtimeImports(path)) {
      if (target.startsWith(".")) addOnce(files, fileOf(join(dirname(path), target)), path);
      else addOnce(packages, packageOf(target), path);
    }
  }
  return { files, packages };
}

function addOnce(found: Map<string, string>, key: string, by: string): void {
  if (!found.has(key)) found.set(key, by);
}

function fileOf(path: string): string {
  const file = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"]
    .map((end) => path + end)
    .find((name) => existsSync(name) && /\.\w+$/.test(name));
  if (!file) throw new Error(`There is no file ${path}.`);
  return file;
}

/** "@univerjs/core" of "@univerjs/core/facade". */
function packageOf(target: string): string {
  return target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
}
