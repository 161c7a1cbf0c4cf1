import { foldGroup, groupsOf, showGroups, showLevels, ungroupLines } from "../../../src/workbench/book/outline";
import type { Sheet } from "../../../src/workbench/book/book";
import { createBook } from "../../../src/workbench/book/create";
import { Workspace } from "../../../src/workbench/book/workspace";
import { createPlainEngine } from "../../../src/workbench/engine/plain";

/** Rows 1 to 6 are a group, rows 2 and 3 one in it. */
function nested(): {
  workspace: Workspace;
  sheet: Sheet;
  fold(first: number, folded: boolean): void;
  hidden(): number[];
  signs(): number[];
} {
  const workspace = new Workspace(createBook(), createPlainEngine());
  const sheet = workspace.book.sheets[0]!;
  [1, 2, 2, 1, 1, 1].forEach((outline, i) => sheet.rows.set(i + 1, { outline }));
  const rows = (part: "hidden" | "collapsed") => [...sheet.rows].flatMap(([row, line]) => (line[part] ? [row] : [])).sort((a, b) => a - b);
  return {
    workspace,
    sheet,
    fold: (first, folded) =>
      foldGroup(
        workspace,
        sheet,
        "row",
        groupsOf(sheet, "row").find((group) => group.first === first)!,
        folded,
      ),
    hidden: () => rows("hidden"),
    signs: () => rows("collapsed"),
  };
}
const rect = { row: 1, column: 0, rows: 6, columns: 1 };

describe("a group's button", () => {
  test("hides its lines and shows them, told by the line after it", () => {
    const { fold, hidden, signs } = nested();
    fold(2, true);
    expect([hidden(), signs()]).toEqual([[2, 3], [4]]);
    fold(2, false);
    expect([hidden(), signs()]).toEqual([[], []]);
  });

  test("leaves groups in it folded that were folded before", () => {
    const { fold, hidden, signs } = nested();
    fold(2, true);
    fold(1, true);
    expect([hidden(), signs()]).toEqual([[1, 2, 3, 4, 5, 6], [4, 7]]); // prettier-ignore
    fold(1, false);
    expect([hidden(), signs()]).toEqual([[2, 3], [4]]);
  });

  test("leaves rows that a filter hides alone", () => {
    const { sheet, fold } = nested();
    sheet.rows.set(5, { outline: 1, filtered: true });
    fold(1, true);
    fold(1, false);
    expect(sheet.rows.get(5)).toMatchObject({ outline: 1, filtered: true });
  });
});

describe("where the summary stands before its group", () => {
  test("the line before it tells that it is folded, however that was done", () => {
    const { workspace, sheet, fold, signs } = nested();
    sheet.summaryBefore = { row: true, column: false };
    fold(1, true);
    expect(signs()).toEqual([0]);
    showGroups(workspace, sheet, rect, "row", true);
    expect(signs()).toEqual([]);
    showLevels(workspace, sheet, "row", 2);
    expect(signs()).toEqual([1]);
    showLevels(workspace, sheet, "row", 1);
    expect(signs()).toEqual([0, 1]);
    for (const _ of [1, 2]) ungroupLines(workspace, sheet, rect, "row");
    expect([...sheet.rows]).toEqual([]);
  });
});
