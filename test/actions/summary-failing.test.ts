import { openClients, type BaseBench } from "../support/base-bench";
import { expectWhole, failAtEachSync } from "../support/fail-at-each-sync";

const grouped = { table: "orders", column: "amount", groupBy: "client" };
const after =
  (id: string, values: Record<string, unknown> = {}) =>
  async (): Promise<BaseBench> => {
    const opened = await openClients(6);
    await opened.run(id, values);
    return opened;
  };

const cases: [string, () => Promise<BaseBench>, (opened: BaseBench) => Promise<unknown>][] = [
  ["summary, made", () => openClients(6), ({ run }) => run("summary", grouped)],
  ["summary, rebuilt with other groups", after("summary", grouped), ({ run }) => run("summary", { ...grouped, groupBy: "month" })],
  ["overview, made", () => openClients(6), ({ run }) => run("overview")],
  ["overview, rebuilt", after("overview"), ({ run }) => run("overview", { analysisDate: 46_100 })],
];

describe.each(cases)("%s", (_, start, act) => {
  test("failed at any sync leaves the workbook as it was", async () => {
    const { bench } = await start();
    const outcomes = await failAtEachSync(bench.book, act);
    expect(outcomes.length).toBeGreaterThan(8);
    expectWhole(outcomes);
    expect(outcomes.filter(({ threw }) => threw).length).toBeGreaterThan(outcomes.length / 2);
  }, 300_000);
});
