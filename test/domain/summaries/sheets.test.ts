import type { SheetWords } from "../../../src/domain/analysis/sheet-words";
import type { Cell } from "../../../src/domain/kernel/cell";
import { isoOf, serialOfIso } from "../../../src/domain/kernel/dates";
import type { SheetPlan } from "../../../src/domain/schema/plan";
import { groupRows, type GroupBy } from "../../../src/domain/summaries/groups";
import { overviewOf } from "../../../src/domain/summaries/overview";
import { planOverviewSheet } from "../../../src/domain/summaries/overview-sheet";
import { planSummarySheet, type Summary } from "../../../src/domain/summaries/summary-sheet";
import { dataWords } from "../../../src/i18n/data-words";
import { languageFacts, languages, type Language } from "../../../src/i18n/language";
import { loadWords } from "../../../src/i18n/locales";
import { translator } from "../../../src/i18n/translate";

async function wordsOf(language: Language): Promise<SheetWords> {
  const { locale, rtl } = languageFacts[language];
  return { say: translator(await loadWords(language), locale), date: isoOf, rightToLeft: rtl, data: dataWords[language] };
}

/** The cells of a plan by address; none may be written twice. */
function cellsOf(sheet: SheetPlan): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { row, column, values } of sheet.blocks)
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        const place = `${String.fromCharCode(65 + column + c)}${row + r + 1}`;
        expect(cells.has(place)).toBe(false);
        cells.set(place, value);
      }),
    );
  return cells;
}

const gridOf = (sheet: SheetPlan, first: number, last: number, letters = "ABCDEFG"): Cell[][] => {
  const cells = cellsOf(sheet);
  return Array.from({ length: last - first + 1 }, (_, i) => [...letters].map((letter) => cells.get(`${letter}${first + i}`) ?? null));
};

const values: Cell[] = [10, 5, "=1+1", "#N/A", 20];
function aSummary(more: Partial<Summary> = {}, by: GroupBy = "text", keys: Cell[] = ["a", "b", "a", null, "a"]): Summary {
  return {
    table: { name: "cb_Orders", sheet: "Orders" },
    column: { header: "Amount [€]", format: "#,##0.00" },
    filter: "",
    rows: { visible: 5, all: 5 },
    date: 46_000,
    grouped: {
      header: "Key",
      by,
      groups: groupRows(values, keys, by),
      records: {
        values,
        columns: [
          { header: "Number", format: "@", width: 12, cells: ["O-1", "O-2", "=cmd", "O-4", "O-5"] },
          { header: "Date", format: "yyyy-mm-dd", width: 13, cells: [1, 2, 3, 4, 5] },
        ],
      },
    },
    ...more,
  };
}

describe("the Summary sheet", () => {
  test("has the eleven figures as formulas over the column, visible beside all", async () => {
    const sheet = planSummarySheet(aSummary({ grouped: null }), await wordsOf("en"));
    const formulas = gridOf(sheet, 4, 14, "BC");
    expect(formulas[0]).toEqual(["=SUBTOTAL(102,cb_Orders[[Amount '[€']]])", "=COUNT(cb_Orders[[Amount '[€']]])"]);
    expect(formulas.map(([visible]) => /SUBTOTAL\((\d+)/.exec(String(visible))?.[1])).toEqual([
      "102",
      "103",
      "109",
      "101",
      "104",
      "105",
      "106",
      "107",
      "108",
      "110",
      "111",
    ]);
    expect(sheet.outline).toBeUndefined();
    expect(sheet.page).toEqual({ landscape: true });
  });

  test("has each group below its records, folded, and the grand total on top", async () => {
    const sheet = planSummarySheet(aSummary(), await wordsOf("en"));
    expect(gridOf(sheet, 16, 25, "ABCDEF")).toEqual([
      ["Key", "Numbers", "Amount [€]", "Share", "Average", "Date"],
      ["All together", "=SUBTOTAL(2,C18:C25)", "=SUBTOTAL(9,C18:C25)", '=IF(C17=0,"",C17/C17)', '=IF(B17=0,"",C17/B17)', null],
      ["O-1", null, 10, null, null, 1],
      ["=cmd", null, null, null, null, 3],
      ["O-5", null, 20, null, null, 5],
      ["a", "=SUBTOTAL(2,C18:C20)", "=SUBTOTAL(9,C18:C20)", '=IF(C17=0,"",C21/C17)', '=IF(B21=0,"",C21/B21)', null],
      ["O-2", null, 5, null, null, 2],
      ["b", "=SUBTOTAL(2,C22:C22)", "=SUBTOTAL(9,C22:C22)", '=IF(C17=0,"",C23/C17)', '=IF(B23=0,"",C23/B23)', null],
      ["O-4", null, "=#N/A", null, null, 4],
      ["(blank)", "=SUBTOTAL(2,C24:C24)", "=SUBTOTAL(9,C24:C24)", '=IF(C17=0,"",C25/C17)', '=IF(B25=0,"",C25/B25)', null],
    ]);
    expect(sheet.outline).toEqual({
      groups: [
        [17, 19],
        [21, 21],
        [23, 23],
      ],
      folded: true,
    });
    expect(sheet.page).toEqual({ landscape: true, repeatRows: [15, 15] });
  });

  test("writes no formula but its own, whatever stands in the table", async () => {
    const evil = '=HYPERLINK("http://x")';
    const summary = aSummary({}, "text", [evil, "+1", "-1", "@x", evil]);
    const { blocks } = planSummarySheet({ ...summary, column: { header: evil, format: "@" } }, await wordsOf("en"));
    for (const block of blocks)
      if (block.formulas) for (const cell of block.values.flat()) expect(String(cell)).not.toMatch(/^=HYPERLINK|^[+@]/);
  });

  test("has the groups alone where there are too many rows, and says so", async () => {
    const words = await wordsOf("en");
    const full = aSummary({ filter: "Region is Tirana" });
    const sheet = planSummarySheet(
      { ...full, grouped: { ...full.grouped!, groups: full.grouped!.groups.slice(0, 2), records: null } },
      words,
    );
    expect(gridOf(sheet, 17, 20, "ABCDE")).toEqual([
      ["All together", "=SUM(B18:B19)", "=SUM(C18:C19)", '=IF(C17=0,"",C17/C17)', '=IF(B17=0,"",C17/B17)'],
      ["a", 2, 30, null, 15],
      ["b", 1, 5, null, 5],
      [null, null, null, null, null],
    ]);
    expect(cellsOf(sheet).get("A2")).toBe(
      "The figures follow the filter of the sheet Orders. 2025-12-09: 5 of 5 rows in sight. Region is Tirana. Too many rows to list: the groups stand alone. Rebuilt by the next run: type nothing here.",
    );
  });

  test("names quarters, days and what is blank in the data language", async () => {
    const names = async (language: Language, by: GroupBy) =>
      gridOf(planSummarySheet(aSummary({}, by, [46_000, 46_000, 46_000, null, 46_000]), await wordsOf(language)), 18, 24, "A").flat();
    expect(await names("en", "quarter")).toEqual(expect.arrayContaining(["2025 Q4", "(blank)"]));
    expect(await names("ru", "quarter")).toEqual(expect.arrayContaining(["4 кв. 2025", "(пусто)"]));
    expect(await names("ro", "day")).toEqual(expect.arrayContaining(["2025-12-09", "(necompletat)"]));
  });
});

describe.each(languages)("in %s", (language) => {
  const overview = overviewOf({
    date: serialOfIso("2026-03-31")!,
    silence: 180,
    horizon: 60,
    clients: { code: ["C-00001"], name: ["Ann"], region: [null], owner: [null], stage: [null], important: [false], archived: [false] },
    orders: {
      client: ["C-00001"],
      date: [46_100],
      amount: [5],
      paid: [1],
      "payment due": [null],
      service: [null],
      owner: [null],
      sale: [true],
      open: [false],
    },
    contracts: { ends: [], amount: [], renewed: [] },
  });

  test("both sheets have words for all they say, and read as the language does", async () => {
    const words = await wordsOf(language);
    for (const sheet of [
      planSummarySheet(aSummary({ filter: "x" }, "quarter", [46_000, 46_000, 1, 2, null]), words),
      planOverviewSheet(overview, { date: 46_100, silence: 180, horizon: 60 }, words),
    ]) {
      const texts = [...cellsOf(sheet).values(), ...sheet.charts.map(({ title }) => title)].filter((cell) => typeof cell === "string");
      expect(texts.filter((text) => /summaries\.|[{}]|undefined|NaN/.test(text))).toEqual([]);
      expect(sheet.rightToLeft).toBe(language === "ar");
      expect(sheet.page?.landscape).toBe(true);
      expect(sheet.name).toBe(words.data.sheets[sheet.key as "summary" | "overview"]);
    }
  });

  test("the overview's chart draws the months with their turnover", async () => {
    const sheet = planOverviewSheet(overview, { date: 46_100, silence: 180, horizon: 60 }, await wordsOf(language));
    const [chart] = sheet.charts;
    expect(chart?.categories).toEqual({ row: 3, rows: 24, column: 5, columns: 1 });
    const months = gridOf(sheet, 4, 27, "FG");
    expect(months[23]).toEqual(["2026-03", 5]);
    expect(chart?.series[0]?.values).toEqual({ row: 3, rows: 24, column: 6, columns: 1 });
  });
});
