import { webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Failure } from "../../src/domain/kernel/failure";
import type { Language } from "../../src/i18n/language";
import { App } from "../../src/taskpane/App";
import { recordedServices } from "./cleaning";
import { press } from "./press";
import type { FakeServices } from "./services";

jest.mock("../../src/taskpane/cleaning/ScoreLine", () => ({ ScoreLine: () => null })); // jsdom draws nothing

const user = userEvent.setup();

async function open(fake: FakeServices, language: Language = "en") {
  render(<App services={fake} language={language} locale={language} theme={webLightTheme} />);
  await press("tab-base");
  await press("base-check");
}
/** What an element says, without the marks that isolate names in a sentence. */
const plain = (element: HTMLElement | undefined) => (element?.textContent ?? "").replace(/[\u2068\u2069]/g, "");
const kind = async (code: string) => within(await screen.findByTestId(`finding-${code}`));

test("the score with its history, then the findings by kind, the gravest first and unfolded", async () => {
  await open(recordedServices());
  expect((await screen.findByTestId("score")).textContent).toContain("63of 100");
  expect(screen.getByRole("progressbar", { name: "How clean the base is" }).getAttribute("aria-valuetext")).toBe("63 of 100");
  await screen.findByTestId("score-history");
  const heads = screen.getAllByRole("button", { expanded: false }).map(({ textContent }) => textContent);
  expect(screen.getAllByRole("button", { expanded: true }).map(({ textContent }) => textContent)).toEqual(["Unknown clients1"]);
  expect(heads[0]).toBe("Required cells that are empty1");
  (await kind("client.unknown")).getByText("The base knows no client \u2068Somebody\u2069.");
});

test("a finding leads to its cell, and a row that a filter hides is brought back", async () => {
  const fake = recordedServices();
  fake.goTo = async (place) => {
    fake.places.push(place);
    return { hidden: true };
  };
  await open(fake);
  await user.click((await kind("client.unknown")).getByRole("button", { name: "Go to O-000004" }));
  expect(fake.places).toEqual([{ table: "orders", column: "client", row: 7, record: "O-000004" }]);
  await user.click(within(await screen.findByTestId("row-hidden")).getByRole("button", { name: "Show all" }));
  expect(fake.calls.at(-1)?.id).toBe("show-all");
  await user.click(await screen.findByText("Records without a code"));
  await user.click((await kind("code.missing")).getByRole("button", { name: "Go to Row 6" }));
  expect(fake.places.at(-1)).toEqual({ table: "orders", column: "number", row: 6, record: null });
});

test("a record that is gone is told beside the findings", async () => {
  const fake = recordedServices();
  fake.goTo = async () => {
    throw new Failure("record.missing", { table: "Orders", record: "O-000004" });
  };
  await open(fake);
  await user.click((await kind("client.unknown")).getByRole("button", { name: "Go to O-000004" }));
  expect((await screen.findByRole("alert")).textContent).toContain("There is no O-000004 on the sheet Orders any more.");
  await kind("client.unknown");
});

test("what is safe is repaired after a look at it, and the base is checked again", async () => {
  const fake = recordedServices();
  await open(fake);
  await press("repair-safe");
  const preview = await screen.findByTestId("repair-preview");
  expect(fake.calls.at(-1)).toEqual({ id: "repair", values: { findings: "safe", preview: true } });
  within(preview).getByText("7 cells get another value:");
  expect(plain(preview)).toContain("C-00001, Emailoffice@ALFA.ro office@alfa.ro");
  expect(plain(preview)).toContain("Row 6, Numberempty O-000005");
  expect(plain(preview)).toContain("Beta··Trade· Beta Trade");
  await press("ask-done");
  expect((await screen.findByTestId("mended")).textContent).toBe("7 findings were mended. 9 are left.");
  await waitFor(() => expect(screen.getByTestId("score").textContent).toContain("68of 100"));
  expect(fake.calls.map(({ id }) => id)).toEqual(["check-base", "repair", "repair", "check-base"]);
  expect(screen.queryByTestId("repair-safe")).toBeNull();
  await screen.findByTestId("check-again");
});

test("one kind is repaired by its own button; nothing is done where the user says no", async () => {
  const fake = recordedServices();
  await open(fake);
  await user.click(await screen.findByText("Needless spaces"));
  await press("repair-text.spaces");
  await screen.findByTestId("repair-preview");
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(screen.queryByTestId("repair-preview")).toBeNull());
  expect(fake.calls.at(-1)?.values).toEqual({ findings: "text.spaces", preview: true });
});

test("possible duplicates lead to their review", async () => {
  await open(recordedServices());
  await user.click(await screen.findByText("Possible duplicates"));
  await press("review-duplicates");
  await screen.findByTestId("duplicates");
});

test("a check that fails says why, and can be made again", async () => {
  const fake = recordedServices();
  const { run } = fake;
  let failed = false;
  fake.run = async (id, values, control) => {
    if (failed || id !== "check-base") return run(id, values, control);
    failed = true;
    throw new Failure("excel.editing");
  };
  await open(fake);
  await user.click(await screen.findByRole("button", { name: "Try again" }));
  await screen.findByTestId("score");
});

test("Arabic says it in its own words, with no key left over", async () => {
  await open(recordedServices(), "ar");
  const text = (await screen.findByTestId("check")).textContent ?? "";
  expect(text).not.toMatch(/paneClean|checks\.|errors\./);
  expect(text).toContain("إصلاح كل ما هو آمن");
});
