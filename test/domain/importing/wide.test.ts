import type { Grid } from "../../../src/domain/kernel/cell";
import { serialOfIso } from "../../../src/domain/kernel/dates";
import { BaseInMemory } from "../../support/imports";
import { lostAnywhere } from "../../support/kept-cells";

const day = (iso: string): number => serialOfIso(iso) as number;
const wide: Grid = [
  ["Customer", "Phone", "City", "Contact name", "Contact title", "Contract number", "Contract start", "Valid until", "Contract amount", "Renewal", "Order number", "Order date", "Product", "Amount", "Paid", "Colour"],
  ["Alpha", "+44 20 7946 0958", "London", "Ann Bell", "Director", "C-7", "2024-01-01", "2024-12-31", "1200", "yes", "1", "2024-01-10", "Tea", "100", "100", "red"],
  ["Alpha", "+44 20 7946 0958", "London", "Ann Bell", "Director", "C-7", "2024-01-01", "2024-12-31", "1200", "yes", "2", "2024-02-10", "Tea", "200", "", "blue"],
  ["Alpha", "", "", "", "", "C-8", "2025-01-01", "2025-12-31", "900", "", "3", "2025-02-10", "Coffee", "300", "", ""],
  ["Beta", "+44 20 7946 0111", "Leeds", "Ben Cole", "", "", "", "", "", "", "4", "2024-03-10", "Tea", "50", "", ""],
  ["Gamma", "", "", "", "", "", "2024-05-01", "2025-04-30", "70", "", "5", "2024-05-10", "Tea", "70", "", ""],
]; // prettier-ignore

describe("one wide sheet", () => {
  it("feeds clients, contacts, contracts and orders: one row an order, each contract once", () => {
    const base = new BaseInMemory();
    const { perTable, originals } = base.import(wide);
    expect(perTable).toMatchObject({
      orders: { created: 5 },
      clients: { created: 3 },
      contacts: { created: 2 },
      contracts: { created: 3 },
    });
    expect(base.rows("contracts")).toEqual([
      expect.objectContaining({ number: "C-7", client: "C-00001 Alpha", starts: day("2024-01-01"), ends: day("2024-12-31"), amount: 1200 }),
      expect.objectContaining({ number: "C-8", client: "C-00001 Alpha", amount: 900 }),
      expect.objectContaining({ client: "C-00003 Gamma", starts: day("2024-05-01"), amount: 70 }),
    ]);
    expect(base.rows("orders")[1]).toMatchObject({ number: "2", client: "C-00001 Alpha", service: "Tea", amount: 200, Colour: "blue" });
    expect(base.rows("clients")[1]).toMatchObject({ name: "Beta", city: "Leeds" });
    expect(base.rows("contacts")[0]).toMatchObject({ client: "C-00001 Alpha", person: "Ann Bell", position: "Director" });
    expect(lostAnywhere({ rows: (table) => base.rows(table), log: originals }, wide)).toEqual([]);
    expect(base.import(wide).changes).toEqual([]);
  });

  it("updates a contract that the base has, creates only or updates only where asked", () => {
    const base = new BaseInMemory();
    base.import(wide);
    const longer = wide.map((row) => row.map((cell) => (cell === "2025-12-31" ? "2026-06-30" : cell)));
    expect(base.import(longer, { mode: "create" }).changes).toEqual([]);
    expect(base.import(longer, { mode: "update" }).perTable["contracts"]).toMatchObject({ created: 0, updated: 1 });
    expect(base.rows("contracts")[1]).toMatchObject({ number: "C-8", ends: day("2026-06-30") });
  });

  it.each([
    ["ru", ["Клиент", "Номер договора", "Дата начала договора", "Сумма договора", "Дата заказа", "Сумма"], ["Альфа", "Д-1", "2024-01-01", "10", "2024-02-01", "5"]],
    ["ro", ["Client", "Nr contract", "Data inceput contract", "Valoare contract", "Data comanda", "Suma"], ["Alfa", "D-1", "2024-01-01", "10", "2024-02-01", "5"]],
    ["sq", ["Klienti", "Nr kontrate", "Fillimi i kontratës", "Vlera e kontratës", "Data e porosisë", "Shuma"], ["Alfa", "D-1", "2024-01-01", "10", "2024-02-01", "5"]],
    ["ar", ["العميل", "رقم العقد", "بداية العقد", "قيمة العقد", "تاريخ الطلب", "المبلغ"], ["ألفا", "D-1", "2024-01-01", "10", "2024-02-01", "5"]],
  ])("is known in %s", (_, header, row) => {
    const base = new BaseInMemory();
    expect(base.import([header, row]).perTable).toMatchObject({ orders: { created: 1 }, contracts: { created: 1 }, clients: { created: 1 } });
    expect(base.rows("contracts")).toEqual([expect.objectContaining({ number: row[1], starts: day("2024-01-01"), amount: 10 })]);
  }); // prettier-ignore

  it("is none where a list of contracts or of orders has but its own columns", () => {
    const contracts: Grid = [["Contract number", "Customer", "Contract date", "Start", "End", "Amount"], ["C-1", "Alpha", "2024-01-01", "2024-01-01", "2024-12-31", "5"]]; // prettier-ignore
    expect(new BaseInMemory().import(contracts).perTable).toMatchObject({ contracts: { created: 1 } });
    expect(new BaseInMemory().import(contracts).perTable["orders"]).toBeUndefined();
    const orders: Grid = [["Order number", "Customer", "Order date", "Amount", "Start"], ["1", "Alpha", "2024-01-01", "5", "2024-01-01"]]; // prettier-ignore
    expect(new BaseInMemory().import(orders).perTable["contracts"]).toBeUndefined();
  });
});
