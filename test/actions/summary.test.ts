import fc from "fast-check";
import type { Figures } from "../../src/actions/ports";
import type { Cell } from "../../src/domain/kernel/cell";
import { figureNames, figuresOf } from "../../src/domain/summaries/figures";
import { openBase, openClients, clientCode, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";

jest.setTimeout(120_000);

const without = ["cb_Journal"];
type Group = { name: string; count: number; sum: number | string; share: number | null; average: number | null };
type Result = { rows: { visible: number; all: number }; visible: Figures; all: Figures; groups: Group[] };
const summary = async ({ run }: BaseBench, values: Record<string, unknown>): Promise<Result> =>
  (await run("summary", values)).result as Result;

/** Writes what a user might have into a column of the orders; a text that begins with "=" is a formula. */
async function fill({ bench }: BaseBench, cells: Cell[]): Promise<void> {
  await bench.run(async (context) => {
    const column = context.workbook.tables.getItem("cb_Orders").columns.getItem("Quantity").getDataBodyRange();
    column.formulas = cells.map((cell) => [cell ?? ""]);
    await context.sync();
  });
}

/** The column as it stands: null is an empty cell, "" a formula's empty text. */
function standing({ bench }: BaseBench, rows: number): Cell[] {
  const at = `E4:E${rows + 3}`;
  const formulas = bench.formulas("Orders", at).flat();
  return bench
    .grid("Orders", at)
    .flatMap((row) => row)
    .map((value, i) => (value === "" && formulas[i] === "" ? null : (value as Cell)));
}

function expectFigures(found: Record<string, unknown>, cells: Cell[]): void {
  const wanted = figuresOf(cells);
  for (const name of figureNames) {
    const [one, other] = [found[name], wanted[name]];
    if (typeof one === "number" && typeof other === "number")
      expect({ name, off: Math.abs(one - other) / Math.max(1, Math.abs(other)) < 1e-9 }).toEqual({ name, off: true });
    else expect({ name, figure: one }).toEqual({ name, figure: other });
  }
}

/** The two columns of formulas on the sheet, by figure. */
function onSheet({ bench }: BaseBench): { visible: Record<string, unknown>; all: Record<string, unknown> } {
  const rows = bench.grid("Summary", "B4:C14");
  const column = (at: number) => Object.fromEntries(figureNames.map((name, i) => [name, rows[i]![at]]));
  return { visible: column(0), all: column(1) };
}

const kinds = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -99, max: 99 }) },
  { weight: 1, arbitrary: fc.integer({ min: 40_000, max: 47_000 }) },
  fc.constantFrom<Cell>(null, '=""', "=1/4", "a text", "'12", true),
);
const withErrors = fc.oneof({ weight: 9, arbitrary: kinds }, fc.constantFrom<Cell>("=1/0", "=NA()"));

describe("the eleven figures in the pane and on the sheet", () => {
  test.each([
    ["of texts, blanks, empty texts, truth values and dates", kinds],
    ["of errors among them", withErrors],
  ])("%s are those of the definitions, filtered and not", async (_, cells) => {
    const opened = await openClients(12, 2, { engine: "univer" });
    await summary(opened, { table: "orders", column: "quantity" });
    const run = fc.asyncProperty(
      fc.array(cells, { minLength: 24, maxLength: 24 }),
      fc.subarray([...Array(12).keys()], { minLength: 1 }),
      async (column, who) => {
        await opened.workbook.showAll();
        await fill(opened, column);
        const all = standing(opened, 24);
        const values = who.map(clientCode);
        await opened.workbook.arrange({
          table: "orders",
          filters: [{ column: "client", criterion: { kind: "values", values } }],
          sort: [],
          columns: null,
        });
        const visible = all.filter((_cell, row) => who.includes(row % 12));
        const pane = await opened.workbook.figures("orders", "quantity");
        expectFigures(pane.visible, visible);
        expectFigures(pane.all, all);
        expectFigures(onSheet(opened).visible, visible);
        expectFigures(onSheet(opened).all, all);
      },
    );
    await fc.assert(run, { numRuns: 8 });
  });
});

describe("groups", () => {
  test("by a column of the client sum to the whole of the rows in sight, on the sheet too", async () => {
    const opened = await openBase({ sample: true }, { engine: "univer" });
    await opened.workbook.arrange({
      table: "orders",
      filters: [{ column: "amount", criterion: { kind: "conditions", conditions: [{ operator: ">", value: 500 }] } }],
      sort: [],
      columns: null,
    });
    for (const groupBy of ["region", "service", "client:owner", "quarter"]) {
      const { rows, visible, groups } = await summary(opened, { table: "Orders", column: "Amount", groupBy });
      expect(rows.visible).toBeLessThan(rows.all);
      expect(groups.length).toBeGreaterThan(1);
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(visible.count);
      expect(groups.reduce((sum, group) => sum + Number(group.sum), 0)).toBeCloseTo(Number(visible.sum), 6);
      expect(groups.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 9);
      const lines = opened.bench.grid("Summary", `A17:E${17 + rows.visible + groups.length}`).filter((line) => line[1] !== "");
      expect(lines[0]!.slice(1)).toEqual([
        visible.count,
        expect.closeTo(Number(visible.sum), 6),
        1,
        expect.closeTo(Number(visible.average), 6),
      ]);
      lines.slice(1).forEach((line, i) => {
        const { count, sum, share, average } = groups[i]!;
        expect(line.slice(1)).toEqual([count, ...[Number(sum), share!, average!].map((figure) => expect.closeTo(figure, 6))]);
      });
      expect(lines).toHaveLength(groups.length + 1);
    }
  });

  test("fold their records away, in rows that open", async () => {
    const opened = await openClients(3);
    await summary(opened, { table: "orders", column: "amount", groupBy: "client" });
    const { rows } = opened.bench.sheet("Summary");
    const folded = [...rows].filter(([, line]) => line.hidden).map(([row]) => row);
    expect(folded).toEqual([17, 18, 19, 21, 22, 23, 25, 26, 27]);
  });

  test("stand alone above 5,000 rows", async () => {
    const opened = await openClients(10, 501);
    const { groups } = await summary(opened, { table: "orders", column: "amount", groupBy: "client" });
    expect(groups).toHaveLength(10);
    expect(opened.bench.grid("Summary", "A18:B28").filter(([name]) => name !== "")).toHaveLength(10);
    expect(opened.bench.grid("Summary", "A2:A2")[0]![0]).toContain("Too many rows");
    expect([...opened.bench.sheet("Summary").rows.values()].some((line) => line.hidden)).toBe(false);
  });

  test("of a table in Russian are asked for in its own words", async () => {
    const opened = await openBase({ sample: true, language: "ru" });
    const asked = await summary(opened, { table: "Заказы", column: "сумма", groupBy: "Регион" });
    const keys = await summary(opened, { table: "orders", column: "amount", groupBy: "region" });
    expect(asked).toEqual(keys);
    expect(asked.groups.length).toBeGreaterThan(2);
  });
});

describe("the sheet", () => {
  test("run again changes nothing, and undo takes it back, made and rebuilt", async () => {
    const opened = await openClients(6);
    const look = () => snapshotOf(opened.bench.book, { without });
    const bare = look();
    const first = await summary(opened, { table: "orders", column: "amount", groupBy: "client" });
    const made = look();
    expect(await summary(opened, { table: "orders", column: "amount", groupBy: "client" })).toEqual(first);
    expect(look()).toEqual(made);
    await summary(opened, { table: "clients", column: "code" });
    expect(look()).not.toEqual(made);
    for (const wanted of [made, made, bare]) {
      await opened.run("undo");
      expect(look()).toEqual(wanted);
    }
  });

  test("takes as many round trips for 1,500 rows as for 60, filtered and not", async () => {
    const trips: number[][] = [];
    for (const count of [20, 500]) {
      const opened = await openClients(count);
      const values = { table: "orders", column: "amount", groupBy: "month" };
      const own: number[] = [];
      const go = async (more: object = {}) => {
        opened.syncs();
        await opened.run("summary", { ...values, ...more });
        own.push(opened.syncs());
      };
      await go();
      await go();
      await opened.workbook.arrange({
        table: "orders",
        filters: [{ column: "amount", criterion: { kind: "conditions", conditions: [{ operator: ">", value: 50 }] } }],
        sort: [],
        columns: null,
      });
      await go();
      await go({ groupBy: "region" });
      await go({ sheet: false });
      trips.push(own);
    }
    console.log(`summary: ${trips[0]!.join(", ")} round trips (made, rebuilt, filtered, by a column of the clients, without its sheet)`);
    expect(trips[1]).toEqual(trips[0]);
  });

  test("is not made where it is not asked for", async () => {
    const opened = await openClients(3);
    const before = snapshotOf(opened.bench.book);
    const { sheet } = await opened.run("summary", { table: "orders", column: "amount", groupBy: "client", sheet: false });
    expect(sheet).toBeUndefined();
    expect(snapshotOf(opened.bench.book)).toEqual(before);
  });
});

describe("what is not there", () => {
  test.each([
    [{ table: "Invoices", column: "amount" }, "summary.table.unknown", "orders"],
    [{ table: "orders", column: "Turnover" }, "summary.column.unknown", "Amount"],
    [{ table: "orders", column: "amount", groupBy: "Planet" }, "summary.group", "Region"],
    [{}, "summary.table.missing", "clients"],
    [{ table: "orders" }, "summary.column.missing", "Amount"],
  ])("%j is %s, and says what there is", async (values, code, known) => {
    const { run, bench } = await openClients(2);
    const before = snapshotOf(bench.book);
    await expect(run("summary", values)).rejects.toMatchObject({ code, values: { known: expect.stringContaining(known) } });
    expect(snapshotOf(bench.book)).toEqual(before);
  });

  test("table and column are those of the cell that the user stands on, where they are not given", async () => {
    const opened = await openClients(2);
    await opened.bench.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orders");
      sheet.activate();
      sheet.getRange("F5").select();
      await context.sync();
    });
    const { result } = await opened.run("summary", {});
    expect(result).toMatchObject({ table: "orders", column: "amount" });
  });
});
