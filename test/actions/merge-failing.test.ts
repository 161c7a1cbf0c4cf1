import { openClients, type BaseBench } from "../support/base-bench";
import { expectWhole, failAtEachSync } from "../support/fail-at-each-sync";

jest.setTimeout(240_000);

/** A few clients with all that a merge moves and joins. */
async function mergeable(): Promise<BaseBench> {
  const opened = await openClients(4, 2);
  const rows = [["C-00002 Client 2", "Ann"], ["C-00003", "Ben"], ["Client 3", "Cas"]]; // prettier-ignore
  await opened.workbook.apply({ action: "test", summary: {} }, [
    { kind: "append", table: "contacts", columns: ["client", "person"], rows },
    { kind: "update", table: "clients", column: "comment", rows: [1, 2], values: ["one", "two"] },
  ]);
  return opened;
}

/** A base so "large" that its calculated columns are values. */
async function large(): Promise<BaseBench> {
  const opened = await mergeable();
  await opened.workbook.apply({ action: "test", summary: {} }, [{ kind: "settings", values: { "limit.lookups": 5 } }]);
  return opened;
}

const act = ({ run }: BaseBench) => run("merge", { into: "C-00002", records: "C-00003,C-00004" });

/** So many later actions that the journal has forgotten the merge. */
async function forgotten(): Promise<BaseBench> {
  const opened = await mergeable();
  await act(opened);
  for (let i = 0; i < 10; i++)
    await opened.workbook.apply({ action: "test", summary: {} }, [{ kind: "update", table: "clients", column: "city", rows: [0], values: [`${i}`] }]); // prettier-ignore
  return opened;
}

test.each([
  ["merge in a base of values", large, act],
  ["undo-merge by the log", forgotten, ({ run }: BaseBench) => run("undo-merge")],
])("%s, failed at any sync, leaves the workbook as it was", async (_, start, action) => {
  const outcomes = await failAtEachSync((await start()).bench.book, action);
  expect(outcomes.filter(({ threw }) => threw).length).toBeGreaterThan(outcomes.length / 2);
  expectWhole(outcomes);
});

test("undo-merge by the journal, failed at any sync, changes nothing or is finished", async () => {
  const opened = await mergeable();
  await act(opened);
  expectWhole(await failAtEachSync(opened.bench.book, ({ run }) => run("undo-merge")));
});
