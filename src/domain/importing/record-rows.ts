import { part, walked, type Steps } from "../cleaning/duplicates/steps";
import { isBlank } from "../kernel/cell";
import { textOf } from "../kernel/text";
import { clientFields, isEmptyRow, namesOf } from "./client-rows";
import { orderNumbers } from "./codes";
import { setContact } from "./contact-rows";
import { setContract } from "./contract-rows";
import { textField, type ImportContext } from "./context";
import { clientReader, hasClient, identityOf, identityRules, indexRecords, Matcher, type RecordTable } from "./identity";

/** The client that a source row names, found or made; -1 where it names none. */
type ClientOfRow = { id: (row: number) => string; name: (row: number) => string; row: (row: number) => number };

const UNASKED = -2;

function clientOfRow(context: ImportContext, table: RecordTable): ClientOfRow {
  const id = textField(context, table, "client");
  const given = textField(context, table, "client name");
  const { joined } = namesOf(context);
  const { clients, options } = context;
  const name = (row: number): string => given(row) || joined(row);
  const known = new Map<string, number>();
  const findOrMake = (row: number): number => {
    const identity = { id: id(row), code: "", name: name(row) };
    if (identity.id === "" && identity.name === "") return -1;
    const key = identity.id === "" ? `\u0000${identity.name}` : given(row) === "" ? identity.id : `${identity.id}\u0000${given(row)}`;
    let client = known.get(key);
    if (client === undefined) {
      const found = clients.find(identity.id === "" ? identity : { ...identity, name: given(row) });
      client = found >= 0 || options.mode === "update" ? found : clients.create(identity);
      known.set(key, client);
    }
    return client;
  };
  const rows = new Int32Array(context.rows).fill(UNASKED);
  return { id, name, row: (row) => ((rows[row] as number) === UNASKED ? (rows[row] = findOrMake(row)) : (rows[row] as number)) };
}

function* matcherOf(context: ImportContext, table: RecordTable, client: ClientOfRow): Steps<Matcher> {
  const rule = identityRules[table];
  const { clients } = context;
  const draft = context.draft(table);
  const cells = new Map(context.columns.flatMap((column) => (column.table === table && !column.own ? [[column.field, column.cells]] : [])));
  const fields = rule.content.filter((name) => name === "client" || cells.has(name));
  const identity = identityOf(rule, fields, {
    client: (row) => (client.row(row) >= 0 ? clients.codeOf(client.row(row)) : client.id(row)),
    cell: (row, name) => cells.get(name)?.[row] ?? null,
  });
  const reader = { client: clientReader(draft, clients), cell: (row: number, name: string) => draft.get(row, name) };
  const numbers = rule.name === undefined ? undefined : cells.get(rule.name);
  const asked = { names: numbers !== undefined, contents: numbers === undefined || numbers.some(isBlank) };
  return new Matcher(rule, yield* indexRecords(draft, rule, fields, reader, asked), identity);
}

/** Writes the record's own fields, and its number where an order has none. */
function fieldWriter(context: ImportContext, table: RecordTable): (row: number, record: number) => void {
  const draft = context.draft(table);
  const fields = context.columns.filter(
    (column) => column.table === table && (column.own || !["client", "client name"].includes(column.field)),
  );
  const numbers = table === "orders" ? context.numbers : null;
  return (row, record) => {
    for (const { field, cells } of fields) draft.set(record, field, cells[row]);
    if (numbers && isBlank(draft.get(record, "number"))) draft.set(record, "number", numbers.next());
  };
}

/** Writes whose the record is, and what its row says of him. */
function clientWriter(context: ImportContext, table: RecordTable, client: ClientOfRow): (row: number, record: number) => boolean {
  if (!hasClient(table)) return () => true;
  const { clients } = context;
  const draft = context.draft(table);
  const setFields = clientFields(context);
  const contact = setContact(context);
  const { person } = namesOf(context);
  return (row, record) => {
    const who = client.row(row);
    if (who < 0) {
      draft.set(record, "client", client.id(row) || client.name(row));
      return false;
    }
    clients.draft.touch(who);
    context.records.note("clients", row, who);
    if (clients.named(draft.get(record, "client")) !== who) draft.set(record, "client", clients.labelOf(who));
    const former = clients.isFormer({ id: client.id(row), code: "", name: client.name(row) });
    if (client.id(row) !== "" && !former) clients.nameFrom(who, client.name(row));
    setFields(row, who, former);
    contact(row, who, person(row));
    return true;
  };
}

function report(context: ImportContext, table: RecordTable, nobody: number, repeated: number[]): void {
  if (nobody > 0) context.findings.push({ code: "import.client.none", severity: "warning", table, values: { count: nobody } });
  const first = repeated[0];
  if (first === undefined) return;
  const values = { count: repeated.length, row: context.line(first), example: textField(context, table, "number")(first) };
  context.findings.push({ code: "import.number.repeated", severity: "info", table, values });
}

/** Imports a list of orders, contracts, interactions, contacts, services or owners. */
export function* importRecords(context: ImportContext, table: RecordTable): Steps<void> {
  const draft = context.draft(table);
  const client = hasClient(table) ? clientOfRow(context, table) : { id: () => "", name: () => "", row: () => -1 };
  const matcher = yield* part(0, 0.2, matcherOf(context, table, client));
  const setFields = fieldWriter(context, table);
  const setClient = clientWriter(context, table, client);
  const contract = table === "orders" ? setContract(context) : () => undefined;
  const { mode } = context.options;
  let nobody = 0;
  const bring = (row: number): void => {
    if (isEmptyRow(context, row)) return context.records.skip(row, "empty");
    const found = matcher.match(row);
    if (found !== undefined ? mode === "create" && found < draft.baseRows : mode === "update") {
      draft.skip();
      return context.records.skip(row, found !== undefined ? "exists" : "unknown");
    }
    const record = found ?? matcher.made(draft.create());
    draft.touch(record);
    context.records.note(table, row, record);
    setFields(row, record);
    if (!setClient(row, record)) nobody++;
    contract(row, client.row(row));
  };
  yield* part(0.2, 1, walked(context.rows, bring));
  report(context, table, nobody, matcher.repeated);
}

/** Order numbers of our own making, beyond all that stand in the base or in the source. */
export function numbersFor(context: Pick<ImportContext, "columns" | "draft" | "base">): ReturnType<typeof orderNumbers> {
  const orders = context.draft("orders");
  const numbers = orderNumbers(context.base.counters.O);
  for (let row = 0; row < orders.baseRows; row++) numbers.see(orders.get(row, "number"));
  const given = textField(context, "orders", "number");
  const count = context.columns.find((column) => column.table === "orders")?.cells.length ?? 0;
  for (let row = 0; row < count; row++) numbers.see(textOf(given(row)));
  return numbers;
}
