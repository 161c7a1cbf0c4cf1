import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** What a class of Excel's has, as its published types tell; `version` is that of ExcelApi. */
export type PublishedMember = { name: string; kind: "property r" | "property r/w" | "navigation" | "method" | "event"; version: string };

/** Of the client alone: they never reach a host. */
const CLIENT_ONLY = new Set(["context", "items", "load", "set", "toJSON", "track", "untrack"]);

/** Every class of the namespace Excel with its members, up to a version of ExcelApi; preview and online-only members are left out. */
export function publishedTypes(project: string, upTo: string): Map<string, PublishedMember[]> {
  const path = join(project, "node_modules/@types/office-js/index.d.ts");
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, false);
  const classes = classesOf(file);
  const names = new Set(classes.map((each) => each.name!.text));
  const limit = numberOf(upTo);
  const types = classes.map((each): [string, PublishedMember[]] => [
    each.name!.text,
    membersOf(each, file, names).filter(({ version }) => numberOf(version) <= limit),
  ]);
  return new Map(types.filter(([, members]) => members.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Classes whose objects live in the host: those that extend ClientObject. */
function classesOf(file: ts.SourceFile): ts.ClassDeclaration[] {
  const blocks = file.statements.filter((node) => ts.isModuleDeclaration(node) && node.name.text === "Excel") as ts.ModuleDeclaration[];
  const bodies = blocks.flatMap(({ body }) => (body && ts.isModuleBlock(body) ? [...body.statements] : []));
  const isClass = (node: ts.Statement): node is ts.ClassDeclaration => ts.isClassDeclaration(node) && node.name !== undefined;
  return bodies
    .filter(isClass)
    .filter(({ heritageClauses }) => heritageClauses?.some((clause) => /ClientObject$/.test(clause.types[0]!.expression.getText(file))));
}

function membersOf(owner: ts.ClassDeclaration, file: ts.SourceFile, classes: ReadonlySet<string>): PublishedMember[] {
  const found = new Map<string, PublishedMember>();
  const otherwise = versionOf(owner, file) ?? "1.1";
  for (const member of owner.members) {
    const name = member.name?.getText(file);
    if (!name || CLIENT_ONLY.has(name) || found.has(name)) continue;
    found.set(name, { name, kind: kindOf(member, file, classes), version: versionOf(member, file) ?? otherwise });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindOf(member: ts.ClassElement, file: ts.SourceFile, classes: ReadonlySet<string>): PublishedMember["kind"] {
  if (!ts.isPropertyDeclaration(member)) return "method";
  const type = member.type?.getText(file) ?? "";
  if (type.includes("EventHandlers<")) return "event";
  if (classes.has(type.replace(/^Excel\./, ""))) return "navigation";
  return member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ? "property r" : "property r/w";
}

/** "1.9" of "[Api set: ExcelApi 1.9]"; previews and sets of one platform come after everything. */
function versionOf(node: ts.Node, file: ts.SourceFile): string | undefined {
  const text = file.text.slice(node.getFullStart(), node.getStart(file));
  const tag = /\[Api set: ([^\]]+)\]/.exec(text)?.[1];
  return tag === undefined ? undefined : (/^ExcelApi (\d+\.\d+)/.exec(tag)?.[1] ?? "99.0");
}

function numberOf(version: string): number {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major * 1000 + minor;
}
