import { FileError } from "./file-error";

/** An element read from a part: names without their prefix, `text` what stands directly in it. */
export type XmlNode = { name: string; attrs: Record<string, string>; children: XmlNode[]; text: string };

export type Attributes = Record<string, string | number | boolean | undefined>;

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text as the content of an element. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (c) => ESCAPES[c] ?? c) : text;
}

/** An element: false and undefined attributes are left out, true is "1"; without content it closes itself. */
export function tag(name: string, attrs: Attributes = {}, content?: string): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attrs)) {
    if (value === undefined || value === false) continue;
    const text = value === true ? "1" : encodeString(String(value));
    open += ` ${key}="${/[&<>"\n\r\t]/.test(text) ? text.replace(/[&<>"\n\r\t]/g, (c) => ESCAPES[c] ?? c) : text}"`;
  }
  return content === undefined ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** A text with its declaration, as a part. */
export function part(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
}

/** What XML 1.0 forbids, halves of surrogate pairs, and the underscore of a text that looks like an escape. */
const SPECIAL =
  // eslint-disable-next-line no-control-regex -- exactly the control characters that XML forbids
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Writes what XML cannot say as the file format does: `_x0001_`, and `_x005F_x0041_` for a text that looks so. */
export function encodeString(text: string): string {
  return text.replace(SPECIAL, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** Undoes encodeString. */
export function decodeString(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

/** Undoes entities; unknown ones stay as they stand (no DTD is read, so nothing can grow). */
export function unescape(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** Attributes of an opening tag's text, names without prefix. */
export function attributesOf(source: string): Record<string, string> {
  const attrs: Record<string, string> = {};
  for (const match of source.matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const name = match[1] ?? "";
    if (!name.startsWith("xmlns")) attrs[local(name)] = decodeString(unescape(match[2] ?? match[3] ?? ""));
  }
  return attrs;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:[^<>"']|"[^<"]*"|'[^<']*')*?)(\/?)>|([^<]+)/g;

/** Reads a part as a tree and gives its root; fails with file.broken where elements do not close. */
export function parseXml(source: string): XmlNode {
  const top: XmlNode = { name: "", attrs: {}, children: [], text: "" };
  const open: XmlNode[] = [top];
  for (const [, cdata, closing, opening, attrs, empty, text] of source.matchAll(TOKEN)) {
    const current = open[open.length - 1] ?? top;
    if (opening) {
      const node: XmlNode = { name: local(opening), attrs: attrs ? attributesOf(attrs) : {}, children: [], text: "" };
      current.children.push(node);
      if (!empty) open.push(node);
    } else if (closing) {
      if (open.length < 2 || current.name !== local(closing)) throw new FileError("file.broken", { part: closing });
      open.pop();
    } else if (text !== undefined) current.text += unescape(text);
    else if (cdata !== undefined) current.text += cdata;
  }
  const root = top.children[0];
  if (open.length > 1 || !root) throw new FileError("file.broken", { part: open[open.length - 1]?.name ?? "" });
  return root;
}

/** The first child of that name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((one) => one.name === name);
}

/** All children of that name. */
export function children(node: XmlNode | undefined, name: string): XmlNode[] {
  return node ? node.children.filter((one) => one.name === name) : [];
}

/** Follows names down from a node, taking the first each time. */
export function descend(node: XmlNode | undefined, ...names: string[]): XmlNode | undefined {
  return names.reduce<XmlNode | undefined>((at, name) => child(at, name), node);
}

/** Every node of that name below, at any depth. */
export function findAll(node: XmlNode | undefined, name: string): XmlNode[] {
  if (!node) return [];
  return node.children.flatMap((one) => (one.name === name ? [one, ...findAll(one, name)] : findAll(one, name)));
}

/** An attribute as the format's boolean: "1" and "true". */
export function flag(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** An attribute as a number, or undefined. */
export function numberOf(value: string | undefined): number | undefined {
  const number = value === undefined || value === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The same object without its undefined fields. */
export function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
