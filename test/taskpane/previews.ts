import type { ActionOutcome } from "../../src/actions/action";
import type { ImportPreview, PreviewCell, PreviewColumn, PreviewRow, Verdict } from "../../src/domain/importing/preview";
import { anOutcome } from "./services";

/** A column of a list that goes to a field of Clients of its own name. */
export function aColumn(header: string, more: Partial<PreviewColumn> = {}): PreviewColumn {
  return {
    index: 0,
    header,
    targets: [{ table: "clients", field: header }],
    confidence: "header",
    samples: ["one", "two", "three"],
    datesUndecided: false,
    ...more,
  };
}

export const aCell = (field: string, value: string, more: Partial<PreviewCell> = {}): PreviewCell => ({
  table: "clients",
  field,
  kind: "text",
  old: null,
  new: value,
  ...more,
});

export const aRow = (row: number, verdict: Verdict, more: Partial<PreviewRow> = {}): PreviewRow => ({
  row,
  verdict,
  name: `Client ${row}`,
  cells: verdict === "new" ? [aCell("City", "Tirana")] : [],
  reasons: [],
  ...more,
});

/** An import preview of these rows; `made` counts how often a row was made. */
export function aPreview(rows: PreviewRow[], more: Partial<ImportPreview> = {}): { preview: ImportPreview; made: { rows: number } } {
  const made = { rows: 0 };
  const of = (verdict: Verdict) => rows.flatMap((row, at) => (row.verdict === verdict ? [at] : []));
  const by = { new: of("new"), changes: of("changes"), same: of("same"), skipped: of("skipped") };
  const all = rows.map((_, at) => at);
  const preview: ImportPreview = {
    source: "list.csv",
    table: "clients",
    columns: [aColumn("name", { index: 0 }), aColumn("phone", { index: 1 })],
    totals: { new: by.new.length, changes: by.changes.length, same: by.same.length, skipped: by.skipped.length },
    rowsOf: (verdict) => (verdict === null ? all : by[verdict]),
    row(at) {
      made.rows++;
      return rows[at]!;
    },
    ...more,
  };
  return { preview, made };
}

/** What preview-import answers. */
export const previewed = (preview: ImportPreview, result: object = { sheets: [] }): ActionOutcome<unknown> =>
  anOutcome(result, { picture: { kind: "import preview", preview } });
