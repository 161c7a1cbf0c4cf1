import type { Rect } from "../../book/book";
import { clearCells } from "../../book/clear";
import { intersect } from "../../book/geometry";
import { writeCells } from "../../book/write";
import type { Workspace } from "../../book/workspace";
import type { Host } from "../../host";
import { copyText, pastedRows } from "./clipboard";
import { extentOf } from "./sheet-config";

/** Keys that Univer would change cells by; here they do nothing, or what the book allows. */
const CLEARING = new Set(["Delete", "Backspace"]);
const SHORTCUTS = new Set(["b", "i", "u", "d", "r", "z", "y", "f", "h", "k", ";", "1", "5"]);

/** Delete, copy, cut and paste on the selected cells, through the book. */
export class Keys {
  private readonly stop = new AbortController();

  constructor(
    private readonly element: HTMLElement,
    private readonly host: Host,
    private readonly editing: () => boolean,
    private readonly onFailure: (error: unknown) => void,
  ) {
    const options = { capture: true, signal: this.stop.signal };
    element.addEventListener("keydown", (event) => this.key(event), options);
    for (const type of ["copy", "cut", "paste"] as const) document.addEventListener(type, (event) => this.clip(type, event), options);
  }

  dispose(): void {
    this.stop.abort();
  }

  private key(event: KeyboardEvent): void {
    if (this.editing()) return;
    const control = event.ctrlKey || event.metaKey;
    if (control && SHORTCUTS.has(event.key.toLowerCase())) return take(event);
    // Copy, cut and paste come as events of the clipboard: Univer's own shortcuts are kept away, the browser's stay.
    if (control && ["c", "x", "v"].includes(event.key.toLowerCase())) return event.stopImmediatePropagation();
    if (!CLEARING.has(event.key) || control || event.altKey) return;
    take(event);
    this.act((workspace, rects) => rects.forEach((rect) => clearCells(workspace, sheetOf(workspace), rect, "Contents")));
  }

  private clip(type: "copy" | "cut" | "paste", event: ClipboardEvent): void {
    const active = document.activeElement;
    if (this.editing() || !event.clipboardData || !active || !(this.element.contains(active) || active === document.body)) return;
    take(event);
    if (type === "paste") return this.paste(event.clipboardData.getData("text/plain"));
    const { workspace } = this.host;
    const rect = workspace.book.selection.ranges[0];
    if (rect) event.clipboardData.setData("text/plain", copyText(workspace.book, sheetOf(workspace), rect));
    if (type === "cut" && rect) this.act((w) => clearCells(w, sheetOf(w), rect, "Contents"));
  }

  private paste(text: string): void {
    if (text === "") return;
    const rows = pastedRows(text);
    this.act((workspace, [target]) => {
      if (!target) return;
      const one = rows.length === 1 && rows[0]!.length === 1;
      const rect = one ? target : { row: target.row, column: target.column, rows: rows.length, columns: rows[0]!.length };
      writeCells(workspace, sheetOf(workspace), rect, one ? rows[0]![0] : rows);
    });
  }

  /** Works on the selection, as far as the sheet is used. */
  private act(work: (workspace: Workspace, rects: Rect[]) => void): void {
    this.host
      .act((workspace) => {
        const { rowCount, columnCount } = extentOf(sheetOf(workspace), { row: 0, column: 0 });
        const used = { row: 0, column: 0, rows: rowCount, columns: columnCount };
        const rects = workspace.book.selection.ranges.map((rect) => (rect.rows * rect.columns > 1 ? intersect(rect, used) : rect));
        work(
          workspace,
          rects.filter((rect) => rect !== undefined),
        );
      })
      .catch(this.onFailure);
  }
}

function take(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function sheetOf(workspace: Workspace): Workspace["book"]["sheets"][number] {
  const { sheets, activeSheet } = workspace.book;
  return sheets.find(({ id }) => id === activeSheet) ?? sheets[0]!;
}
