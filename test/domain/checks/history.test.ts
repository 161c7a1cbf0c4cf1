import fc from "fast-check";
import { keepScore, readScores, writeScores } from "../../../src/domain/checks/history";

const score = fc.record({ day: fc.integer({ min: 1, max: 60_000 }), score: fc.integer({ min: 0, max: 100 }) });

test("keeps one score a day, in the order of the days, and reads back what it wrote", () => {
  fc.assert(
    fc.property(fc.array(score, { maxLength: 500 }), (scores) => {
      const history = scores.reduce<readonly { day: number; score: number }[]>(keepScore, []);
      const days = history.map(({ day }) => day);
      expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
      expect(history.length).toBeLessThanOrEqual(367);
      expect(readScores(writeScores(history))).toEqual(history);
    }),
    { numRuns: 30 },
  );
});

test("leaves out what it cannot read", () => {
  expect(readScores("46000 90;x;46001 ;46002 80")).toEqual([
    { day: 46_000, score: 90 },
    { day: 46_002, score: 80 },
  ]);
});
