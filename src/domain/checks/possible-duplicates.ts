import { textOf } from "../kernel/text";
import type { Check, Issue } from "./check";
import { cellsOf, type CheckFacts } from "./facts";

function* find(facts: CheckFacts): Generator<Issue> {
  const place = { table: "clients", field: null };
  if (!facts.duplicates) {
    yield { code: "duplicate.unchecked", ...place, row: null, values: { count: facts.tables["clients"]?.rows ?? 0 } };
    return;
  }
  const [codes, names] = [cellsOf(facts, "clients", "code"), cellsOf(facts, "clients", "name")];
  const nameOf = (row: number): string => `${textOf(codes[row])} ${textOf(names[row])}`.trim();
  for (const { records, score } of facts.duplicates)
    yield { code: "duplicate.group", ...place, row: records[0] ?? null, values: { records: records.map(nameOf).join(", "), score } };
}

/** Groups of clients that may be one. */
export const possibleDuplicates: Check = {
  tells: { "duplicate.group": { severity: "warning", repair: null }, "duplicate.unchecked": { severity: "info", repair: null } },
  find,
};
