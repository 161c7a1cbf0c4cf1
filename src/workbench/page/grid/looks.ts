import type { Border, DifferentialStyle, Sheet } from "../../book/book";
import type { ConditionalLook, ConditionalLooks } from "../../book/conditional-look";
import { conditionalLooks } from "../../book/conditional-look";
import { lastColumn } from "../../book/geometry";
import type { Host } from "../../host";
import { cellStyle } from "./cell-style";
import type { IStyleData } from "./library";
import { barMark, iconMark } from "./marks";
import type { Extra } from "./painter";
import { DEFAULT_STYLE } from "../../book/styles";

/** Rows whose looks are worked out together. */
const BLOCK = 64;

/** Keeps what conditional formats make of the cells on the screen; works it out block by block, after the cells were drawn. */
export class Looks {
  private known = new Map<number, ConditionalLooks>();
  private fresh = new Set<number>();
  private wanted = new Set<number>();
  private sheet = "";
  private busy = false;
  private readonly extras = new WeakMap<ConditionalLook, Extra>();

  constructor(
    private readonly host: Host,
    private readonly redraw: () => void,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** The book changed: what is known stays until it is worked out anew. */
  doubt(): void {
    this.fresh.clear();
  }

  at(sheet: Sheet, row: number, column: number): Extra | undefined {
    if (sheet.conditionalFormats.length === 0) return undefined;
    if (sheet.id !== this.sheet) this.turnTo(sheet.id);
    const block = Math.floor(row / BLOCK);
    if (!this.fresh.has(block)) this.want(block);
    const look = this.known.get(block)?.get(`${row},${column}`);
    return look && this.extraOf(look);
  }

  /** Works out what is asked for, unless a request is under way: it comes back when that is done. */
  async work(): Promise<void> {
    if (this.busy || this.wanted.size === 0 || !this.host.idle) return;
    this.busy = true;
    try {
      await this.workBlocks();
    } catch (error) {
      this.wanted.clear();
      this.onFailure(error);
    } finally {
      this.busy = false;
    }
  }

  private async workBlocks(): Promise<void> {
    const { workspace } = this.host;
    const sheet = workspace.book.sheets.find(({ id }) => id === this.sheet);
    if (!sheet) return this.wanted.clear();
    const columns = Math.max(...sheet.conditionalFormats.flatMap(({ ranges }) => ranges.map(lastColumn))) + 1;
    const blocks = [...this.wanted];
    this.wanted.clear();
    for (const block of blocks) {
      this.fresh.add(block);
      this.known.set(block, await conditionalLooks(workspace, sheet, { row: block * BLOCK, column: 0, rows: BLOCK, columns }));
    }
    this.redraw();
  }

  private turnTo(sheet: string): void {
    this.sheet = sheet;
    this.known = new Map();
    this.fresh = new Set();
    this.wanted = new Set();
  }

  private want(block: number): void {
    if (this.wanted.has(block)) return;
    this.wanted.add(block);
    setTimeout(() => void this.work());
  }

  private extraOf(look: ConditionalLook): Extra {
    let extra = this.extras.get(look);
    if (!extra) this.extras.set(look, (extra = drawn(look)));
    return extra;
  }
}

function drawn({ style, bar, icon, hideValue }: ConditionalLook): Extra {
  const extra: Extra = { style: laidOver(style) };
  const marks = [...(bar ? [barMark(bar)] : []), ...(icon ? [iconMark(icon.set, icon.index)] : [])];
  if (marks.length) extra.marks = marks;
  if (icon && !hideValue) extra.indent = 16;
  if (style.numberFormat) extra.numberFormat = style.numberFormat;
  if (hideValue) extra.hidesText = true;
  return extra;
}

/** The parts of a look that a conditional format sets. */
function laidOver({ fill, fontColor, bold, italic, underline, strikethrough, borders = {} }: DifferentialStyle): IStyleData {
  const edges = Object.fromEntries(Object.entries(borders).map(([edge, border]) => [edge, { weight: "Thin", ...border } as Border]));
  const lines = cellStyle({ ...DEFAULT_STYLE, borders: edges }, "").bd;
  return {
    ...(fill && { bg: { rgb: fill } }),
    ...(fontColor && { cl: { rgb: fontColor } }),
    ...(bold !== undefined && { bl: bold ? 1 : 0 }),
    ...(italic !== undefined && { it: italic ? 1 : 0 }),
    ...(underline && underline !== "None" && { ul: { s: 1 as const } }),
    ...(strikethrough && { st: { s: 1 as const } }),
    ...(lines && { bd: lines }),
  };
}
