import { HostError, type WireCollection, type WireObject } from "../objects/wire";
import type { Members } from "./members";
import type { QueryInfo } from "./messages";
import type { References } from "./references";

/** What to read of an object: "*" is every scalar, a navigation has a tree of its own. */
export type QueryTree = Map<string, QueryTree>;
type Answer = Record<string, unknown>;

/** What a range answers cell by cell: null for whole rows and columns, refused above what Excel reads at once. */
const CELL_ARRAYS = new Set(
  "Values Formulas FormulasLocal FormulasR1C1 Text NumberFormat NumberFormatLocal NumberFormatCategories ValueTypes LinkedDataTypeState".split(
    " ",
  ),
);
const MOST_CELLS = 5_000_000;

/** `["name", "format/fill/color"]` as a tree; nothing selected means every scalar. */
export function treeOf({ Select = [], Expand = [] }: QueryInfo): QueryTree {
  const tree: QueryTree = new Map();
  const put = (path: string) => path.split(/[/.]/).reduce((node, name) => branch(node, name), tree);
  Select.forEach(put);
  for (const path of Expand) branch(put(path), "*");
  if (Select.length === 0) branch(tree, "*");
  return tree;
}

function branch(node: QueryTree, name: string): QueryTree {
  let child = node.get(name);
  if (!child) node.set(name, (child = new Map()));
  return child;
}

/** Answers queries over wire objects, in the wire's names or, for JSON, in the public ones. */
export class Query {
  constructor(
    private readonly members: Members,
    private readonly references: References,
    private readonly json: boolean,
  ) {}

  answer(target: WireObject, tree: QueryTree, info: QueryInfo = {}): Answer {
    const out: Answer = {};
    const reference = this.references.idOf(target);
    if (reference && !this.json) out["_ReferenceId"] = reference;
    if (isCollection(target)) this.collection(target, tree, info, out);
    else this.fields(target, tree, out);
    return out;
  }

  /** Reads what `queries` name for each type, and follows what they expand, `depth` levels down. */
  recursive(target: WireObject, queries: Record<string, QueryInfo>, depth: number): Answer {
    const info = queries[target.Type] ?? {};
    const tree = treeOf(info);
    const navigations = [...tree.keys()].filter((name) => this.members.entry(target).navigations.has(name.toLowerCase()));
    const followed = depth > 0 ? navigations.filter((name) => queries[this.typeOf(target, name)]) : [];
    for (const name of followed) tree.delete(name);
    const out = this.answer(target, tree, info);
    for (const name of followed) {
      const wire = this.members.entry(target).navigations.get(name.toLowerCase()) ?? name;
      const child = this.members.read(target, wire) as WireObject | null;
      out[this.name(target, wire)] = child && this.recursive(child, queries, depth - 1);
    }
    return out;
  }

  private typeOf(target: WireObject, name: string): string {
    return (
      Object.entries(this.members.entry(target).meta.navigations).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1].type ?? ""
    );
  }

  private name(target: WireObject, wire: string): string {
    return this.json ? (this.members.entry(target).published.get(wire) ?? wire) : wire;
  }

  private collection(target: WireCollection, tree: QueryTree, { Skip = 0, Top }: QueryInfo, out: Answer): void {
    const own: QueryTree = new Map();
    const each: QueryTree = new Map();
    for (const [name, sub] of tree) {
      if (name === "*" || !this.members.entry(target).scalars.has(name.toLowerCase())) each.set(name, sub);
      if (name === "*" || !each.has(name)) own.set(name, sub);
    }
    this.fields(target, own, out);
    const items = target.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    out[this.json ? "items" : "_Items"] = items.map((item, index) => {
      const read = this.answer(item, each);
      if (this.json) return read;
      return item.Id === undefined ? { ...read, _Index: Skip + index } : { ...read, _Id: item.Id };
    });
  }

  private fields(target: WireObject, tree: QueryTree, out: Answer): void {
    const { scalars, navigations } = this.members.entry(target);
    for (const [name, sub] of tree) {
      const scalar = scalars.get(name.toLowerCase());
      const navigation = navigations.get(name.toLowerCase());
      if (name === "*") this.allScalars(target, out);
      else if (scalar) out[this.name(target, scalar)] = this.scalar(target, scalar);
      else if (navigation) out[this.name(target, navigation)] = this.navigation(target, navigation, sub);
      else throw new HostError("InvalidArgument", `${target.Type} has no property "${name}".`);
    }
  }

  private allScalars(target: WireObject, out: Answer): void {
    for (const { wire } of Object.values(this.members.entry(target).meta.scalars))
      if (!wire.startsWith("_") && this.members.offers(target, wire)) out[this.name(target, wire)] = this.scalar(target, wire);
  }

  private scalar(target: WireObject, wire: string): unknown {
    if (target.Type === "Range" && CELL_ARRAYS.has(wire)) {
      const yes = (name: string) => name in target && this.members.read(target, name) === true;
      if (yes("IsEntireRow") || yes("IsEntireColumn")) return null;
      if (Number(this.members.read(target, "CellCount")) > MOST_CELLS)
        throw new HostError("RangeExceedsLimit", `A range of more than ${MOST_CELLS} cells cannot be read at once.`);
    }
    return this.members.read(target, wire);
  }

  private navigation(target: WireObject, wire: string, tree: QueryTree): unknown {
    const child = this.members.read(target, wire) as WireObject | null;
    return child && this.answer(child, tree.size > 0 ? tree : new Map([["*", new Map()]]));
  }
}

/** Whether a wire object is a collection. */
export function isCollection(target: WireObject): target is WireCollection {
  return "items" in target && typeof target.items === "function";
}
