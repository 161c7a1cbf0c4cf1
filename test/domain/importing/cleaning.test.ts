import { BaseInMemory } from "../../support/imports";

const clients = (base: BaseInMemory) => base.rows("clients");

describe("cells are cleaned on their way into the base", () => {
  it("phones by the country of their row, else the one that is given, else that of Settings", () => {
    const base = new BaseInMemory("en", "GB");
    const { cleaned } = base.import([
      ["Name", "Phone", "Country"],
      ["Ana", "0722 111 222", "Romania"],
      ["Ben", "020 7946 0018", ""],
      ["Cid", "not yet", ""],
    ]);
    expect(clients(base).map(({ phone }) => phone)).toEqual(["+40 722 111 222", "+44 20 7946 0018", "not yet"]);
    expect(cleaned.phones).toBe(2);
    base.import(
      [
        ["Name", "Phone"],
        ["Dan", "0722 111 333"],
      ],
      { country: "RO" },
    );
    expect(clients(base)[3]).toMatchObject({ phone: "+40 722 111 333" });
  });

  it("several phones of a cell: the first stays, the next are the second phone, behind one that stands there", () => {
    const base = new BaseInMemory("en", "RO");
    const { findings } = base.import([
      ["Name", "Phone", "Phone 2"],
      ["Ana", "0722 111 222; 0722 111 333", ""],
      ["Ben", "0722 111 444 / 0722 111 555", "0722 111 666"],
    ]);
    expect(clients(base).map((row) => [row.phone, row["second phone"]])).toEqual([
      ["+40 722 111 222", "+40 722 111 333"],
      ["+40 722 111 444", "+40 722 111 666; +40 722 111 555"],
    ]);
    expect(findings).toEqual([]);
    const alone = new BaseInMemory("en", "RO");
    alone.import([
      ["Name", "Phone"],
      ["Ana", "0722 111 222; 0722 111 333"],
    ]);
    expect(clients(alone)[0]).toMatchObject({ phone: "+40 722 111 222", "second phone": "+40 722 111 333" });
    expect(
      alone.import([
        ["Name", "Phone"],
        ["Ana", "0722 111 222; 0722 111 333"],
      ]).changes,
    ).toEqual([]);
  });

  it("e-mails, names and yes or no; what looks mistyped is told and stays", () => {
    const base = new BaseInMemory();
    const plan = base.import([
      ["Name", "E-mail", "Important"],
      ["POPESCU  MARIA SRL", "mailto:ion@POPESCU.ro", "да"],
      ["Ana Pop", "ana@gmial.com", "+"],
      ["Ben Bo", "ben@x.org", "perhaps"],
    ]);
    expect(clients(base).map(({ name, email, important }) => [name, email, important])).toEqual([
      ["Popescu Maria SRL", "ion@popescu.ro", "yes"],
      ["Ana Pop", "ana@gmial.com", "yes"],
      ["Ben Bo", "ben@x.org", "perhaps"],
    ]);
    expect(plan.cleaned).toMatchObject({ names: 1, emails: 1, yesNo: 2 });
    expect(plan.findings).toEqual([
      expect.objectContaining({
        code: "cleaning.email.typo",
        values: expect.objectContaining({ count: 1, row: 3, suggestion: "ana@gmail.com" }),
      }),
      expect.objectContaining({ code: "cleaning.yesNo.unknown", values: expect.objectContaining({ row: 4, example: "perhaps" }) }),
    ]);
  });

  it("values of a list that differ in case or spaces are the list's own, what is almost one is only told", () => {
    const base = new BaseInMemory();
    base.import([
      ["Service", "Price"],
      ["GTX Pro", "10"],
      ["Audit", "20"],
    ]);
    const plan = base.import([
      ["Client", "Date", "Amount", "Service"],
      ["Ann", "2024-01-31", "10", "gtxpro"],
      ["Ann", "2024-02-01", "20", "Auditt"],
      ["Ann", "2024-02-02", "30", "Courses"],
    ]);
    expect(base.column("orders", "service")).toEqual(["GTX Pro", "Auditt", "Courses"]);
    expect(plan.cleaned.lists).toBe(1);
    const told = Object.fromEntries(plan.findings.map(({ code, values }) => [code, values]));
    expect(told["import.list.taken"]).toMatchObject({ count: 1, row: 2, example: "gtxpro", suggestion: "GTX Pro" });
    expect(told["cleaning.list.near"]).toMatchObject({ count: 1, row: 3, example: "Auditt", suggestion: "Audit" });
  });

  it("rows that are skipped add no values to lists", () => {
    const base = new BaseInMemory();
    const list = [
      ["Name", "Phone", "Region"],
      ["Ann", "0722", "Somewhere"],
    ];
    expect(base.import(list, { mode: "update" }).changes).toEqual([]);
    expect(base.import(list).perTable).toMatchObject({ clients: { created: 1 }, regions: { created: 1 } });
  });
});
