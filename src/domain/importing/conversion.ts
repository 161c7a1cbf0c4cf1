import type { DateOrder } from "../cleaning/dates";
import type { ParsePhone } from "../cleaning/phones";
import type { Cell } from "../kernel/cell";
import type { Finding } from "../kernel/finding";
import type { TableDraft } from "./draft";
import type { Target } from "./mapping";
import type { CleanedCounts } from "./rules";
import type { ImportWords } from "./words";

/** How cells are read beside what the column itself tells. */
export type Conversion = {
  words: ImportWords;
  dates: DateOrder | null;
  /** ISO code of the country that is assumed where a row has none. */
  country: string | null;
  /** … and of the row's own; null where it has none. */
  countryOfRow: (row: number) => string | null;
  /** Reads phones by the numbering plans; null: phones stay as they stand. */
  parsePhone: ParsePhone | null;
  findings: Finding[];
  /** The line of a row as the user counts them. */
  line: (row: number) => number;
  cleaned: CleanedCounts;
  draft: (table: string) => TableDraft;
};

/** A column of the source and the place it goes to. */
export type Told = { target: Target; header: string; cells: readonly Cell[] };

/** Tells the user about a column. */
export function report(
  { target, header }: Told,
  conversion: Conversion,
  code: string,
  values: Finding["values"],
  severity: Finding["severity"] = "warning",
): void {
  conversion.findings.push({ code, severity, table: target.table, field: header, values: { ...values, field: header } });
}
