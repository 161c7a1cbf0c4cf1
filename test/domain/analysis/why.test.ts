import fc from "fast-check";
import { kindOf, testedDay, type KindFacts } from "../../../src/domain/analysis/base-kinds";
import { usualBaseKinds } from "../../../src/domain/analysis/base-kinds";
import { usualRatingCuts, usualWeights } from "../../../src/domain/analysis/rating";
import { analyseRfm, type RfmOptions } from "../../../src/domain/analysis/rfm";
import { rhythmCode, usualRhythm } from "../../../src/domain/analysis/rhythm";
import { scorings } from "../../../src/domain/analysis/scores";
import { gridSegments, rfmRRule } from "../../../src/domain/analysis/segments";
import { translator } from "../../../src/i18n/translate";
import { paneClient } from "../../../src/i18n/locales/en/pane-client";
import { scoreKeys, type ScoreKey, type Why, type WhyCut } from "../../../src/domain/analysis/why";
import { explainer, type WhyInput } from "../../../src/domain/analysis/why-client";
import { day, degenerate, later, orderRows, studyOf, type OrderRow } from "../../support/order-rows";
import { propertyRuns } from "../../support/property-runs";

const CLIENTS = 12; // two more than have orders
const grid = gridSegments(
  [5, 4, 3, 2, 1].map((r) => [1, 2, 3, 4, 5].map((fm) => `R${r} FM${fm}`)),
  "No orders",
);
const names: WhyInput["names"] = {
  nine: ["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"],
  base: ["dead", "dormant", "key", "vip", "timeTested", "active", "regular", "working", "potential"],
  rhythm: ["often", "cyclic", "rare"],
  inTime: "in time",
  overdue: "overdue",
};
const steps = [
  { from: 1000, rate: 0.03 },
  { from: 200, rate: 0.01 },
];

const usualRfm: RfmOptions = { scoring: "countif", monetary: "total", segments: grid };

function inputOf(rows: OrderRow[], more: Partial<WhyInput> = {}, rfm = usualRfm): WhyInput {
  const study = studyOf(rows, CLIENTS, later);
  return {
    ...study,
    rfm: () => ({ scores: analyseRfm(study.figures, rfm), segments: rfm.segments }),
    map: "grid",
    abc: { by: "revenue", cuts: [0.75, 0.95] },
    xyz: [0.5, 1],
    rating: { weights: usualWeights, cuts: usualRatingCuts },
    rhythm: usualRhythm,
    baseKinds: usualBaseKinds,
    discount: steps,
    lost: new Uint8Array(CLIENTS),
    names,
    ...more,
  };
}

function explained(input: WhyInput, key: ScoreKey): Why[] {
  const explain = explainer(input);
  return Array.from({ length: CLIENTS }, (_, who) => explain(who, [key])[0] as Why);
}

/** The numbers on the told side of a cut, as near to it as may be. */
const across = ({ at, when }: WhyCut): number => {
  const near = 1e-6 * Math.max(1, Math.abs(at as number));
  return (at as number) + { upTo: 0, from: 0, over: near, under: -near, is: 0, isNot: 0 }[when];
};
const isOn = (number: number, { at, when }: WhyCut): boolean =>
  ({ upTo: number <= (at as number), over: number > (at as number), under: number < (at as number), from: number >= (at as number) })[
    when as "upTo"
  ];

/** Across each cut of a measure stands the score that its rule gives there, and it is another one. */
function cutsHold(all: Why[], of: string, scoreOf: (number: number) => string | number): void {
  for (const { cuts, value, number } of all)
    for (const cut of cuts.filter((each) => each.of === of)) {
      expect(scoreOf(across(cut))).toBe(cut.value);
      expect(scoreOf(number as number)).toBe(value);
      expect(cut.value).not.toBe(value);
    }
}

describe("why", () => {
  const rowsOf = fc.oneof(orderRows, fc.constantFrom(...degenerate));

  it("answers every score of every client, whatever the orders", () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const input = inputOf(rows);
        for (let who = 0; who < CLIENTS; who++) {
          const all = explainer(input)(who);
          expect(all.map(({ score }) => score)).toEqual(scoreKeys);
          for (const { cuts, number, values } of all) {
            expect(number === null || Number.isFinite(number)).toBe(true);
            expect(cuts.every(({ at, value }) => !Number.isNaN(at) && value !== undefined)).toBe(true);
            expect(Object.values(values).every((value) => typeof value === "string" || Number.isFinite(value))).toBe(true);
          }
        }
      }),
      propertyRuns(60),
    );
  });

  it("has words for every rule, part, cut and unit that explanations name", () => {
    const say = translator({ paneClient }, "en");
    const isSaid = (key: string) => expect(say(`paneClient.${key}`)).not.toBe(`paneClient.${key}`);
    scoreKeys.forEach((key) => isSaid(`score.${key}`));
    fc.assert(
      fc.property(rowsOf, fc.constantFrom(...scorings), fc.boolean(), (rows, scoring, isLost) => {
        const fixed = { R: [30, 100, 300, 700], F: [2, 3, 5, 8], M: [10, 500, 500, 2000] };
        const input = inputOf(rows, { lost: new Uint8Array(CLIENTS).fill(Number(isLost)) }, { ...usualRfm, scoring, fixed });
        const explain = explainer(input);
        for (const { rule, values, cuts, parts, of: what } of [0, 1, 2, 11].flatMap((who) => explain(who))) {
          isSaid(`rules.${rule}`);
          isSaid(`of.${what}`);
          expect(say(`paneClient.rules.${rule}`, values)).not.toMatch(/[{}]/);
          for (const { of, when, unit } of cuts) [`of.${of}`, `cut${unit === "date" ? "Date" : ""}.${when}`].forEach(isSaid);
          for (const { of } of parts) isSaid(`of.${of}`);
        }
      }),
      propertyRuns(40),
    );
  });

  it("says the scores that the analysis gives, by all five ways of scoring, and cuts across which they change", () => {
    fc.assert(
      fc.property(rowsOf, fc.constantFrom(...scorings), (rows, scoring) => {
        const fixed = { R: [30, 100, 300, 700], F: [2, 3, 5, 8], M: [10, 500, 500, 2000] };
        const rfm = { ...usualRfm, scoring, fixed };
        const input = inputOf(rows, {}, rfm);
        const result = analyseRfm(input.figures, rfm);
        for (const [axis, scores] of [
          ["R", result.r],
          ["F", result.f],
          ["M", result.m],
        ] as const) {
          const all = explained(input, axis);
          expect(all.map(({ value }) => value ?? 0)).toEqual([...scores]);
          const score = (number: number): number => {
            const level = result.bounds[axis].filter((cut) => (result.reached ? number >= cut : number > cut)).length;
            return axis === "R" ? 5 - level : level + 1;
          };
          for (const { cuts, value, rule, values, number } of all) {
            if (scoring === "ntile" || value === null) expect(cuts).toEqual([]);
            for (const cut of cuts) {
              expect(score(across(cut))).toBe(cut.value);
              expect(cut.value).not.toBe(value);
              expect(isOn(number as number, cut)).toBe(false);
            }
            const share = Math.floor((5 * Number(values["below"])) / Number(values["count"]));
            if (rule === "countif") expect(1 + share).toBe(value);
            if (rule === "countifFalling") expect(5 - share).toBe(value);
          }
        }
      }),
      propertyRuns(100),
    );
  });

  it("names the scores at which the segment is another, by the map and by R rfm's rules", () => {
    const rules = { grid, rfmR: rfmRRule((key) => key, "No orders") };
    fc.assert(
      fc.property(rowsOf, fc.constantFrom("grid" as const, "rfmR" as const), (rows, map) => {
        const segments = rules[map];
        const rfm = { ...usualRfm, segments };
        const input = inputOf(rows, { map }, rfm);
        const result = analyseRfm(input.figures, rfm);
        explained(input, "segment").forEach(({ value, cuts, parts }, who) => {
          expect(value).toBe(result.names[result.segment[who] as number]);
          const scores = Object.fromEntries(parts.map(({ of, number }) => [of, number as number])) as Record<"R" | "F" | "M", number>;
          for (const { of, at, value: told } of cuts) {
            const { R, F, M }: Partial<Record<string, number>> = { ...scores, [of]: at as number };
            expect(segments.names[segments.codes[25 * (R! - 1) + 5 * (F! - 1) + M! - 1] as number]).toBe(told);
            expect(told).not.toBe(value);
          }
        });
      }),
      propertyRuns(60),
    );
  });

  it("draws the cuts of ABC, XYZ, rating, nine groups and discount where the rule has them", () => {
    const first = (...steps: [boolean, string | number][]) => steps.find(([holds]) => holds)![1];
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const input = inputOf(rows);
        const { revenue } = input.figures;
        const abc = explained(input, "ABC");
        cutsHold(abc, "before", (before) => first([before < 0.75, "A"], [before < 0.95, "B"], [true, "C"]));
        cutsHold(explained(input, "XYZ"), "variation", (cv) => first([cv <= 0.5 + 1e-9, "X"], [cv <= 1 + 1e-9, "Y"], [true, "Z"]));
        const rated = explained(input, "rating");
        cutsHold(rated, "points", (points) => first([points >= 80, "A"], [points >= 60, "B"], [points >= 40, "C"], [true, "D"]));
        for (const { cuts, value, values } of rated.filter(({ value }) => value !== null)) {
          const [gain] = cuts.filter(({ of }) => of === values["gain"]);
          expect([gain?.at, gain?.when]).toEqual([0, value === "E" ? "over" : "upTo"]);
          expect(gain?.value === "E").toBe(value !== "E");
        }
        cutsHold(explained(input, "discount"), "revenue", (sum) => first([sum >= 1000, 0.03], [sum >= 200, 0.01], [true, 0]));
        const nine = explained(input, "group of nine");
        for (const letter of ["A", "B", "C"]) {
          const members = [...revenue].filter((_, who) => abc[who]?.value === letter);
          const third = (sum: number) => Math.min(2, Math.floor((3 * members.filter((value) => value < sum).length) / members.length));
          const own = nine.filter(({ values }) => values["class"] === letter);
          cutsHold(own, "revenue", (sum) => `${letter}${3 - third(sum)}`);
          for (const { values, value } of own)
            expect(`${letter}${3 - Math.floor((3 * Number(values["below"])) / Number(values["count"]))}`).toBe(value);
        }
      }),
      propertyRuns(60),
    );
  });

  it("tells the rhythm, the lateness and the kind of base that a changed number would give", () => {
    fc.assert(
      fc.property(rowsOf, fc.boolean(), (rows, isLost) => {
        const input = inputOf(rows, { lost: new Uint8Array(CLIENTS).fill(Number(isLost)) });
        for (const { cuts, number, parts, value } of explained(input, "rhythm")) {
          const part = (of: string) => Number(parts.find((each) => each.of === of)?.number);
          const now = { gap: number as number, variation: part("variation"), gaps: part("order days") - 1 };
          for (const cut of cuts) {
            const then = { ...now, [cut.of]: across(cut) };
            expect(names.rhythm[rhythmCode(then.gap, then.variation, then.gaps, usualRhythm)]).toBe(cut.value);
            expect(cut.value).not.toBe(value);
          }
        }
        for (const { cuts, number, value } of explained(input, "overdue"))
          for (const cut of cuts) {
            expect(isOn(number as number, cut)).toBe(false);
            expect(cut.value).not.toBe(value);
          }
        explained(input, "base").forEach(({ cuts, value, number, parts, values }, who) => {
          if (isLost) expect([value, cuts.length]).toEqual(["dead", input.figures.orders[who] ? 0 : 0]);
          const of = (key: string) => Number(parts.find((each) => each.of === key)?.number);
          const overdue = explainer(input)(who, ["overdue"])[0] as Why;
          const bears = Number(overdue.cuts[0]?.at ?? Infinity);
          const abc = explainer(input)(who, ["ABC"])[0] as Why;
          for (const cut of cuts.filter(() => parts.length > 0)) {
            const since = cut.of === "since" ? (cut.when === "over" ? Math.floor(Number(cut.at)) + 1 : Number(cut.at)) : Number(number);
            const facts: KindFacts = {
              lost: isLost,
              orders: cut.of === "orders" ? Number(cut.at) - Number(cut.when === "under") : of("orders"),
              since,
              first: cut.of === "first" ? Number(cut.at) - Number(cut.when === "under") : of("first"),
              limit: Number(values["limit"]),
              overdue: since > bears,
              classA: cut.of === "ABC" ? cut.when === "is" : abc.value === "A",
            };
            expect(kindOf(facts, testedDay(later, usualBaseKinds), usualBaseKinds)).toBe(cut.value);
            expect(cut.value).not.toBe(value);
          }
        });
      }),
      propertyRuns(60),
    );
  });

  it("names neighbours between whose number and the client's nobody stands", () => {
    fc.assert(
      fc.property(rowsOf, fc.constantFrom(...scorings), fc.constantFrom(...scoreKeys), (rows, scoring, key) => {
        const fixed = { R: [30, 100, 300, 700], F: [2, 3, 5, 8], M: [10, 500, 500, 2000] };
        const input = inputOf(rows, {}, { ...usualRfm, scoring, fixed });
        const all = explained(input, key);
        all.forEach((why) => {
          const { better, worse, equal } = why.neighbours ?? { better: null, worse: null, equal: 0 };
          if (better && worse) {
            const far = all[better.who]?.neighbours?.worse?.number;
            expect(better.who).not.toBe(worse.who);
            if (equal === 0) expect(far).toBeDefined();
          }
          for (const [side, back] of [
            [better, "worse"],
            [worse, "better"],
          ] as const) {
            if (!side) continue;
            const other = all[side.who]?.neighbours;
            expect(other?.[back]).toBeTruthy();
            // the neighbour's neighbour on this side stands where this client stands
            const mine = all[other![back]!.who]?.neighbours;
            expect([mine?.better?.number, mine?.worse?.number]).toEqual([better?.number, worse?.number]);
          }
        });
      }),
      propertyRuns(100),
    );
  });

  it("knows a single client, and one without orders", () => {
    const input = inputOf([[3, day("2024-03-01"), 50]]);
    const only = explainer(input)(3, ["R", "ABC", "rhythm"]);
    expect(only.map(({ value, neighbours }) => [value, neighbours?.better ?? null, neighbours?.worse ?? null])).toEqual([
      [5, null, null],
      ["A", null, null],
      ["rare", null, null],
    ]);
    const nobody = explainer(input)(0);
    expect(nobody.map(({ score, value, rule }) => [score, value, rule])).toEqual([
      ["segment", "No orders", "noOrders"],
      ["R", null, "noOrders"],
      ["F", null, "noOrders"],
      ["M", null, "noOrders"],
      ["ABC", null, "noSales"],
      ["XYZ", null, "noSales"],
      ["group of nine", null, "noSales"],
      ["rating", null, "noSales"],
      ["base", "potential", "base.potential"],
      ["rhythm", null, "noOrders"],
      ["overdue", null, "noOrders"],
      ["discount", null, "noSales"],
    ]);
    expect(nobody.find(({ score }) => score === "base")?.cuts).toEqual([
      { of: "orders", at: 1, unit: "orders", when: "from", value: "working" },
    ]);
  });

  it("tells a client's R as the product promises: the days, the cut, who is next", () => {
    const rows = Array.from({ length: 10 }, (_, who): OrderRow => [who, later - 4 * (who + 1), 100]);
    const [why] = explainer(inputOf(rows))(2, ["R"]);
    expect(why).toEqual({
      score: "R",
      value: 4,
      of: "since",
      number: 12,
      unit: "days",
      cuts: [
        { of: "since", at: 8, unit: "days", when: "upTo", value: 5 },
        { of: "since", at: 16, unit: "days", when: "over", value: 3 },
      ],
      neighbours: { unit: "days", better: { who: 1, number: 8 }, worse: { who: 3, number: 16 }, equal: 0 },
      parts: [],
      rule: "countifFalling",
      values: { axis: "R", score: 4, below: 2, count: 10 },
    });
  });
});
