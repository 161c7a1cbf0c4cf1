import fc from "fast-check";
import { readSeenStages, writeSeenStages } from "../../../src/domain/funnel/seen-stages";
import {
  arrivalsOf,
  changesSince,
  isSeen,
  knownStages,
  seenNow,
  stageChanges,
  stageLines,
  type SeenStages,
  type StageLine,
} from "../../../src/domain/funnel/stage-log";

const minute = 1 / 1440;
const line = (when: number, record: string, old: string, now: string): StageLine => ({ when, record, old, new: now });
const codes = ["C-1", "C-2"];
const seenAt = (when: number, stages: Record<string, string>, came: SeenStages["came"] = new Map()): SeenStages => ({
  when,
  stages: new Map(Object.entries(stages)),
  came,
});
const nothing = { seen: [], lines: [] };
const stages = ["White", "Green", "Gold"];

describe("the change log of stages", () => {
  it("is read by the column's name, in the order of time", () => {
    const found = stageLines(
      { when: [5, 3, "soon", 4], record: ["C-1", "C-1", "C-1", "C-1"], field: ["STAGE", "Stage", "Stage", "Owner"], old: ["b", "a", "", ""], new: ["c", "b", "", ""] }, // prettier-ignore
      new Set(["stage"]),
    );
    expect(found).toEqual([line(3, "C-1", "a", "b"), line(5, "C-1", "b", "c")]);
  });

  it("leaves out slips of the hand: what was undone at once did not happen, what was put right at once is one change", () => {
    const undone = [line(10, "C-1", "White", "Gold"), line(10 + 2 * minute, "C-1", "Gold", "White")];
    expect(stageChanges(undone, codes, stages)).toEqual([]);
    const mended = [line(10, "C-1", "White", "Gold"), line(10 + 2 * minute, "C-1", "Gold", "Green")];
    expect(stageChanges(mended, codes, stages)).toEqual([{ client: 0, when: 10 + 2 * minute, from: 0, to: 1 }]);
    const meant = [line(10, "C-1", "White", "Gold"), line(10 + 11 * minute, "C-1", "Gold", "White")];
    expect(stageChanges(meant, codes, stages)).toHaveLength(2);
  });

  it("follows stages through their new names, and knows neither stages nor clients that are gone", () => {
    const lines = [
      line(1, "C-2", "Old", "Green"),
      line(2, "", "Old", "White"),
      line(3, "C-2", "Green", "Blue"),
      line(4, "C-9", "White", "Gold"),
    ];
    expect(stageChanges(lines, codes, stages)).toEqual([
      { client: 1, when: 1, from: 0, to: 1 },
      { client: 1, when: 3, from: 1, to: -1 },
    ]);
    expect(knownStages([seenAt(0, { "C-1": "Old" })], lines).get("C-1")).toBe("White");
  });

  it("takes the first of two rows with the same code, and logs nothing of the other", () => {
    const [who, now] = [[..."ABA"], ["White", "", "Gold"]];
    const seen = seenNow(who, now, 1, nothing);
    expect(seen.stages.get("A")).toBe("White");
    expect(changesSince(knownStages([seen], []), who, now, 2)).toEqual([]);
    expect(changesSince(knownStages([seen], []), who, ["Green", "", "Gold"], 2)).toEqual([line(2, "A", "White", "Green")]);
  });

  it("tells every change since, and none once it is logged or seen", () => {
    const stage = fc.constantFrom("", ...stages);
    fc.assert(
      fc.property(fc.array(fc.tuple(stage, stage), { maxLength: 30 }), (pairs) => {
        const who = pairs.map((_, i) => `C-${i}`);
        const now = pairs.map(([, to]) => to);
        const seen = seenNow(who, pairs.map(([from]) => from), 1, nothing); // prettier-ignore
        const lines = changesSince(knownStages([seen], []), who, now, 2);
        expect(lines).toHaveLength(pairs.filter(([from, to]) => from !== to).length);
        expect(changesSince(knownStages([seen], lines), who, now, 3)).toEqual([]);
        const next = seenNow(who, now, 2, { seen: [seen], lines });
        expect(changesSince(knownStages([next], lines), who, now, 3)).toEqual([]);
        expect(isSeen(seen, next)).toBe(lines.length === 0);
        expect(isSeen(next, seenNow(who, now, 3, { seen: [next], lines }))).toBe(true);
      }),
    );
  });
});

describe("since when a client is at his first stage", () => {
  const first = seenNow(codes, ["White", "Green"], 10, nothing);
  const all = [...codes, "C-3", "C-4", "C-5"];

  it("is known of nobody at the first look, then of those who are new since, at the look that sees them first", () => {
    expect(first.came).toEqual(new Map());
    const lines = [line(12, "C-4", "", "White")];
    const second = seenNow(all, ["White", "Gold", "Green", "White", ""], 20, { seen: [first], lines });
    expect(second.came).toEqual(new Map([["C-3", { when: 20, stage: "Green" }]]));
    expect(isSeen(second, first)).toBe(false);
    const third = seenNow(all, ["White", "Gold", "Gold", "White", ""], 30, { seen: [second], lines });
    expect(third.came).toEqual(second.came);
  });

  it("is the moment that an entry kept, whatever became of the stage since; who has gone is forgotten", () => {
    const entry = seenAt(14, { "C-3": "White" }, new Map([["C-3", { when: 14, stage: "White" }]]));
    const lines = [line(18, "C-3", "White", "Green")];
    const second = seenNow(all, ["White", "Green", "Green", "", ""], 20, { seen: [first, entry], lines });
    expect(second.came).toEqual(entry.came);
    expect(changesSince(knownStages([first, entry], lines), all, ["White", "Green", "Green", "", ""], 20)).toEqual([]);
    expect(stageChanges(lines, all, stages, arrivalsOf([second], lines))).toEqual([
      { client: 2, when: 14, from: -1, to: 0 },
      { client: 2, when: 18, from: 0, to: 1 },
    ]);
    expect(seenNow(codes, ["White", "Green"], 30, { seen: [second], lines }).came.size).toBe(0);
  });

  it("follows the first stage through its new names", () => {
    const seen = seenAt(14, { "C-1": "Green" }, new Map([["C-1", { when: 14, stage: "Old" }]]));
    const renamed = [line(16, "", "Old", "White")];
    expect(arrivalsOf([seen], renamed).get("C-1")).toEqual({ when: 14, stage: "White" });
    const next = seenNow(codes, ["Green", ""], 20, { seen: [seen], lines: renamed });
    expect([isSeen(seen, next), next.came.get("C-1")]).toEqual([false, { when: 14, stage: "White" }]);
  });

  it("is that of the first of two rows with one code", () => {
    const arrivals = new Map([["C-1", { when: 10, stage: "Gold" }]]);
    expect(stageChanges([], ["C-1", "C-1"], stages, arrivals)).toEqual([{ client: 0, when: 10, from: -1, to: 2 }]);
  });

  it("counts a stage that was put right at once from the beginning", () => {
    const arrivals = new Map([["C-1", { when: 10, stage: "Gold" }]]);
    expect(stageChanges([line(10 + minute, "C-1", "Gold", "White")], codes, stages, arrivals)).toEqual([
      { client: 0, when: 10 + minute, from: -1, to: 0 },
    ]);
  });
});

describe("the stages seen, as they are kept", () => {
  const many = Array.from({ length: 9_000 }, (_, i) => `C-${String(i).padStart(5, "0")}`);
  const named = many.map((_, i) => stages[i % 3] ?? "");

  it("stand in cells that Excel can hold, and are read again in whatever order", () => {
    const came = new Map(many.slice(50).map((code, i) => [code, { when: 3 + i / 7, stage: stages[(i * 5) % 3] ?? "" }]));
    const seen = { ...seenNow(many, named, 7.25, nothing), came };
    const rows = writeSeenStages(seen);
    expect(rows.length).toBeGreaterThan(2);
    expect(Math.max(...rows.map(([, , content]) => content.length))).toBeLessThan(32_767);
    expect(readSeenStages([...rows].reverse())).toEqual([seen]);
    expect(readSeenStages([[null, null, null]])).toEqual([]);
  });

  it("have behind them what came since, look by look", () => {
    const looks = [seenAt(1, { "C-1": "White" }), seenNow(many, named, 2, nothing), seenAt(2, { "D-1": "Gold" }, new Map([["D-1", { when: 2, stage: "Gold" }]]))]; // prettier-ignore
    const rows = looks.reduce<ReturnType<typeof writeSeenStages>>(
      (before, look) => [...before, ...writeSeenStages(look, before.length)],
      [],
    );
    expect(new Set(rows.map(([, part]) => part)).size).toBe(rows.length);
    expect(readSeenStages(rows)).toEqual(looks);
  });

  it("are read as they were kept before the beginnings were", () => {
    const old = [
      [5, 0, "|Green\tWhite\nC-1\t1\nC-2\t0"],
      [5, 1, "|C-3\t0"],
    ];
    expect(readSeenStages(old)).toEqual([seenAt(5, { "C-1": "White", "C-2": "Green", "C-3": "Green" })]);
  });
});
