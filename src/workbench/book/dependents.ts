import type { Book, Rect, Sheet } from "./book";
import { eachCell } from "./cells";
import type { Area } from "./copy";
import { resolveFormula } from "./formula/resolve";
import { tokenize } from "./formula/tokenize";
import { covers, oneCell, overlaps } from "./geometry";
import { areaOf, findName, pointsRect } from "./names";
import { rectsOf } from "./regions";

/** The areas a formula reads, its names followed. */
function readsOf(book: Book, sheet: Sheet, row: number, column: number, formula: string): Area[] {
  const tokens = tokenize(resolveFormula(book, sheet, row, formula, column).slice(1)) ?? [];
  return tokens.flatMap((token) => {
    if (token.type === "name") {
      const name = findName(book, token.name, sheet);
      return (name && areaOf(book, name.formula, sheet)) ?? [];
    }
    if (token.type !== "reference") return [];
    const wanted = token.sheet?.toLowerCase();
    const on = wanted === undefined ? sheet : book.sheets.find((each) => each.name.toLowerCase() === wanted);
    return on ? [{ sheet: on, rect: pointsRect(token.first, token.last) }] : [];
  });
}

/** Areas without those that lie in another one. */
function distinct(areas: readonly Area[]): Area[] {
  return areas.filter(
    (area, i) =>
      !areas.some(
        (other, j) => i !== j && other.sheet === area.sheet && covers(other.rect, area.rect) && (j < i || !covers(area.rect, other.rect)),
      ),
  );
}

function readsIn(book: Book, { sheet, rect }: Area): Area[] {
  const areas: Area[] = [];
  eachCell(sheet, rect, ({ formula }, row, column) => {
    if (formula !== undefined) areas.push(...readsOf(book, sheet, row, column, formula));
  });
  return distinct(areas);
}

/** What the formulas of a range read; with `all`, also what those cells read, and so on. */
export function precedentsOf(book: Book, from: Area, all: boolean): Area[] {
  return spread(from, all, (area) => readsIn(book, area));
}

/** The cells whose formulas read a range; with `all`, also those that read them, and so on. */
export function dependentsOf(book: Book, from: Area, all: boolean): Area[] {
  const formulas: { sheet: Sheet; row: number; column: number; reads: Area[] }[] = [];
  for (const sheet of book.sheets) {
    for (const [row, line] of sheet.cells) {
      for (const [column, { formula }] of line) {
        if (formula !== undefined) formulas.push({ sheet, row, column, reads: readsOf(book, sheet, row, column, formula) });
      }
    }
  }
  const readers = ({ sheet, rect }: Area): Area[] =>
    formulas
      .filter(({ reads }) => reads.some((read) => read.sheet === sheet && overlaps(read.rect, rect)))
      .map((reader) => ({ sheet: reader.sheet, rect: oneCell(reader.row, reader.column) }));
  return joined(book, spread(from, all, readers));
}

function spread(from: Area, all: boolean, next: (area: Area) => Area[]): Area[] {
  let found = distinct(next(from));
  for (let fresh = all ? found : []; fresh.length > 0;) {
    const further = distinct(fresh.flatMap(next));
    fresh = further.filter((area) => !found.some((known) => known.sheet === area.sheet && covers(known.rect, area.rect)));
    found = distinct([...found, ...fresh]);
  }
  return found;
}

/** Single cells as rectangles, sheet by sheet. */
function joined(book: Book, cells: readonly Area[]): Area[] {
  return book.sheets.flatMap((sheet) => {
    const rows = new Map<number, number[]>();
    for (const area of cells) if (area.sheet === sheet) rows.set(area.rect.row, [...(rows.get(area.rect.row) ?? []), area.rect.column]);
    const sorted = [...rows].sort(([a], [b]) => a - b).map(([row, columns]) => [row, columns.sort((a, b) => a - b)] as const);
    return rectsOf(sorted).map((rect: Rect) => ({ sheet, rect }));
  });
}
