import { candidateSteps } from "./candidates";
import { compare, explain } from "./compare";
import type { DuplicateSource, Reason } from "./fields";
import { groupSteps, type Apart, type Link } from "./groups";
import { readySteps, type ReadyRecord, type ReadyRecords } from "./records";
import { mapped, part, type Steps } from "./steps";

/** Bits from which two records are taken for one client: 64 to 1. */
export const ENOUGH = 6;

/** Two records of a group, how sure it is that they are one client (0 to 1), and why. */
export type DuplicateLink = { a: number; b: number; score: number; reasons: Reason[] };

/** Records that are one client: rows of the source, ascending. `score`: that of its weakest link; `links` join them all. */
export type DuplicateGroup = { records: number[]; score: number; links: DuplicateLink[] };

/** The groups in the order of their first records, and how many pairs were compared for them. */
export type Duplicates = { groups: DuplicateGroup[]; compared: number };

/** How sure so many bits are, 0 to 1. */
export const scoreOf = (bits: number): number => Math.round(1_000 / (1 + 2 ** -bits)) / 1_000;

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
 * Finds records that are one client, whatever the spelling, script and order of their words, in stretches. The same
 * rules for any list; never all pairs. Rows that `isApart` tells are in no group together.
 */
export function* duplicateSteps(source: DuplicateSource, isApart?: Apart): Steps<Duplicates> {
  const ready = yield* part(0, 0.2, readySteps(source));
  const pairs = yield* part(0.2, 0.5, candidateSteps(ready));
  const links = identicalLinks(ready);
  yield* part(
    0.5,
    0.85,
    mapped(pairs, ([a, b]) => {
      const found = compare(ready, at(ready, a), at(ready, b));
      if (found.bits >= ENOUGH) links.push({ a, b, ...found });
    }),
  );
  const bitsOf = (a: number, b: number): number => compare(ready, at(ready, a), at(ready, b)).bits;
  const found = yield* part(0.85, 0.9, groupSteps(links, bitsOf, isApart));
  const groups = yield* part(
    0.9,
    1,
    mapped(found, (group) => describe(ready, group.records, group.links)),
  );
  return { groups, compared: pairs.length + ready.copies.size };
}

/** As `duplicateSteps`, in one go. */
export function findDuplicates(source: DuplicateSource): Duplicates {
  const steps = duplicateSteps(source);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
