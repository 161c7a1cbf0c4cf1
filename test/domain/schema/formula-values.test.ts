import { serialOfIso } from "../../../src/domain/kernel/dates";
import { planBase } from "../../../src/domain/schema/base-plan";
import type { Sample } from "../../../src/domain/schema/making";
import type { BasePlan } from "../../../src/domain/schema/plan";
import { dataWords } from "../../../src/i18n/data-words";
import { languages } from "../../../src/i18n/language";
import type { Language } from "../../../src/i18n/language";
import type { Book, Scalar } from "../../../src/workbench/book/book";
import { cellAt, ensureCell } from "../../../src/workbench/book/cells";
import { createUniverEngine } from "../../../src/workbench/engine/univer-engine";
import { bookOfPlan } from "../../support/plan-book";

const day = (iso: string): number => serialOfIso(iso)!;
const today = new Date(2026, 2, 31, 9);

/** A base in which each rule of the calculated columns has its case. */
function small(language: Language): Sample {
  const { orderStatuses, stages, renewals } = dataWords[language];
  const order = (number: string, date: string | null, client: string | null, amount: number | null, more: Record<string, Scalar> = {}) =>
    ({ number, date: date === null ? null : day(date), client, amount, ...more }) as Record<string, string | number | null>;
  return {
    regions: [{ region: "North" }],
    owners: [{ owner: "Ana" }],
    clients: [
      { code: "C-00001", name: "Alfa", region: "North", owner: "Ana", stage: stages.gold.name },
      { code: "C-00002", name: "Beta [x] 'y' #1" },
      { code: "C-00003", name: "Gama" },
      { code: "C-00004", name: "Delta" },
    ],
    orders: [
      order("1", "2026-01-10", "C-00001 Alfa", 100, { paid: 40, cost: 60, status: orderStatuses.ready }),
      order("2", "2026-02-10", "C-00001", 50, { paid: 50 }),
      order("3", "2026-02-20", "alfa", -30, { paid: -30 }),
      order("4", "2026-03-01", "C-00001 Alfa", 999, { status: orderStatuses["offer sent"], paid: 0, cost: 1 }),
      order("5", "2027-01-01", "C-00001 Alfa", 777, { status: orderStatuses.ready, paid: 0 }),
      order("6", "2026-03-31", "C-00002 an older name", 0),
      order("7", "2026-03-05", "Nobody", 10, { status: "not on the list" }),
      order("8", "2026-03-01", "C-00003 Gama", -5),
      order("9", "2026-03-01", "C-00001 Alfa", null, { "delivery due": day("2026-03-21") }),
      order("10", "2026-03-02", "C-00001 Alfa", 1, { "delivery due": day("2026-03-10"), delivered: day("2026-03-13") }),
      order("11", null, null, null),
    ],
    contracts: [
      { number: "K1", client: "C-00001 Alfa", ends: day("2026-04-30") },
      { number: "K2", client: "C-00001", ends: day("2026-03-30") },
      { number: "K3", client: "C-00001", ends: day("2026-12-31") },
      { number: "K4", client: "C-00002", ends: day("2026-01-31"), renewal: renewals.renewed },
      { number: "K5", client: "C-00003" },
    ],
    contacts: [{ client: "C-00002", person: "Bo" }],
    interactions: [{ client: "Gama", date: day("2026-03-01") }],
  };
}

type Read = (table: string, column: string) => Scalar[];

function reader(plan: BasePlan, book: Book): Read {
  return (key, columnKey) => {
    const sheet = plan.sheets.find(({ tables }) => tables.some((table) => table.key === key))!;
    const table = sheet.tables.find((candidate) => candidate.key === key)!;
    const column = table.column + table.columns.findIndex((candidate) => candidate.key === columnKey);
    const own = book.sheets.find(({ name }) => name === sheet.name)!;
    return Array.from({ length: Math.max(1, table.rows.length) }, (_, row) => cellAt(own, table.row + 1 + row, column)?.value ?? null);
  };
}

async function calculate(language: Language, sample: Sample, analysisDate: number | null = null): Promise<Read> {
  const plan = planBase({ profile: "services", words: dataWords[language], language, sample });
  const book = bookOfPlan(plan);
  if (analysisDate !== null)
    ensureCell(
      book.sheets.find(({ name }) => name === dataWords[language].sheets.settings)!,
      3,
      1,
    ).value = analysisDate;
  const engine = createUniverEngine({ now: () => today });
  await engine.load(book);
  for (const { sheet, row, column, value } of await engine.recalculate())
    ensureCell(
      book.sheets.find(({ id }) => id === sheet)!,
      row,
      column,
    ).value = value;
  return reader(plan, book);
}

describe.each(languages)("the calculated columns in %s", (language) => {
  let read: Read;
  beforeAll(async () => {
    read = await calculate(language, small(language));
  });

  it("take the client's code from label, bare code or exact name", () => {
    const codes = ["C-00001", "C-00001", "C-00001", "C-00001", "C-00001", "C-00002", "", "C-00003", "C-00001", "C-00001", ""];
    expect(read("orders", "client code")).toEqual(codes);
    expect(read("orders", "client name").slice(4, 8)).toEqual(["Alfa", "Beta [x] 'y' #1", "", "Gama"]);
    expect(read("contacts", "client code")).toEqual(["C-00002"]);
    expect(read("interactions", "client code")).toEqual(["C-00003"]);
  });

  it("know what is a sale: no status is one, an unknown status is none", () => {
    expect(read("orders", "sale")).toEqual([1, 1, 1, 0, 1, 1, 0, 1, 1, 1, ""]);
  });

  it("leave receivable and margin blank where paid or cost is unknown, or nothing was sold", () => {
    expect(read("orders", "receivable")).toEqual([60, 0, 0, "", 777, "", "", "", "", "", ""]);
    expect(read("orders", "margin")).toEqual([40, "", "", "", "", "", "", "", "", "", ""]);
  });

  it("count the days a delivery is late, until it is delivered or today", () => {
    expect(read("orders", "days late").slice(7)).toEqual(["", 10, 3, ""]);
  });

  it("count orders up to today, sales only, returns in the sum but not in the number", () => {
    expect(read("clients", "orders")).toEqual([3, 1, "", ""]);
    expect(read("clients", "revenue")).toEqual([121, 0, -5, ""]);
    expect(read("clients", "average order")).toEqual([40.333333, 0, "", ""]);
    expect(read("clients", "receivable")).toEqual([60, "", "", ""]);
  });

  it("show no date where there is no order", () => {
    expect(read("clients", "first order")).toEqual([day("2026-01-10"), day("2026-03-31"), "", ""]);
    expect(read("clients", "last order")).toEqual([day("2026-03-02"), day("2026-03-31"), "", ""]);
    expect(read("clients", "contract ends")).toEqual([day("2026-12-31"), day("2026-01-31"), "", ""]);
  });

  it("know the stage's place and the label of the dropdown", () => {
    expect(read("clients", "stage order")).toEqual([6, "", "", ""]);
    expect(read("clients", "label")[0]).toBe("C-00001 Alfa");
  });

  it("say how a contract stands", () => {
    const { active, expired, renewed, "ends soon": soon } = dataWords[language].contractStatuses;
    expect(read("contracts", "days left")).toEqual([30, -1, 275, -59, ""]);
    expect(read("contracts", "status")).toEqual([soon, expired, active, renewed, active]);
    expect(read("contracts", "region")).toEqual(["North", "North", "North", "", ""]);
    expect(read("contracts", "owner")[0]).toBe("Ana");
    expect(read("contracts", "ABC")).toEqual(["", "", "", "", ""]);
  });
});

describe("the calculated columns", () => {
  it("stand still at the analysis date", async () => {
    const read = await calculate("en", small("en"), day("2026-02-10"));
    expect(read("clients", "orders")).toEqual([2, "", "", ""]);
    expect(read("clients", "revenue")).toEqual([150, "", "", ""]);
    expect(read("clients", "receivable")).toEqual([60, "", "", ""]);
    expect(read("contracts", "days left")[0]).toBe(79);
  });

  it("are blank in the one blank row of an empty table", async () => {
    const read = await calculate("en", {});
    for (const key of [
      "first order",
      "last order",
      "orders",
      "revenue",
      "average order",
      "receivable",
      "contract ends",
      "stage order",
      "label",
    ])
      expect({ key, values: read("clients", key) }).toEqual({ key, values: [""] });
    for (const key of ["client code", "client name", "sale", "receivable", "margin", "days late"])
      expect({ key, values: read("orders", key) }).toEqual({ key, values: [""] });
    for (const key of ["client code", "client name", "days left", "status", "region"])
      expect({ key, values: read("contracts", key) }).toEqual({ key, values: [""] });
  });
});
