import type { Cell, Grid } from "../../src/domain/kernel/cell";
import { isoOf } from "../../src/domain/kernel/dates";
import { textOf } from "../../src/domain/kernel/text";

/** A base and the log of its imports, as far as a search for lost cells asks. */
export type Kept = {
  /** Cells of a table by column, row by row. */
  rows(table: string): Record<string, Cell>[];
  log: readonly { records: string; field: string; old: Cell }[];
};

const PLAIN = /^-?\d+(\.\d+)?$/;
const lastDay = 2_958_465;
/** Columns whose text is put together of several cells of the source. */
const joined = ["name", "person", "client"];
/** Tables that hold what lists bring. */
export const recordTables = ["clients", "contacts", "orders", "contracts", "interactions", "services", "owners"];
/** What a record is called in the log. */
const labels: Record<string, string> = {
  clients: "code",
  services: "service",
  owners: "owner",
  contacts: "person",
  interactions: "client",
};

/** The texts that a cell of the base says: its own, and a day as ISO. */
function saidBy(cell: Cell): string[] {
  return typeof cell === "number" && cell >= 1 && cell < lastDay ? [textOf(cell), isoOf(cell)] : [textOf(cell)];
}

/** A number that is written out plainly says the same as its shortest form. */
const plain = (text: string): string => (PLAIN.test(text) ? String(Number(text)) : text);

/** The words of a name, and what stands of them side by side: it was put together of such parts. */
function partsOf(name: string): string[] {
  const words = name.split(" ");
  return words.flatMap((_, from) => words.slice(from).map((__, more) => words.slice(from, from + more + 1).join(" ")));
}

/** All that a base and its log say. */
function allSaid(kept: Kept): Set<string> {
  const said = new Set(kept.log.map(({ old }) => textOf(old)));
  for (const table of recordTables)
    for (const row of kept.rows(table))
      for (const [column, cell] of Object.entries(row)) {
        for (const text of saidBy(cell)) said.add(text);
        if (joined.includes(column)) for (const part of partsOf(textOf(cell))) said.add(part);
      }
  return said;
}

/** Cells of a source that are neither somewhere in the base nor in the log. */
export function lostAnywhere(kept: Kept, [headers = [], ...rows]: Grid): string[] {
  const said = allSaid(kept);
  return rows.flatMap((row) =>
    row.flatMap((cell, at) => {
      const text = textOf(cell);
      return text === "" || said.has(text) || said.has(plain(text)) ? [] : [`${textOf(headers[at])}: ${text}`];
    }),
  );
}

/**
 * Cells of a source that are neither in the records that their own row became, nor in the log under their header and the
 * name of those records. `mark` is a column of the source that the base does not know, with another text in every row.
 */
export function lostFromRecords(kept: Kept, [headers = [], ...rows]: Grid, table: string, mark: string): string[] {
  const label = labels[table] ?? "number";
  const at = headers.indexOf(mark);
  const records = kept.rows(table);
  return rows.flatMap((row) => {
    const noted = kept.log.filter(({ field, old }) => field === mark && textOf(old) === textOf(row[at]));
    const named = (record: Record<string, Cell>): boolean =>
      textOf(record[mark]) === textOf(row[at]) || noted.some((line) => names(line.records, textOf(record[label])));
    const mine = records.filter(named);
    const near = mine.flatMap((record) => related(kept, table, record));
    return row.flatMap((cell, column) => {
      const text = textOf(cell);
      if (text === "" || near.some((record) => holds(record, text))) return [];
      const header = textOf(headers[column]);
      const logged = kept.log.some(
        (line) =>
          (header === "" || line.field === header) &&
          textOf(line.old) === text &&
          (mine.length === 0 ? names(line.records, "") : mine.some((record) => names(line.records, textOf(record[label])))),
      );
      return logged ? [] : [`${header || `column ${column + 1}`}: ${text}`];
    });
  });
}

/** A line of the log names a record, among others. */
const names = (line: string, label: string): boolean => line === label || line.split(", ").includes(label);

const holds = (record: Record<string, Cell>, text: string): boolean =>
  Object.entries(record).some(
    ([column, cell]) =>
      saidBy(cell).some((said) => said === text || said === plain(text)) || (joined.includes(column) && textOf(cell).includes(text)),
  );

/** A record with its client, and that client's contacts. */
function related(kept: Kept, table: string, record: Record<string, Cell>): Record<string, Cell>[] {
  const clients = kept.rows("clients");
  const client = table === "clients" ? record : clients.find(({ code }) => textOf(record["client"]).startsWith(`${textOf(code)} `));
  const contacts = client ? kept.rows("contacts").filter((one) => textOf(one["client"]).startsWith(`${textOf(client["code"])} `)) : [];
  return [record, ...(client ? [client] : []), ...contacts];
}
