import { pack, unpack } from "./zip";
import { children, parseXml, part, tag, type XmlNode } from "./xml";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "http://schemas.openxmlformats.org/package/2006";
/** Namespaces of the main parts. */
export const NS = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  r: RELATIONS,
  x14: "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
  xm: "http://schemas.microsoft.com/office/excel/2006/main",
  xr: "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
} as const;

type Relation = { id: string; type: string; target: string; external: boolean };

/** Path of a part's relations: "xl/_rels/workbook.xml.rels". */
function relationsPath(path: string): string {
  const cut = path.lastIndexOf("/") + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

/** A package being written: parts with their content types and relations. */
export class PackageWriter {
  private readonly parts = new Map<string, string>();
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, Relation[]>();

  add(path: string, contentType: string, content: string): void {
    this.parts.set(path, part(content));
    this.types.set(path, contentType);
  }

  /** A part whose text stands as it is, of the plain XML type. */
  addAsIs(path: string, text: string): void {
    this.parts.set(path, text);
  }

  /** Relates `from` ("" is the package) to a part or an outside address, and answers the relation's id. */
  relate(from: string, type: string, target: string, external = false): string {
    const list = this.relations.get(from) ?? [];
    this.relations.set(from, list);
    const id = `rId${list.length + 1}`;
    list.push({ id, type: type.includes("://") ? type : `${RELATIONS}/${type}`, target: external ? target : `/${target}`, external });
    return id;
  }

  bytes(): Uint8Array {
    const overrides = [...this.types].map(([path, type]) => tag("Override", { PartName: `/${path}`, ContentType: type }));
    const defaults = [
      tag("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
      tag("Default", { Extension: "xml", ContentType: "application/xml" }),
      tag("Default", { Extension: "vml", ContentType: "application/vnd.openxmlformats-officedocument.vmlDrawing" }),
    ];
    const all = new Map([
      ["[Content_Types].xml", part(tag("Types", { xmlns: `${TYPES}/content-types` }, [...defaults, ...overrides].join("")))],
    ]);
    for (const [path, list] of this.relations) all.set(relationsPath(path), part(relationList(list)));
    for (const [path, content] of this.parts) all.set(path, content);
    return pack(all);
  }
}

function relationList(list: Relation[]): string {
  const items = list.map(({ id, type, target, external }) =>
    tag("Relationship", { Id: id, Type: type, Target: target, TargetMode: external ? "External" : undefined }),
  );
  return tag("Relationships", { xmlns: `${TYPES}/relationships` }, items.join(""));
}

/** A package opened: parts by path, and where a part's relations lead. */
export class PackageReader {
  private readonly files: ReturnType<typeof unpack>;
  private readonly known = new Map<string, Relation[]>();

  constructor(bytes: Uint8Array, limit?: number) {
    this.files = unpack(bytes, limit);
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  text(path: string): string | undefined {
    return this.files.text(path);
  }

  xml(path: string | undefined): XmlNode | undefined {
    const text = path && this.files.text(path);
    return text ? parseXml(text) : undefined;
  }

  /** What a relation of a part points to: a path in the package, or an outside address. */
  target(from: string, id: string | undefined): string | undefined {
    return this.relationsOf(from).find((one) => one.id === id)?.target;
  }

  /** Targets of all relations of a kind ("table"), by the end of their type. */
  targets(from: string, kind: string): string[] {
    return this.relationsOf(from)
      .filter((one) => one.type.endsWith(`/${kind}`))
      .map((one) => one.target);
  }

  private relationsOf(from: string): Relation[] {
    const known = this.known.get(from);
    if (known) return known;
    const list = children(this.xml(relationsPath(from)), "Relationship").map(({ attrs }) => {
      const external = attrs.TargetMode === "External";
      const target = attrs.Target ?? "";
      return { id: attrs.Id ?? "", type: attrs.Type ?? "", external, target: external ? target : resolve(from, target) };
    });
    this.known.set(from, list);
    return list;
  }
}

/** A relation's target as a path from the package's root. */
function resolve(from: string, target: string): string {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
