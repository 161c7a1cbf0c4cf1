import { part, type Steps } from "../cleaning/duplicates/steps";
import { Failure } from "../kernel/failure";
import type { Finding } from "../kernel/finding";
import { headerKey } from "../kernel/text";
import type { Change } from "../schema/change";
import { lists } from "../schema/lists";
import { declarationOf, type BaseSnapshot } from "./base";
import { alikeColumns, reportAlike, tellsClients } from "./alike";
import { importClients } from "./client-rows";
import { Clients } from "./clients";
import { clientCodes } from "./codes";
import { contractColumns } from "./contract-rows";
import { makeDrafts, readColumns, type ImportContext, type ImportOptions } from "./context";
import type { Conversion } from "./conversion";
import { dictionaryOf } from "./dictionary";
import type { Counts, TableDraft } from "./draft";
import { hasClient, identityRules } from "./identity";
import { addListValues } from "./list-values";
import { keptFor, type KeptMapping } from "./kept-mappings";
import { labelledTables, relabel, tellsNames } from "./labels";
import { describeMapping, mapColumns, namedHeaders, type GivenMapping, type Mapping, type Target } from "./mapping";
import { mergedClients, mergedColumns } from "./merged-clients";
import { originalsOf, RecordsOfRows, type Original } from "./originals";
import { recognise } from "./recognise";
import { importRecords, numbersFor } from "./record-rows";
import { countriesOf, type CleanedCounts } from "./rules";
import type { ImportSource } from "./source";
import { suggestStages } from "./stages";
import type { ImportWords } from "./words";

/** What to read of the base before the import can be planned. */
export type ColumnsToRead = { table: string; columns: string[] }[];

/** A source whose table and columns are known. */
export type RecognisedSource = {
  source: ImportSource;
  mapping: Mapping;
  /** The columns go where they went when a list with these headers came in before. */
  remembered: boolean;
  reads: ColumnsToRead;
};

/** What an import will do. `counters` are to be kept: codes are never given twice. */
export type ImportPlan = {
  changes: Change[];
  perTable: Record<string, Counts>;
  mapping: Record<string, string | string[] | null>;
  cleaned: CleanedCounts;
  findings: Finding[];
  /** Cells of the source that stand otherwise in the base. */
  originals: Original[];
  counters: Record<string, number>;
  /** What the rows became: for the preview. */
  context: ImportContext;
};

/** The columns of the base that an import of this mapping looks at. */
function columnsToRead(mapping: Mapping, base: BaseSnapshot, options: ImportOptions): ColumnsToRead {
  const wanted = new Map<string, Set<string>>();
  const want = (table: string, ...columns: string[]): void => {
    const set = wanted.get(table) ?? new Set<string>();
    wanted.set(table, set);
    for (const column of columns) if (base.tables[table]?.columns.some(({ key }) => key === column)) set.add(column);
  };
  const { table } = mapping;
  want("import-log", "record", "field", "old");
  want("merge-log", ...mergedColumns);
  want("clients", "code", "reference", "name", "kind", "stage", options.key);
  if (tellsClients(mapping)) want("clients", ...alikeColumns);
  if (table !== "clients") want(table, ...identityRules[table].content, identityRules[table].name ?? "", hasClient(table) ? "client" : "");
  if (table === "orders") want("orders", "number", "status");
  if (table === "orders") want("order-statuses", "status", "sale");
  if (table === "orders") want("stages", "stage");
  if (table !== "contracts" && mapping.columns.some(({ targets }) => targets.some((one) => one.table === "contracts")))
    want("contracts", ...contractColumns);
  if (tellsNames(mapping)) for (const one of labelledTables) want(one, "client");
  for (const target of mapping.columns.flatMap(({ targets }) => targets)) {
    want(target.table, target.field);
    if (target.table === "clients" && target.field === "phone") want("clients", "second phone");
    if (["contact person", "first name", "last name"].includes(target.field))
      want("contacts", "client", "person", "position", "phone", "email");
    const key = target.own ? undefined : declarationOf(target.table, target.field)?.list;
    const list = key && lists[key];
    if (list?.table && list.table !== "clients") want(list.table, list.column);
  }
  return [...wanted].map(([key, columns]) => ({ table: key, columns: [...columns] }));
}

/** A list of more columns is none; Excel would take 16,384 at most. */
const mostColumns = 2_000;

/**
 * Says what a source is, where its columns go, and what must be read of the base to plan the import. `base` needs its
 * columns only, no data; `kept` are the mappings of earlier lists. Fails with "import.columns.tooMany", "import.unrecognised" and the
 * other codes of `recognise`.
 */
export function recogniseSource(
  source: ImportSource,
  base: BaseSnapshot,
  words: ImportWords,
  options: ImportOptions & { table?: string | null; mapping?: GivenMapping | null; kept?: readonly KeptMapping[] },
): RecognisedSource {
  const { headers, rows } = source;
  if (headers.length > mostColumns) throw new Failure("import.columns.tooMany", { count: headers.length, most: mostColumns });
  const dictionary = dictionaryOf(words);
  const kept = options.mapping ? undefined : keptFor(options.kept ?? [], namedHeaders(headers, words));
  const remembered = kept && (!options.table || options.table === kept.table) ? kept : null;
  const given = options.mapping ?? remembered?.columns;
  const wanted = options.table ?? remembered?.table;
  const { table, told } = recognise(headers, rows, { dictionary, words, base, table: wanted, given: Boolean(given) });
  const mapping = mapColumns(headers, rows, { table, base, dictionary, words, given, told });
  return { source, mapping, remembered: remembered !== null, reads: columnsToRead(mapping, base, options) };
}

/** Headers that stand twice, and columns carried along as the user's own. */
function reportColumns({ columns }: Mapping, headers: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const header of headers) {
    const key = headerKey(header);
    if (key !== "" && seen.has(key))
      findings.push({ code: "import.header.repeated", severity: "info", field: header, values: { field: header } });
    seen.add(key);
  }
  const own = columns.flatMap(({ targets }) => targets.filter((target) => target.own).map(({ field }) => field));
  if (own.length > 0)
    findings.push({ code: "import.columns.own", severity: "info", values: { count: own.length, columns: own.join(", ") } });
  return findings;
}

function conversionOf(
  { source, mapping }: RecognisedSource,
  base: BaseSnapshot,
  words: ImportWords,
  options: ImportOptions,
  findings: Finding[],
  draft: Conversion["draft"],
): Conversion {
  const isCountry = ({ table, field, own }: Target): boolean => table === "clients" && field === "country" && !own;
  const country = mapping.columns.find(({ targets }) => targets.some(isCountry));
  return {
    words,
    findings,
    line: (row) => source.lines[row] as number,
    draft,
    dates: options.dates,
    country: options.country ?? base.country,
    countryOfRow: countriesOf(country && source.rows.map((row) => row[country.index] ?? null)),
    parsePhone: options.parsePhone ?? null,
    cleaned: { dates: 0, amounts: 0, phones: 0, emails: 0, names: 0, yesNo: 0, lists: 0 },
  };
}

/** Plans the import of a recognised source: what to write, what became of each record, and what the user should know. */
export function* planImport(
  recognised: RecognisedSource,
  base: BaseSnapshot,
  words: ImportWords,
  options: ImportOptions,
): Steps<ImportPlan> {
  const { source, mapping } = recognised;
  const findings = [...source.findings, ...reportColumns(mapping, source.headers)];
  const { draft, all } = makeDrafts(base, mapping.table === "clients" ? "clients" : "");
  const conversion = conversionOf(recognised, base, words, options, findings, draft);
  const columns = yield* part(0, 0.4, readColumns(mapping, source, conversion, draft));
  const codes = clientCodes(base.counters.C, base.tables.clients?.data.code);
  const clients = yield* part(0.4, 0.5, new Clients(draft("clients"), codes, options.key, mergedClients(base)).indexed());
  const numbers = numbersFor({ columns, draft, base });
  const rows = source.rows.length;
  const records = new RecordsOfRows(rows);
  const { line } = conversion;
  const context: ImportContext = {
    base,
    words,
    options,
    mapping,
    rows,
    line,
    columns,
    clients,
    numbers,
    findings,
    records,
    alike: new Map(),
    draft,
  };
  yield* part(0.5, 0.7, bringIn(context));
  return {
    changes: yield* part(0.7, 0.75, changesOf(all)),
    perTable: countsOf(all, mapping.table),
    mapping: describeMapping(mapping),
    cleaned: conversion.cleaned,
    findings,
    originals: yield* part(0.75, 1, originalsOf(context, source)),
    counters: { ...base.counters, C: codes.counter, O: numbers.counter },
    context,
  };
}

/** Brings the rows into the drafts of the tables, and what follows from them. */
function* bringIn(context: ImportContext): Steps<void> {
  const { table } = context.mapping;
  yield* part(0, 0.6, table === "clients" ? importClients(context) : importRecords(context, table));
  addListValues(context);
  if (table === "orders") yield* part(0.6, 0.8, suggestStages(context));
  yield* part(0.8, 0.9, relabel(context));
  yield* part(0.9, 1, reportAlike(context));
}

function countsOf(all: ReadonlyMap<string, TableDraft>, main: string): Record<string, Counts> {
  const perTable: Record<string, Counts> = {};
  for (const [key, one] of all) {
    const counts = one.counts();
    if (key === main || Object.values(counts).some((count) => count > 0)) perTable[key] = counts;
  }
  return perTable;
}

function* changesOf(all: ReadonlyMap<string, TableDraft>): Steps<Change[]> {
  const changes: Change[] = [];
  let done = 0;
  for (const one of all.values()) {
    changes.push(...(yield* part(done / all.size, (done + 1) / all.size, one.changes())));
    done++;
  }
  return ordered(changes);
}

/** Columns first, lists before the tables whose cells choose from them, clients before what belongs to them. */
function ordered(changes: Change[]): Change[] {
  const late = ["services", "owners", "clients", "contacts", "contracts", "orders", "interactions"];
  const place = (change: Change): number => {
    const table = "table" in change ? late.indexOf(change.table) : -1;
    return (change.kind === "columns" ? -100 : 0) + table;
  };
  return changes.sort((a, b) => place(a) - place(b));
}
