import { liveScoreColumns } from "../../src/domain/analysis/live-scores";
import { copyOf, openBench, silent, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { expectWhole, failAtEachSync } from "../support/fail-at-each-sync";
import { calculateClients, columnOf, formulasIn, headerOf, openLiveBase, scoresOf, tableIn, type LiveOrders } from "../support/live-base";
import { ensureCell } from "../../src/workbench/book/cells";

const orders: LiveOrders = {
  clients: 8,
  date: 46_310,
  orders: Array.from({ length: 30 }, (_, i) => ({ who: (i * i) % 7, when: 46_000 + ((i * 37) % 300), amount: ((i * 53) % 90) + 0.1 })),
};
const without = { without: ["cb_Journal"] };

/** A base whose calculated columns say what the orders come to. */
async function started(settings: Record<string, number | string> = {}): Promise<BaseBench> {
  const opened = await openLiveBase(orders);
  if (Object.keys(settings).length) await opened.workbook.apply({ action: "test", summary: {} }, [{ kind: "settings", values: settings }]);
  calculateClients(opened.bench.book, orders);
  return opened;
}

const liveColumns = ({ bench }: BaseBench): string[] => {
  const formulas = formulasIn(bench.book);
  return liveScoreColumns.filter((column) => formulas[column].every((formula) => formula !== null));
};
const hint = ({ bench }: BaseBench, sheet: string): string => String(bench.grid(sheet, "A2")[0]![0]);
const valuesIn = ({ bench }: BaseBench): Record<string, unknown[]> => {
  const { sheet, table } = tableIn(bench.book, "cb_Clients");
  const rows = Array.from({ length: orders.clients }, (_, who) => table.range.row + 1 + who);
  const value = (row: number, column: number): unknown => sheet.cells.get(row)?.get(column)?.value ?? "";
  return Object.fromEntries(liveScoreColumns.map((key) => [key, rows.map((row) => value(row, columnOf(table, headerOf(key))))]));
};

describe("scores beside the clients", () => {
  test("are formulas in a small base, and the sheets say so; a second run leaves all as it is, in as many round trips; undo gives back what stood", async () => {
    const opened = await started();
    const { bench, run } = opened;
    const before = snapshotOf(bench.book, without);
    opened.syncs();
    await run("rfm");
    expect(liveColumns(opened)).toEqual(["R", "F", "M", "RFM", "segment"]);
    expect(hint(opened, "RFM")).toContain("Live formulas beside the clients: R, F, M, RFM, Segment.");
    const made = snapshotOf(bench.book, without);
    opened.syncs();
    await run("rfm");
    const again = opened.syncs();
    await run("rfm");
    expect(opened.syncs()).toBe(again);
    expect(snapshotOf(bench.book, without)).toEqual(made);
    for (let i = 0; i < 3; i += 1) await run("undo");
    expect(snapshotOf(bench.book, without)).toEqual(before);
    await run("abc");
    expect(liveColumns(opened)).toEqual(["ABC"]);
    expect(hint(opened, "ABC")).toContain("Live formulas beside the clients: ABC.");
  }, 120_000);

  test.each<[string, Record<string, number | string>, Record<string, unknown>]>([
    ["more clients than the limit", { "limit.scores": orders.clients - 1 }, {}],
    ["calculated columns beyond their limit", { "limit.lookups": 10 }, {}],
    ["a day that was given", {}, { analysisDate: orders.date }],
    ["other fifths", { rfmScoring: "pct" }, {}],
    ["the rules of R", { rfmMap: "rfmR" }, {}],
  ])("are values with %s", async (_, settings, values) => {
    const opened = await started(settings);
    await opened.run("rfm", values);
    expect(liveColumns(opened)).toEqual([]);
    expect(hint(opened, "RFM")).toContain("Values beside the clients: R, F, M, RFM, Segment, as of");
  });

  test("are values where a calculated column says something else, and by margin, and with cuts of their own", async () => {
    const opened = await started();
    const { sheet, table } = tableIn(opened.bench.book, "cb_Clients");
    await opened.run("abc", { cuts: "60/80" });
    expect(liveColumns(opened)).toEqual([]);
    await opened.run("abc", { by: "margin" });
    expect(liveColumns(opened)).toEqual([]);
    ensureCell(sheet, table.range.row + 1, columnOf(table, "Revenue")).value = 1;
    await opened.run("rfm");
    expect(liveColumns(opened)).toEqual([]);
    expect(valuesIn(opened)).toMatchObject({ R: scoresOf(orders).R, segment: scoresOf(orders).segment });
  });

  test("become values again by an analysis once they are too many, and formulas again by undo", async () => {
    const opened = await started();
    await opened.run("analyse-everything");
    expect(liveColumns(opened)).toEqual([...liveScoreColumns]);
    await opened.workbook.apply({ action: "test", summary: {} }, [{ kind: "settings", values: { "limit.scores": 2 } }]);
    await opened.run("analyse-everything");
    expect(liveColumns(opened)).toEqual([]);
    expect(valuesIn(opened)).toEqual(scoresOf(orders));
    await opened.run("undo");
    expect(liveColumns(opened)).toEqual([...liveScoreColumns]);
  }, 120_000);

  test("come to new clients as formulas, and freeze where an import brings too many", async () => {
    const opened = await started();
    const source = (codes: number[]) => `id,name,phone\n${codes.map((code) => `N${code},New ${code},+49301234${code}`).join("\n")}`;
    const file = (codes: number[]) => ({ name: "clients.csv", bytes: new TextEncoder().encode(source(codes)) });
    await opened.run("rfm");
    await opened.services.run("import", { file: file([100]) }, silent);
    expect(formulasIn(opened.bench.book).R).toHaveLength(orders.clients + 1);
    expect(liveColumns(opened)).toEqual(["R", "F", "M", "RFM", "segment"]);
    await opened.workbook.apply({ action: "test", summary: {} }, [{ kind: "settings", values: { "limit.scores": orders.clients + 1 } }]);
    await opened.services.run("import", { file: file([101, 102]) }, silent);
    expect(formulasIn(opened.bench.book).R).toEqual(Array.from({ length: orders.clients + 3 }, () => null));
    expect(hint(opened, "RFM")).toContain("Values beside the clients: ");
    await opened.run("undo");
    expect(liveColumns(opened)).toEqual(["R", "F", "M", "RFM", "segment"]);
  }, 120_000);

  test("typed over are found by the check, repaired, and undone", async () => {
    const opened = await started();
    await opened.run("rfm");
    const { sheet, table } = tableIn(opened.bench.book, "cb_Clients");
    const at = [table.range.row + 3, columnOf(table, "M")] as const;
    const { formula } = ensureCell(sheet, ...at);
    await opened.bench.run(async (context) => {
      context.workbook.worksheets.getItem("Clients").getRangeByIndexes(at[0], at[1], 1, 1).values = [[5]];
      await context.sync();
    });
    expect(await opened.workbook.overwritten()).toContainEqual({ table: "clients", column: "M", rows: [2] });
    await opened.run("repair", {});
    expect(ensureCell(sheet, ...at).formula).toBe(formula);
    await opened.run("undo");
    expect(ensureCell(sheet, ...at)).toMatchObject({ value: 5 });
    expect(ensureCell(sheet, ...at).formula).toBeUndefined();
  }, 120_000);

  test("failed at any sync leave the workbook as it was", async () => {
    const { bench } = await started();
    const opened = await openBench({ book: copyOf(bench.book) });
    await opened.run("abc");
    expect(liveColumns(opened)).toEqual(["ABC"]);
    expectWhole(await failAtEachSync(bench.book, ({ run }) => run("abc")));
  }, 240_000);
});
