import { webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { EntryOffer } from "../../src/actions/check-entry";
import type { Entry } from "../../src/actions/ports";
import { Failure } from "../../src/domain/kernel/failure";
import { App } from "../../src/taskpane/App";
import { aBase, anEntry, anOutcome, fakeServices, type FakeServices } from "./services";

const user = userEvent.setup();
const typed = (column: string, more: Partial<Entry> = {}): Entry => ({ table: "clients", column, rows: [2], before: null, after: "Cluj", ...more }); // prettier-ignore
const unlisted: EntryOffer = { kind: "unlisted", list: "regions", value: "Cluj", cells: 1, suggestion: null, extendable: true };
const known: EntryOffer = { kind: "client", row: 2, client: "ANNA", code: "C-00012", name: "Anna", owner: "Boris", score: 0.99, reasons: [{ code: "samePhone", a: "+1", b: "+1" }], at: 11, more: 0 }; // prettier-ignore

/** The pane over a base; each check answers with the offers that are there then. */
async function pane(offers: EntryOffer[], act: (id: string) => unknown = () => ({})): Promise<FakeServices & { offers: EntryOffer[] }> {
  const fake = fakeServices(async (id) => anOutcome(id === "check-entry" ? { offers: both.offers } : act(id)), aBase({ clients: 60 }));
  const both = Object.assign(fake, { offers });
  fake.state.last = anEntry("rfm");
  render(<App services={fake} language="en" locale="en" theme={webLightTheme} />);
  await waitFor(() => expect(fake.hearingEntries()).toBe(1));
  return both;
}
const bar = (kind: string) => screen.findByTestId(`entry-${kind}`);
const noBar = () => waitFor(() => expect(screen.queryByTestId("entry-later")).toBeNull());

test("a value that its list has not is offered to it, without taking the keyboard, and added", async () => {
  const fake = await pane([unlisted], () => ({ list: "regions", value: "Cluj", added: true, suggestion: null }));
  const before = document.activeElement;
  fake.entered(typed("region"));
  await bar("unlisted");
  expect(document.activeElement).toBe(before);
  expect(screen.getByTestId("entry-told").textContent).toBe("“Cluj” is not in Regions.");
  expect(screen.getByTestId("entry-told").getAttribute("aria-live")).toBe("polite");
  fake.state.last = anEntry("add-list-value");
  await user.click(screen.getByRole("button", { name: "Add it" }));
  await noBar();
  expect(fake.calls).toEqual([
    { id: "check-entry", values: { table: "clients", column: "region", row: 3, rows: 1, before: null, value: "Cluj" } },
    { id: "add-list-value", values: { list: "regions", value: "Cluj" } },
  ]);
  expect(screen.getByTestId("entry-told").textContent).toBe("“Cluj” is in Regions now.");
  await screen.findByText("Last: Add to a list");
});

test("a near miss may become the list's value; what is put off is not asked again", async () => {
  const fake = await pane([{ ...unlisted, value: "Bucharets", suggestion: "Bucharest" }], () => ({ to: "Bucharest", cells: 1 }));
  fake.entered(typed("region", { after: "Bucharets" }));
  await user.click(await screen.findByRole("button", { name: "Use “Bucharest”" }));
  expect(fake.calls[1]).toEqual({ id: "rename-list-value", values: { list: "regions", from: "Bucharets", to: "Bucharest" } });
  await noBar();
  fake.offers = [unlisted];
  fake.entered(typed("region"));
  await user.click(await screen.findByRole("button", { name: "Not now" }));
  await noBar();
  fake.entered(typed("region"));
  await waitFor(() => expect(fake.calls.filter(({ id }) => id === "check-entry")).toHaveLength(3));
  await noBar();
});

test("an offer goes when the cell is corrected, and when an action runs", async () => {
  const fake = await pane([unlisted]);
  fake.entered(typed("region"));
  await bar("unlisted");
  fake.offers = [];
  fake.entered(typed("region", { before: "Cluj", after: "Bucharest" }));
  await noBar();
  fake.offers = [unlisted];
  fake.entered(typed("region"));
  await bar("unlisted");
  await user.click(screen.getByTestId("undo"));
  await noBar();
});

test("a strict list leads to its sheet; a rename on Lists is carried through", async () => {
  const fake = await pane([{ ...unlisted, list: "stages", value: "golden", extendable: false }], () => ({ to: "Anna Hoxha", cells: 14 }));
  fake.entered(typed("stage", { after: "golden" }));
  await user.click(await screen.findByRole("button", { name: "Open Lists" }));
  expect(fake.places).toEqual([{ table: "stages", column: "stage", row: 4, record: null }]);
  await user.click(screen.getByRole("button", { name: "Not now" }));
  fake.offers = [{ kind: "renamed", list: "owners", from: "Anna", to: "Anna Hoxha", cells: 14, tables: 2 }];
  fake.entered({ table: "owners", column: "owner", rows: [0], before: "Anna", after: "Anna Hoxha" });
  await user.click(await screen.findByRole("button", { name: "Change 14 cells" }));
  expect(fake.calls.at(-1)).toEqual({ id: "rename-list-value", values: { list: "owners", from: "Anna", to: "Anna Hoxha" } });
  await noBar();
  expect(screen.getByTestId("entry-told").textContent).toBe("14 cells changed to “Anna Hoxha”.");
});

test("a client that may be there already is told with the reason and his owner, and shown", async () => {
  const fake = await pane([known]);
  fake.entered(typed("phone"));
  expect((await bar("client")).textContent).toContain("ANNA may already be a client: C-00012 Anna.Same phone: +1. Looked after by Boris.");
  await user.click(screen.getByRole("button", { name: "Show client" }));
  expect(fake.places).toEqual([{ table: "clients", column: "name", row: 15, record: "C-00012" }]);
});

test("stages take their colours at once, and a colour that is none is told", async () => {
  const finding = { code: "list.stage.colour", severity: "warning", values: { stage: "gold", colour: "red" } } as const;
  const fake = fakeServices(async () => anOutcome({}, { findings: [finding] }), aBase({ clients: 60 }));
  render(<App services={fake} language="en" locale="en" theme={webLightTheme} />);
  await waitFor(() => expect(fake.hearingEntries()).toBe(1));
  fake.entered({ table: "stages", column: "colour", rows: [1], before: "#FFFFFF", after: "red" });
  await waitFor(() => expect(document.body.textContent).toContain("“red” of the stage “gold” is not a colour"));
  expect(fake.calls).toEqual([{ id: "restyle-stages", values: {} }]);
});

test("what asks nothing costs nothing; a failure is said in the bar", async () => {
  const fake = await pane([unlisted], () => {
    throw new Failure("excel.protected");
  });
  fake.entered(typed("comment"), typed("region", { after: null }), { table: "orders", column: null, rows: [] });
  fake.entered(typed("region"));
  await user.click(await screen.findByRole("button", { name: "Add it" }));
  expect((await screen.findByRole("alert")).textContent).toContain("protected");
  expect(fake.calls.map(({ id }) => id)).toEqual(["check-entry", "add-list-value"]);
  await screen.findByTestId("entry-later");
});
