import { planBase } from "../../../src/domain/schema/base-plan";
import { additionsOf } from "../../../src/domain/schema/profile-additions";
import { profileIds, profileOf, profileSaved } from "../../../src/domain/schema/profiles";
import { makeSample } from "../../../src/domain/schema/sample/sample";
import { readProfile, writeProfile, type SavedProfile } from "../../../src/domain/schema/saved-profile";
import { columnsOf } from "../../../src/domain/schema/table-plan";
import { tables } from "../../../src/domain/schema/tables";
import { dataWords } from "../../../src/i18n/data-words";
import { languages } from "../../../src/i18n/language";
import { loadSample } from "../../../src/i18n/locales";

const brings = ["wholesale", "maker", "shop", "property"] as const;
const standing = (Object.keys(tables) as (keyof typeof tables)[]).map((key) => ({
  key,
  columns: tables[key].columns.map((column) => ({ key: column.key as string, header: column.key as string })),
}));

describe.each(languages)("lines of business in %s", (language) => {
  const words = dataWords[language];

  test("those that bring columns bring values of lists too, and nothing to a base that has them", () => {
    for (const profileId of profileIds) {
      const making = { profile: profileOf(profileId), profileId, words, language };
      const { columns, values } = additionsOf(making, standing, {});
      const expected = (brings as readonly string[]).includes(profileId);
      expect([profileId, columns.length > 0, values.length > 0]).toEqual([profileId, expected, expected]);
      const fresh = columns.flatMap((change) => change.columns);
      const had = standing.map((table) => (table.key === "clients" ? { ...table, columns: [...table.columns, ...fresh] } : table));
      const rows = values.flatMap((change) => change.rows.map(([cell]) => cell ?? null));
      expect(additionsOf(making, had, { activities: rows })).toEqual({ columns: [], values: [] });
    }
  });

  test("the sample fills what they bring, the same at every run", async () => {
    const sample = await loadSample(language);
    for (const profile of brings) {
      const options = { data: words, sample, language, today: 46_000, profile };
      const made = makeSample(options);
      const { clients = [] } = made;
      for (const { key } of profileOf(profile).columns.clients ?? [])
        expect([profile, key, clients.some((client) => (client[key] ?? null) !== null)]).toEqual([profile, key, true]);
      const listed = new Set<unknown>(Object.values(words.profileActivities[profile]));
      expect(clients.every(({ activity }) => listed.has(activity))).toBe(true);
      expect(makeSample(options)).toEqual(made);
    }
  });
});

describe("a saved profile", () => {
  const saved: SavedProfile = {
    name: "Short",
    language: "en",
    tables: {
      clients: [
        { key: "name", header: "Firm" },
        { key: "code", header: "Code", behind: true },
        { key: "Dog", header: "Dog", kind: "date" },
      ],
    },
    lists: { sources: [{ source: "Sister" }] },
  };

  test("orders, renames and leaves out columns; what formulas and keys need stays behind the outline", () => {
    const columns = columnsOf("clients", profileSaved(saved));
    expect(columns.slice(0, 3).map(({ key, firstSight }) => [key, firstSight])).toEqual([
      ["name", true],
      ["code", false],
      ["Dog", true],
    ]);
    const keys = columns.map(({ key }) => key);
    for (const gone of ["interests", "city", "birthday", "comment"]) expect(keys).not.toContain(gone);
    for (const needed of ["region", "owner", "stage", "label", "revenue", "reference", "R"]) expect(keys).toContain(needed);
    const plan = planBase({ profile: saved, words: dataWords.en, language: "en" });
    const clients = plan.sheets[0]!.tables[0]!;
    expect(clients.columns.map(({ header }) => header)).toEqual(expect.arrayContaining(["Firm", "Dog"]));
    const formulas = plan.sheets.flatMap((sheet) => sheet.tables.flatMap((table) => table.columns.map(({ formula = "" }) => formula)));
    expect(formulas.some((formula) => formula.includes("cb_Clients[Firm]"))).toBe(true);
    expect(formulas.some((formula) => formula.includes("cb_Clients[Name]"))).toBe(false);
  });

  test("is read as it was written", () => {
    expect(readProfile(writeProfile(saved), "short.json")).toEqual(saved);
  });
});
