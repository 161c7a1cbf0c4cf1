import type { Check, Issue } from "../../../src/domain/checks/check";
import { checks, findingCodes } from "../../../src/domain/checks/checks";
import { clientCells } from "../../../src/domain/checks/client-cells";
import { codes } from "../../../src/domain/checks/codes";
import { dates } from "../../../src/domain/checks/dates";
import { emails } from "../../../src/domain/checks/emails";
import type { CheckFacts } from "../../../src/domain/checks/facts";
import { listValues } from "../../../src/domain/checks/list-values";
import { brokenFormulas, brokenNames, renamedTables, unguardedCells } from "../../../src/domain/checks/making";
import { numbers } from "../../../src/domain/checks/numbers";
import { phones } from "../../../src/domain/checks/phones";
import { contractDates, orderDates, payments, twoOwners } from "../../../src/domain/checks/plausible";
import { possibleDuplicates } from "../../../src/domain/checks/possible-duplicates";
import { required } from "../../../src/domain/checks/required";
import { formulas, hiddenRows, schema } from "../../../src/domain/checks/shape";
import { spaces } from "../../../src/domain/checks/spaces";
import { factsOf, type Written } from "./facts";

const remake = { kind: "making", safe: true };

/** A finding in short: row, code, and "= value" where it is mended unasked, "? value" where asked. */
function told({ row, code, repair }: Issue): string {
  const value = repair?.kind === "value" ? ` ${repair.safe ? "=" : "?"} ${JSON.stringify(repair.value)}` : "";
  return `${row ?? "-"} ${code}${value}`;
}

const find = (check: Check, grids: Record<string, Written>, more: Partial<CheckFacts> = {}): string[] =>
  [...check.find(factsOf(grids, more))].map(told);

test("every finding of a check is declared with it, and safe repairs come only where they are declared", () => {
  const codesOf = checks.flatMap(({ tells }) => Object.keys(tells));
  expect(new Set(codesOf).size).toBe(codesOf.length);
  expect(Object.keys(findingCodes)).toEqual(codesOf);
});

test("a tidy base has no findings", () => {
  const grids = {
    clients: [
      ["code", "name", "phone", "email", "stage", "owner"],
      ["C-00001", "Alfa SRL", "+40 722 111 222", "office@alfa.ro", "New", "Ana"],
    ],
    stages: [["stage"], ["New"]],
    owners: [["owner"], ["Ana"]],
    orders: [
      ["number", "date", "client", "amount", "paid", "owner"],
      ["O-000001", 45_000, "C-00001 Alfa SRL", 100, 100, "Ana"],
    ],
  };
  for (const check of checks) expect(find(check, grids)).toEqual([]);
});

test("needless spaces: ends of all texts, runs inside where texts are short", () => {
  const clients = [
    ["code", "name", "comment", "reference", "phone"],
    [" C-00001", "Alfa  SRL\u00a0", "two  spaces\nstay ", "A  7 ", null],
    ["C-00002", "Beta\u00a0SRL", " ", null, null],
  ];
  expect(find(spaces, { clients })).toEqual([
    '0 text.spaces = "C-00001"',
    '0 text.spaces = "Alfa SRL"',
    '0 text.spaces = "two  spaces\\nstay"',
    "1 text.spaces = null",
    '0 text.spaces = "A  7"',
  ]);
});

test("phones: in international form only where one number is surely meant", () => {
  const phone = [
    "0722 111 222",
    "123",
    "none",
    null,
    "+40 722 111 222",
    "07221112220722111222",
    "0722 111 222 / 0733 111 222",
    "069 123 4567",
    "+40 722 111",
    "+1 555 555 0100",
  ];
  const country = [null, null, null, null, null, null, null, "Albania"];
  const clients = [["phone", "country"], ...phone.map((cell, row) => [cell, country[row] ?? null])];
  expect(find(phones, { clients })).toEqual([
    '0 phone.form = "+40 722 111 222"',
    "1 phone.unreadable",
    "2 phone.unreadable",
    "5 phone.unreadable",
    '7 phone.form = "+355 69 123 4567"',
    "8 phone.unreadable",
    "9 phone.invalid",
  ]);
});

test("e-mail addresses: what looks mistyped is mended only when asked", () => {
  const clients = [
    ["email"],
    ["office@alfa.ro"],
    ["office@gmial.com"],
    ["Office@ALFA.ro"],
    ["nobody"],
    ["a@b.ro, c@d.ro"],
    ["mailto:x@y.ro"],
  ];
  expect(find(emails, { clients })).toEqual([
    '1 email.typo ? "office@gmail.com"',
    '2 email.form = "Office@alfa.ro"',
    "3 email.unreadable",
    "4 email.several",
    '5 email.form = "x@y.ro"',
  ]);
});

describe("dates kept as text", () => {
  const orders = (...cells: (string | number)[]) => ({ orders: [["number", "date"], ...cells.map((cell, i) => [`O-${i}`, cell])] });

  test("are read where the column decides", () => {
    expect(find(dates, orders(45_000, "25/12/2024", "03/04/2024"))).toEqual(["1 date.text = 45651", "2 date.text = 45385"]);
    expect(find(dates, orders("12/25/2024", "03/04/2024"))).toEqual(["0 date.text = 45651", "1 date.text = 45355"]);
  });

  test("stay where nothing decides, but for those that say it themselves", () => {
    expect(find(dates, orders("03/04/2024", "05/05/2024", "2024-04-03"))).toEqual([
      "0 date.text",
      "1 date.text = 45417",
      "2 date.text = 45385",
    ]);
  });

  test("stay where a date would not keep all that they say", () => {
    expect(find(dates, orders("2024-04-03T10:00:00.250", "2024-04-03T10:00:00Z", "2024-04-03T10:00:00+02:00", "2024-04-03 06:00"))).toEqual(
      ["0 date.text", "1 date.text", "2 date.text", "3 date.text = 45385.25"],
    );
  });

  test("are told from what is no date", () =>
    expect(find(dates, orders("soon", "31.02.2024", -5))).toEqual(["0 date.unreadable", "1 date.unreadable", "2 date.unreadable"]));
});

test("numbers kept as text: no currency, no unit and no digit is lost unasked", () => {
  const amounts = ["1 200,50", "99", "12 EUR", "€5", "12345678901234567", "many", 7, null];
  const orders = [["number", "amount"], ...amounts.map((amount, i) => [`O-${i}`, amount])];
  expect(find(numbers, { orders })).toEqual([
    "0 number.text = 1200.5",
    "1 number.text = 99",
    "2 number.text ? 12",
    "3 number.text ? 5",
    "4 number.text ? 12345678901234568",
    "5 number.unreadable",
  ]);
  expect(
    find(numbers, {
      orders: [
        ["number", "amount"],
        ["O-1", "1,234"],
        ["O-2", "5"],
      ],
    }),
  ).toEqual(["0 number.text ? 1.234", "1 number.text = 5"]);
});

test("values that got past a dropdown", () => {
  const grids = {
    clients: [
      ["code", "stage", "region", "source", "important"],
      ["C-1", "new", "Tirana", "Site", "да"],
      ["C-2", "Nev client", "Tiranë", "Site", "maybe"],
      ["C-3", "Lost", "Tirna", "Site", true],
      ["C-4", "Sleeping", "C", "Site", "No"],
    ],
    stages: [["stage"], ["New"], ["New client"], ["Lost"]],
    regions: [["region"], ["Tirana"], ["Durrës"]],
  };
  expect(find(listValues, grids)).toEqual([
    '1 list.near ? "Tirana"',
    '2 list.near ? "Tirana"',
    "3 list.unknown",
    '0 list.near = "New"',
    '1 list.near ? "New client"',
    "3 list.unknown",
    '0 list.near = "Yes"',
    "1 list.unknown",
    '2 list.near = "Yes"',
  ]);
});

test("codes: the next ones for rows without, those given twice", () => {
  const grids = {
    clients: [
      ["code", "name"],
      ["C-00007", "A"],
      [null, "B"],
      [null, null],
      ["C-00007", "C"],
      ["", "D"],
    ],
    orders: [
      ["number", "amount"],
      [null, 5],
      ["O-000003", 1],
      ["O-000003", 2],
      ["17", 1],
      ["17", 2],
    ],
    services: [["service"], ["Care"], ["Care"]],
  };
  expect(find(codes, grids, { counters: { C: 60, O: 2 } })).toEqual([
    '1 code.missing = "C-00061"',
    '4 code.missing = "C-00062"',
    '0 code.missing = "O-000004"',
    "3 code.twice",
    "2 code.twice",
    "1 code.twice",
  ]);
});

test("clients named in other tables", () => {
  const grids = {
    clients: [
      ["code", "name"],
      ["C-00001", "Alfa"],
      ["C-00002", "Beta"],
      ["C-00003", "beta"],
      [null, "Gama"],
      ["C-00005", "José"],
    ],
    orders: [
      ["number", "client"],
      ["O-1", "C-00001 Alfa"],
      ["O-2", "C-00001"],
      ["O-3", "ALFA"],
      ["O-4", "Beta"],
      ["O-5", "Nobody"],
      ["O-6", null],
      [null, null],
      ["O-8", "Gama"],
      ["O-9", "C-00001 Old name"],
      ["O-10", "Jose"],
      ["O-11", "C-00099"],
    ],
  };
  expect(find(clientCells, grids)).toEqual([
    '1 client.short = "C-00001 Alfa"',
    '2 client.short = "C-00001 Alfa"',
    "3 client.ambiguous",
    "4 client.unknown",
    "5 client.missing",
    "7 client.short",
    '9 client.short ? "C-00005 José"',
    "10 client.unknown",
  ]);
});

test("required cells, in rows that hold something", () => {
  const orders = [
    ["number", "date", "client", "amount"],
    ["O-1", null, "C-1", 5],
    [null, null, null, null],
    [null, 45_000, "C-1", " "],
  ];
  expect(
    find(required, {
      orders,
      clients: [
        ["code", "name"],
        ["C-1", ""],
      ],
    }),
  ).toEqual(["0 required.empty", "0 required.empty", "2 required.empty"]);
});

test("contracts, orders, payments and owners that cannot be", () => {
  const grids = {
    clients: [
      ["code", "name", "owner"],
      ["C-1", "Alfa", "Ana"],
    ],
    contracts: [
      ["number", "starts", "ends"],
      ["K1", 45_000, 44_999],
      ["K2", 45_000, 45_000],
      ["K3", null, 1],
    ],
    orders: [
      ["number", "date", "client", "amount", "paid", "owner"],
      ["O-1", 46_000.9, "C-1 Alfa", 10, 10.004, "ANA"],
      ["O-2", 46_001, "alfa", 10, 11, "Ion"],
      ["O-3", 1, "C-1", -5, 0, ""],
    ],
  };
  expect(find(contractDates, grids)).toEqual(["0 contract.reversed"]);
  expect(find(orderDates, grids)).toEqual(["1 order.future"]);
  expect(find(payments, grids)).toEqual(["1 order.overpaid"]);
  expect(find(twoOwners, grids)).toEqual(["1 owner.two"]);
});

test("what stands wrong in the workbook itself", () => {
  const facts = factsOf(
    {},
    {
      overwritten: [{ table: "orders", column: "receivable", rows: [2, 3] }],
      views: [
        { table: "orders", rows: 9, visible: 4 },
        { table: "clients", rows: 2, visible: 2 },
      ],
    },
  );
  expect([...formulas.find(facts)]).toEqual(
    [2, 3].map((row) => ({
      code: "formula.overwritten",
      table: "orders",
      row,
      field: "receivable",
      repair: { kind: "formula", safe: true },
    })),
  );
  expect([...hiddenRows.find(facts)]).toEqual([
    { code: "rows.hidden", table: "orders", row: null, field: null, values: { count: 5, rows: 9 } },
  ]);
  expect([...schema.find(facts)]).toEqual([]);
  const { contracts, orders, ...tables } = facts.tables;
  const cut = { ...orders!, columns: orders!.columns.filter(({ key }) => key !== "client code" && key !== "cost") };
  expect(contracts).toBeDefined();
  expect([...schema.find({ ...facts, tables: { ...tables, orders: cut } })]).toEqual([
    { code: "schema.column", table: "orders", row: null, field: "client code", repair: remake },
    { code: "schema.table", table: "contracts", row: null, field: null, values: { name: "cb_Contracts" }, repair: remake },
  ]);
});

test("possible duplicates, or that there were too many clients to look", () => {
  const clients = [
    ["code", "name"],
    ["C-1", "Alfa"],
    ["C-2", "Beta"],
    ["C-3", "ALFA"],
  ];
  const [found] = [...possibleDuplicates.find(factsOf({ clients }, { duplicates: [{ records: [0, 2], score: 0.99, links: [] }] }))];
  expect(found).toEqual({
    code: "duplicate.group",
    table: "clients",
    row: 0,
    field: null,
    values: { records: "C-1 Alfa, C-3 ALFA", score: 0.99 },
  });
  expect(find(possibleDuplicates, { clients }, { duplicates: null })).toEqual(["- duplicate.unchecked"]);
});

test("what the base had made at its beginning: names, checks, formulas, tables called otherwise", () => {
  const facts = factsOf(
    {},
    {
      renamed: [{ table: "clients", name: "Customers" }],
      brokenNames: [
        { name: "cb_lst_Stages", table: "stages", column: "stage", row: null, mended: true },
        { name: "cb_lst_YesNo", table: "stages", column: "", row: null, mended: false },
      ],
      brokenFormulas: [{ table: "clients", column: "revenue" }],
      unguarded: [{ table: "clients", column: "stage", rows: [3, 4] }],
    },
  );
  const all = [renamedTables, brokenNames, brokenFormulas, unguardedCells].flatMap((check) => [...check.find(facts)]);
  expect(all).toEqual([
    { code: "schema.renamed", table: "clients", row: null, field: null, values: { name: "cb_Clients", now: "Customers" }, repair: remake },
    { code: "schema.name", table: "stages", row: null, field: "stage", values: { name: "cb_lst_Stages" }, repair: remake },
    { code: "schema.name", table: "stages", row: null, field: "", values: { name: "cb_lst_YesNo" } },
    { code: "formula.broken", table: "clients", row: null, field: "revenue", repair: { kind: "formula", safe: true } },
    { code: "list.unguarded", table: "clients", row: 3, field: "stage", values: { count: 2 }, repair: remake },
  ]);
});
