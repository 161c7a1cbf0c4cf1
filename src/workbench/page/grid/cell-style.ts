import type { Border, BorderEdge, Scalar, Style } from "../../book/book";
import type { IBorderData, IStyleData } from "./library";
import { HorizontalAlign, VerticalAlign, WrapStrategy } from "./library";
import { pixels } from "./sizes";
import type { TableLook } from "./table-look";

type Borders = IBorderData;

const HORIZONTAL: Record<string, HorizontalAlign> = {
  Left: HorizontalAlign.LEFT,
  Fill: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};

const EDGES: Record<BorderEdge, keyof Borders> = {
  left: "l",
  right: "r",
  top: "t",
  bottom: "b",
  diagonalDown: "tl_br",
  diagonalUp: "bl_tr",
};

/** Univer's line styles by Excel's style and weight. */
function lineOf({ style, weight }: Border): number {
  if (style === "Double") return 7;
  if (style === "Dot") return 3;
  if (style === "Dash") return weight === "Medium" ? 9 : 4;
  if (style === "DashDot") return weight === "Medium" ? 10 : 5;
  if (style === "DashDotDot") return weight === "Medium" ? 11 : 6;
  if (style === "SlantDashDot") return 12;
  return { Hairline: 2, Thin: 1, Medium: 8, Thick: 13 }[weight] ?? 1;
}

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Where "General" puts a value: numbers right, booleans and errors in the middle, texts where their script begins. */
function generalAlign(value: Scalar, style: Style): HorizontalAlign {
  if (typeof value === "number") return HorizontalAlign.RIGHT;
  if (typeof value === "boolean" || (typeof value === "object" && value !== null)) return HorizontalAlign.CENTER;
  const rightToLeft = style.readingOrder === "RightToLeft" || (style.readingOrder === "Context" && RIGHT_TO_LEFT.test(value ?? ""));
  return rightToLeft ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
}

function bordersOf(style: Style, table: TableLook | undefined): Borders | undefined {
  const borders: Borders = {};
  if (table?.line) borders.b = { s: 1, cl: { rgb: table.line } };
  for (const [edge, border] of Object.entries(style.borders) as [BorderEdge, Border][])
    if (border && border.style !== "None") borders[EDGES[edge]] = { s: lineOf(border), cl: { rgb: border.color } };
  return Object.keys(borders).length ? borders : undefined;
}

function wrapOf(style: Style, value: Scalar): WrapStrategy {
  if (style.wrap) return WrapStrategy.WRAP;
  return typeof value === "string" && style.horizontal !== "Fill" ? WrapStrategy.OVERFLOW : WrapStrategy.CLIP;
}

/** A cell's look as Univer draws it; the table's shows where the cell has none of its own. */
export function cellStyle(style: Style, value: Scalar, table?: TableLook): IStyleData {
  const { font } = style;
  const ownColor = font.color.toUpperCase() !== "#000000";
  const look: IStyleData = {
    ff: font.name,
    fs: font.size,
    cl: { rgb: ownColor ? font.color : (table?.font ?? font.color) },
    ht: HORIZONTAL[style.horizontal] ?? generalAlign(value, style),
    vt: VERTICAL[style.vertical] ?? VerticalAlign.BOTTOM,
    tb: wrapOf(style, value),
    pd: { l: 3 + pixels(style.indent * 6.75), r: 3 + (style.horizontal === "Right" ? pixels(style.indent * 6.75) : 0), t: 0, b: 0 },
  };
  if (font.bold || table?.bold) look.bl = 1;
  if (font.italic) look.it = 1;
  if (font.underline !== "None") look.ul = { s: 1 };
  if (font.strikethrough) look.st = { s: 1 };
  const fill = style.fill ?? table?.fill;
  if (fill) look.bg = { rgb: fill };
  if (style.rotation) look.tr = { a: -style.rotation };
  const borders = bordersOf(style, table);
  if (borders) look.bd = borders;
  return look;
}
