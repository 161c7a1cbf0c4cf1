import { folded, textOf } from "../kernel/text";
import { field, hasField, textField, type ImportContext } from "./context";

/** Key of a contact person: the client's code and the person's name. */
const keyOf = (code: string, person: string): string => `${code}|${folded(person)}`;

/** The persons of the base by client and name. */
function indexOf({ draft, clients }: ImportContext): Map<string, number> {
  const contacts = draft("contacts");
  const known = new Map<string, number>();
  for (let row = 0; row < contacts.rows; row++) {
    const client = clients.named(contacts.get(row, "client"));
    const key = keyOf(client >= 0 ? clients.codeOf(client) : textOf(contacts.get(row, "client")), textOf(contacts.get(row, "person")));
    if (!known.has(key)) known.set(key, row);
  }
  return known;
}

/** Writes the contact person of a client's row to Contacts: once per client and name. */
export function setContact(context: ImportContext): (row: number, client: number, person: string) => void {
  const has = ["contact person", "first name", "last name"].some((name) => hasField(context, "clients", name));
  if (!has) return () => undefined;
  const contacts = context.draft("contacts");
  const known = indexOf(context);
  const position = textField(context, "clients", "contact position");
  const phone = field(context, "clients", "contact phone");
  const email = field(context, "clients", "contact email");
  const { mode } = context.options;
  return (row, client, person) => {
    if (person === "") return;
    const key = keyOf(context.clients.codeOf(client), person);
    const found = known.get(key);
    if (found !== undefined ? mode === "create" && found < contacts.baseRows : mode === "update") return contacts.skip();
    const contact = found ?? contacts.create();
    known.set(key, contact);
    contacts.touch(contact);
    context.records.note("contacts", row, contact);
    if (found === undefined) contacts.set(contact, "client", context.clients.labelOf(client));
    if (found === undefined) contacts.set(contact, "person", person);
    contacts.set(contact, "position", position(row));
    contacts.set(contact, "phone", phone(row));
    contacts.set(contact, "email", email(row));
  };
}
