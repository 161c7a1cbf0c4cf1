import type { Book, Cell } from "./book";
import { renderText } from "./number-format";
import { styleAt } from "./styles";

/** A cell's text as it is shown, column width set aside. */
export function shownText(book: Book, cell: Cell | undefined): string {
  return cell === undefined ? "" : renderText(cell.value, styleAt(book, cell.style).numberFormat);
}
