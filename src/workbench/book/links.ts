import { HostError } from "../objects/wire";
import { printRect } from "./a1";
import type { Rect, Sheet } from "./book";
import { cellAt } from "./cells";
import { restyleRect } from "./formats";
import type { Hyperlink } from "./hyperlinks";
import { linkKey } from "./hyperlinks";
import { assertAllowed } from "./protection";
import { shownText } from "./shown-text";
import { patched } from "./styles";
import { writeCells } from "./write";
import type { Workspace } from "./workspace";

/** Excel's colour of a link. */
const LINK_COLOR = "#0563C1";

/** The link of a rectangle's first cell; null where it has none. */
export function linkOf(workspace: Workspace, sheet: Sheet, rect: Rect): Hyperlink | null {
  const link = sheet.hyperlinks.get(linkKey.of(rect.row, rect.column));
  return link ? { ...link, textToDisplay: shownText(workspace.book, cellAt(sheet, rect.row, rect.column)) } : null;
}

/** Links every cell of a rectangle; its text is written and looks like a link. */
export function setLink(workspace: Workspace, sheet: Sheet, rect: Rect, link: Hyperlink | null): void {
  assertAllowed(sheet, "allowInsertHyperlinks");
  const cells = Array.from(
    { length: rect.rows * rect.columns },
    (_, i) => [rect.row + Math.floor(i / rect.columns), rect.column + (i % rect.columns)] as const,
  );
  if (link === null) for (const [row, column] of cells) sheet.hyperlinks.delete(linkKey.of(row, column));
  else {
    const { address, documentReference, screenTip, textToDisplay } = link;
    if (!address && !documentReference) throw new HostError("InvalidArgument", "A link goes to an address or a place in the workbook.");
    const kept = { ...(address && { address }), ...(documentReference && { documentReference }), ...(screenTip && { screenTip }) };
    for (const [row, column] of cells) sheet.hyperlinks.set(linkKey.of(row, column), kept);
    if (textToDisplay !== undefined) writeCells(workspace, sheet, rect, textToDisplay);
    else if (cellAt(sheet, rect.row, rect.column)?.value === undefined || cellAt(sheet, rect.row, rect.column)?.value === null)
      writeCells(workspace, sheet, rect, `'${address ?? documentReference ?? printRect(rect)}`);
    restyleRect(workspace.book, sheet, rect, (style) => patched(style, { font: { color: LINK_COLOR, underline: "Single" } }));
  }
  workspace.touchSheet({ sheet: sheet.id, looks: [rect] });
}
