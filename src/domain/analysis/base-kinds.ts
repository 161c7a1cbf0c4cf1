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

/** The kind of base of every client. */
export function kindsOfBase({ figures, rhythm, abc, lost }: BaseKindInput, options: BaseKindOptions): BaseKindResult {
  const { clients, analysisDate, orders, recency, first } = figures;
  const tested = yearsBefore(analysisDate, options.testedYears);
  const kind = new Uint8Array(clients);
  const limit = new Float64Array(clients);
  const kindOf = (who: number): BaseKind => {
    const count = orders[who] as number;
    const since = recency[who] as number;
    if (lost[who]) return "dead";
    if (count > 0 && since > (limit[who] as number)) return "dormant";
    const regular = count >= options.regularFrom;
    const timeTested = regular && (first[who] as number) < tested;
    const important = count > 0 && abc[who] === 1;
    if (important) return timeTested ? "key" : "vip";
    if (timeTested) return "timeTested";
    if (regular) return since <= options.activeDays || !rhythm.overdue[who] ? "active" : "regular";
    return count > 0 ? "working" : "potential";
  };
  for (let who = 0; who < clients; who++) {
    limit[who] = silenceLimit(rhythm, who, options);
    kind[who] = baseKinds.indexOf(kindOf(who));
  }
  return { ...options, analysisDate: Math.floor(analysisDate), kind, limit };
}
