import { findColumn, findGrouping, findTable, groupingsOf } from "../../../src/domain/summaries/grouping";

const columns = (...keys: string[]) =>
  keys.map((key) => ({ key, header: key === "amount" ? "Сумма" : key[0]!.toUpperCase() + key.slice(1) }));
const orders = {
  key: "orders",
  name: "cb_Orders",
  sheet: "Заказы",
  columns: columns("number", "date", "client", "owner", "amount", "client code"),
};
const clients = { key: "clients", name: "cb_Clients", sheet: "Клиенты", columns: columns("code", "region", "owner", "first order") };
const regions = { key: "regions", name: "cb_Regions", sheet: "Lists", columns: columns("region") };

test.each(["orders", "Orders", "заказы", "cb_orders"])("%s is a table's name", (name) => {
  expect(findTable([clients, orders], name)).toBe(orders);
});

test.each(["amount", "Amount", "сумма"])("%s is a column's name", (name) => {
  expect(findColumn(orders, name)?.key).toBe("amount");
  expect(findColumn(orders, "sum")).toBeUndefined();
});

test.each([
  ["owner", { of: "own", column: "owner", by: "text" }],
  ["Region", { of: "client", column: "region", by: "text" }],
  ["client:owner", { of: "client", column: "owner", by: "text" }],
  ["date", { of: "own", column: "date", by: "day" }],
  ["month", { of: "own", column: "date", by: "month" }],
  ["Date:quarter", { of: "own", column: "date", by: "quarter" }],
  ["first order", { of: "client", column: "first order", by: "day" }],
])("orders are grouped by %s", (text, wanted) => expect(findGrouping(orders, clients, text)).toMatchObject(wanted));

test("clients are grouped by the month of their first order, a table without dates or clients by its own columns alone", () => {
  expect(findGrouping(clients, clients, "month")).toMatchObject({ column: "first order", by: "month" });
  for (const text of ["month", "owner", "client:owner", "region:month:year", ""]) expect(findGrouping(regions, clients, text)).toBeNull();
});

test("what there is to group by is named, what no one sees is not", () => {
  expect(groupingsOf(orders, clients)).toEqual(["Number", "Date", "Client", "Owner", "Сумма", "Region", "month", "quarter", "year"]);
  expect(groupingsOf(regions, clients)).toEqual(["Region"]);
});
