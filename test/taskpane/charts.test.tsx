import { latest } from "../../src/taskpane/components/NewReturning";
import { scaleEnd, steps } from "../../src/taskpane/components/scale";

test.each([
  [69_000, 80_000],
  [600_471, 800_000],
  [100, 100],
  [1, 1],
  [0.3, 0.3],
  [42, 60],
])("a scale for %d ends at %d, in round steps", (largest, end) => {
  expect(scaleEnd(largest)).toBeCloseTo(end, 9);
  expect(scaleEnd(largest) / steps).toBeGreaterThan(0);
});

test("a scale of nothing is empty", () => expect([scaleEnd(0), scaleEnd(-5), scaleEnd(Number.NaN)]).toEqual([0, 0, 0]));

test("months after the last order are left out, so that a list of another year shows its own", () => {
  const month = (n: number, clients: number) => ({
    month: n,
    newRevenue: clients,
    returningRevenue: 0,
    newClients: clients,
    returningClients: 0,
  });
  const months = [...Array.from({ length: 20 }, (_, n) => month(n, 1)), ...Array.from({ length: 9 }, (_, n) => month(20 + n, 0))];
  expect(latest(months).map((each) => each.month)).toEqual(Array.from({ length: 12 }, (_, n) => 8 + n));
  expect(latest(months.slice(20))).toEqual([]);
});
