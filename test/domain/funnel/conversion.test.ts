import fc from "fast-check";
import { funnelOf, reasonsOfLoss, type FunnelStage, type StageChange } from "../../../src/domain/funnel/conversion";

const stages: FunnelStage[] = [
  { name: "White", group: "prospect" },
  { name: "Green", group: "prospect" },
  { name: "Gold", group: "client" },
  { name: "Red", group: "lost" },
];
const change = (client: number, when: number, from: number, to: number): StageChange => ({ client, when, from, to });

describe("the funnel", () => {
  it("counts who stands where, who came so far, and the share that went on", () => {
    const steps = funnelOf(stages, Int32Array.of(0, 0, 1, 2, 3, -1));
    expect(steps.map(({ now, reached, onward }) => [now, reached, onward])).toEqual([
      [2, 4, 0.5],
      [1, 2, 0.5],
      [1, 1, null],
      [1, 0, null],
    ]);
  });

  it("takes from the change log how far the lost came, and how long a stage lasts", () => {
    const log = [change(0, 10, -1, 0), change(0, 14, 0, 1), change(0, 34, 1, 3), change(1, 5, -1, 0), change(1, 15, 0, 1)];
    const steps = funnelOf(stages, Int32Array.of(3, 1), [...log].reverse());
    expect(steps.map(({ reached, days }) => [reached, days])).toEqual([
      [2, 7],
      [2, 20],
      [0, null],
      [0, null],
    ]);
  });

  it("never has more clients at a later stage than at an earlier one, and shares between 0 and 1", () => {
    const places = fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 40 });
    const changes = fc.array(
      fc.record({
        client: fc.integer({ min: 0, max: 39 }),
        when: fc.integer({ min: 0, max: 99 }),
        from: fc.integer({ min: -1, max: 3 }),
        to: fc.integer({ min: -1, max: 3 }),
      }),
    );
    fc.assert(
      fc.property(places, changes, (now, log) => {
        const known = log.filter(({ client }) => client < now.length);
        const [white, green, gold] = funnelOf(stages, Int32Array.from(now), known);
        expect(white!.reached >= green!.reached && green!.reached >= gold!.reached).toBe(true);
        for (const { onward, days } of [white!, green!, gold!])
          expect([(onward ?? 0) >= 0, (onward ?? 0) <= 1, (days ?? 0) >= 0]).toEqual([true, true, true]);
      }),
    );
  });
});

describe("reasons of loss", () => {
  it("are the lost orders by status, most first, with their clients and money", () => {
    const found = reasonsOfLoss(
      ["too expensive", "not needed", "other"],
      Int32Array.of(0, 1, 1, -1, 1),
      Int32Array.of(0, 1, 1, 2, -1),
      Float64Array.of(9, 5, Number.NaN, 7, 1),
    );
    expect(found).toEqual([
      { name: "not needed", orders: 3, clients: 1, amount: 6, share: 0.75 },
      { name: "too expensive", orders: 1, clients: 1, amount: 9, share: 0.25 },
    ]);
    expect(reasonsOfLoss(["x"], new Int32Array(0), new Int32Array(0), new Float64Array(0))).toEqual([]);
  });
});
