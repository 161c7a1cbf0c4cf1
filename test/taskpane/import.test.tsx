import { webLightTheme } from "@fluentui/react-components";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ActionOutcome } from "../../src/actions/action";
import { Failure } from "../../src/domain/kernel/failure";
import { App } from "../../src/taskpane/App";
import { aCell, aColumn, aPreview, aRow, previewed } from "./previews";
import { press } from "./press";
import { aBase, anEntry, anOutcome, fakeServices, type FakeServices } from "./services";

// browsers have these, jsdom has not
Object.assign(globalThis, {
  ResizeObserver: class {
    observe() {}
    disconnect() {}
  },
});
const boxHeight = 420;
Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => boxHeight });

const user = userEvent.setup();
const pick = async (id: string, value: string) => user.selectOptions(await screen.findByTestId(id), value);
const counts = { created: 2, updated: 0, same: 0, skipped: 0 };
const imported = (more: object = {}) => anOutcome({ importId: "I-00001", perTable: { clients: counts }, ...more });
const someRows = [aRow(2, "new"), aRow(3, "changes"), aRow(4, "same"), aRow(5, "skipped")];

function aFile(name = "clients.csv"): File {
  const bytes = Uint8Array.from("name\nAnna\n", (letter) => letter.charCodeAt(0));
  const file = new File([bytes], name);
  file.arrayBuffer = async () => bytes.buffer as ArrayBuffer; // jsdom's File cannot be read
  return file;
}

type Answers = Record<
  string,
  (values: Record<string, unknown>, fake: FakeServices) => ActionOutcome<unknown> | Promise<ActionOutcome<unknown>>
>;

/** The pane without a base, at the first step of an import. */
async function importing(answers: Answers, base: FakeServices["state"]["base"] = null): Promise<FakeServices> {
  const fake = fakeServices(async (id, now, values) => (await answers[id]?.(values, now)) ?? anOutcome({}), base);
  fake.knows = () => true;
  render(<App services={fake} language="en" locale="en" theme={webLightTheme} />);
  if (base) await press("tab-base");
  await press(base ? "base-import" : "start-import");
  return fake;
}

async function look(): Promise<void> {
  await user.upload(await screen.findByTestId("import-file"), aFile());
  await press("import-next");
}

/** Values of the calls of an action, the last at the end. */
const asked = (fake: FakeServices, id: string) => fake.calls.filter((call) => call.id === id).map(({ values }) => values);
const mappingOf = (values: Record<string, unknown> | undefined): unknown =>
  JSON.parse(new TextDecoder().decode((values?.["mapping"] as { bytes: Uint8Array }).bytes));
const rowButtons = () => [...screen.getByTestId("import-rows").querySelectorAll("button")];

describe("where the list comes from", () => {
  test("a file: one press shows its rows, one more brings it in just as it was shown", async () => {
    const fake = await importing({ "preview-import": () => previewed(aPreview(someRows).preview), import: () => imported() });
    expect(await screen.findByTestId("import-next")).toHaveProperty("disabled", true);
    await look();
    await screen.findByText("Bring in 2 rows");
    await press("import-run");
    await screen.findByText("2 new");
    expect(asked(fake, "import")).toEqual(asked(fake, "preview-import"));
    expect(asked(fake, "import")[0]).toMatchObject({ create: true, mode: "both", file: { name: "clients.csv" } });
  });

  test("a file can be dropped; one of another kind is refused by its name", async () => {
    await importing({});
    const drop = (file: File) => fireEvent.drop(screen.getByTestId("import-drop"), { dataTransfer: { files: [file] } });
    drop(aFile("photo.png"));
    expect((await screen.findByRole("alert")).textContent).toContain("photo.png");
    drop(aFile("Orders.XLSX"));
    await screen.findByText(/Chosen: .*Orders\.XLSX/);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("what is selected: its address is shown, and kept should the user select something else meanwhile", async () => {
    const fake = await importing({ "preview-import": () => previewed(aPreview(someRows).preview) });
    fake.state.selected = { address: "Sheet1!A1", rows: 1, columns: 1 };
    await press("import-from-selection");
    await screen.findByText(/Select the list/);
    fake.state.selected = { address: "Sheet1!B2:D40", rows: 39, columns: 3 };
    await user.click(screen.getByText("Take what is selected now"));
    await screen.findByText(/Sheet1!B2:D40/);
    fake.state.selected = { address: "Sheet1!Z9", rows: 1, columns: 1 };
    await press("import-next");
    await screen.findByTestId("import-step-rows");
    expect(asked(fake, "preview-import")[0]).toMatchObject({ range: "Sheet1!B2:D40" });
  });

  test("a sheet: those of the base are not offered, the one in front comes first", async () => {
    const fake = await importing({ "preview-import": () => previewed(aPreview(someRows).preview) }, aBase());
    fake.state.front = { sheet: "My list", table: null };
    await press("import-from-sheet");
    const choice = await screen.findByTestId("import-sheet");
    expect(
      within(choice)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["My list"]);
    await press("import-next");
    await screen.findByTestId("import-step-rows");
    expect(asked(fake, "preview-import")[0]).toEqual({ sheet: "My list", mode: "both", key: "reference", create: false });
  });

  test("a sheet chosen before the sheets are known is taken once they are; what fails is said and tried again", async () => {
    const names: ((sheets: string[]) => void)[] = [];
    const fake = fakeServices(async () => anOutcome({}), aBase());
    fake.knows = () => true;
    fake.sheetNames = () => new Promise((resolve) => names.push(resolve));
    const { standing } = fake;
    fake.standing = () => Promise.reject(new Failure("excel.editing"));
    render(<App services={fake} language="en" locale="en" theme={webLightTheme} />);
    await press("tab-base");
    await press("base-import");
    await press("import-from-sheet");
    expect(screen.queryByTestId("import-sheet")).toBeNull();
    names.forEach((answer) => answer(["Clients", "My list"]));
    expect((await screen.findByRole("alert")).textContent).toContain("A cell is being edited");
    fake.standing = standing;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.getByTestId("import-next")).toHaveProperty("disabled", false));
    expect(screen.getByTestId("import-sheet")).toHaveProperty("value", "My list");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("a list that is not recognised: the user says what it holds", async () => {
    const fake = await importing({
      "preview-import": ({ table }) => {
        if (!table) throw new Failure("import.unrecognised", { headers: "x, y" });
        return previewed(aPreview(someRows).preview);
      },
    });
    await look();
    expect((await screen.findByRole("alert")).textContent).toContain("x, y");
    await pick("import-table", "orders");
    await press("import-try");
    await screen.findByTestId("import-step-rows");
    expect(asked(fake, "preview-import")[1]).toMatchObject({ table: "orders" });
  });

  test("a file that cannot be read leads back to choosing another", async () => {
    await importing({
      "preview-import": () => {
        throw new Failure("import.file.locked", { name: "clients.csv" });
      },
    });
    await look();
    expect((await screen.findByRole("alert")).textContent).toContain("password");
    await press("back");
    await screen.findByTestId("import-file");
  });
});

describe("the columns", () => {
  const columns = [
    aColumn("name", { index: 0 }),
    aColumn("tel", { index: 1, targets: [{ table: "clients", field: "phone" }] }),
    aColumn("mobile", { index: 2, targets: [{ table: "clients", field: "second phone" }], confidence: "content" }),
    aColumn("shoe size", { index: 3, targets: [{ table: "clients", field: "shoe size", own: true }], confidence: "unsure" }),
  ];
  const answers: Answers = { "preview-import": () => previewed(aPreview(someRows, { columns }).preview), import: () => imported() };
  const rowOf = (header: string) => screen.getByTestId("import-columns").querySelector<HTMLElement>(`[data-column="${header}"]`)!;
  const placeOf = (header: string) => within(rowOf(header)).getByTestId<HTMLSelectElement>("import-place");

  test("are asked about first where one was guessed from its content; samples, places and doubts are shown", async () => {
    await importing(answers);
    await look();
    await screen.findByTestId("import-step-columns");
    expect(rowOf("name").textContent).toContain("one · two · three");
    expect(placeOf("tel").selectedOptions[0]?.textContent).toBe("Phone");
    expect(placeOf("shoe size").selectedOptions[0]?.textContent).toBe("Own column");
    expect(["name", "mobile", "shoe size"].map((header) => /Guessed|Not known/.exec(rowOf(header).textContent ?? "")?.[0])).toEqual([
      undefined,
      "Guessed",
      "Not known",
    ]);
  });

  test("a changed place is looked at anew: the column that stood there looks for another", async () => {
    const fake = await importing(answers);
    await look();
    await screen.findByTestId("import-step-columns");
    await user.selectOptions(placeOf("mobile"), "clients.phone");
    await waitFor(() => expect(asked(fake, "preview-import")).toHaveLength(2));
    expect(mappingOf(asked(fake, "preview-import")[1])).toEqual({
      name: ["clients.name"],
      mobile: "clients.phone",
      "shoe size": ["clients.shoe size"],
    });
    await press("import-next");
    await press("import-run");
    await screen.findByTestId("result-import");
    expect(mappingOf(asked(fake, "import")[0])).toEqual(mappingOf(asked(fake, "preview-import")[1]));
  });

  test("can be left out, or kept as the user's own even under the name of a field", async () => {
    const fake = await importing(answers);
    await look();
    await screen.findByTestId("import-step-columns");
    await user.selectOptions(placeOf("tel"), "Leave out");
    await waitFor(() => expect(mappingOf(asked(fake, "preview-import")[1])).toMatchObject({ tel: null }));
    await user.selectOptions(placeOf("name"), "Own column");
    await waitFor(() => expect(mappingOf(asked(fake, "preview-import")[2])).toMatchObject({ name: "clients.name 2" }));
  });

  test("another table, mode, key and country are asked with; an unknown country is not", async () => {
    const fake = await importing(answers);
    await look();
    await pick("import-table", "orders");
    await press("import-more");
    await pick("import-mode", "update");
    await pick("import-key", "email");
    const country = screen.getByTestId("import-country");
    await user.type(country, "Atlantis{Enter}");
    await screen.findByText("There is no country of this name.");
    await user.clear(country);
    await user.type(country, "Shqipëria{Enter}");
    await waitFor(() =>
      expect(asked(fake, "preview-import").at(-1)).toMatchObject({ table: "orders", mode: "update", key: "email", country: "AL" }),
    );
    expect(asked(fake, "preview-import")).toHaveLength(5);
  });

  test("day and month are asked about only where nothing tells", async () => {
    const dated = (datesUndecided: boolean) => [aColumn("birthday", { datesUndecided, samples: ["03/04/2025"] })];
    const fake = await importing({
      "preview-import": ({ dates }) => previewed(aPreview(someRows, { columns: dated(dates === undefined) }).preview),
    });
    await look();
    await screen.findByText(/day or month/);
    await pick("import-dates", "dmy");
    await screen.findByText("Dates are written as");
    expect(asked(fake, "preview-import").at(-1)).toMatchObject({ dates: "dmy" });
    await press("import-next");
    await screen.findByTestId("import-step-rows");
  });

  test("no question: none is asked", async () => {
    await importing({ "preview-import": () => previewed(aPreview(someRows).preview) });
    await look();
    await screen.findByTestId("import-step-rows");
    await press("back");
    await screen.findByTestId("import-step-columns");
    expect(screen.queryByTestId("import-dates")).toBeNull();
    expect(screen.queryByTestId("import-file-sheet")).toBeNull();
  });

  test("the sheet of a file with several can be chosen; what was said of the other one is forgotten", async () => {
    const fake = await importing({
      "preview-import": () => previewed(aPreview(someRows, { columns }).preview, { sheets: ["Clients 2024", "Prices"] }),
    });
    await look();
    await pick("import-table", "orders");
    await pick("import-file-sheet", "Prices");
    await waitFor(() => expect(asked(fake, "preview-import").at(-1)).toMatchObject({ sheet: "Prices" }));
    expect(asked(fake, "preview-import").at(-1)).not.toHaveProperty("table");
  });

  test("the last change counts, also where its answer comes before an older one", async () => {
    const waiting: (() => void)[] = [];
    const fake = await importing({
      "preview-import": ({ mode }) => {
        const found = previewed(aPreview(mode === "create" ? someRows.slice(0, 1) : someRows, { columns }).preview);
        if (mode !== "update") return found;
        return new Promise((resolve) => waiting.push(() => resolve(found)));
      },
    });
    await look();
    await press("import-more");
    await pick("import-mode", "update");
    await pick("import-mode", "create");
    await waitFor(() => expect(asked(fake, "preview-import")).toHaveLength(3));
    waiting.forEach((finish) => finish());
    await press("import-next");
    await screen.findByText("Bring in 1 row");
  });
});

describe("the rows", () => {
  const changed = aRow(3, "changes", {
    cells: [aCell("Phone", "+355 69 1", { old: "069 1", raw: "0691" }), aCell("Birthday", "", { kind: "date", new: 45_000 })],
    reasons: [{ code: "import.row.client" }],
  });

  test("say their verdict in words; totals narrow them down; a row opens whole", async () => {
    await importing({
      "preview-import": () => previewed(aPreview([aRow(2, "new"), changed, aRow(4, "same"), aRow(5, "skipped")]).preview),
    });
    await look();
    await screen.findByTestId("import-step-rows");
    expect(rowButtons().map((row) => /New|Changes|Same|Left out/.exec(row.textContent ?? "")?.[0])).toEqual([
      "New",
      "Changes",
      "Same",
      "Left out",
    ]);
    await press("import-filter-changes");
    const [row] = rowButtons();
    expect(rowButtons()).toHaveLength(1);
    expect(row?.querySelector("[data-said]")?.textContent).toMatch(
      /^Row 3, Changes: Client 3\. Phone: 069 1 becomes \+355 69 1 \(in the list: 0691\); Birthday: .*2023/,
    );
    expect(row?.querySelector("del")?.textContent).toBe("069 1");
    await user.click(row!);
    const dialog = within(await screen.findByTestId("import-row"));
    dialog.getByText("It names no client.");
    dialog.getByText(/in the list: .*0691/);
    expect(dialog.getByText("069 1").closest("del")).not.toBeNull();
    await press("import-row-close");
    await press("import-filter-changes");
    expect(rowButtons()).toHaveLength(4);
  });

  test("100,000 of them: few are ever in the page, and only those are made", async () => {
    const many = Array.from({ length: 100_000 }, (_, at) => aRow(at + 2, at % 10 === 3 ? "skipped" : "new"));
    const { preview, made } = aPreview(many);
    await importing({ "preview-import": () => previewed(preview) });
    await look();
    const box = await screen.findByTestId("import-rows");
    let most = rowButtons().length;
    for (let step = 1; step <= 12; step++) {
      fireEvent.scroll(box, { target: { scrollTop: step * 570_000 } });
      most = Math.max(most, rowButtons().length);
    }
    expect(most).toBeLessThanOrEqual(60);
    expect(made.rows).toBeLessThan(14 * 60);
    expect(rowButtons().some((row) => row.textContent?.includes("Client 977"))).toBe(true);
    expect(rowButtons()[1]?.closest("li")?.getAttribute("aria-setsize")).toBe("100000");
  });

  test("the arrow keys walk through them: one row has the keyboard, the last one too", async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => aRow(at + 2, "new"));
    await importing({ "preview-import": () => previewed(aPreview(many).preview) });
    await look();
    await screen.findByTestId("import-rows");
    const reached = () => rowButtons().filter((row) => row.tabIndex === 0);
    expect(reached()).toHaveLength(1);
    reached()[0]?.focus();
    const at = async (key: string) => {
      await user.keyboard(`{${key}}`);
      fireEvent.scroll(screen.getByTestId("import-rows"));
      expect(reached()).toEqual([document.activeElement]);
      return document.activeElement?.closest("li")?.getAttribute("aria-posinset");
    };
    expect([await at("ArrowDown"), await at("ArrowUp"), await at("ArrowUp"), await at("End"), await at("ArrowDown")]).toEqual([
      "2",
      "1",
      "1",
      "5000",
      "5000",
    ]);
    expect(Number(await at("PageUp"))).toBe(5_000 - (boxHeight / 70 - 1));
    expect(await at("Home")).toBe("1");
  });

  test("nothing to bring in: the button leads out", async () => {
    const fake = await importing({ "preview-import": () => previewed(aPreview([aRow(2, "same"), aRow(3, "skipped")]).preview) }, aBase());
    await look();
    await screen.findByText(/There is nothing to bring in/);
    await press("import-done");
    await screen.findByTestId("base-import");
    expect(asked(fake, "import")).toEqual([]);
  });

  test("an import that fails changes nothing, and Back keeps all that was said", async () => {
    let tries = 0;
    const fake = await importing({
      "preview-import": () => previewed(aPreview(someRows).preview),
      import: () => {
        if (tries++ === 0) throw new Failure("excel.busy");
        return imported();
      },
    });
    await look();
    await press("import-run");
    await screen.findByTestId("failure");
    await press("back");
    await press("import-run");
    await screen.findByTestId("result-import");
    expect(asked(fake, "preview-import")).toHaveLength(1);
  });

  test("a copy is offered before the first import into a workbook that holds something, and only there", async () => {
    const answers = (needed: boolean): Answers => ({
      "preview-import": () => previewed(aPreview(someRows).preview),
      "save-copy": ({ form }) => anOutcome({ needed, copied: form === "none" ? null : "window" }),
    });
    const fake = await importing(answers(true));
    await look();
    await press("import-copy-open");
    await screen.findByText(/A copy was opened/);
    expect(asked(fake, "save-copy")).toEqual([{ form: "none" }, {}]);
    cleanup();
    await importing(answers(false));
    await look();
    await screen.findByTestId("import-run");
    expect(screen.queryByTestId("import-copy")).toBeNull();
  });
});

describe("what came of it", () => {
  test("counts by sheet, lists added up at the end, what was cleaned, and the way back", async () => {
    const perTable = { regions: counts, owners: { ...counts, created: 1 }, clients: { created: 91, updated: 4, same: 0, skipped: 1 } };
    const base = aBase();
    for (const key of ["regions", "owners"]) base.tables.push({ key, name: `cb_${key}`, sheet: "Lists", rows: 1, columns: [] });
    const undone = {
      importId: "I-00007",
      removed: 90,
      restored: 4,
      keptBecauseChanged: [
        { table: "cb_Clients", record: "C-00003", field: "Phone" },
        { table: "cb_Clients", record: "C-00004", field: "" },
      ],
    };
    const fake = await importing(
      {
        "preview-import": () => previewed(aPreview(someRows).preview),
        import: () => imported({ importId: "I-00007", perTable, cleaned: { phones: 91, names: 1, dates: 0 } }),
        "undo-import": () => anOutcome(undone, { findings: [{ code: "undo.kept.cell", severity: "info" }] }),
      },
      base,
    );
    await look();
    await press("import-run");
    const result = await screen.findByTestId("result-import");
    const titles = [...result.querySelectorAll("h2")];
    expect(titles.map(({ textContent }) => textContent)).toEqual(["Clients", "Lists", "Cleaned on the way"]);
    expect(titles[1]?.parentElement?.textContent).toBe("Lists3 new");
    within(result).getByText("91 phones · 1 name");
    await press("undo-import");
    await screen.findByText("90 records removed · 4 records restored");
    expect(asked(fake, "undo-import")).toEqual([{ importId: "I-00007" }]);
    const kept = within(screen.getByTestId("import-kept")).getAllByRole("listitem");
    expect(kept.map(({ textContent }) => textContent)).toEqual(["Clients · C-00003 · Phone", "Clients · C-00004 · the whole row"]);
  });

  test("imports of earlier days stand on the Base tab and are taken back after a question", async () => {
    const fake = fakeServices(async () => anOutcome({ importId: "I-00001", removed: 3, restored: 0, keptBecauseChanged: [] }), aBase());
    const summary = { import: "I-00001", source: "old.csv", created: 3, updated: 1 };
    fake.state.entries = [
      { ...anEntry("rfm"), id: "9" },
      { id: "1", action: "import", at: new Date(2026, 0, 5, 12).getTime(), summary },
    ];
    render(<App services={fake} language="en" locale="en" theme={webLightTheme} />);
    await press("tab-base");
    const list = within(await screen.findByTestId("imports"));
    expect(list.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^old\.csvJan 5, 2026 · 3 new, 1 changedTake back$/),
    ]);
    await user.click(list.getByRole("button", { name: /Take back the import of .*old\.csv/ }));
    expect(fake.calls).toEqual([]);
    await press("ask-done");
    await screen.findByTestId("result-undo-import");
    expect(fake.calls).toEqual([{ id: "undo-import", values: { importId: "I-00001" } }]);
  });
});
