import type { Cell } from "../../src/domain/kernel/cell";
import { figureNames, figuresOf } from "../../src/domain/summaries/figures";
import { saveXlsx } from "../../src/workbench/files/save-xlsx";
import { clientCode, openBase, openClients, type BaseBench } from "../support/base-bench";
import { inspectAll, temporaryFile, type Job, type Seen } from "../support/libreoffice";
import { describeWith } from "../support/platform";

jest.setTimeout(300_000);

/** No truth values among them: LibreOffice counts TRUE as the number 1, Excel does not. */
const mixed: Cell[] = [12, null, '=""', "a text", "'12", "TRUE?", 46_000, -3.25, "=1/4", 0, "1 200,50", 7];
const withError: Cell[] = ["=1/0", ...mixed.slice(1)];
/** Clients whose orders stay in sight, of twelve. */
const inSight = [1, 2, 4, 6, 7, 8];

/** What the cells come to; a formula's "" is an empty text. */
const valueOf = (cell: Cell): Cell => (cell === '=""' ? "" : cell === "=1/4" ? 0.25 : cell === "=1/0" ? "#DIV/0!" : cell);

/** A base of twelve orders with this in their Quantity, filtered or not, and its summary. */
async function aSummary(cells: Cell[], filtered: boolean): Promise<BaseBench> {
  const opened = await openClients(12, 1, { engine: "univer" });
  await opened.bench.run(async (context) => {
    const column = context.workbook.tables.getItem("cb_Orders").columns.getItem("Quantity").getDataBodyRange();
    column.formulas = cells.map((cell) => [cell ?? ""]);
    await context.sync();
  });
  const criterion = { kind: "values" as const, values: inSight.map(clientCode) };
  if (filtered) await opened.workbook.arrange({ table: "orders", filters: [{ column: "client", criterion }], sort: [], columns: null });
  await opened.run("summary", { table: "orders", column: "quantity", groupBy: "client" });
  return opened;
}

async function jobFor({ bench }: BaseBench, name: string): Promise<Job> {
  return { path: temporaryFile(name, await saveXlsx(bench.book)), recalculate: true };
}

describeWith("libreoffice", "a summary that was saved, calculated anew by LibreOffice", () => {
  const cases: [string, Cell[], boolean][] = [
    ["all rows", mixed, false],
    ["rows of a filter", mixed, true],
    ["an error among all rows", withError, false],
    ["an error that the filter hides", withError, true],
  ];
  let seen: Seen[] = [];
  let overview: { own: unknown[][]; chart: string };

  beforeAll(async () => {
    const jobs: Job[] = [];
    for (const [, cells, filtered] of cases) jobs.push(await jobFor(await aSummary(cells, filtered), `summary-${jobs.length}.xlsx`));
    const base = await openBase({ sample: true, language: "ar" }, { engine: "univer" });
    await base.run("overview");
    overview = { own: base.bench.grid("نظرة عامة", "A1:I60"), chart: base.bench.sheet("نظرة عامة").charts[0]!.title.text };
    jobs.push(await jobFor(base, "overview.xlsx"));
    seen = await inspectAll(jobs);
  });

  test.each(cases.map(([name], i) => [name, i] as const))("has the eleven figures of %s", (_, i) => {
    const [, cells, filtered] = cases[i]!;
    const sheet = seen[i]!.sheets.find(({ name }) => name === "Summary")!;
    const values = cells.map(valueOf);
    const visible = filtered ? values.filter((_cell, row) => inSight.includes(row)) : values;
    for (const [column, wanted] of [
      [1, figuresOf(visible)],
      [2, figuresOf(values)],
    ] as const)
      figureNames.forEach((name, at) => {
        const failed = sheet.errors.some(([row, col]) => row === 3 + at && col === column);
        const figure = wanted[name];
        if (typeof figure === "string") return expect({ name, column, failed }).toEqual({ name, column, failed: true });
        expect({ name, column, failed }).toEqual({ name, column, failed: false });
        expect(sheet.values[3 + at]![column]).toBeCloseTo(figure, 6 - Math.min(6, Math.floor(Math.log10(Math.abs(figure) + 1) / 2)));
      });
  });

  test("has groups that sum to the rows in sight, their records folded", () => {
    const sheet = seen[1]!.sheets.find(({ name }) => name === "Summary")!;
    const visible = figuresOf(mixed.map(valueOf).filter((_, row) => inSight.includes(row)));
    const lines = sheet.values.slice(16, 17 + 2 * inSight.length).filter((line) => line[1] !== "");
    expect(lines[0]!.slice(1, 3)).toEqual([visible.count, visible.sum]);
    expect(lines.slice(1).map(([name]) => name)).toHaveLength(inSight.length);
    expect(lines.slice(1).reduce((sum, line) => sum + Number(line[2]), 0)).toBeCloseTo(Number(visible.sum), 9);
    expect(sheet.hiddenRows).toEqual(inSight.map((_, i) => 17 + 2 * i));
    expect(sheet.titleRows).toBe(true);
  });

  test("has the overview as it was made, with its chart", () => {
    const sheet = seen[4]!.sheets.find(({ name }) => name === "نظرة عامة")!;
    overview.own.forEach((line, row) =>
      line.forEach((value, column) => expect([row, column, sheet.values[row]?.[column] ?? ""]).toEqual([row, column, value])),
    );
    expect(sheet.errors).toEqual([]);
    expect(sheet.charts.map(({ title, series }) => [title, series.length])).toEqual([[overview.chart, 1]]);
  });
});
