import { parse } from "acorn";
import type { AssignmentExpression, CallExpression, Expression, FunctionExpression, Node, Program } from "acorn";
import { simple } from "acorn-walk";
import type { EventMeta, Metadata, TypeMeta } from "./metadata";

const EVENT =
  /new OfficeExtension\.\w*EventHandlers\(this\.context, this, "\w+", \{\s*eventType: (\d+),\s*registerFunc: function \(\) \{ return (.*?); \},\s*unregisterFunc: function \(\) \{ return (.*?); \},/;
const OBJECT_METHODS = ["_createMethodObject", "_createIndexerObject", "_createAndInstantiateMethodObject"];

/** Derives the object model from the (generated, regular) text of Office.js's `excel-win32-16.01.debug.js`. */
export function readMetadata(source: string, officeJs: string): Metadata {
  return new Reader(source, officeJs).read();
}

type ScalarLists = { names: string[]; wires: string[]; writable: boolean[] };

class Reader {
  private readonly types: Record<string, TypeMeta> = {};
  private readonly enums: Metadata["enums"] = {};
  private readonly lists = new Map<string, ScalarLists>();

  constructor(
    private readonly source: string,
    private readonly officeJs: string,
  ) {}

  read(): Metadata {
    simple(this.namespaces(), {
      CallExpression: (node) => this.defineProperty(node),
      AssignmentExpression: (node) => this.assign(node),
    });
    for (const [name, list] of this.lists) this.nameScalars(this.type(name), list);
    for (const [name, type] of Object.entries(this.types)) if (!type.className) delete this.types[name];
    return { officeJs: this.officeJs, types: this.types, enums: this.enums };
  }

  /** Only the `(function (Excel) {…})(Excel || (Excel = {}))` blocks. */
  private namespaces(): Program {
    const whole = parse(this.source, { ecmaVersion: 2020 });
    return { ...whole, body: whole.body.filter((node) => this.source.startsWith("(function (Excel)", node.start)) };
  }

  private text(node: Node): string {
    return this.source.slice(node.start, node.end);
  }

  private type(name: string): TypeMeta {
    return (this.types[name] ??= { className: "", isCollection: false, scalars: {}, navigations: {}, methods: {}, events: {} });
  }

  /** `Object.defineProperty(X.prototype, "name", { get, set })`. */
  private defineProperty(node: CallExpression): void {
    const [target, key, descriptor] = node.arguments;
    if (this.text(node.callee) !== "Object.defineProperty" || !target || !key || descriptor?.type !== "ObjectExpression") return;
    const owner = /^(\w+)\.prototype$/.exec(this.text(target))?.[1];
    const name = literal(key);
    const accessor = (kind: string) => {
      const found = descriptor.properties.find((p) => p.type === "Property" && p.key.type === "Identifier" && p.key.name === kind);
      return found?.type === "Property" && found.value.type === "FunctionExpression" ? found.value : undefined;
    };
    const getter = accessor("get");
    if (owner && typeof name === "string" && getter) this.property(owner, name, getter, accessor("set"));
  }

  private property(owner: string, name: string, getter: FunctionExpression, setter: FunctionExpression | undefined): void {
    const type = this.type(owner);
    if (name.startsWith("_") && this.declaration(owner, type, name, getter)) return;
    const calls = this.calls(getter);
    const api = this.api(calls);
    const event = EVENT.exec(this.text(getter));
    const navigation = calls.find((call) => this.text(call.callee) === "_createPropertyObject");
    if (event) type.events[name] = eventOf(event, api);
    else if (navigation)
      type.navigations[name] = { wire: String(literal(navigation.arguments[2])), type: this.className(navigation.arguments[0]), api };
    else if (name !== "items" && calls.some((call) => this.text(call.callee) === "_throwIfNotLoaded"))
      type.scalars[name] = { wire: "", writable: setter !== undefined, api };
  }

  /** The class's own name, and the three lists of its scalars. */
  private declaration(owner: string, type: TypeMeta, name: string, getter: FunctionExpression): boolean {
    const value = returned(getter);
    if (name === "_className") type.className = owner;
    else if (name === "_isCollection") type.isCollection = true;
    else if (name === "_scalarPropertyNames") this.list(owner).names = strings(value);
    else if (name === "_scalarPropertyOriginalNames") this.list(owner).wires = strings(value);
    else if (name === "_scalarPropertyUpdateable") this.list(owner).writable = elements(value).map((element) => literal(element) === true);
    else return false;
    return true;
  }

  private list(owner: string): ScalarLists {
    const list = this.lists.get(owner) ?? { names: [], wires: [], writable: [] };
    this.lists.set(owner, list);
    return list;
  }

  private nameScalars(type: TypeMeta, { names, wires, writable }: ScalarLists): void {
    names.forEach((name, index) => {
      const scalar = (type.scalars[name] ??= { wire: "", writable: false, api: "ExcelApi 1.1" });
      scalar.wire = wires[index] ?? pascal(name);
      scalar.writable = writable[index] ?? false;
    });
    for (const [name, scalar] of Object.entries(type.scalars)) scalar.wire ||= pascal(name);
  }

  /** `X.prototype.method = function (…) {…}` and `Enum["name"] = "Value"`. */
  private assign(node: AssignmentExpression): void {
    const left = this.text(node.left);
    const member = /^(\w+)\["(\w+)"\]$/.exec(left);
    const value = literal(node.right);
    if (member?.[1] && member[2] && typeof value === "string") (this.enums[member[1]] ??= {})[member[2]] = value;
    const method = /^(\w+)\.prototype\.(\w+)$/.exec(left);
    if (method?.[1] && method[2] && node.right.type === "FunctionExpression") this.method(method[1], method[2], node.right);
  }

  private method(owner: string, name: string, body: FunctionExpression): void {
    const calls = this.calls(body);
    const call = calls.filter((c) => c.callee.type === "Identifier" && [...OBJECT_METHODS, "_invokeMethod"].includes(c.callee.name)).pop();
    if (!call) return;
    const args = body.params.map((parameter) => this.text(parameter));
    const api = this.api(calls);
    const kind = this.text(call.callee);
    const methods = this.type(owner).methods;
    if (kind === "_invokeMethod")
      methods[name] = { wire: String(literal(call.arguments[1])), write: literal(call.arguments[2]) === 0, args, api };
    else if (kind === "_createIndexerObject")
      methods[name] = { wire: "[indexer]", returns: this.className(call.arguments[0]), write: false, args, api };
    else {
      const write = literal(call.arguments[3]) === 0;
      methods[name] = { wire: String(literal(call.arguments[2])), returns: this.className(call.arguments[0]), write, args, api };
    }
  }

  private className(node: Node | undefined): string {
    return node ? this.text(node).replace("Excel.", "") : "";
  }

  private calls(body: FunctionExpression): CallExpression[] {
    const calls: CallExpression[] = [];
    simple(body, { CallExpression: (node) => void calls.push(node) });
    return calls;
  }

  private api(calls: CallExpression[]): string {
    const guard = calls.find((call) => this.text(call.callee) === "_throwIfApiNotSupported");
    const [, set, version] = guard?.arguments ?? [];
    if (!set) return "ExcelApi 1.1";
    return `${this.text(set).replace("_defaultApiSetName", "ExcelApi").replaceAll('"', "")} ${String(literal(version))}`;
  }
}

function eventOf([, number, register, unregister]: RegExpExecArray, api: string): EventMeta {
  const name = (call: string | undefined) => (call ?? "").replace(/_this\.(\w+)\(.*/, "$1");
  return { eventType: Number(number), register: name(register), unregister: name(unregister), api };
}

function returned(body: FunctionExpression): Expression | undefined {
  const statement = body.body.body.find((node) => node.type === "ReturnStatement");
  return statement?.type === "ReturnStatement" ? (statement.argument ?? undefined) : undefined;
}

function elements(node: Node | undefined): Node[] {
  const array = node as Expression | undefined;
  return array?.type === "ArrayExpression" ? array.elements.filter((element) => element !== null) : [];
}

const strings = (node: Node | undefined) => elements(node).map((element) => String(literal(element)));

function literal(node: Node | undefined): unknown {
  const value = node as Expression | undefined;
  return value?.type === "Literal" ? value.value : undefined;
}

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
