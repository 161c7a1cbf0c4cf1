import { translator } from "../../src/i18n/translate";
import type { Words } from "../../src/i18n/translate";
import { webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { analyses } from "../../src/taskpane/analyses/catalog";
import { App } from "../../src/taskpane/App";
import recorded from "./recorded.json";
import { aBase, anOffer, anOutcome, aTableView, aView, fakeServices } from "./services";

/** A pseudo-locale: every text of English half as long again and marked; placeholders stay. */
function stretched(words: Words): Words {
  const longer = (text: string) => `⟦${text} ${"~".repeat(Math.ceil(text.length / 2))}⟧`;
  return Object.fromEntries(
    Object.entries(words).map(([key, word]) => [key, typeof word === "string" ? longer(word) : stretched(word as Words)]),
  );
}

jest.mock("../../src/taskpane/components/ParetoCurve", () => ({ ParetoCurve: () => null })); // jsdom draws nothing
jest.mock("../../src/taskpane/components/NewReturningChart", () => ({ NewReturningChart: () => null })); // jsdom draws nothing
jest.mock("../../src/i18n/locales", () => {
  const real = jest.requireActual<typeof import("../../src/i18n/locales")>("../../src/i18n/locales");
  return { ...real, loadWords: async () => stretched(await real.loadWords("en")) };
});

/** Months come from Intl, in the user's own locale. */
const months = new RegExp(
  Array.from({ length: 12 }, (_, month) => new Date(2026, month, 1).toLocaleString("en", { month: "long" })).join("|"),
  "g",
);

const unmarked = (element: Element) =>
  [...element.querySelectorAll("h1, h2, button, [role=button], p, label, caption")]
    .map((each) => each.textContent ?? "")
    .filter((text) => /[A-Za-z]{3}/.test(text) && !text.includes("⟦"));

test("every word of the pane comes from the locale, however long it is", async () => {
  const fake = fakeServices(
    async () => anOutcome({ clients: 3, segments: [] }, { sheet: "rfm", picture: { kind: "heat map", cells: [] } }),
    aBase({ orders: 9 }),
  );
  const { container } = render(<App services={fake} language="en" locale="en" theme={webLightTheme} />);
  const user = userEvent.setup();
  await user.click(await screen.findByTestId("tab-analyse"));
  expect(unmarked(container)).toEqual([]);
  await user.click(await screen.findByTestId("run-rfm"));
  await screen.findByTestId("result-rfm");
  expect(unmarked(container)).toEqual([]);
});

test("so do those of every part of Views", async () => {
  const fake = fakeServices(async () => anOutcome({ groups: [] }), aBase({ orders: 9 }));
  fake.state.offer = anOffer([aView("debtors"), aView("a-at-risk", { unfilled: [{ column: "segment", action: "rfm" }] })]);
  fake.state.views = [aTableView("clients", 4, 60)];
  const { container } = render(<App services={fake} language="en" locale="en" theme={webLightTheme} />);
  const user = userEvent.setup();
  for (const part of ["look", "count", "report"]) {
    await user.click(await screen.findByTestId(`part-${part}`));
    await screen.findByTestId(part);
    if (part === "look") await user.click(await screen.findByTestId("ask-more"));
    expect(unmarked(container)).toEqual([]);
  }
});

test("so do those of every analysis", async () => {
  const fake = fakeServices(
    async (id) => (recorded as unknown as Record<string, ReturnType<typeof anOutcome>>)[id] ?? anOutcome({}),
    aBase({ orders: 9, contracts: 3 }),
  );
  fake.state.base?.tables.push({ key: "snapshots", name: "cb_Snapshots", sheet: "Snapshots", rows: 4, columns: [] });
  const { container } = render(<App services={fake} language="en" locale="en" theme={webLightTheme} />);
  const user = userEvent.setup();
  await user.click(await screen.findByTestId("tab-analyse"));
  for (const id of ["everything", ...analyses]) {
    await user.click(await screen.findByTestId(`run-${id}`));
    await screen.findByTestId("go-to-sheet");
    const own = [...container.querySelectorAll("h1, h2, main > div > div > button, figure p, caption, thead th")];
    const told = own
      .map((each) => (each.textContent ?? "").replace(months, ""))
      .filter((text) => /[A-Za-z]{3}/.test(text) && !text.includes("⟦"));
    expect(told).toEqual([]);
    await user.click(screen.getByTestId("tab-analyse"));
  }
});

test("plurals and placeholders work in the longer words too", () => {
  const t = translator(stretched({ found: { one: "{count} row", other: "{count} rows" } }), "en");
  expect([t("found", { count: 1 }), t("found", { count: 2 })]).toEqual([
    "⟦1 row ~~~~~⟧".replace("~~~~~", "~".repeat(6)),
    `⟦2 rows ${"~".repeat(6)}⟧`,
  ]);
});
