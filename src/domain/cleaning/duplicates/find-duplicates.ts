import { candidatesOf } from "./candidates";
import { compare, explain } from "./compare";
import type { DuplicateSource, Reason } from "./fields";
import { groupsOf, type Link } from "./groups";
import { readyRecords, type ReadyRecord, type ReadyRecords } from "./records";

/** Bits from which two records are taken for one client: 64 to 1. */
const ENOUGH = 6;

/** Two records of a group, how sure it is that they are one client (0 to 1), and why. */
export type DuplicateLink = { a: number; b: number; score: number; reasons: Reason[] };

/** Records that are one client: rows of the source, ascending. `score`: that of its weakest link; `links` join them all. */
export type DuplicateGroup = { records: number[]; score: number; links: DuplicateLink[] };

/** The groups in the order of their first records, and how many pairs were compared for them. */
export type Duplicates = { groups: DuplicateGroup[]; compared: number };

/** Records compared between two looks at the control. */
const STRETCH = 2_000;

const scoreOf = (bits: number): number => Math.round(1_000 / (1 + 2 ** -bits)) / 1_000;

/** Links of records that are the same in all that is compared, where that is enough to tell. */
function identicalLinks(ready: ReadyRecords): Link[] {
  const links: Link[] = [];
  for (const [copy, first] of ready.copies) {
    const found = compare(ready, at(ready, first), at(ready, copy));
    if (found.bits >= ENOUGH) links.push({ a: first, b: copy, ...found });
  }
  return links;
}

const at = (ready: ReadyRecords, row: number): ReadyRecord => ready.records[row] as ReadyRecord;

function describe(ready: ReadyRecords, records: number[], links: readonly Link[]): DuplicateGroup {
  const told = links.map(({ a, b, bits }) => ({ a, b, score: scoreOf(bits), reasons: explain(ready, at(ready, a), at(ready, b)) }));
  return { records, score: Math.min(...told.map(({ score }) => score)), links: told };
}

/**
 * Finds records that are one client, whatever the spelling, script and order of their words; step by step: it hands out
 * how far it is, 0 to 1, between stretches of work. The same rules for any list; never all pairs.
 */
export function* duplicateSteps(source: DuplicateSource): Generator<number, Duplicates> {
  const ready = readyRecords(source);
  yield 0.1;
  const pairs = candidatesOf(ready);
  yield 0.3;
  const links = identicalLinks(ready);
  for (let from = 0; from < pairs.length; from += STRETCH) {
    for (const [a, b] of pairs.slice(from, from + STRETCH)) {
      const found = compare(ready, at(ready, a), at(ready, b));
      if (found.bits >= ENOUGH) links.push({ a, b, ...found });
    }
    yield 0.3 + (0.6 * Math.min(from + STRETCH, pairs.length)) / pairs.length;
  }
  const groups = groupsOf(links, (a, b) => compare(ready, at(ready, a), at(ready, b)).bits);
  return { groups: groups.map((group) => describe(ready, group.records, group.links)), compared: pairs.length + ready.copies.size };
}

/** As `duplicateSteps`, in one go. */
export function findDuplicates(source: DuplicateSource): Duplicates {
  const steps = duplicateSteps(source);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
