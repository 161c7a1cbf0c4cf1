import { columnsInUse } from "../../../src/domain/analysis/sheet-words";
import type { ColumnPlan } from "../../../src/domain/schema/plan";

const columns = ["code", "reference", "satisfaction"].map((key): ColumnPlan => ({ key, header: key, kind: "text", width: 9 }));
const hidden = (rows: (string | number | null)[][]) => columnsInUse(columns, rows).flatMap((column) => (column.hidden ? [column.key] : []));

test("the column of references is hidden where no client has one; other columns are not", () => {
  expect(hidden([["C-1", null, null], ["C-2", "", null]])).toEqual(["reference"]); // prettier-ignore
  expect(hidden([["C-1", null, null], ["C-2", 7, null]])).toEqual([]); // prettier-ignore
  expect(columnsInUse(columns.slice(0, 1), [["C-1"]])).toEqual(columns.slice(0, 1));
});
