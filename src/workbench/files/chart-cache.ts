import { parseRect, splitSheet } from "../book/a1";
import type { Book, Scalar } from "../book/book";
import { isError } from "../book/cells";
import { formulaToFile } from "./formulas";
import { encodeString, escapeText, tag } from "./xml";

/** Points beyond this are left for the reader to fetch. */
const MOST_POINTS = 5_000;

/** A chart's reference with the values it had when saved, so that viewers which do not calculate can draw it. */
export function cachedXml(formula: string, book: Book, wanted: "text" | "number" | "name", known?: string): string {
  const reference = formulaToFile(formula.startsWith("=") ? formula : `=${formula}`);
  const f = tag("c:f", {}, escapeText(reference));
  const values = valuesOf(reference, book) ?? (known === undefined ? undefined : [known]);
  const asText = wanted === "name" || (wanted === "text" && (values ?? [""]).some((value) => typeof value === "string"));
  const kind = asText ? "str" : "num";
  return tag(`c:${kind}Ref`, {}, f + (values ? tag(`c:${kind}Cache`, {}, pointsXml(values, asText)) : ""));
}

function pointsXml(values: Scalar[], asText: boolean): string {
  const points = values.flatMap((value, idx) => {
    const shown = isError(value) ? value.error : value;
    if (shown === null || (!asText && typeof shown !== "number")) return [];
    return [tag("c:pt", { idx }, tag("c:v", {}, escapeText(encodeString(String(shown)))))];
  });
  return (asText ? "" : tag("c:formatCode", {}, "General")) + tag("c:ptCount", { val: values.length }) + points.join("");
}

function valuesOf(reference: string, book: Book): Scalar[] | undefined {
  const { sheet: name, rest } = splitSheet(reference);
  const rect = parseRect(rest);
  const sheet = book.sheets.find((one) => one.name.toLowerCase() === name?.toLowerCase());
  if (!rect || !sheet || rect.rows * rect.columns > MOST_POINTS) return undefined;
  return Array.from({ length: rect.rows * rect.columns }, (_, i) => {
    const row = rect.row + Math.floor(i / rect.columns);
    return sheet.cells.get(row)?.get(rect.column + (i % rect.columns))?.value ?? null;
  });
}
