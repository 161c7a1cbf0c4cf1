import { clientCode, openClients, today, type BaseBench } from "../support/base-bench";
import { expectWhole, failAtEachSync } from "../support/fail-at-each-sync";

const date = Math.floor(today / 86_400_000) + 25_569;

async function ran(...calls: [id: string, values?: Record<string, unknown>][]): Promise<BaseBench> {
  const opened = await openClients(6);
  await opened.workbook.apply({ action: "test", summary: {} }, [
    { kind: "append", table: "contracts", columns: ["number", "client", "ends", "amount"], rows: [["K-1", clientCode(2), date + 5, 100]] },
  ]);
  for (const [id, values] of calls) await opened.run(id, values);
  return opened;
}

/** Clients of whom one got another stage since the last run. */
async function restaged(): Promise<BaseBench> {
  const opened = await ran(["funnel"]);
  await opened.workbook.apply({ action: "test", summary: {} }, [
    { kind: "update", table: "clients", column: "stage", rows: [1], values: ["Gold"] },
  ]);
  return opened;
}

const cases: [string, () => Promise<BaseBench>, (opened: BaseBench) => Promise<unknown>][] = [
  ["rating, made", () => ran(), ({ run }) => run("rating")],
  ["renewal-risk, rebuilt", () => ran(["renewal-risk"]), ({ run }) => run("renewal-risk", { days: 3 })],
  ["funnel, with a change of stage to log", restaged, ({ run }) => run("funnel")],
  ["movement, made", () => ran(["rfm", { analysisDate: date - 300 }], ["rfm", { analysisDate: date }]), ({ run }) => run("movement")],
];

describe.each(cases)("%s", (_, start, act) => {
  test("failed at any sync leaves the workbook as it was", async () => {
    const { bench } = await start();
    const outcomes = await failAtEachSync(bench.book, act);
    expect(outcomes.length).toBeGreaterThan(8);
    expectWhole(outcomes);
  }, 240_000);
});
