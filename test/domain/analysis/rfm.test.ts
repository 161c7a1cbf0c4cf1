import fc from "fast-check";
import { aggregateOrders, type ClientFigures } from "../../../src/domain/analysis/figures";
import { readOrders } from "../../../src/domain/analysis/orders";
import { analyseRfm, explainRfm, type RfmOptions } from "../../../src/domain/analysis/rfm";
import { scorings } from "../../../src/domain/analysis/scores";
import { gridSegments, mapColumn, rfmRRule } from "../../../src/domain/analysis/segments";
import { Failure } from "../../../src/domain/kernel/failure";

type Order = { client: number; date: number; amount: number };
const TODAY = 45_000;
const grid = gridSegments(
  [5, 4, 3, 2, 1].map((r) => [1, 2, 3, 4, 5].map((fm) => `R${r} FM${fm}`)),
  "No orders",
);
const options: RfmOptions = { scoring: "countif", monetary: "total", segments: grid };
const order = fc.record({
  client: fc.nat(30),
  date: fc.integer({ min: TODAY - 400, max: TODAY + 5 }),
  amount: fc.integer({ min: -2000, max: 100_000 }).map((cents) => cents / 100),
});

function figuresOf(orders: Order[], clients = 31): ClientFigures {
  const columns = {
    client: Int32Array.from(orders, ({ client }) => client),
    date: Float64Array.from(orders, ({ date }) => date),
    amount: Float64Array.from(orders, ({ amount }) => amount),
  };
  return aggregateOrders(columns, clients, TODAY);
}

describe("the figures of clients", () => {
  it("take returns as part of the sum and no orders, and leave out what comes later, is no sale or is nobody's", () => {
    const orders = readOrders(
      {
        client: ["C-00001 Alpha", "C-00001", "C-00001", "C-00001", "C-00009", "C-00001", "C-00001", "C-00002"],
        date: [TODAY - 10.5, TODAY + 0.9, TODAY + 1, TODAY - 3, TODAY, "soon", TODAY, TODAY],
        amount: [100, 50, 1000, 1000, 1000, 1000, -30, -5],
        sale: [1, null, 1, 0, 1, 1, true, 1],
        cost: [60, null, 1, 1, 1, 1, null, null],
      },
      ["C-00001", "C-00002", "C-00003"],
    );
    const figures = aggregateOrders(orders, 3, TODAY);
    expect([...figures.orders]).toEqual([2, 0, 0]);
    expect([...figures.revenue]).toEqual([120, -5, 0]);
    expect([...figures.first]).toEqual([TODAY - 11, Number.NaN, Number.NaN]);
    expect([...figures.recency]).toEqual([0, Number.NaN, Number.NaN]);
    expect([...figures.average]).toEqual([60, Number.NaN, Number.NaN]);
    expect([...figures.margin]).toEqual([40, Number.NaN, Number.NaN]);
    expect(figures.left).toEqual({ later: 1, noSale: 1, undated: 1, unreadable: 0, unknown: 1 });
  });

  it("round sums before they are compared", () => {
    const figures = figuresOf([
      { client: 0, date: 1, amount: 0.1 },
      { client: 0, date: 1, amount: 0.2 },
      { client: 1, date: 1, amount: 0.3 },
    ]);
    expect(figures.revenue[0]).toBe(figures.revenue[1]);
  });
});

describe("RFM", () => {
  it("gives equal values equal scores, and better values no worse ones", () => {
    fc.assert(
      fc.property(
        fc.array(order, { minLength: 1, maxLength: 200 }),
        fc.constantFrom(...scorings.filter((one) => one !== "ntile" && one !== "fixed")),
        (orders, scoring) => {
          const { r, f, m, values } = analyseRfm(figuresOf(orders), { ...options, scoring });
          for (const [scores, value, sign] of [
            [r, values.R, -1],
            [f, values.F, 1],
            [m, values.M, 1],
          ] as const) {
            for (let a = 0; a < scores.length; a++)
              for (let b = 0; b < scores.length; b++) {
                if (scores[a] === 0 || scores[b] === 0) continue;
                const [x, y] = [sign * (value[a] as number), sign * (value[b] as number)];
                if (x === y) expect(scores[a]).toBe(scores[b]);
                if (x > y) expect(scores[a]).toBeGreaterThanOrEqual(scores[b] as number);
              }
          }
        },
      ),
    );
  });

  it("does not depend on the order of rows, nor, by countif, on the unit of money", () => {
    fc.assert(
      fc.property(fc.array(order, { minLength: 1 }), (orders) => {
        const plain = analyseRfm(figuresOf(orders), options);
        const turned = analyseRfm(figuresOf([...orders].reverse()), options);
        const cents = analyseRfm(figuresOf(orders.map((one) => ({ ...one, amount: Math.round(one.amount * 100) }))), options);
        for (const other of [turned, cents]) expect([other.r, other.f, other.m]).toEqual([plain.r, plain.f, plain.m]);
      }),
    );
  });

  it('scores by countif exactly as INT(5*COUNTIF(range,"<"&x)/COUNT(range)) does', () => {
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 120 }), (orders) => {
        const { r, f, m, values } = analyseRfm(figuresOf(orders), options);
        const scored = [...r.keys()].filter((who) => r[who] !== 0);
        const level = (of: Float64Array, who: number): number =>
          Math.floor((5 * scored.filter((other) => (of[other] as number) < (of[who] as number)).length) / scored.length);
        for (const who of scored)
          expect([r[who], f[who], m[who]]).toEqual([5 - level(values.R, who), 1 + level(values.F, who), 1 + level(values.M, who)]);
      }),
    );
  });

  it("gives every client one segment: that of his scores in the map, or that of no orders", () => {
    fc.assert(
      fc.property(fc.array(order), (orders) => {
        const figures = figuresOf(orders);
        const { r, f, m, names, segment, segments } = analyseRfm(figures, options);
        r.forEach((score, who) => {
          const name = score === 0 ? "No orders" : `R${score} FM${mapColumn(f[who] as number, m[who] as number)}`;
          expect(names[segment[who] as number]).toBe(name);
          expect(score === 0).toBe(figures.orders[who] === 0);
        });
        expect(segments.reduce((sum, { clients }) => sum + clients, 0)).toBe(31);
      }),
    );
  });

  it("explains each score by the cut that parts it from the next worse one", () => {
    fc.assert(
      fc.property(fc.array(order, { minLength: 1 }), fc.constantFrom("countif", "pct", "rfmR"), (orders, scoring) => {
        const result = analyseRfm(figuresOf(orders), { ...options, scoring });
        result.r.forEach((_, who) => {
          for (const { axis, score, value, cut } of explainRfm(result, who)) {
            const above = result.reached ? value >= (cut as number) : value > (cut as number);
            expect(above).toBe(axis === "R" ? score === 1 : score > 1);
          }
        });
      }),
    );
  });

  it("tells the classic example: R 4 because 12 days, cut at 20", () => {
    const days = [1, 1, 12, 20, 30, 35, 50, 60, 70, 80];
    const result = analyseRfm(
      figuresOf(
        days.map((ago, client) => ({ client, date: TODAY - ago, amount: 10 })),
        10,
      ),
      options,
    );
    expect(explainRfm(result, 2)[0]).toEqual({ axis: "R", score: 4, value: 12, cut: 20 });
    expect(result.coarse).toBe(true);
  });

  it("takes fixed thresholds as they are: a value at a cut belongs above it", () => {
    const orders = [0, 29, 30, 31, 365].map((ago, client) => ({ client, date: TODAY - ago, amount: client * 100 }));
    const fixed = { R: [30, 60, 90, 365], F: [2, 3, 4, 5], M: [100, 200, 300, 400] };
    const { r, f, m, bounds } = analyseRfm(figuresOf(orders, 5), { ...options, scoring: "fixed", fixed });
    expect([[...r], [...f], [...m]]).toEqual([
      [5, 5, 4, 4, 1],
      [1, 1, 1, 1, 1],
      [1, 2, 3, 4, 5],
    ]);
    expect(bounds).toEqual(fixed);
  });

  it("scores the average order where asked", () => {
    const orders = [
      { client: 0, date: 1, amount: 30 },
      { client: 0, date: 2, amount: 10 },
      { client: 1, date: 1, amount: 25 },
    ];
    const { values } = analyseRfm(figuresOf(orders, 2), { ...options, monetary: "average" });
    expect([...values.M]).toEqual([20, 25]);
  });

  it("stands an empty base", () => {
    expect(analyseRfm(figuresOf([], 2), options)).toMatchObject({
      clients: 0,
      segments: [{ name: "No orders", clients: 2, revenue: 0 }],
      bounds: { R: [], F: [], M: [] },
    });
    expect(analyseRfm(figuresOf([], 0), options).segments).toEqual([]);
  });
});

describe("segments", () => {
  it("need a whole map", () => {
    const map = [5, 4, 3, 2, 1].map((r) => [1, 2, 3, 4, r === 3 ? null : 5]);
    expect(() => gridSegments(map, "none")).toThrow(new Failure("rfm.map.incomplete"));
  });

  it("of R rfm leave ten codes to the others", () => {
    const { names, codes } = rfmRRule((key) => key, "none");
    const others = [...codes.keys()].filter((at) => names[codes[at] as number] === "others");
    expect(others.map((at) => (Math.floor(at / 25) + 1) * 100 + ((Math.floor(at / 5) % 5) + 1) * 10 + (at % 5) + 1)).toEqual([
      215, 241, 251, 252, 341, 351, 441, 451, 541, 551,
    ]);
  });
});
