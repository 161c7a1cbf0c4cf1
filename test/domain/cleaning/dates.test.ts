import { readDates, type DateOptions } from "../../../src/domain/cleaning/dates";
import type { Cell } from "../../../src/domain/kernel/cell";
import { isoOf } from "../../../src/domain/kernel/dates";
import { describeWithSharedData, sharedRows } from "../../support/shared-data";

const days = (cells: Cell[], options?: DateOptions): Cell[] =>
  readDates(cells, options).values.map((value) => (typeof value === "number" ? isoOf(value) : value));

describe("readDates", () => {
  it("reads dates that say themselves what they are, and leaves serial numbers", () => {
    expect(days(["2024-02-29", "2024/3/1", "2024.03.02", "20240303", " 2024-03-04T10:30:00Z ", 45356])).toEqual([
      "2024-02-29",
      "2024-03-01",
      "2024-03-02",
      "2024-03-03",
      "2024-03-04",
      "2024-03-05",
    ]);
  });

  it("keeps the time of day", () => {
    expect(readDates(["2024-03-04 12:00", "4/13/2024 6:00 PM"]).values).toEqual([45355.5, 45395.75]);
  });

  it("decides by the column: one day over 12 tells for all", () => {
    expect(days(["1/2/2024", "3/4/2024", "13/4/2024"])).toEqual(["2024-02-01", "2024-04-03", "2024-04-13"]);
    expect(days(["1/2/2024", "3/4/2024", "4/13/2024"])).toEqual(["2024-01-02", "2024-03-04", "2024-04-13"]);
  });

  it("reads dots day first, and two-digit years as Excel does", () => {
    expect(readDates(["1.2.24", "3.4.95"])).toMatchObject({ undecided: 0, order: "dmy" });
    expect(days(["1.2.24", "3.4.95"])).toEqual(["2024-02-01", "1995-04-03"]);
  });

  it("assumes the country's custom where nothing tells, and says so", () => {
    expect(readDates(["1/2/2024", "3/3/2024"], { country: "US" })).toMatchObject({ order: "mdy", undecided: 1, example: 0 });
    expect(days(["1/2/2024"], { country: "US" })).toEqual(["2024-01-02"]);
    expect(days(["1/2/2024"], { country: "AL" })).toEqual(["2024-02-01"]);
  });

  it("lets the user decide", () => {
    expect(readDates(["1/2/2024"], { order: "mdy", country: "AL" })).toMatchObject({ order: "mdy", undecided: 0 });
    expect(days(["24-03-01"], { order: "ymd" })).toEqual(["2024-03-01"]);
  });

  it("reads a spelling that tells nothing like the one that does, and says so", () => {
    const cells = ["3/18/2024", "03-01-24", "03-11-24"];
    expect(days(cells)).toEqual(["2024-03-18", "2024-03-01", "2024-03-11"]);
    expect(readDates(cells)).toMatchObject({ borrowed: 2, example: 1, undecided: 0 });
  });

  it("keeps what is no date as it stands", () => {
    expect(readDates(["31/02/2024", "soon", "", null, true, -5])).toMatchObject({
      values: ["31/02/2024", "soon", null, null, true, -5],
      unreadable: [0, 1, 4, 5],
    });
  });
});

describeWithSharedData("dates of an untidy export", () => {
  it("reads every closing date of the pipeline as the tidied list has it", () => {
    const pipeline = sharedRows("crm_maven/sales_pipeline.csv");
    const tidy = new Map(sharedRows("crm_maven/orders_won.csv").map((row) => [row.order_id, row.order_date]));
    const read = days(pipeline.map((row) => row.close_date as string));
    const won = pipeline.flatMap((row, index) => (tidy.has(row.opportunity_id) ? [[row.opportunity_id, read[index]]] : []));
    expect(won).toEqual(won.map(([id]) => [id, tidy.get(id as string)]));
    expect(won).toHaveLength(4238);
  });
});
