import { webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Words } from "../../src/i18n/translate";
import { App } from "../../src/taskpane/App";
import { aCell, aColumn, aPreview, aRow, previewed } from "./previews";
import { press } from "./press";
import { aBase, anOutcome, fakeServices } from "./services";

/** A pseudo-locale: every text of English marked; placeholders stay. */
function marked(words: Words): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, word]) => [key, typeof word === "string" ? `⟦${word}⟧` : marked(word as Words)]),
  );
}

jest.mock("../../src/i18n/locales", () => {
  const real = jest.requireActual<typeof import("../../src/i18n/locales")>("../../src/i18n/locales");
  return { ...real, loadWords: async () => marked(await real.loadWords("en")) };
});

// browsers have it, jsdom has not
Object.assign(globalThis, {
  ResizeObserver: class {
    observe() {}
    disconnect() {}
  },
});

/** Texts and names of what is shown that no locale said; data of the list is written in digits here. */
const unmarked = (): string[] =>
  [...document.querySelectorAll("h1, h2, button, label, option, th, caption, li, [aria-label]")]
    .flatMap((element) => [element.childElementCount === 0 ? (element.textContent ?? "") : "", element.getAttribute("aria-label") ?? ""])
    .filter((text) => /[A-Za-z]{3}/.test(text) && !text.includes("⟦"));

test("every word of an import comes from the locale, from the first step to what came of it", async () => {
  const columns = [
    aColumn("1", { targets: [{ table: "clients", field: "first name" }], confidence: "content", samples: ["2"], datesUndecided: true }),
    aColumn("3", { index: 1, targets: [{ table: "clients", field: "4", own: true }], confidence: "unsure", samples: ["5"] }),
  ];
  const rows = [
    aRow(2, "new", { name: "6", cells: [aCell("7", "8", { raw: "9" })] }),
    aRow(3, "changes", { name: "", cells: [aCell("7", "8", { old: "0" })], reasons: [{ code: "import.row.client" }] }),
    aRow(4, "same", { name: "1" }),
    aRow(5, "skipped", { name: "2" }),
  ];
  const counts = { created: 2, updated: 1, same: 1, skipped: 1 };
  const answers: Record<string, () => ReturnType<typeof anOutcome>> = {
    "preview-import": () => previewed(aPreview(rows, { columns, source: "3" }).preview, { sheets: ["1", "2"], remembered: true }),
    "save-copy": () => anOutcome({ needed: true }),
    import: () => anOutcome({ importId: "I-00001", perTable: { clients: counts }, cleaned: { phones: 2, yesNo: 1 } }),
    "undo-import": () => anOutcome({ removed: 2, restored: 1, keptBecauseChanged: [{ table: "1", record: "2", field: "" }] }),
  };
  const fake = fakeServices(async (id) => answers[id]?.() ?? anOutcome({}));
  fake.knows = () => true;
  const user = userEvent.setup();
  const seen = async (id: string) => {
    await screen.findByTestId(id);
    expect({ at: id, unmarked: unmarked() }).toEqual({ at: id, unmarked: [] });
  };
  render(<App services={fake} language="en" locale="en" theme={webLightTheme} />);
  await press("start-import");
  await press("import-from-selection");
  await seen("import-selection");
  await press("import-next");
  await press("import-more");
  await seen("import-step-columns");
  await press("import-next");
  await seen("import-copy");
  await user.click(screen.getByTestId("import-rows").querySelectorAll("button")[1]!);
  await seen("import-row");
  await press("import-row-close");
  fake.state.base = aBase();
  for (const [at, table] of fake.state.base.tables.entries()) table.sheet = String(at);
  await press("import-run");
  await seen("undo-import");
  await press("undo-import");
  await seen("import-kept");
});
