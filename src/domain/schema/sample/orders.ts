import type { Cell } from "../../kernel/cell";
import type { StatusKey } from "../../funnel/statuses";
import type { Draft, Setting } from "./clients";
import { alternatives, offeringsOf } from "./sample-words";
import type { Offering } from "./sample-words";

/** An order, with the client it belongs to. */
export type SampleOrder = { readonly draft: Draft; readonly date: number; readonly sale: boolean; readonly record: Record<string, Cell> };

const orderCount = 400;
const returnEvery = 67;

/** Whose each order is: every buyer has one at least, the rest go by weight. */
function buyers(drafts: readonly Draft[], { random }: Setting): Draft[] {
  const buying = drafts.filter((draft) => draft.weight > 0);
  const total = buying.reduce((sum, draft) => sum + draft.weight, 0);
  const pick = (): Draft => {
    let left = random.next() * total;
    return buying.find((draft) => (left -= draft.weight) < 0) ?? buying[0]!;
  };
  return [...buying, ...Array.from({ length: orderCount - buying.length }, pick)];
}

/** The day itself, or the working day before it (digits of working days, 1 = Monday). */
export function workday(serial: number, days: string): number {
  let day = serial;
  while (!days.includes(String(((day + 5) % 7) + 1))) day -= 1;
  return day;
}

function statusOf(age: number, { random }: Setting): StatusKey | null {
  const share = random.next();
  if (age < 30 && share < 0.45)
    return random.pick(["new", "offer sent", "interested", "contract for approval", "collecting information"] as const);
  if (age < 45 && share < 0.75) return random.pick(["contract signed", "in progress", "contract paid"] as const);
  if (share > 0.95)
    return random.pick(["refused not needed", "refused too expensive", "refused will call back", "refused no money"] as const);
  return share > 0.9 ? null : "ready";
}

function rounded(amount: number): number {
  const step = amount >= 1000 ? 10 : 1;
  return Math.max(step, Math.round(amount / step) * step);
}

/** What was paid: old sales in full, fresh ones in part or not yet, and sometimes nobody knows. */
function paidOf(amount: number, age: number, { random }: Setting): Cell {
  const share = random.next();
  if (share < 0.04) return null;
  if (age > 75) return share < 0.06 ? rounded(amount / 2) : amount;
  return share < 0.35 ? 0 : share < 0.5 ? rounded(amount / 2) : amount;
}

function moneyOf(amount: number, age: number, sale: boolean, setting: Setting): Record<string, Cell> {
  const { random } = setting;
  return {
    amount,
    paid: sale ? paidOf(amount, age, setting) : null,
    cost: random.chance(0.88) ? rounded(Math.abs(amount) * (0.45 + random.next() * 0.35)) * Math.sign(amount) : null,
  };
}

function deliveryOf(date: number, status: StatusKey | null, { random, today }: Setting): Record<string, Cell> {
  const due = date + random.whole(5, 21);
  return {
    "payment due": random.chance(0.8) ? date + random.pick([14, 30]) : null,
    "delivery due": due,
    delivered: status === "ready" || status === null ? Math.min(today, due + random.whole(-4, random.chance(0.2) ? 9 : 0)) : null,
  };
}

function order(draft: Draft, offering: Offering, date: number, returned: boolean, setting: Setting): SampleOrder {
  const { random, today, data, sample } = setting;
  const age = today - date;
  const status = returned ? "ready" : statusOf(age, setting);
  const sale = status === null || ["contract signed", "contract paid", "in progress", "ready"].includes(status);
  const quantity = random.whole(1, offering.price < 1000 ? 6 : 2);
  const amount = rounded(offering.price * quantity * draft.size * (0.85 + random.next() * 0.3)) * (returned ? -0.25 : 1);
  const comment = returned ? sample.returned : random.chance(0.12) ? random.pick(alternatives(sample.orderComments)) : null;
  const record: Record<string, Cell> = {
    date,
    client: draft.label,
    service: offering.service,
    quantity: returned ? -1 : quantity,
    ...moneyOf(amount, age, sale, setting),
    status: status === null ? null : data.orderStatuses[status],
    owner: draft.owner,
    comment,
    ...(returned ? { delivered: date } : deliveryOf(date, status, setting)),
  };
  return { draft, date, sale, record };
}

/** Invents the orders of two years, in the order of their days and numbers. */
export function makeOrders(drafts: readonly Draft[], workingDays: string, setting: Setting): SampleOrder[] {
  const { random, today, sample } = setting;
  const offerings = offeringsOf(sample);
  const dated = buyers(drafts, setting).map((draft) => ({
    draft,
    date: workday(today - random.whole(draft.until, draft.since), workingDays),
  }));
  dated.sort((one, other) => one.date - other.date || (one.draft.code < other.draft.code ? -1 : 1));
  const seen = new Set<Draft>();
  let returnsDue = 0;
  return dated.map(({ draft, date }, index) => {
    const offering = random.chance(0.6) ? offerings.find(({ service }) => service === draft.service) : random.pick(offerings);
    if (index % returnEvery === returnEvery - 1) returnsDue += 1;
    const returned = returnsDue > 0 && seen.has(draft);
    if (returned) returnsDue -= 1;
    seen.add(draft);
    const made = order(draft, offering ?? offerings[0]!, date, returned, setting);
    return { ...made, record: { number: `O-${String(index + 1).padStart(6, "0")}`, ...made.record } };
  });
}
