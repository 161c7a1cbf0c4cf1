import { NS } from "./package";
import { child, children, decodeString, encodeString, escapeText, tag, type XmlNode } from "./xml";

/** The texts of a workbook, each kept once. */
export class StringWriter {
  private readonly places = new Map<string, number>();
  private uses = 0;

  place(text: string): number {
    this.uses += 1;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  xml(): string {
    const items: string[] = [];
    for (const text of this.places.keys()) items.push(`<si>${textXml(text)}</si>`);
    return tag("sst", { xmlns: NS.main, count: this.uses, uniqueCount: items.length }, items.join(""));
  }
}

/** A text element that keeps its spaces. */
export function textXml(text: string): string {
  const content = escapeText(encodeString(text));
  return /^\s|\s$|[\n\r\t]|\s\s/.test(text) ? `<t xml:space="preserve">${content}</t>` : `<t>${content}</t>`;
}

/** The text of a shared or inline string: its runs joined, their looks and phonetic hints left out. */
export function readText(node: XmlNode | undefined): string {
  if (!node) return "";
  const own = child(node, "t")?.text ?? "";
  return decodeString(
    own +
      children(node, "r")
        .map((run) => child(run, "t")?.text ?? "")
        .join(""),
  );
}
