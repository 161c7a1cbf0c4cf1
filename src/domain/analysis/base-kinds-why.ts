import { baseKinds, type BaseKind, type BaseKindResult } from "./base-kinds";
import type { ClientFigures } from "./figures";
import type { SheetWords } from "./sheet-words";

/** Two decimals say enough of a bound that is part of a usual gap. */
const readable = (value: number): number => Math.round(value * 100) / 100;

type Facts = { since: number; orders: number; limit: number };

/** What the sentence of each kind says of a client. */
const told: Record<BaseKind, readonly (keyof Facts)[]> = {
  dead: [],
  dormant: ["since", "limit"],
  key: ["orders"],
  vip: [],
  timeTested: ["orders"],
  active: ["since", "orders"],
  regular: ["since", "orders"],
  working: ["orders"],
  potential: [],
};

/** The rule that made a client's kind, with its numbers. */
function sentenceOf(kind: BaseKind, { since, orders, limit }: Facts, result: BaseKindResult, { say }: Pick<SheetWords, "say">): string {
  const why = (key: string, values: Record<string, string | number>): string => say(`analyses.baseKinds.why.${key}`, values);
  const { activeDays: days, testedYears: years, regularFrom: regular } = result;
  if (kind !== "active" && kind !== "regular") return why(kind, { count: since, limit: readable(limit), orders, years, regular });
  const reason = why("active", { count: since, orders });
  if (kind === "regular") return why("regular", { reason, days });
  return why(since <= days ? "within" : "inTime", { reason, days });
}

/** Makes the sentence that says why a client is of his kind: what was looked at, and the bound; sentences of equal values are made once. */
export function whyKinds(
  result: BaseKindResult,
  { recency, orders }: Pick<ClientFigures, "recency" | "orders">,
  words: Pick<SheetWords, "say">,
): (who: number) => string {
  const known = new Map<string, string>();
  return (who) => {
    const kind = baseKinds[result.kind[who] as number] as BaseKind;
    const facts = { since: Math.round(recency[who] || 0), orders: orders[who] as number, limit: result.limit[who] as number };
    const key = [kind, ...told[kind].map((fact) => facts[fact])].join(" ");
    const sentence = known.get(key) ?? sentenceOf(kind, facts, result, words);
    known.set(key, sentence);
    return sentence;
  };
}
