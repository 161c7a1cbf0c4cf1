import { classifyAbc, type AbcOptions } from "./abc";
import { kindsOfBase, type BaseKindOptions } from "./base-kinds";
import { discountTiers, type DiscountStep } from "./discount";
import type { ClientFigures } from "./figures";
import type { Ledger } from "./ledger";
import { nineGroups } from "./nine-groups";
import { rateClients, type Deliveries, type RatingOptions } from "./rating";
import type { RfmResult } from "./rfm";
import { rhythmOf, type RhythmOptions } from "./rhythm";
import type { SegmentRule } from "./segments";
import { scoreKeys, type ScoreKey, type Why } from "./why";
import { whyBase, whyOverdue, whyRhythm, whyXyz } from "./why-buying";
import { whyAxis, whySegment } from "./why-rfm";
import { whyAbc, whyDiscount, whyNine, whyRating } from "./why-worth";
import { classifyXyz } from "./xyz";

/** What explanations stand on: the orders, and how the analyses are tuned. */
export type WhyInput = {
  figures: ClientFigures;
  ledger: Ledger;
  orders: Deliveries;
  rfm: () => { scores: RfmResult; segments: SegmentRule };
  map: "grid" | "rfmR";
  abc: AbcOptions;
  xyz: readonly [number, number];
  rating: RatingOptions;
  rhythm: RhythmOptions;
  baseKinds: BaseKindOptions;
  discount: readonly DiscountStep[];
  /** 1 where the stage says that the client is lost for good. */
  lost: Uint8Array;
  /** What groups are called in the cells. */
  names: { nine: string[]; base: string[]; rhythm: string[]; inTime: string; overdue: string };
};

/** What is found once and explained of many. */
function found(input: WhyInput) {
  const { figures, ledger } = input;
  const rfm = once(input.rfm);
  const abc = once(() => classifyAbc(figures, input.abc));
  const xyz = once(() => classifyXyz(ledger, figures.revenue, input.xyz));
  const nine = once(() => nineGroups(abc().abc, figures.revenue));
  const rating = once(() => rateClients(figures, input.orders, input.rating));
  const rhythm = once(() => rhythmOf(ledger, input.rhythm));
  const base = once(() => ({ figures, rhythm: rhythm(), abc: abc().abc, lost: input.lost }));
  const kinds = once(() => kindsOfBase(base(), input.baseKinds).kind);
  const discount = once(() => discountTiers(figures.revenue, figures.rows, input.discount));
  return { rfm, abc, xyz, nine, rating, rhythm, base, kinds, discount };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Explains the scores of clients: all of them, or those asked for. What an analysis finds is found once. */
export function explainer(input: WhyInput): (who: number, asked?: readonly ScoreKey[]) => Why[] {
  const { rfm, abc, xyz, nine, rating, rhythm, base, kinds, discount } = found(input);
  const { names, map, baseKinds } = input;
  const { revenue } = input.figures;
  const explain: Record<ScoreKey, (who: number) => Why> = {
    segment: (who) => whySegment(rfm().scores, rfm().segments, map, who),
    R: (who) => whyAxis(rfm().scores, "R", who),
    F: (who) => whyAxis(rfm().scores, "F", who),
    M: (who) => whyAxis(rfm().scores, "M", who),
    ABC: (who) => whyAbc(abc(), who),
    XYZ: (who) => whyXyz(xyz(), who),
    "group of nine": (who) => whyNine(abc(), nine(), revenue, names.nine, who),
    rating: (who) => whyRating(rating(), who),
    base: (who) => whyBase(base(), baseKinds, kinds(), names.base, who),
    rhythm: (who) => whyRhythm(rhythm(), names.rhythm, who),
    overdue: (who) => whyOverdue(rhythm(), names, who),
    discount: (who) => whyDiscount(discount(), revenue, input.discount, who),
  };
  return (who, asked = scoreKeys) => scoreKeys.filter((key) => asked.includes(key)).map((key) => explain[key](who));
}
