import type { Steps } from "../cleaning/duplicates/steps";
import { isStretch, pause, type Issue } from "./check";
import { checks, findingCodes } from "./checks";
import { recordsOf, recordTables, type CheckFacts } from "./facts";

/** Runs every check, with a stop after each: hands out the share that is done. */
export function* checkSteps(facts: CheckFacts): Steps<Issue[]> {
  const issues: Issue[] = [];
  for (const [at, check] of checks.entries()) {
    yield at / checks.length;
    for (const issue of check.find(facts))
      if (issue === pause) yield at / checks.length;
      else issues.push(issue);
  }
  return issues;
}

/** How many findings there are of each code; codes without any are left out. */
export function countsOf(issues: readonly Issue[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of Object.keys(findingCodes)) counts[code] = 0;
  for (const { code } of issues) counts[code]!++;
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

const [ERROR, WARNING] = [2, 1];
const weightOf = (code: string): number => {
  const severity = findingCodes[code]?.severity;
  return severity === "error" ? ERROR : severity === "warning" ? WARNING : 0;
};

/**
 * How clean the base is, 0 to 100: the share of its records without an error or a warning, where a record with a warning
 * at worst counts half. Each table or column that is gone counts as one more record, with an error; Lists and what is told
 * for information count for nothing. 100 is only a base without errors and warnings; an empty base has 100.
 */
export function* scoreSteps(facts: CheckFacts, issues: readonly Issue[]): Steps<number> {
  const worst = new Map<string, Uint8Array>(recordTables.map((table) => [table, new Uint8Array(facts.tables[table]?.rows ?? 0)]));
  let [records, weight] = [0, 0];
  for (const { code, table, row } of issues) {
    const rows = worst.get(table);
    if (row === null && weightOf(code) > 0) [records, weight] = [records + 1, weight + weightOf(code)];
    else if (rows && row !== null) rows[row] = Math.max(rows[row] ?? 0, weightOf(code));
  }
  for (const table of recordTables) {
    const found = facts.tables[table];
    if (!found) continue;
    const isRecord = recordsOf(found);
    for (const [row, mark] of worst.get(table)!.entries()) {
      if (isStretch(row, 10_000)) yield 1;
      if (isRecord(row)) [records, weight] = [records + 1, weight + mark];
    }
  }
  return records === 0 ? 100 : Math.floor(100 * (1 - weight / ERROR / records));
}

/** The score at once. */
export function scoreOf(facts: CheckFacts, issues: readonly Issue[]): number {
  const steps = scoreSteps(facts, issues);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
