import { CHART_EVENT } from "../../../src/workbench/book/charts";
import { COMMENT_EVENT } from "../../../src/workbench/book/comments";
import { EVENT } from "../../../src/workbench/book/events";
import { HostError, type WireObject } from "../../../src/workbench/objects/wire";
import { LocatedError, Members } from "../../../src/workbench/protocol/members";
import { cachedMetadata } from "../../../src/workbench/protocol/metadata/cache";
import { Catalogue } from "../../../src/workbench/protocol/metadata/catalogue";
import type { TypeMeta } from "../../../src/workbench/protocol/metadata/metadata";
import { REQUIREMENTS } from "../../../src/workbench/protocol/requirements";
import { hostObjects, settled } from "./host-objects";
import { type PublishedMember, publishedTypes } from "./office-types";

export type HostAnswer = "answered" | "read only" | "NotImplemented";
export type HostMember = PublishedMember & { answer: HostAnswer };
export type HostType = { name: string; members: HostMember[] };

/** Numbers of the events that the host tells. */
const TOLD = new Set<number>([EVENT, CHART_EVENT, COMMENT_EVENT].flatMap((events) => Object.values(events)));

/** Office.js hears this one from the document, not from the object model. */
const TOLD_BY_DOCUMENT = new Set(["Workbook.onSelectionChanged"]);

/** Methods that hand over to another, which refuses them whatever is given: trying tells. */
const TRIED: Readonly<Record<string, unknown[]>> = { "Filter.ApplyIconFilter": [{ set: "ThreeArrows", index: 0 }] };

/** Every type of Excel up to the API that the host claims, with what the host makes of each member, found by asking it. */
export async function hostTypes(project: string): Promise<HostType[]> {
  const metadata = cachedMetadata(project);
  const objects = await hostObjects(metadata);
  const members = new Members(new Catalogue(metadata), REQUIREMENTS);
  const types: HostType[] = [];
  for (const [name, published] of publishedTypes(project, REQUIREMENTS["ExcelApi"]!)) {
    const asked: HostMember[] = [];
    for (const member of published) {
      const answer = await answerOf(member, name, metadata.types[name], objects.get(name) ?? [], members);
      asked.push({ ...member, answer });
    }
    types.push({ name, members: asked });
  }
  return types;
}

async function answerOf(
  { name, kind }: PublishedMember,
  type: string,
  meta: TypeMeta | undefined,
  objects: readonly WireObject[],
  members: Members,
): Promise<HostAnswer> {
  if (kind === "event") {
    const number = meta?.events[name]?.eventType;
    const told = number === undefined ? TOLD_BY_DOCUMENT.has(`${type}.${name}`) : TOLD.has(number);
    return told && objects.length > 0 ? "answered" : "NotImplemented";
  }
  const wire = (meta?.scalars[name] ?? meta?.navigations[name] ?? meta?.methods[name])?.wire;
  if (wire === undefined) return "NotImplemented";
  let best: HostAnswer = "NotImplemented";
  for (const object of objects) {
    const answer = kind === "method" ? await called(object, wire, members) : await outcome(() => members.read(object, wire));
    if (answer === "answered" && kind === "property r/w" && !isWritable(object, wire)) best = "read only";
    else if (answer === "answered") return answer;
  }
  return best;
}

async function called(object: WireObject, wire: string, members: Members): Promise<HostAnswer> {
  const name = wire === "[indexer]" ? "Item" : wire;
  const tried = TRIED[`${object.Type}.${name}`];
  if (tried) return outcome(() => members.call(object, name, tried));
  const isThere = members.offers(object, name) && typeof (object as Record<string, unknown>)[name] === "function";
  return isThere ? "answered" : "NotImplemented";
}

/** An object that cannot say now (a name without a range) has the member all the same. */
async function outcome(work: () => unknown): Promise<HostAnswer> {
  const value = await settled(work);
  const reason = value instanceof LocatedError ? value.reason : value;
  return reason instanceof HostError && reason.code === "NotImplemented" ? "NotImplemented" : "answered";
}

function isWritable(object: WireObject, wire: string): boolean {
  const name = wire === "Type" ? "Kind" : wire;
  for (let owner = object as object | null; owner; owner = Object.getPrototypeOf(owner) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    if (descriptor) return Boolean(descriptor.set ?? descriptor.writable);
  }
  return false;
}

const isAnswered = ({ answer }: HostMember) => answer !== "NotImplemented";
const count = ({ members }: HostType) => members.filter(isAnswered).length;
const of = (type: HostType) => `${count(type)} of ${type.members.length}`;

/** The tables of docs/host.md: an overview, member by member, and what is not there at all. */
export function hostTable(all: readonly HostType[]): string {
  const functions = all.find(({ name }) => name === "Functions");
  const types = all.filter((type) => type !== functions);
  const there = types.filter((type) => count(type) > 0);
  const absent = types.filter((type) => count(type) === 0);
  const sum = (list: readonly HostType[], pick: (type: HostType) => number) => list.reduce((total, type) => total + pick(type), 0);
  return [
    `**${sum(there, count)} of ${sum(there, ({ members }) => members.length)} members of the ${there.length} types that are there**; ${absent.length} types are not (at the end).`,
    `\`Functions\` stands apart: each of its ${functions?.members.length ?? 0} is handed to the engine by its name, and NotImplemented where the engine does not know it.`,
    ["| type | answered |", "| --- | --- |", ...there.map((type) => `| [${type.name}](#${type.name.toLowerCase()}) | ${of(type)} |`)].join(
      "\n",
    ),
    ...there.flatMap((type) => [`## ${type.name}`, tableOf(type)]),
    "## Types that are not there",
    absent.map(({ name, members }) => `- \`${name}\` (${members.length} of ExcelApi ${earliest(members)} on)`).join("\n"),
  ].join("\n\n");
}

function tableOf({ members }: HostType): string {
  const rows = members.map(({ name, kind, version, answer }) => `| \`${name}\` | ${kind} | ${version} | ${answer} |`);
  return ["| member | kind | ExcelApi | host |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function earliest(members: readonly PublishedMember[]): string {
  const minors = members.map(({ version }) => Number(version.split(".")[1]));
  return `1.${Math.min(...minors)}`;
}
