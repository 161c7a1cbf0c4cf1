import { baseKinds, kindFacts, kindOf, testedDay, type BaseKindInput, type BaseKindOptions, type KindFacts } from "./base-kinds";
import { FEWEST_GAPS, rhythmCode, type RhythmResult } from "./rhythm";
import { known, whyNot, type Why, type WhyCut, type WhyPart } from "./why";
import { cutsAround, neighboursOf } from "./why-ranking";
import { xyzLetters, type XyzResult } from "./xyz";

/** Why a client buys evenly or not. */
export function whyXyz({ xyz, cv, mean, cuts, months }: XyzResult, who: number): Why {
  const code = xyz[who] as number;
  if (code === 0) return whyNot("XYZ", "variation", "ratio", "noSales");
  const number = known(cv[who]);
  const ladder = {
    of: "variation",
    unit: "ratio",
    cuts,
    reached: false,
    falling: true,
    nameOf: (level: number) => xyzLetters[level + 1]!,
  } as const;
  return {
    score: "XYZ",
    value: xyzLetters[code] as string,
    of: "variation",
    number,
    unit: "ratio",
    cuts: number === null ? [] : cutsAround(ladder, code - 1),
    neighbours: neighboursOf({ number: cv, unit: "ratio", falling: true }, who),
    parts: [{ of: "monthly mean", number: mean[who] as number, unit: "money" }],
    rule: number === null ? "xyzNothing" : "xyz",
    values: { months, x: cuts[0], y: cuts[1] },
  };
}

/** Why a client buys often, in cycles or rarely; `names` by the codes of the rhythms. */
export function whyRhythm(result: RhythmResult, names: readonly string[], who: number): Why {
  const code = result.rhythm[who] as number;
  const [gap, variation, gaps] = [result.gap[who] as number, result.variation[who] as number, (result.days[who] as number) - 1];
  const values = { days: result.often, even: result.even, gaps: FEWEST_GAPS };
  if (code < 0) return whyNot("rhythm", "gap", "days", "noOrders");
  const parts: WhyPart[] = [{ of: "order days", number: gaps + 1, unit: "ratio" }];
  const shared = { score: "rhythm", value: names[code] as string, of: "gap", unit: "days", values } as const;
  if (Number.isNaN(gap)) return { ...shared, number: null, cuts: [], neighbours: null, parts, rule: "rhythmOnce" };
  const at = (changed: { gap?: number; variation?: number; gaps?: number }) =>
    rhythmCode(changed.gap ?? gap, changed.variation ?? variation, changed.gaps ?? gaps, result);
  const { often, even } = result;
  const cut = (of: string, where: number, unit: WhyCut["unit"], when: WhyCut["when"], to: number): WhyCut[] =>
    to === code ? [] : [{ of, at: where, unit, when, value: names[to] as string }];
  const uneven = variation > even;
  return {
    ...shared,
    number: gap,
    cuts: [
      ...(gap > often ? cut("gap", often, "days", "upTo", at({ gap: often })) : cut("gap", often, "days", "over", at({ gap: Infinity }))),
      ...(uneven
        ? cut("variation", even, "ratio", "upTo", at({ variation: even }))
        : cut("variation", even, "ratio", "over", at({ variation: Infinity }))),
      ...(gaps < FEWEST_GAPS ? cut("gaps", FEWEST_GAPS, "gaps", "from", at({ gaps: FEWEST_GAPS })) : []),
    ],
    neighbours: neighboursOf({ number: result.gap, unit: "days", falling: true }, who),
    parts: [...parts, { of: "variation", number: variation, unit: "ratio" }],
    rule: "rhythm",
  };
}

/** Why a client is overdue against his own rhythm, or in time; `names` say the one and the other. */
export function whyOverdue(result: RhythmResult, names: { inTime: string; overdue: string }, who: number): Why {
  const { since, gap, late, overdue } = result;
  const usual = gap[who] as number;
  if (Number.isNaN(since[who])) return whyNot("overdue", "since", "days", "noOrders");
  if (Number.isNaN(usual)) return whyNot("overdue", "since", "days", "rhythmOnce");
  const isLate = overdue[who] === 1;
  return {
    score: "overdue",
    value: isLate ? names.overdue : names.inTime,
    of: "since",
    number: since[who] as number,
    unit: "days",
    cuts: [
      isLate
        ? { of: "since", at: late * usual, unit: "days", when: "upTo", value: names.inTime }
        : { of: "since", at: late * usual, unit: "days", when: "over", value: names.overdue },
    ],
    neighbours: neighboursOf({ number: since.map((days, other) => days / (gap[other] as number)), unit: "ratio", falling: true }, who),
    parts: [{ of: "gap", number: usual, unit: "days" }],
    rule: "overdue",
    values: { late, gap: usual },
  };
}

/** Why a client is of his kind of base: what would have to be otherwise for another; `names` by the codes of the kinds. */
export function whyBase(input: BaseKindInput, options: BaseKindOptions, kind: Uint8Array, names: readonly string[], who: number): Why {
  const { figures, rhythm } = input;
  const facts = kindFacts(input, who, options);
  const tested = testedDay(figures.analysisDate, options);
  const own = kind[who] as number;
  const silent = bornSilence(rhythm, who);
  const kindAt = (changed: Partial<KindFacts>): number => {
    const other = { ...facts, ...changed };
    const overdue = changed.since === undefined ? facts.overdue : other.since > silent;
    return baseKinds.indexOf(kindOf({ ...other, overdue }, tested, options));
  };
  const cut = (of: string, at: number | string, unit: WhyCut["unit"], when: WhyCut["when"], changed: Partial<KindFacts>): WhyCut[] => {
    const to = kindAt(changed);
    return to === own ? [] : [{ of, at, unit, when, value: names[to] as string }];
  };
  const days = (at: number): WhyCut[] =>
    facts.since > at ? cut("since", at, "days", "upTo", { since: at }) : cut("since", at, "days", "over", { since: justOver(at) });
  const { orders } = facts;
  const from = options.regularFrom;
  const active = Math.max(options.activeDays, silent);
  const isBuyer = orders > 0;
  return {
    score: "base",
    value: names[own] as string,
    of: isBuyer || facts.lost ? "since" : "orders",
    number: facts.lost ? null : isBuyer ? facts.since : 0,
    unit: isBuyer || facts.lost ? "days" : "orders",
    cuts: isBuyer
      ? [
          ...(active < facts.limit ? days(active) : []),
          ...days(facts.limit),
          ...(orders < from
            ? cut("orders", from, "orders", "from", { orders: from })
            : cut("orders", from, "orders", "under", { orders: from - 1 })),
          ...(facts.first < tested
            ? cut("first", tested, "date", "from", { first: tested })
            : cut("first", tested, "date", "under", { first: tested - 1 })),
          ...cut("ABC", "A", "text", facts.classA ? "isNot" : "is", { classA: !facts.classA }),
        ]
      : cut("orders", 1, "orders", "from", { orders: 1, since: 0, first: Math.floor(figures.analysisDate), classA: false }),
    neighbours: facts.lost || !isBuyer ? null : neighboursOf({ number: figures.recency, unit: "days", falling: true }, who),
    parts: isBuyer
      ? [
          { of: "orders", number: orders, unit: "orders" },
          { of: "first", number: facts.first, unit: "date" },
        ]
      : [],
    rule: `base.${baseKinds[own] as string}`,
    values: {
      limit: facts.limit,
      orders,
      regular: from,
      years: options.testedYears,
      active: options.activeDays,
      count: known(facts.since) ?? 0,
    },
  };
}

/** Days after which his rhythm does not bear a client's silence any more; never where he has none. */
const bornSilence = ({ late, gap }: RhythmResult, who: number): number => {
  const days = late * (gap[who] as number);
  return Number.isNaN(days) ? Infinity : days;
};

/** The first whole day beyond a number of days. */
const justOver = (days: number): number => Math.floor(days) + 1;
