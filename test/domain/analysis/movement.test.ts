import fc from "fast-check";
import { movementBetween } from "../../../src/domain/analysis/movement";
import { keepSnapshot, readSnapshots, writeSnapshot, type ClientState, type Snapshot } from "../../../src/domain/analysis/snapshot";

const names = ["Loyal", "At risk", "Lost"];
const state = (code: string, scores: string, segment: string, revenue: number, abc = "A"): ClientState => {
  const [r = 1, f = 1, m = 1] = [...scores].map(Number);
  return { code, r, f, m, segment, abc, revenue };
};
const before: Snapshot = {
  date: 45_000,
  names,
  clients: [
    state("C-1", "555", "Loyal", 10),
    state("C-2", "444", "Loyal", 20),
    state("C-3", "111", "Lost", 5),
    state("C-4", "222", "At risk", 7),
  ],
};
const now: Snapshot = {
  date: 45_090,
  names,
  clients: [
    state("C-1", "555", "Loyal", 12),
    state("C-2", "244", "At risk", 20),
    state("C-3", "411", "Loyal", 9),
    state("C-5", "511", "Loyal", 3),
  ],
};

describe("movement between two snapshots", () => {
  const found = movementBetween(before, now);

  it("says who rose and who fell, who came and who is gone, in clients and in money", () => {
    expect(found.movers.map(({ code, direction, revenue }) => [code, direction, revenue])).toEqual([
      ["C-2", "fell", 20],
      ["C-3", "rose", 9],
      ["C-4", "gone", 7],
      ["C-5", "came", 3],
    ]);
    expect(found.totals).toEqual({
      rose: { clients: 1, revenue: 9 },
      fell: { clients: 1, revenue: 20 },
      stayed: { clients: 1, revenue: 12 },
      came: { clients: 1, revenue: 3 },
      gone: { clients: 1, revenue: 7 },
    });
  });

  it("has a from/to matrix, best segment first", () => {
    expect(found.clients).toEqual([
      [1, 1, 0],
      [0, 0, 0],
      [1, 0, 0],
    ]);
    expect(found.revenue).toEqual([
      [12, 20, 0],
      [0, 0, 0],
      [9, 0, 0],
    ]);
    expect(found.changes[0]).toEqual({ from: "Loyal", to: "At risk", direction: "fell", clients: 1, revenue: 20 });
  });

  it("finds nothing between a snapshot and itself, and the contrary the other way round", () => {
    expect(movementBetween(now, now)).toMatchObject({ movers: [], changes: [] });
    const back = movementBetween(now, before).totals;
    expect([back.rose.clients, back.fell.clients, back.came.clients, back.gone.clients]).toEqual([1, 1, 1, 1]);
  });
});

describe("snapshots", () => {
  const states = fc.array(
    fc.record({
      r: fc.integer({ min: 1, max: 5 }),
      f: fc.integer({ min: 1, max: 5 }),
      m: fc.integer({ min: 1, max: 5 }),
      segment: fc.constantFrom(...names),
      abc: fc.constantFrom("A", "B", "C"),
      revenue: fc.integer({ min: -500, max: 1e7 }).map((cents) => cents / 100),
    }),
    { maxLength: 3000, size: "max" },
  );

  it("come back from their rows as they were, in parts that fit a cell and begin with no sign of a formula or number", () => {
    fc.assert(
      fc.property(states, (given) => {
        const snapshot = {
          date: 45_000,
          names,
          clients: given.map((each, i) => ({ code: `C-${String(i + 1).padStart(5, "0")}`, ...each })),
        };
        const rows = writeSnapshot(snapshot);
        for (const [, , content] of rows) expect([content.length <= 32_767, content[0]]).toEqual([true, "|"]);
        expect(readSnapshots([...rows].reverse())).toEqual([snapshot]);
      }),
      { numRuns: 20 },
    );
  });

  it("leave out what cannot be read", () => {
    expect(
      readSnapshots([
        ["x", 0, "|"],
        [45_000, 0, "|Loyal\nC-1\t999\t0\tA\t5\nC-2\t555\t0\tA\t5\nC-3\t555\t7\tA\t5"],
      ]),
    ).toEqual([{ date: 45_000, names: ["Loyal"], clients: [state("C-2", "555", "Loyal", 5)] }]);
  });

  it("are kept one a day, the newest of them", () => {
    const days = [1, 2, 3].map((date) => ({ ...before, date }));
    expect(keepSnapshot(days, { ...now, date: 2 }, 9).map(({ date, clients }) => [date, clients.length])).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
    ]);
    expect(keepSnapshot(days, { ...now, date: 4 }, 2).map(({ date }) => date)).toEqual([3, 4]);
  });
});
