import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBook } from "../../src/cli/book-file";
import { isoOf, serialOfIso } from "../../src/domain/kernel/dates";
import type { Book } from "../../src/workbench/book/book";
import { readValues } from "../../src/workbench/book/read";
import { openBench, type BaseBench } from "../support/base-bench";
import { callCommand } from "../support/command";
import { clientsOf, naiveAbc, naiveKind, naiveNine, naiveRating, naiveRhythm, round6, type NaiveClient } from "../support/naive-analyses";
import { scorecardOf } from "../support/scorecard-oracle";
import { describeWithSharedData, sharedJson, sharedPath, sharedRows } from "../support/shared-data";
import { sharedNaiveBase } from "../support/shared-orders";

/** In one set the host calculates every formula; in the others it leaves them to the program that opens the file. */
const sets = [
  { name: "northwind", files: ["customers.csv", "orders.csv"], engine: "univer" },
  { name: "rfm_r", files: ["orders.csv"], engine: "plain" },
  { name: "cdnow_sample", files: ["orders.csv"], engine: "plain" },
  { name: "crm_maven", files: ["accounts.csv", "orders_won.csv"], engine: "plain" },
] as const;

type Row = Record<string, unknown>;
type Sum = { name: string; clients: number; revenue: number };
type Lifetime = {
  fitted: string;
  method: string;
  parameters: Record<string, number>;
  logLikelihood: number;
  clients: number;
  heldOut: { until: string; weeks: number; actual: number } | null;
  top: unknown[];
};
type Everything = { abc: { classes: Sum[] }; xyz: { months: number } };
type Summary = {
  analysis_date: string;
  scorecard: Record<string, number>;
  segments_rfmR: Record<string, number>;
  segments_countif: Record<string, number>;
  segment_summary_rfmR: Record<string, { clients: number; orders: number; revenue: number }>;
  abc_counts: Record<string, Record<string, number>>;
  xyz_counts: Record<string, Record<string, number>>;
  xyz_months: number;
};

/** A table of a workbook, by header. */
function tableOf(book: Book, name: string): Row[] {
  for (const sheet of book.sheets)
    for (const table of sheet.tables) {
      if (table.name !== name) continue;
      const [headers = [], ...rows] = readValues(sheet, table.range);
      return rows.map((row) => Object.fromEntries(headers.map((header, i) => [String(header), row[i]])));
    }
  throw new Error(`no table ${name}`);
}

/** Counts by name, what nobody has left out. */
const counted = (groups: { name: string; clients: number }[]): Record<string, number> =>
  Object.fromEntries(groups.flatMap(({ name, clients }) => (clients > 0 ? [[name, clients]] : [])));

/** How many clients there are of each, and what they brought. */
function sumsBy(clients: NaiveClient[], of: (who: number) => string | number): Record<string, [clients: number, revenue: number]> {
  const sums: Record<string, [number, number]> = {};
  clients.forEach(({ revenue }, who) => {
    const sum = (sums[of(who)] ??= [0, 0]);
    sum[0]++;
    sum[1] = round6(sum[1] + revenue);
  });
  return sums;
}
const told = (groups: Sum[], name: (group: Sum, at: number) => string | number): Record<string, [number, number]> =>
  Object.fromEntries(groups.flatMap((group, at) => (group.clients > 0 ? [[name(group, at), [group.clients, group.revenue]]] : [])));

jest.setTimeout(300_000);

describeWithSharedData("from CSV through the command to the saved workbook", () => {
  const folder = mkdtempSync(join(tmpdir(), "client-base-oracle-"));
  const before = process.env.CLIENT_BASE_ENGINE;
  afterEach(() => {
    if (before === undefined) delete process.env.CLIENT_BASE_ENGINE;
    else process.env.CLIENT_BASE_ENGINE = before;
  });

  /** Runs a command; its `result`. */
  async function command<T>(engine: string, ...args: string[]): Promise<T> {
    process.env.CLIENT_BASE_ENGINE = engine;
    const { code, err, json } = await callCommand(folder, ...args);
    expect({ args, code, err }).toEqual({ args, code: 0, err: "" });
    return json["result"] as T;
  }

  describe.each(sets)("$name", ({ name, files, engine }) => {
    const summary = sharedJson<Summary>(`${name}/oracle_summary.json`);
    const date = summary.analysis_date;
    const oracle = new Map(sharedRows(`${name}/oracle_clients.csv`).map((row) => [row["customer_id"]!, row]));
    const ids = [...oracle.keys()];
    const base = `${name}.xlsx`;
    let opened: BaseBench;

    const seen = { analysisDate: serialOfIso(date)! };
    /** Runs an action on the saved workbook, opened once; its `result`. */
    const run = async <T>(id: string, values: Row = seen): Promise<T> => (await opened.run(id, values)).result as T;
    /** What stands beside the clients that have something in a column: by reference, cells of columns. */
    async function beside(...columns: string[]): Promise<Map<string, unknown[]>> {
      const [clients] = await opened.workbook.read([{ table: "clients", columns: ["reference", ...columns] }]);
      const rows = clients!.columns["reference"]!.map(
        (id, row) => [String(id), columns.map((key) => clients!.columns[key]![row])] as const,
      );
      return new Map(rows.filter(([, [first]]) => first !== null && first !== ""));
    }
    const scoresOf = (row: Record<string, string>, way: string): number[] => ["r", "f", "m"].map((axis) => Number(row[`${axis}_${way}`]));

    test("is imported whole, and analysed whole in one go", async () => {
      for (const [i, file] of files.entries()) {
        cpSync(sharedPath(`${name}/${file}`), join(folder, `${name}-${file}`));
        const from = i === 0 ? ["--set", "create=yes"] : ["--in", base];
        await command(engine, "import", ...from, "--out", base, "--set", `file=${name}-${file}`);
      }
      const analyse = ["analyse-everything", "--in", base, "--out", base, "--set", `analysisDate=${date}`];
      const all = await command<Everything>(engine, ...analyse);
      expect([counted(all.abc.classes), all.xyz.months]).toEqual([summary.abc_counts["abc_75_95_cross"], summary.xyz_months]);
      opened = await openBench({ book: await openBook(join(folder, base)) });
      expect(tableOf(opened.bench.book, "cb_Orders")).toHaveLength(summary.scorecard["orders"]!);
    });

    test("has every client's figures, scores, ABC, variation and XYZ in the saved sheets and beside the clients", async () => {
      const { book } = opened.bench;
      const bought = (row: Row): boolean => row["Frequency"] !== "";
      const money = (value: unknown): number => Math.round(Number(value) * 1e6) / 1e6;
      const rfm = tableOf(book, "cb_RFM").filter(bought);
      expect(
        new Map(
          rfm.map((row) => [row["Reference"], [row["Recency"], row["Frequency"], money(row["Monetary"]), row["R"], row["F"], row["M"]]]),
        ),
      ).toEqual(
        new Map(
          [...oracle].map(([id, row]) => [
            id,
            [Number(row["recency_days"]), Number(row["frequency"]), money(row["monetary"]), ...scoresOf(row, "countif")],
          ]),
        ),
      );
      const letters = (table: string, column: string) =>
        new Map(tableOf(book, table).flatMap((row) => (row[column] ? [[row["Reference"], row[column]]] : [])));
      const wanted = (column: string) => new Map([...oracle].map(([id, row]) => [id, row[column]]));
      expect(letters("cb_ABC", "ABC")).toEqual(wanted("abc_75_95_cross"));
      expect(letters("cb_XYZ", "XYZ")).toEqual(wanted("xyz_full_50_100"));
      for (const row of tableOf(book, "cb_XYZ")) {
        const want = oracle.get(String(row["Reference"]))!["cv_full"];
        if (want) expect(row["Variation"]).toBeCloseTo(Number(want), 8);
      }
      const stand = [...oracle].map(
        ([id, row]) => [id, [...scoresOf(row, "countif"), row["abc_75_95_cross"], row["xyz_full_50_100"]]] as const,
      );
      expect(await beside("R", "F", "M", "ABC", "XYZ")).toEqual(new Map(stand));
    });

    test("has R's own scores and segments, and those of the usual scores", async () => {
      // by equal sizes clients are parted as they stand in the base; what the test knows is their order in the oracle
      for (const scoring of name === "northwind" ? (["rfmR", "pct", "countif"] as const) : (["rfmR", "countif"] as const)) {
        const { segments } = await run<{ segments: Sum[] }>("rfm", { ...seen, scoring, map: "rfmR" });
        const found = segments.filter((segment) => segment.name !== "No orders");
        if (scoring === "rfmR") {
          const sums = found.map(({ name: segment, clients, revenue }) => [segment, { clients, revenue }]);
          const wanted = Object.entries(summary.segment_summary_rfmR).map(([key, { clients, revenue }]) => [key, { clients, revenue }]);
          expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(wanted));
        }
        if (scoring === "countif") expect(counted(found)).toEqual(summary.segments_countif);
        const wanted = [...oracle].map(([id, row]) => [id, [...scoresOf(row, scoring), row[`segment_${scoring}`]]] as const);
        expect([scoring, await beside("R", "F", "M", "segment")]).toEqual([scoring, new Map(wanted)]);
      }
    });

    test("has ABC by 80/95 as well, and XYZ", async () => {
      const { classes } = await run<{ classes: Sum[] }>("abc", { ...seen, cuts: "80/95" });
      expect(counted(classes)).toEqual(summary.abc_counts["abc_80_95_cross"]);
      expect(await beside("ABC")).toEqual(new Map([...oracle].map(([id, row]) => [id, [row["abc_80_95_cross"]]])));
      const xyz = await run<{ months: number; classes: Sum[]; abcXyz: { clients: number[][] } }>("xyz");
      expect([xyz.months, counted(xyz.classes)]).toEqual([summary.xyz_months, summary.xyz_counts["xyz_full_50_100"]]);
      const rows = [...oracle.values()];
      expect(xyz.abcXyz.clients).toEqual(
        ["A", "B", "C"].map((a) =>
          ["X", "Y", "Z"].map((x) => rows.filter((row) => row["abc_75_95_cross"] === a && row["xyz_full_50_100"] === x).length),
        ),
      );
    });

    test("has every month of every cohort, new against returning, and every figure of the scorecard", async () => {
      type Cohort = { cohort: string; since: number; active: number; orders: number; revenue: number; size: number; retention: number };
      type Month = {
        month: string;
        newClients: number;
        newOrders: number;
        newRevenue: number;
        returningClients: number;
        returningOrders: number;
      };
      const found = await run<{ cohorts: Cohort[]; months: Month[]; scorecard: Row }>("cohorts");
      const wanted = sharedRows(`${name}/oracle_cohorts.csv`).map((row) => ({
        cohort: row["cohort"],
        since: Number(row["months_since_first"]),
        active: Number(row["active_clients"]),
        orders: Number(row["orders"]),
        revenue: round6(Number(row["revenue"])),
        size: Number(row["cohort_size"]),
        retention: Number(row["retention"]),
      }));
      expect(found.cohorts).toEqual(wanted.map((cell) => ({ ...cell, retention: expect.closeTo(cell.retention, 12) })));
      const first = new Map(wanted.filter(({ since }) => since === 0).map((cell) => [cell.cohort, cell]));
      for (const { month, newClients, newOrders, newRevenue } of found.months)
        expect([month, newClients, newOrders, newRevenue]).toEqual([
          month,
          first.get(month)?.active ?? 0,
          first.get(month)?.orders ?? 0,
          first.get(month)?.revenue ?? 0,
        ]);
      const back = (key: "active" | "orders"): number => wanted.reduce((sum, cell) => sum + (cell.since > 0 ? cell[key] : 0), 0);
      const sum = (key: keyof Month): number => found.months.reduce((total, month) => total + Number(month[key]), 0);
      expect([sum("returningClients"), sum("returningOrders")]).toEqual([back("active"), back("orders")]);
      expect(found.scorecard).toMatchObject(scorecardOf(summary.scorecard));
      const sheet = tableOf(opened.bench.book, "cb_Cohorts");
      expect(
        sheet.map((row) => [isoOf(Number(row["First month"])).slice(0, 7), row["Months since"], row["Active"], row["Orders"]]),
      ).toEqual(wanted.map(({ cohort, since, active, orders }) => [cohort, since, active, orders]));
    });

    test("has the rating, the nine groups, the kinds of base and the rhythms of their definitions", async () => {
      const naive = sharedNaiveBase(name, ids, date);
      const clients = clientsOf(naive);
      const abc = naiveAbc(clients, [0.75, 0.95]);
      const [letters, nine] = [naiveRating(clients), naiveNine(clients, abc)];
      const rhythms = clients.map(naiveRhythm);
      const worth = await run<{ ratings: Sum[]; groups: Sum[] }>("rating");
      expect(told(worth.ratings, (group) => group.name)).toEqual(sumsBy(clients, (who) => letters[who]!.letter));
      expect(told(worth.groups, (_, at) => at)).toEqual(sumsBy(clients, (who) => nine[who]!));
      const { kinds } = await run<{ kinds: (Sum & { id: string })[] }>("base-kinds");
      const some = kinds.filter(({ id }) => id !== "potential").map((group) => ({ ...group, name: group.id }));
      expect(told(some, (group) => group.name)).toEqual(sumsBy(clients, (who) => naiveKind(clients[who]!, abc[who]!, false, naive.today)));
      const { rhythms: groups, overdue } = await run<{ rhythms: (Sum & { id: string; overdue: number })[]; overdue: Row[] }>("rhythm");
      const named = groups.map((group) => ({ ...group, name: group.id }));
      expect(told(named, (group) => group.name)).toEqual(sumsBy(clients, (who) => rhythms[who]!.rhythm));
      expect(overdue).toHaveLength(rhythms.filter((rhythm) => rhythm.overdue).length);
    });

    test("tells the movement between two days as the cells beside the clients stood on them", async () => {
      const days = [seen.analysisDate - 180, seen.analysisDate];
      const stood: Map<string, unknown[]>[] = [];
      for (const analysisDate of days) {
        await run("rfm", { analysisDate });
        stood.push(await beside("R", "F", "M", "segment"));
      }
      const [before, now] = stood as [Map<string, unknown[]>, Map<string, unknown[]>];
      const score = (of: Map<string, unknown[]>, id: string): number =>
        of.get(id)!.reduce((sum: number, cell) => sum + (Number(cell) || 0), 0);
      const both = [...now.keys()].filter((id) => before.has(id));
      const change = (id: string): number => score(now, id) - score(before, id);
      type Moved = { totals: Record<string, { clients: number }>; matrix: { names: string[]; clients: number[][] } };
      const { totals, matrix } = await run<Moved>("movement", { from: days[0], to: days[1] });
      expect(Object.fromEntries(Object.entries(totals).map(([way, { clients }]) => [way, clients]))).toEqual({
        rose: both.filter((id) => change(id) > 0).length,
        fell: both.filter((id) => change(id) < 0).length,
        stayed: both.filter((id) => change(id) === 0).length,
        came: now.size - both.length,
        gone: before.size - both.length,
      });
      const went = (from: string, to: string) => both.filter((id) => before.get(id)![3] === from && now.get(id)![3] === to).length;
      expect(matrix.clients).toEqual(matrix.names.map((from) => matrix.names.map((to) => went(from, to))));
    });

    test("has the published lifetime value, or says that none could be fitted and falls back", async () => {
      const lifetime = (end: string): Promise<Lifetime> => run("lifetime-value", { observationEnd: serialOfIso(end) });
      if (name === "cdnow_sample") {
        const { fitted, parameters, clients, top } = await lifetime("1997-09-30");
        expect([fitted, clients, top.length]).toEqual(["yes", 2357, 20]);
        const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, p: 6.25, q: 3.74, v: 15.44 };
        for (const [parameter, value] of Object.entries(published))
          expect([parameter, parameters[parameter]! / value]).toEqual([parameter, expect.closeTo(1, 2)]);
        // 39 weeks predict the next 39
        const { holdout_actual_total_39w: actual } = sharedJson<{ holdout_actual_total_39w: number }>("cdnow_sample/oracle_clv.json");
        expect((await lifetime("1998-06-30")).heldOut).toMatchObject({ until: "1997-09-30", weeks: 39, actual });
      } else if (name !== "rfm_r") {
        type Degenerate = { observation_end: string; nbd_limit: { loglik: number } };
        const want = sharedJson<Degenerate>(`${name}/oracle_clv_degenerate.json`);
        const { fitted, method, logLikelihood } = await lifetime(want.observation_end);
        expect([fitted, method]).toEqual(["no", "nbd"]);
        expect(logLikelihood).toBeCloseTo(want.nbd_limit.loglik, 6);
      } else expect((await lifetime(date)).clients).toBe(ids.length);
    });
  });
});
