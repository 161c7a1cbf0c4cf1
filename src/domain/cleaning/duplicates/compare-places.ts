import { typosBetween } from "../similarity";
import { align } from "./align";
import { NOTHING, sharing, type Evidence, type Pair } from "./evidence";

/** What the street says, and all of the place together. */
export type PlaceEvidence = { bits: number; street: Evidence; postcode: Evidence; city: Evidence };

const MOST_STREET = 11;
const LEAST_STREET = -4;
/** Bits of a street's word that no one else has, and what another one costs. */
const RARE_WORD = 9;
const OTHER_WORD = 2.5;
/** House numbers: the same in a street that is the same, the same elsewhere, and others. */
const SAME_STREET = 3;
const SAME_HOUSE = 4;
const SAME_NUMBER = 2;
const OTHER_NUMBER = -2.5;
/** From here on an address is the same, or like the other. */
const SAME_ADDRESS = 8;
const LIKE_ADDRESS = 2;

function compareStreets({ a, b, ready }: Pair): Evidence {
  const hasNumbers = a.numbers.length > 0 && b.numbers.length > 0;
  if (!hasNumbers && (a.street.length === 0 || b.street.length === 0)) return NOTHING;
  const { gain, leftA, leftB } = align(ready.streets, a.street, b.street, ready.records.length);
  let bits = Math.min(MOST_STREET, gain);
  for (let i = 0; i < Math.min(leftA.length, leftB.length); i++) bits -= (OTHER_WORD * Math.min(leftA[i]!, leftB[i]!)) / RARE_WORD;
  const sameNumber = a.numbers.some((number) => b.numbers.includes(number));
  if (hasNumbers) bits += sameNumber ? (gain > SAME_STREET ? SAME_HOUSE : SAME_NUMBER) : OTHER_NUMBER;
  const isSame = bits > SAME_ADDRESS && (sameNumber || !hasNumbers);
  const code = isSame ? "sameAddress" : bits > LIKE_ADDRESS ? "likeAddress" : bits < 0 ? "otherAddress" : null;
  return { bits: Math.max(LEAST_STREET, bits), code };
}

const POSTCODE = { usual: 1 / 1_000, most: 7 };
const LIKE_POSTCODE = 1;
const OTHER_POSTCODE = -1.5;

function comparePostcodes(pair: Pair): Evidence {
  const [one, two] = [pair.a.postcode, pair.b.postcode];
  if (one === "" || two === "") return NOTHING;
  if (one === two) return { bits: sharing(pair, "postcode", one, POSTCODE), code: "samePostcode" };
  return { bits: typosBetween(one, two, 1) <= 1 ? LIKE_POSTCODE : OTHER_POSTCODE, code: null };
}

const MOST_CITY = 7;
const OTHER_CITY = -1.5;

function compareCities({ a, b, ready }: Pair): Evidence {
  if (a.city.length === 0 || b.city.length === 0) return NOTHING;
  const { gain, leftA, leftB } = align(ready.cities, a.city, b.city, ready.records.length);
  const isOther = leftA.length > 0 && leftB.length > 0;
  return { bits: Math.min(MOST_CITY, gain) + (isOther ? OTHER_CITY : 0), code: gain > 0 && !isOther ? "sameCity" : null };
}

const REGION = { usual: 1 / 20, most: 3, other: -0.7 };
const COUNTRY = { usual: 1 / 5, most: 1.5, other: -1.5 };

function compareAreas(pair: Pair, field: "region" | "country", area: typeof REGION): number {
  const [one, two] = [pair.a[field], pair.b[field]];
  if (one === "" || two === "") return 0;
  return one === two ? sharing(pair, field, one, area) : area.other;
}

/** What the rest counts beside the best: a street tells the city, a city the region. */
const DEPENDENT = 0.6;

/** Compares addresses by words and house numbers, postcodes, cities, regions and countries. */
export function comparePlaces(pair: Pair): PlaceEvidence {
  const [street, postcode, city] = [compareStreets(pair), comparePostcodes(pair), compareCities(pair)];
  const all = [street.bits, postcode.bits, city.bits, compareAreas(pair, "region", REGION), compareAreas(pair, "country", COUNTRY)];
  let [most, sum, against] = [0, 0, 0];
  for (const bits of all) {
    if (bits < 0) against += bits;
    else sum += bits;
    most = Math.max(most, bits);
  }
  return { bits: most + DEPENDENT * (sum - most) + against, street, postcode, city };
}
