import { openClients } from "../../support/base-bench";

const clients = ["code", "name", "reference"];

test("a view filters, sorts and shows its columns, and showAll takes it back", async () => {
  const { bench, workbook } = await openClients(6);
  const view = await workbook.arrange({
    table: "clients",
    filters: [{ column: "reference", criterion: { kind: "values", values: ["R2", "R3", "R5"] } }],
    sort: [{ column: "name", descending: true }],
    columns: clients,
  });
  expect(view).toMatchObject({ table: "clients", rows: 6, visible: 3, columns: clients });
  expect(view.filters).toEqual([{ column: "reference", criterion: { kind: "values", values: ["R2", "R3", "R5"] } }]);
  const [seen] = await workbook.readVisible([{ table: "clients", columns: ["code", "label", "name"] }]);
  expect(seen).toMatchObject({ rows: 3, columns: { code: ["C-00005", "C-00003", "C-00002"], name: ["Client 5", "Client 3", "Client 2"] } });
  expect(await workbook.showAll()).toEqual(["clients"]);
  const [back] = await workbook.tableViews(["clients"]);
  expect(back).toMatchObject({ visible: 6, filters: [] });
  expect(back!.columns.slice(0, 3)).toEqual(["code", "name", "phone"]);
  expect(bench.grid("Clients", "A4:A9").flat()).toEqual(["C-00001", "C-00002", "C-00003", "C-00004", "C-00005", "C-00006"]);
  expect(await workbook.showAll()).toEqual([]);
});
