/**
 * A text as a package of .xlsx must hold it to be read again as it is: what looks like one of its escapes (`_x000D_`) is
 * escaped, and so is what XML has no place for.
 */
export function xlsxText(text: string): string {
  return text
    .replace(/_x[0-9A-Fa-f]{4}_/g, "_x005F$&")
    .replace(/[\uFFFE\uFFFF]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase()}_`);
}
