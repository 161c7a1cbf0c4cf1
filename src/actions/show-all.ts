import { defineAction } from "./action";
import { requireBase } from "./base";

/** Brings back every row and column of the tables, in the order of the codes. */
export const showAll = defineAction({
  id: "show-all",
  parameters: {},
  needsBase: true,
  changes: false,
  returns: "tables",
  async run(context) {
    await requireBase(context);
    return { result: { tables: await context.workbook.showAll() }, findings: [] };
  },
});
