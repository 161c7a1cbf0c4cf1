import { part, walked, type Steps } from "../cleaning/duplicates/steps";
import { isBlank, type Cell } from "../kernel/cell";
import { isoOf, serialOfIso } from "../kernel/dates";
import { textOf } from "../kernel/text";
import { kindOf } from "./base";
import type { ImportContext } from "./context";
import type { TableDraft } from "./draft";
import { saysSame } from "./draft";
import type { MappedColumn, Target } from "./mapping";
import type { ImportSource } from "./source";

/** A cell of the source that stands otherwise in the base: of which records, under which header, what it was and what it is. */
export type Original = { records: string; field: string; old: Cell; new: string };

/** Why a row of the source becomes no record, in the order of their numbers. */
export const skipReasons = ["exists", "unknown", "nameless", "empty"] as const;
export type SkipReason = (typeof skipReasons)[number];

/** The records that each row of the source became, by table. */
export class RecordsOfRows {
  private readonly records = new Map<string, Int32Array>();
  private readonly reasons: Uint8Array;

  constructor(private readonly rows: number) {
    this.reasons = new Uint8Array(rows);
  }

  /** Tables of which rows became records. */
  get tables(): string[] {
    return [...this.records.keys()];
  }

  skip(row: number, reason: SkipReason): void {
    this.reasons[row] = skipReasons.indexOf(reason) + 1;
  }

  /** Undefined for a row that was not skipped. */
  reasonOf(row: number): SkipReason | undefined {
    return skipReasons[(this.reasons[row] ?? 0) - 1];
  }

  note(table: string, row: number, record: number): void {
    let records = this.records.get(table);
    if (!records) this.records.set(table, (records = new Int32Array(this.rows).fill(-1)));
    records[row] = record;
  }

  /** -1 where the row became none. */
  of(table: string, row: number): number {
    return this.records.get(table)?.[row] ?? -1;
  }
}

/** A cell of the base where a cell of the source may be found again; `inside`: as a part of it. */
type Place = { draft: TableDraft; record: number; field: string; inside: boolean };

/** Parts of a client's name, as fields of a source. */
export const nameParts = ["first name", "middle name", "last name"];
/** Fields of a client's row that go to his contact person. */
export const contactFields: Record<string, string> = {
  "contact person": "person",
  "contact position": "position",
  "contact phone": "phone",
  "contact email": "email",
};
/** What a record is called in the log. */
const LABELS: Record<string, string> = {
  clients: "code",
  services: "service",
  owners: "owner",
  contacts: "person",
  interactions: "client",
};
/** A log cell names so many letters of records; the next go to a further line. */
const LONGEST = 1_000;

/** Where a target's cell of a row stands in the base. */
function placesOf({ draft, records }: ImportContext, { table, field, own }: Target, row: number): Place[] {
  const at = (key: string, name: string, inside = false): Place[] => {
    const record = records.of(key, row);
    return record < 0 ? [] : [{ draft: draft(key), record, field: name, inside }];
  };
  if (own) return at(table, field);
  if (table === "clients" && nameParts.includes(field)) return [...at("clients", "name", true), ...at("contacts", "person", true)];
  if (table === "clients" && field in contactFields) return at("contacts", contactFields[field] as string);
  if (table !== "clients" && (field === "client" || field === "client name"))
    return [...["reference", "name", "code"].flatMap((name) => at("clients", name)), ...at(table, "client", true)];
  return at(table, field);
}

const PLAIN = /^\s*-?\d+(\.\d+)?\s*$/;

/** True where a cell of the base says what the source's does: texts and numbers alike, ISO dates and plain numbers as such. */
export function says(now: Cell, cell: Cell, inside: boolean): boolean {
  if (!inside && typeof now === "number" && typeof cell === "string")
    return Number(cell) === now ? PLAIN.test(cell) : serialOfIso(cell) === now;
  return saysSame(now, cell) || (inside && textOf(now).includes(textOf(cell)));
}

const isFound = (places: readonly Place[], cell: Cell): boolean =>
  places.some(({ draft, record, field, inside }) => says(draft.get(record, field), cell, inside));

/** Tells quickly of most cells that they stand where they belong: all of a large list are asked. */
function homeOf({ draft, records }: ImportContext, { targets }: MappedColumn): (row: number, cell: Cell) => boolean {
  const homes = targets.map(({ table, field, own }) => {
    const isClient = !own && field === "client";
    const key = isClient ? "clients" : table;
    return { key, field: isClient ? "reference" : field, draft: draft(key) };
  });
  return (row, cell) => {
    for (const home of homes) {
      const record = records.of(home.key, row);
      if (record < 0) continue;
      const now = home.draft.get(record, home.field);
      if (now === cell || says(now, cell, false)) return true;
    }
    return false;
  };
}

/** What stands in the base now, as the log shows it. */
function shown([place]: readonly Place[]): string {
  if (!place) return "";
  const value = place.draft.get(place.record, place.field);
  const isDay = typeof value === "number" && kindOf(place.draft.key, place.field) === "date";
  return isDay ? isoOf(value) : textOf(value);
}

/** Gathers equal cells under one header: the records of each. */
class Gathered {
  private readonly found = new Map<string, { field: string; old: Cell; new: string; records: Set<string> }>();

  add(field: string, old: Cell, now: string, record: string): void {
    const key = JSON.stringify([field, old, now]);
    let one = this.found.get(key);
    if (!one) this.found.set(key, (one = { field, old, new: now, records: new Set() }));
    one.records.add(record);
  }

  /** Lines of the log; many records take several. */
  *lines(): Steps<Original[]> {
    const lines: Original[] = [];
    const all = [...this.found.values()];
    yield* walked(all.length, (index) => {
      const { records, ...what } = all[index] as (typeof all)[number];
      for (const names of chunks(records)) lines.push({ ...what, records: names });
    });
    return lines;
  }
}

/** Names on lines that are not too long; records without a name have a line of their own. */
function chunks(records: ReadonlySet<string>): string[] {
  const lines = records.has("") ? [""] : [];
  for (const record of records) {
    const last = lines.at(-1);
    if (record === "") continue;
    if (!last || last.length + record.length > LONGEST) lines.push(record);
    else lines[lines.length - 1] = `${last}, ${record}`;
  }
  return lines;
}

/**
 * The cells of the source that the base does not hold as they stood: cleaned, contradicted by a later row, or of rows that
 * became no record. What the log tells already of cells that this import left alone is not told again.
 */
export function* originalsOf(context: ImportContext, { rows }: ImportSource): Steps<Original[]> {
  const { mapping, records, draft, options } = context;
  const gathered = new Gathered();
  const label = LABELS[mapping.table] ?? "number";
  const isTold = toldBefore(context);
  const columns = mapping.columns.filter(({ targets }) => targets.length > 0);
  for (const [at, column] of columns.entries()) {
    const isAtHome = homeOf(context, column);
    const look = (row: number): void => {
      const cell = rows[row]?.[column.index] ?? null;
      if (isBlank(cell) || isAtHome(row, cell) || textOf(cell) === "") return;
      const record = records.of(mapping.table, row);
      if (record < 0 && options.mode !== "both") return;
      const places = column.targets.flatMap((target) => placesOf(context, target, row));
      if (isFound(places, cell)) return;
      const name = record < 0 ? "" : textOf(draft(mapping.table).get(record, label));
      if (!isWritten(places) && isTold(column.header, cell, name)) return;
      gathered.add(column.header, cell, shown(places), name);
    };
    yield* part((0.9 * at) / columns.length, (0.9 * (at + 1)) / columns.length, walked(rows.length, look));
  }
  return yield* part(0.9, 1, gathered.lines());
}

/** True where this import fills or changes any of the cells. */
const isWritten = (places: readonly Place[]): boolean => places.some(({ draft, record, field }) => draft.isWritten(record, field));

/** Tells of a cell under a header whether the log of earlier imports has it for a record. */
function toldBefore({ base }: ImportContext): (header: string, cell: Cell, record: string) => boolean {
  const { field: fields = [], old = [], record: named = [] } = base.tables["import-log"]?.data ?? {};
  const lines = new Map<string, string[]>();
  const names = new Map<string, Set<string>>();
  const keyOf = (field: Cell | undefined, cell: Cell | undefined): string => JSON.stringify([textOf(field), textOf(cell)]);
  for (const [line, field] of fields.entries()) {
    if (isBlank(field)) continue;
    const key = keyOf(field, old[line]);
    const known = lines.get(key);
    if (known) known.push(textOf(named[line]));
    else lines.set(key, [textOf(named[line])]);
  }
  return (header, cell, record) => {
    const key = keyOf(header, cell);
    const told = lines.get(key);
    if (!told) return false;
    let set = names.get(key);
    if (!set) names.set(key, (set = new Set(told.flatMap((text) => [text, ...text.split(", ")]))));
    return set.has(record) || (record.includes(", ") && told.some((text) => text.includes(record)));
  };
}
