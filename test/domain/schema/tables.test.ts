import { lists } from "../../../src/domain/schema/lists";
import { columnOf, tables, tableOf } from "../../../src/domain/schema/tables";
import type { Table } from "../../../src/domain/schema/column";

const all = Object.entries(tables) as [string, Table][];

describe("the tables of the base", () => {
  it.each(all)("%s has columns with keys of their own", (_key, { columns }) => {
    const keys = columns.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("have names of their own, all neutral", () => {
    const names = all.map(([, { name }]) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^cb_[A-Za-z]+$/);
  });

  it("offer only lists that stand somewhere", () => {
    for (const [, { columns }] of all) for (const { list } of columns) if (list !== undefined) expect(lists[list]).toBeDefined();
    for (const list of Object.values(lists)) if (list.table !== undefined) expect(columnOf(list.table, list.column)).toBeDefined();
  });

  it("show on Clients at first sight what a small business fills daily", () => {
    const seen = tables.clients.columns.filter(({ firstSight }) => firstSight).map(({ key }) => key);
    expect(seen).toEqual([
      ...["code", "name", "phone", "email", "region", "service", "stage", "owner", "next contact"],
      ...["last order", "orders", "revenue", "segment", "ABC", "comment"],
    ]);
  });

  it("never show what only formulas need", () => {
    const hidden = all.flatMap(([key, { columns }]) => columns.filter((column) => column.hidden).map((column) => `${key}.${column.key}`));
    expect(hidden.sort()).toEqual([
      ...["clients.label", "clients.stage order", "contacts.client code", "contracts.client code", "interactions.client code"],
      ...["orders.client code", "settings.key"],
    ]);
  });

  it("answer undefined for what is none of ours", () => {
    expect(tableOf("invoices")).toBeUndefined();
    expect(columnOf("clients", "favourite colour")).toBeUndefined();
  });
});
