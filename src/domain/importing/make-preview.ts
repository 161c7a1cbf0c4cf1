import { part, walked, type Steps } from "../cleaning/duplicates/steps";
import { isBlank, type Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import { kindOf } from "./base";
import { namesOf } from "./client-rows";
import { textField, type ImportContext, type SourceColumn } from "./context";
import { saysSame } from "./draft";
import { hasClient } from "./identity";
import type { ImportPlan, RecognisedSource } from "./plan-import";
import { verdicts, type ImportPreview, type PreviewColumn, type PreviewRow, type Verdict } from "./preview";
import { rawCells } from "./raw-cells";
import { rowCells, type RowCells } from "./row-cells";

const SAMPLES = 3;

/** A plan as the user sees it before it happens: the verdict of every row; their cells are made when they are looked at. */
export function* previewOf(recognised: RecognisedSource, plan: ImportPlan): Steps<ImportPreview> {
  const { context } = plan;
  const cells = yield* part(0, 0.5, rowCells(context));
  const codes = yield* part(0.5, 1, verdictsOf(context, cells));
  const rows = new Map<Verdict | null, Int32Array>();
  const rowsOf = (verdict: Verdict | null): Int32Array => {
    let found = rows.get(verdict);
    if (!found) rows.set(verdict, (found = rowsWith(codes, verdict)));
    return found;
  };
  const nameOf = naming(context);
  const raw = rawCells(context, recognised.source);
  return {
    source: recognised.source.name,
    table: context.mapping.table,
    columns: columnsOf(recognised, plan),
    totals: Object.fromEntries(verdicts.map((verdict) => [verdict, rowsOf(verdict).length])) as Record<Verdict, number>,
    rowsOf,
    row: (index): PreviewRow => ({
      row: context.line(index),
      verdict: verdicts[codes[index] as number] as Verdict,
      name: nameOf(index),
      cells: cells.of(index).map((cell) => ({ ...cell, raw: raw(index, cell) })),
      reasons: reasonsOf(context, index),
    }),
  };
}

/** By row, the place of its verdict among `verdicts`. */
function* verdictsOf(context: ImportContext, cells: RowCells): Steps<Uint8Array> {
  const { table } = context.mapping;
  const { baseRows } = context.draft(table);
  const verdictOf = (row: number): Verdict => {
    const record = context.records.of(table, row);
    if (record < 0) return "skipped";
    if (record >= baseRows && cells.firstOf(table, record) === row) return "new";
    return cells.any(row) ? "changes" : "same";
  };
  const codes = new Uint8Array(context.rows);
  yield* walked(context.rows, (row) => (codes[row] = verdicts.indexOf(verdictOf(row))));
  return codes;
}

function rowsWith(codes: Uint8Array, verdict: Verdict | null): Int32Array {
  if (verdict === null) return Int32Array.from({ length: codes.length }, (_, row) => row);
  const wanted = verdicts.indexOf(verdict);
  const rows = new Int32Array(codes.reduce((count, code) => count + (code === wanted ? 1 : 0), 0));
  let at = 0;
  codes.forEach((code, row) => {
    if (code === wanted) rows[at++] = row;
  });
  return rows;
}

function columnsOf({ source, mapping }: RecognisedSource, { findings }: ImportPlan): PreviewColumn[] {
  const undecided = new Set(findings.flatMap(({ code, field }) => (code === "import.date.undecided" ? [field] : [])));
  return mapping.columns.map((column) => ({
    ...column,
    samples: samplesOf(source.rows, column.index),
    datesUndecided: undecided.has(column.header),
  }));
}

function samplesOf(rows: readonly (readonly Cell[])[], index: number): string[] {
  const samples = new Set<string>();
  for (const row of rows) {
    const text = textOf(row[index]);
    if (text !== "") samples.add(text);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}

/** What a row's record is called: the client's name, or the field that names records of its table beside whose it is. */
function naming(context: ImportContext): (row: number) => string {
  const { mapping, records, draft } = context;
  const { table } = mapping;
  const fields =
    table === "clients"
      ? ["name"]
      : {
          orders: ["number", "client"],
          contracts: ["number", "client"],
          interactions: ["client"],
          contacts: ["person", "client"],
          services: ["service"],
          owners: ["owner"],
        }[table];
  const given = [...(table === "clients" ? [namesOf(context).name] : []), ...fields.map((field) => textField(context, table, field))];
  if (table !== "clients" && hasClient(table)) given.push(textField(context, table, "client name"));
  return (row) => {
    const record = records.of(table, row);
    const texts = record < 0 ? given.map((of) => of(row)) : fields.map((field) => textOf(draft(table).get(record, field)));
    return [...new Set(texts)].filter((text) => text !== "").join(" · ");
  };
}

/** Why a row is skipped; else what of it was not read, and what the base or another row has otherwise. */
function reasonsOf(context: ImportContext, row: number): PreviewRow["reasons"] {
  const { records, mapping } = context;
  const skipped = records.reasonOf(row);
  if (skipped) return [{ code: `import.row.${skipped}` }];
  const like = context.alike.get(records.of("clients", row));
  const alike = like === undefined ? [] : [{ code: "import.row.alike", values: { value: like } }];
  const reasons = [...alike, ...context.columns.flatMap((column) => cellReason(context, column, row))];
  const isNobodys = mapping.table !== "clients" && hasClient(mapping.table) && records.of("clients", row) < 0;
  return isNobodys ? [{ code: "import.row.client" }, ...reasons] : reasons;
}

function cellReason(context: ImportContext, { table, field, own, cells }: SourceColumn, row: number): PreviewRow["reasons"] {
  const cell = cells[row] ?? null;
  const record = context.records.of(table, row);
  if (isBlank(cell) || record < 0) return [];
  const draft = context.draft(table);
  const kind = own ? "text" : kindOf(table, field);
  const told = { field: draft.headerOf(field), example: cell };
  if (typeof cell === "string" && kind === "date") return [{ code: "import.row.date", values: told }];
  if (typeof cell === "string" && ["money", "number", "integer", "percent"].includes(kind))
    return [{ code: "import.row.amount", values: told }];
  const now = draft.get(record, field);
  return isBlank(now) || saysSame(now, cell) || field === "client"
    ? []
    : [{ code: "import.row.otherwise", values: { ...told, value: now } }];
}
