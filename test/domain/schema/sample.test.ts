import type { Cell } from "../../../src/domain/kernel/cell";
import { serialOfIso } from "../../../src/domain/kernel/dates";
import { planBase } from "../../../src/domain/schema/base-plan";
import { listRecords } from "../../../src/domain/schema/lists-plan";
import type { Sample } from "../../../src/domain/schema/making";
import { makeSample } from "../../../src/domain/schema/sample/sample";
import { workday } from "../../../src/domain/schema/sample/orders";
import { columnOf } from "../../../src/domain/schema/tables";
import type { TableKey } from "../../../src/domain/schema/tables";
import { dataWords } from "../../../src/i18n/data-words";
import { languages } from "../../../src/i18n/language";
import type { Language } from "../../../src/i18n/language";
import { loadSample } from "../../../src/i18n/locales";

const today = serialOfIso("2026-03-31")!;
const make = async (language: Language, day = today): Promise<Sample> =>
  makeSample({ data: dataWords[language], sample: await loadSample(language), language, today: day });
const column = (sample: Sample, table: TableKey, key: string): Cell[] => (sample[table] ?? []).map((record) => record[key] ?? null);
const numbers = (cells: Cell[]): number[] => cells.filter((cell) => typeof cell === "number");

describe.each(languages)("the sample in %s", (language) => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await make(language);
  });

  it("has 60 clients with codes and names of their own, and 400 orders", () => {
    expect(sample.clients).toHaveLength(60);
    expect(sample.orders).toHaveLength(400);
    expect(new Set(column(sample, "clients", "code")).size).toBe(60);
    expect(new Set(column(sample, "clients", "name")).size).toBe(60);
    expect(column(sample, "orders", "number").at(-1)).toBe("O-000400");
  });

  it("is the same at every run, and moves with the day", async () => {
    expect(await make(language)).toEqual(sample);
    expect(column(await make(language, today + 7), "orders", "date")).not.toEqual(column(sample, "orders", "date"));
  });

  it("lies in the two years before the day", () => {
    const dates = numbers(column(sample, "orders", "date"));
    expect(Math.min(...dates)).toBeGreaterThanOrEqual(today - 735);
    expect(Math.max(...dates)).toBeLessThanOrEqual(today);
    expect(Math.max(...numbers(column(sample, "orders", "delivered")))).toBeLessThanOrEqual(today);
  });

  it("fills only columns that the user types", () => {
    for (const [table, records] of Object.entries(sample))
      for (const key of new Set(records.flatMap((record) => Object.keys(record))))
        expect({ table, key, by: columnOf(table, key)?.writtenBy }).toEqual({ table, key, by: "user" });
  });

  it("uses values of the lists, and clients that are there", () => {
    const lists = listRecords(dataWords[language]);
    const labels = (sample.clients ?? []).map(({ code, name }) => `${code} ${name}`);
    const known = (values: Cell[], list: Cell[]) =>
      expect(list).toEqual(expect.arrayContaining([...new Set(values.filter((value) => value !== null))]));
    known(
      column(sample, "orders", "status"),
      lists["order-statuses"].map(({ status }) => status!),
    );
    known(
      column(sample, "clients", "stage"),
      lists.stages.map(({ stage }) => stage!),
    );
    known(column(sample, "clients", "activity"), [...lists.activities.map(({ activity }) => activity!), ""]);
    known(
      column(sample, "contracts", "renewal"),
      lists.renewals.map(({ renewal }) => renewal!),
    );
    known(
      column(sample, "interactions", "kind"),
      lists["interaction-kinds"].map(({ kind }) => kind!),
    );
    for (const table of ["orders", "contracts", "contacts", "interactions"] as const) known(column(sample, table, "client"), labels);
    for (const table of ["orders", "clients", "contracts"] as const)
      known(column(sample, table, "service"), column(sample, "services", "service"));
    for (const table of ["orders", "clients", "interactions"] as const)
      known(column(sample, table, "owner"), column(sample, "owners", "owner"));
  });

  it("writes e-mails at example domains, in Latin letters", () => {
    const emails = [...column(sample, "clients", "email"), ...column(sample, "contacts", "email"), ...column(sample, "owners", "email")];
    for (const email of emails.filter((cell) => cell !== null))
      expect(email).toMatch(/^[a-z0-9.-]+@([a-z0-9-]+\.)?example\.(com|org|net)$/);
  });

  it("has something for every analysis: few large clients, returns, silent ones, prospects, contracts that end", () => {
    const revenue = new Map<Cell, number>();
    for (const { client, amount } of sample.orders ?? []) revenue.set(client!, (revenue.get(client!) ?? 0) + Number(amount));
    const sorted = [...revenue.values()].sort((one, other) => other - one);
    const total = sorted.reduce((sum, value) => sum + value, 0);
    const topFifth = sorted.slice(0, 12).reduce((sum, value) => sum + value, 0) / total;
    expect(topFifth).toBeGreaterThan(0.5);
    expect(topFifth).toBeLessThan(0.95);
    expect(revenue.size).toBe(53);
    expect(numbers(column(sample, "orders", "amount")).filter((amount) => amount < 0).length).toBe(5);
    const soon = numbers(column(sample, "contracts", "ends")).filter((ends) => ends >= today && ends <= today + 60);
    expect(soon).toHaveLength(6);
    expect(new Set(column(sample, "clients", "stage")).size).toBeGreaterThanOrEqual(7);
  });

  it("stands whole in the plan of a base", () => {
    const plan = planBase({ profile: "services", words: dataWords[language], language, sample });
    const rows = Object.fromEntries(plan.sheets.flatMap(({ tables }) => tables.map((table) => [table.key, table.rows.length])));
    expect(rows).toMatchObject({ clients: 60, orders: 400, owners: 4, services: 10, regions: 6, stages: 10, contracts: 24 });
  });
});

describe("workday", () => {
  it("is the day itself, or the one before that is worked on", () => {
    const [friday, sunday] = [serialOfIso("2026-03-27")!, serialOfIso("2026-03-29")!];
    expect(workday(friday, "12345")).toBe(friday);
    expect(workday(sunday, "12345")).toBe(friday);
    expect(workday(sunday, "71234")).toBe(sunday);
    expect(workday(friday, "71234")).toBe(friday - 1);
  });
});
