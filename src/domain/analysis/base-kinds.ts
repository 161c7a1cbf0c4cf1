import { partsOf, serialOf } from "../kernel/dates";
import type { ClientFigures } from "./figures";
import { FEWEST_GAPS, type RhythmResult } from "./rhythm";

export type BaseKindOptions = {
  /** Days without an order after which a client is silent. */
  silence: number;
  /** Or so many of his own median gaps, where he has a rhythm. */
  silentGaps: number;
  /** Ordered within so many days: active. */
  activeDays: number;
  /** First order over so many years ago: time-tested. */
  testedYears: number;
  /** Sales that make a regular client. */
  regularFrom: number;
};

/** What the product takes where Settings says nothing. */
export const usualBaseKinds: BaseKindOptions = { silence: 180, silentGaps: 2, activeDays: 90, testedYears: 2, regularFrom: 3 };

/** Kinds of base: a client is of the first that holds. */
export const baseKinds = ["dead", "dormant", "key", "vip", "timeTested", "active", "regular", "working", "potential"] as const;
export type BaseKind = (typeof baseKinds)[number];

export type BaseKindResult = BaseKindOptions & {
  analysisDate: number;
  /** Index into `baseKinds` by client. */
  kind: Uint8Array;
  /** Days after which each client counts as silent. */
  limit: Float64Array;
};

export type BaseKindInput = {
  figures: ClientFigures;
  rhythm: RhythmResult;
  /** 1 is A. */
  abc: Uint8Array;
  /** 1 where the stage says that the client is lost for good. */
  lost: Uint8Array;
};

function yearsBefore(day: number, years: number): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return serialOf({ year: year - years, month, day: dayOfMonth });
}

/** Days after which a client counts as silent: the limit, or earlier by his own rhythm. */
function silenceLimit({ days, gap }: RhythmResult, who: number, { silence, silentGaps }: BaseKindOptions): number {
  const hasRhythm = (days[who] as number) > FEWEST_GAPS;
  return hasRhythm ? Math.min(silence, silentGaps * (gap[who] as number)) : silence;
}

/** What a client's kind of base hangs on: his orders, days since the last, first day, and days after which he counts as silent. */
export type KindFacts = {
  lost: boolean;
  orders: number;
  since: number;
  first: number;
  limit: number;
  /** Silent for longer than his rhythm bears. */
  overdue: boolean;
  classA: boolean;
};

/** A first order before this day makes a client time-tested. */
export function testedDay(analysisDate: number, { testedYears }: BaseKindOptions): number {
  return yearsBefore(analysisDate, testedYears);
}

/** The first kind that holds; `tested` is the day of `testedDay`. */
export function kindOf(
  { lost, orders, since, first, limit, overdue, classA }: KindFacts,
  tested: number,
  options: BaseKindOptions,
): BaseKind {
  if (lost) return "dead";
  if (orders > 0 && since > limit) return "dormant";
  const regular = orders >= options.regularFrom;
  const timeTested = regular && first < tested;
  if (orders > 0 && classA) return timeTested ? "key" : "vip";
  if (timeTested) return "timeTested";
  if (regular) return since <= options.activeDays || !overdue ? "active" : "regular";
  return orders > 0 ? "working" : "potential";
}

/** What the kind of a client hangs on. */
export function kindFacts({ figures, rhythm, abc, lost }: BaseKindInput, who: number, options: BaseKindOptions): KindFacts {
  return {
    lost: lost[who] === 1,
    orders: figures.orders[who] as number,
    since: figures.recency[who] as number,
    first: figures.first[who] as number,
    limit: silenceLimit(rhythm, who, options),
    overdue: rhythm.overdue[who] === 1,
    classA: abc[who] === 1,
  };
}

/** The kind of base of every client. */
export function kindsOfBase(input: BaseKindInput, options: BaseKindOptions): BaseKindResult {
  const { clients, analysisDate } = input.figures;
  const tested = testedDay(analysisDate, options);
  const kind = new Uint8Array(clients);
  const limit = new Float64Array(clients);
  for (let who = 0; who < clients; who++) {
    const facts = kindFacts(input, who, options);
    limit[who] = facts.limit;
    kind[who] = baseKinds.indexOf(kindOf(facts, tested, options));
  }
  return { ...options, analysisDate: Math.floor(analysisDate), kind, limit };
}
