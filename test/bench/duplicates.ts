/** npm run bench -- duplicates: how well and how fast duplicates are found, by one set of rules. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { DuplicateSource } from "../../src/domain/cleaning/duplicates/fields";
import { duplicateSteps, type Duplicates } from "../../src/domain/cleaning/duplicates/find-duplicates";
import { guessColumns } from "../../src/domain/cleaning/duplicates/guess-columns";
import { dictionaryOf } from "../../src/domain/importing/dictionary";
import { readCsv } from "../../src/files/csv";
import { cleaningWords } from "../../src/i18n/cleaning-words";
import { importWordsOf } from "../../src/i18n/importing-words";
import { madeUpClients } from "../support/made-up-clients";
import { stopwatch } from "./blocks";
import type { BenchCell, BenchPart, BenchTarget } from "./part";

/** A list, and which of its pairs of rows are one client. */
type Task = { name: string; source: DuplicateSource; pairs: ReadonlySet<string>; target?: number; most?: number };

const GOLD = { febrl1: 0.99, clients_A1000: 0.99, restaurants: 0.95 };
/** Milliseconds that 5,000 records may take. */
const MOST_TIME = 2_000;
const pairOf = (one: number, two: number): string => `${Math.min(one, two)} ${Math.max(one, two)}`;

function allPairs(groups: Iterable<readonly number[]>): Set<string> {
  const pairs = new Set<string>();
  for (const rows of groups) rows.forEach((one, i) => rows.slice(i + 1).forEach((two) => pairs.add(pairOf(one, two))));
  return pairs;
}

function goldTask(folder: string, name: string, target: number): Task {
  const read = (file: string): string[][] => readCsv(readFileSync(join(folder, `dedupe_${name}`, file)), file).rows;
  const [headers = [], ...rows] = read("records.csv");
  const words = cleaningWords.map(({ columns }) => columns);
  const { columns, ids } = guessColumns(headers, rows, dictionaryOf(importWordsOf("en")).clients, words);
  const row = new Map(ids.map((id, i) => [id, i]));
  const gold = read("gold_pairs.csv").slice(1);
  return { name, source: { rows: rows.length, columns }, pairs: new Set(gold.map(([a, b]) => pairOf(row.get(a!)!, row.get(b!)!))), target };
}

function madeUpTask(rows: number, most?: number): Task {
  const made = madeUpClients(rows, { seed: 1, errors: 2 });
  const clients = new Map<number, number[]>();
  made.client.forEach((client, row) => clients.set(client, [...(clients.get(client) ?? []), row]));
  return { name: `made up ${rows}`, source: made, pairs: allPairs(clients.values()), most };
}

function run(source: DuplicateSource): { found: Duplicates; time: number; longest: number } {
  const time = stopwatch();
  const steps = duplicateSteps(source);
  for (let longest = 0; ;) {
    const stretch = stopwatch();
    const { done, value } = steps.next();
    longest = Math.max(longest, stretch());
    if (done) return { found: value, time: time(), longest };
  }
}

function measure({ name, source, pairs, target, most }: Task): { row: BenchCell[]; targets: BenchTarget[] } {
  const { found, time, longest } = run(source);
  const told = allPairs(found.groups.map(({ records }) => records));
  const right = [...told].filter((pair) => pairs.has(pair)).length;
  const score = (2 * right) / (told.size + pairs.size);
  const rates = [score, right / told.size, right / pairs.size].map((value) => value.toFixed(4));
  const targets: BenchTarget[] = [];
  if (target !== undefined)
    targets.push({ what: `duplicates of ${name}: F1 at least ${target}`, measured: score.toFixed(4), met: score >= target });
  if (most !== undefined)
    targets.push({
      what: `${source.rows} records searched for duplicates within ${most} ms`,
      measured: `${time.toFixed(0)} ms`,
      met: time <= most,
    });
  return { row: [name, source.rows, ...rates, time, longest, found.compared], targets };
}

/** F1, time and pairs compared for the gold sets, and for made-up clients. */
export async function main(): Promise<BenchPart> {
  const folder = resolve("../shared/data");
  const there = existsSync(folder);
  const gold = there ? Object.entries(GOLD).map(([name, target]) => goldTask(folder, name, target)) : [];
  const measured = [...gold, madeUpTask(5_000, MOST_TIME), madeUpTask(100_000)].map(measure);
  return {
    title: "Duplicates",
    about: [
      "One fixed set of rules on lists by others whose true pairs are known, and on made-up clients with two errors each; national ids are not read.",
    ],
    tables: [
      { columns: ["list", "records", "F1", "precision", "recall", "ms", "longest ms", "compared"], rows: measured.map(({ row }) => row) },
    ],
    targets: measured.flatMap(({ targets }) => targets),
    remarks: there ? [] : ["The gold sets are not beside the project: their F1 was not measured."],
  };
}
