import { classifyAbc } from "../domain/analysis/abc";
import { discountTiers } from "../domain/analysis/discount";
import { nineGroups } from "../domain/analysis/nine-groups";
import { rateClients, ratingLetters } from "../domain/analysis/rating";
import { nineNames, planRatingSheet, worthGroups, type Worth } from "../domain/analysis/rating-sheet";
import type { SheetWords } from "../domain/analysis/sheet-words";
import { folded } from "../domain/kernel/text";
import { abcOptions } from "./abc";
import { defineAction } from "./action";
import type { BaseState } from "./ports";
import { analyse, besideClients, type Study, type Wish, type Worked } from "./study";
import { Tuned } from "./tuned";

/** The header of the column of their own in which users keep how satisfied a client is. */
function satisfactionColumn({ tables }: BaseState, { data }: SheetWords): string | undefined {
  const names = new Set(["satisfaction", folded(data.headers.rating.satisfaction)]);
  const clients = tables.find(({ key }) => key === "clients");
  return clients?.columns.find(({ key, own }) => own && names.has(folded(key)))?.key;
}

/** What the rating reads beside clients and orders. */
export const ratingWanted: Wish = (base, words) => {
  const column = satisfactionColumn(base, words);
  return { orders: ["delivery due", "delivered"], clients: column === undefined ? [] : [column] };
};

/** Rates clients A to E from a weighted scorecard; with it the group of nine and the discount. */
export const rating = defineAction({
  id: "rating",
  parameters: { analysisDate: { type: "date", default: null } },
  needsBase: true,
  changes: true,
  returns: "ratings, groups, discounts: [{ name, clients, revenue }], indicators",
  run: (context, values) => analyse(context, "rating", values, values.analysisDate, ratingWanted),
});

/** How satisfied the clients are, where a column of the user's own says so. */
export function satisfactionOf({ base, words, column }: Study): { satisfaction?: Float64Array } {
  const key = satisfactionColumn(base, words);
  if (key === undefined) return {};
  return { satisfaction: Float64Array.from(column("clients", key), (cell) => (typeof cell === "number" ? cell : Number.NaN)) };
}

/** The rating, the group of nine and the discount of what was read. */
export function workRating(study: Study): Worked<object> {
  const { figures, orders, clients, words } = study;
  const tuned = new Tuned(study);
  const { abc } = classifyAbc(figures, abcOptions(tuned));
  const found = rateClients(figures, orders, {
    weights: tuned.weights(),
    cuts: tuned.ratingCuts(),
    ...satisfactionOf(study),
  });
  const worth: Worth = {
    rating: found,
    abc,
    nine: nineGroups(abc, figures.revenue),
    discount: discountTiers(figures.revenue, figures.rows, tuned.discountSteps()),
    revenue: figures.revenue,
  };
  const names = nineNames(words);
  const known = Object.entries(found.values).filter(([, values]) => values.some((value) => !Number.isNaN(value)));
  const groups = worthGroups(worth, words);
  return {
    result: { ...groups, indicators: known.map(([indicator]) => indicator) },
    changes: [
      ...besideClients("group of nine", figures.clients, (who) => names[worth.nine[who] as number] ?? null),
      ...besideClients("rating", figures.clients, (who) => ratingLetters[found.rating[who] as number] || null),
      ...besideClients("discount", figures.clients, (who) => worth.discount[who] || null),
      { kind: "result", sheet: planRatingSheet(worth, clients, words) },
    ],
    findings: tuned.findings,
    sheet: "rating",
    picture: { kind: "bars", of: "rating", bars: groups.ratings },
  };
}
