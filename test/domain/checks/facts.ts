import type { Cell } from "../../../src/domain/kernel/cell";
import { parsePhone } from "../../../src/files/phone-numbers";
import type { CheckFacts, CheckedTable } from "../../../src/domain/checks/facts";
import { tables as schema } from "../../../src/domain/schema/tables";

/** A grid as it is written in a test: keys in the first row, records below. */
export type Written = readonly (readonly Cell[])[];

function tableOf(key: string, grid: Written): CheckedTable {
  const [keys = [], ...rows] = grid;
  const declared = (schema as Record<string, { columns: readonly { key: string }[] }>)[key]!.columns;
  return {
    rows: rows.length,
    columns: declared.map((column) => ({ key: column.key, header: column.key.toUpperCase(), writable: true })),
    data: Object.fromEntries(keys.map((column, at) => [String(column), rows.map((row) => row[at] ?? null)])),
  };
}

/** The tables that every base has, empty where a test says nothing of them. */
const all =
  "clients orders contracts contacts interactions services stages order-statuses regions owners activities sources channels interaction-kinds results reactions renewals";

/** Facts of a base with these tables; `more` takes the place of what a plain base has. */
export function factsOf(grids: Record<string, Written>, more: Partial<CheckFacts> = {}): CheckFacts {
  return {
    tables: Object.fromEntries(all.split(" ").map((key) => [key, tableOf(key, grids[key] ?? [])])),
    counters: {},
    today: 46_000,
    country: "RO",
    headers: {},
    fixedLists: { "yes-no": ["Yes", "No"], kinds: ["person", "organisation"], "stage-groups": [], "status-groups": [], currencies: [] },
    yesNo: { yes: new Set(["yes", "да"]), no: new Set(["no", "нет"]), words: { yes: "Yes", no: "No" } },
    parsePhone,
    overwritten: [],
    renamed: [],
    brokenNames: [],
    brokenFormulas: [],
    unguarded: [],
    views: [],
    wrongSettings: [],
    duplicates: [],
    ...more,
  };
}
