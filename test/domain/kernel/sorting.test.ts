import fc from "fast-check";
import { ascendingOrder } from "../../../src/domain/kernel/sorting";

describe("ascendingOrder", () => {
  const plain = (values: number[]): number[] => [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);

  it("orders few and many numbers alike, equals as they stand", () => {
    const any = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -3, max: 3 }));
    const money = fc.integer({ min: -(2 ** 31), max: 2 ** 31 }).map((cents) => cents / 100);
    const list = fc.oneof(...[any, money, fc.integer()].map((value) => fc.array(value, { maxLength: 50 })));
    fc.assert(
      fc.property(list, fc.boolean(), (few, large) => {
        const values = large ? Array.from({ length: 2500 }, (_, k) => few[k % Math.max(1, few.length)] ?? k) : few;
        expect([...ascendingOrder(Float64Array.from(values))]).toEqual(plain(values));
      }),
      { numRuns: 100 },
    );
  });
});
