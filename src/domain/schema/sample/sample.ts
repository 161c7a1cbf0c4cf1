import type { StageKey } from "../../funnel/stages";
import type { Cell } from "../../kernel/cell";
import type { Sample } from "../making";
import { initialValue, settings } from "../settings";
import type { Records } from "../table-plan";
import type { DataWords } from "../words";
import { clientFields, draftClients } from "./clients";
import type { Draft, Setting } from "./clients";
import { makeOrders } from "./orders";
import type { SampleOrder } from "./orders";
import { profileFields } from "./profile-fields";
import { randomOf, seedOf } from "./random";
import { makeContacts, makeContracts, makeInteractions } from "./relations";
import { alternatives, offeringsOf, personOf, placesOf } from "./sample-words";
import type { SampleWords } from "./sample-words";

export type SampleOptions = {
  data: DataWords;
  sample: SampleWords;
  language: string;
  /** Excel serial of the day before which the orders of two years lie. */
  today: number;
  /** A line of business, whose columns are filled too. */
  profile?: string;
};

function makeOwners(sample: SampleWords, seed: number): Records {
  const random = randomOf(seed);
  const people = new Map<string, string>();
  while (people.size < 4) {
    const person = personOf(sample, random);
    people.set(person.text, person.latin);
  }
  const [head = ""] = people.keys();
  const departments = alternatives(sample.departments);
  return [...people].map(([owner, latin], index) => ({
    owner,
    email: `${latin}@example.com`,
    department: departments[index] ?? null,
    manager: index === 0 ? null : head,
  }));
}

function makeServices(sample: SampleWords, data: DataWords): Records {
  return offeringsOf(sample).map((offering) => ({ ...offering, cost: Math.round(offering.price * 0.6), active: data.yesNo.yes }));
}

const prospectStages = ["white", "grey", "green", "yellow"] as const;

/** Where a client stands in the funnel, by what he bought. */
function stageOf(draft: Draft, orders: readonly SampleOrder[], { today }: Setting): StageKey {
  const own = orders.filter((order) => order.draft === draft);
  const sales = own.filter((order) => order.sale).length;
  const quiet = today - Math.max(...own.map((order) => order.date)) > 240;
  if (own.length === 0) return prospectStages[Number(draft.code.slice(2)) % prospectStages.length]!;
  if (sales === 0) return own.some((order) => today - order.date < 60) ? "green" : "red-green";
  if (quiet) return sales > 4 ? "red-platinum" : "red-gold";
  if (sales >= 3) return "platinum";
  return sales === 1 && today - own[0]!.date < 45 ? "green-gold" : "gold";
}

/** The next contact and what it is for: some overdue, some today, some ahead. */
function nextContact({ random, today, sample }: Setting): Record<string, Cell> {
  if (!random.chance(0.45)) return {};
  return {
    "next contact": today + random.pick([-12, -5, -1, 0, 0, 1, 3, 7, 14, 30]),
    "next step": random.pick(alternatives(sample.nextSteps)),
  };
}

function workingDaysOf(language: string): string {
  const setting = settings.find((candidate) => candidate.key === "workingDays")!;
  return String(initialValue(setting, language, ""));
}

/** Invents a base to look at: 60 clients, 400 orders over the two years before today, the same at every run for a language and a day. */
export function makeSample({ data, sample, language, today, profile = "services" }: SampleOptions): Sample {
  const seed = seedOf(language);
  const owners = makeOwners(sample, seed + 1);
  const services = makeServices(sample, data);
  const names = { owners: owners.map(({ owner }) => String(owner)), services: services.map(({ service }) => String(service)) };
  const setting: Setting = { random: randomOf(seed), today, data, sample, ...names };
  const workingDays = workingDaysOf(language);
  const drafts = draftClients(setting);
  const orders = makeOrders(drafts, workingDays, setting);
  const noted = randomOf(seed + 2);
  const clients = drafts.map((draft) => ({
    ...clientFields(draft, setting),
    ...nextContact(setting),
    stage: data.stages[stageOf(draft, orders, setting)].name,
    ...profileFields(profile, draft, { ...setting, random: noted }),
  }));
  return {
    owners,
    services,
    regions: [...new Set(placesOf(sample).map(({ region }) => region))].map((region) => ({ region })),
    clients,
    orders: orders.map(({ record }) => record),
    contracts: makeContracts(drafts, setting),
    contacts: makeContacts(drafts, setting),
    interactions: makeInteractions(drafts, workingDays, setting),
  };
}
