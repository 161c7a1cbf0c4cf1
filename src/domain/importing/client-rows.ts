import { part, walked, type Steps } from "../cleaning/duplicates/steps";
import { isBlank, type Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import { alikeRows, type Alike } from "./alike";
import { joinedFields } from "./dictionary";
import { field, hasField, textField, type ImportContext } from "./context";
import { setContact } from "./contact-rows";
import type { SkipReason } from "./originals";

const JOINED: readonly string[] = joinedFields.clients;
const IDENTITY: readonly string[] = ["code", "reference", "name"];

/** First, middle and last name in one. */
function joinedName(context: ImportContext): (row: number) => string {
  const parts = ["first name", "middle name", "last name"].map((name) => textField(context, "clients", name));
  return (row) =>
    parts
      .map((part) => part(row))
      .filter((text) => text !== "")
      .join(" ");
}

/** The name of the client, and the person beside a firm's name: a list with both has people of firms. */
export function namesOf(context: ImportContext): {
  name: (row: number) => string;
  person: (row: number) => string;
  joined: (row: number) => string;
} {
  const name = textField(context, "clients", "name");
  const joined = joinedName(context);
  const person = textField(context, "clients", "contact person");
  return { name: (row) => name(row) || joined(row), person: (row) => person(row) || (name(row) ? joined(row) : ""), joined };
}

/** Writes what a source row says of a client: all his fields but those that he is known by; of one merged into him, what is blank. */
export function clientFields(context: ImportContext): (row: number, client: number, former: boolean) => boolean {
  const { draft } = context.clients;
  const fields = context.columns.filter(
    ({ table, field: name, own }) =>
      table === "clients" && (own || (!JOINED.includes(name) && !IDENTITY.includes(name) && name !== "stage")),
  );
  const stage = field(context, "clients", "stage");
  return (row, client, former) => {
    let consistent = true;
    for (const { field: name, cells } of fields) {
      if (former) draft.fill(client, name, cells[row]);
      else consistent = draft.set(client, name, cells[row]) && consistent;
    }
    draft.fill(client, "stage", stage(row));
    return consistent;
  };
}

/** The rows that contradict an earlier row of the same client: the later one holds, and the user is told. */
function reportConflicts(context: ImportContext, conflicts: number[], name: (row: number) => string): void {
  if (conflicts.length === 0) return;
  const first = conflicts[0] as number;
  const values = { count: conflicts.length, row: context.line(first), example: name(first) };
  context.findings.push({ code: "import.client.conflict", severity: "warning", table: "clients", values });
}

/** Finds a client of a list of clients: by his ids, else by name among his namesakes. */
function finder(context: ImportContext) {
  const { clients, options, mapping } = context;
  const reference = textField(context, "clients", "reference");
  const code = textField(context, "clients", "code");
  const { name } = namesOf(context);
  const alone = field(context, "clients", options.key);
  const telling = Object.fromEntries(["tax id", "email", "phone", "birthday"].map((one) => [one, field(context, "clients", one)]));
  const nameIsId = mapping.columns.some(({ targets }) => targets.filter(({ table, own }) => table === "clients" && !own).length > 1);
  const hasIds = !nameIsId && (hasField(context, "clients", "reference") || hasField(context, "clients", "code"));
  const spokenOf = new Set<number>();
  return (row: number) => {
    const identity = { id: reference(row), code: code(row), name: name(row) };
    const usual = (): number =>
      hasIds || !["reference", "duplicates"].includes(options.key)
        ? clients.find(identity)
        : clients.findNamesake(
            identity.name || identity.id,
            Object.fromEntries(Object.entries(telling).map(([key, of]) => [key, of(row)])),
            spokenOf,
          );
    const found = clients.findByKey(alone(row)) ?? usual();
    return { identity, found, spoken: (client: number) => spokenOf.add(client) };
  };
}

/** Imports a list of clients. */
export function* importClients(context: ImportContext): Steps<void> {
  const conflicts: number[] = [];
  const alike = context.options.key === "duplicates" ? yield* part(0, 0.5, alikeRows(context)) : null;
  const bring = bringing(context, conflicts, alike);
  yield* part(alike ? 0.5 : 0, 1, walked(context.rows, bring));
  reportConflicts(context, conflicts, namesOf(context).name);
}

/** Brings in one row of a list of clients. */
function bringing(context: ImportContext, conflicts: number[], alike: Alike | null): (row: number) => void {
  const { clients, options } = context;
  const find = finder(context);
  const { name, person, joined } = namesOf(context);
  const set = clientFields(context);
  const contact = setContact(context);
  const { draft } = clients;
  const skip = (row: number, reason: SkipReason): void => {
    if (reason !== "empty") draft.skip();
    context.records.skip(row, reason);
  };
  return (row) => {
    const { identity, found: exactly, spoken } = find(row);
    const group = alike?.groupOf.get(row);
    const found = exactly < 0 && group ? (alike?.leaderOf.get(group) ?? -1) : exactly;
    if (identity.id === "" && identity.code === "" && identity.name === "")
      return skip(row, isEmptyRow(context, row) ? "empty" : "nameless");
    if (found >= 0 ? options.mode === "create" && found < draft.baseRows : options.mode === "update")
      return skip(row, found >= 0 ? "exists" : "unknown");
    const client = found >= 0 ? found : clients.create(identity);
    if (group && !alike?.leaderOf.has(group)) alike?.leaderOf.set(group, client);
    spoken(client);
    draft.touch(client);
    context.records.note("clients", row, client);
    const former = clients.isFormer(identity);
    if (exactly >= 0 && !former) tellIdentity(context, client, identity);
    else if (found >= 0) clients.codeOf(client);
    if (joined(row) !== "" && name(row) === joined(row)) draft.fill(client, "kind", context.words.data.kinds.person);
    if (!set(row, client, former)) conflicts.push(row);
    contact(row, client, person(row));
  };
}

/** A client who was known by his name alone gets the id of the list; a name of the list holds. */
function tellIdentity({ clients }: ImportContext, client: number, { id, name }: { id: string; name: string }): void {
  const { draft } = clients;
  const reference = textOf(draft.get(client, "reference"));
  if (id !== "" && id !== name && (reference === "" || reference === textOf(draft.get(client, "name")))) draft.set(client, "reference", id);
  else if (reference === "") draft.set(client, "reference", id);
  if (name !== "") draft.set(client, "name", name);
  clients.codeOf(client);
}

/** True where no field of the source has anything in this row. */
export function isEmptyRow({ columns }: Pick<ImportContext, "columns">, row: number): boolean {
  return columns.every(({ cells }) => isBlank(cells[row] as Cell));
}
