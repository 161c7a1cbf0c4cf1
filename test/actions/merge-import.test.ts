import { openBase, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";

jest.setTimeout(120_000);

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const people = file(
  "clients.csv",
  "customer_id,name,phone,email,city\nR1,Acme Ltd,+44 20 7946 0001,,\nR2,Ackme Trading,+44 20 7946 0003,sales@acme.uk,Leeds\nR3,Beacon,+44 20 7946 0002,,York\n",
);
const orders = file("orders.csv", "order_id,customer_id,order_date,amount\n1,R2,2024-01-05,10\n2,R3,2024-02-05,20\n");
const named = file("names.csv", "name,phone\nAcme Ltd,+44 20 7946 0001\nAckme Trading,+44 20 7946 0003\nBeacon,+44 20 7946 0002\n");

const clients = async ({ workbook }: BaseBench, ...columns: string[]) => {
  const [data] = await workbook.read([{ table: "clients", columns }]);
  return Array.from({ length: data!.rows }, (_, row) => columns.map((column) => data!.columns[column]![row]));
};
const look = ({ bench }: BaseBench) => snapshotOf(bench.book, { without: ["cb_Journal", "clientBaseMappings", "Import log"] });

async function merged(): Promise<BaseBench> {
  const base = await openBase();
  await base.run("import", { file: people });
  await base.run("merge", { into: "C-00001", records: "C-00002" });
  return base;
}

describe("lists that know a client by what he was before he was merged", () => {
  test("make nobody anew and change nothing of the one who stayed", async () => {
    const base = await merged();
    const before = look(base);
    const { result } = await base.run("import", { file: people });
    expect(result).toMatchObject({ perTable: { clients: { created: 0, updated: 0, same: 2 } } });
    await base.run("import", { file: named });
    expect(look(base)).toEqual(before);
  });

  test("give him their orders, also where he was merged again", async () => {
    const base = await merged();
    await base.run("merge", { into: "C-00003", records: "C-00001" });
    const { result } = await base.run("import", { file: orders });
    expect(result).toMatchObject({ perTable: { orders: { created: 2 } } });
    const [data] = await base.workbook.read([{ table: "orders", columns: ["client"] }]);
    expect(data!.columns["client"]).toEqual(["C-00003 Beacon", "C-00003 Beacon"]);
    expect(await clients(base, "code")).toEqual([["C-00003"]]);
  });

  test("mean himself again once the merge was taken back", async () => {
    const base = await merged();
    await base.run("undo-merge");
    expect((await base.run("import", { file: people })).result).toMatchObject({ perTable: { clients: { created: 0, same: 3 } } });
    await base.run("import", { file: orders });
    const [data] = await base.workbook.read([{ table: "orders", columns: ["client"] }]);
    expect(data!.columns["client"]).toEqual(["C-00002 Ackme Trading", "C-00003 Beacon"]);
  });
});
