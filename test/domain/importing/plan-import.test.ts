import type { Cell, Grid } from "../../../src/domain/kernel/cell";
import { serialOfIso } from "../../../src/domain/kernel/dates";
import { dataWords } from "../../../src/i18n/data-words";
import { BaseInMemory } from "../../support/imports";

const day = (iso: string): number => serialOfIso(iso) as number;
const orders: Grid = [
  ["Client", "Date", "Amount"],
  ["Alpha Ltd", "2024-01-31", "10.50"],
  ["Beta", "2024-02-01", "20"],
  ["Alpha Ltd", "2024-01-31", "10.50"],
];
const failure = (action: () => unknown): { code: string; values: Record<string, Cell> } | undefined => {
  try {
    action();
  } catch (error) {
    return error as { code: string; values: Record<string, Cell> };
  }
  return undefined;
};

describe("orders without numbers", () => {
  it("are known by their content: repeats inside a file are kept, the same file again adds nothing", () => {
    const base = new BaseInMemory();
    expect(base.import(orders).perTable.orders).toEqual({ created: 3, updated: 0, same: 0, skipped: 0 });
    expect(base.import(orders).changes).toEqual([]);
    const more = [...orders, ["Alpha Ltd", "2024-01-31", "10.50"], ["Alpha Ltd", "2024-03-01", "7"]];
    expect(base.import(more).perTable.orders).toEqual({ created: 2, updated: 0, same: 3, skipped: 0 });
    expect(base.column("orders", "number")).toEqual(["O-000001", "O-000002", "O-000003", "O-000004", "O-000005"]);
  });

  it("are found again when the file is sorted otherwise and fields that are no content have changed", () => {
    const base = new BaseInMemory();
    const [header = [], ...rows] = orders;
    base.import([[...header, "Owner"], ...rows.map((row) => [...row, "Ann"])]);
    const again = base.import([[...header, "Owner"], ...rows.reverse().map((row) => [...row, "Bob"])]);
    expect(again.perTable.orders).toEqual({ created: 0, updated: 3, same: 0, skipped: 0 });
  });

  it("never take a number that stands somewhere already, nor one that was given before", () => {
    const base = new BaseInMemory();
    base.import([
      ["Order id", ...(orders[0] as Cell[])],
      ["O-000041", "Alpha", "2024-01-01", 1],
      ["", "Alpha", "2024-01-02", 1],
    ]);
    expect(base.column("orders", "number")).toEqual(["O-000041", "O-000042"]);
  });
});

describe("clients", () => {
  it("are matched by reference, then code, then exact name, case, accents, spaces and company form aside", () => {
    const base = new BaseInMemory();
    base.import([
      ["Customer id", "Name", "Phone"],
      ["A1", "S.C. Ștefan S.R.L.", "1"],
      ["A2", "Beta", "2"],
      ["A3", "ООО «Ромашка»", "3"],
    ]);
    base.import([
      ["Client", "Date", "Amount"],
      ["A2", "2024-01-01", 1],
      ["C-00001", "2024-01-02", 1],
      ["C-00003 whoever", "2024-01-03", 1],
      ["ромашка ооо", "2024-01-04", 1],
      ["s.c.  STEFAN srl", "2024-01-05", 1],
    ]);
    expect(base.table("clients").rows).toBe(3);
    expect(base.column("orders", "client")).toEqual([
      "C-00002 Beta",
      "C-00001 S.C. Ștefan S.R.L.",
      "C-00003 ООО «Ромашка»",
      "C-00003 ООО «Ромашка»",
      "C-00001 S.C. Ștefan S.R.L.",
    ]);
  });

  it("who are known from orders only get the reference as name, until a list tells it", () => {
    const base = new BaseInMemory();
    base.import([
      ["Customer id", "Order date", "Amount"],
      [17, "2024-01-01", 1],
    ]);
    expect(base.rows("clients")[0]).toMatchObject({ code: "C-00001", reference: "17", name: "17" });
    base.import([
      ["Customer id", "Name", "City"],
      ["17", "Gamma", "Tirana"],
    ]);
    expect(base.rows("clients")).toEqual([expect.objectContaining({ code: "C-00001", reference: "17", name: "Gamma", city: "Tirana" })]);
  });

  it("with other ids are other clients, though they have one name", () => {
    const base = new BaseInMemory();
    base.import([
      ["Customer id", "Name", "City"],
      ["1", "Ivan Petrov", "Durrës"],
      ["2", "Ivan Petrov", "Vlorë"],
    ]);
    expect(base.rows("clients").map(({ reference, city }) => [reference, city])).toEqual([
      ["1", "Durrës"],
      ["2", "Vlorë"],
    ]);
  });

  it("of one name without ids are told apart by phone and e-mail, the second time too", () => {
    const base = new BaseInMemory();
    const list = [
      ["Name", "Phone"],
      ["Ivan Petrov", "+355 1"],
      ["Ivan Petrov", "+355 2"],
      ["Ivan Petrov", ""],
    ];
    expect(base.import(list).perTable.clients).toMatchObject({ created: 2 });
    expect(base.import(list).changes).toEqual([]);
  });

  it("known by name alone take the id of a later list", () => {
    const base = new BaseInMemory();
    base.import([
      ["Company", "City"],
      ["Delta", "Iași"],
    ]);
    base.import([
      ["Customer id", "Company", "Phone"],
      ["D-9", "Delta", "007"],
    ]);
    expect(base.rows("clients")).toEqual([expect.objectContaining({ reference: "D-9", name: "Delta", city: "Iași", phone: "007" })]);
  });

  it("of whom a list speaks in two ways: the later row holds and the user is told", () => {
    const base = new BaseInMemory();
    const plan = base.import([
      ["Customer id", "Name", "City"],
      ["1", "Alpha", "Cluj"],
      ["1", "Alpha", "Sibiu"],
    ]);
    expect(base.rows("clients")[0]).toMatchObject({ city: "Sibiu" });
    expect(plan.findings).toContainEqual(
      expect.objectContaining({ code: "import.client.conflict", values: { count: 1, row: 3, example: "Alpha" } }),
    );
  });

  it("of firms have their person among the contacts", () => {
    const base = new BaseInMemory();
    base.import([
      ["Company", "First name", "Last name", "Email"],
      ["Epsilon", "Ana", "Popa", "ana@e.ro"],
    ]);
    expect(base.rows("contacts")).toEqual([{ client: "C-00001 Epsilon", person: "Ana Popa" }]);
    expect(base.rows("clients")[0]).toMatchObject({ name: "Epsilon", email: "ana@e.ro" });
  });
});

describe("what the user typed", () => {
  it("is never erased by a blank cell, and a stage is never overwritten", () => {
    const base = new BaseInMemory();
    base.import([
      ["Customer id", "Name", "Phone", "Stage"],
      ["1", "Alpha", "123456", "Yellow"],
    ]);
    base.import([
      ["Customer id", "Name", "Phone", "Stage"],
      ["1", "Alpha", "", "White"],
    ]);
    base.import([
      ["Client", "Date", "Amount"],
      ["1", "2024-01-01", 5],
    ]);
    expect(base.rows("clients")[0]).toMatchObject({ phone: "123456", stage: "Yellow" });
  });

  it("stays text: 007, phones and postcodes survive, in the user's own columns too", () => {
    const base = new BaseInMemory();
    base.import([
      ["Name", "Phone", "Postcode", "Badge", "Shoe size", "Since", "Fax"],
      ["Alpha", "+40 722 123 456", "05021", "007", "42", "2020-05-01", "0355 1"],
      ["Beta", "0722123456", "1000", "9", "43.5", "", ""],
    ]);
    expect(base.rows("clients")[0]).toMatchObject({
      phone: "+40 722 123 456",
      postcode: "05021",
      Badge: "007",
      "Shoe size": 42,
      Since: day("2020-05-01"),
      Fax: "0355 1",
    });
    expect(base.rows("clients")[1]).toMatchObject({ phone: "0722123456", Badge: "9", "Shoe size": 43.5 });
  });

  it("stays in its cell where it is no date and no amount, and is reported", () => {
    const base = new BaseInMemory();
    const plan = base.import([
      ["Client", "Date", "Amount"],
      ["A", "soon", "much"],
      ["A", "2024-01-02", "1"],
    ]);
    expect(base.rows("orders")[0]).toMatchObject({ date: "soon", amount: "much" });
    expect(plan.findings.map(({ code, values }) => [code, values])).toEqual(
      expect.arrayContaining([
        ["import.date.unreadable", { field: "Date", count: 1, row: 2, example: "soon" }],
        ["import.amount.unreadable", { field: "Amount", count: 1, row: 2, example: "much" }],
      ]),
    );
  });
});

describe("columns", () => {
  it("with one header twice, without header, and two hundred of them are all carried along, the second time too", () => {
    const base = new BaseInMemory();
    const many = Array.from({ length: 200 }, (_, k) => `Extra ${k}`);
    const list: Grid = [
      ["Name", "Phone", "Phone", "Phone", "", "Orders", ...many],
      ["Alpha", "1", "2", "3", "x", "4", ...many.map((_, k) => `v${k}`)],
    ];
    const plan = base.import(list);
    expect(base.rows("clients")[0]).toMatchObject({
      phone: "1",
      "second phone": "2",
      "Phone 2": 3,
      "Column 5": "x",
      "Orders 2": 4,
      "Extra 199": "v199",
    });
    expect(plan.findings).toContainEqual(expect.objectContaining({ code: "import.header.repeated", field: "Phone" }));
    expect(base.import(list).changes).toEqual([]);
  });

  it("go where the user says", () => {
    const base = new BaseInMemory();
    const grid = [
      ["Wer", "Wann", "Was", "Egal"],
      ["Alpha", "1.2.2024", "5,5", "x"],
    ];
    const mapping = { Wer: "orders.client", Wann: "orders.date", Was: "orders.amount", Egal: null };
    const plan = base.import(grid, { table: "orders", mapping, country: "DE" });
    expect(base.rows("orders")).toEqual([{ number: "O-000001", client: "C-00001 Alpha", date: day("2024-02-01"), amount: 5.5 }]);
    expect(plan.mapping).toEqual(mapping);
  });

  it("are recognised by content where headers say nothing", () => {
    const base = new BaseInMemory();
    const grid: Grid = [
      ["Wer", "Wann", "Betrag"],
      ["Alpha", "2024-02-01", "5.50"],
      ["Beta", "2024-02-02", "7.25"],
      ["Alpha", "2024-02-03", "1.00"],
    ];
    expect(base.import(grid).mapping).toEqual({ Wer: "orders.client", Wann: "orders.date", Betrag: "orders.amount" });
  });
});

describe("order statuses and lists", () => {
  it("take new values as they stand; a status counts as a sale where its word says so", () => {
    const base = new BaseInMemory();
    const plan = base.import([
      ["Client", "Date", "Amount", "Status", "Product"],
      ["A", "2024-01-01", 1, "Shipped", "Tea"],
      ["A", "2024-01-02", 1, "Cancelled", "tea"],
      ["A", "2024-01-03", 1, "Ready", "Coffee"],
      ["A", "2024-01-04", 1, "Maybe", "Tea"],
    ]);
    expect(base.rows("order-statuses").slice(-3)).toEqual([
      { status: "Shipped", group: "won", sale: 1 },
      { status: "Cancelled", group: "lost", sale: 0 },
      { status: "Maybe", group: "open", sale: 0 },
    ]);
    expect(base.column("services", "service")).toEqual(["Tea", "Coffee"]);
    expect(base.rows("clients")[0]).toMatchObject({ stage: "Gold" });
    expect(plan.perTable).toMatchObject({ "order-statuses": { created: 3 }, services: { created: 2 } });
  });

  it("say yes and no in the words of the base", () => {
    const base = new BaseInMemory("ro");
    base.import([
      ["Nume", "Telefon", "Important", "Kind"],
      ["Alfa", "1", "TRUE", "Company"],
      ["Beta", "2", "n", "individual"],
    ]);
    const { yesNo, kinds } = dataWords.ro;
    expect(base.rows("clients").map(({ important, kind }) => [important, kind])).toEqual([
      [yesNo.yes, kinds.organisation],
      [yesNo.no, kinds.person],
    ]);
  });
});

describe("labels", () => {
  it("in client cells follow a name that a later list tells; what the user typed there stays", () => {
    const base = new BaseInMemory();
    base.import([
      ["Customer id", "Order date", "Amount"],
      [17, "2024-01-01", 1],
      [18, "2024-01-02", 1],
    ]);
    base.import([
      ["Customer id", "Name", "City"],
      ["17", "Gamma", "Tirana"],
    ]);
    expect(base.column("orders", "client")).toEqual(["C-00001 Gamma", "C-00002 18"]);
  });
});

describe("a sheet", () => {
  it("may have a title and blank rows above its headers, and numbers where a list has texts", () => {
    const base = new BaseInMemory();
    const plan = base.import([
      ["Our clients", null, null, null],
      [null, null, null, null],
      ["Name", "Phone", "Postcode", "Owner"],
      ["Alpha", 40722123456, 1001, 5],
      [null, "", " ", null],
      ["Beta", "0722", "05021", "5"],
    ]);
    expect(plan.perTable.clients?.created).toBe(2);
    expect(base.rows("clients").map(({ phone, postcode, owner }) => [phone, postcode, owner])).toEqual([
      ["40722123456", "1001", "5"],
      ["0722", "05021", "5"],
    ]);
    expect(base.column("owners", "owner")).toEqual(["5"]);
  });
});

describe("modes", () => {
  const list = (city: string): Grid => [
    ["Customer id", "Name", "City"],
    ["1", "Alpha", city],
    ["2", "Beta", city],
  ];

  it("create leaves what is there, update makes nothing new", () => {
    const base = new BaseInMemory();
    base.import(list("Cluj").slice(0, 2));
    expect(base.import(list("Sibiu"), { mode: "update" }).perTable.clients).toEqual({ created: 0, updated: 1, same: 0, skipped: 1 });
    expect(base.import(list("Arad"), { mode: "create" }).perTable.clients).toEqual({ created: 1, updated: 0, same: 0, skipped: 1 });
    expect(base.column("clients", "city")).toEqual(["Sibiu", "Arad"]);
  });

  it("update neither makes orders nor the clients they name", () => {
    const base = new BaseInMemory();
    expect(base.import(orders, { mode: "update" }).changes).toEqual([]);
  });

  it("key matches clients by another column", () => {
    const base = new BaseInMemory();
    base.import([
      ["Customer id", "Name", "Email"],
      ["1", "Alpha", "a@x.eu"],
    ]);
    base.import(
      [
        ["Customer id", "Name", "Email", "City"],
        ["99", "Alfa", "A@x.eu", "Cluj"],
      ],
      { key: "email" },
    );
    expect(base.rows("clients")).toEqual([expect.objectContaining({ name: "Alfa", city: "Cluj" })]);
  });
});

describe("other tables", () => {
  it("takes contracts, contacts, interactions and services", () => {
    const base = new BaseInMemory();
    const lists: Grid[] = [
      [
        ["Contract number", "Client", "Start date", "End date", "Amount"],
        ["K-1", "Alpha", "01/02/2024", "31/01/2025", "1,200.00"],
      ],
      [
        ["Client", "Contact person", "Job title", "Phone"],
        ["Alpha", "Ann", "Director", "+44 20"],
      ],
      [
        ["Date", "Client", "Type", "Notes"],
        ["2024-03-01", "Alpha", "Call", "hello"],
      ],
      [
        ["Product name", "Group", "Price", "Active"],
        ["Tea", "Drinks", "3.5", "yes"],
      ],
    ];
    for (const list of lists) {
      base.import(list);
      expect(base.import(list).changes).toEqual([]);
    }
    expect(base.rows("contracts")).toEqual([
      { number: "K-1", client: "C-00001 Alpha", starts: day("2024-02-01"), ends: day("2025-01-31"), amount: 1200 },
    ]);
    expect(base.rows("contacts")).toEqual([{ client: "C-00001 Alpha", person: "Ann", position: "Director", phone: "+44 20" }]);
    expect(base.rows("interactions")).toEqual([{ client: "C-00001 Alpha", date: day("2024-03-01"), kind: "Call", note: "hello" }]);
    expect(base.rows("services")).toEqual([{ service: "Tea", category: "Drinks", price: 3.5, active: "yes" }]);
  });
});

describe("what cannot be imported", () => {
  it("says so with a code: no rows, nothing recognisable, a table that lacks its columns", () => {
    const base = new BaseInMemory();
    expect(failure(() => base.import([["Name", "Phone"]]))).toMatchObject({ code: "import.noRows", values: { headers: "Name, Phone" } });
    expect(failure(() => base.import([]))).toMatchObject({ code: "import.noRows" });
    expect(
      failure(() =>
        base.import([
          ["foo", "bar"],
          ["x", "y"],
        ]),
      ),
    ).toMatchObject({ code: "import.unrecognised", values: { headers: "foo, bar" } });
    expect(
      failure(() =>
        base.import([
          ["Date", "City", "Temperature"],
          ["2024-01-01", "Tirana", "11.5"],
          ["2024-01-02", "Tirana", "12.5"],
        ]),
      ),
    ).toMatchObject({ code: "import.unrecognised" });
    expect(failure(() => base.import([["foo"], ["x"]], { table: "orders" }))).toMatchObject({
      code: "import.columns.missing",
      values: { table: "orders" },
    });
    expect(failure(() => base.import([["foo"], ["x"]], { table: "ships" }))).toMatchObject({ code: "import.table.unknown" });
  });
});

describe("a list of 100,000 orders", () => {
  it("comes in once, however often it is imported", () => {
    const rows: Grid = Array.from({ length: 100_000 }, (_, k) => [
      `K${k % 9973}`,
      `2023-${String((k % 12) + 1).padStart(2, "0")}-15`,
      String(((k * 37) % 5000) / 4),
    ]);
    const base = new BaseInMemory();
    for (let times = 0; times < 2; times++) base.import([["customer_id", "order_date", "amount"], ...rows]);
    expect(base.table("orders").rows).toBe(100_000);
    expect(base.table("clients").rows).toBe(9973);
  }, 120_000);
});
