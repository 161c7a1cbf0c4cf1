import { classifyAbc, type AbcOptions } from "./abc";
import { kindsOfBase, type BaseKindOptions } from "./base-kinds";
import { discountTiers, type DiscountStep } from "./discount";
import type { ClientFigures } from "./figures";
import type { Ledger } from "./ledger";
import { nineGroups } from "./nine-groups";
import { rateClients, type Deliveries, type RatingOptions } from "./rating";
import { analyseRfm, type RfmOptions } from "./rfm";
import { rhythmOf, type RhythmOptions } from "./rhythm";
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
  rfm: RfmOptions & { map: "grid" | "rfmR" };
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

/** Why a client has each of his scores: all of them, or those asked for. */
export function explainClient(input: WhyInput, who: number, asked: readonly ScoreKey[] = scoreKeys): Why[] {
  const once = <T>(make: () => T): (() => T) => {
    let made: { value: T } | undefined;
    return () => (made ??= { value: make() }).value;
  };
  const { figures, ledger, names } = input;
  const rfm = once(() => analyseRfm(figures, input.rfm));
  const abc = once(() => classifyAbc(figures, input.abc));
  const rhythm = once(() => rhythmOf(ledger, input.rhythm));
  const explain: Record<ScoreKey, () => Why> = {
    segment: () => whySegment(rfm(), input.rfm.segments, input.rfm.map, who),
    R: () => whyAxis(rfm(), "R", who),
    F: () => whyAxis(rfm(), "F", who),
    M: () => whyAxis(rfm(), "M", who),
    ABC: () => whyAbc(abc(), who),
    XYZ: () => whyXyz(classifyXyz(ledger, figures.revenue, input.xyz), who),
    "group of nine": () => whyNine(abc(), nineGroups(abc().abc, figures.revenue), figures.revenue, names.nine, who),
    rating: () => whyRating(rateClients(figures, input.orders, input.rating), who),
    base: () => {
      const facts = { figures, rhythm: rhythm(), abc: abc().abc, lost: input.lost };
      return whyBase(facts, input.baseKinds, kindsOfBase(facts, input.baseKinds).kind, names.base, who);
    },
    rhythm: () => whyRhythm(rhythm(), names.rhythm, who),
    overdue: () => whyOverdue(rhythm(), names, who),
    discount: () => whyDiscount(discountTiers(figures.revenue, figures.rows, input.discount), figures.revenue, input.discount, who),
  };
  return scoreKeys.filter((key) => asked.includes(key)).map((key) => explain[key]());
}
