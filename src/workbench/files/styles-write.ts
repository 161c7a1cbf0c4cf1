import type { BorderEdge, DifferentialStyle, Style } from "../book/book";
import { argb } from "./colors";
import { builtinFormatId, FIRST_CUSTOM_FORMAT } from "./number-formats";
import { NS } from "./package";
import { tag } from "./xml";
import { BORDER, HORIZONTAL, READING_ORDER, toFile, UNDERLINE, VERTICAL } from "./words";

const color = (value: string) => tag("color", { rgb: argb(value) });

/** A list of distinct pieces of XML, each answering its place. */
class Pool {
  private readonly places = new Map<string, number>();

  constructor(...first: string[]) {
    first.forEach((xml) => this.place(xml));
  }

  place(xml: string): number {
    const known = this.places.get(xml);
    if (known !== undefined) return known;
    this.places.set(xml, this.places.size);
    return this.places.size - 1;
  }

  list(name: string): string {
    return this.places.size === 0 ? "" : tag(name, { count: this.places.size }, [...this.places.keys()].join(""));
  }
}

/** Collects the looks of a workbook for its styles part. A style's index in the book is its index in the file; quoted twins follow. */
export class StyleWriter {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Pool();
  private readonly fills = new Pool(
    tag("fill", {}, tag("patternFill", { patternType: "none" })),
    tag("fill", {}, tag("patternFill", { patternType: "gray125" })),
  );
  private readonly borders = new Pool(borderXml({}));
  private readonly differentials = new Pool();
  private readonly looks: string[];
  private readonly quotedLooks = new Map<number, number>();

  constructor(private readonly styles: readonly Style[]) {
    this.looks = styles.map((style) => this.look(style, false));
  }

  /** The file's index for a cell of that style. */
  index(style: number, quoted: boolean): number {
    const known = this.styles[style] ? style : 0;
    if (!quoted) return known;
    let twin = this.quotedLooks.get(known);
    if (twin === undefined) {
      twin = this.looks.push(this.look(this.styles[known]!, true)) - 1;
      this.quotedLooks.set(known, twin);
    }
    return twin;
  }

  /** The index of a conditional look. */
  differential(style: DifferentialStyle): number {
    return this.differentials.place(this.differentialXml(style));
  }

  xml(): string {
    const numFmts = [...this.formats].map(([code, id]) => tag("numFmt", { numFmtId: id, formatCode: code }));
    const normal = tag("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    const content = [
      numFmts.length ? tag("numFmts", { count: numFmts.length }, numFmts.join("")) : "",
      this.fonts.list("fonts"),
      this.fills.list("fills"),
      this.borders.list("borders"),
      tag("cellStyleXfs", { count: 1 }, normal),
      tag("cellXfs", { count: this.looks.length }, this.looks.join("")),
      tag("cellStyles", { count: 1 }, tag("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
      this.differentials.list("dxfs"),
    ];
    return tag("styleSheet", { xmlns: NS.main }, content.join(""));
  }

  private formatId(code: string): number {
    const builtin = builtinFormatId(code);
    if (builtin !== undefined) return builtin;
    const known = this.formats.get(code) ?? FIRST_CUSTOM_FORMAT + this.formats.size;
    this.formats.set(code, known);
    return known;
  }

  private look(style: Style, quoted: boolean): string {
    const [numFmtId, fontId] = [this.formatId(style.numberFormat), this.fonts.place(fontXml(style.font))];
    const fillId = style.fill === null ? 0 : this.fills.place(fillXml(style.fill));
    const borderId = this.borders.place(borderXml(style.borders));
    const alignment = alignmentXml(style);
    const protection =
      style.locked && !style.formulaHidden
        ? ""
        : tag("protection", { locked: style.locked ? undefined : "0", hidden: style.formulaHidden });
    const applied = {
      applyNumberFormat: numFmtId > 0,
      applyFont: fontId > 0,
      applyFill: fillId > 0,
      applyBorder: borderId > 0,
      applyAlignment: alignment !== "",
      applyProtection: protection !== "",
    };
    const attrs = { numFmtId, fontId, fillId, borderId, xfId: 0, quotePrefix: quoted, ...applied };
    return tag("xf", attrs, alignment || protection ? alignment + protection : undefined);
  }

  private differentialXml(style: DifferentialStyle): string {
    const { bold, italic, strikethrough, underline, fontColor, numberFormat, fill, borders } = style;
    const onOff = (name: string, value: boolean | undefined) => (value === undefined ? "" : tag(name, { val: value ? undefined : "0" }));
    const font =
      onOff("b", bold) +
      onOff("i", italic) +
      onOff("strike", strikethrough) +
      (underline ? tag("u", { val: toFile(UNDERLINE, underline) }) : "") +
      (fontColor ? color(fontColor) : "");
    const number = numberFormat === undefined ? "" : tag("numFmt", { numFmtId: this.formatId(numberFormat), formatCode: numberFormat });
    const solid = fill
      ? tag(
          "fill",
          {},
          tag("patternFill", { patternType: "solid" }, tag("fgColor", { rgb: argb(fill) }) + tag("bgColor", { rgb: argb(fill) })),
        )
      : "";
    const thin = Object.fromEntries(Object.entries(borders ?? {}).map(([edge, border]) => [edge, { weight: "Thin", ...border }]));
    return tag("dxf", {}, (font ? tag("font", {}, font) : "") + number + solid + (borders ? borderXml(thin) : ""));
  }
}

function fontXml(font: Style["font"]): string {
  const underline =
    font.underline === "None" ? "" : tag("u", { val: font.underline === "Single" ? undefined : toFile(UNDERLINE, font.underline) });
  const marks = (font.bold ? "<b/>" : "") + (font.italic ? "<i/>" : "") + (font.strikethrough ? "<strike/>" : "") + underline;
  return tag("font", {}, marks + tag("sz", { val: font.size }) + color(font.color) + tag("name", { val: font.name }));
}

function fillXml(fill: string): string {
  return tag(
    "fill",
    {},
    tag("patternFill", { patternType: "solid" }, tag("fgColor", { rgb: argb(fill) }) + tag("bgColor", { indexed: 64 })),
  );
}

function borderXml(borders: Partial<Record<BorderEdge, { style: string; weight: string; color: string }>>): string {
  const side = (name: string, border: { style: string; weight: string; color: string } | undefined) => {
    if (!border || border.style === "None") return tag(name);
    const style =
      BORDER[`${border.style} ${border.weight}`] ??
      Object.entries(BORDER).find(([word]) => word.startsWith(`${border.style} `))?.[1] ??
      "thin";
    return tag(name, { style }, color(border.color));
  };
  const diagonal = borders.diagonalDown ?? borders.diagonalUp;
  const sides = side("left", borders.left) + side("right", borders.right) + side("top", borders.top) + side("bottom", borders.bottom);
  return tag("border", { diagonalUp: !!borders.diagonalUp, diagonalDown: !!borders.diagonalDown }, sides + side("diagonal", diagonal));
}

function alignmentXml(style: Style): string {
  const attrs = {
    horizontal: style.horizontal === "General" ? undefined : toFile(HORIZONTAL, style.horizontal),
    vertical: style.vertical === "Bottom" ? undefined : toFile(VERTICAL, style.vertical),
    textRotation:
      style.rotation === 0 ? undefined : style.rotation === 180 ? 255 : style.rotation < 0 ? 90 - style.rotation : style.rotation,
    wrapText: style.wrap,
    indent: style.indent || undefined,
    shrinkToFit: style.shrink,
    readingOrder: style.readingOrder === "Context" ? undefined : toFile(READING_ORDER, style.readingOrder),
  };
  return Object.values(attrs).some((value) => value !== undefined && value !== false) ? tag("alignment", attrs) : "";
}
