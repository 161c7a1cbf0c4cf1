import { openBase, openClients, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { describeWithSharedData, sharedJson, sharedPath, sharedRows } from "../support/shared-data";
import { readFileSync } from "node:fs";
import { serialOfIso } from "../../src/domain/kernel/dates";

jest.setTimeout(240_000);

const without = ["cb_Journal"];
type Result = {
  clients: Record<"total" | "new" | "active" | "silent" | "important", number>;
  turnover: Record<"thisMonth" | "lastMonth" | "sameMonthLastYear" | "yearToDate", number>;
  contracts: Record<"ending" | "expired", { count: number }>;
  orders: { open: { count: number } };
  receivables: { total: number; overdue: number };
  months: { month: string; orders: number; value: number }[];
  top: Record<"service" | "region" | "owner" | "stage", { name: string; orders: number; value: number }[]>;
  views: Record<string, string>;
};
const overview = async ({ run }: BaseBench, values: object = {}): Promise<Result> =>
  (await run("overview", { ...values })).result as Result;

async function imported(name: string, files: string[]): Promise<BaseBench> {
  const opened = await openBase();
  for (const file of files)
    await opened.run("import", { file: { name: file, bytes: new Uint8Array(readFileSync(sharedPath(`${name}/${file}`))) } });
  return opened;
}

describe("the sheet of the overview", () => {
  test("is made with its chart, changes nothing when run again, and is taken back", async () => {
    const opened = await openClients(6);
    const look = () => snapshotOf(opened.bench.book, { without });
    const bare = look();
    const first = await overview(opened);
    const made = look();
    expect(opened.bench.sheet("Overview").charts).toHaveLength(1);
    expect(await overview(opened)).toEqual(first);
    expect(look()).toEqual(made);
    await opened.run("undo");
    await opened.run("undo");
    expect(look()).toEqual(bare);
  });

  test("is not made where it is not asked for", async () => {
    const opened = await openClients(3);
    const before = snapshotOf(opened.bench.book);
    const { sheet, picture } = await opened.run("overview", { sheet: false });
    expect([sheet, picture]).toMatchObject([undefined, { kind: "months", points: expect.any(Array) }]);
    expect(snapshotOf(opened.bench.book)).toEqual(before);
  });

  test("takes as many round trips for 1,500 orders as for 60", async () => {
    const trips: number[][] = [];
    for (const count of [20, 500]) {
      const opened = await openClients(count);
      const own: number[] = [];
      for (const sheet of [true, true, false]) {
        opened.syncs();
        await overview(opened, { sheet });
        own.push(opened.syncs());
      }
      trips.push(own);
    }
    console.log(`overview: ${trips[0]!.join(", ")} round trips (made, rebuilt, without its sheet)`);
    expect(trips[1]).toEqual(trips[0]);
  });
});

test("each figure is the number of rows that its view shows", async () => {
  const opened = await openBase({ sample: true }, { engine: "univer" });
  const found = await overview(opened, { sheet: false });
  const counts: Record<string, number> = {
    "clients.total": found.clients.total,
    "clients.new": found.clients.new,
    "clients.active": found.clients.active,
    "clients.silent": found.clients.silent,
    "clients.important": found.clients.important,
    "contracts.ending": found.contracts.ending.count,
    "contracts.expired": found.contracts.expired.count,
    "orders.open": found.orders.open.count,
  };
  for (const [figure, count] of Object.entries(counts)) {
    const { result } = await opened.run("apply-view", { view: found.views[figure] });
    expect({ figure, rows: (result as { visibleRows: number }).visibleRows }).toEqual({ figure, rows: count });
  }
  const { turnover, receivables } = found;
  const sums = [
    ["turnover.thisMonth", "orders", "amount", turnover.thisMonth],
    ["turnover.lastMonth", "orders", "amount", turnover.lastMonth],
    ["turnover.sameMonthLastYear", "orders", "amount", turnover.sameMonthLastYear],
    ["turnover.yearToDate", "orders", "amount", turnover.yearToDate],
    ["receivables.total", "clients", "receivable", receivables.total],
    ["receivables.overdue", "orders", "receivable", receivables.overdue],
  ] as const;
  for (const [figure, table, column, sum] of sums) {
    await opened.run("apply-view", { view: found.views[figure] });
    const { visible } = await opened.workbook.figures(table, column);
    expect([figure, visible.sum]).toEqual([figure, expect.closeTo(sum, 6)]);
  }
});

describeWithSharedData("the overview of bases by others", () => {
  test("northwind: months, year and largest are those of a plain sum over the file", async () => {
    const opened = await imported("northwind", ["customers.csv", "orders.csv"]);
    const { analysis_date: iso } = sharedJson<{ analysis_date: string }>("northwind/oracle_summary.json");
    const found = await overview(opened, { analysisDate: serialOfIso(iso), sheet: false });
    const orders = sharedRows("northwind/orders.csv").filter((row) => row["order_date"]! <= iso);
    const sum = (from: string, to = "9999") =>
      orders.filter((row) => row["order_date"]! >= from && row["order_date"]! < to).reduce((all, row) => all + Number(row["amount"]), 0);
    expect(found.clients.total).toBe(sharedRows("northwind/customers.csv").length);
    expect(found.months.reduce((all, { orders: count }) => all + count, 0)).toBeGreaterThan(800);
    for (const [i, { month, value, orders: count }] of found.months.entries()) {
      const next = found.months[i + 1]?.month ?? "9999";
      expect(value).toBeCloseTo(sum(`${month}-01`, `${next}-01`), 4);
      expect(count).toBe(orders.filter((row) => row["order_date"]!.startsWith(month)).length);
    }
    expect(found.turnover.yearToDate).toBeCloseTo(sum(`${iso.slice(0, 4)}-01-01`), 4);
    const regions = new Map(sharedRows("northwind/customers.csv").map((row) => [row["customer_id"], row["region"] ?? ""]));
    const year = orders.filter((row) => row["order_date"]! > `${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`);
    for (const { name, value, orders: count } of found.top.region) {
      const own = year.filter((row) => regions.get(row["customer_id"]) === name);
      expect([name, count]).toEqual([name, own.length]);
      expect(value).toBeCloseTo(
        own.reduce((all, row) => all + Number(row["amount"]), 0),
        4,
      );
    }
  });

  test("crm_maven: services, owners and the last month", async () => {
    const opened = await imported("crm_maven", ["accounts.csv", "orders_won.csv"]);
    const { analysis_date: iso } = sharedJson<{ analysis_date: string }>("crm_maven/oracle_summary.json");
    const found = await overview(opened, { analysisDate: serialOfIso(iso), sheet: false });
    const orders = sharedRows("crm_maven/orders_won.csv").filter((row) => row["order_date"]! <= iso);
    const by = (column: string) => {
      const sums = new Map<string, number>();
      for (const row of orders) sums.set(row[column]!, (sums.get(row[column]!) ?? 0) + Number(row["amount"]));
      return [...sums].sort((a, b) => b[1] - a[1]).slice(0, 5);
    };
    expect(found.top.service.map(({ name, value }) => [name, value])).toEqual(by("product"));
    expect(found.top.owner.map(({ name, value }) => [name, value])).toEqual(by("sales_agent"));
    expect(found.months.at(-1)!.value).toBe(found.turnover.thisMonth);
  });
});
