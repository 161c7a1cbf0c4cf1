import { saveXlsx } from "../../src/workbench/files/save-xlsx";
import type { ResolvedView } from "../../src/domain/views/view";
import { openBase, type BaseBench } from "../support/base-bench";
import { inspect, temporaryFile, type Seen } from "../support/libreoffice";
import { describeWith } from "../support/platform";

jest.setTimeout(300_000);

const views: ResolvedView[] = [
  {
    table: "clients",
    filters: [
      { column: "revenue", criterion: { kind: "conditions", conditions: [{ operator: ">", value: 100 }] } },
      { column: "phone", criterion: { kind: "filled" } },
    ],
    sort: [{ column: "last order", descending: true }],
    columns: ["code", "name", "last order", "revenue", "city"],
  },
  {
    table: "orders",
    filters: [
      { column: "receivable", criterion: { kind: "blank" } },
      { column: "date", criterion: { kind: "conditions", conditions: [{ operator: ">=", value: 45_000 }, { operator: "<=", value: 46_300 }] } }, // prettier-ignore
    ],
    sort: [{ column: "client" }, { column: "amount", descending: true }],
    columns: null,
  },
  { table: "contracts", filters: [{ column: "amount", criterion: { kind: "top", count: 4 } }], sort: [], columns: null },
  {
    table: "interactions",
    filters: [{ column: "date", criterion: { kind: "month", month: 2 } }],
    sort: [{ column: "date" }],
    columns: null,
  },
  { table: "services", filters: [{ column: "service", criterion: { kind: "conditions", conditions: [{ operator: "=", value: "*a*" }, { operator: "<>", value: "*z*" }] } }], sort: [], columns: null }, // prettier-ignore
];

describeWith("libreoffice", "views, saved and opened in LibreOffice", () => {
  let opened: BaseBench;
  let seen: Seen;
  const visible: Record<string, number> = {};

  beforeAll(async () => {
    opened = await openBase({ sample: true }, { engine: "univer" });
    for (const view of views) visible[view.table] = (await opened.workbook.arrange(view)).visible;
    seen = await inspect(temporaryFile("views.xlsx", await saveXlsx(opened.bench.book)));
  });

  test.each(views.map(({ table }) => table))("%s: the same rows and columns are in sight, in the same order", async (key) => {
    const { sheet, rows, columns } = (await opened.workbook.base())!.tables.find((table) => table.key === key)!;
    const other = seen.sheets.find(({ name }) => name === sheet)!;
    const own = opened.bench.sheet(sheet);
    const body = Array.from({ length: rows }, (_, i) => 3 + i);
    const shown = body.filter((row) => !own.rows.get(row)?.filtered);
    expect(shown).toHaveLength(visible[key]!);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(rows);
    expect(body.filter((row) => !other.hiddenRows.includes(row))).toEqual(shown);
    const hidden = columns.flatMap((_, at) => (own.columns.get(at)?.hidden ? [at] : []));
    expect(other.hiddenColumns.filter((at) => at < columns.length)).toEqual(hidden);
    const cells = (row: number) => columns.map((_, at) => own.cells.get(row)?.get(at)?.value ?? "");
    expect(body.map((row) => other.values[row]!.slice(0, columns.length))).toEqual(body.map(cells));
  });

  test("the totals above the tables are those of the rows in sight", () => {
    for (const { name, values } of seen.sheets.filter((sheet) => sheet.name === "Orders" || sheet.name === "Clients"))
      expect(values[0]!.filter((value) => typeof value === "number").map((value) => Number(value).toFixed(2))).toEqual(
        [...opened.bench.sheet(name).cells.get(0)!].sort(([a], [b]) => a - b).flatMap(([, { value }]) => (typeof value === "number" ? [value.toFixed(2)] : [])), // prettier-ignore
      );
  });
});
