import fc from "fast-check";
import type { Change } from "../../src/domain/schema/change";
import { maxBytes, weighedBatches } from "../../src/workbook/chunks";
import { openClients } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { differences } from "../support/fail-at-each-sync";

jest.setTimeout(60_000);

const clients = 700;
const rows = Array.from({ length: clients }, (_, i) => i);
const look = (book: Parameters<typeof snapshotOf>[0]): unknown => JSON.parse(JSON.stringify(snapshotOf(book, { without: ["cb_Journal"] })));
/** Texts of which a few hundred are more than Excel takes or answers at once. */
const long = (word: string): Change[] => [
  { kind: "update", table: "clients", column: "name", rows, values: rows.map((i) => `${word} ${i} `.padEnd(9_000, word)) },
];

test("texts of more than Excel takes at once are written, compared and taken back", async () => {
  const { bench, workbook } = await openClients(clients, 0);
  await workbook.apply({ action: "first", summary: {} }, long("one"));
  const before = look(bench.book);
  await workbook.apply({ action: "second", summary: {} }, long("other"));
  expect(String(bench.grid("Clients", "B4:B4")[0]![0])).toMatch(/^other 0 /);
  const undone = await workbook.undo();
  expect(undone!.kept).toEqual([]);
  expect(differences(look(bench.book), before)).toEqual([]);
  await workbook.apply({ action: "remove", summary: {} }, [{ kind: "remove", table: "clients", rows: rows.slice(20) }]);
  await workbook.undo();
  expect(differences(look(bench.book), before)).toEqual([]);
});

test("rows are written in batches that carry 2 MB at most, each row once and in order", () => {
  const lists = fc.array(fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: maxBytes })), { maxLength: 60 });
  fc.assert(
    fc.property(lists, (list) => {
      let row = -1;
      const places = list.map(([apart]) => (row += apart));
      const batches = [...weighedBatches(places, 1, (at) => list[at]![1])];
      const spans = batches.flat();
      expect(spans.flatMap(({ from, to }) => places.slice(from, to))).toEqual(places);
      for (const { first, count, from, to } of spans) expect([first, first + count - 1]).toEqual([places[from], places[to - 1]]);
      for (const batch of batches) {
        const bytes = list.slice(batch[0]!.from, batch.at(-1)!.to).reduce((sum, [, weight]) => sum + weight, 0);
        expect(bytes).toBeLessThanOrEqual(maxBytes);
      }
    }),
  );
});
