import type { Book } from "../book/book";
import type { PackageReader, PackageWriter } from "./package";
import { children, decodeString, encodeString, escapeText, tag } from "./xml";

const VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const CORE: Record<string, string> = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  keywords: "cp:keywords",
  comments: "dc:description",
  lastAuthor: "cp:lastModifiedBy",
  category: "cp:category",
  revisionNumber: "cp:revision",
};
const APP: Record<string, string> = { manager: "Manager", company: "Company" };

const element = (name: string, text: string) => tag(name, {}, escapeText(encodeString(text)));

/** Writes the document's own properties (named as in Excel.DocumentProperties) and the custom ones. */
export function writeProperties(book: Book, file: PackageWriter): void {
  const from = (names: Record<string, string>) =>
    Object.entries(names).flatMap(([key, name]) => (book.properties[key] ? [element(name, book.properties[key])] : []));
  const created = book.properties.creationDate
    ? tag("dcterms:created", { "xsi:type": "dcterms:W3CDTF" }, escapeText(book.properties.creationDate))
    : "";
  const names = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  };
  file.add(
    "docProps/core.xml",
    "application/vnd.openxmlformats-package.core-properties+xml",
    tag("cp:coreProperties", names, from(CORE).join("") + created),
  );
  file.relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
  const app = tag(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    element("Application", "Microsoft Excel") + from(APP).join(""),
  );
  file.add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", app);
  file.relate("", "extended-properties", "docProps/app.xml");
  writeCustom(book, file);
}

function writeCustom(book: Book, file: PackageWriter): void {
  const entries = Object.entries(book.customProperties);
  if (entries.length === 0) return;
  const list = entries.map(([name, value], i) =>
    tag("property", { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: i + 2, name }, variant(value)),
  );
  const root = tag(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "xmlns:vt": VT },
    list.join(""),
  );
  file.add("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", root);
  file.relate("", "custom-properties", "docProps/custom.xml");
}

function variant(value: string | number | boolean): string {
  if (typeof value === "string") return element("vt:lpwstr", value);
  if (typeof value === "boolean") return tag("vt:bool", {}, String(value));
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? tag("vt:i4", {}, String(value)) : tag("vt:r8", {}, String(value));
}

/** Reads the document's properties. */
export function readProperties(file: PackageReader): Pick<Book, "properties" | "customProperties"> {
  const properties: Record<string, string> = {};
  const take = (kind: string, names: Record<string, string>) => {
    const words = new Map(Object.entries(names).map(([key, name]) => [name.slice(name.indexOf(":") + 1), key]));
    for (const path of file.targets("", kind)) {
      for (const node of file.xml(path)?.children ?? []) {
        const key = words.get(node.name);
        if (key && node.text) properties[key] = decodeString(node.text);
      }
    }
  };
  take("core-properties", { ...CORE, creationDate: "dcterms:created" });
  take("extended-properties", APP);
  return { properties, customProperties: readCustom(file) };
}

function readCustom(file: PackageReader): Book["customProperties"] {
  const roots = file.targets("", "custom-properties").map((path) => file.xml(path));
  const entries = roots
    .flatMap((root) => children(root, "property"))
    .flatMap((node) => {
      const value = node.children[0];
      if (!value || !node.attrs.name) return [];
      const numeric = /^(i[1248]|ui[1248]|int|uint|r[48]|decimal)$/.test(value.name);
      return [
        [
          node.attrs.name,
          value.name === "bool" ? value.text === "true" || value.text === "1" : numeric ? Number(value.text) : decodeString(value.text),
        ] as const,
      ];
    });
  return Object.fromEntries(entries);
}
