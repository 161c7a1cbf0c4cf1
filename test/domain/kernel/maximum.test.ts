import { climb, leastCurvature, type Climb } from "../../../src/domain/kernel/maximum";

/** Rosenbrock's valley turned over: its top is 0 at (1, 1). */
const banana: Climb = (at, slope) => {
  const [x, y] = at as unknown as [number, number];
  slope.set([2 * (1 - x) + 400 * x * (y - x * x), -200 * (y - x * x)]);
  return -((1 - x) ** 2) - 100 * (y - x * x) ** 2;
};

describe("climb", () => {
  it("finds the top of a bent ridge", () => {
    const { at, value, flat } = climb(banana, [-1.2, 1]);
    expect([at[0], at[1], value]).toEqual([expect.closeTo(1, 4), expect.closeTo(1, 4), expect.closeTo(0, 10)]);
    expect(flat).toBe(true);
    expect(leastCurvature(banana, at)).toBeCloseTo(0.3994, 3);
  });

  it("knows a ridge without a top: nothing curves along it", () => {
    const ridge: Climb = (at, slope) => {
      slope.set([-2 * (at[0] as number), 0]);
      return -((at[0] as number) ** 2);
    };
    expect(leastCurvature(ridge, climb(ridge, [3, 5]).at)).toBeCloseTo(0, 9);
  });

  it("stands still where nothing is higher, and takes a cliff of −∞ for low ground", () => {
    const cliff: Climb = (at, slope) => {
      const [x] = at as unknown as [number];
      slope[0] = -2 * (x - 1);
      return x > 2 ? -Infinity : -((x - 1) ** 2);
    };
    expect(climb(cliff, [-5]).at[0]).toBeCloseTo(1, 6);
    expect(climb(cliff, [1]).at[0]).toBe(1);
  });
});
