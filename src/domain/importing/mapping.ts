import type { Cell } from "../kernel/cell";
import { headerKey, textOf } from "../kernel/text";
import { isCalculated, type BaseSnapshot } from "./base";
import { joinedFields, valuesOf, type Dictionary, type ImportTable } from "./dictionary";
import { wideReader, type Wide } from "./wide";
import type { ImportWords } from "./words";

/** Where a column of the source goes: a field of the schema, a joined field, or a user's own column (`own`, its header). */
export type Target = { table: string; field: string; own?: boolean };

/** A column of the source and where it goes; nowhere: it was left out on the user's word. */
export type MappedColumn = { index: number; header: string; targets: Target[]; confidence: Confidence };

/** How sure the place of a column is: its header (or the user) says so, its content says so, or neither. */
export type Confidence = "header" | "content" | "unsure";

/** What a source is, and where each of its columns goes. */
export type Mapping = { table: ImportTable; columns: MappedColumn[] };

/** The user's own mapping, as files hold it: by header, "table.field", several, or null for "leave out". */
export type GivenMapping = Readonly<Record<string, string | readonly string[] | null>>;

/** True for what can be a mapping: an object of places by header. */
export function isGivenMapping(found: unknown): found is GivenMapping {
  const isPlace = (place: unknown): boolean => place === null || typeof place === "string";
  return (
    typeof found === "object" &&
    found !== null &&
    !Array.isArray(found) &&
    Object.values(found).every((place) => isPlace(place) || (Array.isArray(place) && place.every(isPlace)))
  );
}

/** The headers of a source; a column without one is called by its number. */
export function namedHeaders(headers: readonly string[], words: ImportWords): string[] {
  return headers.map((text, index) => text.trim() || words.importing.column.replace("{n}", String(index + 1)));
}

/** What a client's row in another table may say of the client himself. */
const CLIENT_FIELDS = new Set(
  "first name|middle name|last name|kind|activity|country|region|city|address|postcode|tax id|phone|second phone|email|source|birthday"
    .split("|")
    .concat(joinedFields.clients.slice(3)),
);
const CARRY_CLIENT_FIELDS: readonly ImportTable[] = ["orders", "contracts"];
/** Where a field goes that is taken already. */
const SECOND: Record<string, string> = {
  "clients.phone": "second phone",
  "orders.client": "client name",
  "contracts.client": "client name",
};

/** Gives each source column its place, one field to one column. */
class Places {
  private readonly taken = new Set<string>();

  constructor(
    private readonly table: ImportTable,
    private readonly base: BaseSnapshot,
    private readonly dictionary: Dictionary,
    private readonly words: ImportWords,
    private readonly wide: Wide | null,
  ) {}

  /** The place of a column by its header, unless its cells say otherwise; a new column of the user's own is a guess. */
  guessed(header: string, cells: () => readonly Cell[]): Pick<MappedColumn, "targets" | "confidence"> {
    const target = this.of(header, cells);
    const isKnown =
      !target.own || (this.base.tables[target.table]?.columns.some((column) => column.own && column.key === target.field) ?? false);
    return { targets: [target], confidence: isKnown ? "header" : "unsure" };
  }

  private of(header: string, cells: () => readonly Cell[]): Target {
    const key = headerKey(header);
    const contract = this.wide?.contractField(header);
    const ofContract = contract === undefined ? undefined : { table: "contracts", field: contract };
    if (ofContract && this.writable(ofContract) && this.free(ofContract)) return ofContract;
    const known = this.known(this.table, key) ?? (CARRY_CLIENT_FIELDS.includes(this.table) ? this.clientField(key) : undefined);
    const meant = known?.field === "kind" && known.table === "clients" && !tellKinds(cells(), this.words) ? undefined : known;
    return (meant && (this.free(meant) ?? this.second(meant))) ?? this.own(this.table, header);
  }

  /** A place the user chose: "table.field"; a field that the schema does not know is an own column. */
  given(text: string): Target {
    const [table = "", ...rest] = text.split(".");
    const field = rest.join(".");
    const target = { table, field };
    return this.writable(target) ? (this.free(target) ?? this.own(table, field)) : this.own(table, field);
  }

  /** An own column: that of the base if it has it, else a new one; a header that collides gets a number. */
  own(table: string, header: string): Target {
    const columns = this.base.tables[table]?.columns ?? [];
    const key = headerKey(header);
    const meaning = this.dictionary[table as ImportTable]?.get(key);
    const twin = columns.find((column) => !column.own && (headerKey(column.header) === key || column.key === meaning));
    const free = (name: string): boolean =>
      !this.taken.has(`${table}+${headerKey(name)}`) &&
      !columns.some((column) => !column.own && headerKey(column.header) === headerKey(name));
    let name = header;
    for (let n = 2; !free(name) || (n === 2 && twin); n++) name = `${twin?.header ?? header} ${n}`;
    this.taken.add(`${table}+${headerKey(name)}`);
    const existing = columns.find((column) => column.own && headerKey(column.header) === headerKey(name));
    return { table, field: existing?.key ?? name, own: true };
  }

  take(target: Target): Target {
    this.taken.add(`${target.table}.${target.field}`);
    return target;
  }

  private known(table: ImportTable, key: string): Target | undefined {
    const column = this.base.tables[table]?.columns.find((one) => headerKey(one.header) === key);
    if (column?.own) return { table, field: column.key, own: true };
    const field = column && !isCalculated(table, column.key) ? column.key : this.dictionary[table].get(key);
    const target = field === undefined ? undefined : { table, field };
    return target && this.writable(target) ? target : undefined;
  }

  private clientField(key: string): Target | undefined {
    const found = this.known("clients", key);
    return found && !found.own && CLIENT_FIELDS.has(found.field) ? found : undefined;
  }

  /** A joined field, or a column of the base that no formula and no analysis fills. */
  private writable({ table, field }: Target): boolean {
    const joined: readonly string[] = joinedFields[table as ImportTable] ?? [];
    if (joined.includes(field)) return true;
    return !isCalculated(table, field) && (this.base.tables[table]?.columns.some((column) => column.key === field && !column.own) ?? false);
  }

  private free(target: Target): Target | undefined {
    const key = target.own ? `${target.table}+${headerKey(target.field)}` : `${target.table}.${target.field}`;
    if (this.taken.has(key)) return undefined;
    this.taken.add(key);
    return target;
  }

  private second({ table, field }: Target): Target | undefined {
    const other = SECOND[`${table}.${field}`];
    return other === undefined ? undefined : this.free({ table, field: other });
  }
}

/** Rows of a column that are looked at. */
const SAMPLE = 500;

/** True where a column like "Type" tells persons from organisations, or is blank: half of its cells at least have a word for it. */
function tellKinds(cells: readonly Cell[], words: ImportWords): boolean {
  const known = (["person", "organisation"] as const).map((word) => valuesOf(words, word));
  const filled = cells.map((cell) => headerKey(textOf(cell))).filter((text) => text !== "").slice(0, SAMPLE); // prettier-ignore
  return filled.length === 0 || 2 * filled.filter((text) => known.some((texts) => texts.has(text))).length >= filled.length;
}

/** True where any cell of a column is filled. */
function isFilled(rows: readonly (readonly Cell[])[], index: number): boolean {
  return rows.some((row) => row[index] !== undefined && row[index] !== null && row[index] !== "");
}

export type MapOptions = {
  table: ImportTable;
  base: BaseSnapshot;
  dictionary: Dictionary;
  words: ImportWords;
  given?: GivenMapping | null;
  /** Fields that content told, by column index. */
  told?: ReadonlyMap<number, string>;
};

/** A client's name stands for the id of the list he came from where that list has no ids. */
function nameIsReference({ columns }: Mapping): void {
  const targets = columns.flatMap((column) => column.targets);
  const has = (field: string): boolean => targets.some((target) => target.table === "clients" && target.field === field && !target.own);
  if (has("reference") || has("code")) return;
  const name = columns.find((column) =>
    column.targets.some((target) => target.table === "clients" && target.field === "name" && !target.own),
  );
  name?.targets.push({ table: "clients", field: "reference" });
}

/** Maps the columns of a source that is known to be `table`. Columns without header and without cells go nowhere. */
export function mapColumns(headers: readonly string[], rows: readonly (readonly Cell[])[], options: MapOptions): Mapping {
  const { table, given, told } = options;
  const places = new Places(
    table,
    options.base,
    options.dictionary,
    options.words,
    table === "orders" ? wideReader(headers, options.dictionary, options.words) : null,
  );
  const mapping: Mapping = { table, columns: [] };
  const late: (() => void)[] = [];
  const named = namedHeaders(headers, options.words);
  headers.forEach((text, index) => {
    const header = named[index] as string;
    const column: MappedColumn = { index, header, targets: [], confidence: "header" };
    mapping.columns.push(column);
    const chosen = given?.[text] ?? given?.[header];
    const field = told?.get(index);
    if (given && (text in given || header in given)) column.targets = [chosen ?? []].flat().map((place) => places.given(place));
    else if (field !== undefined) Object.assign(column, { targets: [places.take({ table, field })], confidence: "content" });
    else if (text.trim() !== "" || isFilled(rows, index))
      late.push(() =>
        Object.assign(
          column,
          places.guessed(header, () => rows.map((row) => row[index] ?? null)),
        ),
      );
    else column.confidence = "unsure";
  });
  for (const place of late) place();
  if (table === "clients" && !given) nameIsReference(mapping);
  return mapping;
}

/** A mapping as it is shown and kept: by header. */
export function describeMapping({ columns }: Mapping): Record<string, string | string[] | null> {
  return Object.fromEntries(
    columns.map(({ header, targets }) => {
      const places = targets.map(({ table, field }) => `${table}.${field}`);
      return [header, places.length === 0 ? null : places.length === 1 ? (places[0] as string) : places];
    }),
  );
}
