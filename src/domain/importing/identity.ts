import { clientCodeOf } from "../analysis/orders";
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

function contentOf(fields: readonly string[], { client, cell }: RecordReader): (row: number) => string {
  return (row) => {
    let key = "";
    for (const name of fields) key += (name === "client" ? client(row) : folded(textOf(cell(row, name)))) + PART;
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
    return number === "" ? content(row) : `#${number}`;
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

/** The records of the base by identity, in their order: by number, and by content for sources without numbers. */
export function indexRecords(draft: TableDraft, rule: Rule, fields: readonly string[], reader: RecordReader): Map<string, number[]> {
  const known = new Map<string, number[]>();
  const add = (key: string, row: number): void => {
    const rows = known.get(key);
    if (rows) rows.push(row);
    else known.set(key, [row]);
  };
  const content = contentOf(fields, reader);
  for (let row = 0; row < draft.baseRows; row++) {
    add(content(row), row);
    const number = rule.name === undefined ? "" : textOf(reader.cell(row, rule.name));
    if (number !== "") add(`#${number}`, row);
  }
  return known;
}

/** Finds the record of the base that each source row means: the n-th of an identity is the n-th there. */
export class Matcher {
  private readonly seen = new Map<string, number>();
  private readonly made = new Map<string, number>();
  /** Rows whose number stood in an earlier row. */
  readonly repeated: number[] = [];

  constructor(
    private readonly rule: Rule,
    private readonly known: Map<string, number[]>,
    private readonly identity: (row: number) => string,
  ) {}

  /** The record's row, or undefined where it is new; `create` is asked for a row where the record may be made. */
  match(row: number): { found: number | undefined; make: (record: number) => number } {
    const key = this.identity(row);
    const nth = this.seen.get(key) ?? 0;
    this.seen.set(key, nth + 1);
    if (nth > 0 && this.rule.repeats && key.startsWith("#")) this.repeated.push(row);
    const found = this.rule.repeats ? this.known.get(key)?.[nth] : (this.known.get(key)?.[0] ?? this.made.get(key));
    return {
      found,
      make: (record) => {
        if (!this.rule.repeats) this.made.set(key, record);
        return record;
      },
    };
  }
}
