import { classifyAbc } from "../../../src/domain/analysis/abc";
import { planAnalysesSheet } from "../../../src/domain/analysis/analyses-sheet";
import { kindsOfBase, usualBaseKinds } from "../../../src/domain/analysis/base-kinds";
import { planBaseKindsSheet } from "../../../src/domain/analysis/base-kinds-sheet";
import { cohortsOf } from "../../../src/domain/analysis/cohorts";
import { planCohortsSheet } from "../../../src/domain/analysis/cohorts-sheet";
import { crossOf } from "../../../src/domain/analysis/cross";
import { discountTiers } from "../../../src/domain/analysis/discount";
import { lifetimeValue } from "../../../src/domain/analysis/lifetime-value";
import { planLifetimeSheet } from "../../../src/domain/analysis/lifetime-value-sheet";
import { movementBetween } from "../../../src/domain/analysis/movement";
import { changesInWords, planMovementSheet } from "../../../src/domain/analysis/movement-sheet";
import { nineGroups } from "../../../src/domain/analysis/nine-groups";
import { rateClients, usualRatingCuts, usualWeights } from "../../../src/domain/analysis/rating";
import { planRatingSheet } from "../../../src/domain/analysis/rating-sheet";
import { renewalRisk } from "../../../src/domain/analysis/renewal-risk";
import { planRenewalRiskSheet } from "../../../src/domain/analysis/renewal-risk-sheet";
import { rhythmOf, usualRhythm } from "../../../src/domain/analysis/rhythm";
import { planRhythmSheet } from "../../../src/domain/analysis/rhythm-sheet";
import { scorecardOf } from "../../../src/domain/analysis/scorecard";
import type { SheetWords } from "../../../src/domain/analysis/sheet-words";
import type { ClientState, Snapshot } from "../../../src/domain/analysis/snapshot";
import { classifyXyz } from "../../../src/domain/analysis/xyz";
import { planXyzSheet } from "../../../src/domain/analysis/xyz-sheet";
import { funnelOf, reasonsOfLoss } from "../../../src/domain/funnel/conversion";
import { planFunnelSheet } from "../../../src/domain/funnel/funnel-sheet";
import { isoOf } from "../../../src/domain/kernel/dates";
import type { AreaPlan, SheetPlan } from "../../../src/domain/schema/plan";
import { languages, languageFacts } from "../../../src/i18n/language";
import { loadWords } from "../../../src/i18n/locales";
import { translator } from "../../../src/i18n/translate";
import { printArea } from "../../../src/workbook/draw/print";
import { day, studyOf, type OrderRow } from "../../support/order-rows";

const date = day("2026-06-30");
/** Twelve clients: the first orders monthly, the others ever more seldom; the last never. */
const rows = Array.from({ length: 11 }, (_, who) =>
  Array.from({ length: 12 - who }, (_, i): OrderRow => [who, date - 5 - 30 * (who + 1) * i, 100 * (who + 1) + 7 * i]),
).flat();
const clients = {
  code: Array.from({ length: 12 }, (_, i) => `C-${String(i + 1).padStart(5, "0")}`),
  reference: new Array<null>(12).fill(null),
  name: Array.from({ length: 12 }, (_, i) => `Client ${i + 1}`),
};

const stages = [
  { name: "White", group: "prospect" },
  { name: "Green", group: "prospect" },
  { name: "Gold", group: "client" },
  { name: "Red", group: "lost" },
] as const;
const stays = [
  { client: 0, when: date - 4, from: -1, to: 0 },
  { client: 2, when: date - 9, from: -1, to: 0 },
  { client: 2, when: date - 7, from: 0, to: 1 },
];

const state = (code: string, score: number, segment: string): ClientState => ({
  code,
  r: score,
  f: score,
  m: score,
  segment,
  abc: "A",
  revenue: 12_400,
});
const snapshot = (at: number, ...states: ClientState[]): Snapshot => ({ date: at, names: ["Loyal", "At risk"], clients: states });
const moved = movementBetween(
  snapshot(date - 90, state("C-00001", 5, "Loyal"), state("C-00002", 4, "Loyal"), state("C-00004", 2, "At risk")),
  snapshot(date, state("C-00001", 2, "At risk"), state("C-00002", 2, "At risk"), state("C-00003", 5, "Loyal")),
);

function sheetsOf(given: OrderRow[], words: SheetWords): SheetPlan[] {
  const { orders, figures, ledger } = studyOf(given, 12, date);
  const { revenue } = figures;
  const { abc } = classifyAbc(figures, { by: "revenue", cuts: [0.75, 0.95] });
  const rhythm = rhythmOf(ledger, usualRhythm);
  const kinds = kindsOfBase({ figures, rhythm, abc, lost: new Uint8Array(12) }, usualBaseKinds);
  const rating = rateClients(figures, orders, { weights: usualWeights, cuts: usualRatingCuts });
  const discount = discountTiers(revenue, figures.rows, [{ from: 500, rate: 0.03 }]);
  const contracts = {
    client: Int32Array.of(0, 1),
    ends: Float64Array.of(date + 3, date + 9),
    amount: Float64Array.of(5, 6),
    renewed: new Uint8Array(2),
  };
  const risk = renewalRisk(contracts, { segment: new Uint8Array(12), names: ["Loyal"], receivable: new Float64Array(12) }, date, 60);
  const info = { number: ["K-1", "K-2"], service: [null, null], ends: [date + 3, date + 9], owner: () => null };
  const cross = crossOf({ names: ["Loyal"], of: () => 0 }, { names: ["A", "B", "C"], of: (who) => abc[who]! - 1 }, revenue);
  return [
    planXyzSheet(classifyXyz(ledger, revenue, [0.5, 1]), abc, revenue, clients, words),
    planRatingSheet({ rating, abc, nine: nineGroups(abc, revenue), discount, revenue }, clients, words),
    planBaseKindsSheet(kinds, figures, abc, clients, words),
    planRhythmSheet(rhythm, revenue, clients, words),
    planCohortsSheet(cohortsOf(ledger), scorecardOf(figures, ledger), words),
    planLifetimeSheet(lifetimeValue(ledger, { months: 12, discount: 0.01 }), clients, words),
    planRenewalRiskSheet(risk, info, clients, words),
    planMovementSheet(moved, clients, words),
    planFunnelSheet(
      {
        analysisDate: date,
        steps: funnelOf(stages, Int32Array.of(0, 0, 1, 2, 3), stays, { day: date, moment: date + 0.5 }),
        reasons: reasonsOfLoss(["dear"], Int32Array.of(0), Int32Array.of(1), Float64Array.of(9)),
        changes: given.length,
      },
      words,
    ),
    planAnalysesSheet(
      {
        analysisDate: date,
        groups: [{ analysis: "ABC", groups: [{ name: "A", clients: 3, revenue: 9 }] }],
        segmentsAbc: cross,
        changes: null,
      },
      words,
    ),
  ];
}

/** The cells of a sheet by place; two in one place fail. */
function cellsOf(sheet: SheetPlan): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  const put = (row: number, column: number, values: unknown[][]): void =>
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        const place = `${row + r},${column + c}`;
        expect([sheet.key, place, cells.has(place)]).toEqual([sheet.key, place, false]);
        cells.set(place, value);
      }),
    );
  for (const block of sheet.blocks) put(block.row, block.column, block.values);
  for (const { row, column, columns, rows: body } of sheet.tables) put(row, column, [columns.map(({ header }) => header), ...body]);
  return cells;
}

function valuesAt(cells: Map<string, unknown>, { tables }: SheetPlan, area: AreaPlan): unknown[] {
  if ("table" in area) {
    const table = tables.find(({ key }) => key === area.table)!;
    const column = table.columns.findIndex(({ key }) => key === area.columns[0]);
    return table.rows.map((row) => row[column]);
  }
  return Array.from({ length: area.rows }, (_, k) => cells.get(`${area.row + k},${area.column}`));
}

const overlap = (a: { row: number; column: number; rows: number; columns: number }, row: number, column: number): boolean =>
  row >= a.row && row < a.row + a.rows && column >= a.column && column < a.column + a.columns;

describe.each(languages)("the sheets of the analyses in %s", (language) => {
  test.each([
    ["orders", rows],
    ["one order", rows.slice(0, 1)],
    ["no orders", [] as OrderRow[]],
  ])("with %s have every word, a row of cells for each column, nothing twice, and charts over what is there", async (_, given) => {
    const locale = await loadWords(language);
    const say = translator(locale, languageFacts[language].locale);
    const missing: string[] = [];
    const words: SheetWords = {
      say: (key, values) => {
        const text = say(key, values);
        if (text === key || /\{\w+\}/.test(text)) missing.push(`${key}: ${text}`);
        return text;
      },
      date: isoOf,
      rightToLeft: languageFacts[language].rtl,
      data: locale.data,
    };
    for (const sheet of sheetsOf(given, words)) {
      const cells = cellsOf(sheet);
      const [table] = sheet.tables;
      for (const row of table!.rows) expect([sheet.key, row.length]).toEqual([sheet.key, table!.columns.length]);
      for (const value of cells.values())
        expect([sheet.key, typeof value === "number" && !Number.isFinite(value)]).toEqual([sheet.key, false]);
      for (const { row, column } of sheet.blocks) expect(row < 2 || column > table!.columns.length).toBe(true);
      if (sheet.blocks.some(({ row }) => row >= 2)) expect([sheet.key, printArea(sheet)?.split(",").length]).toEqual([sheet.key, 2]);
      for (const chart of sheet.charts) {
        const areas = [chart.categories, ...chart.series.map(({ values }) => values)];
        for (const area of areas) expect(valuesAt(cells, sheet, area).every((value) => value !== undefined)).toBe(true);
        for (const place of cells.keys()) {
          const [row, column] = place.split(",").map(Number) as [number, number];
          expect([sheet.key, place, overlap(chart.place, row, column)]).toEqual([sheet.key, place, false]);
        }
      }
    }
    expect(missing).toEqual([]);
  });
});

test("changes are told in words, most money first", async () => {
  const words = { say: translator(await loadWords("en"), "en-US") };
  expect(changesInWords(moved, words)).toEqual([
    "2 clients fell from Loyal to At risk: 24,800",
    "1 new client in Loyal: 12,400",
    "1 client of At risk is no longer there: 12,400",
  ]);
});

test("the funnel's sheet has for each stage the days of the stays that ended, and those so far", async () => {
  const locale = await loadWords("en");
  const words: SheetWords = { say: translator(locale, "en-US"), date: isoOf, rightToLeft: false, data: locale.data };
  const { tables } = sheetsOf(rows, words).find(({ key }) => key === "funnel")!;
  const [{ columns, rows: lines }] = tables as [(typeof tables)[number]];
  expect(columns.slice(-2).map(({ header }) => header)).toEqual(["Days in stage", "Days so far"]);
  expect(lines.map((line) => [line[0], ...line.slice(-2)])).toEqual([
    ["White", 2, 4.5],
    ["Green", null, 7.5],
    ["Gold", null, null],
    ["Red", null, null],
  ]);
});

test("row 2 of the sheets of classes and kinds says the bounds they go by", async () => {
  const locale = await loadWords("en");
  const words: SheetWords = { say: translator(locale, "en-US"), date: isoOf, rightToLeft: false, data: locale.data };
  const hints = new Map(sheetsOf(rows, words).map(({ key, blocks }) => [key, blocks[1]!.values[0]![0]]));
  expect(hints.get("xyz")).toContain("X up to 0.5, Y up to 1 by the variation of monthly revenue.");
  expect(hints.get("rating")).toContain("A from 80 points, B from 60, C from 40, below that D; without profit E.");
  expect(hints.get("rhythm")).toContain(
    "up to 45 days. Cyclic: 3 gaps or more that vary by no more than 0.5. Overdue: silent for over 1.5 usual gaps.",
  );
  expect(hints.get("base-kinds")).toBe(
    "Silent: no order for over 180 days, or for over 2 of the client's own usual gaps. " +
      "Active: the last order within 90 days, or not overdue. Regular: from 3 orders. Time-tested: the first order over 2 years ago. " +
      "VIP and key: class A. Rebuilt by the next run: type nothing here.",
  );
});

test("only a fitted forecast says whether clients still buy", async () => {
  const locale = await loadWords("en");
  const words: SheetWords = { say: translator(locale, "en-US"), date: isoOf, rightToLeft: false, data: locale.data };
  const result = lifetimeValue(studyOf(rows, 12, date).ledger, { months: 12, discount: 0.01 });
  const chances = (method: typeof result.method) => {
    const { columns, rows: lines } = planLifetimeSheet({ ...result, method }, clients, words).tables[0]!;
    return lines.map((line) => line[columns.findIndex(({ key }) => key === "alive")]);
  };
  expect(chances("bgnbd").every((chance) => typeof chance === "number")).toBe(true);
  expect(chances("nbd").every((chance) => chance === null)).toBe(true);
});
