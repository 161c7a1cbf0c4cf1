import { Failure } from "../../src/domain/kernel/failure";
import type { Book } from "../../src/workbench/book/book";
import type { Fault } from "../../src/workbench/protocol/faults";
import { copyOf, openBench, type BaseBench } from "./base-bench";
import { snapshotOf, type BookSnapshot } from "./book-snapshot";

/** A run that failed at one sync: which, and how the workbook differs from before ("" where it does not). */
export type Outcome = { sync: number; threw: boolean; failure: string; before: BookSnapshot; after: BookSnapshot };

/** The journal's sheet keeps the history of earlier actions; where it was there before, its cells are its own affair. */
const without = ["cb_Journal"];

/** Runs `act` on copies of a book, failing it at its first, second … last sync; answers what each left behind. */
export async function failAtEachSync(
  book: Book,
  act: (opened: BaseBench) => Promise<unknown>,
  fault: Omit<Fault, "atSync"> = {},
): Promise<Outcome[]> {
  const whole = await openBench({ book: copyOf(book) });
  await act(whole);
  const total = whole.syncs();
  const outcomes: Outcome[] = [];
  for (let sync = 1; sync <= total; sync += 1) outcomes.push(await failAt(sync, book, act, fault));
  return outcomes;
}

async function failAt(
  sync: number,
  book: Book,
  act: (opened: BaseBench) => Promise<unknown>,
  fault: Omit<Fault, "atSync">,
): Promise<Outcome> {
  const hadJournal = book.sheets.some((sheet) => sheet.name === "cb_Journal");
  const options = hadJournal ? { without } : {};
  const opened = await openBench({ book: copyOf(book) });
  const before = snapshotOf(opened.bench.book, options);
  opened.bench.faults.order({ code: "GeneralException", ...fault, atSync: sync });
  const failure = await act(opened).then(
    () => null,
    (error: unknown) => error,
  );
  opened.bench.faults.clear();
  await opened.bench.quiet();
  if (failure !== null && !(failure instanceof Failure)) throw failure;
  return { sync, threw: failure !== null, failure: failure?.code ?? "", before, after: snapshotOf(opened.bench.book, options) };
}
