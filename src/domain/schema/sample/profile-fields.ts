import type { Cell } from "../../kernel/cell";
import type { Draft, Setting } from "./clients";
import { alternatives, filled } from "./sample-words";

type Fields = (draft: Draft, setting: Setting) => Record<string, Cell>;

/** What a line of business notes of a client beside all others. */
const fields: Readonly<Record<string, Fields>> = {
  wholesale: (_, { random, sample }) => ({
    "floor area": 10 * random.whole(2, 60),
    "price segment": random.pick(alternatives(sample.priceSegments)),
    brands: random.pick(alternatives(sample.brands)),
    "purchase frequency": random.pick(alternatives(sample.purchaseFrequencies)),
  }),
  maker: (_, { random, sample }) => ({
    output: random.pick(alternatives(sample.outputs)),
    equipment: random.pick(alternatives(sample.equipment)),
    expansion: random.pick(alternatives(sample.expansions)),
    "how they buy": random.pick(alternatives(sample.purchases)),
    "other suppliers": random.pick(alternatives(sample.otherSuppliers)),
  }),
  shop: ({ organisation }, { random, sample }) => ({
    patronymic: organisation ? null : random.pick(alternatives(sample.patronymics)),
    "card number": filled("####-####", random),
    receipts: random.whole(1, 80),
  }),
  property: ({ size }, { random, sample }) => ({
    object: random.pick(alternatives(sample.objects)),
    rooms: random.whole(1, 6),
    budget: 5000 * Math.round(30 * size + 5),
  }),
};

/** A client's fields of a line of business, and his field of activity there; some are blank, as in life. */
export function profileFields(profile: string, draft: Draft, setting: Setting): Record<string, Cell> {
  const { random, data } = setting;
  const own = (data.profileActivities as Readonly<Record<string, Readonly<Record<string, string>>>>)[profile];
  const known = Object.entries(fields[profile]?.(draft, setting) ?? {}).filter(() => random.chance(0.85));
  return { ...Object.fromEntries(known), ...(own ? { activity: random.pick(Object.values(own)) } : {}) };
}
