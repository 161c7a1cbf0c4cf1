import { clientCode, openClients, type BaseBench } from "../../support/base-bench";

jest.setTimeout(60_000);

const place = { table: "clients", column: "name", row: 5, record: clientCode(1) };
const standing = async ({ workbook }: BaseBench) => {
  const { sheet, table, column, row } = await workbook.standing();
  return { sheet, table, column, row };
};

test("selects the cell of a finding on its sheet, in four round trips", async () => {
  const opened = await openClients(6);
  await opened.workbook.show("orders");
  opened.bench.resetCounters();
  expect(await opened.workbook.goTo(place)).toEqual({ hidden: false });
  expect(opened.syncs()).toBe(4);
  expect(await standing(opened)).toEqual({ sheet: "Clients", table: "clients", column: "name", row: 1 });
});

test("finds a record again by its code where the rows were sorted since", async () => {
  const opened = await openClients(6);
  await opened.workbook.arrange({ table: "clients", filters: [], sort: [{ column: "code", descending: true }], columns: null });
  await opened.workbook.goTo(place);
  expect((await standing(opened)).row).toBe(4);
});

test("brings a hidden column into sight, and says when a filter hides the row", async () => {
  const opened = await openClients(6);
  const codes = { column: "code", criterion: { kind: "values" as const, values: [clientCode(3)] } };
  await opened.workbook.arrange({ table: "clients", filters: [codes], sort: [], columns: ["code", "name"] });
  expect(await opened.workbook.goTo({ ...place, column: "city" })).toEqual({ hidden: true });
  expect((await standing(opened)).column).toBe("city");
  expect((await opened.workbook.tableViews(["clients"]))[0]!.columns).toContain("city");
  expect(await opened.workbook.goTo({ ...place, column: null, row: 7, record: null })).toEqual({ hidden: false });
  expect(await standing(opened)).toMatchObject({ column: "code", row: 3 });
});

test("says what is not there any more", async () => {
  const { workbook } = await openClients(2);
  await expect(workbook.goTo({ ...place, record: "C-99999" })).rejects.toMatchObject({ code: "record.missing" });
  await expect(workbook.goTo({ ...place, row: 400, record: null })).rejects.toMatchObject({ code: "record.missing" });
  await expect(workbook.goTo({ ...place, column: "nothing" })).rejects.toMatchObject({ code: "column.missing" });
});
