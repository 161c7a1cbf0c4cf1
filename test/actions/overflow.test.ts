import { clientCode, openClients, today } from "../support/base-bench";

jest.setTimeout(60_000);

const yesterday = Math.floor(today / 86_400_000) + 25_569 - 1;

/** Some clients, and orders and contracts of these amounts, each of a client of its own or all of the first. */
async function openWith(amounts: number[], who: (n: number) => string = () => clientCode(0)) {
  const opened = await openClients(12, 3);
  await opened.workbook.apply({ action: "test", summary: {} }, [
    {
      kind: "append",
      table: "orders",
      columns: ["number", "date", "client", "amount", "cost", "paid"],
      rows: amounts.map((amount, n) => [`X-${n}`, yesterday, who(n), amount, 1, amount / 2]),
    },
    {
      kind: "append",
      table: "contracts",
      columns: ["number", "client", "ends", "amount"],
      rows: amounts.map((amount, n) => [`K-${n}`, who(n), yesterday + 30, amount]),
    },
  ]);
  return opened;
}

const unreadable = (count: number) => expect.objectContaining({ code: "orders.amount.unreadable", values: { count } });

test("amounts whose sum no number holds are told and not counted, and nothing fails", async () => {
  const { run } = await openWith([1e308, 1e308, -1e308, 1.7e308]);
  for (const id of ["analyse-everything", "rfm", "xyz", "rating", "renewal-risk"]) {
    const { findings, result } = await run(id);
    expect(findings).toContainEqual(unreadable(4));
    expect(JSON.stringify(result)).not.toMatch(/e\+30\d/);
  }
});

test("amounts up to a thousand million million are counted as ever", async () => {
  const { run } = await openWith([1e15, 1e15], clientCode);
  const { findings } = await run("analyse-everything");
  expect(findings.map(({ code }) => code)).not.toContain("orders.amount.unreadable");
  const { result } = await run("abc");
  expect(JSON.stringify(result)).toContain('"value":20000000000002');
});
