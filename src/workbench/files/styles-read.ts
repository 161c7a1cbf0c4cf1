import type { Border, BorderEdge, DifferentialStyle, Style } from "../book/book";
import { DEFAULT_STYLE } from "../book/styles";
import { OFFICE_THEME, readColor } from "./colors";
import { builtinFormat } from "./number-formats";
import { child, children, defined, descend, findAll, flag, numberOf, type XmlNode } from "./xml";
import { BORDER, fromFile, HORIZONTAL, READING_ORDER, UNDERLINE, VERTICAL } from "./words";

/** The looks of a file: of cells by index, and of conditional formats. */
export type StylesRead = { cells: { style: Style; quoted: boolean }[]; differentials: DifferentialStyle[] };

/** Theme colours in the order in which files count them: light and dark changed places. */
export function readTheme(theme: XmlNode | undefined): readonly string[] {
  const scheme = descend(theme, "themeElements", "clrScheme");
  if (!scheme) return OFFICE_THEME;
  const colors = scheme.children.map((slot) => slot.children[0]?.attrs.lastClr ?? slot.children[0]?.attrs.val ?? "000000");
  const [dark1 = "000000", light1 = "FFFFFF", dark2 = "44546A", light2 = "E7E6E6", ...accents] = colors;
  return [light1, dark1, light2, dark2, ...accents];
}

/** Reads the styles part; a file without one has Excel's default look. */
export function readStyles(root: XmlNode | undefined, theme: readonly string[]): StylesRead {
  const formats = new Map(
    children(child(root, "numFmts"), "numFmt").map(({ attrs }) => [Number(attrs.numFmtId), attrs.formatCode ?? "General"]),
  );
  const formatOf = (id: number) => formats.get(id) ?? builtinFormat(id) ?? "General";
  const fonts = children(child(root, "fonts"), "font").map((node) => readFont(node, theme));
  const fills = children(child(root, "fills"), "fill").map((node) => readFill(node, theme));
  const borders = children(child(root, "borders"), "border").map((node) => readBorders(node, theme));
  const cells = children(child(root, "cellXfs"), "xf").map((xf) => {
    const at = (name: string) => Number(xf.attrs[name] ?? 0);
    const look = {
      numberFormat: formatOf(at("numFmtId")),
      font: fonts[at("fontId")] ?? DEFAULT_STYLE.font,
      fill: fills[at("fillId")] ?? null,
      borders: borders[at("borderId")] ?? {},
    };
    return {
      style: { ...DEFAULT_STYLE, ...look, ...readAlignment(child(xf, "alignment")), ...readProtection(child(xf, "protection")) },
      quoted: flag(xf.attrs.quotePrefix),
    };
  });
  const differentials = children(child(root, "dxfs"), "dxf").map((dxf) => readDifferential(dxf, theme));
  return { cells: cells.length ? cells : [{ style: DEFAULT_STYLE, quoted: false }], differentials };
}

const isOn = (font: XmlNode | undefined, name: string) => {
  const node = child(font, name);
  return node !== undefined && flag(node.attrs.val, true);
};

const underlineOf = (font: XmlNode | undefined) => {
  const node = child(font, "u");
  return node ? (fromFile(UNDERLINE, node.attrs.val ?? "single") ?? "Single") : "None";
};

function readFont(node: XmlNode, theme: readonly string[]): Style["font"] {
  return {
    name: child(node, "name")?.attrs.val ?? DEFAULT_STYLE.font.name,
    size: numberOf(child(node, "sz")?.attrs.val) ?? DEFAULT_STYLE.font.size,
    bold: isOn(node, "b"),
    italic: isOn(node, "i"),
    underline: underlineOf(node),
    strikethrough: isOn(node, "strike"),
    color: readColor(child(node, "color"), theme) ?? DEFAULT_STYLE.font.color,
  };
}

/** A fill's colour; patterns and gradients come down to the colour that covers most. */
function readFill(node: XmlNode, theme: readonly string[]): string | null {
  const stop = findAll(child(node, "gradientFill"), "color")[0];
  if (stop) return readColor(stop, theme) ?? null;
  const pattern = child(node, "patternFill");
  const kind = pattern?.attrs.patternType ?? "none";
  if (kind === "none" || kind === "gray125") return null;
  return readColor(child(pattern, kind === "solid" ? "fgColor" : "bgColor"), theme) ?? readColor(child(pattern, "fgColor"), theme) ?? null;
}

function readBorders(node: XmlNode, theme: readonly string[]): Style["borders"] {
  const found: Partial<Record<BorderEdge, Border>> = {};
  const take = (edge: BorderEdge, side: XmlNode | undefined) => {
    const [style, weight] = fromFile(BORDER, side?.attrs.style)?.split(" ") ?? [];
    if (style && weight) found[edge] = { style, weight, color: readColor(child(side, "color"), theme) ?? "#000000" };
  };
  take("top", child(node, "top"));
  take("bottom", child(node, "bottom"));
  take("left", child(node, "left") ?? child(node, "start"));
  take("right", child(node, "right") ?? child(node, "end"));
  if (flag(node.attrs.diagonalDown)) take("diagonalDown", child(node, "diagonal"));
  if (flag(node.attrs.diagonalUp)) take("diagonalUp", child(node, "diagonal"));
  return found;
}

function readAlignment(node: XmlNode | undefined): Partial<Style> {
  if (!node) return {};
  const { attrs } = node;
  const turned = Number(attrs.textRotation ?? 0);
  return {
    horizontal: fromFile(HORIZONTAL, attrs.horizontal) ?? "General",
    vertical: fromFile(VERTICAL, attrs.vertical) ?? "Bottom",
    wrap: flag(attrs.wrapText),
    indent: Number(attrs.indent ?? 0),
    rotation: turned === 255 ? 180 : turned > 90 ? 90 - turned : turned,
    shrink: flag(attrs.shrinkToFit),
    readingOrder: (fromFile(READING_ORDER, attrs.readingOrder) ?? "Context") as Style["readingOrder"],
  };
}

function readProtection(node: XmlNode | undefined): Partial<Style> {
  return node ? { locked: flag(node.attrs.locked, true), formulaHidden: flag(node.attrs.hidden) } : {};
}

function readDifferential(dxf: XmlNode, theme: readonly string[]): DifferentialStyle {
  const font = child(dxf, "font");
  const pattern = descend(dxf, "fill", "patternFill");
  const has = (name: string) => (child(font, name) ? isOn(font, name) : undefined);
  const edges = child(dxf, "border");
  const borders =
    edges && Object.fromEntries(Object.entries(readBorders(edges, theme)).map(([edge, { style, color }]) => [edge, { style, color }]));
  return defined({
    fill: readColor(child(pattern, "bgColor"), theme) ?? readColor(child(pattern, "fgColor"), theme),
    fontColor: readColor(child(font, "color"), theme),
    bold: has("b"),
    italic: has("i"),
    underline: child(font, "u") ? underlineOf(font) : undefined,
    strikethrough: has("strike"),
    numberFormat: child(dxf, "numFmt")?.attrs.formatCode,
    borders,
  });
}
