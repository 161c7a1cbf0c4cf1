import type { EntryOffer } from "../../actions/check-entry";
import type { Entry } from "../../actions/ports";
import { duplicateFields } from "../../domain/cleaning/duplicates/fields";
import type { Finding } from "../../domain/kernel/finding";
import { listInTable, listOfColumn, listStandingIn, placeOfList } from "../../domain/lists/columns";

/** What the bar says: an offer of `check-entry`, or something about the stages' colours. */
export type Offer = EntryOffer | { kind: "told"; finding: Finding };

const clientColumns = new Set<string>([...duplicateFields, "second phone"]);

function isAsking({ table, column, before, after }: Entry): boolean {
  if (column === null) return listInTable(table) !== undefined;
  if (listStandingIn(table, column)) return before !== undefined && before !== null;
  if (after === null) return false;
  const list = listOfColumn(table, column);
  return (list !== undefined && placeOfList(list) !== undefined) || (table === "clients" && clientColumns.has(column));
}

/** The entries that ask something, those of one block of clients once. */
export function questionsIn(entries: readonly Entry[]): Entry[] {
  const isWho = ({ table, column }: Entry) =>
    table === "clients" && column !== null && clientColumns.has(column) && !listOfColumn(table, column);
  const asking = entries.filter(isAsking);
  const first = asking.find(isWho);
  return asking.filter((entry) => !isWho(entry) || entry === first || entry.rows[0] !== first?.rows[0]);
}

/** True for an entry after which stages may look or stand otherwise. */
export function isAboutStages({ table, column }: Entry): boolean {
  return table === "stages" && (column === null || ["stage", "colour", "second colour"].includes(column));
}

/** True for an entry that gives clients another stage. */
export function isStageOfClients({ table, column }: Entry): boolean {
  return table === "clients" && column === "stage";
}

/** What an entry is asked of `check-entry`. */
export function questionOf({ table, column, rows, before, after }: Entry): Record<string, unknown> {
  const value = (cell: Entry["after"]) => (cell === undefined || cell === null ? null : String(cell));
  return { table, column, row: (rows[0] ?? 0) + 1, rows: Math.max(1, rows.length), before: value(before), value: value(after) };
}

/** What an offer is about: one that was put off is not made again. */
export function keyOf(offer: Offer): string {
  switch (offer.kind) {
    case "client":
      return JSON.stringify([offer.kind, offer.client, offer.code, offer.name]);
    case "told":
      return JSON.stringify([offer.kind, offer.finding]);
    case "renamed":
      return JSON.stringify([offer.kind, offer.list, offer.from, offer.to]);
    default:
      return JSON.stringify([offer.kind, offer.list, offer.value]);
  }
}

/** The offers without those that an entry overtook: its own row's client, and the value that stood in its cell. */
export function withoutStale(offers: readonly Offer[], { table, column, rows, before }: Entry): Offer[] {
  return offers.filter((offer) => {
    if (offer.kind === "told") return table !== "stages";
    if (offer.kind === "client") return table !== "clients" || (column !== null && !rows.includes(offer.row));
    if (offer.kind !== "unlisted") return listStandingIn(table, column ?? "") !== offer.list;
    return column === null || listOfColumn(table, column) !== offer.list || before === undefined || before !== offer.value;
  });
}

/** The offers with more of them, each once and none that was put off. */
export function withMore(offers: readonly Offer[], found: readonly Offer[], putOff: ReadonlySet<string>): Offer[] {
  const known = new Set([...offers.map(keyOf), ...putOff]);
  return [...offers, ...found.filter((offer) => !known.has(keyOf(offer)))];
}
