import type { SheetPlan } from "../schema/plan";
import { abcLetters } from "./abc";
import { crossOf, groupSums, type GroupSum } from "./cross";
import { ninePlaces } from "./nine-groups";
import { indicators, ratingLetters, type RatingResult } from "./rating";
import { cellOf, groupsPart, letterFormats, planResultSheet, ranked, whoIs } from "./sheet-parts";
import type { ClientsInfo, SheetWords } from "./sheet-words";

/** What a client is worth: the rating, the group of nine (-1 none) and the discount (NaN none). */
export type Worth = { rating: RatingResult; abc: Uint8Array; nine: Int8Array; discount: Float64Array; revenue: Float64Array };

const fills = { A: "#C6E5C3", B: "#DDEFD9", C: "#FFF0B8", D: "#F8DFC4", E: "#F3C6C0" } as const;
const SEPARATOR = " · ";

/** Names of the nine groups, best first, in the words of the data language. */
export function nineNames({ say }: Pick<SheetWords, "say">): string[] {
  return ["A", "B", "C"].flatMap((letter) => ninePlaces.map((place) => say(`analyses.nine.${place}`, { class: letter })));
}

/** Clients and revenue by rating, by group of nine and by discount. */
export function worthGroups(
  { rating, nine, discount, revenue }: Worth,
  words: Pick<SheetWords, "say">,
): Record<"ratings" | "groups" | "discounts", GroupSum[]> {
  const rates = [...new Set(discount)].filter((rate) => !Number.isNaN(rate)).sort((a, b) => a - b);
  return {
    ratings: groupSums(Object.keys(fills), (who) => (rating.rating[who] as number) - 1, revenue),
    groups: groupSums(nineNames(words), (who) => nine[who] as number, revenue),
    discounts: groupSums(
      rates.map((rate) => `${Math.round(rate * 1000) / 10} %`),
      (who) => rates.indexOf(discount[who] as number),
      revenue,
    ),
  };
}

/** Why a client has his rating: the points of each indicator that is known. */
export function whyRating({ scores, values }: RatingResult, who: number, { say }: Pick<SheetWords, "say">): string {
  const known = indicators.filter((indicator) => !Number.isNaN(scores[indicator][who]));
  const reasons = known.map((indicator) =>
    say(`analyses.rating.indicator.${indicator}`, { points: Math.round(scores[indicator][who] as number) }),
  );
  const profit = values.profit[who] as number;
  const gain = Number.isNaN(profit) ? (values.revenue[who] as number) : profit;
  return [...(gain <= 0 ? [say("analyses.rating.noProfit")] : []), ...reasons].join(SEPARATOR);
}

/** The Rating sheet: clients by points with every indicator and why, and to the right the ratings, the nine groups and the discounts. */
export function planRatingSheet(worth: Worth, clients: ClientsInfo, words: SheetWords): SheetPlan {
  const { say, date } = words;
  const { rating, abc, nine, discount, revenue } = worth;
  const { values, points, weights, cuts } = rating;
  const names = nineNames(words);
  const groups = worthGroups(worth, words);
  const places = ninePlaces.map((place) => say(`analyses.nine.place.${place}`));
  const nineCross = crossOf(
    { names: ["A", "B", "C"], of: (who) => (abc[who] as number) - 1 },
    { names: places, of: (who) => ((nine[who] as number) < 0 ? -1 : (nine[who] as number) % 3) },
    revenue,
  );
  const order = ranked(
    points.length,
    (who) => rating.rating[who] !== 0,
    (who) => -(rating.rating[who] as number),
    (who) => points[who] as number,
    (who) => revenue[who] as number,
  );
  const told = indicators.map((indicator) => say(`analyses.rating.indicator.${indicator}`, { points: weights[indicator] }));
  return planResultSheet(
    {
      key: "rating",
      title: say("analyses.rating.title", { date: date(rating.analysisDate) }),
      hints: [
        say("analyses.rating.hint", { weights: told.join(", "), a: cuts[0] ?? 0, b: cuts[1] ?? 0, c: cuts[2] ?? 0 }),
        say("analyses.rebuilt"),
      ],
      rows: order.map((who, place) => [
        place + 1,
        ...whoIs(clients, who),
        ratingLetters[rating.rating[who] as number] as string,
        cellOf(points[who]),
        cellOf(values.profit[who]),
        revenue[who] as number,
        cellOf(values.orders[who]),
        cellOf(values.margin[who]),
        cellOf(values.onTime[who]),
        cellOf(values.satisfaction[who]),
        abcLetters[abc[who] as number] as string,
        names[nine[who] as number] ?? null,
        cellOf(discount[who]),
        whyRating(rating, who, words),
      ]),
      columns: { points: { numberFormat: "0.0" } },
      parts: [
        groupsPart(
          {
            title: say("analyses.rating.ratings"),
            head: words.data.headers.rating.rating,
            groups: groups.ratings,
            chart: { name: "cb_Rating_clients", title: say("analyses.rating.chart") },
            fills: Object.values(fills),
          },
          words,
        ),
        {
          title: say("analyses.nine.title"),
          corner: "",
          rows: nineCross.rows,
          columns: nineCross.columns,
          values: nineCross.clients,
          look: "number",
        },
        {
          title: say("analyses.nine.revenue"),
          corner: "",
          rows: nineCross.rows,
          columns: nineCross.columns,
          values: nineCross.revenue,
          look: "money",
        },
        groupsPart({ title: say("analyses.discounts"), head: words.data.headers.rating.discount, groups: groups.discounts }, words),
      ],
      formats: letterFormats("rating", "rating", "E", fills),
    },
    words,
  );
}
