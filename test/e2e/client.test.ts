import { describeWith } from "../support/platform";
import { browserOfSuite, type Visit, visit } from "../support/workbench-page";

jest.setTimeout(300_000);

const press = ({ pane }: Visit, id: string) => pane.getByTestId(id).click();
const nameOf = ({ pane }: Visit) => pane.locator("[data-testid=card] h1");

const paneOf = ({ page }: Visit) => page.frames().find((frame) => frame.url().includes("taskpane"))!;

/** Selects a cell of a client as a user's click does; answers his name. */
const stand = (at: Visit, row: number, column = "Name") =>
  paneOf(at).evaluate(
    ([at, header]) =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("cb_Clients");
        const name = table.columns.getItem("Name").getDataBodyRange().getCell(at, 0).load("values");
        const cell = table.columns.getItem(header).getDataBodyRange().getCell(at, 0);
        cell.worksheet.activate();
        cell.select();
        await context.sync();
        return String(name.values[0]![0]);
      }),
    [row, column] as const,
  );

/** Waits until a part of the pane begins where it is seen without scrolling. */
const inSight = (at: Visit, id: string, place = 0) =>
  paneOf(at).waitForFunction(
    ([testId, nth]) => {
      const part = document.querySelectorAll(`[data-testid="${testId}"]`)[nth]?.getBoundingClientRect();
      const screen = document.querySelector("main")!.getBoundingClientRect();
      return part !== undefined && part.height > 0 && part.top >= screen.top && part.top < screen.bottom;
    },
    [id, place] as const,
  );

describeWith("chromium", "the client's card, by mouse", () => {
  const served = browserOfSuite({ kept: true });
  let at: Visit;
  beforeAll(async () => {
    at = await visit(served, { height: 600 });
    await press(at, "start-sample");
    await at.pane.getByTestId("result-create-base").waitFor();
  });

  test("a row of the grid, the client's card, why he has his score, and on to his neighbour", async () => {
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

  test("the cell of a score unfolds it, and a client who is overdue leads to his rhythm and back", async () => {
    await press(at, "tab-analyse");
    await at.pane.getByTestId("result-rfm").waitFor();
    await press(at, "tab-analyse");
    await press(at, "run-rhythm");
    await at.pane.getByTestId("result-rhythm").waitFor();

    const further = 5;
    const link = at.pane.getByTestId("client-link").nth(further);
    const late = await link.innerText();
    await link.click();
    await nameOf(at).filter({ hasText: late }).waitFor();
    await at.pane.getByTestId("why-text-overdue").waitFor();
    await inSight(at, "why-text-rhythm");
    await at.pane.getByRole("button", { name: "Back", exact: true }).click();
    await inSight(at, "client-link", further);

    await press(at, "tab-client");
    const name = await stand(at, 4, "ABC");
    await nameOf(at).filter({ hasText: name }).waitFor();
    await inSight(at, "why-text-ABC");
    expect(at.problems).toEqual([]);
  });
});
