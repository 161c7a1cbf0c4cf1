import fc from "fast-check";
import { readSeenStages, writeSeenStages } from "../../../src/domain/funnel/seen-stages";
import { changesSince, isSeen, knownStages, seenNow, stageChanges, stageLines, type StageLine } from "../../../src/domain/funnel/stage-log";

const minute = 1 / 1440;
const line = (when: number, record: string, old: string, now: string): StageLine => ({ when, record, old, new: now });
const codes = ["C-1", "C-2"];
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
    expect(knownStages({ when: 0, stages: new Map([["C-1", "Old"]]) }, lines).get("C-1")).toBe("White");
  });

  it("tells every change since, and none once it is logged or seen", () => {
    const stage = fc.constantFrom("", ...stages);
    fc.assert(
      fc.property(fc.array(fc.tuple(stage, stage), { maxLength: 30 }), (pairs) => {
        const who = pairs.map((_, i) => `C-${i}`);
        const now = pairs.map(([, to]) => to);
        const seen = seenNow(who, pairs.map(([from]) => from), 1); // prettier-ignore
        const lines = changesSince(knownStages(seen, []), who, now, 2);
        expect(lines).toHaveLength(pairs.filter(([from, to]) => from !== to).length);
        expect(changesSince(knownStages(seen, lines), who, now, 3)).toEqual([]);
        expect(changesSince(knownStages(seenNow(who, now, 2), lines), who, now, 3)).toEqual([]);
        expect(isSeen(seen, seenNow(who, now, 2))).toBe(lines.length === 0);
      }),
    );
  });

  it("keeps the stages seen in cells that Excel can hold, and reads them again", () => {
    const many = Array.from({ length: 9_000 }, (_, i) => `C-${String(i).padStart(5, "0")}`);
    const seen = seenNow(many, many.map((_, i) => stages[i % 3] ?? ""), 7.25); // prettier-ignore
    const rows = writeSeenStages(seen);
    expect(rows.length).toBeGreaterThan(2);
    expect(Math.max(...rows.map(([, , content]) => content.length))).toBeLessThan(32_767);
    expect(readSeenStages([...rows].reverse())).toEqual(seen);
    expect(readSeenStages([[null, null, null]])).toBeNull();
  });
});
