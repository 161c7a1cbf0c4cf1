import { browserOfSuite, type Visit, visit } from "../support/workbench-page";

jest.setTimeout(300_000);

const served = browserOfSuite();

const press = ({ pane }: Visit, id: string) => pane.getByTestId(id).click();
const nameOf = ({ pane }: Visit) => pane.locator("[data-testid=card] h1");

/** Selects a cell of the clients as a user's click does. */
const stand = ({ page }: Visit, row: number) =>
  page
    .frames()
    .find((frame) => frame.url().includes("taskpane"))!
    .evaluate(
      (at) =>
        Excel.run(async (context) => {
          const cell = context.workbook.tables.getItem("cb_Clients").getDataBodyRange().getCell(at, 1).load("values");
          cell.worksheet.activate();
          cell.select();
          await context.sync();
          return String(cell.values[0]![0]);
        }),
      row,
    );

test("a row of the grid, the client's card, why he has his score, and on to his neighbour", async () => {
  const at = await visit(served);
  await press(at, "start-sample");
  await at.pane.getByTestId("result-create-base").waitFor();
  await press(at, "tab-analyse");
  await press(at, "run-rfm");
  await at.pane.getByTestId("result-rfm").waitFor();

  await press(at, "tab-client");
  const first = await stand(at, 3);
  await nameOf(at).filter({ hasText: first }).waitFor();
  const second = await stand(at, 7);
  await nameOf(at).filter({ hasText: second }).waitFor();

  await press(at, "why-F");
  const why = at.pane.getByTestId("why-text-F");
  await why.waitFor();
  const neighbour = why.locator("[data-testid=better-F], [data-testid=worse-F]").first();
  const next = await neighbour.innerText();
  await neighbour.click();
  await nameOf(at).filter({ hasText: next }).waitFor();
  await why.waitFor();
  expect(await at.pane.getByTestId("score-F").innerText()).toMatch(/^[1-5]$/);

  await at.pane.getByRole("searchbox").fill(first.slice(0, 5));
  await at.pane.getByTestId("found-client").filter({ hasText: first }).click();
  await nameOf(at).filter({ hasText: first }).waitFor();
  expect(at.problems).toEqual([]);
});
