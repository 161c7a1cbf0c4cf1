import * as fc from "fast-check";
import type { Cell } from "../../src/domain/kernel/cell";
import { isBlank } from "../../src/domain/kernel/cell";
import { isoOf } from "../../src/domain/kernel/dates";
import type { Change } from "../../src/domain/schema/change";
import type { Book } from "../../src/workbench/book/book";
import { clientCode, copyOf, openBase, openBench, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { differences } from "../support/fail-at-each-sync";
import { propertyRuns } from "../support/property-runs";

jest.setTimeout(240_000);

const tables = ["clients", "contacts", "contracts", "orders", "interactions"] as const;
type Table = (typeof tables)[number];

const text = fc.constantFrom<Cell>(null, "a", "b", "=SUM(A1)", "007", "Ёж", "two\nlines", "-1", "c; d");
const client = fc.record({
  name: fc.constantFrom("Alba", "alba", "Beta", "Gamma SRL", "Ёлка"),
  phone: fc.constantFrom<Cell>(null, "+355 69 111 1111", "069 111 1111", "+355 69 222 2222"),
  "second phone": fc.constantFrom<Cell>(null, "+355 69 333 3333"),
  email: fc.constantFrom<Cell>(null, "x@a.al", "y@a.al; X@a.al"),
  comment: text,
  interests: text,
  reference: fc.constantFrom<Cell>(null, "K1", "K2"),
  birthday: fc.constantFrom<Cell>(null, 30_000, 31_000.5),
  consent: fc.constantFrom<Cell>(null, 45_000, 46_000),
  stop: fc.constantFrom<Cell>(null, "yes", "no"),
  segment: fc.constantFrom<Cell>(null, "Lost"),
  own: fc.constantFrom<Cell>(null, 7, "seven", "", true),
});
const pointers = (most: number) => fc.array(fc.record({ of: fc.nat(4), form: fc.nat(2) }), { maxLength: most });
const situation = fc.record({
  clients: fc.array(client, { minLength: 4, maxLength: 5 }),
  pointers: fc.record({ contacts: pointers(3), contracts: pointers(3), orders: pointers(6), interactions: pointers(3) }),
  stays: fc.nat(3),
  goes: fc.subarray([0, 1, 2, 3], { minLength: 1, maxLength: 3 }),
  chosen: fc.option(fc.tuple(fc.constantFrom("name", "phone", "comment", "own"), fc.nat(3)), { nil: null }),
  edits: fc.array(fc.record({ table: fc.constantFrom(...tables), row: fc.nat(5), column: fc.nat(2), value: fc.constantFrom<Cell>("x", "y") }), { maxLength: 3 }), // prettier-ignore
});
type Situation = typeof situation extends fc.Arbitrary<infer S> ? S : never;

/** Columns that are edited by chance: none that tells records apart. */
const editable: Record<Table, string[]> = {
  clients: ["comment", "region", "email"],
  contacts: ["position", "comment", "phone"],
  contracts: ["client", "service", "comment"],
  orders: ["client", "service", "comment"],
  interactions: ["kind", "note", "result"],
};

function changesOf({ clients: who, pointers }: Situation): Change[] {
  const clients: Record<string, Cell>[] = who;
  const keys = Object.keys(clients[0]!);
  const cellOf = ({ of, form }: { of: number; form: number }): Cell => {
    const place = of % clients.length;
    return [clientCode(place), `${clientCode(place)} ${clients[place]!["name"]}`, clients[place]!["name"]!][form]!;
  };
  const append = (table: Table, columns: string[], row: (pointer: { of: number; form: number }, i: number) => Cell[]): Change[] =>
    table !== "clients" && pointers[table].length ? [{ kind: "append", table, columns, rows: pointers[table].map(row) }] : [];
  return [
    { kind: "columns", table: "clients", columns: [{ key: "own", header: "own", kind: "number", width: 9 }] },
    { kind: "append", table: "clients", columns: ["code", ...keys], rows: clients.map((one, i) => [clientCode(i), ...keys.map((key) => one[key]!)]) }, // prettier-ignore
    ...append("contacts", ["client", "person"], (pointer, i) => [cellOf(pointer), `P${i}`]),
    ...append("contracts", ["number", "client", "starts"], (pointer, i) => [`K-${i}`, cellOf(pointer), 46_000 + i]),
    ...append("orders", ["number", "date", "client", "amount"], (pointer, i) => [`O-00000${i}`, 46_000 + i, cellOf(pointer), i + 0.5]),
    ...append("interactions", ["date", "client", "note"], (pointer, i) => [46_000 + i, cellOf(pointer), `N${i}`]),
  ];
}

type Contents = Record<Table, Record<string, Cell>[]>;

/** All cells of the tables, rows by column key. */
async function contentsOf({ workbook }: BaseBench): Promise<Contents> {
  const base = (await workbook.base())!;
  const read = await workbook.read(tables.map((table) => ({ table, columns: base.tables.find(({ key }) => key === table)!.columns.map(({ key }) => key) }))); // prettier-ignore
  const rowsOf = ({ rows, columns }: (typeof read)[number]) =>
    Array.from({ length: rows }, (_, row) => Object.fromEntries(Object.entries(columns).map(([key, cells]) => [key, cells[row] ?? null])));
  return Object.fromEntries(tables.map((table, i) => [table, rowsOf(read[i]!)])) as Contents;
}

const nameOf: Record<Table, string> = { clients: "code", contacts: "client", contracts: "number", orders: "number", interactions: "date" };

let empty: Book;
beforeAll(async () => {
  empty = copyOf((await openBase()).bench.book);
});

async function merged(of: Situation) {
  const base = await openBench({ book: copyOf(empty) });
  await base.workbook.apply({ action: "test", summary: {} }, changesOf(of));
  const before = { book: snapshotOf(base.bench.book, { without: ["cb_Journal"] }), cells: await contentsOf(base) };
  const stays = of.stays % of.clients.length;
  const goes = of.goes.filter((row) => row !== stays);
  const records = goes.map(clientCode).join(",");
  const chosen = of.chosen && [stays, ...goes].includes(of.chosen[1]) ? `${of.chosen[0]}:${clientCode(of.chosen[1])}` : null;
  if (!goes.length) return null;
  await base.run("merge", { into: clientCode(stays), records, values: chosen });
  return { base, before, stays, goes };
}

const runs = propertyRuns(8);

test("a merge loses nothing, leaves nothing that names who went, and undone restores the workbook cell by cell", async () => {
  await fc.assert(
    fc.asyncProperty(situation, async (of) => {
      const done = await merged(of);
      if (!done) return;
      const { base, before, stays, goes } = done;
      const after = await contentsOf(base);
      expect(after.clients.map(({ code }) => code)).toEqual(before.cells.clients.map(({ code }) => code).filter((_, row) => !goes.includes(row))); // prettier-ignore
      for (const table of tables.slice(1))
        for (const { client } of after[table]) for (const row of goes) expect(String(client).split(" ")[0]).not.toBe(clientCode(row));
      const log = (await base.workbook.read([{ table: "merge-log", columns: ["merged", "field", "old"] }]))[0]!.columns;
      const headers = (await base.workbook.base())!.tables.find(({ key }) => key === "clients")!.columns;
      const told = new Set(log["merged"]!.map((code, i) => `${code} ${log["field"]![i]} ${log["old"]![i]}`));
      for (const row of [...goes, stays])
        for (const [key, cell] of Object.entries(before.cells.clients[row]!)) {
          const winner = after.clients.find(({ code }) => code === clientCode(stays))!;
          if (isBlank(cell) || (row === stays && winner[key] === cell)) continue;
          const shown = ["birthday", "consent"].includes(key) && Number.isInteger(cell) ? isoOf(Number(cell)) : String(cell);
          const { header } = headers.find((column) => column.key === key)!;
          expect(told).toContain(`${row === stays ? null : clientCode(row)} ${header} ${shown}`);
        }
      const { result } = await base.run("undo-merge");
      expect(result).toEqual({ mergeId: "M-00001", restored: goes.length, keptBecauseChanged: [] });
      expect(differences(before.book, snapshotOf(base.bench.book, { without: ["cb_Journal"] }))).toEqual([]);
    }),
    runs,
  );
});

test("with random edits in between, exactly the edited cells differ and are told", async () => {
  await fc.assert(
    fc.asyncProperty(situation, async (of) => {
      const done = await merged(of);
      if (!done) return;
      const { base, before } = done;
      const now = await contentsOf(base);
      const expected = structuredClone(before.cells);
      const kept = new Set<string>();
      for (const { table, row, column: at, value } of of.edits) {
        const [record, column] = [now[table][row], editable[table][at]!];
        if (!record || record[column] === value) continue;
        await base.workbook.apply({ action: "test", summary: {} }, [{ kind: "update", table, column, rows: [row], values: [value] }]);
        const key = nameOf[table];
        const same = table === "clients" ? expected.clients.find(({ code }) => code === record["code"])! : expected[table][row]!;
        if (same[column] !== record[column]) kept.add(`${table} ${record[key]} ${column}`);
        [same[column], record[column]] = [value, value];
      }
      const { result } = await base.run("undo-merge");
      expect(differences(expected, await contentsOf(base))).toEqual([]);
      const { keptBecauseChanged } = result as { keptBecauseChanged: { table: string; record: string; field: string }[] };
      const told = keptBecauseChanged.map(({ table, record, field }) => `${table.slice(3).toLowerCase()} ${record} ${field.toLowerCase()}`);
      expect(new Set(told)).toEqual(kept);
    }),
    runs,
  );
});
