import { parseRect } from "../../../src/workbench/book/a1";
import type { Book } from "../../../src/workbench/book/book";
import { Workspace } from "../../../src/workbench/book/workspace";
import type { Engine } from "../../../src/workbench/engine/engine";
import { createPlainEngine } from "../../../src/workbench/engine/plain";
import { createRoot } from "../../../src/workbench/objects/root";
import type { WireObject } from "../../../src/workbench/objects/wire";
import type { Metadata } from "../../../src/workbench/protocol/metadata/metadata";
import { fullBook, put } from "../full-book";

/** Objects by their class. */
export type HostObjects = ReadonlyMap<string, readonly WireObject[]>;
type Open = Record<string, unknown>;

/** Of more than so many objects of one class nothing new is learnt. */
const ENOUGH = 30;

/** What only a method answers: the class to call it on, the method, what is given. */
const CALLS: [owner: string, method: string, ...args: unknown[]][] = [
  ["Workbook", "GetSelectedRanges"],
  ["Worksheet", "GetRange", "A4:B5"],
  ["Worksheet", "GetRange", "A1:Z60"],
  ["Range", "GetTables"],
  ["WorksheetCustomPropertyCollection", "Add", "key", "value"],
  ["Application", "CreateWorkbook"],
  ["Range", "GetDirectDependents"],
  ["Range", "GetDirectPrecedents"],
  ["Range", "GetVisibleView"],
  ["Range", "RemoveDuplicates", [0], false],
  ["ChartTitle", "GetSubstring", 0, 2],
  ["ChartAxes", "GetItem", "Value", "Secondary"],
  ["CustomXmlPartCollection", "GetByNamespace", "urn:example"],
  ["Functions", "Sum", 1, 2],
];

/** One object of every class that the host has, found by walking a workbook with something of everything. */
export async function hostObjects({ types }: Metadata): Promise<HostObjects> {
  const workspace = await workspaceToWalk();
  const found = new Map<string, WireObject[]>();
  const queue: unknown[] = [createRoot(workspace).Workbook];
  for (let at = 0; at < queue.length; at += 1) {
    const object = queue[at];
    if (!isWireObject(object)) continue;
    const known = found.get(object.Type) ?? [];
    if (known.length >= ENOUGH) continue;
    found.set(object.Type, [...known, object]);
    for (const { wire } of Object.values(types[object.Type]?.navigations ?? {})) queue.push(await settled(() => (object as Open)[wire]));
    queue.push(...(await itemsOf(object)), ...(await answersOf(object)));
  }
  return found;
}

async function itemsOf(object: WireObject): Promise<unknown[]> {
  const { items } = object as { items?(): unknown[] };
  return object.Type === "Functions" || typeof items !== "function" ? [] : await items.call(object);
}

async function answersOf(object: WireObject): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const [owner, method, ...args] of CALLS) {
    const call = owner === object.Type ? (object as Open)[method] : undefined;
    if (typeof call === "function") answers.push(await settled(() => call.apply(object, args) as unknown));
  }
  return answers;
}

/** What a call or a getter came to; the error where it failed (an object need not bear every call). */
export async function settled(work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    return error;
  }
}

function isWireObject(value: unknown): value is WireObject {
  return typeof value === "object" && value !== null && typeof (value as Open)["Type"] === "string";
}

/** An engine that knows the sum of everything, and surroundings that can open workbooks. */
async function workspaceToWalk(): Promise<Workspace> {
  const engine: Engine = { ...createPlainEngine(), evaluate: () => Promise.resolve(3) };
  const workspace = new Workspace(bookToWalk(), engine);
  workspace.services.createWorkbook = () => undefined;
  await engine.load(workspace.book);
  return workspace;
}

/** The full book, a plain area selected, with a formula that reads cells beside it. */
function bookToWalk(): Book {
  const book = fullBook();
  delete book.protection;
  const [orders] = book.sheets;
  put(orders!, 40, 0, [[1, { value: 1, formula: "=A41" }]]);
  book.activeSheet = orders!.id;
  book.selection = { sheet: orders!.id, ranges: [parseRect("A41:B42")!] };
  return book;
}
