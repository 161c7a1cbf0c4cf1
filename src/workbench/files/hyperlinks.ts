import type { Sheet } from "../book/book";
import { linkKey } from "../book/hyperlinks";
import type { PackageReader, PackageWriter } from "./package";
import { cellRef, readRefs } from "./refs";
import { child, children, defined, tag, type XmlNode } from "./xml";

/** The hyperlinks element; outside addresses become relations of the sheet. */
export function hyperlinksXml(sheet: Sheet, from: string, file: PackageWriter): string {
  const links = [...sheet.hyperlinks].map(([key, link]) => {
    const { row, column } = linkKey.cell(key);
    const id = link.address ? file.relate(from, "hyperlink", link.address, true) : undefined;
    return tag("hyperlink", {
      ref: cellRef(row, column),
      "r:id": id,
      location: link.documentReference,
      tooltip: link.screenTip,
      display: link.textToDisplay,
    });
  });
  return links.length ? tag("hyperlinks", {}, links.join("")) : "";
}

/** Reads a sheet's links; one over several cells counts for each. */
export function readHyperlinks(root: XmlNode, from: string, file: PackageReader): Sheet["hyperlinks"] {
  const links: Sheet["hyperlinks"] = new Map();
  for (const { attrs } of children(child(root, "hyperlinks"), "hyperlink")) {
    const link = defined({
      address: file.target(from, attrs.id),
      documentReference: attrs.location,
      screenTip: attrs.tooltip,
      textToDisplay: attrs.display,
    });
    for (const { row, column, rows, columns } of readRefs(attrs.ref)) {
      for (let i = 0; i < Math.min(rows * columns, 1_000); i += 1)
        links.set(linkKey.of(row + Math.floor(i / columns), column + (i % columns)), link);
    }
  }
  return links;
}
