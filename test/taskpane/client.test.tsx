import { webLightTheme } from "@fluentui/react-components";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CardCell, ClientCard } from "../../src/actions/client-card";
import type { Control } from "../../src/actions/ports";
import type { CellWhy } from "../../src/actions/why";
import { Failure } from "../../src/domain/kernel/failure";
import { languages, type Language } from "../../src/i18n/language";
import { App } from "../../src/taskpane/App";
import { aBase, anOutcome, fakeServices, type FakeServices } from "./services";

jest.mock("../../src/taskpane/components/MonthsChart", () => ({ MonthsChart: () => null })); // jsdom draws nothing

const user = userEvent.setup();
const aCard = (client: string, name: string, cells: ClientCard["cells"] = {}): ClientCard => {
  return { client, name, row: 0, cells: { code: client, name, ...cells }, formulas: {}, here: null };
};
const anna = aCard("C-00001", "Anna", {
  phone: "+355 4 123",
  owner: "Boris",
  revenue: 1293.33,
  "average order": 646.665,
  "second phone": 355692000111,
  "last order": 46_336,
  R: 4,
  discount: 0.05,
});
/** A card as it is asked for from a cell of the clients. */
const at = (card: ClientCard, column: string, score: CardCell["score"]): ClientCard => ({
  ...card,
  here: { table: "clients", column, row: Number(card.client.slice(2)), score },
});
const vera = aCard("C-00002", "Vera", { R: 5 });

const why: CellWhy = {
  score: "R",
  value: 4,
  of: "since",
  number: 12,
  unit: "days",
  cuts: [
    { of: "since", at: 8, unit: "days", when: "upTo", value: 5 },
    { of: "since", at: 20, unit: "days", when: "over", value: 3 },
  ],
  neighbours: { unit: "days", better: { code: "C-00002", name: "Vera", number: 8, value: 5 }, worse: null, equal: 2 },
  parts: [],
  rule: "countifFalling",
  values: { axis: "R", score: 4, below: 2, count: 10 },
  cell: 4,
  formula: "=5-INT(5*COUNTIF([Last order],1))",
};

/** Clients by code; the card is that of `at`, null for a row of nobody. */
function services(at: ClientCard | null = anna, more: Partial<CellWhy> = {}, rows = { clients: 2, orders: 9 }) {
  let here = at;
  const fake: FakeServices = fakeServices(async (id) => {
    if (id === "why") return anOutcome({ client: here?.client, scores: [{ ...why, ...more }] });
    if (id !== "client-card") return anOutcome({});
    if (!here) throw new Failure("client.none");
    return anOutcome(here);
  }, aBase(rows));
  const goTo = fake.goTo;
  fake.goTo = (place) => {
    here = place.record === "C-00002" ? vera : anna;
    return goTo(place);
  };
  fake.state.clients = { code: ["C-00001", "C-00002"], name: ["Anna", "Vera"], phone: ["+355 4 123", "+355 69 777"] };
  return { fake, stand: (card: ClientCard | null) => void (here = card) };
}

async function show(fake: FakeServices, language: Language = "en"): Promise<HTMLElement> {
  const { container } = render(<App services={fake} language={language} locale={language} theme={webLightTheme} />);
  await user.click(await screen.findByTestId("tab-client"));
  return container;
}
const asked = ({ calls }: FakeServices, id: string) => calls.filter((call) => call.id === id).length;
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

describe("the card", () => {
  test("is that of the selected row and follows it; who, figures and scores stand as in the sheet", async () => {
    const { fake, stand } = services();
    await show(fake);
    await heading("Anna");
    for (const text of ["+355 4 123", "355692000111", "Boris", "1,293", "646.67"]) screen.getByText(text);
    expect(screen.getByTestId("score-R").textContent).toBe("4");
    expect(screen.getByTestId("score-discount").textContent).toBe("5%");
    expect(screen.getByTestId("score-rating").textContent).toBe("not scored yet");
    stand(vera);
    act(() => fake.selected());
    await heading("Vera");
    stand(null);
    act(() => fake.selected());
    await heading("Whose card?");
  });

  test("teaches where there is nothing to show: no clients, no orders, no scores", async () => {
    const none = await show(services(null, {}, { clients: 0, orders: 0 }).fake);
    expect(within(none).getByRole("heading", { level: 1 }).textContent).toBe("No clients yet");
  });

  test("says that orders are wanting, and offers the analysis where nothing is scored", async () => {
    const { fake } = services(aCard("C-00001", "Anna"), {}, { clients: 2, orders: 0 });
    await show(fake);
    await screen.findByText(/^No orders yet/);
    expect(screen.queryByTestId("score-R")).toBeNull();
  });

  test("offers to analyse everything where no score stands", async () => {
    const { fake } = services(aCard("C-00001", "Anna"));
    await show(fake);
    await user.click(await screen.findByRole("button", { name: "Analyse everything" }));
    expect(asked(fake, "analyse-everything")).toBe(1);
  });

  test("shows what went wrong, and looks again", async () => {
    const { fake } = services();
    const run = fake.run;
    let broken = true;
    fake.run = (id, values, control) =>
      broken && id === "client-card" ? Promise.reject(new Failure("excel.editing")) : run(id, values, control);
    await show(fake);
    await screen.findByTestId("failure");
    broken = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await heading("Anna");
  });
});

describe("finding a client", () => {
  test("goes by a piece of the phone as well as by name; the clients are read once", async () => {
    const { fake } = services();
    const read = jest.spyOn(fake, "read");
    await show(fake);
    await user.type(await screen.findByRole("searchbox"), "69 77");
    const hit = await screen.findByTestId("found-client");
    expect(hit.textContent).toContain("Vera");
    expect(read).toHaveBeenCalledTimes(1);
    await user.click(hit);
    await waitFor(() => expect(fake.places).toEqual([{ table: "clients", column: null, row: 0, record: "C-00002" }]));
    await heading("Vera");
  });

  test("takes the first by Enter, and says so where nobody is found", async () => {
    const { fake } = services();
    await show(fake);
    const box = await screen.findByRole("searchbox");
    await user.type(box, "xyz");
    await screen.findByText("Nobody found.");
    await user.clear(box);
    await user.type(box, "ver");
    await screen.findByTestId("found-client");
    await user.keyboard("{Enter}");
    await heading("Vera");
  });
});

describe("why", () => {
  test("opens the number, the cuts, the neighbours, the rule and the formula, by keyboard", async () => {
    const { fake } = services();
    await show(fake);
    const button = await screen.findByRole("button", { name: "Why: Recency (R)" });
    button.focus();
    await user.keyboard("{Enter}");
    const text = await screen.findByTestId("why-text-R");
    expect(button.getAttribute("aria-expanded")).toBe("true");
    for (const told of [
      "Since the last order: 12 days",
      "Since the last order up to 8 days → R 5",
      "Since the last order over 20 days → R 3",
      "Nobody is worse.",
      "2 other clients have the same number.",
      "5 − INT(5 × clients with fewer days ÷ clients with orders) = 5 − INT(5 × 2 / 10) = 4",
      "=5-INT(5*COUNTIF([Last order],1))",
    ])
      within(text).getByText(told);
    expect(text.textContent).toContain("Next better: Vera · 8 days → R 5");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByTestId("why-text-R")).toBeNull());
  });

  test("leads to the neighbour's card, the same explanation open, and puts the focus on his name", async () => {
    const { fake } = services();
    await show(fake);
    await user.click(await screen.findByRole("button", { name: "Why: Recency (R)" }));
    await user.click(await screen.findByTestId("better-R"));
    const name = await heading("Vera");
    await waitFor(() => expect(document.activeElement).toBe(name));
    await screen.findByTestId("why-text-R");
    expect(fake.calls.filter(({ id }) => id === "why").map(({ values }) => values)).toEqual([{ client: "C-00001" }, { client: "C-00002" }]);
  });

  test("is asked for once a client, and again when cells changed", async () => {
    const { fake } = services();
    await show(fake);
    await user.click(await screen.findByRole("button", { name: "Why: Recency (R)" }));
    await screen.findByTestId("why-text-R");
    await user.click(await screen.findByRole("button", { name: "Why: Money (M)" }));
    expect(asked(fake, "why")).toBe(1);
    act(() => fake.changed());
    await waitFor(() => expect(asked(fake, "why")).toBe(2));
  });

  test("warns where the cell is older than the orders", async () => {
    const { fake } = services(anna, { cell: 2 });
    await show(fake);
    await user.click(await screen.findByRole("button", { name: "Why: Recency (R)" }));
    await screen.findByText("The cell says 2; by today's orders and settings it is 4. Run the analysis again.");
  });

  test("what was asked of a client whom the user has left is stopped", async () => {
    const { fake, stand } = services();
    const run = fake.run;
    const controls: Control[] = [];
    fake.run = (id, values, control) => {
      if (id !== "why") return run(id, values, control);
      controls.push(control);
      return new Promise(() => undefined);
    };
    await show(fake);
    await user.click(await screen.findByRole("button", { name: "Why: Recency (R)" }));
    stand(vera);
    act(() => fake.selected());
    await heading("Vera");
    await waitFor(() => expect(controls.map(({ cancelled }) => cancelled)).toEqual([true, false]));
    await user.click(screen.getByTestId("tab-base"));
    expect(controls[1]!.cancelled).toBe(true);
  });

  test.each(languages)("speaks %s without a word missing", async (language) => {
    const { fake } = services();
    const container = await show(fake, language);
    await user.click(await screen.findByTestId("why-R"));
    await screen.findByTestId("why-text-R");
    expect(container.textContent).not.toMatch(/paneClient\.|\{\w+\}/);
  });
});

describe("standing on a score", () => {
  const intoSight = jest.fn();
  beforeAll(() => Object.assign(Element.prototype, { scrollIntoView: intoSight })); // jsdom scrolls nothing
  beforeEach(() => intoSight.mockClear());

  const isOpen = (score: string) => screen.getByTestId(`why-${score}`).getAttribute("aria-expanded") === "true";
  const go = async (fake: FakeServices, stand: (card: ClientCard) => void, card: ClientCard) => {
    stand(card);
    const before = asked(fake, "client-card");
    act(() => fake.selected());
    await waitFor(() => expect(asked(fake, "client-card")).toBe(before + 1));
  };

  test("unfolds it once, brings it into sight, and leaves the keyboard where it is", async () => {
    const { fake, stand } = services(at(anna, "R", "R"));
    await show(fake);
    await screen.findByTestId("why-text-R");
    screen.getByRole("region", { name: "Why: Recency (R), Anna" });
    await waitFor(() => expect(intoSight).toHaveBeenCalledTimes(1));
    expect(document.activeElement).toBe(screen.getByTestId("tab-client"));
    await user.click(screen.getByTestId("why-R"));
    expect(isOpen("R")).toBe(false);
    await go(fake, stand, at(anna, "R", "R"));
    expect(isOpen("R")).toBe(false);
    expect(intoSight).toHaveBeenCalledTimes(1);
  });

  test("another score's cell opens that one in its place; what the user opened himself stays, and so it does off the scores", async () => {
    const { fake, stand } = services(at(anna, "R", "R"));
    await show(fake);
    await screen.findByTestId("why-text-R");
    await user.click(screen.getByTestId("why-M"));
    await go(fake, stand, at(anna, "ABC", "ABC"));
    await waitFor(() => expect([isOpen("R"), isOpen("M"), isOpen("ABC")]).toEqual([false, true, true]));
    await go(fake, stand, at(vera, "name", null));
    await heading("Vera");
    expect([isOpen("M"), isOpen("ABC")]).toEqual([true, true]);
    await go(fake, stand, at(vera, "R", "R"));
    await waitFor(() => expect([isOpen("R"), isOpen("M"), isOpen("ABC")]).toEqual([true, true, false]));
  });
});
