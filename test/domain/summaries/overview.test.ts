import fc from "fast-check";
import type { Cell } from "../../../src/domain/kernel/cell";
import { isoOf, serialOfIso } from "../../../src/domain/kernel/dates";
import { overviewOf, type OverviewFacts } from "../../../src/domain/summaries/overview";
import { ages, receivablesOf } from "../../../src/domain/summaries/receivables";
import { sameDay, turnoverByMonth, turnoverOf } from "../../../src/domain/summaries/turnover";

const day = (iso: string): number => serialOfIso(iso)!;
const date = day("2026-03-31");

type AnOrder = {
  client?: string;
  date?: Cell;
  amount?: Cell;
  paid?: Cell;
  due?: Cell;
  service?: Cell;
  owner?: Cell;
  sale?: boolean;
  open?: boolean;
};

const anOrder = (order: AnOrder = {}): AnOrder => ({
  client: "C-00001",
  date: day("2026-03-02"),
  amount: 100,
  sale: true,
  open: false,
  ...order,
});

/** Three clients: Ann in Tirana (Gold, of Eva), Bo in Durrës (of Ilir), and Cy, who is archived. */
function facts(orders: AnOrder[], contracts: [ends: Cell, amount: Cell, renewed: boolean][] = []): OverviewFacts {
  const column = (read: (order: AnOrder) => Cell | undefined): Cell[] => orders.map((order) => read(order) ?? null);
  return {
    date,
    silence: 180,
    horizon: 60,
    clients: {
      code: ["C-00001", "C-00002", "C-00003"],
      name: ["Ann", "Bo", "Cy"],
      region: ["Tirana", "Durrës", "Durrës"],
      owner: ["Eva", "Ilir", null],
      stage: ["Gold", "White", null],
      important: [true, false, true],
      archived: [false, false, true],
    },
    orders: {
      client: column(({ client }) => client),
      date: column(({ date: when }) => when),
      amount: column(({ amount }) => amount),
      paid: column(({ paid }) => paid),
      "payment due": column(({ due }) => due),
      service: column(({ service }) => service),
      owner: column(({ owner }) => owner),
      sale: orders.map(({ sale = false }) => sale),
      open: orders.map(({ open = false }) => open),
    },
    contracts: {
      ends: contracts.map(([ends]) => ends),
      amount: contracts.map(([, amount]) => amount),
      renewed: contracts.map(([, , renewed]) => renewed),
    },
  };
}

describe("the overview of a small base", () => {
  test("counts clients: all but the archived, new this month, active, silent, important", () => {
    const orders = [
      anOrder({ date: day("2026-03-01") }),
      anOrder({ client: "C-00002 Bo", date: date - 180 }),
      anOrder({ client: "C-00003", date: date - 400 }),
      anOrder({ client: "C-00002", date: day("2026-03-30"), sale: false }),
    ];
    expect(overviewOf(facts(orders)).clients).toEqual({ total: 2, new: 1, active: 1, silent: 1, important: 1 });
    expect(overviewOf(facts([anOrder({ date: date - 90 }), anOrder({ client: "bo", date: date - 179 })])).clients).toMatchObject({
      active: 1,
      silent: 0,
    });
  });

  test("sums up turnover: sales up to the day, returns taken off, whoever bought", () => {
    const orders = [
      anOrder({ date: day("2026-03-31") + 0.7, amount: 10 }),
      anOrder({ date: day("2026-03-01"), amount: -3 }),
      anOrder({ date: day("2026-02-28"), amount: 20, client: "unknown" }),
      anOrder({ date: day("2025-03-31"), amount: 5 }),
      anOrder({ date: day("2025-04-01"), amount: 1000 }),
      anOrder({ date: day("2026-04-01"), amount: 7000 }),
      anOrder({ date: day("2026-03-15"), amount: 9000, sale: false }),
      anOrder({ date: "soon", amount: 1 }),
      anOrder({ amount: "a lot" }),
    ];
    const { turnover, months, left } = overviewOf(facts(orders));
    expect(turnover).toEqual({
      thisMonth: 7,
      lastMonth: 20,
      lastMonthToDate: 20,
      sameMonthLastYear: 5,
      sameMonthLastYearToDate: 5,
      yearToDate: 27,
      lastYearToDate: 5,
      changes: { lastMonth: -0.65, sameMonthLastYear: 0.4, yearToDate: 4.4 },
    });
    expect(months).toHaveLength(24);
    expect(months.slice(-2)).toEqual([
      { month: day("2026-02-01"), orders: 1, value: 20 },
      { month: day("2026-03-01"), orders: 1, value: 7 },
    ]);
    expect(months.find(({ month }) => month === day("2025-04-01"))).toMatchObject({ orders: 1, value: 1000 });
    expect(left).toEqual({ later: 1, noSale: 1, undated: 1, unreadable: 1, unknown: 0 });
  });

  test("tells what is owed by age, only where it is known what was paid", () => {
    const owed = (late: number | null, paid: Cell = 0): AnOrder => anOrder({ paid, due: late === null ? null : date - late });
    const orders = [
      owed(0),
      owed(1),
      owed(30),
      owed(31, 50),
      owed(60),
      owed(61),
      owed(90),
      owed(91),
      owed(null),
      owed(5, null),
      owed(5, 100),
      owed(2, 130),
    ];
    const { receivables } = overviewOf(facts([...orders, { ...owed(3), sale: false }, { ...owed(3), date: date + 1 }]));
    expect(Object.fromEntries(receivables.ages.map(({ age, count, amount }) => [age, [count, amount]]))).toEqual({
      notDue: [1, 100],
      to30: [3, 170],
      to60: [2, 150],
      to90: [2, 200],
      over90: [1, 100],
      noDueDate: [1, 100],
    });
    expect([receivables.total, receivables.overdue]).toEqual([820, 620]);
  });

  test("counts open orders, and contracts that end or have ended", () => {
    const contracts: [Cell, Cell, boolean][] = [
      [date, 1, false],
      [date + 60, 2, false],
      [date + 61, 4, false],
      [date - 1, 8, false],
      [date + 5, 16, true],
      [date - 5, 32, true],
      [null, 64, false],
      [date + 1, null, false],
    ];
    const found = overviewOf(
      facts([anOrder({ open: true, sale: false, amount: 70 }), anOrder({ open: true, sale: false, amount: null })], contracts),
    );
    expect(found.orders.open).toEqual({ count: 2, amount: 70 });
    expect(found.contracts).toEqual({ ending: { count: 3, amount: 3 }, expired: { count: 1, amount: 8 } });
  });

  test("ranks the last twelve months by service, and by the client's region, owner and stage", () => {
    const orders = [
      anOrder({ amount: 60, service: "Audit", owner: "Zoe" }),
      anOrder({ amount: 30, service: "audit", client: "C-00002" }),
      anOrder({ amount: 10, client: "unknown", date: day("2025-04-01") }),
      anOrder({ amount: 999, service: "Old", date: day("2025-03-31") }),
    ];
    const { top } = overviewOf(facts(orders));
    const brief = (topic: keyof typeof top) => top[topic].map(({ name, orders: count, value, share }) => [name, count, value, share]);
    expect(brief("service")).toEqual([
      ["Audit", 2, 90, 0.9],
      ["", 1, 10, 0.1],
    ]);
    expect(brief("region")).toEqual([
      ["Tirana", 1, 60, 0.6],
      ["Durrës", 1, 30, 0.3],
      ["", 1, 10, 0.1],
    ]);
    expect(brief("owner").map(([name]) => name)).toEqual(["Zoe", "Ilir", ""]);
    expect(brief("stage").map(([name]) => name)).toEqual(["Gold", "White", ""]);
  });

  test("of nothing is nothing", () => {
    const { clients, turnover, receivables, months, top } = overviewOf(facts([]));
    expect(clients).toEqual({ total: 2, new: 0, active: 0, silent: 0, important: 1 });
    expect(turnover).toMatchObject({
      thisMonth: 0,
      yearToDate: 0,
      changes: { lastMonth: null, sameMonthLastYear: null, yearToDate: null },
    });
    expect([receivables.total, months.reduce((sum, { value }) => sum + value, 0), top.region]).toEqual([0, 0, []]);
  });
});

describe("turnover", () => {
  const sales = fc.array(fc.tuple(fc.integer({ min: date - 900, max: date }), fc.integer({ min: -90_000, max: 90_000 })), {
    maxLength: 50,
  });
  const asColumns = (rows: [number, number][]) => ({
    day: Float64Array.from(rows, ([at]) => at),
    amount: Float64Array.from(rows, ([, cents]) => cents / 100),
  });

  test("by month sums to the sales of the time, and agrees with the month's and the year's", () => {
    fc.assert(
      fc.property(sales, (rows) => {
        const [months, turnover] = [turnoverByMonth(asColumns(rows), date, 24), turnoverOf(asColumns(rows), date)];
        const sum = (from: number) => rows.reduce((all, [at, cents]) => (at >= from ? all + cents : all), 0) / 100;
        expect(months.reduce((all, { value }) => all + value, 0)).toBeCloseTo(sum(day("2024-04-01")), 4);
        expect(months.at(-1)!.value).toBe(turnover.thisMonth);
        expect(months.at(-2)!.value).toBe(turnover.lastMonth);
        expect(turnover.yearToDate).toBeCloseTo(sum(day("2026-01-01")), 4);
      }),
    );
  });

  test("compares with the same day, or the last of a shorter month", () => {
    expect([sameDay(date, 1), sameDay(date, 12), sameDay(day("2024-02-29"), 12)].map(isoOf)).toEqual([
      "2026-02-28",
      "2025-03-31",
      "2023-02-28",
    ]);
  });
});

test("the ages of what is owed sum to the whole", () => {
  const payments = fc.array(fc.tuple(fc.integer({ min: -5_000, max: 90_000 }), fc.option(fc.integer({ min: -200, max: 200 }))), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(payments, (rows) => {
      const owed = Float64Array.from(rows, ([cents]) => cents / 100);
      const due = Float64Array.from(rows, ([, late]) => (late === null ? Number.NaN : date - late));
      const found = receivablesOf({ owed, due }, date);
      expect(found.ages.map(({ age }) => age)).toEqual(ages);
      expect(found.total).toBeCloseTo(
        owed.reduce((a, b) => a + b, 0),
        6,
      );
      const late = rows.reduce((sum, [cents, days]) => (days !== null && days > 0 ? sum + cents : sum), 0) / 100;
      expect(found.overdue).toBeCloseTo(late, 6);
    }),
  );
});
