import { webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Failure } from "../../src/domain/kernel/failure";
import { languages, type Language } from "../../src/i18n/language";
import { App } from "../../src/taskpane/App";
import type { Services } from "../../src/taskpane/services";
import { aBase, anEntry, anOffer, anOutcome, aSavedView, aTableView, aView, fakeServices, type FakeServices } from "./services";

jest.mock("../../src/taskpane/components/MonthsChart", () => ({ MonthsChart: () => null })); // jsdom draws nothing

const user = userEvent.setup();
const show = (services: Services, language: Language = "en") =>
  render(<App services={services} language={language} locale={language} theme={webLightTheme} />);
const button = (name: RegExp | string) => screen.findByRole("button", { name });
const pick = async (label: string, option: string) =>
  user.selectOptions(await screen.findByRole("combobox", { name: label }), await screen.findByRole("option", { name: option }));
const part = async (name: string) => user.click(await screen.findByRole("tab", { name }));

/** Applying a view leaves so many of the clients in sight. */
const applying =
  (visible: number) =>
  async (id: string, fake: FakeServices): Promise<ReturnType<typeof anOutcome>> => {
    if (id === "apply-view") fake.state.views = [aTableView("clients", visible, 60)];
    if (id === "show-all") fake.state.views = [aTableView("clients", 60, 60)];
    fake.changed();
    return anOutcome({ table: "clients", visibleRows: visible });
  };

describe("Look", () => {
  test("region and contract end are one view of the contracts", async () => {
    const fake = fakeServices(applying(4), aBase({ clients: 60 }));
    show(fake);
    await pick("Region", "Tirana");
    await pick("Contract ends", "Within 60 days");
    await user.click(await button("Show"));
    expect(fake.calls).toEqual([{ id: "apply-view", values: { view: "renewals-due", region: "Tirana", days: 60 } }]);
    await screen.findByText("Now shown · Clients: 4 of 60");
    await screen.findByText("region is Tirana");
  });

  test("class and owner stand behind More and narrow the same view", async () => {
    const fake = fakeServices(applying(1), aBase());
    show(fake);
    await user.click(await button("More"));
    await pick("Class (ABC)", "A");
    await pick("Owner", "Boris");
    await user.click(await button("Show"));
    const values = fake.calls[0]?.values as { view: string; owner: string };
    expect(JSON.parse(values.view)).toEqual({
      view: "by-region",
      filters: [{ column: "ABC", criterion: { kind: "values", values: ["A"] } }],
    });
    expect(values.owner).toBe("Boris");
  });

  test("classes that no analysis has filled cannot be picked; the analysis is offered beside them", async () => {
    const fake = fakeServices(async () => anOutcome({ classes: [] }), aBase());
    fake.state.offer = anOffer([aView("a-at-risk", { rows: 0, unfilled: [{ column: "ABC", action: "abc" }] })]);
    show(fake);
    await user.click(await button("More"));
    expect(await screen.findByRole("combobox", { name: "Class (ABC)" })).toHaveProperty("disabled", true);
    await user.click(await screen.findByTestId("fill-class"));
    expect(fake.calls).toEqual([{ id: "abc", values: {} }]);
  });

  test("Show all brings everything back, and the bar goes", async () => {
    const fake = fakeServices(applying(4), aBase());
    fake.state.views = [aTableView("clients", 4, 60)];
    show(fake);
    await user.click(await button("Show all"));
    expect(fake.calls).toEqual([{ id: "show-all", values: {} }]);
    await waitFor(() => expect(screen.queryByTestId("shown")).toBeNull());
  });

  test("a ready view says how many rows it has; one that no analysis has filled names the analysis and runs it", async () => {
    const fake = fakeServices(async () => anOutcome({ clients: 1, segments: [] }), aBase());
    fake.state.offer = anOffer([
      aView("debtors", { rows: 1234 }),
      aView("a-at-risk", { rows: 0, unfilled: [{ column: "segment", action: "rfm" }] }),
      aView("base-kind", { unfilled: [{ column: "base", action: "base-kinds" }] }),
    ]);
    show(fake);
    await button("Debtors Clients who still owe money 1,234");
    expect(screen.queryByText("Kinds of base")).toBeNull(); // no analysis of this version fills it
    await screen.findByText("Needs first: RFM analysis");
    expect(screen.queryByRole("button", { name: /A clients at risk/ })).toBeNull();
    await user.click(await button("Run"));
    expect(fake.calls).toEqual([{ id: "rfm", values: {} }]);
  });

  test("the user's own views stand on top and can be renamed, replaced and deleted", async () => {
    const fake = fakeServices(async () => anOutcome({ views: [] }), aBase());
    fake.state.offer = anOffer([aView("debtors"), aSavedView("North"), aSavedView("South")]);
    show(fake);
    const [own, ready] = await screen.findAllByRole("list");
    expect([own, ready].map((list) => list?.getAttribute("aria-label"))).toEqual(["Your views", "Ready-made views"]);
    const menu = async (item: string) => {
      await user.click(await button("What to do with North"));
      await user.click(await screen.findByRole("menuitem", { name: item }));
    };
    await menu("Rename");
    const name = await screen.findByRole("textbox", { name: "Name of the view" });
    await user.clear(name);
    await user.type(name, "south");
    expect(await button("Rename")).toHaveProperty("disabled", true);
    await screen.findByText("There is a view of this name already.");
    await user.type(name, " 2{Enter}");
    await menu("Save what I see now");
    await menu("Delete");
    await screen.findByText("Only the view goes. No row of the base is touched.");
    await user.click(await screen.findByTestId("ask-done"));
    expect(fake.calls).toEqual([
      { id: "rename-view", values: { name: "North", to: "south 2" } },
      { id: "save-view", values: { table: "clients", name: "North", replace: true } },
      { id: "delete-view", values: { name: "North" } },
    ]);
  });

  test("what is on the screen is saved under a name, of the table it is about", async () => {
    const fake = fakeServices(async () => anOutcome({}), aBase());
    fake.state.views = [aTableView("orders", 2, 9), aTableView("clients", 4, 60)];
    show(fake);
    await user.click(await button("Save view"));
    await user.type(await screen.findByRole("textbox", { name: "Name of the view" }), "My four{Enter}");
    expect(fake.calls).toEqual([{ id: "save-view", values: { name: "My four", table: "clients" } }]);
  });

  const saving = async (name: string) => {
    await user.click(await button("Save view"));
    await user.type(await screen.findByRole("textbox", { name: "Name of the view" }), `${name}{Enter}`);
  };
  const lastValues = (fake: FakeServices) => fake.calls.at(-1)?.values as Record<string, string>;

  test("what the pane put on a table is saved as it was asked for, its days relative, until the filter changes", async () => {
    const fake = fakeServices(applying(4), aBase());
    show(fake);
    await pick("Contract ends", "Within 60 days");
    await user.click(await button("Show"));
    await saving("Soon");
    const asked = { view: "renewals-due", days: 60 };
    await waitFor(() => expect(lastValues(fake)).toEqual({ ...asked, name: "Soon" }));
    fake.state.views = [aTableView("clients", 3, 60, { filters: [{ column: "region", criterion: { kind: "filled" } }] })];
    fake.changed();
    await screen.findByText("Now shown · Clients: 3 of 60");
    await saving("Other");
    await waitFor(() => expect(lastValues(fake)).toEqual({ table: "clients", name: "Other" }));
  });

  test("a sort keeps the view under it, and shows the bar with no filter on", async () => {
    const fake = fakeServices(applying(60), aBase());
    fake.state.offer = anOffer([aView("by-region"), aView("sort-revenue", { kind: "sort", rows: null })]);
    show(fake);
    await user.click(await button(/^By region/));
    await screen.findByText("Now shown · Clients: 60 of 60");
    await screen.findByText("all rows; sorted by region, name");
    await user.click(await button("Sort"));
    await user.click(await screen.findByRole("menuitem", { name: "Revenue" }));
    await screen.findByText("all rows; sorted by revenue (largest first), name");
    await saving("Best");
    await waitFor(() => expect(lastValues(fake)["name"]).toBe("Best"));
    expect(JSON.parse(lastValues(fake)["view"] ?? "")).toEqual({
      view: "by-region",
      sort: [{ column: "revenue", descending: true }, { column: "name" }],
    });
    await user.click(await button("Show all"));
    await waitFor(() => expect(screen.queryByTestId("shown")).toBeNull());
  });

  test("the bar speaks of the table in front; other filtered tables stand in a line", async () => {
    const fake = fakeServices(async () => anOutcome({ table: "clients" }), aBase());
    fake.state.offer = anOffer([aView("by-region")]);
    fake.state.views = [aTableView("contracts", 3, 24), aTableView("clients", 60, 60)];
    show(fake);
    await screen.findByText(/Also filtered: Contracts \(3 of 24\)/);
    expect(screen.queryByTestId("shown")).toBeNull();
    await user.click(await button(/^By region/));
    await screen.findByText("Now shown · Clients: 60 of 60");
    await screen.findByText("Also filtered: Contracts (3 of 24)");
    await saving("All");
    await waitFor(() => expect(lastValues(fake)).toEqual({ view: "by-region", name: "All" }));
  });

  test("my clients ask once who sits here", async () => {
    const fake = fakeServices(applying(3), aBase());
    fake.state.offer = anOffer([aView("my-clients", { rows: null, asks: ["owner"] })]);
    show(fake);
    await user.click(await button(/^My clients/));
    await user.selectOptions(await screen.findByTestId("seat"), "Anna");
    await user.click(await screen.findByTestId("ask-done"));
    expect(fake.calls).toEqual([{ id: "apply-view", values: { view: "my-clients" } }]);
    expect(fake.seat.user()).toBe("Anna");
    await screen.findByText("You are Anna.");
  });

  test("like this cell, and the sorts, run at once", async () => {
    const fake = fakeServices(async () => anOutcome({}), aBase());
    fake.state.offer = anOffer([
      aView("sort-revenue", { kind: "sort", rows: null }),
      aView("sort-this-column", { kind: "sort", rows: null, table: null }),
    ]);
    show(fake);
    await user.click(await button("Like this cell"));
    await user.click(await button("Sort"));
    expect((await screen.findAllByRole("menuitem")).map((item) => item.textContent)).toEqual(["This column", "Revenue"]);
    await user.click(await screen.findByRole("menuitem", { name: "This column" }));
    expect(fake.calls.map(({ values }) => values)).toEqual([{ view: "like-this-cell" }, { view: "sort-this-column" }]);
  });

  test("a failure is told in words and leads back to the screen", async () => {
    const fake = fakeServices(async () => {
      throw new Failure("excel.editing");
    }, aBase());
    fake.state.offer = anOffer([aView("debtors")]);
    show(fake);
    await user.click(await button(/^Debtors/));
    expect((await screen.findByRole("alert")).textContent).toContain("A cell is being edited");
    await user.click(await button("Back"));
    await button(/^Debtors/);
  });

  test("what a view noticed is said under it", async () => {
    const findings = [{ code: "orders.later", severity: "info" as const, values: { count: 2 } }];
    const fake = fakeServices(async () => anOutcome({}, { findings }), aBase());
    fake.state.offer = anOffer([aView("debtors")]);
    show(fake);
    await user.click(await button(/^Debtors/));
    await button("1 thing to know");
  });

  test("an action that takes a while shows itself and can be cancelled", async () => {
    let cancelled = () => false;
    const fake = fakeServices(async () => anOutcome({}), aBase());
    fake.state.offer = anOffer([aView("debtors")]);
    const run = fake.run;
    fake.run = (id, values, control) => {
      if (id === "views") return run(id, values, control);
      cancelled = () => control.cancelled;
      return new Promise(() => undefined);
    };
    show(fake);
    await user.click(await button(/^Debtors/));
    await user.click(await button("Cancel"));
    expect(cancelled()).toBe(true);
    expect(await screen.findByRole("tab", { name: "Base" })).toHaveProperty("disabled", true);
  });
});

describe("Count", () => {
  const counting = () => {
    const fake = fakeServices(
      async (id) =>
        anOutcome(
          id === "summary"
            ? {
                groups: [
                  { name: "Vlora", count: 2, sum: 30, share: 0.75 },
                  { name: "", count: 1, sum: 10, share: 0.25 },
                ],
              }
            : {},
          { sheet: "summary" },
        ),
      aBase({ orders: 3 }),
    );
    fake.state.front = { sheet: "Orders", table: "orders" };
    fake.state.cells = { visible: [1, 2], all: [1, 2, 3] };
    return fake;
  };
  const figure = async (name: string) =>
    within(await screen.findByRole("row", { name: new RegExp(`^${name}`) }))
      .getAllByRole("cell")
      .map((cell) => cell.textContent);

  test("begins with the amount of the table in front, rows in sight beside all", async () => {
    show(counting());
    await part("Count");
    expect(await screen.findByRole("combobox", { name: "Table" })).toHaveProperty("value", "orders");
    expect(await screen.findByRole("combobox", { name: "Number" })).toHaveProperty("value", "amount");
    expect(await figure("Sum")).toEqual(["3", "6"]);
    expect(screen.queryByRole("row", { name: /^Largest/ })).toBeNull();
    await user.click(await button("More figures"));
    expect(await figure("Largest")).toEqual(["2", "3"]);
    expect(screen.getAllByRole("row")).toHaveLength(1 + 11);
  });

  test("follows the filter while it is open, and no longer when it is left", async () => {
    const fake = counting();
    const { unmount } = show(fake);
    await part("Count");
    await figure("Sum");
    fake.state.cells = { visible: [2], all: [1, 2, 3] };
    fake.changed();
    fake.changed();
    await waitFor(async () => expect(await figure("Sum")).toEqual(["2", "6"]));
    expect(fake.hearing()).toBe(1);
    await user.click(await screen.findByRole("tab", { name: "Base" }));
    await waitFor(() => expect(fake.hearing()).toBe(0));
    unmount();
  });

  test("an error of the sheet is no number", async () => {
    const fake = counting();
    fake.figures = async () => ({
      visible: { ...(await counting().figures("", "")).visible, sum: "#DIV/0!" },
      all: (await counting().figures("", "")).all,
    });
    show(fake);
    await part("Count");
    expect(await figure("Sum")).toEqual(["–", "6"]);
  });

  test("groups show their share, and go on a sheet", async () => {
    const fake = counting();
    show(fake);
    await part("Count");
    await pick("By group", "region");
    await screen.findByRole("row", { name: "Vlora 2 30 75.0%" });
    await screen.findByRole("row", { name: "(blank) 1 10 25.0%" });
    await user.click(await button("Put on a sheet"));
    const asked = { table: "orders", column: "amount", groupBy: "client:region" };
    expect(fake.calls).toEqual([
      { id: "summary", values: { ...asked, sheet: false } },
      { id: "summary", values: asked },
    ]);
    await button("Go to sheet");
  });
});

describe("Overview", () => {
  const owed = {
    total: 50,
    overdue: 20,
    ages: [
      { age: "notDue", count: 1, amount: 30 },
      { age: "to30", count: 2, amount: 20 },
    ],
  };
  const result = {
    date: "2026-11-22",
    clients: { total: 60, new: 1, active: 23, silent: 20, important: 6 },
    turnover: { thisMonth: 900, lastMonth: 800, yearToDate: 9000, changes: { lastMonth: 0.25, sameMonthLastYear: null, yearToDate: null } },
    orders: { open: { count: 3, amount: 70 } },
    receivables: owed,
    contracts: { ending: { count: 6, amount: 10 }, expired: { count: 0, amount: 0 } },
    top: { service: [{ name: "Audit", orders: 4, value: 100, share: 0.5 }], region: [], owner: [], stage: [] },
    views: { "clients.silent": "silent", "receivables.total": "debtors" },
  };
  const picture = { kind: "months" as const, points: [{ month: 46_327, orders: 2, value: 900 }] };

  test("figures lead to the rows behind them", async () => {
    const fake = fakeServices(async () => anOutcome(result, { picture }), aBase());
    show(fake);
    await part("Overview");
    await screen.findByText("+25% against the same days of the month before");
    await user.click(await button("Silent: no order for 180 days 20"));
    expect(fake.calls).toEqual([
      { id: "overview", values: { sheet: false } },
      { id: "apply-view", values: { view: "silent" } },
    ]);
  });

  test("months and ages stand there as tables too", async () => {
    show(fakeServices(async () => anOutcome(result, { picture }), aBase()));
    await part("Overview");
    await screen.findByRole("row", { name: "November 2026 2 900", hidden: true });
    await screen.findByRole("row", { name: "1 to 30 days late 2 20 40.0%" });
    await screen.findByRole("row", { name: "Audit 4 100 50.0%" });
  });
});

describe("Report", () => {
  const handing = (form: { type: string; text: string } | null = null) =>
    fakeServices(
      async () =>
        anOutcome(
          { rows: 12, columns: [], title: "Debtors" },
          form ? { file: { name: "debtors.csv", type: form.type, bytes: new TextEncoder().encode(form.text) } } : { sheet: "report" },
        ),
      aBase(),
    );
  beforeEach(() => Object.assign(URL, { createObjectURL: () => "blob:here", revokeObjectURL: () => undefined }));

  test("what is on the screen becomes a sheet, masked where one likes", async () => {
    const fake = handing();
    show(fake);
    await part("Report");
    await user.click(await screen.findByRole("checkbox", { name: "Mask personal data" }));
    await user.click(await button("Make the report"));
    expect(fake.calls).toEqual([{ id: "report", values: { form: "sheet", mask: true, live: false } }]);
    await screen.findByText("12 rows.");
    await user.click(await button("Go to sheet"));
    expect(fake.shown).toEqual(["report"]);
  });

  test("columns are chosen and ordered by keyboard alone", async () => {
    const fake = handing();
    fake.state.views = [aTableView("clients", 60, 60, { columns: ["code", "name", "phone"] })];
    show(fake);
    await part("Report");
    await user.click(await button("Columns and groups"));
    const down = await button("code: move down");
    down.focus();
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(await button("code: move down"));
    await user.click(await screen.findByRole("checkbox", { name: "phone" }));
    await user.click(await button("More columns"));
    await user.click(await screen.findByRole("checkbox", { name: "email" }));
    await pick("By group", "region");
    await user.click(await button("Make the report"));
    expect(fake.calls[0]?.values).toMatchObject({ columns: "name,code,email", groupBy: "region" });
  });

  test("a report, a view or a segment is taken by its name", async () => {
    const fake = handing();
    fake.state.offer = anOffer([aView("debtors"), aSavedView("North")]);
    show(fake);
    await part("Report");
    for (const [option, values] of [
      ["Renewals of the month", { view: "renewals-of-the-month" }],
      ["North", { view: "North" }],
      ["Champions", { segment: "Champions" }],
    ] as const) {
      await pick("Of what", option);
      await user.click(await button("Make the report"));
      expect(fake.calls.at(-1)?.values).toMatchObject(values);
      await user.click(await button("Back"));
    }
  });

  test("formulas, columns and groups that were chosen for one subject are not asked of another", async () => {
    const fake = handing();
    show(fake);
    await part("Report");
    await pick("Of what", "Renewals of the month");
    await user.click(await button("Columns and groups"));
    await user.click(await screen.findByTestId("report-live"));
    await pick("By group", "owner");
    await pick("Of what", "Owners' week");
    await user.click(await button("Make the report"));
    expect(fake.calls[0]?.values).toEqual({ view: "owners-week", form: "sheet", mask: false, live: false });
  });

  test("a CSV file is saved by a link, and its text can be copied where links do nothing", async () => {
    show(handing({ type: "text/csv", text: "code,name\nC-00001,Ana" }));
    await part("Report");
    await user.click(await screen.findByRole("radio", { name: "A CSV file" }));
    await user.click(await button("Make the report"));
    const link = await screen.findByTestId("download");
    expect([link.getAttribute("href"), link.getAttribute("download")]).toEqual(["blob:here", "debtors.csv"]);
    expect(await screen.findByRole("textbox", { name: "The text of the file" })).toHaveProperty("value", "code,name\nC-00001,Ana");
  });

  test("a workbook is opened by Excel", async () => {
    const fake = handing({ type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", text: "PK" });
    show(fake);
    await part("Report");
    await user.click(await button("Make the report"));
    await user.click(await button("Open as a workbook"));
    expect(fake.opened).toHaveLength(1);
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});

test("an applied view is nothing that Undo takes back: the bar of the last change stays as it is", async () => {
  const fake = fakeServices(applying(4), aBase());
  fake.state.last = anEntry("rfm");
  fake.state.offer = anOffer([aView("debtors")]);
  show(fake);
  await user.click(await button(/^Debtors/));
  await screen.findByText("Now shown · Clients: 4 of 60");
  await screen.findByText("Last: RFM analysis");
});

test.each(languages)("%s: every part of Views speaks the language", async (language) => {
  const fake = fakeServices(async () => anOutcome({ groups: [] }), aBase());
  fake.state.offer = anOffer([aView("debtors"), aSavedView("North")]);
  fake.state.views = [aTableView("clients", 4, 60)];
  const { container } = show(fake, language);
  for (const name of ["look", "count", "report"]) {
    await user.click(await screen.findByTestId(`part-${name}`));
    await screen.findByTestId(name);
    expect(container.textContent).not.toMatch(/\b(pane|paneViews|views|summaries|reports|actions)\.[a-z]\w*/);
  }
});
