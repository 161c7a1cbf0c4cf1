import { Failure } from "../../../src/domain/kernel/failure";
import { planBase } from "../../../src/domain/schema/base-plan";
import { lists } from "../../../src/domain/schema/lists";
import type { AreaPlan, BasePlan, SheetPlan, TablePlan } from "../../../src/domain/schema/plan";
import { profileIds } from "../../../src/domain/schema/profiles";
import { sheetKeys } from "../../../src/domain/schema/words";
import { dataWords } from "../../../src/i18n/data-words";
import { languages } from "../../../src/i18n/language";

type Box = { row: number; column: number; rows: number; columns: number };

const boxOf = (table: TablePlan): Box => ({
  row: table.row,
  column: table.column,
  rows: Math.max(1, table.rows.length) + 1,
  columns: table.columns.length,
});
const apart = (one: Box, other: Box): boolean =>
  one.row + one.rows <= other.row ||
  other.row + other.rows <= one.row ||
  one.column + one.columns < other.column ||
  other.column + other.columns < one.column;

const tablesOf = (plan: BasePlan): TablePlan[] => plan.sheets.flatMap((sheet) => sheet.tables);
const tableOf = (plan: BasePlan, key: string): TablePlan => tablesOf(plan).find((table) => table.key === key)!;
const sheetOf = (plan: BasePlan, key: string): SheetPlan => plan.sheets.find((sheet) => sheet.key === key)!;
const columnOf = (plan: BasePlan, table: string, key: string) => tableOf(plan, table).columns.find((column) => column.key === key)!;

/** The value that a plan's name stands over, for one cell. */
function cellUnder(plan: BasePlan, name: string) {
  const { sheet, area } = plan.names.find((candidate) => candidate.name === name)!;
  const { row, column } = area as Box;
  const table = sheetOf(plan, sheet).tables.find((candidate) => candidate.column === 0)!;
  return { row: table.rows[row - table.row - 1]!, column: table.columns[column]!.key };
}

function stands(plan: BasePlan, sheet: SheetPlan, area: AreaPlan): boolean {
  if (!("table" in area)) return area.rows > 0 && area.columns > 0;
  const table = sheet.tables.find((candidate) => candidate.key === area.table);
  return table !== undefined && area.columns.every((key) => table.columns.some((column) => column.key === key));
}

const english = planBase({ profile: "services", words: dataWords.en, language: "en" });

describe.each(languages.flatMap((language) => profileIds.map((profile) => ({ language, profile }))))(
  "a $profile base in $language",
  ({ language, profile }) => {
    const plan = planBase({ profile, words: dataWords[language], language });

    it("has every sheet once, with a name that Excel takes", () => {
      expect(plan.sheets.map(({ key }) => key)).toEqual([...sheetKeys]);
      for (const { name } of plan.sheets) expect(name).toMatch(/^(?!')[^:\\/?*[\]]{1,31}(?<!')$/);
      const names = plan.sheets.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    });

    it("keeps tables of a sheet apart, with nothing below them", () => {
      for (const sheet of plan.sheets) {
        const boxes = sheet.tables.map(boxOf);
        boxes.forEach((box, index) => boxes.slice(index + 1).forEach((other) => expect(apart(box, other)).toBe(true)));
        for (const block of sheet.blocks)
          for (const box of boxes) {
            const under = block.column >= box.column && block.column < box.column + box.columns && block.row >= box.row;
            expect(under).toBe(false);
          }
      }
    });

    it("has headers that differ within a table, whatever their case", () => {
      for (const table of tablesOf(plan)) {
        const headers = table.columns.map(({ header }) => header.trim().toLowerCase());
        expect(new Set(headers).size).toBe(headers.length);
        expect(headers).not.toContain("");
      }
    });

    it("gives every row a value for every column", () => {
      for (const table of tablesOf(plan)) for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    });

    it("names only what is there", () => {
      for (const { sheet, area } of plan.names) expect(stands(plan, sheetOf(plan, sheet), area)).toBe(true);
      for (const sheet of plan.sheets) for (const { area } of sheet.formats) expect(stands(plan, sheet, area)).toBe(true);
    });

    it("checks cells only against names it makes, in words that Excel shows whole", () => {
      const names = plan.names.map(({ name }) => `=${name}`);
      for (const { check } of tablesOf(plan).flatMap(({ columns }) => columns)) {
        if (check?.type === "list") expect(names).toContain(check.source);
        for (const note of [check?.prompt, check?.error]) expect(note?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(check?.prompt?.text.length ?? 0).toBeLessThanOrEqual(255);
        expect(check?.error?.text.length ?? 0).toBeLessThanOrEqual(224);
      }
    });

    it("keeps what is typed as text, and calculates where a formula stands", () => {
      for (const { columns } of tablesOf(plan))
        for (const { kind, formula, numberFormat } of columns) {
          if (formula !== undefined) expect(numberFormat).not.toBe("@");
          else if (kind === "code" || kind === "phone" || kind === "email") expect(numberFormat).toBe("@");
        }
    });
  },
);

describe("planBase", () => {
  it("fails for a profile that is none", () => {
    expect(() => planBase({ profile: "bakery", words: dataWords.en, language: "en" })).toThrow(new Failure("profile.unknown"));
  });

  it("plans the same base twice", () => {
    expect(planBase({ profile: "services", words: dataWords.en, language: "en" })).toEqual(english);
  });

  it("puts live totals above number columns, right over their column", () => {
    const orders = sheetOf(english, "orders");
    const totals = orders.blocks.filter(({ look }) => look === "total");
    expect(totals.map(({ row, column, values }) => [row, orders.tables[0]!.columns[column]!.key, values[0]![0]])).toContainEqual([
      0,
      "amount",
      "=SUBTOTAL(109,cb_Orders[Amount])",
    ]);
    expect(totals.map(({ column }) => orders.tables[0]!.columns[column]!.kind)).toEqual(expect.not.arrayContaining(["text", "date"]));
  });

  it("freezes the rows above the data on every sheet", () => {
    for (const sheet of english.sheets) expect(sheet.frozen?.rows).toBe(3);
  });

  it("reads right to left in Arabic only", () => {
    const directions = languages.map(
      (language) => planBase({ profile: "services", words: dataWords[language], language }).sheets[0]!.rightToLeft,
    );
    expect(languages.filter((_, index) => directions[index])).toEqual(["ar"]);
  });

  it("stands the analysis date and the renewal horizon where their names point", () => {
    const keyOf = (name: string) => {
      const { row, column } = cellUnder(english, name);
      return [row[tableOf(english, "settings").columns.findIndex(({ key }) => key === "key")], column];
    };
    expect(keyOf("cb_AnalysisDate")).toEqual(["analysisDate", "value"]);
    expect(keyOf("cb_RenewalHorizon")).toEqual(["renewalHorizon", "value"]);
  });

  it("makes a name for each list", () => {
    expect(english.names.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.values(lists).map(({ name }) => name)));
  });

  it("colours the stages by the list's rows, relative to the first cell of the column", () => {
    const { formats, tables } = sheetOf(english, "clients");
    const letter = String.fromCharCode(65 + tables[0]!.columns.findIndex(({ key }) => key === "stage"));
    expect(formats).toHaveLength(10);
    expect(formats[4]).toMatchObject({
      type: "formula",
      formula: `=AND($${letter}4<>"",$${letter}4=INDEX(cb_lst_Stages,5))`,
      fill: "#F2CC67",
      font: "#0B5A2B",
      border: "#0B5A2B",
    });
  });

  it("lays out the map of segments with R from 5 to 1", () => {
    expect(tableOf(english, "segment-map").rows).toEqual([
      [5, "New", "Potential loyal", "Potential loyal", "Champions", "Champions"],
      [4, "Promising", "Potential loyal", "Potential loyal", "Loyal", "Loyal"],
      [3, "About to sleep", "About to sleep", "Need attention", "Loyal", "Loyal"],
      [2, "Hibernating", "Hibernating", "At risk", "At risk", "Cannot lose"],
      [1, "Lost", "Lost", "At risk", "At risk", "Cannot lose"],
    ]);
  });

  it("writes the settings of product and country", () => {
    const { columns, rows } = tableOf(planBase({ profile: "services", words: dataWords.ro, language: "ro" }), "settings");
    const at = (key: string) => columns.findIndex((column) => column.key === key);
    const values = Object.fromEntries(rows.map((row) => [row[at("key")], row[at("value")]]));
    expect(values).toMatchObject({ analysisDate: null, currency: "RON", country: "RO", language: "ro", profile: "services" });
    expect(values).toMatchObject({ renewalHorizon: 60, silence: 180, callsPerDay: 50, abcCutA: 75, abcCutB: 95 });
    expect(values).toMatchObject({ discountFrom1: 5000, discountRate1: 3, discountFrom3: 100000, discountRate3: 10 });
    expect(values).toMatchObject({ "limit.lookups": 2000000, "limit.scores": 2000 });
  });

  it("warns where the user may extend a list, and stops where he may not", () => {
    expect(columnOf(english, "clients", "region").check).toMatchObject({ type: "list", source: "=cb_lst_Regions", strict: false });
    expect(columnOf(english, "orders", "client").check).toMatchObject({ type: "list", source: "=cb_lst_Clients", strict: false });
    expect(columnOf(english, "clients", "important").check).toMatchObject({ type: "list", source: "=cb_lst_YesNo", strict: true });
    expect(columnOf(english, "clients", "stage").check).toMatchObject({ strict: true });
  });

  it("puts a profile's own fields of activity before the usual ones", () => {
    const values = tableOf(planBase({ profile: "property", words: dataWords.en, language: "en" }), "activities").rows.map(
      ([value]) => value,
    );
    expect(values.slice(0, 3)).toEqual(["Buyer", "Seller", "Tenant"]);
    expect(values).toContain("Construction");
    expect(tableOf(english, "activities").rows[0]).toEqual(["Trade"]);
  });

  it("has no value twice in a list, whatever the profile", () => {
    for (const language of languages)
      for (const profile of profileIds)
        for (const table of sheetOf(planBase({ profile, words: dataWords[language], language }), "lists").tables) {
          const values = table.rows.map(([value]) => String(value).toLowerCase());
          expect(new Set(values).size).toBe(values.length);
        }
  });

  it("adds a profile's columns at the end of the first sight", () => {
    const { columns } = tableOf(planBase({ profile: "wholesale", words: dataWords.en, language: "en" }), "clients");
    const seen = columns.filter(({ grouped, hidden }) => !grouped && !hidden).map(({ header }) => header);
    expect(seen.slice(-5)).toEqual(["Comment", "Floor area", "Price segment", "Brands", "Purchase frequency"]);
  });
});
