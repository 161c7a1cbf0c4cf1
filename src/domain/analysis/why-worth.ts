import { abcLetters, type AbcResult } from "./abc";
import type { DiscountStep } from "./discount";
import { ninePlaces, thirdCuts } from "./nine-groups";
import { indicators, ratingLetters, ratingOf, type Indicator, type RatingResult } from "./rating";
import { whyNot, known, type Why, type WhyCut, type WhyPart, type WhyUnit } from "./why";
import { cutsAround, levelAt, neighboursOf } from "./why-ranking";

const measureUnits = { revenue: "money", margin: "money", orders: "orders" } as const;

/** Why a client has his class: the share of the larger clients before him. */
export function whyAbc(result: AbcResult, who: number): Why {
  const { by, abc, value, before, share, cuts, ranking } = result;
  const code = abc[who] as number;
  if (code === 0) return whyNot("ABC", "before", "share", "noSales");
  const unit = measureUnits[by];
  const [a, b] = cuts;
  const values = { by, a: 100 * a, b: 100 * b };
  const own = value[who] as number;
  const worth: WhyPart = { of: by, number: own, unit };
  const sold = new Float64Array(value.length).fill(Number.NaN);
  for (const each of ranking) sold[each] = value[each] as number;
  const neighbours = neighboursOf({ number: sold, unit }, who);
  const shared = { score: "ABC", value: abcLetters[code] as string, neighbours } as const;
  if (own <= 0) return { ...shared, of: by, number: own, unit, cuts: [], parts: [], rule: "abcNothing", values };
  const ladder = {
    of: "before",
    unit: "share",
    cuts,
    reached: true,
    falling: true,
    nameOf: (level: number) => abcLetters[level + 1]!,
  } as const;
  return {
    ...shared,
    of: "before",
    number: before[who] as number,
    unit: "share",
    cuts: cutsAround(ladder, code - 1),
    parts: [worth, { of: "share", number: share[who] as number, unit: "share" }],
    rule: "abc",
    values,
  };
}

/** Why a client is a leader, in the middle or a laggard of his class; `names` are those of the nine groups, best first. */
export function whyNine(
  { abc }: Pick<AbcResult, "abc">,
  nine: Int8Array,
  revenue: Float64Array,
  names: readonly string[],
  who: number,
): Why {
  const group = nine[who] as number;
  if (group < 0) return whyNot("group of nine", "revenue", "money", "noSales");
  const letter = abc[who] as number;
  const members = revenue.filter((_, other) => abc[other] === letter);
  const places = ninePlaces.length;
  const first = places * (letter - 1);
  const nameOf = (level: number) => names[first + places - 1 - level] as string;
  const below = members.filter((value) => value < (revenue[who] as number)).length;
  return {
    score: "group of nine",
    value: names[group] as string,
    of: "revenue",
    number: revenue[who] as number,
    unit: "money",
    cuts: cutsAround({ of: "revenue", unit: "money", cuts: thirdCuts(members), reached: false, nameOf }, places - 1 - (group - first)),
    neighbours: neighboursOf({ number: revenue, unit: "money", among: (other) => abc[other] === letter }, who),
    parts: [{ of: "ABC", number: abcLetters[letter] as string, unit: "text" }],
    rule: "nine",
    values: { class: abcLetters[letter] as string, below, count: members.length },
  };
}

const indicatorUnits: Record<Indicator, WhyUnit> = {
  profit: "money",
  revenue: "money",
  orders: "orders",
  margin: "share",
  onTime: "share",
  satisfaction: "ratio",
};

/** The indicators that are known of a client: value, points, and the part of the whole that each has. */
function indicatorParts({ values, scores, weights }: RatingResult, who: number): WhyPart[] {
  const there = indicators.filter((indicator) => !Number.isNaN(scores[indicator][who]));
  const whole = there.reduce((sum, indicator) => sum + Math.max(0, weights[indicator]), 0);
  return there.map((indicator) => ({
    of: indicator,
    number: values[indicator][who] as number,
    unit: indicatorUnits[indicator],
    points: scores[indicator][who] as number,
    weight: whole > 0 ? Math.max(0, weights[indicator]) / whole : 0,
  }));
}

/** Why a client is rated so: his points, the indicators they come from, and the gain without which he is E. */
export function whyRating(result: RatingResult, who: number): Why {
  const { rating, points, values, cuts } = result;
  const code = rating[who] as number;
  if (code === 0) return whyNot("rating", "points", "points", "noSales");
  const [profit, revenue] = [values.profit[who] as number, values.revenue[who] as number];
  const of = Number.isNaN(profit) ? "revenue" : "profit";
  const own = points[who] as number;
  const rising = [...cuts].reverse();
  const letter = (at: number): string => ratingLetters[at] as string;
  const nameOf = (level: number) => letter(cuts.length + 1 - level);
  const gain = of === "profit" ? profit : revenue;
  const isE = gain <= 0;
  const turn: WhyCut = {
    of,
    at: 0,
    unit: "money",
    when: isE ? "over" : "upTo",
    value: isE ? letter(ratingOf(own, 1, 1, cuts)) : letter(ratingLetters.length - 1),
  };
  const around =
    isE || Number.isNaN(own)
      ? []
      : cutsAround({ of: "points", unit: "points", cuts: rising, reached: true, nameOf }, levelAt(rising, true, own));
  return {
    score: "rating",
    value: letter(code),
    of: isE ? of : "points",
    number: isE ? gain : known(own),
    unit: isE ? "money" : "points",
    cuts: [...around, turn],
    neighbours: neighboursOf({ number: points, unit: "points" }, who),
    parts: indicatorParts(result, who),
    rule: isE ? "ratingNothing" : "rating",
    values: { points: Math.round(10 * (known(own) ?? 0)) / 10, gain: of },
  };
}

/** Why a client has his discount. */
export function whyDiscount(discount: Float64Array, revenue: Float64Array, steps: readonly DiscountStep[], who: number): Why {
  const rate = discount[who] as number;
  if (Number.isNaN(rate)) return whyNot("discount", "revenue", "money", "noSales");
  const rising = [...steps].sort((a, b) => b.from - a.from).reverse();
  const cuts = rising.map(({ from }) => from);
  const number = revenue[who] as number;
  const ladder = { of: "revenue", unit: "money", cuts, reached: true, nameOf: (level: number) => rising[level - 1]?.rate ?? 0 } as const;
  return {
    score: "discount",
    value: rate,
    of: "revenue",
    number,
    unit: "money",
    cuts: cutsAround(ladder, levelAt(cuts, true, number)),
    neighbours: neighboursOf({ number: revenue, unit: "money", among: (other) => !Number.isNaN(discount[other]) }, who),
    parts: [],
    rule: "discount",
    values: {},
  };
}
