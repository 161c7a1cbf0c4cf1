import fc from "fast-check";
import type { Grid } from "../../../src/domain/kernel/cell";
import { textOf } from "../../../src/domain/kernel/text";
import { BaseInMemory } from "../../support/imports";
import { lostAnywhere, type Kept } from "../../support/kept-cells";
import { describeWithSharedData, sharedGrid } from "../../support/shared-data";

/** Cells of a source that are neither in the base nor in the log of the import. */
const lost = (base: BaseInMemory, grid: Grid, logs: readonly Kept["log"][]): string[] =>
  lostAnywhere({ rows: (table) => base.rows(table), log: logs.flat() }, grid);

const some = (...texts: string[]) => fc.constantFrom("", ...texts);
const clientRow = fc.tuple(
  some("Ann Lee", "LEE, ANN", "ООО Ромашка", " Bob  Bo ", "Bob Bo"),
  some("0722 111 222; 0722 111 333", "0722111222", "call me", "+44 20 7946 0018 ext 5"),
  some("ann@X.org", "mailto:ann@x.org", "ann at x", "a@x.org, b@x.org"),
  some("yes", "Да", "+", "maybe"),
  some("31.12.1980", "1980-12-31", "12/31/80", "soon"),
  some("North", "north ", "Nord"),
  some("Ion", "ION POP"),
  some("0722 999 888", "0722999888 0722999777"),
);
const clientHeaders = ["Name", "Phone", "E-mail", "Important", "Birthday", "Region", "Contact person", "Contact phone"];
const orderRow = fc.tuple(
  some("A-1", "A-2", "A-3"),
  some("Ann Lee", "C-00001", "Bob Bo"),
  some("31.12.2023", "2023-12-31", "01/02/24", "tomorrow"),
  some("1.234,50", "12.5", "(7)", "a lot"),
  some("GTX Pro", "gtxpro", "GTX Prro"),
  some("Won", "won", "lost"),
);
const orderHeaders = ["Number", "Client", "Date", "Amount", "Service", "Status"];

describe("no cell of a source is lost", () => {
  it("whatever lists come, one after the other: each cell is in the base or in the log", () => {
    fc.assert(
      fc.property(
        fc.array(clientRow, { minLength: 1, maxLength: 6 }),
        fc.array(orderRow, { minLength: 1, maxLength: 8 }),
        (clients, orders) => {
          const grids: Grid[] = [
            [clientHeaders, ...clients],
            [orderHeaders, ...orders],
          ];
          const filled = grids.filter(([, ...rows]) => rows.some((row) => row.some((cell) => textOf(cell) !== "")));
          const base = new BaseInMemory("en", "RO");
          const logs = filled.map((grid) => base.import(grid, { table: grid[0] === orderHeaders ? "orders" : "clients" }).originals);
          for (const grid of filled) expect(lost(base, grid, logs)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("the log names the record, the header, what it was and what it became; once for all records alike", () => {
    const base = new BaseInMemory("en", "RO");
    const { originals } = base.import([
      ["Name", "Phone", "Birthday"],
      ["Ana", "0722 111 222; 0722 111 333", "1980-12-31"],
      ["Ben", "+40 722 111 444", "31.12.1980"],
      ["Cid", "", "31.12.1980"],
    ]);
    expect(originals).toEqual([
      { records: "C-00001", field: "Phone", old: "0722 111 222; 0722 111 333", new: "+40 722 111 222" },
      { records: "C-00002, C-00003", field: "Birthday", old: "31.12.1980", new: "1980-12-31" },
    ]);
  });

  it("what a later row contradicts is kept, and rows that became no record", () => {
    const base = new BaseInMemory();
    const { originals } = base.import([
      ["Customer id", "Name", "City"],
      ["7", "Ann", "Tirana"],
      ["7", "Ann", "Durres"],
      ["", "", "Nowhere"],
    ]);
    expect(originals).toEqual([
      { records: "C-00001", field: "City", old: "Tirana", new: "Durres" },
      { records: "", field: "City", old: "Nowhere", new: "" },
    ]);
  });

  it("what an earlier import cleaned is not told again", () => {
    const base = new BaseInMemory("en", "RO");
    const list: Grid = [
      ["Name", "Phone"],
      ["Ana", "0722111222"],
    ];
    expect(base.import(list).originals).toHaveLength(1);
    expect(base.import([...list, ["Ben", "0722111333"]]).originals).toEqual([
      { records: "C-00002", field: "Phone", old: "0722111333", new: "+40 722 111 333" },
    ]);
  });
});

describeWithSharedData("the untidy pipeline", () => {
  it("comes in without a hand edit: every row, every cell, and what became of them", () => {
    const base = new BaseInMemory("en", "US");
    base.import(sharedGrid("crm_maven/accounts.csv"));
    base.import(sharedGrid("crm_maven/products.csv"));
    const grid = sharedGrid("crm_maven/sales_pipeline.csv");
    const plan = base.import(grid);
    expect(grid).toHaveLength(8_801);
    expect(plan.perTable).toEqual({
      orders: { created: 8_800, updated: 0, same: 0, skipped: 0 },
      clients: { created: 0, updated: 85, same: 0, skipped: 0 },
      owners: { created: 30, updated: 0, same: 0, skipped: 0 },
      "order-statuses": { created: 4, updated: 0, same: 0, skipped: 0 },
    });
    expect(plan.cleaned).toEqual({ dates: 6_711, amounts: 6_711, phones: 0, emails: 0, names: 0, yesNo: 0, lists: 1_480 });
    expect(plan.findings.map(({ code, field = null, values }) => [code, field, values?.["count"]])).toEqual([
      ["import.columns.own", null, 1],
      ["import.list.taken", "product", 1_480],
      ["import.date.borrowed", "close_date", 2_423],
      ["import.client.none", null, 1_425],
      ["import.list.added", "owner", 30],
      ["import.list.statuses", "status", 4],
    ]);
    expect(lost(base, grid, [plan.originals])).toEqual([]);
    expect(lost(base, grid, [])).not.toEqual([]);
  });
});
