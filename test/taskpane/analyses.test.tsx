import { webLightTheme } from "@fluentui/react-components";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ActionOutcome } from "../../src/actions/action";
import type { Place } from "../../src/actions/ports";
import { Failure } from "../../src/domain/kernel/failure";
import { languages, type Language } from "../../src/i18n/language";
import { analyses } from "../../src/taskpane/analyses/catalog";
import { App } from "../../src/taskpane/App";
import recordedJson from "./recorded.json";
import { aBase, anEntry, anOffer, anOutcome, aSavedView, fakeServices, type FakeServices } from "./services";

jest.mock("../../src/taskpane/components/ParetoCurve", () => ({ ParetoCurve: () => null })); // jsdom draws nothing
jest.mock("../../src/taskpane/components/NewReturningChart", () => ({ NewReturningChart: () => null })); // jsdom draws nothing

/** What the actions answered on the sample base; test/actions/recorded-results.test.ts keeps it true. */
const recorded = recordedJson as unknown as Record<string, ActionOutcome<unknown>>;

const user = userEvent.setup();
const button = (name: RegExp | string) => screen.findByRole("button", { name });

/** A base that every analysis can run on. */
function aFullBase() {
  const base = aBase({ orders: 9, contracts: 3, clients: 60 });
  base.tables.push({ key: "snapshots", name: "cb_Snapshots", sheet: "Snapshots", rows: 4, columns: [] });
  return base;
}

const answering = (more: Record<string, ActionOutcome<unknown>> = {}): FakeServices =>
  fakeServices(async (id) => {
    if (id === "apply-view") return anOutcome({ table: "clients", visibleRows: 2, filter: "two of them" });
    if (id === "save-view") return anOutcome({ name: "New ones", table: "clients", views: ["Mine", "New ones"] });
    return more[id] ?? recorded[id] ?? anOutcome({});
  }, aFullBase());

async function open(fake: FakeServices, language: Language = "en") {
  const shown = render(<App services={fake} language={language} locale={language} theme={webLightTheme} />);
  await user.click(await screen.findByTestId("tab-analyse"));
  return shown;
}

async function result(id: string, fake = answering()) {
  await open(fake);
  await user.click(await screen.findByTestId(`run-${id}`));
  await screen.findByTestId(`result-${id}`);
  return fake;
}

const asked = (fake: FakeServices) => {
  const { id, values } = fake.calls.at(-1) as FakeServices["calls"][number];
  return { id, view: JSON.parse(String(values["view"])) as unknown };
};
const where = (column: string, ...values: string[]) => ({ column, criterion: { kind: "values", values } });

describe("the list of analyses", () => {
  test("Analyse everything comes first, each analysis runs by its own button", async () => {
    const fake = answering();
    await open(fake);
    const names = (await screen.findAllByRole("button")).map((each) => each.dataset["testid"]).filter((id) => id?.startsWith("run-"));
    expect(names).toEqual(["run-everything", ...analyses.map((id) => `run-${id}`)]);
    await user.click(await button("Run Client rating"));
    expect(fake.calls).toEqual([{ id: "rating", values: {} }]);
  });

  test("an analysis without its data has no button and says what it needs", async () => {
    await open(fakeServices(async () => anOutcome({}), aBase({ orders: 9 })));
    await screen.findByText("Needs contracts: bring them in, or type them on the Contracts sheet.");
    await screen.findByText("Needs RFM run on two different days.");
    expect(screen.queryByTestId("run-renewal-risk")).toBeNull();
    expect(screen.queryByTestId("run-movement")).toBeNull();
  });

  test("movement waits for scores of two days, however many rows one day fills", async () => {
    const fake = answering();
    fake.state.snapshots = [46_000, 46_000, 46_000, null];
    const { unmount } = await open(fake);
    await screen.findByTestId("run-renewal-risk");
    await screen.findByText("Needs RFM run on two different days.");
    await expect(screen.findByTestId("run-movement", {}, { timeout: 100 })).rejects.toThrow();
    unmount();
    fake.state.snapshots = [46_000, 46_000, 46_001, 46_001];
    await open(fake);
    await screen.findByTestId("run-movement");
  });

  test("one that finds only when it runs that something is missing says so", async () => {
    const fake = answering();
    fake.run = async () => Promise.reject(new Failure("movement.none"));
    await open(fake);
    await user.click(await screen.findByTestId("run-movement"));
    await screen.findByRole("alert");
  });

  test("the keyboard alone runs one and comes to its heading", async () => {
    await open(answering());
    jest.spyOn(document, "hasFocus").mockReturnValue(true);
    const run = await screen.findByTestId("run-xyz");
    run.focus();
    await user.keyboard("{Enter}");
    await screen.findByTestId("result-xyz");
    await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
  });
});

describe("what came of them", () => {
  const titles: Record<string, RegExp> = {
    rfm: /^\d+ clients scored$/,
    abc: /^\d+ clients classed$/,
    xyz: /^Clients who buy evenly: \d+ of 53$/,
    rating: /^Clients rated A: \d+ of \d+$/,
    "base-kinds": /^Dormant or dead clients: \d+ of 60$/,
    rhythm: /^Overdue clients: \d+ of 53$/,
    cohorts: /^Clients who ordered again: 81%$/,
    funnel: /^Clients who came to buy: \d+ of 60$/,
    movement: /^Clients who rose: \d+; who fell: \d+$/,
    "renewal-risk": /^Contracts at risk: 6$/,
    "lifetime-value": /^Not fitted: a rough forecast only$/,
  };
  test.each(analyses)("%s: a title with the main number, a table, the way to its sheet", async (id) => {
    const fake = await result(id);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(titles[id] as RegExp);
    expect(screen.getAllByRole("table").length).toBeGreaterThan(0);
    await user.click(await button("Go to sheet"));
    expect(fake.shown).toEqual([id]);
  });

  test("a value that was not fitted never stands as the title, and the check on later orders is told", async () => {
    await result("lifetime-value");
    const { value, heldOut } = recorded["lifetime-value"]?.result as { value: number; heldOut: { expected: number; actual: number } };
    expect(screen.getByRole("heading", { level: 1 }).textContent).not.toMatch(/\d/);
    const fit = screen.getByTestId("fit").textContent ?? "";
    expect(screen.getByTestId("warnings").textContent).toContain("everyone goes on buying as before");
    expect(fit).not.toMatch(/buying|average/);
    expect(fit).toContain(`Rough sum, not fitted: ${Math.round(value).toLocaleString("en")}`);
    const check = screen.getByTestId("held-out").textContent ?? "";
    for (const number of [heldOut.expected, heldOut.actual]) expect(check).toContain(String(Math.round(number)));
    const [heads, first] = within(screen.getByRole("table", { name: "The most valuable clients" })).getAllByRole("row");
    expect([heads, first].map((row) => row?.children[1]?.textContent)).toEqual(["Still buys", "–"]);
  });

  test("a fitted value stands as the title; without a forecast there is no number at all", async () => {
    const fit = recorded["lifetime-value"] as ActionOutcome<object>;
    const fitted = { ...fit, result: { ...fit.result, fitted: "yes", method: "bgnbd", value: 1234.5 } };
    await result("lifetime-value", answering({ "lifetime-value": fitted }));
    await screen.findByText("Value of the clients ahead: 1,235");
    const none = { fitted: "no", method: "none", spendFitted: "no", value: null, heldOut: null, top: [] };
    cleanup();
    await result("lifetime-value", answering({ "lifetime-value": anOutcome(none) }));
    await screen.findByText("No forecast");
    expect(screen.queryByRole("table")).toBeNull();
  });

  test("the funnel tells the days that stages took and those so far, of stages where they are known", async () => {
    const funnel = recorded["funnel"] as ActionOutcome<{ stages: object[] }>;
    const times = [
      { days: 2, soFar: 40.55 },
      { days: null, soFar: 7 },
      { days: 3, soFar: null },
    ];
    const stages = funnel.result.stages.map((stage, i) => ({ ...stage, days: null, soFar: null, ...times[i] }));
    await result("funnel", answering({ funnel: { ...funnel, result: { ...funnel.result, stages } } }));
    const table = screen.getByRole("table", { name: "How long a stage takes" });
    const cells = within(table).getAllByRole("row").map((row) => [...row.children].map(({ textContent }) => textContent)); // prettier-ignore
    expect(cells).toEqual([
      ["Stage", "Days in stage", "Days so far"],
      ["White", "2.0", "40.6"],
      ["Grey", "–", "7.0"],
      ["Green", "3.0", "–"],
    ]);
    cleanup();
    await result("funnel");
    expect(screen.queryByRole("table", { name: "How long a stage takes" })).toBeNull();
  });

  test("a table is headed by what a row is, and a column has one number of decimals", async () => {
    await result("rating");
    const tables = screen.getAllByRole("table").map((table) => within(table).getAllByRole("row"));
    expect(tables.map(([heads]) => heads?.children[0]?.textContent)).toEqual(["Rating", "Group of nine", "Discount"]);
    const shares = tables.flatMap(([, ...lines]) => lines.map((line) => line.lastElementChild?.textContent));
    for (const share of shares) expect(share).toMatch(/^\d+\.\d%$/);
    cleanup();
    await result("base-kinds");
    expect(within(screen.getByRole("table")).getAllByRole("columnheader")[0]?.textContent).toBe("Kind of base");
    const broken = within(screen.getByRole("table")).getByText("Time-tested");
    expect(getComputedStyle(broken).whiteSpace).toBe("nowrap");
  });

  test("everything: what changed in words, and one line an analysis that leads to its sheet", async () => {
    const fake = answering();
    await open(fake);
    await user.click(await screen.findByTestId("run-everything"));
    const { changes } = recorded["analyse-everything"]?.result as { changes: string[] };
    expect(changes.length).toBeGreaterThan(0);
    const told = within(await screen.findByTestId("changes")).getAllByRole("listitem");
    expect(told.map((line) => line.textContent)).toEqual(changes);
    await user.click(await button(/^Cohorts.*Clients who ordered again: 81%$/));
    expect(fake.shown).toEqual(["cohorts"]);
  });

  test("everything for the first time says that there is nothing to compare with", async () => {
    const all = recorded["analyse-everything"] as ActionOutcome<object>;
    const first = { ...all, result: { ...all.result, movement: null, changes: [] } };
    await open(answering({ "analyse-everything": first }));
    await user.click(await screen.findByTestId("run-everything"));
    await screen.findByText(/^Nothing to compare with yet/);
    expect(screen.queryByTestId("go-to-movement")).toBeNull();
  });
});

describe("the last result", () => {
  const runs = (fake: FakeServices, action: string) => fake.calls.filter(({ id }) => id === action).length;

  test("stands on its tab when the user comes back from another, without another run", async () => {
    const fake = await result("rfm");
    for (const other of ["tab-views", "tab-base"]) {
      await user.click(await screen.findByTestId(other));
      expect(screen.queryByTestId("result-rfm")).toBeNull();
      await user.click(await screen.findByTestId("tab-analyse"));
      await screen.findByTestId("result-rfm");
    }
    expect(runs(fake, "rfm")).toBe(1);
  });

  test("is a press away from the list, told as of when, until another run or until it is undone", async () => {
    const fake = answering();
    fake.state.last = anEntry("xyz");
    await open(fake);
    expect(screen.queryByTestId("last-result")).toBeNull();
    await user.click(await screen.findByTestId("run-rfm"));
    await user.click(await screen.findByTestId("tab-analyse"));
    expect((await screen.findByTestId("last-result")).textContent).toMatch(/^Last result: RFM, .*\d{4}/);
    await user.click(screen.getByTestId("last-result"));
    await screen.findByTestId("result-rfm");
    await user.click(screen.getByTestId("tab-analyse"));
    await user.click(await screen.findByTestId("run-xyz"));
    await user.click(await screen.findByTestId("tab-analyse"));
    expect((await screen.findByTestId("last-result")).textContent).toMatch(/^Last result: XYZ/);
    await user.click(await button(/^Undo/));
    await user.click(await screen.findByTestId("tab-analyse"));
    await screen.findByTestId("run-rfm");
    expect(screen.queryByTestId("last-result")).toBeNull();
  });
});

describe("pressing a picture shows just these clients", () => {
  test("a cell of the RFM heat map, by all codes that fall into it", async () => {
    const fake = await result("rfm");
    await user.click(await button(/^R 5, FM 1: /));
    expect(asked(fake)).toEqual({ id: "apply-view", view: { table: "clients", filters: [where("RFM", "511")] } });
    expect((await screen.findByTestId("shown-count")).textContent).toBe("Now shown · Clients: 2 of 60");
    await user.click(await button("Show all"));
    expect(fake.calls.at(-1)).toEqual({ id: "show-all", values: {} });
  });

  test.each([
    ["rfm", "number", /^R 5, FM 1: /],
    ["xyz", "number", /^A, Z: /],
    ["rating", "bar", /^B \d+$/],
    ["renewal-risk", "bar", /^At risk \d/],
    ["funnel", "stage", /^White: \d+ came so far/],
  ])("%s says that a %s is to be pressed, and what is pressed is marked while its clients are in sight", async (id, what, name) => {
    await result(id);
    expect(screen.getByTestId(`result-${id}`).textContent).toContain(`Press a ${what} to see just these clients.`);
    const marked = () => screen.queryAllByRole("button", { pressed: true });
    expect(marked()).toEqual([]);
    await user.click(await button(name));
    await screen.findByTestId("shown-count");
    expect(marked().map((each) => each.getAttribute("aria-label") ?? each.textContent)).toEqual([expect.stringMatching(name)]);
    await user.click(await button("Show all"));
    await waitFor(() => expect(marked()).toEqual([]));
  });

  test("they can be kept as a view", async () => {
    const fake = answering();
    fake.state.offer = anOffer([aSavedView("Mine")]);
    await result("rfm", fake);
    await user.click(await button(/^R 5, FM 1: /));
    await user.click(await button("Save view"));
    const name = await screen.findByRole("textbox", { name: "Name of the view" });
    await user.type(name, "mine");
    await screen.findByText("There is a view of this name already.");
    await user.clear(name);
    await user.type(name, "New ones{Enter}");
    expect(fake.calls.at(-1)).toEqual({ id: "save-view", values: { name: "New ones", table: "clients" } });
    await screen.findByText("Kept as the view “New ones”.");
    screen.getByTestId("shown-count");
  });

  test("a cell of ABC and XYZ, a bar of the rating", async () => {
    const fake = await result("xyz");
    await user.click(await button(/^A, Z: /));
    expect(asked(fake)).toEqual({ id: "apply-view", view: { table: "clients", filters: [where("ABC", "A"), where("XYZ", "Z")] } });
    await user.click(await screen.findByTestId("tab-analyse"));
    await user.click(await screen.findByTestId("run-rating"));
    await user.click(await button(/^B \d+$/));
    expect(asked(fake)).toEqual({ id: "apply-view", view: { table: "clients", filters: [where("rating", "B")] } });
  });

  test("a stage of the funnel, a segment whose contracts end", async () => {
    const funnel = await result("funnel");
    await user.click(await button(/^White: \d+ came so far/));
    expect(asked(funnel)).toEqual({ id: "apply-view", view: { table: "clients", filters: [where("stage", "White")] } });
    cleanup();
    const renewals = await result("renewal-risk");
    const { bars } = recorded["renewal-risk"]?.picture as { bars: { name: string; codes: string[] }[] };
    await user.click(await button(new RegExp(`^${bars[0]?.name} `)));
    expect(asked(renewals)).toEqual({ id: "apply-view", view: { table: "clients", filters: [where("code", ...(bars[0]?.codes ?? []))] } });
  });

  test("a cell of retention, by the codes of those who ordered that month", async () => {
    const fake = await result("cohorts");
    const { picture } = recorded["cohorts"] as ActionOutcome<unknown>;
    const codes = picture?.kind === "matrix" ? picture.codes![0]![0]! : [];
    await user.click((await screen.findAllByRole("button", { name: /, month 0: 100%, \d+ clients?$/ }))[0]!);
    expect(asked(fake)).toEqual({ id: "apply-view", view: { table: "clients", filters: [where("code", ...codes)] } });
  });

  test("a cell of the movement, by the codes of those who moved so", async () => {
    const fake = await result("movement");
    const { movers } = recorded["movement"]?.result as { movers: { code: string; from: string | null; to: string | null }[] };
    const one = movers.find(({ from, to }) => from && to && from !== to) as { from: string; to: string };
    const same = movers.filter(({ from, to }) => from === one.from && to === one.to).map(({ code }) => code);
    await user.click(await button(`${one.from}, ${one.to}: ${same.length}`));
    expect(asked(fake)).toEqual({ id: "apply-view", view: { table: "clients", filters: [where("code", ...same.sort())] } });
  });
});

describe("a client who is named", () => {
  beforeAll(() => Object.assign(Element.prototype, { scrollIntoView: () => undefined })); // jsdom scrolls nothing

  /** The pane where each card is that of the client whom the user was taken to, or of one who is not in the base. */
  function withCards(): FakeServices & { cards: string[] } {
    const fake = Object.assign(answering(), { cards: [] as string[] });
    const { run } = fake;
    fake.run = async (id, values, control) => {
      if (id === "why") return anOutcome({ scores: [] });
      if (id !== "client-card") return run(id, values, control);
      const client = fake.places.at(-1)?.record ?? "C-99999";
      fake.cards.push(client);
      const here = { table: "clients", column: "code", row: 1, score: null };
      return anOutcome({ client, name: `Client ${client}`, row: 1, cells: { code: client, rhythm: "Often" }, formulas: {}, here });
    };
    return fake;
  }
  const links = () => screen.findAllByTestId("client-link");
  const shownWhys = () => screen.queryAllByRole("region").map((each) => each.getAttribute("aria-label"));

  test.each([
    ["rhythm", /, Why: Rhythm$/, "Why: Rhythm"],
    ["renewal-risk", /, Why: Segment$/, "Why: Segment"],
    ["movement", /, Why: Segment$/, "Why: Segment"],
    ["lifetime-value", /./, null],
  ])("in %s leads to his card with what he was named for, and back to where it was", async (id, name, why) => {
    const fake = withCards();
    await result(id, fake);
    const link = (await links())[0]!;
    expect(link.getAttribute("aria-label") ?? link.textContent).toMatch(name);
    await user.click(link);
    const card = await screen.findByTestId("card");
    const [{ record, ...place }] = fake.places as [Place];
    expect(place).toEqual({ table: "clients", column: null, row: 0 });
    expect(card.textContent).toBe(`Client ${record}${record}`);
    expect(fake.cards).toEqual([record]);
    await waitFor(() => expect(document.activeElement?.textContent).toBe(`Client ${record}`));
    expect(shownWhys()).toEqual(why ? [`${why}, Client ${record}`] : []);
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(await links()).toContain(link);
    expect(document.activeElement).toBe(link);
    expect(screen.getByTestId("tab-analyse").getAttribute("aria-selected")).toBe("true");
  });

  test("the result waits behind the card for its tab, what was done on it too; another tab ends the waiting", async () => {
    const fake = await result("rhythm", withCards());
    await user.click(await button(/^Often \d+$/));
    await screen.findByTestId("shown-count");
    await user.click((await links())[1]!);
    await screen.findByTestId("card");
    await user.click(screen.getByTestId("tab-client"));
    screen.getByTestId("card");
    await user.click(screen.getByTestId("tab-analyse"));
    await button("Show all");
    expect(screen.queryByTestId("card")).toBeNull();
    await user.click((await links())[0]!);
    await screen.findByTestId("card");
    await user.click(screen.getByTestId("tab-base"));
    await user.click(screen.getByTestId("tab-analyse"));
    expect(await links()).not.toHaveLength(0);
    expect(screen.queryByTestId("analyses")).toBeNull();
    expect(fake.places).toHaveLength(2);
  });

  test("who is in the base no more is said to be missing, and the way back stays", async () => {
    const fake = withCards();
    await result("rhythm", fake);
    fake.goTo = async () => Promise.reject(new Failure("record.missing", { table: "Clients", record: "C-00004" }));
    await user.click((await links())[0]!);
    await screen.findByTestId("failure");
    await user.click(screen.getByRole("button", { name: "Back" }));
    await links();
  });

  test("who left the base between two days is named and leads nowhere", async () => {
    const moved = recorded["movement"] as ActionOutcome<{ movers: object[] }>;
    const gone = { code: "C-00077", client: "", direction: "gone", revenue: 5, from: "Loyal", to: null };
    await result("movement", answering({ movement: { ...moved, result: { ...moved.result, movers: [gone] } } }));
    await screen.findByText("C-00077");
    expect(screen.queryByTestId("client-link")).toBeNull();
  });
});

describe("a matrix is one stop of the Tab key", () => {
  const stops = () =>
    within(screen.getByTestId("heat-map"))
      .getAllByRole("button")
      .filter(({ tabIndex }) => tabIndex === 0);
  const focused = () => document.activeElement?.getAttribute("aria-label") ?? "";

  test("arrows, Home and End go through its cells, over those without clients, and Tab comes back to the last", async () => {
    const fake = await result("rfm");
    const cells = within(screen.getByRole("grid"))
      .getAllByRole("button")
      .map((each) => each.getAttribute("aria-label") ?? "");
    expect(stops()).toHaveLength(1);
    act(() => stops()[0]!.focus());
    expect(focused()).toBe(cells[0]);
    await user.keyboard("{ArrowRight}");
    expect(focused()).toBe(cells[1]);
    await user.keyboard("{Control>}{End}{/Control}");
    expect(focused()).toBe(cells.at(-1));
    await user.keyboard("{Home}");
    expect(focused()).toMatch(/^R 1, FM /);
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(focused()).toMatch(/^R [2-5], /);
    const here = focused();
    await user.tab();
    await user.tab({ shift: true });
    expect(focused()).toBe(here);
    await user.keyboard("{Enter}");
    expect(fake.calls.at(-1)?.id).toBe("apply-view");
  });

  test("the left arrow leads on where one reads from right to left", async () => {
    await open(answering(), "ar");
    await user.click(await screen.findByTestId("run-rfm"));
    await screen.findByTestId("result-rfm");
    act(() => stops()[0]!.focus());
    const first = focused();
    await user.keyboard("{ArrowRight}");
    expect(focused()).toBe(first);
    await user.keyboard("{ArrowLeft}");
    expect(focused()).not.toBe(first);
  });
});

test("the Pareto curve stands in a table too, by tenths of the clients", async () => {
  await result("abc");
  const rows = within(screen.getByRole("table", { name: "Share of revenue by share of clients", hidden: true })).getAllByRole("row", {
    hidden: true,
  });
  expect(rows).toHaveLength(11);
  expect(rows.at(-1)!.textContent).toBe("100%100%");
});

test.each(languages)("every screen of the tab has its words in %s", async (language) => {
  const { container } = await open(answering(), language);
  const missing = /(paneAnalyses|analyses|pane|paneViews)\.[a-zA-Z]/;
  for (const id of ["everything", ...analyses]) {
    await user.click(await screen.findByTestId(`run-${id}`));
    await screen.findByTestId(`result-${id === "everything" ? "analyse-everything" : id}`);
    expect(container.textContent).not.toMatch(missing);
    await user.click(screen.getByTestId("tab-analyse"));
  }
});
