import { webLightTheme } from "@fluentui/react-components";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Finding } from "../../src/domain/kernel/finding";
import { Failure } from "../../src/domain/kernel/failure";
import { App } from "../../src/taskpane/App";
import { aBase, anOutcome, fakeServices } from "./services";

jest.mock("../../src/taskpane/components/ParetoCurve", () => ({ ParetoCurve: () => null })); // jsdom draws nothing

const user = userEvent.setup();
afterEach(cleanup);

async function abcWith(findings: Finding[]): Promise<void> {
  const classes = { clients: 1, classes: [{ name: "A", clients: 1, value: 1, share: 1 }] };
  const fake = fakeServices(async () => anOutcome(classes, { findings }), aBase({ orders: 9, clients: 6 }));
  render(<App services={fake} language="en" locale="en" theme={webLightTheme} />);
  await user.click(await screen.findByTestId("tab-analyse"));
  await user.click(await screen.findByTestId("run-abc"));
  await screen.findByTestId("result-abc");
}

const cut: Finding = { code: "settings.wrong", severity: "warning", record: "ABC: A up to", values: { value: "lots", used: 75 } };
const later: Finding = { code: "orders.later", severity: "info", values: { count: 2 } };

test("a wrong setting is told in the open, above what was made of it; what is merely good to know stays folded", async () => {
  await abcWith([cut, later]);
  const warning = screen.getByTestId("warnings");
  expect(warning.textContent).toBe("ABC: A up to: Settings says lots, which is not allowed: 75 was used instead.");
  const table = screen.getByText("Class");
  expect(warning.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(screen.getByRole("button", { name: "1 thing to know" })).toHaveProperty("ariaExpanded", "false");
});

test("of many warnings the first are told and the rest is counted; without one there is no bar", async () => {
  await abcWith(Array.from({ length: 9 }, () => cut));
  expect(screen.getByTestId("warnings").querySelectorAll("li")).toHaveLength(6);
  cleanup();
  await abcWith([later]);
  expect(screen.queryByTestId("warnings")).toBeNull();
});

test("a column of the base is called by its header", async () => {
  await abcWith([{ code: "orders.date.unreadable", severity: "warning", table: "orders", field: "date", values: { count: 2 } }]);
  expect(screen.getByTestId("warnings").textContent).toBe("Date: 2 orders have no readable date; they were not counted.");
});

test("what it is too early for is no error, and is not to be tried again at once", async () => {
  const base = aBase({ orders: 9, clients: 6 });
  base.tables.push({ key: "snapshots", name: "cb_Snapshots", sheet: "Snapshots", rows: 4, columns: [] });
  const fake = fakeServices(async () => Promise.reject(new Failure("movement.none")), base);
  render(<App services={fake} language="en" locale="en" theme={webLightTheme} />);
  await user.click(await screen.findByTestId("tab-analyse"));
  await user.click(await screen.findByTestId("run-movement"));
  expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("It is too early for that");
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  await user.click(screen.getByTestId("back"));
  await screen.findByTestId("analyses");
});
