import { mapped, type Steps } from "./steps";

/** Two records taken for one client. `contradiction`: how far their names exclude each other, 0 for not at all. */
export type Link = { a: number; b: number; bits: number; contradiction: number };

/** From here on names contradict each other. */
export const CONTRADICTS = 0.15;
/** Pairs between two groups that are looked at before they become one. */
const MOST_CROSS = 400;
/** One pair speaks no louder than this against or for joining two groups, in bits: a record may have one bad copy. */
const LOUDEST = { against: -10, for: 12 };

/** Links without those that a better one makes unlikely: whoever has his namesake is not a third of another name. */
function undisputed(links: readonly Link[]): Link[] {
  const best = new Map<number, number>();
  for (const { a, b, bits, contradiction } of links) {
    if (contradiction >= CONTRADICTS) continue;
    for (const record of [a, b]) best.set(record, Math.max(best.get(record) ?? -Infinity, bits));
  }
  return links.filter(
    ({ a, b, bits, contradiction }) => contradiction < CONTRADICTS || Math.max(best.get(a) ?? -Infinity, best.get(b) ?? -Infinity) < bits,
  );
}

/** Records that are one client, ascending, and the links that join them: one fewer. */
export type Group = { records: number[]; links: Link[] };

/** Tells records that are known not to be one client. */
export type Apart = (a: number, b: number) => boolean;

/**
 * Joins linked records into groups, in stretches, the surest links first. Two groups become one only where their records match on the
 * whole, so that weak links make no chains, and where none of the one is known to be another than one of the other. `bitsOf` weighs any
 * two records.
 */
export function* groupSteps(links: readonly Link[], bitsOf: (a: number, b: number) => number, isApart?: Apart): Steps<Group[]> {
  const groups = new Map<number, Group>();
  const of = (record: number): Group => groups.get(record) ?? { records: [record], links: [] };
  const open = isApart ? links.filter(({ a, b }) => !isApart(a, b)) : links;
  const sorted = undisputed(open).sort((one, two) => two.bits - one.bits || one.a - two.a || one.b - two.b);
  const join = (link: Link): void => {
    const [one, two] = [of(link.a), of(link.b)];
    if (one === two || (isApart && anyApart(one.records, two.records, isApart))) return;
    if (!belongTogether(one.records, two.records, bitsOf)) return;
    const joined = { records: [...one.records, ...two.records], links: [...one.links, ...two.links, link] };
    for (const record of joined.records) groups.set(record, joined);
  };
  yield* mapped(sorted, join);
  for (const { records } of new Set(groups.values())) records.sort((x, y) => x - y);
  return [...new Set(groups.values())].sort((one, two) => (one.records[0] as number) - (two.records[0] as number));
}

const anyApart = (one: readonly number[], two: readonly number[], isApart: Apart): boolean =>
  one.some((a) => two.some((b) => isApart(a, b)));

/** True where the records of two groups match each other on average. */
function belongTogether(one: readonly number[], two: readonly number[], bitsOf: (a: number, b: number) => number): boolean {
  const pairs = one.length * two.length;
  if (pairs === 1) return true;
  const step = Math.ceil(pairs / MOST_CROSS);
  let sum = 0;
  for (let at = 0; at < pairs; at += step) {
    const bits = bitsOf(one[at % one.length] as number, two[Math.floor(at / one.length)] as number);
    sum += Math.max(LOUDEST.against, Math.min(LOUDEST.for, bits));
  }
  return sum > 0;
}
