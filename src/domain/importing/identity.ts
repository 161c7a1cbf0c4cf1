import { clientCodeOf } from "../analysis/client-index";
import { walked, type Steps } from "../cleaning/duplicates/steps";
import type { Cell } from "../kernel/cell";
import { folded, textOf } from "../kernel/text";
import type { Clients } from "./clients";
import type { ImportTable } from "./dictionary";
import type { TableDraft } from "./draft";

/** Tables whose records are matched by what stands in them. */
export type RecordTable = Exclude<ImportTable, "clients">;

/** What makes a record of a table this one and no other. */
type Rule = {
  /** The field that names a record, where the source has it filled. */
  name?: string;
  /** … and where it is not: its content. */
  content: readonly string[];
  /** The same identity again in one source is another record, not the same. */
  repeats: boolean;
};

export const identityRules: Record<RecordTable, Rule> = {
  orders: { name: "number", content: ["client", "date", "amount", "service", "quantity"], repeats: true },
  contracts: { name: "number", content: ["client", "service", "starts", "ends", "amount"], repeats: true },
  interactions: { content: ["client", "date", "kind", "note", "result"], repeats: true },
  contacts: { content: ["client", "person"], repeats: false },
  services: { content: ["service"], repeats: false },
  owners: { content: ["owner"], repeats: false },
};

/** Tables whose records belong to a client. */
export const hasClient = (table: RecordTable): boolean => table !== "services" && table !== "owners";

/** A record's fields; the client as his code, or as text where he is unknown. */
export type RecordReader = { client: (row: number) => string; cell: (row: number, field: string) => Cell };

const PART = "\u0000";
/** Marks an identity that is a number. */
const NUMBERED = "#";

/** A cell as a part of an identity: case, accents and spaces aside. */
const partOf = (cell: Cell): string => (typeof cell === "number" ? String(cell) : folded(textOf(cell)));

function contentOf(fields: readonly string[], { client, cell }: RecordReader): (row: number) => string {
  return (row) => {
    let key = "=";
    for (const name of fields) key += (name === "client" ? client(row) : partOf(cell(row, name))) + PART;
    return key;
  };
}

/** The identity of a record: its number, else its content over the fields that the source has. */
export function identityOf(rule: Rule, fields: readonly string[], reader: RecordReader): (row: number) => string {
  const content = contentOf(fields, reader);
  const { name } = rule;
  if (name === undefined) return content;
  return (row) => {
    const number = textOf(reader.cell(row, name));
    return number === "" ? content(row) : NUMBERED + number;
  };
}

/** A client cell of the base as code, or as it stands where no such client is. */
export function clientReader(draft: TableDraft, clients: Clients): (row: number) => string {
  return (row) => {
    const cell = draft.get(row, "client");
    const client = clients.named(clientCodeOf(cell));
    return client >= 0 ? clients.codeOf(client) : folded(textOf(cell));
  };
}

/** Rows by identity, each list in the order of the rows: the first of each, and to each row the next of its kind. */
export class RecordIndex {
  private readonly first = new Map<string, number>();
  private readonly next: Int32Array;

  constructor(rows: number) {
    this.next = new Int32Array(rows).fill(-1);
  }

  /** Adds a row before those added so far: rows come in falling order. */
  add(key: string, row: number): void {
    this.next[row] = this.first.get(key) ?? -1;
    this.first.set(key, row);
  }

  /** The first row of an identity; -1 where there is none. */
  of(key: string): number {
    return this.first.get(key) ?? -1;
  }

  /** The next row of the same identity; -1 where there is none. */
  after(row: number): number {
    return row < 0 ? -1 : (this.next[row] as number);
  }
}

/** What is asked of the base: by number, by content (for sources whose rows have none), or both. */
export type Asked = { names: boolean; contents: boolean };

/** The records of the base by number and by content, as far as the source asks for them. */
export function* indexRecords(
  draft: TableDraft,
  rule: Rule,
  fields: readonly string[],
  reader: RecordReader,
  asked: Asked,
): Steps<{ names: RecordIndex; contents: RecordIndex }> {
  const byName = new RecordIndex(asked.names ? draft.baseRows : 0);
  const byContent = new RecordIndex(asked.contents ? draft.baseRows : 0);
  const content = contentOf(fields, reader);
  yield* walked(draft.baseRows, (done) => {
    const row = draft.baseRows - 1 - done;
    if (asked.contents) byContent.add(content(row), row);
    const number = asked.names && rule.name !== undefined ? textOf(reader.cell(row, rule.name)) : "";
    if (number !== "") byName.add(NUMBERED + number, row);
  });
  return { names: byName, contents: byContent };
}

/** Finds the record of the base that each source row means: the n-th of an identity is the n-th there. */
export class Matcher {
  /** The record of the base that an identity meant last; -1 where it has no more. */
  private readonly seen = new Map<string, number>();
  private readonly new = new Map<string, number>();
  private last = "";
  /** Rows whose number stood in an earlier row. */
  readonly repeated: number[] = [];

  constructor(
    private readonly rule: Rule,
    private readonly known: { names: RecordIndex; contents: RecordIndex },
    private readonly identity: (row: number) => string,
  ) {}

  /** The record that a source row means; undefined where it is new. */
  match(row: number): number | undefined {
    const key = this.identity(row);
    this.last = key;
    const index = key.startsWith(NUMBERED) ? this.known.names : this.known.contents;
    if (!this.rule.repeats) return this.new.get(key) ?? (index.of(key) >= 0 ? index.of(key) : undefined);
    const before = this.seen.get(key);
    const found = before === undefined ? index.of(key) : index.after(before);
    this.seen.set(key, found);
    if (before !== undefined && index === this.known.names) this.repeated.push(row);
    return found < 0 ? undefined : found;
  }

  /** Says that a record was made for the row that was matched last; gives it back. */
  made(record: number): number {
    if (!this.rule.repeats) this.new.set(this.last, record);
    return record;
  }
}
