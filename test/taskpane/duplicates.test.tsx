import { webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import { recordedServices } from "./cleaning";
import { press } from "./press";
import type { FakeServices } from "./services";

const user = userEvent.setup();
/** What an element says, without the marks that isolate names in a sentence. */
const plain = (element: HTMLElement | undefined) => (element?.textContent ?? "").replace(/[\u2068\u2069]/g, "");
const field = async (key: string) => within(await screen.findByTestId(`field-${key}`));
const chosen = (radio: HTMLElement) => (radio as HTMLInputElement).checked;

async function open(): Promise<FakeServices> {
  const fake = recordedServices();
  render(<App services={fake} language="en" locale="en" theme={webLightTheme} />);
  await press("tab-base");
  await press("base-duplicates");
  await screen.findByTestId("duplicates");
  return fake;
}

test("the groups with their names and why they match", async () => {
  await open();
  const list = screen.getByRole("list", { name: "Possible duplicates" });
  const [alfa, anna] = within(list).getAllByRole("button");
  expect(plain(alfa)).toContain("Alfa Construct SRL C-00001SRL ALFA CONSTRUCT C-00003Same name: Alfa Construct SRL");
  expect(anna?.textContent).toContain("Anna Smith C-00006");
});

test("two records side by side: whoever has orders stays, a press takes another value, and so it is merged", async () => {
  const fake = await open();
  await press("review-first");
  expect(chosen(screen.getByRole("radio", { name: "C-00003" }))).toBe(true);
  expect((await screen.findByTestId("side-by-side")).textContent).toContain("2 orders");
  const name = await field("name");
  expect(chosen(name.getByRole("radio", { name: "SRL ALFA CONSTRUCT, C-00003" }))).toBe(true);
  await user.click(name.getByRole("radio", { name: "Alfa Construct SRL, C-00001" }));
  const comment = await field("comment");
  expect(chosen(comment.getByRole("radio", { name: /^Together: .pays late/ }))).toBe(true);
  const merged = await screen.findByTestId("merged-client");
  expect(merged.textContent).toContain("What C-00003 will beNameAlfa Construct SRL");
  expect(merged.textContent).toContain("1 contact, 2 orders");
  await press("merge");
  expect(fake.calls.at(-1)).toEqual({ id: "merge", values: { into: "C-00003", records: "C-00001", values: "name:C-00001" } });
  expect((await screen.findByTestId("repointed")).textContent).toBe("These name this client now: 1 contact.");
  await press("next-group");
  await screen.findByRole("radio", { name: "C-00006" });
});

test("arrow keys move the choice within a field, and only there", async () => {
  await open();
  await press("review-first");
  const name = await field("name");
  const taken = name.getByRole("radio", { name: "SRL ALFA CONSTRUCT, C-00003" });
  const other = name.getByRole("radio", { name: "Alfa Construct SRL, C-00001" });
  expect(taken.getAttribute("name")).toBe(other.getAttribute("name"));
  expect((await field("city")).getAllByRole("radio")[0]?.getAttribute("name")).not.toBe(taken.getAttribute("name"));
});

test("a merge is taken back from where it was made, and the group is there again", async () => {
  const fake = await open();
  await press("review-first");
  await press("merge");
  await press("undo-merge");
  expect(fake.calls.at(-1)).toEqual({ id: "undo-merge", values: { mergeId: "M-00001" } });
  await screen.findByRole("radio", { name: "C-00003" });
});

test("three records scroll in a region of their own, and one may be left out", async () => {
  const fake = await open();
  await press("group-1");
  const region = screen.getByRole("region", { name: "The records side by side" });
  expect(region.tabIndex).toBe(0);
  await user.click(screen.getByRole("checkbox", { name: "Merge C-00006 too" }));
  await press("merge");
  expect(fake.calls.at(-1)?.values).toEqual({ into: "C-00004", records: "C-00005", values: "" });
});

test("who is not one client is kept apart, and does not come again", async () => {
  const fake = await open();
  await press("group-1");
  await press("keep-apart");
  expect(fake.calls.at(-1)).toEqual({ id: "keep-apart", values: { records: "C-00004,C-00005,C-00006" } });
  await screen.findByRole("radio", { name: "C-00001" });
  await press("back");
  await waitFor(() => expect(screen.queryByTestId("group-1")).toBeNull());
});
