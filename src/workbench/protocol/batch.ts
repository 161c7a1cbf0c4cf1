import type { Workspace } from "../book/workspace";
import { HostError, type WireObject } from "../objects/wire";
import type { Root } from "../objects/root";
import { LocatedError, type Members } from "./members";
import type { Action, ArgumentInfo, BatchRequest, ObjectPath, ReferencedIds } from "./messages";
import { isCollection, Query, treeOf, type QueryTree } from "./query";
import type { References } from "./references";
import type { Subscriptions } from "./subscriptions";

/** What lives longer than one batch. */
export type Session = {
  workspace: Workspace;
  root: Root;
  members: Members;
  references: References;
  subscriptions: Subscriptions;
};

/** An answer whose scalars are all there: those that take a calculation are promises at first. Rows of cells are not looked into. */
async function ready(answer: Record<string, unknown>): Promise<Record<string, unknown>> {
  for (const [name, value] of Object.entries(answer)) {
    if (value instanceof Promise) answer[name] = (await value) as unknown;
    else if (name === "_Items" || name === "items") for (const item of value as Record<string, unknown>[]) await ready(item);
    else if (typeof value === "object" && value !== null && !Array.isArray(value)) await ready(value as Record<string, unknown>);
  }
  return answer;
}

type Settling = { settles?: readonly string[] };

/** One batch at work: its object paths, each resolved once, and its actions, one after the other. */
export class Batch {
  private readonly resolved = new Map<number, WireObject | null>();

  constructor(
    private readonly session: Session,
    private readonly request: BatchRequest,
  ) {}

  /** Carries out one action and answers its value. */
  async perform(action: Action): Promise<unknown> {
    if (action.ActionType === 5) return null;
    const target = await this.resolve(action.ObjectPathId);
    if (target === null) return null;
    switch (action.ActionType) {
      case 1:
        return this.identity(target);
      case 2:
      case 7:
        return this.query(target, action);
      case 3:
        return this.method(target, action.Name, await this.args(action.ArgumentInfo));
      case 4:
        this.session.members.write(target, action.Name, (await this.args(action.ArgumentInfo))[0]);
        return null;
      case 6: {
        const { Queries = {}, MaxDepth = 10 } = action.RecursiveQueryInfo ?? {};
        await this.session.workspace.settle();
        return ready(this.reader(false).recursive(target, Queries, MaxDepth));
      }
      case 8:
        this.ensureUnchanged(target, action.ObjectState ?? {});
        return null;
      case 9:
        this.update(target, action.ObjectState ?? {});
        return null;
      default:
        throw new HostError("NotImplemented", `Actions of type ${String(action.ActionType)} are not implemented.`);
    }
  }

  /** The object a path stands for, as far as it is known; for the place of an error. */
  known(id: number): WireObject | null | undefined {
    return this.resolved.get(id);
  }

  private async resolve(id: number): Promise<WireObject | null> {
    const done = this.resolved.get(id);
    if (done !== undefined) return done;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new HostError("InvalidObjectPath", `The batch has no object path ${id}.`);
    const parent = path.ParentObjectPathId === undefined ? undefined : await this.resolve(path.ParentObjectPathId);
    const target = parent === null ? null : await this.follow(path, parent);
    this.resolved.set(id, target);
    return target;
  }

  private async follow(path: ObjectPath, parent: WireObject | undefined): Promise<WireObject | null> {
    if (path.ObjectPathType === 1) return this.session.root.Workbook;
    if (path.ObjectPathType === 2) return this.service(path.Name);
    if (path.ObjectPathType === 6) return this.session.references.get(path.Name);
    if (path.ObjectPathType === 7) return null;
    if (!parent) throw new HostError("InvalidObjectPath", `The object path ${path.Id} has no parent.`);
    if (path.ObjectPathType === 4) return this.session.members.read(parent, path.Name) as WireObject | null;
    const args = await this.args(path.ArgumentInfo);
    if (path.ObjectPathType === 3) return this.objectOf(parent, path.Name, await this.call(parent, path.Name, args));
    return this.indexed(parent, args);
  }

  private service(name: string): WireObject {
    const service = this.session.root.service?.(name);
    if (!service) throw new HostError("NotImplemented", `${name} is not implemented by the workbench.`);
    return service;
  }

  private indexed(parent: WireObject, args: unknown[]): WireObject {
    if (!isCollection(parent)) throw this.session.members.missing(parent, "Item");
    const item = this.session.members.call(parent, "Item", args) as WireObject | undefined;
    if (item) return item;
    const location = this.session.members.location(parent, "[indexer]");
    throw new LocatedError(new HostError("ItemNotFound", `${parent.Type} has no "${String(args[0])}".`), location);
  }

  private objectOf(parent: WireObject, name: string, value: unknown): WireObject | null {
    if (value === null || isWireObject(value)) return value;
    throw this.session.members.missing(parent, name);
  }

  private async call(target: WireObject, name: string, args: unknown[]): Promise<unknown> {
    if (settlesOf(target)?.includes(name)) await this.session.workspace.settle();
    return this.session.members.call(target, name, args.map(absent)) as unknown;
  }

  private async method(target: WireObject, name: string, args: unknown[]): Promise<unknown> {
    const { members, references, subscriptions } = this.session;
    const subscription = members.entry(target).events.get(name);
    if (subscription) return (subscriptions.change(subscription), null);
    if (name === "_KeepReference") return (references.keep(target), null);
    if (name === "_RemoveReference") return (references.remove(String(args[0])), null);
    if (name === "_GetObjectByReferenceId") return this.identity(references.get(String(args[0])));
    const value = await this.call(target, name, args);
    return isWireObject(value) ? this.identity(value) : (value ?? null);
  }

  private async query(target: WireObject, action: Action): Promise<unknown> {
    const info = action.QueryInfo ?? {};
    const tree = treeOf(info);
    if (this.needsResults(target, tree)) await this.session.workspace.settle();
    return ready(this.reader(action.ActionType === 7).answer(target, tree, info));
  }

  /** A class that says what it settles for is believed; for the rest every query waits for the formulas. */
  private needsResults(target: WireObject, tree: QueryTree): boolean {
    const settles = settlesOf(target);
    if (!settles) return true;
    const { scalars } = this.session.members.entry(target);
    return [...tree.keys()].some((name) => {
      const wire = scalars.get(name.toLowerCase());
      return wire === undefined || settles.includes(wire);
    });
  }

  private reader(json: boolean): Query {
    return new Query(this.session.members, this.session.references, json);
  }

  /** What an instantiated object answers: never null, or Office.js takes it for a null object. */
  private identity(target: WireObject): Record<string, unknown> {
    const reference = this.session.references.idOf(target);
    const key = this.session.members.entry(target).scalars.has("id") ? "Id" : "_Id";
    return { ...(reference && { _ReferenceId: reference }), ...(target.Id !== undefined && { [key]: target.Id }) };
  }

  private update(target: WireObject, state: Record<string, unknown>): void {
    const { scalars, navigations } = this.session.members.entry(target);
    for (const [name, value] of Object.entries(state)) {
      const scalar = scalars.get(name.toLowerCase());
      const navigation = navigations.get(name.toLowerCase());
      if (scalar) this.session.members.write(target, scalar, value);
      else if (navigation) this.update(this.session.members.read(target, navigation) as WireObject, value as Record<string, unknown>);
      else throw new HostError("InvalidArgument", `${target.Type} has no property "${name}".`);
    }
  }

  private ensureUnchanged(target: WireObject, state: Record<string, unknown>): void {
    const { scalars } = this.session.members.entry(target);
    for (const [name, value] of Object.entries(state)) {
      const wire = scalars.get(name.toLowerCase());
      if (wire && JSON.stringify(this.session.members.read(target, wire)) !== JSON.stringify(value))
        throw new LocatedError(new HostError("Conflict", `"${name}" has changed.`), this.session.members.location(target, wire));
    }
  }

  /** Arguments with client objects put back where their path ids stand. */
  private async args(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const values = info?.Arguments ?? [];
    const out: unknown[] = [];
    for (const [index, value] of values.entries()) out.push(await this.argument(value, info?.ReferencedObjectPathIds?.[index]));
    return out;
  }

  private async argument(value: unknown, ids: number | null | undefined | ReferencedIds): Promise<unknown> {
    if (typeof ids === "number" && ids !== 0) return this.resolve(ids);
    if (Array.isArray(value) && Array.isArray(ids)) {
      const out: unknown[] = [];
      for (const [index, item] of value.entries()) out.push(await this.argument(item, (ids as ReferencedIds)[index]));
      return out;
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const record = value as Record<string, unknown>;
    if (typeof record["_ObjectPathId"] === "number") return this.resolve(record["_ObjectPathId"]);
    const out: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(record)) out[key] = await this.argument(item, undefined);
    return out;
  }
}

const settlesOf = (target: WireObject) => (target.constructor as Settling).settles;

/** An argument left out travels as null. */
const absent = (value: unknown) => (value === null ? undefined : value);

function isWireObject(value: unknown): value is WireObject {
  return typeof value === "object" && value !== null && "Type" in value && typeof value.Type === "string" && !Array.isArray(value);
}
