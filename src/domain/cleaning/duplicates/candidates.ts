import { bonesOf } from "../transliterate";
import type { ReadyRecord, ReadyRecords } from "./records";
import { mapped, part, STRETCH, type Steps } from "./steps";

/** Blocks larger than this tell nothing and are left aside; words that are so common count together with another. */
const LARGEST_BLOCK = 50;
/** Pairs looked at for a record: those that share the most. */
const MOST_CANDIDATES = 16;
/** Neighbours by name that are looked at beside them. */
const NEIGHBOURS = 2;
/** Letters of a name by which neighbours are sorted first. */
const SHELF = 2;
const PHONE_KEY = 7;
const START = 3;
/** Buckets for each key: few keys share one by chance, and those that do only make a block larger. */
const ROOM = 4;
const MOST_BUCKETS = 1 << 24;

/** FNV-1a of a text, 32 bits. */
export function hashOf(text: string, from = 0x811c9dc5): number {
  let hash = from;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** One number of two: for keys made of two values. */
function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0xc2b2ae35);
}

/** Kinds of keys, so that a value of one field is not taken for that of another. */
const [PHONE, PHONE_ENDS, EMAIL, LOCAL, BIRTHDAY, REFERENCE, NAME, WHOLE, BONES, STARTS, STREET, NUMBER, POSTCODE, CITY, YEAR] = Array.from(
  { length: 15 },
  (_, i) => Math.imul(i + 1, 0x9e3779b1),
) as [number, number, number, number, number, number, number, number, number, number, number, number, number, number, number];

const lookup = (kind: number, text: string): number => hashOf(text, kind ^ 0x811c9dc5);

function contactKeys(record: ReadyRecord, keys: number[]): void {
  for (const phone of record.phones) {
    keys.push(lookup(PHONE, phone.slice(-PHONE_KEY)));
    keys.push(lookup(PHONE_ENDS, phone.slice(0, -PHONE_KEY + 2) + phone.slice(-4)));
  }
  for (const email of record.emails) keys.push(lookup(EMAIL, email), lookup(LOCAL, email.split("@")[0] as string));
  if (record.birthday) keys.push(lookup(BIRTHDAY, record.birthday));
  if (record.reference) keys.push(lookup(REFERENCE, record.reference));
}

/** Keys under which a record is looked for: each of its telling values, and pairs of the common ones. */
function keysOf({ names, streets, cities }: ReadyRecords, record: ReadyRecord): number[] {
  const keys: number[] = [];
  contactKeys(record, keys);
  const around: number[] = record.city.map((id) => mix(CITY, hashOf(cities.sound(id))));
  if (record.postcode) around.push(lookup(POSTCODE, record.postcode));
  const numbers = record.numbers.map((number) => lookup(NUMBER, number));
  for (const number of numbers) for (const place of around) keys.push(mix(number, place));
  for (const id of record.street) {
    const street = mix(STREET, hashOf(streets.sound(id)));
    keys.push(street);
    for (const place of around) keys.push(mix(street, place));
    for (const number of numbers) keys.push(mix(street, number));
  }
  if (record.birthday) around.push(lookup(YEAR, record.birthday.slice(0, 4)));
  const starts = record.name.map((id) => hashOf(names.word(id).slice(0, START)));
  record.name.forEach((id, i) => {
    const name = mix(NAME, hashOf(names.sound(id)));
    keys.push(name);
    for (const place of around) keys.push(mix(name, place));
    for (let j = 0; j < i; j++) keys.push(mix(STARTS, starts[i]! + starts[j]!));
  });
  if (record.wholeName) keys.push(lookup(WHOLE, record.wholeName));
  const bones = record.name.map((id) => bonesOf(names.sound(id))).sort();
  if (record.name.length > 1) keys.push(lookup(BONES, bones.join("")));
  return keys;
}

/** Records by key: the blocks, each as a run of `members`. */
type Blocks = { keys: Int32Array[]; starts: Int32Array; members: Int32Array };

function* blockSteps(ready: ReadyRecords): Steps<Blocks> {
  const keysUnlessCopy = (record: ReadyRecord): number[] => (ready.copies.has(record.row) ? [] : keysOf(ready, record));
  const hashes = yield* part(0, 0.6, mapped(ready.records, keysUnlessCopy));
  const total = hashes.reduce((sum, keys) => sum + keys.length, 0);
  const buckets = Math.min(MOST_BUCKETS, 2 ** Math.ceil(Math.log2(total * ROOM + 1)));
  const bucketsOf = (own: number[]): Int32Array => Int32Array.from(new Set(own.map((hash) => (hash ^ (hash >>> 15)) & (buckets - 1))));
  const keys = yield* part(0.6, 0.8, mapped(hashes, bucketsOf));
  const starts = new Int32Array(buckets + 1);
  for (const own of keys) for (const key of own) starts[key + 1]!++;
  for (let key = 0; key < buckets; key++) starts[key + 1]! += starts[key]!;
  const members = new Int32Array(starts[buckets] as number);
  const next = starts.slice();
  const put = (own: Int32Array, record: number): void => own.forEach((key) => (members[next[key]!++] = record));
  yield* part(0.8, 1, mapped(keys, put));
  return { keys, starts, members };
}

/** The records that share the most with one, by the rarity of what they share. */
function mates(record: number, { keys, starts, members }: Blocks, votes: Float64Array): number[] {
  const met: number[] = [];
  for (const key of keys[record] as Int32Array) {
    const [from, to] = [starts[key] as number, starts[key + 1] as number];
    if (to - from > LARGEST_BLOCK || to - from < 2) continue;
    const weight = 1 + Math.log2(votes.length / (to - from));
    for (let at = from; at < to; at++) {
      const other = members[at] as number;
      if (other === record) continue;
      if (votes[other] === 0) met.push(other);
      votes[other]! += weight;
    }
  }
  if (met.length > MOST_CANDIDATES) met.sort((one, two) => votes[two]! - votes[one]! || one - two);
  for (const other of met) votes[other] = 0;
  return met.slice(0, MOST_CANDIDATES);
}

/** Records beside each other in the order of their names: what stands so often that no block holds it. Sorted by their beginnings first. */
function* neighbourSteps({ records, copies }: ReadyRecords): Steps<[number, number][]> {
  const named = records.filter(({ row, wholeName }) => wholeName !== "" && !copies.has(row));
  const shelves = new Map<string, { row: number; key: string }[]>();
  const shelve = ({ row, wholeName, postcode, birthday }: ReadyRecord): void => {
    const key = `${wholeName} ${birthday} ${postcode}`;
    const shelf = shelves.get(key.slice(0, SHELF));
    if (shelf) shelf.push({ row, key });
    else shelves.set(key.slice(0, SHELF), [{ row, key }]);
  };
  yield* part(0, 0.5, mapped(named, shelve));
  const order: number[] = [];
  let paused = 0;
  for (const name of [...shelves.keys()].sort()) {
    const shelf = shelves.get(name) ?? [];
    shelf.sort((one, two) => (one.key < two.key ? -1 : one.key > two.key ? 1 : one.row - two.row));
    for (const { row } of shelf) order.push(row);
    if (order.length - paused > STRETCH) yield 0.5 + (0.4 * (paused = order.length)) / named.length;
  }
  const beside = (row: number, i: number) => order.slice(i + 1, i + 1 + NEIGHBOURS).map((other): [number, number] => [row, other]);
  return (yield* part(0.9, 1, mapped(order, beside))).flat();
}

/**
 * Pairs of records worth comparing, each once, in stretches: those that share rare values, and namesakes. No more than a fixed number
 * a record, however large the list; never all pairs. Copies of other records are left out.
 */
export function* candidateSteps(ready: ReadyRecords): Steps<[number, number][]> {
  const blocks = yield* part(0, 0.5, blockSteps(ready));
  const votes = new Float64Array(ready.records.length);
  const found = yield* part(
    0.5,
    0.8,
    mapped(ready.records, (_, record) => mates(record, blocks, votes)),
  );
  const shares = (one: number, two: number): boolean => (found[one] as number[]).includes(two);
  const pairs: [number, number][] = [];
  const take = (others: number[], record: number): void => {
    for (const other of others) if (record < other || !shares(other, record)) pairs.push([record, other]);
  };
  yield* part(0.8, 0.9, mapped(found, take));
  const beside = yield* part(0.9, 1, neighbourSteps(ready));
  for (const [one, two] of beside) if (!shares(one, two) && !shares(two, one)) pairs.push([one, two]);
  return pairs;
}
