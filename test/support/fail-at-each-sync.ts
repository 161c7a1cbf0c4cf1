import { Failure } from "../../src/domain/kernel/failure";
import type { Book } from "../../src/workbench/book/book";
import type { Fault } from "../../src/workbench/protocol/faults";
import { copyOf, openBench, type BaseBench } from "./base-bench";
import { snapshotOf } from "./book-snapshot";
import type { WorkbenchOptions } from "./workbench";

/** A run that failed at one sync: whether it threw, and where (looked up when asked) the workbook differs from before and from the whole run. */
export type Outcome = { sync: number; threw: boolean; readonly fromBefore: string[]; readonly fromDone: string[] };

/** The journal's sheet keeps the history of earlier actions; where it was there before, its cells are its own affair. */
const journal = ["cb_Journal"];

/**
 * Runs `act` on copies of a book, failing it at its first, second … last sync. The faults take turns: nothing of the
 * batch is done, half of it is, all of it is and only the answer is lost.
 */
export async function failAtEachSync(
  book: Book,
  act: (opened: BaseBench) => Promise<unknown>,
  bench: Pick<WorkbenchOptions, "requirements"> = {},
): Promise<Outcome[]> {
  const options = book.sheets.some((sheet) => sheet.name === "cb_Journal") ? { without: journal } : {};
  const look = (of: Book): string => JSON.stringify(snapshotOf(of, options));
  const before = look(book);
  const whole = await openBench({ ...bench, book: copyOf(book) });
  await act(whole);
  const total = whole.syncs();
  const done = look(whole.bench.book);
  const outcomes: Outcome[] = [];
  for (let sync = 1; sync <= total; sync += 1) {
    const { threw, after } = await failAt({ ...faults[sync % faults.length], atSync: sync }, { ...bench, book: copyOf(book) }, act);
    const found = look(after);
    outcomes.push({
      sync,
      threw,
      get fromBefore() {
        return differencesOf(before, found);
      },
      get fromDone() {
        return differencesOf(done, found);
      },
    });
  }
  return outcomes;
}

/** Every run that threw left the workbook as it was before, every other is whole. */
export function expectWhole(outcomes: readonly Outcome[]): void {
  for (const { sync, threw, fromBefore, fromDone } of outcomes)
    expect({ sync, left: threw ? fromBefore : fromDone }).toEqual({ sync, left: [] });
}

const faults: Omit<Fault, "atSync">[] = [{}, { atAction: 3 }, { answerLost: true }];

async function failAt(
  fault: Fault,
  options: WorkbenchOptions,
  act: (opened: BaseBench) => Promise<unknown>,
): Promise<{ threw: boolean; after: Book }> {
  const opened = await openBench(options);
  opened.bench.faults.order({ code: "GeneralException", ...fault });
  const failure = await act(opened).then(
    () => null,
    (error: unknown) => error,
  );
  opened.bench.faults.clear();
  await opened.bench.quiet();
  if (failure !== null && !(failure instanceof Failure)) throw failure;
  return { threw: failure !== null, after: opened.bench.book };
}

/** Places at which two looks differ; most are the same, letter by letter. */
const differencesOf = (one: string, other: string): string[] => (one === other ? [] : differences(JSON.parse(one), JSON.parse(other)));

/** Places at which two plain values differ, at most ten. */
export function differences(one: unknown, other: unknown, at = ""): string[] {
  if (Object.is(one, other)) return [];
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return [`${at}: ${JSON.stringify(one)} → ${JSON.stringify(other)}`.slice(0, 300)];
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const found: string[] = [];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (found.length >= 10) break;
    found.push(...differences(a[key], b[key], `${at}/${key}`));
  }
  return found;
}
