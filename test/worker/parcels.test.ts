import fc from "fast-check";
import { Parcels, parcelsOf } from "../../src/worker/parcels";

const cell = fc.oneof(fc.integer(), fc.double(), fc.string({ maxLength: 8 }), fc.boolean(), fc.constant(null));
/** Lists that are longer than a message takes are few of many: made by repeating. */
const long = fc.tuple(
  fc.array(fc.oneof(cell, fc.array(cell, { maxLength: 4 })), { minLength: 1, maxLength: 5 }),
  fc.integer({ min: 0, max: 3_000 }),
);
const list = long.map(([items, times]) => Array.from({ length: items.length * times }, (_, i) => items[i % items.length]));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    cell,
    list,
    fc.constant(Float64Array.of(1, Number.NaN)),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 4 }), tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

/** As a channel copies it. */
function carried(original: unknown): { copy: unknown; heaviest: number } {
  const parcels = new Parcels();
  let heaviest = 0;
  for (const parcel of parcelsOf(original)) {
    if ("items" in parcel) heaviest = Math.max(heaviest, parcel.items.length);
    parcels.add(structuredClone(parcel));
  }
  return { copy: parcels.value, heaviest };
}

describe("parcels", () => {
  test("any plain data arrives as it was sent", () => {
    fc.assert(
      fc.property(value, (original) => expect(carried(original).copy).toEqual(original)),
      { numRuns: 60 },
    );
  });

  test("long lists travel in pieces, wherever they are; short ones with the whole", () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => [i, `Client ${i}`, null]);
    const original = {
      changes: [
        { kind: "update", values: rows.map(([i]) => i) },
        { kind: "result", sheet: { tables: [{ rows }] } },
      ],
    };
    const { copy, heaviest } = carried(original);
    expect(copy).toEqual(original);
    expect(heaviest).toBeLessThanOrEqual(20_000);
    expect([...parcelsOf({ few: [[1, 2], [3]] })]).toEqual([{ whole: { few: [[1, 2], [3]] }, lists: [] }]);
  });

  test("the original stays as it is", () => {
    const original = { list: Array.from({ length: 2_000 }, (_, i) => i) };
    carried(original);
    expect(original.list).toHaveLength(2_000);
  });
});
