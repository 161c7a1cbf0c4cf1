import { liveScoreColumns } from "../../src/domain/analysis/live-scores";
import { serialOfIso } from "../../src/domain/kernel/dates";
import { printRect } from "../../src/workbench/book/a1";
import { saveXlsx } from "../../src/workbench/files/save-xlsx";
import { inspectAll, temporaryFile, type Job, type Seen } from "../support/libreoffice";
import { calculateClients, columnOf, formulasIn, headerOf, openLiveBase, scoresOf, tableIn, type LiveOrders } from "../support/live-base";
import { describeWith } from "../support/platform";
import { describeWithSharedData, sharedJson, sharedRows } from "../support/shared-data";
import { orderSets } from "../support/shared-orders";

jest.setTimeout(600_000);

/** A base of its own: ties, returns, clients with returns alone or without orders, cents. */
function ownOrders(): LiveOrders {
  let state = 20_261_122;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const orders = Array.from({ length: 160 }, () => ({
    who: random(50),
    when: 46_000 + random(300),
    amount: (random(40) - 4) * 10 + 0.1 * random(3),
  }));
  const returns = [50, 50, 51].map((who) => ({ who, when: 46_100, amount: -5 }));
  return { clients: 55, date: 46_310, orders: [...orders, ...returns, { who: 52, when: 46_200, amount: 0 }] };
}

function sharedSet(name: string): LiveOrders {
  const summary = sharedJson<{ orders_file: string; analysis_date: string }>(`${name}/oracle_summary.json`);
  const ids = sharedRows(`${name}/oracle_clients.csv`).map((row) => row["customer_id"]!);
  const place = new Map(ids.map((id, who) => [id, who]));
  const orders = sharedRows(`${name}/${summary.orders_file}`).map((row) => ({
    who: place.get(row["customer_id"]!)!,
    when: serialOfIso(row["order_date"]!)!,
    amount: Number(row["amount"]),
  }));
  return { clients: ids.length, date: serialOfIso(summary.analysis_date)!, orders };
}

/** The same orders, but that the last one is large and of the day. */
function withOneChanged({ orders, ...rest }: LiveOrders): LiveOrders {
  const largest = Math.max(...orders.map(({ amount }) => amount));
  return {
    ...rest,
    orders: orders.map((order, i) => (i === orders.length - 1 ? { ...order, when: rest.date, amount: 20 * largest + 0.25 } : order)),
  };
}

/** Analyses a base; its file, and the cells of the last order that are to be changed. */
async function analysed(orders: LiveOrders, name: string): Promise<{ path: string; edits: Job["edits"] }> {
  const { bench, run } = await openLiveBase(orders);
  calculateClients(bench.book, orders);
  await run("rfm");
  await run("abc");
  const formulas = formulasIn(bench.book);
  for (const column of liveScoreColumns) expect([column, formulas[column].filter((formula) => formula === null)]).toEqual([column, []]);
  const changed = withOneChanged(orders).orders.at(-1)!;
  const { sheet, table } = tableIn(bench.book, "cb_Orders");
  const row = table.range.row + table.range.rows - 1;
  const at = (header: string): string => printRect({ row, column: columnOf(table, header), rows: 1, columns: 1 });
  return {
    path: temporaryFile(`${name}.xlsx`, await saveXlsx(bench.book)),
    edits: [
      { sheet: sheet.name, cell: at("Amount"), value: changed.amount },
      { sheet: sheet.name, cell: at("Date"), value: changed.when },
    ],
  };
}

/** What LibreOffice has in the columns of scores, as the analyses give them. */
function seenIn({ sheets }: Seen, clients: number): Record<string, unknown[]> {
  const { values } = sheets[0]!;
  const header = values[2]!;
  return Object.fromEntries(
    liveScoreColumns.map((column) => {
      const at = header.indexOf(headerOf(column));
      return [column, values.slice(3, 3 + clients).map((row) => row[at])];
    }),
  );
}

/** So many clients × orders are calculated in a moment; larger sets are looked at only after the change. */
const quick = 1_000_000;

async function expectAgreement(orders: LiveOrders, name: string): Promise<void> {
  const { path, edits } = await analysed(orders, name);
  const look = { path, recalculate: true, details: false, only: ["Clients"] };
  const changed = withOneChanged(orders);
  expect(scoresOf(changed)).not.toEqual(scoresOf(orders));
  const asked = [{ orders: changed, job: { ...look, edits } }];
  if (orders.clients * orders.orders.length <= quick) asked.push({ orders, job: { ...look, edits: [] } });
  const seen = await inspectAll(asked.map(({ job }) => job));
  asked.forEach((each, i) => expect(seenIn(seen[i]!, orders.clients)).toEqual(scoresOf(each.orders)));
}

describeWith("libreoffice", "live scores, calculated anew by LibreOffice before and after a change of one order", () => {
  test("come to what the analyses find in a base with ties, returns and clients without orders", () => expectAgreement(ownOrders(), "own"));

  describeWithSharedData("in the shared sets, limits raised", () => {
    test.each(orderSets)("%s", (name) => expectAgreement(sharedSet(name), name));
  });
});
