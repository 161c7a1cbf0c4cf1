import { copyOf, openBase, openBench, openClients, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { failAtEachSync } from "../support/fail-at-each-sync";

const faults = [
  ["before anything of the batch is done", {}],
  ["in the middle of the batch", { atAction: 3 }],
  ["after all is done, only the answer is lost", { answerLost: true }],
] as const;

const list = "customer_id,order_date,amount,segment,hobby\nK1,2024-01-05,10,a,go\nK2,2024-02-05,20,b,chess\nK1,2024-03-05,5,a,go\n";
const file = { name: "list.csv", bytes: new TextEncoder().encode(list) };

/** A base so "large" that its calculated columns are values. */
async function large(): Promise<BaseBench> {
  const opened = await openClients(6);
  await opened.workbook.apply({ action: "test", summary: {} }, [{ kind: "settings", values: { "limit.lookups": 10 } }]);
  return opened;
}

const cases: [string, () => Promise<BaseBench>, (opened: BaseBench) => Promise<unknown>][] = [
  ["create-base", () => openBench(), ({ run }) => run("create-base")],
  ["import into an empty base", () => openBase(), ({ run }) => run("import", { file })],
  ["import into a base of values", large, ({ run }) => run("import", { file })],
  ["import that makes the base", () => openBench(), ({ run }) => run("import", { file, create: true })],
  ["rfm, made", () => openClients(6), ({ run }) => run("rfm")],
  ["rfm, rebuilt", () => openClients(6).then(async (opened) => (await opened.run("rfm"), opened)), ({ run }) => run("rfm")],
  ["abc, made", () => openClients(6), ({ run }) => run("abc")],
  ["abc, rebuilt", () => openClients(6).then(async (opened) => (await opened.run("abc"), opened)), ({ run }) => run("abc")],
];

describe.each(cases)("%s", (_, start, act) => {
  test.each(faults)(
    "whose sync fails %s leaves the workbook as it was",
    async (_when, fault) => {
      const { bench } = await start();
      const outcomes = await failAtEachSync(bench.book, act, fault);
      expect(outcomes.length).toBeGreaterThan(8);
      // The last two only look: create-base and import read what was made.
      for (const { sync, threw, before, after } of outcomes) {
        if (threw) expect({ sync, after }).toEqual({ sync, after: before });
        else expect(sync).toBeGreaterThan(outcomes.length - 3);
      }
    },
    240_000,
  );
});

describe.each(cases)("undo of %s", (_, start, act) => {
  test.each(faults)(
    "whose sync fails %s changes nothing, or is finished",
    async (_when, fault) => {
      const opened = await start();
      const bare = snapshotOf(opened.bench.book, { without: ["cb_Journal"] });
      await act(opened);
      const done = snapshotOf(opened.bench.book, { without: ["cb_Journal"] });
      const outcomes = await failAtEachSync(copyOf(opened.bench.book), ({ run }) => run("undo"), fault);
      for (const { sync, threw, after } of outcomes) expect({ sync, after }).toEqual({ sync, after: threw ? done : bare });
    },
    240_000,
  );
});
