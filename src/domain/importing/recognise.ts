import type { Cell } from "../kernel/cell";
import { Failure } from "../kernel/failure";
import { headerKey } from "../kernel/text";
import { isCalculated, type BaseSnapshot } from "./base";
import { lookOf, type Look } from "./content";
import { importTables, type Dictionary, type ImportTable } from "./dictionary";
import { wideReader } from "./wide";
import type { ImportWords } from "./words";

/** What a source is: its table, and the fields that only the content of a column told. */
export type Recognised = { table: ImportTable; told: Map<number, string> };

type Fields = ReadonlySet<string>;
const any = (fields: Fields, ...names: string[]): boolean => names.some((name) => fields.has(name));
const all = (fields: Fields, ...names: string[]): boolean => names.every((name) => fields.has(name));

/** What a list must have to be a table; the first that holds decides. */
const RULES: Record<ImportTable, (fields: Fields) => boolean> = {
  contracts: (fields) => fields.has("number") && any(fields, "starts", "ends"),
  orders: (fields) => any(fields, "client", "client name") && all(fields, "date", "amount"),
  interactions: (fields) => any(fields, "client", "client name") && fields.has("date") && any(fields, "kind", "result", "note", "minutes"),
  services: (fields) => all(fields, "service", "price"),
  owners: (fields) => fields.has("owner") && any(fields, "department", "manager"),
  contacts: (fields) => any(fields, "client", "client name") && fields.has("person"),
  clients: (fields) => any(fields, "name", "first name", "last name", "reference", "code") && any(fields, ...CONTACT_FIELDS),
};
const CONTACT_FIELDS =
  "phone|second phone|email|city|address|postcode|region|country|tax id|activity|birthday|owner|stage|source|contact person|contact hours|comment".split(
    "|",
  );
/** A list that has these speaks of clients, whatever else it has. */
const CLIENTS_ONLY = "address|city|country|region|postcode|tax id|activity".split("|");

function fieldsOf(table: ImportTable, headers: readonly string[], dictionary: Dictionary, base: BaseSnapshot): Set<string> {
  const columns = base.tables[table]?.columns ?? [];
  const found = headers.map((header) => {
    const key = headerKey(header);
    const column = columns.find((one) => !one.own && headerKey(one.header) === key);
    const field = column && !isCalculated(table, column.key) ? column.key : dictionary[table].get(key);
    return field !== undefined && !(isCalculated(table, field) && field !== "client name") ? field : null;
  });
  return new Set(found.filter((field) => field !== null));
}

/** True for a sheet whose rows are orders, with columns of their contracts beside them. */
function isWide(headers: readonly string[], dictionary: Dictionary, base: BaseSnapshot, words: ImportWords): boolean {
  const wide = wideReader(headers, dictionary, words);
  const others = headers.filter((header) => wide.contractField(header) === undefined);
  return others.length < headers.length && others.some(wide.isOfOrder) && RULES.orders(fieldsOf("orders", others, dictionary, base));
}

function byHeaders(headers: readonly string[], dictionary: Dictionary, base: BaseSnapshot, words: ImportWords): ImportTable | null {
  if (isWide(headers, dictionary, base, words)) return "orders";
  const ofClients = fieldsOf("clients", headers, dictionary, base);
  const order = ["contracts", "orders", "interactions", "services", "owners", "contacts", "clients"] as const;
  for (const table of order) {
    if (table === "contacts" && (any(ofClients, ...CLIENTS_ONLY) || all(ofClients, "reference", "name"))) continue;
    if (RULES[table](fieldsOf(table, headers, dictionary, base))) return table;
  }
  return null;
}

/** Fields of orders and clients that a column's look may tell, best first. */
const TELLS: { [T in ImportTable]?: readonly (readonly [field: string, looks: readonly Look[]])[] } = {
  orders: [
    ["date", ["date"]],
    ["client", ["id"]],
    ["amount", ["money", "number"]],
  ],
  clients: [
    ["email", ["email"]],
    ["phone", ["phone"]],
    ["name", ["name", "text", "id"]],
  ],
};

/** Fields that headers leave open and content fills: each by the first column of that look whose header says nothing. */
function tell(table: ImportTable, unknown: readonly number[], looks: readonly Look[], known: Fields): Map<number, string> {
  const told = new Map<number, string>();
  for (const [field, wanted] of TELLS[table] ?? []) {
    if (known.has(field)) continue;
    const index = wanted.flatMap((look) => unknown.filter((one) => looks[one] === look && !told.has(one)))[0];
    if (index !== undefined) told.set(index, field);
  }
  return told;
}

function byContent(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  dictionary: Dictionary,
  base: BaseSnapshot,
  tables: readonly ImportTable[],
): Recognised | null {
  const looks = headers.map((_, index) => lookOf(rows.map((row) => row[index] ?? null)));
  for (const table of tables) {
    const known = fieldsOf(table, headers, dictionary, base);
    const means = (header: string): boolean => dictionary[table].has(headerKey(header)) || dictionary.clients.has(headerKey(header));
    const unknown = headers.flatMap((header, index) => (means(header) ? [] : [index]));
    const told = tell(table, unknown, looks, known);
    const filled = new Set([...known, ...told.values()]);
    const sure =
      table === "clients" ? any(filled, "email", "phone") : any(known, "client", "client name", "amount") || looks.includes("money");
    if (sure && RULES[table](filled)) return { table, told };
  }
  return null;
}

/**
 * What a source is: by its headers, then by what its columns look like. Fails with "import.unrecognised" (headers), or,
 * where the user named the table and a column of it is missing, with "import.columns.missing".
 */
export function recognise(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  context: { dictionary: Dictionary; words: ImportWords; base: BaseSnapshot; table?: string | null; given?: boolean },
): Recognised {
  const { dictionary, words, base, table: wanted, given } = context;
  if (wanted) {
    const table = importTables.find((one) => one === wanted);
    if (!table) throw new Failure("import.table.unknown", { table: wanted, tables: importTables.join(", ") });
    if (given || RULES[table](fieldsOf(table, headers, dictionary, base))) return { table, told: new Map() };
    const found = byContent(headers, rows, dictionary, base, [table]);
    if (!found) throw new Failure("import.columns.missing", { table, headers: headers.join(", ") });
    return found;
  }
  const table = byHeaders(headers, dictionary, base, words);
  const found = table ? { table, told: new Map<number, string>() } : byContent(headers, rows, dictionary, base, ["orders", "clients"]);
  if (!found) throw new Failure("import.unrecognised", { headers: headers.join(", ") });
  return found;
}
