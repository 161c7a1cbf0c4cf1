import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBook } from "../../src/cli/book-file";
import { main } from "../../src/cli/action";
import { isoOf } from "../../src/domain/kernel/dates";
import type { Book } from "../../src/workbench/book/book";
import { readValues } from "../../src/workbench/book/read";
import { describeWithSharedData, sharedJson, sharedPath, sharedRows } from "../support/shared-data";

const sets = [
  { name: "rfm_r", files: ["orders.csv"] },
  { name: "cdnow_sample", files: ["orders.csv"] },
  { name: "northwind", files: ["customers.csv", "orders.csv"] },
  { name: "crm_maven", files: ["accounts.csv", "orders_won.csv"] },
] as const;

/** Runs a command; its `result`. */
async function run(folder: string, ...args: string[]): Promise<unknown> {
  const said: string[] = [];
  const printed: string[] = [];
  const log = jest.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
  const error = jest.spyOn(console, "error").mockImplementation((text: string) => void said.push(text));
  process.exitCode = 0;
  await main(args, { project: process.cwd(), folder });
  log.mockRestore();
  error.mockRestore();
  expect({ args, code: process.exitCode, said }).toEqual({ args, code: 0, said: [] });
  return (JSON.parse(printed.join("\n")) as { result: unknown }).result;
}

/** A table of a saved workbook, by header. */
function tableOf(book: Book, name: string): Record<string, unknown>[] {
  for (const sheet of book.sheets)
    for (const table of sheet.tables) {
      if (table.name !== name) continue;
      const [headers = [], ...rows] = readValues(sheet, table.range);
      return rows.map((row) => Object.fromEntries(headers.map((header, i) => [String(header), row[i]])));
    }
  throw new Error(`no table ${name}`);
}

describeWithSharedData("from CSV through the command to the saved workbook", () => {
  const folder = mkdtempSync(join(tmpdir(), "client-base-oracle-"));

  describe.each(sets)("$name", ({ name, files }) => {
    const date = sharedJson<{ analysis_date: string }>(`${name}/oracle_summary.json`).analysis_date;
    const oracle = new Map(sharedRows(`${name}/oracle_clients.csv`).map((row) => [row["customer_id"]!, row]));
    const base = `${name}.xlsx`;

    test("is imported whole", async () => {
      for (const [i, file] of files.entries()) {
        cpSync(sharedPath(`${name}/${file}`), join(folder, `${name}-${file}`));
        const from = i === 0 ? ["--set", "create=yes"] : ["--in", base];
        await run(folder, "import", ...from, "--out", base, "--set", `file=${name}-${file}`);
      }
      const { orders } = sharedJson<{ scorecard: { orders: number } }>(`${name}/oracle_summary.json`).scorecard;
      expect(tableOf(await openBook(join(folder, base)), "cb_Orders")).toHaveLength(orders);
    }, 300_000);

    test("has every client's recency, frequency, monetary and countif scores", async () => {
      await run(folder, "rfm", "--in", base, "--out", base, "--set", `analysisDate=${date}`);
      const book = await openBook(join(folder, base));
      const scored = tableOf(book, "cb_RFM").filter((row) => row["Frequency"] !== "");
      expect(scored).toHaveLength(oracle.size);
      for (const row of scored) {
        const want = oracle.get(String(row["Reference"]))!;
        expect({
          client: row["Reference"],
          recency: row["Recency"],
          frequency: row["Frequency"],
          monetary: Math.round(Number(row["Monetary"]) * 1e6) / 1e6,
          scores: [row["R"], row["F"], row["M"]],
        }).toEqual({
          client: want["customer_id"],
          recency: Number(want["recency_days"]),
          frequency: Number(want["frequency"]),
          monetary: Math.round(Number(want["monetary"]) * 1e6) / 1e6,
          scores: ["r", "f", "m"].map((axis) => Number(want[`${axis}_countif`])),
        });
      }
      const beside = tableOf(book, "cb_Clients").filter((row) => row["RFM"] !== "");
      for (const row of beside) {
        const want = oracle.get(String(row["Reference"]))!;
        expect([row["R"], row["F"], row["M"]]).toEqual(["r", "f", "m"].map((axis) => Number(want[`${axis}_countif`])));
      }
    }, 300_000);

    test.each(["75/95", "80/95"])(
      "has every client's ABC by %s",
      async (cuts) => {
        await run(folder, "abc", "--in", base, "--out", base, "--set", `analysisDate=${date}`, "--set", `cuts=${cuts}`);
        const book = await openBook(join(folder, base));
        const key = `abc_${cuts.replace("/", "_")}_cross`;
        for (const table of ["cb_ABC", "cb_Clients"]) {
          const classed = tableOf(book, table).filter((row) => row["ABC"] !== "");
          const found = new Map(classed.map((row) => [String(row["Reference"]), row["ABC"]]));
          expect(found).toEqual(new Map([...oracle].map(([client, row]) => [client, row[key]])));
        }
      },
      300_000,
    );

    test("has every client's variation and XYZ", async () => {
      await run(folder, "xyz", "--in", base, "--out", base, "--set", `analysisDate=${date}`);
      const book = await openBook(join(folder, base));
      const rows = tableOf(book, "cb_XYZ");
      expect(rows).toHaveLength(oracle.size);
      for (const row of rows) {
        const want = oracle.get(String(row["Reference"]))!;
        expect(row["XYZ"]).toBe(want["xyz_full_50_100"]);
        if (want["cv_full"]) expect(row["Variation"]).toBeCloseTo(Number(want["cv_full"]), 8);
      }
      const beside = tableOf(book, "cb_Clients").filter((row) => row["XYZ"] !== "");
      for (const row of beside) expect(row["XYZ"]).toBe(oracle.get(String(row["Reference"]))!["xyz_full_50_100"]);
    }, 300_000);

    test("has every month of every cohort, and the scorecard", async () => {
      type Cohorts = { scorecard: { revenue: number; repeatRate: number; gini: number } };
      const { scorecard } = (await run(folder, "cohorts", "--in", base, "--out", base, "--set", `analysisDate=${date}`)) as Cohorts;
      const rows = tableOf(await openBook(join(folder, base)), "cb_Cohorts");
      const found = rows.map((row) => [
        isoOf(Number(row["First month"])).slice(0, 7),
        ...["Months since", "Active", "Orders", "Came then"].map((key) => row[key]),
      ]);
      expect(found).toEqual(
        sharedRows(`${name}/oracle_cohorts.csv`).map((row) => [
          row["cohort"],
          ...["months_since_first", "active_clients", "orders", "cohort_size"].map((key) => Number(row[key])),
        ]),
      );
      const want = sharedJson<{ scorecard: Record<string, number> }>(`${name}/oracle_summary.json`).scorecard;
      expect(scorecard.revenue).toBeCloseTo(want["revenue"]!, 4);
      expect(scorecard.repeatRate).toBeCloseTo(want["repeat_rate"]!, 9);
      expect(scorecard.gini).toBeCloseTo(want["gini"]!, 9);
    }, 300_000);
  });

  type Lifetime = {
    fitted: string;
    method: string;
    parameters: Record<string, number>;
    logLikelihood: number;
    clients: number;
    top: unknown[];
  };
  const lifetime = async (name: string, end: string): Promise<Lifetime> =>
    (await run(folder, "lifetime-value", "--in", `${name}.xlsx`, "--set", `observationEnd=${end}`)) as Lifetime;

  test("cdnow_sample: lifetime value has the published parameters", async () => {
    const { fitted, parameters, clients, top } = await lifetime("cdnow_sample", "1997-09-30");
    expect([fitted, clients, top.length]).toEqual(["yes", 2357, 20]);
    const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, p: 6.25, q: 3.74, v: 15.44 };
    for (const [parameter, value] of Object.entries(published))
      expect([parameter, parameters[parameter]! / value]).toEqual([parameter, expect.closeTo(1, 2)]);
  }, 300_000);

  test.each(["northwind", "crm_maven"])(
    "%s: lifetime value says that it could not be fitted, and falls back",
    async (name) => {
      type Degenerate = { observation_end: string; nbd_limit: { loglik: number } };
      const want = sharedJson<Degenerate>(`${name}/oracle_clv_degenerate.json`);
      const { fitted, method, logLikelihood } = await lifetime(name, want.observation_end);
      expect([fitted, method]).toEqual(["no", "nbd"]);
      expect(logLikelihood).toBeCloseTo(want.nbd_limit.loglik, 6);
    },
    300_000,
  );
});
