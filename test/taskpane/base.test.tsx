import { webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { recordedServices } from "./cleaning";
import { press } from "./press";
import type { FakeServices } from "./services";

async function open(fake: FakeServices): Promise<void> {
  render(<App services={fake} language="en" locale="en" theme={webLightTheme} />);
  await press("tab-base");
}

test("one primary button, and a row for each thing that this version can do", async () => {
  const fake = recordedServices();
  fake.knows = (id) => id !== "find-duplicates";
  await open(fake);
  await screen.findByTestId("base-import");
  await screen.findByTestId("base-check");
  expect(screen.queryByTestId("base-duplicates")).toBeNull();
});

test("the client under the cursor is archived, and the undo bar takes it back", async () => {
  const fake = recordedServices();
  fake.state.record = { code: "C-00004", name: "Anna Smith", archived: null };
  await open(fake);
  await press("base-archive");
  expect((await screen.findByTestId("client-here")).textContent).toBe("Anna SmithC-00004");
  await press("archive");
  expect(fake.calls.at(-1)).toEqual({ id: "archive", values: { client: "C-00004" } });
  expect((await screen.findByTestId("archive-done")).textContent).toBe("1 client was archived.");
});

test("whoever is archived can come back; an order stands for its client", async () => {
  const fake = recordedServices();
  fake.state.record = { code: "C-00004", name: "Anna Smith", archived: "Yes" };
  await open(fake);
  await press("base-archive");
  await screen.findByTestId("restore-client");
  fake.state.front = { sheet: "Orders", table: "orders" };
  fake.state.record = { client: "C-00003 Alfa Construct SRL" };
  await press("look-again");
  await screen.findByText("Alfa Construct SRL");
  fake.state.record = {};
  await press("look-again");
  await screen.findByText(/Put the cursor on a client/);
});

test("a person is erased only after it was said what goes and what stays", async () => {
  const fake = recordedServices();
  fake.state.record = { code: "C-00004", name: "Anna Smith", archived: null };
  await open(fake);
  await press("base-archive");
  await press("erase");
  const text = (await screen.findByTestId("ask-dialog")).textContent ?? "";
  expect(text).toContain("Erase C-00004 Anna Smith?");
  expect(text).toContain("This cannot be undone");
  expect(fake.calls).toEqual([]);
  await press("ask-done");
  expect(fake.calls.at(-1)).toMatchObject({ id: "erase-person", values: { client: "C-00004" } });
});
