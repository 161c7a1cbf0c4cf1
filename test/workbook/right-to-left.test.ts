import { openBase } from "../support/base-bench";

/** Reading order and alignment of cells on the sheet of a table. */
const formatsOf = (table: string, addresses: string[]) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.tables.getItem(table).worksheet;
    const loaded = addresses.map((address) => sheet.getRange(address).format.load("readingOrder,horizontalAlignment"));
    await context.sync();
    return loaded.map(({ readingOrder, horizontalAlignment }) => [readingOrder, horizontalAlignment]);
  });

describe("a base in Arabic", () => {
  test("reads from the right, its titles, hints and headers within the sheet's edge", async () => {
    await openBase({ language: "ar" });
    expect(await formatsOf("cb_Contracts", ["A1", "A2", "A3", "B3", "A4"])).toEqual([
      ["RightToLeft", "Left"],
      ["RightToLeft", "Left"],
      ["RightToLeft", "Left"],
      ["RightToLeft", "Left"],
      ["RightToLeft", "General"],
    ]);
  });

  test("one in English is left as Excel has it", async () => {
    await openBase({ language: "en" });
    expect(await formatsOf("cb_Contracts", ["A1", "A4"])).toEqual([
      ["Context", "General"],
      ["Context", "General"],
    ]);
  });
});
