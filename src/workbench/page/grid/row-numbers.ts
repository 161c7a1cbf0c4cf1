import { RowHeaderLayout } from "./library";

/** Excel's blue of the row numbers in a list that is filtered. */
const BLUE = "#0070C0";

/** Univer's row headings, but with the numbers of some rows in blue. */
export class RowNumbers extends RowHeaderLayout {
  constructor(private readonly isBlue: (row: number) => boolean) {
    super();
  }

  override getCfgOfCurrentRow(
    ...[rows, style, row]: Parameters<RowHeaderLayout["getCfgOfCurrentRow"]>
  ): ReturnType<RowHeaderLayout["getCfgOfCurrentRow"]> {
    if (!this.isBlue(row)) return super.getCfgOfCurrentRow(rows, style, row);
    return [{ ...style, fontColor: BLUE, text: String(row + 1) }, true];
  }
}
