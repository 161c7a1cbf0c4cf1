import type { Book, Cell, Rect, Sheet } from "./book";
import { cellAt, isFilled, storedColumns, storedRows } from "./cells";
import { oneCell } from "./geometry";
import { renderText } from "./number-format";
import { matchingCells } from "./regions";
import { styleAt } from "./styles";
import { writeCells } from "./write";
import type { Workspace } from "./workspace";

export type SearchCriteria = { completeMatch?: boolean; matchCase?: boolean; searchDirection?: string };

/** A search text as a pattern: * and ? are wild, ~ takes their meaning away. */
function patternOf(text: string, { completeMatch = false, matchCase = false }: SearchCriteria, flags = ""): RegExp {
  const body = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (found) => {
    if (found === "*") return "[\\s\\S]*";
    if (found === "?") return "[\\s\\S]";
    return found.startsWith("~") ? `\\${found[1]}` : `\\${found}`;
  });
  return new RegExp(completeMatch ? `^(?:${body})$` : body, (matchCase ? "" : "i") + flags);
}

/** What a search looks at: a formula as written, else the text as shown. */
function searched(book: Book, cell: Cell): string {
  return cell.formula ?? renderText(cell.value, styleAt(book, cell.style).numberFormat);
}

/** The first cell in reading order whose text holds what is searched; backwards, the last. */
export function findCell(book: Book, sheet: Sheet, rect: Rect, text: string, criteria: SearchCriteria): Rect | undefined {
  const pattern = patternOf(text, criteria);
  const backwards = criteria.searchDirection === "Backwards";
  const order = (lines: number[]): number[] => (backwards ? lines.reverse() : lines);
  for (const row of order(storedRows(sheet, rect))) {
    const line = sheet.cells.get(row)!;
    for (const column of order(storedColumns(line, rect))) {
      const cell = line.get(column)!;
      if (isFilled(cell) && pattern.test(searched(book, cell))) return oneCell(row, column);
    }
  }
  return undefined;
}

/** All cells whose text holds what is searched. */
export function findAll(book: Book, sheet: Sheet, rect: Rect, text: string, criteria: SearchCriteria): Rect[] {
  const pattern = patternOf(text, criteria);
  return matchingCells(sheet, rect, (row, column) => {
    const cell = cellAt(sheet, row, column);
    return cell !== undefined && isFilled(cell) && pattern.test(searched(book, cell));
  });
}

/** Replaces a text in values and formulas, and answers how often. What comes out is read as if written. */
export function replaceAll(workspace: Workspace, sheet: Sheet, rect: Rect, text: string, by: string, criteria: SearchCriteria): number {
  const pattern = patternOf(text, criteria, "g");
  let count = 0;
  for (const row of storedRows(sheet, rect)) {
    const line = sheet.cells.get(row);
    if (!line) continue;
    for (const column of storedColumns(line, rect)) {
      const cell = line.get(column)!;
      const before = isFilled(cell) ? (cell.formula ?? renderText(cell.value, "General")) : "";
      let hits = 0;
      const after = before.replace(pattern, () => (hits++, by));
      if (hits > 0 && before !== "") writeCells(workspace, sheet, oneCell(row, column), after);
      if (before !== "") count += hits;
    }
  }
  return count;
}
