import { parsePhone } from "../../../src/files/phone-numbers";
import { BaseInMemory } from "../../support/imports";
import { describeWithSharedData, sharedGrid, sharedRows } from "../../support/shared-data";

const created = (count: number) => ({ created: count, updated: 0, same: 0, skipped: 0 });
const same = (count: number) => ({ created: 0, updated: 0, same: count, skipped: 0 });

/** Imports files one after the other, then again: the second time nothing is left to write. */
function imported(...files: string[]): { base: BaseInMemory; first: ReturnType<BaseInMemory["import"]>[] } {
  const base = new BaseInMemory();
  const grids = files.map((file) => sharedGrid(`${file}.csv`));
  const first = grids.map((grid) => base.import(grid));
  const counters = base.snapshot.counters;
  for (const grid of grids) expect(base.import(grid).changes).toEqual([]);
  expect(base.snapshot.counters).toEqual(counters);
  return { base, first };
}

describeWithSharedData("import of the shared lists", () => {
  it("makes clients, contacts and orders of northwind, with the fax as the user's own column", () => {
    const { base, first } = imported("northwind/customers", "northwind/orders");
    expect(first.map(({ mapping }) => mapping)).toEqual([
      {
        customer_id: "clients.reference",
        company_name: "clients.name",
        contact_name: "clients.contact person",
        contact_title: "clients.contact position",
        address: "clients.address",
        city: "clients.city",
        region: "clients.region",
        postal_code: "clients.postcode",
        country: "clients.country",
        phone: "clients.phone",
        fax: "clients.fax",
      },
      {
        order_id: "orders.number",
        customer_id: "orders.client",
        order_date: "orders.date",
        amount: "orders.amount",
        employee_id: "orders.owner",
      },
    ]);
    expect(first[0]?.perTable).toEqual({ clients: created(91), contacts: created(91), regions: created(18) });
    expect(first[1]?.perTable).toMatchObject({ orders: created(830), owners: created(9), clients: { created: 0 } });
    expect(base.rows("clients")[1]).toEqual({
      code: "C-00002",
      reference: "ANATR",
      name: "Ana Trujillo Emparedados y helados",
      phone: "+52 55554729",
      city: "México D.F.",
      address: "Avda. de la Constitución 2222",
      postcode: "05021",
      country: "Mexico",
      stage: "Platinum",
      fax: "(5) 555-3745",
    });
    expect(base.rows("contacts")[0]).toEqual({
      client: "C-00001 Alfreds Futterkiste",
      person: "Maria Anders",
      position: "Sales Representative",
    });
    expect(base.rows("orders")[0]).toEqual({
      number: "10248",
      date: 35250,
      client: "C-00085 Vins et alcools Chevalier",
      amount: 440,
      owner: "5",
    });
  });

  it("writes the phones of northwind as the numbering plans have them", () => {
    const { base } = imported("northwind/customers");
    const oracle = sharedRows("northwind/oracle_phones.csv").filter(({ field }) => field === "phone");
    const phones = base.rows("clients").map(({ reference, phone }) => [reference, parsePhone(String(phone), null)?.e164]);
    expect(phones).toEqual(oracle.map(({ customer_id, e164 }) => [customer_id, e164]));
  });

  it("makes clients, services, owners and orders of crm_maven, with revenue beside the calculated one", () => {
    const { base, first } = imported("crm_maven/accounts", "crm_maven/products", "crm_maven/sales_teams", "crm_maven/orders_won");
    expect(first[0]?.mapping).toEqual({
      account: ["clients.name", "clients.reference"],
      sector: "clients.activity",
      year_established: "clients.year_established",
      revenue: "clients.Revenue 2",
      employees: "clients.employees",
      office_location: "clients.country",
      subsidiary_of: "clients.subsidiary_of",
    });
    expect(base.rows("clients")[0]).toMatchObject({
      name: "Acme Corporation",
      reference: "Acme Corporation",
      activity: "technolgy",
      "Revenue 2": 1100.04,
      employees: 2822,
    });
    expect(base.rows("services")).toContainEqual({ service: "GTX Pro", category: "GTX", price: 4821 });
    const misspelt = sharedRows("crm_maven/orders_won.csv").filter(({ product }) => product === "GTXPro").length;
    expect(base.column("orders", "service").filter((service) => service === "GTX Pro")).toHaveLength(misspelt);
    expect(first[3]?.cleaned.lists).toBe(misspelt);
    expect(first[3]?.findings.map(({ code }) => code)).toContain("import.list.taken");
    expect(base.rows("owners")[0]).toEqual({ owner: "Anna Snelling", manager: "Dustin Brinkmann", department: "Central" });
    expect(first[3]?.perTable).toMatchObject({ orders: created(4238) });
    expect(first[3]?.perTable.services).toBeUndefined();
    expect(first[3]?.perTable.owners).toBeUndefined();
    expect(new Set(base.column("clients", "stage"))).toEqual(new Set(["Platinum"]));
  });

  it("reads the untidy pipeline: stages of deals become statuses, only the won ones are sales, no row is lost", () => {
    const { base, first } = imported("crm_maven/accounts", "crm_maven/sales_pipeline");
    expect(first[1]?.mapping).toMatchObject({
      opportunity_id: "orders.number",
      deal_stage: "orders.status",
      close_date: "orders.date",
      close_value: "orders.amount",
      account: "orders.client",
      engage_date: "orders.engage_date",
    });
    expect(first[1]?.perTable.orders).toEqual(created(8800));
    expect(base.rows("order-statuses").slice(-4)).toEqual([
      { status: "Won", group: "won", sale: 1 },
      { status: "Engaging", group: "open", sale: 0 },
      { status: "Lost", group: "lost", sale: 0 },
      { status: "Prospecting", group: "open", sale: 0 },
    ]);
    expect(base.column("orders", "engage_date")).toEqual(sharedRows("crm_maven/sales_pipeline.csv").map((row) => row.engage_date || null));
    const codes = first[1]?.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["import.date.borrowed", "import.client.none", "import.list.statuses"]));
  });

  it("keeps the repeated rows of cdnow and numbers its orders", () => {
    const { base, first } = imported("cdnow_sample/orders");
    expect(first[0]?.perTable).toEqual({ orders: created(6919), clients: created(2357) });
    expect(first[0]?.mapping).toMatchObject({ cds: "orders.quantity" });
    expect(base.rows("orders")[0]).toEqual({ number: "O-000001", date: 35431, client: "C-00001 1", quantity: 2, amount: 29.33 });
    expect(base.rows("clients")[0]).toEqual({ code: "C-00001", name: "1", reference: "1", stage: "Platinum" });
  });

  it("takes names and e-mails that stand on the orders of rfm_r to the clients", () => {
    const { base, first } = imported("rfm_r/orders");
    expect(first[0]?.mapping).toMatchObject({ first_name: "clients.first name", last_name: "clients.last name", email: "clients.email" });
    expect(first[0]?.perTable).toEqual({ orders: created(4906), clients: created(995) });
    expect(base.rows("clients")[0]).toMatchObject({ reference: "Brion Stark", name: "Brion Stark", email: "brion_stark@rfmail.com" });
  });

  it("says that nothing is new when a list comes again", () => {
    const base = new BaseInMemory();
    const grid = sharedGrid("northwind/orders.csv");
    base.import(grid);
    expect(base.import(grid).perTable).toEqual({ orders: same(830), clients: same(89) });
  });
});
