import { typosBetween } from "../similarity";
import { best, NOTHING, sharing, type Evidence, type Pair } from "./evidence";

const PHONE = { usual: 1 / 100_000, most: 15 };
/** Fewer digits are no phone number that two have by a slip of the same finger. */
const LONG_PHONE = 7;
const SHORTER_PHONE = 10;
const LIKE_PHONE = 6;
const OTHER_PHONE: Evidence = { bits: -2, code: "otherPhone" };

/** Compares phones by their last digits, whatever country and trunk prefix stand before. */
export function comparePhones(pair: Pair): Evidence {
  return best(pair.a.phones, pair.b.phones, OTHER_PHONE, (one, two) => {
    if (one === two) return { bits: sharing(pair, "phones", one, PHONE), code: "samePhone" };
    const digits = Math.min(one.length, two.length);
    if (digits < LONG_PHONE) return OTHER_PHONE;
    if (one.slice(-digits) === two.slice(-digits)) return { bits: SHORTER_PHONE, code: "samePhone" };
    return typosBetween(one, two, 1) <= 1 ? { bits: LIKE_PHONE, code: "likePhone" } : OTHER_PHONE;
  });
}

const EMAIL = { usual: 1 / 100_000, most: 15 };
const LONG_LOCAL = 5;
const LIKE_EMAIL = 8;
const SAME_LOCAL = 5;
const OTHER_EMAIL: Evidence = { bits: -1.5, code: "otherEmail" };
/** What stands before the @ and is a person's own, not info@ or sales@: a point, digits, or many letters. */
const OWN_LOCAL = /[._\d]|.{9}/;

/** Compares e-mail addresses: the same, a letter apart, or the same name at another provider. */
export function compareEmails(pair: Pair): Evidence {
  return best(pair.a.emails, pair.b.emails, OTHER_EMAIL, (one, two) => {
    if (one === two) return { bits: sharing(pair, "emails", one, EMAIL), code: "sameEmail" };
    const [localA = "", localB = ""] = [one.split("@")[0], two.split("@")[0]];
    if (Math.min(localA.length, localB.length) < LONG_LOCAL) return OTHER_EMAIL;
    if (typosBetween(one, two, 1) <= 1) return { bits: LIKE_EMAIL, code: "likeEmail" };
    return localA === localB && OWN_LOCAL.test(localA) ? { bits: SAME_LOCAL, code: "likeEmail" } : OTHER_EMAIL;
  });
}

const BIRTHDAY = { usual: 1 / 20_000, most: 12 };
/** From here on birthdays speak for one person even where names differ. */
export const LIKE_BIRTHDAY = 5;
const OTHER_BIRTHDAY = -8;

/** Compares birthdays (YYYYMMDD): the same, a digit or two apart, day and month swapped, or others. */
export function compareBirthdays(pair: Pair): Evidence {
  const [one, two] = [pair.a.birthday, pair.b.birthday];
  if (one === "" || two === "") return NOTHING;
  if (one === two) return { bits: sharing(pair, "birthday", one, BIRTHDAY), code: "sameBirthday" };
  const isSwapped = one.slice(0, 4) + one.slice(6) + one.slice(4, 6) === two;
  if (isSwapped || typosBetween(one, two, 1) <= 1) return { bits: LIKE_BIRTHDAY, code: "likeBirthday" };
  return { bits: typosBetween(one, two, 2) <= 2 ? 0 : OTHER_BIRTHDAY, code: "otherBirthday" };
}

const REFERENCE = { usual: 1 / 100_000, most: 12 };

/** Compares the ids that the source gave its clients; different ones say nothing. */
export function compareReferences(pair: Pair): Evidence {
  const { reference } = pair.a;
  if (reference === "" || pair.b.reference !== reference) return NOTHING;
  return { bits: sharing(pair, "reference", reference, REFERENCE), code: "sameReference" };
}
