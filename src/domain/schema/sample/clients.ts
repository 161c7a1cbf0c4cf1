import type { Cell } from "../../kernel/cell";
import type { DataWords } from "../words";
import type { Random } from "./random";
import { alternatives, filled, firmsOf, personOf, placesOf, spelled } from "./sample-words";
import type { Place, SampleWords, Spelled } from "./sample-words";

/** A client before his orders are known. */
export type Draft = {
  readonly code: string;
  readonly label: string;
  readonly name: Spelled;
  readonly organisation: boolean;
  readonly activity: string;
  readonly place: Place;
  readonly owner: string;
  readonly service: string;
  /** How large his orders are beside the price. */
  readonly size: number;
  /** How often he is picked for an order; 0 is a prospect. */
  readonly weight: number;
  /** Days before today: of his first and of his last possible order. */
  readonly since: number;
  readonly until: number;
};

/** What the parts of the sample share. */
export type Setting = {
  readonly random: Random;
  readonly today: number;
  readonly data: DataWords;
  readonly sample: SampleWords;
  readonly owners: readonly string[];
  readonly services: readonly string[];
};

const clientCount = 60;
const prospects = 7;
const personEvery = 5;

/** The n-th client's code. */
export const codeOf = (index: number): string => `C-${String(index + 1).padStart(5, "0")}`;

/** Days before today between which a client buys: still active, quiet for months, or gone. */
function activity(random: Random): { since: number; until: number } {
  const share = random.next();
  const until = share < 0.65 ? random.whole(0, 30) : share < 0.85 ? random.whole(90, 280) : random.whole(300, 560);
  return { since: Math.min(729, until + random.whole(60, 729 - until)), until };
}

/** Few buy often, a quarter hardly ever. */
function weightOf(random: Random): number {
  return random.chance(0.25) ? 0.005 : 1 / (random.whole(1, 20) + 1) ** 0.9;
}

function firmNames({ random, sample }: Setting): { name: Spelled; activity: string }[] {
  const words = alternatives(sample.words).map(spelled);
  const named = firmsOf(sample).flatMap((firm) =>
    words.map((word) => ({
      name: { text: firm.pattern.replace("{word}", word.text), latin: firm.latin.replace("{word}", word.latin) },
      activity: firm.activity,
      order: random.next(),
    })),
  );
  return named.sort((one, other) => one.order - other.order);
}

/** So many persons, no two of one name. */
function peopleOf({ random, sample }: Setting, count: number): Spelled[] {
  const people = new Map<string, Spelled>();
  while (people.size < count) {
    const person = personOf(sample, random);
    people.set(person.text, person);
  }
  return [...people.values()];
}

/** Invents the clients: firms and, each fifth, persons. */
export function draftClients(setting: Setting): Draft[] {
  const { random, sample, owners, services, data } = setting;
  const firms = firmNames(setting);
  const places = placesOf(sample);
  const people = peopleOf(setting, clientCount / personEvery);
  return Array.from({ length: clientCount }, (_, index) => {
    const firm = index % personEvery === personEvery - 1 ? undefined : firms[index];
    const name = firm?.name ?? people[Math.floor(index / personEvery)]!;
    return {
      code: codeOf(index),
      label: `${codeOf(index)} ${name.text}`,
      name,
      organisation: firm !== undefined,
      activity: firm === undefined ? "" : (data.activities[firm.activity] ?? ""),
      place: places[Math.min(random.whole(0, places.length - 1), random.whole(0, places.length - 1))]!,
      owner: random.pick(owners),
      service: random.pick(services),
      size: Math.exp(Math.max(-1.6, Math.min(1.6, random.bell())) * 0.6) * (firm === undefined ? 0.5 : 1),
      weight: index >= clientCount - prospects ? 0 : weightOf(random),
      ...activity(random),
    };
  });
}

function emailOf(draft: Draft, random: Random): string {
  const domain = random.pick(["example.com", "example.org", "example.net"]);
  return draft.organisation ? `office@${draft.name.latin}.${domain}` : `${draft.name.latin}@${domain}`;
}

/** What is known of a client beside his orders: some fields are blank, as in life. */
export function clientFields(draft: Draft, setting: Setting): Record<string, Cell> {
  const { random, today, data, sample } = setting;
  const sometimes = (share: number, value: () => Cell): Cell => (random.chance(share) ? value() : null);
  const phone = filled(draft.organisation ? draft.place.phone : sample.mobile, random);
  return {
    code: draft.code,
    name: draft.name.text,
    phone,
    email: sometimes(0.85, () => emailOf(draft, random)),
    region: draft.place.region,
    service: draft.service,
    owner: draft.owner,
    comment: sometimes(0.2, () => random.pick(alternatives(sample.clientComments))),
    kind: draft.organisation ? data.kinds.organisation : data.kinds.person,
    activity: draft.activity,
    city: draft.place.city,
    address: sample.address
      .replace("{number}", String(random.whole(1, 120)))
      .replace("{street}", random.pick(alternatives(sample.streets))),
    postcode: filled(draft.place.postcode, random),
    country: sample.country,
    "second phone": sometimes(0.25, () => filled(sample.mobile, random)),
    "preferred channel": sometimes(0.5, () => random.pick([data.channels.phone, data.channels.email, data.channels.messenger]) ?? null),
    "contact hours": sometimes(0.3, () => random.pick(alternatives(sample.hours))),
    source: sometimes(0.8, () => random.pick(Object.values(data.sources))),
    important: sometimes(0.12, () => data.yesNo.yes),
    birthday: draft.organisation ? null : sometimes(0.7, () => today - random.whole(9000, 24000)),
    interests: draft.organisation ? null : sometimes(0.6, () => random.pick(alternatives(sample.interests))),
    consent: sometimes(0.4, () => today - random.whole(20, 900)),
    stop: sometimes(0.03, () => data.yesNo.yes),
  };
}
