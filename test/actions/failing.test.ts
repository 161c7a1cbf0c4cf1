import { openBase, openBench, openClients, type BaseBench } from "../support/base-bench";
import { expectWhole, failAtEachSync } from "../support/fail-at-each-sync";

const list = "customer_id,order_date,amount,segment,hobby\nK1,2024-01-05,10,a,go\nK2,2024-02-05,20,b,chess\nK1,2024-03-05,5,a,go\n";
const file = { name: "list.csv", bytes: new TextEncoder().encode(list) };

/** A base so "large" that its calculated columns are values. */
async function large(): Promise<BaseBench> {
  const opened = await openClients(6);
  await opened.workbook.apply({ action: "test", summary: {} }, [{ kind: "settings", values: { "limit.lookups": 10 } }]);
  return opened;
}

const ran = (id: string) => async (): Promise<BaseBench> => {
  const opened = await openClients(6);
  await opened.run(id);
  return opened;
};

const reported = async (): Promise<BaseBench> => {
  const opened = await openClients(6);
  await opened.run("report", { columns: "name,code,revenue" });
  return opened;
};

const cases: [string, () => Promise<BaseBench>, (opened: BaseBench) => Promise<unknown>][] = [
  ["create-base", () => openBench(), ({ run }) => run("create-base")],
  ["import into an empty base", () => openBase(), ({ run }) => run("import", { file })],
  ["import into a base of values", large, ({ run }) => run("import", { file })],
  ["import that makes the base", () => openBench(), ({ run }) => run("import", { file, create: true })],
  ["rfm, made", () => openClients(6), ({ run }) => run("rfm")],
  ["rfm, rebuilt", ran("rfm"), ({ run }) => run("rfm", { analysisDate: 46_100 })],
  ["abc, made", () => openClients(6), ({ run }) => run("abc")],
  ["abc, rebuilt", ran("abc"), ({ run }) => run("abc", { by: "orders" })],
  ["report, made", () => openClients(6), ({ run }) => run("report", { segment: null, columns: "code,name,owner" })],
  ["report, rebuilt as groups", reported, ({ run }) => run("report", { columns: "code,name", groupBy: "owner" })],
];

describe.each(cases)("%s", (_, start, act) => {
  test("failed at any sync leaves the workbook as it was", async () => {
    const { bench } = await start();
    const outcomes = await failAtEachSync(bench.book, act);
    expect(outcomes.length).toBeGreaterThan(8);
    // A batch of fewer actions than the fault waits for goes through: then the action is done.
    expectWhole(outcomes);
    expect(outcomes.filter(({ threw }) => threw).length).toBeGreaterThan(outcomes.length / 2);
  }, 240_000);
});

/** Of each kind of change one: what is made, what is brought in, what is built anew. */
const undone = ["import into an empty base", "rfm, rebuilt", "report, rebuilt as groups"];

describe.each(cases.filter(([name]) => undone.includes(name)))("%s", (_, start, act) => {
  test("undone, with a failure at any sync, changes nothing or is finished", async () => {
    const opened = await start();
    await act(opened);
    const outcomes = await failAtEachSync(opened.bench.book, ({ run }) => run("undo"));
    expectWhole(outcomes);
  }, 240_000);
});
