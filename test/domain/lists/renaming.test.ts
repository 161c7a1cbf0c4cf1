import fc from "fast-check";
import type { Cell } from "../../../src/domain/kernel/cell";
import { columnsWith, extendableLists, listOfColumn, renamableLists } from "../../../src/domain/lists/columns";
import { unlistedIn } from "../../../src/domain/lists/entered";
import { isSameValue, planRenaming } from "../../../src/domain/lists/renaming";
import { stageLooks } from "../../../src/domain/lists/stages";
import { contrast } from "../../../src/domain/funnel/contrast";

const word = fc.constantFrom("Cluj", "cluj ", "Iași", "Bacău", "x", "");
const cells = fc.array(fc.oneof(word, fc.constant(null)), { maxLength: 12 });

/** Columns as they stand after the changes; `regions` lose the rows that go. */
function after(columns: Record<string, readonly Cell[]>, changes: ReturnType<typeof planRenaming>["changes"]): Record<string, Cell[]> {
  const result = Object.fromEntries(Object.entries(columns).map(([key, list]) => [key, [...list]]));
  for (const change of changes) {
    if (change.kind === "update") change.rows.forEach((row, i) => (result[change.table]![row] = change.values[i] ?? null));
    if (change.kind === "remove") result[change.table] = result[change.table]!.filter((_, row) => !change.rows.includes(row));
  }
  return result;
}

test("after a rename no cell says the old value, and no other cell has changed", () => {
  fc.assert(
    fc.property(cells, cells, cells, fc.constantFrom("Iași", "New"), (regions, clients, orders, to) => {
      fc.pre(regions.some((cell) => isSameValue(cell, "Cluj")));
      const { changes, cells: counted } = planRenaming({
        place: { table: "regions", column: "region" },
        values: regions,
        columns: [
          { table: "clients", column: "region", cells: clients },
          { table: "orders", column: "region", cells: orders },
        ],
        from: "Cluj",
        to,
        merge: true,
        removes: true,
      });
      const now = after({ regions, clients, orders }, changes);
      expect(Object.values(now).flat().some((cell) => isSameValue(cell, "Cluj"))).toBe(false); // prettier-ignore
      const renamed = (list: readonly Cell[]) => list.map((cell) => (isSameValue(cell, "Cluj") ? to : cell));
      expect([now["clients"], now["orders"]]).toEqual([renamed(clients), renamed(orders)]);
      expect(counted).toBe([...clients, ...orders].filter((cell) => isSameValue(cell, "Cluj")).length);
      expect(now["regions"]!.filter((cell) => isSameValue(cell, to)).length).toBeGreaterThan(0);
    }),
  );
});

test("what is told to be off a list is in none of its values, and every cell is counted", () => {
  fc.assert(
    fc.property(cells, cells, (typed, values) => {
      const found = unlistedIn(typed, values);
      for (const { value } of found) expect(values.some((cell) => isSameValue(cell, value))).toBe(false);
      const off = typed.filter((cell) => !isSameValue(cell, "") && !values.some((each) => isSameValue(each, cell)));
      expect(found.reduce((sum, each) => sum + each.cells, 0)).toBe(off.length);
    }),
  );
});

test("text of a stage can always be read, whatever its two colours", () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(colour, fc.option(colour), (first, second) => {
      const { looks, findings } = stageLooks({ stage: ["S"], colour: [first], "second colour": [second] });
      const look = looks[0]!;
      expect(contrast(look.fill, look.font)).toBeGreaterThanOrEqual(4.5);
      expect(findings.map(({ code }) => code)).toEqual(second !== null && look.font !== second ? ["list.stage.contrast"] : []);
    }),
  );
});

test("lists that are extended are those whose dropdowns only warn, and a rename reaches formulas by their sources only", () => {
  expect(extendableLists).toEqual(["services", "regions", "owners", "activities", "sources", "channels", "interaction-kinds", "results", "reactions"]); // prettier-ignore
  expect(renamableLists.filter((key) => !extendableLists.includes(key))).toEqual(["stages", "order-statuses", "renewals"]);
  const columns = ["region", "owner", "own"].map((key) => ({ key, own: key === "own", formula: key === "region" }));
  expect(columnsWith("regions", [{ key: "clients", columns }])).toEqual([]);
  expect(columnsWith("owners", [{ key: "clients", columns }])).toEqual([{ table: "clients", column: "owner" }]);
  expect([listOfColumn("owners", "manager"), listOfColumn("clients", "comment")]).toEqual(["owners", undefined]);
});
