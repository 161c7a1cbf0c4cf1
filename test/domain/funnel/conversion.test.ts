import fc from "fast-check";
import { funnelOf, reasonsOfLoss, type FunnelLook, type FunnelStage, type StageChange } from "../../../src/domain/funnel/conversion";

const stages: FunnelStage[] = [
  { name: "White", group: "prospect" },
  { name: "Green", group: "prospect" },
  { name: "Gold", group: "client" },
  { name: "Red", group: "lost" },
];
const today: FunnelLook = { day: 100, moment: 100.5 };
const change = (client: number, when: number, from: number, to: number): StageChange => ({ client, when, from, to });

describe("the funnel", () => {
  it("counts who stands where, who came so far, and the share that went on", () => {
    const steps = funnelOf(stages, Int32Array.of(0, 0, 1, 2, 3, -1), [], today);
    expect(steps.map(({ now, reached, onward }) => [now, reached, onward])).toEqual([
      [2, 4, 0.5],
      [1, 2, 0.5],
      [1, 1, null],
      [1, 0, null],
    ]);
  });

  it("takes from the change log how far the lost came, and how long a stage lasts", () => {
    const log = [change(0, 10, -1, 0), change(0, 14, 0, 1), change(0, 34, 1, 3), change(1, 5, -1, 0), change(1, 15, 0, 1)];
    const steps = funnelOf(stages, Int32Array.of(3, 1), [...log].reverse(), today);
    expect(steps.map(({ reached, days }) => [reached, days])).toEqual([
      [2, 7],
      [2, 20],
      [0, null],
      [0, null],
    ]);
  });

  it("tells how long those who stand there now have been there, where their last change led there", () => {
    // Client 0: 10 days at White, 20 at Green, since then among the lost. 1: 4 days at White, 86.5 so far at Green. 2: 60.5 so far at White.
    // 3: the log ends at White, but he stands at Gold. 4: nothing is known of him.
    const log = [
      change(0, 10, -1, 0),
      change(0, 20, 0, 1),
      change(0, 40, 1, 3),
      change(1, 10, -1, 0),
      change(1, 14, 0, 1),
      change(2, 40, -1, 0),
      change(3, 50, 1, 0),
    ];
    const now = Int32Array.of(3, 1, 0, 2, 1);
    const told = (look: FunnelLook) => funnelOf(stages, now, log, look).map(({ days, soFar }) => [days, soFar]);
    expect(told(today)).toEqual([
      [7, 60.5],
      [20, 86.5],
      [null, null],
      [null, 60.5],
    ]);
    // Seen from the end of an earlier day: what came later is not counted, nor is where a later change led.
    expect(told({ day: 19, moment: 100.5 })).toEqual([
      [4, null],
      [null, 6],
      [null, null],
      [null, null],
    ]);
    // A colleague's clock may be ahead of ours.
    expect(told({ day: 40, moment: 39.9 })[3]).toEqual([null, 0]);
  });

  it("counts every client that stands at a stage once", () => {
    const places = fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 40 });
    fc.assert(
      fc.property(places, (now) => {
        const counted = funnelOf(stages, Int32Array.from(now), [], today).reduce((sum, step) => sum + step.now, 0);
        expect(counted).toBe(now.filter((place) => place >= 0).length);
      }),
    );
  });

  it("never has more clients at a later stage than at an earlier one, shares between 0 and 1, and no time below 0", () => {
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
        const [white, green, gold, red] = funnelOf(stages, Int32Array.from(now), known, { day: 60, moment: 55.5 });
        expect(white!.reached >= green!.reached && green!.reached >= gold!.reached).toBe(true);
        for (const { onward, days, soFar } of [white!, green!, gold!, red!])
          expect([(onward ?? 0) >= 0, (onward ?? 0) <= 1, (days ?? 0) >= 0, (soFar ?? 0) >= 0, (soFar ?? 0) <= 55.5]).not.toContain(false);
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
