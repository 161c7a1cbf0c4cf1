import { isBlank, type Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import { clientCodeOf } from "../analysis/client-index";

/** Days of the coming week, today's among them. */
export const agendaDays = 7;

/** The columns of the agenda, and the column of the base that each is like: what masking and formats go by. */
export const agendaColumns = {
  owner: ["clients", "owner"],
  date: ["interactions", "date"],
  what: ["interactions", "kind"],
  client: ["interactions", "client"],
  phone: ["clients", "phone"],
  details: ["interactions", "note"],
} as const;
export type AgendaColumn = keyof typeof agendaColumns;

/** What the agenda is gathered from, by table. */
export const agendaReads = [
  { table: "clients", columns: ["code", "name", "kind", "phone", "owner", "next contact", "next step", "stop", "archived"] },
  { table: "contracts", columns: ["number", "client", "service", "ends", "renewal", "owner"] },
  { table: "interactions", columns: ["date", "client", "owner", "kind", "note", "next contact"] },
] as const;

export type AgendaTable = (typeof agendaReads)[number]["table"];
export type AgendaWords = { nextContact: string; contractEnds: string; followUp: string; yes: string; renewed: string };

type Columns = Readonly<Record<string, readonly Cell[]>>;
type Entry = Record<AgendaColumn, Cell>;
type Client = { label: Cell; phone: Cell; owner: Cell; next: Cell; away: boolean };

const at = (columns: Columns, key: string, row: number): Cell => columns[key]?.[row] ?? null;
const rowsIn = (columns: Columns, key: string): number[] => [...(columns[key] ?? []).keys()];

/**
 * What the week from `today` on holds: next contacts of clients (not archived, not to be left alone), contracts that end and
 * are not renewed, interactions planned and those to be followed up. By day, then as the tables have them.
 */
export function gatherAgenda(
  tables: Readonly<Record<AgendaTable, Columns>>,
  today: number,
  words: AgendaWords,
): Record<AgendaColumn, Cell[]> {
  const due = (cell: Cell): boolean => typeof cell === "number" && Math.floor(cell) >= today && Math.floor(cell) < today + agendaDays;
  const clients = clientsByCode(tables.clients, words);
  const entries = [
    ...nextContacts(clients, due, words),
    ...contractEnds(tables.contracts, clients, due, words),
    ...interactions(tables.interactions, clients, due, words),
  ].sort((one, other) => Math.floor(Number(one.date)) - Math.floor(Number(other.date)));
  const column = (key: AgendaColumn): Cell[] => entries.map((entry) => entry[key]);
  return {
    owner: column("owner"),
    date: column("date"),
    what: column("what"),
    client: column("client"),
    phone: column("phone"),
    details: column("details"),
  };
}

type Due = (cell: Cell) => boolean;
type Clients = Map<string, Client & { step: Cell }>;

function clientsByCode(columns: Columns, { yes }: AgendaWords): Clients {
  const away = (row: number): boolean => at(columns, "stop", row) === yes || at(columns, "archived", row) === yes;
  return new Map(
    rowsIn(columns, "code").map((row) => {
      const code = textOf(at(columns, "code", row));
      const client = {
        label: `${code} ${textOf(at(columns, "name", row))}`.trim(),
        phone: at(columns, "phone", row),
        owner: at(columns, "owner", row),
        next: at(columns, "next contact", row),
        step: at(columns, "next step", row),
        away: away(row),
      };
      return [code, client] as const;
    }),
  );
}

function nextContacts(clients: Clients, due: Due, { nextContact }: AgendaWords): Entry[] {
  return [...clients.values()]
    .filter(({ next, away }) => !away && due(next))
    .map(({ label, phone, owner, next, step }) => ({ owner, date: next, what: nextContact, client: label, phone, details: step }));
}

/** The client of a row, with what the row says of it where the base knows it not. */
function clientOf(columns: Columns, row: number, clients: Clients): Pick<Client, "label" | "phone" | "owner" | "next" | "away"> {
  const cell = at(columns, "client", row);
  const known = clients.get(textOf(clientCodeOf(cell)));
  return known ?? { label: cell, phone: null, owner: null, next: null, away: false };
}

function contractEnds(columns: Columns, clients: Clients, due: Due, words: AgendaWords): Entry[] {
  return rowsIn(columns, "ends")
    .filter((row) => due(at(columns, "ends", row)) && at(columns, "renewal", row) !== words.renewed)
    .map((row) => {
      const { label, phone, owner } = clientOf(columns, row, clients);
      const own = at(columns, "owner", row);
      const details = [at(columns, "number", row), at(columns, "service", row)].map(textOf).filter((text) => text !== "");
      return {
        owner: isBlank(own) ? owner : own,
        date: at(columns, "ends", row),
        what: words.contractEnds,
        client: label,
        phone,
        details: details.join(", "),
      };
    });
}

/** Planned interactions stand under their kind; a follow-up that is the client's next contact anyway stands once. */
function interactions(columns: Columns, clients: Clients, due: Due, { followUp }: AgendaWords): Entry[] {
  return rowsIn(columns, "client").flatMap((row) => {
    const { label, phone, owner: ofClient, next, away } = clientOf(columns, row, clients);
    const own = at(columns, "owner", row);
    const entry = { owner: isBlank(own) ? ofClient : own, client: label, phone, details: at(columns, "note", row) };
    const [date, again] = [at(columns, "date", row), at(columns, "next contact", row)];
    const kind = at(columns, "kind", row);
    const planned = due(date) ? [{ ...entry, date, what: isBlank(kind) ? followUp : kind }] : [];
    return due(again) && again !== next && !away ? [...planned, { ...entry, date: again, what: followUp }] : planned;
  });
}
