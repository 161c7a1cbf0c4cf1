import { columnOf, tableOf } from "../../../src/domain/schema/tables";
import { settings } from "../../../src/domain/schema/settings";
import { filledBy, presets, type Preset } from "../../../src/domain/views/presets";
import { expand } from "../../../src/domain/views/expand";
import { languages } from "../../../src/i18n/language";
import { loadWords } from "../../../src/i18n/locales";
import { aBase } from "../../support/view-base";

const all: readonly Preset[] = presets;
const inTables = all.filter((preset) => preset.table !== "of the cell");

test("are those of the product, each once", () => {
  expect(all.filter(({ kind }) => kind === "view").map(({ id }) => id)).toEqual([
    "renewals-due",
    "expired",
    "by-region",
    "my-clients",
    "important",
    "to-call",
    "silent",
    "debtors",
    "lost",
    "new-this-month",
    "birthdays",
    "base-kind",
    "a-at-risk",
    "like-this-cell",
  ]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test.each(inTables.map((preset) => [preset.id, preset] as const))(
  "%s names columns that its table has, at most one filter a column",
  (_, preset) => {
    const named = [...preset.filters, ...preset.sort].map(({ column }) => column).concat(preset.columns ?? []);
    for (const column of named) expect({ column, known: columnOf(preset.table, column) !== undefined }).toEqual({ column, known: true });
    expect(new Set(preset.filters.map(({ column }) => column)).size).toBe(preset.filters.length);
    for (const column of preset.columns ?? []) expect(columnOf(preset.table, column)?.hidden).not.toBe(true);
  },
);

test("ask Settings for what is there", () => {
  const known = settings.map(({ key }) => key as string);
  const bounds = all.flatMap(({ filters }) =>
    filters.flatMap(({ criterion }) => (criterion.kind === "days" ? [criterion.from, criterion.to] : [])),
  );
  for (const bound of bounds) if (typeof bound === "object" && bound.setting) expect(known).toContain(bound.setting);
});

test("know who fills each column of the clients that an analysis writes", () => {
  const written = tableOf("clients")!.columns.filter(({ writtenBy }) => writtenBy === "analysis");
  const known = ["discount", "group of nine"];
  expect(
    written
      .map(({ key }) => key)
      .filter((key) => !(key in filledBy))
      .sort(),
  ).toEqual(known);
});

describe.each(languages)("in %s", (language) => {
  test("have a name, a hint and the names of the analyses that fill them", async () => {
    const { views, data } = await loadWords(language);
    const titles = all.map(({ id }) => (views.presets as Record<string, { title: string; hint: string }>)[id]);
    for (const title of titles)
      expect({ title: title?.title, hint: title?.hint }).toEqual({ title: expect.any(String), hint: expect.any(String) });
    expect(new Set(titles.map((title) => title?.title)).size).toBe(titles.length);
    for (const action of Object.values(filledBy)) expect(Object.keys(views.fills)).toContain(action);
    expect(data.yesNo.yes).not.toBe("");
  });

  test("become views in the words of the base", async () => {
    const words = await loadWords(language);
    const around = await aBase({ user: "Ana", lists: listsIn(words.data.statusGroups) }, language);
    for (const preset of inTables) {
      const view = expand(preset, { region: "Tirana", kind: "x" }, around);
      expect([view.table, view.filters.length]).toEqual([preset.table, preset.filters.length]);
    }
    const important = expand(
      all.find(({ id }) => id === "important")!,
      {},
      around,
    );
    expect(important.filters[0]!.criterion).toEqual({ kind: "values", values: [words.data.yesNo.yes] });
  });
});

const listsIn = ({ lost, open }: { lost: string; open: string }) => ({
  "order-statuses": { status: ["no", "new", null], group: [lost, open, null] },
});
