import type { Book } from "../book/book";
import { newId } from "../book/create";
import type { PackageReader, PackageWriter } from "./package";
import { uidOf } from "./tables";
import { children, escapeText, tag } from "./xml";

/** Namespace of the part that keeps workbook.settings, a JSON text each. */
const SETTINGS = "urn:workbench:settings";
const STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Writes the custom XML parts, and workbook.settings as one more. */
export function writeCustomXml(book: Book, file: PackageWriter): void {
  const parts = [...book.customXml];
  if (book.settings.size > 0) parts.push({ id: "{5E771465-0000-4000-8000-000000000001}", xml: settingsXml(book.settings) });
  parts.forEach(({ id, xml }, i) => {
    const path = `customXml/item${i + 1}.xml`;
    const properties = `customXml/itemProps${i + 1}.xml`;
    file.addAsIs(path, xml);
    const itemID = uidOf(id) ?? uidOf(`{${id}}`) ?? newId();
    file.add(
      properties,
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      tag("ds:datastoreItem", { "xmlns:ds": STORE, "ds:itemID": itemID }, tag("ds:schemaRefs")),
    );
    file.relate("xl/workbook.xml", "customXml", path);
    file.relate(path, "customXmlProps", properties);
  });
}

function settingsXml(settings: Book["settings"]): string {
  const list = [...settings].flatMap(([name, value]) =>
    value === undefined ? [] : [tag("setting", { name }, escapeText(JSON.stringify(value)))],
  );
  return tag("settings", { xmlns: SETTINGS }, list.join(""));
}

/** Reads the custom XML parts and the settings among them. */
export function readCustomXml(file: PackageReader): Pick<Book, "customXml" | "settings"> {
  const settings: Book["settings"] = new Map();
  const customXml = file.targets("xl/workbook.xml", "customXml").flatMap((path) => {
    const xml = file.text(path);
    if (xml === undefined) return [];
    if (!xml.startsWith(`<settings xmlns="${SETTINGS}"`)) return [{ id: itemId(path, file), xml }];
    for (const node of children(file.xml(path), "setting")) settings.set(node.attrs.name ?? "", JSON.parse(node.text));
    return [];
  });
  return { customXml, settings };
}

function itemId(path: string, file: PackageReader): string {
  const properties = file.targets(path, "customXmlProps")[0];
  return file.xml(properties)?.attrs.itemID ?? newId();
}
