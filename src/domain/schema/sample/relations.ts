import { partsOf } from "../../kernel/dates";
import type { Cell } from "../../kernel/cell";
import type { Records } from "../table-plan";
import type { Draft, Setting } from "./clients";
import { workday } from "./orders";
import { alternatives, filled, offeringsOf, personOf } from "./sample-words";

/** One or two people of each organisation. */
export function makeContacts(drafts: readonly Draft[], { random, sample, data, today }: Setting): Records {
  const positions = alternatives(sample.positions);
  return drafts
    .filter((draft) => draft.organisation)
    .flatMap((draft) =>
      Array.from({ length: random.whole(1, 2) }, (_, index) => {
        const person = personOf(sample, random);
        return {
          client: draft.label,
          person: person.text,
          position: index === 0 ? positions[random.chance(0.5) ? 0 : 4]! : random.pick(positions),
          "decision maker": index === 0 ? data.yesNo.yes : random.chance(0.5) ? data.yesNo.no : null,
          phone: filled(sample.mobile, random),
          email: random.chance(0.8) ? `${person.latin}@${draft.name.latin}.example.com` : null,
          birthday: random.chance(0.4) ? today - random.whole(9500, 22000) : null,
          "best time": random.chance(0.3) ? random.pick(alternatives(sample.hours)) : null,
        };
      }),
    );
}

const contractCount = 24;

/** Days until a contract ends: the first ones soon, some are over, the others run. */
function daysToEnd(index: number, setting: Setting): number {
  if (index < 6) return setting.random.whole(3, 55);
  if (index < 10) return -setting.random.whole(8, 200);
  return setting.random.whole(70, 400);
}

/** Contracts of a year with buyers; some end soon, some are over. */
export function makeContracts(drafts: readonly Draft[], setting: Setting): Records {
  const { random, today, data, sample } = setting;
  const monthly = offeringsOf(sample).slice(0, 5);
  const { automatic = null, agree = null, renewed, ending = null } = data.renewals;
  const made = drafts.slice(0, contractCount).map((draft, index) => {
    const ends = today + daysToEnd(index, setting);
    const offering = random.pick(monthly);
    return {
      client: draft.label,
      service: offering.service,
      signed: ends - 364 - random.whole(2, 20),
      starts: ends - 364,
      ends,
      amount: Math.round((offering.price * 12 * Math.max(0.5, draft.size)) / 100) * 100,
      renewal: index === 8 ? renewed : index === 9 ? ending : random.pick([automatic, agree, agree]),
    };
  });
  made.sort((one, other) => one.signed - other.signed);
  return made.map((contract, index) => ({
    number: `K-${partsOf(contract.signed).year}-${String(index + 1).padStart(3, "0")}`,
    ...contract,
  }));
}

const interactionCount = 150;

/** A year of calls, meetings and letters; buyers and prospects alike. */
export function makeInteractions(drafts: readonly Draft[], workingDays: string, { random, today, data, sample }: Setting): Records {
  const { call = null, email = null, meeting = null, incoming = null } = data.interactionKinds;
  const made = Array.from({ length: interactionCount }, (): Record<string, Cell> => {
    const draft = random.pick(drafts);
    const kind = random.pick([call, call, call, incoming, email, meeting]);
    const date = workday(today - random.whole(0, 365), workingDays);
    return {
      date,
      client: draft.label,
      owner: draft.owner,
      kind,
      result: random.pick(Object.values(data.results).slice(0, 7)),
      note: random.chance(0.55) ? random.pick(alternatives(sample.notes)) : null,
      "next contact": date > today - 45 && random.chance(0.5) ? date + random.whole(7, 60) : null,
      minutes: kind === email ? null : random.whole(2, kind === meeting ? 90 : 25),
      offer: random.chance(0.2) ? random.pick(alternatives(sample.offers)) : null,
      reaction: random.chance(0.3) ? random.pick(Object.values(data.reactions).slice(0, 4)) : null,
    };
  });
  return made.sort((one, other) => Number(one.date) - Number(other.date));
}
