/**
 * Writes docs/host-members.md: member by member, what the workbench's host answers, read from its own code.
 * `node tools/host-members.mjs` writes it, `--check` only says whether it is up to date.
 */
import { parse } from "acorn";
import { simple } from "acorn-walk";
import { build } from "esbuild";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { metadataFile, root } from "./prepare.mjs";

const file = join(root, "docs/host-members.md");
const { types } = JSON.parse(readFileSync(await metadataFile(), "utf8"));
const code = await bundled();
const told = new Set([...(/EVENT = \{([^}]*)\}/.exec(code)?.[1] ?? "").matchAll(/: (\d+)/g)].map(([, number]) => Number(number)));
const answered = membersOfObjects();
const text = document(types, answered);

if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
  console.error(`${relative(root, file)} is out of date: run node tools/host-members.mjs`);
  process.exitCode = 1;
}

/** The host's objects as one script. */
async function bundled() {
  const { outputFiles } = await build({
    entryPoints: [join(root, "src/workbench/objects/root.ts")],
    bundle: true,
    write: false,
    format: "esm",
    packages: "external",
    target: "es2022",
  });
  return outputFiles[0].text;
}

/** Members of the host's objects by their wire names, for each type of the object model. */
function membersOfObjects() {
  const classes = new Map();
  const literals = [];
  const keep = (name, node) => {
    const fields = node.body.body.filter((member) => !member.static && member.key?.type === "Identifier");
    const type = fields.find((field) => field.key.name === "Type")?.value?.value;
    classes.set(name, { type, parent: node.superClass?.name, members: fields.map((field) => field.key.name) });
  };
  simple(parse(code, { ecmaVersion: "latest", sourceType: "module" }), {
    ClassDeclaration: (node) => keep(node.id.name, node),
    VariableDeclarator({ id, init }) {
      if (init?.type === "ClassExpression") keep(id.name, init);
    },
    ObjectExpression(node) {
      const entries = node.properties.filter((property) => property.type === "Property" && property.key.type === "Identifier");
      const type = entries.find((entry) => entry.key.name === "Type")?.value?.value;
      if (typeof type === "string") literals.push({ type, members: entries.map((entry) => entry.key.name) });
    },
  });
  const found = new Map();
  const add = (type, members) => found.set(type, new Set([...(found.get(type) ?? []), ...members]));
  for (const { type, members } of literals) add(type, members);
  for (const name of classes.keys()) {
    const type = typeOf(classes, name);
    if (type) add(type, inherited(classes, name));
  }
  return found;
}

function typeOf(classes, name) {
  const known = classes.get(name);
  return known && (known.type ?? typeOf(classes, known.parent));
}

function inherited(classes, name) {
  const known = classes.get(name);
  return known ? [...known.members, ...inherited(classes, known.parent)] : [];
}

function document(types, answered) {
  const rows = Object.entries(types).map(([name, type]) => rowOf(name, type, answered.get(name) ?? new Set()));
  const public_ = rows.filter(({ total }) => total > 0);
  const touched = public_.filter(({ yes }) => yes.length > 0).sort((a, b) => a.name.localeCompare(b.name));
  const untouched = public_.filter(({ yes }) => yes.length === 0).map(({ name }) => `\`${name}\``);
  const sum = (pick) => touched.reduce((count, row) => count + pick(row), 0);
  const lines = [
    "# What the workbench's host answers",
    "",
    "Generated from the host's code by `node tools/host-members.mjs`; a test holds it to the code. Members have the names of Office.js.",
    "What is missing is answered `NotImplemented`, with the member's name; events that are missing can be listened to and never come.",
    "",
    `${sum((row) => row.yes.length)} of ${sum((row) => row.total)} members of the ${touched.length} types below.`,
    "",
    ...touched.flatMap(({ name, yes, no }) => [
      `## ${name}`,
      "",
      `Answered: ${list(yes)}`,
      "",
      ...(no.length ? [`Not implemented: ${list(no)}`, ""] : []),
    ]),
    "## Types that are not there at all",
    "",
    untouched.sort().join(", "),
    "",
  ];
  return lines.join("\n");
}

function rowOf(name, { scalars, navigations, methods, events }, has) {
  const members = [scalars, navigations, methods].flatMap((group) => Object.entries(group)).filter(([member]) => !member.startsWith("_"));
  const isThere = ([, { wire }]) => has.has(wire === "[indexer]" ? "Item" : wire);
  const names = (entries) => entries.map(([member]) => member);
  const heard = Object.entries(events).filter(([event]) => !event.startsWith("_"));
  const isTold = ([, { eventType }]) => has.size > 0 && told.has(eventType);
  const yes = [...names(members.filter(isThere)), ...names(heard.filter(isTold))];
  const no = [...names(members.filter((member) => !isThere(member))), ...names(heard.filter((event) => !isTold(event)))];
  return { name, yes: has.size ? yes.sort() : [], no: no.sort(), total: yes.length + no.length };
}

function list(names) {
  return names.map((name) => `\`${name}\``).join(", ");
}
