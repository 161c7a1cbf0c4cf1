import { compareBirthdays, compareEmails, comparePhones, compareReferences, LIKE_BIRTHDAY } from "./compare-contacts";
import { compareNames } from "./compare-names";
import { comparePlaces } from "./compare-places";
import type { Evidence, Pair } from "./evidence";
import type { DuplicateField, Reason } from "./fields";
import type { ReadyRecord, ReadyRecords } from "./records";

/** What speaks for (positive) or against two records being one client, in bits; `contradiction`: how far their names exclude each other, 0 for not at all. */
export type Likelihood = { bits: number; contradiction: number };

/** Lists smaller than this are judged as strictly as one of this length. */
const SHORT_LIST = 500;
/** What it costs, beside their own, where neither phone nor street is the same. */
const MOVED = 3;
const CLEARLY_OTHER = -2;
/**
 * Relatives and firms under one roof share phone and address: where names exclude each other, all that is shared tells
 * no more than this many bits, falling with the contradiction; the rest of the name likewise.
 */
const ROOF = { from: 24, fall: 30, least: 9 };
const RELATIVES = { from: 20, fall: 24, least: 8 };

/** From here on names are of two clients of one trade, as "Furniture works Mayak" and "Furniture works Rodnik". */
const OF_ONE_TRADE = 0.3;

const capped = (bits: number, contradiction: number, { from, fall, least }: typeof ROOF): number =>
  Math.min(bits, Math.max(least, from - fall * contradiction));

function evidenceOf(pair: Pair) {
  const [name, place] = [compareNames(pair), comparePlaces(pair)];
  const [phone, email, birthday] = [comparePhones(pair), compareEmails(pair), compareBirthdays(pair)];
  return { name, place, phone, email, birthday, reference: compareReferences(pair) };
}

/** Weighs two records: how rare what they share is, against what they have that differs (Fellegi and Sunter 1969). */
export function compare(ready: ReadyRecords, a: ReadyRecord, b: ReadyRecord): Likelihood {
  const { name, place, phone, email, birthday, reference } = evidenceOf({ a, b, ready });
  let shared = phone.bits + email.bits + place.bits;
  if (phone.bits < 0 && place.street.bits < CLEARLY_OTHER) shared -= MOVED;
  const contradiction = birthday.bits < LIKE_BIRTHDAY ? name.contradiction : 0;
  const named = contradiction > 0 ? capped(name.bits, contradiction, RELATIVES) : name.bits;
  if (contradiction > 0) shared = capped(shared, contradiction, ROOF);
  const hasOwn = phone.bits > 0 || email.bits > 0 || place.street.code === "sameAddress";
  // Two of one trade in one town or street: where no phone, address or house is shared, the town tells nothing.
  if (contradiction >= OF_ONE_TRADE && !hasOwn) shared = Math.min(shared, 0);
  const prior = -Math.log2(Math.max(ready.records.length, SHORT_LIST));
  return { bits: prior + named + shared + birthday.bits + reference.bits, contradiction };
}

/** Why two records match, and in spite of what: the weightiest reason first, with the texts of the two. */
export function explain(ready: ReadyRecords, a: ReadyRecord, b: ReadyRecord): Reason[] {
  const { name, place, phone, email, birthday, reference } = evidenceOf({ a, b, ready });
  const told: [Evidence, DuplicateField[]][] = [
    [name, ["name", "first name", "middle name", "last name"]],
    [phone, ["phone"]],
    [email, ["email"]],
    [birthday, ["birthday"]],
    [place.street, ["address"]],
    [place.postcode, ["postcode"]],
    [place.city, ["city"]],
    [reference, ["reference"]],
  ];
  const reasons = told.flatMap(([{ code, bits }, fields]) =>
    code === null ? [] : [{ code, a: ready.textOf(a, fields), b: ready.textOf(b, fields), bits: Math.round(10 * bits) / 10 }],
  );
  return reasons.sort((one, two) => two.bits - one.bits);
}
