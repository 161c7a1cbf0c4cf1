import type { Book, Style } from "./book";

/** The look of an untouched cell. */
export const DEFAULT_STYLE: Style = {
  numberFormat: "General",
  font: { name: "Calibri", size: 11, bold: false, italic: false, underline: "None", strikethrough: false, color: "#000000" },
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  rotation: 0,
  shrink: false,
  readingOrder: "Context",
  borders: {},
  locked: true,
  formulaHidden: false,
};

type Interned = { keys: Map<string, number>; count: number };
const tables = new WeakMap<Book["styles"], Interned>();

function keyOf(style: Style): string {
  const { font: f, borders } = style;
  const edges = Object.keys(borders).sort() as (keyof typeof borders)[];
  return JSON.stringify([
    [style.numberFormat, style.fill, style.horizontal, style.vertical, style.wrap, style.indent, style.rotation, style.shrink],
    [style.readingOrder, style.locked, style.formulaHidden],
    [f.name, f.size, f.bold, f.italic, f.underline, f.strikethrough, f.color],
    edges.map((edge) => [edge, borders[edge]?.style, borders[edge]?.weight, borders[edge]?.color]),
  ]);
}

function internedOf(book: Book): Interned {
  let interned = tables.get(book.styles);
  if (!interned) tables.set(book.styles, (interned = { keys: new Map(), count: 0 }));
  for (; interned.count < book.styles.length; interned.count++) {
    const key = keyOf(book.styles[interned.count]!);
    if (!interned.keys.has(key)) interned.keys.set(key, interned.count);
  }
  return interned;
}

/** The index of a style in the book, added where it is new. */
export function internStyle(book: Book, style: Style): number {
  const interned = internedOf(book);
  const key = keyOf(style);
  const known = interned.keys.get(key);
  if (known !== undefined) return known;
  return book.styles.push(style) - 1;
}

/** A style by index; absent is the default. */
export function styleAt(book: Book, index: number | undefined): Style {
  return book.styles[index ?? 0] ?? DEFAULT_STYLE;
}

/** What to change in a style; nested parts are merged. */
export type StylePatch = Partial<Omit<Style, "font" | "borders">> & { font?: Partial<Style["font"]>; borders?: Style["borders"] };

/** A style with a patch laid over it. */
export function patched(style: Style, patch: StylePatch): Style {
  const { font, borders, ...rest } = patch;
  return {
    ...style,
    ...rest,
    font: font ? { ...style.font, ...font } : style.font,
    borders: borders ? withoutGaps({ ...style.borders, ...borders }) : style.borders,
  };
}

function withoutGaps(borders: Style["borders"]): Style["borders"] {
  return Object.fromEntries(Object.entries(borders).filter(([, border]) => border && border.style !== "None"));
}

/** Style indexes before and after one change, each computed once. */
export function restyler(book: Book, change: (style: Style) => Style): (index: number | undefined) => number {
  const known = new Map<number, number>();
  return (index = 0) => {
    let after = known.get(index);
    if (after === undefined) known.set(index, (after = internStyle(book, change(styleAt(book, index)))));
    return after;
  };
}
