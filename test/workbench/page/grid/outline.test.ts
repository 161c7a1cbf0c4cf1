import fc from "fast-check";
import type { Sheet } from "../../../../src/workbench/book/book";
import { createBook } from "../../../../src/workbench/book/create";
import { groupsOf } from "../../../../src/workbench/book/outline";
import { edgesOf, layoutOf } from "../../../../src/workbench/page/grid/outline-layout";
import { Measures } from "../../../../src/workbench/page/grid/sizes";

/** A sheet whose rows nest so deep; "-" before the depth hides the row. */
function aSheet(...depths: number[]): Sheet {
  const sheet = createBook().sheets[0]!;
  depths.forEach((depth, row) => {
    if (depth) sheet.rows.set(row, { outline: Math.abs(depth), ...(depth < 0 && { hidden: true }) });
  });
  return sheet;
}

/** The screen's boxes, 20 pixels a row, scrolled by so much. */
function boxesOf(sheet: Sheet, scrolled = 0) {
  const measures = new Measures(createBook(), sheet);
  return (_: Sheet, row: number, column: number) => {
    const top = 20 + measures.rowStart(row) - (row < sheet.frozen.rows ? 0 : scrolled);
    return {
      left: 46 + measures.columnStart(column),
      right: 110 + measures.columnStart(column),
      top,
      bottom: top + measures.rowHeight(row),
    };
  };
}
const layout = (sheet: Sheet, scrolled = 0) => layoutOf(sheet, "row", boxesOf(sheet, scrolled));

describe("the groups of a sheet", () => {
  test("are the runs of each level, each group before those in it, with the line after them as their sign", () => {
    expect(groupsOf(aSheet(0, 1, 2, 2, 1, 0, 1), "row")).toEqual([
      { first: 1, last: 4, level: 1, sign: 5, folded: false },
      { first: 2, last: 3, level: 2, sign: 4, folded: false },
      { first: 6, last: 6, level: 1, sign: 7, folded: false },
    ]);
  });

  test("are folded where all of their lines are hidden", () => {
    expect(groupsOf(aSheet(1, -2, -2, 1, 0, -1), "row").map(({ folded }) => folded)).toEqual([false, true, true]);
  });

  test("have their sign before them where the sheet says so, and none above the first row", () => {
    const sheet = aSheet(1, 0, 1, 1);
    sheet.summaryBefore = { row: true, column: false };
    expect(groupsOf(sheet, "row").map(({ sign }) => sign)).toEqual([-1, 1]);
  });

  test("hold every grouped line as often as it is deep", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 30 }), (depths) => {
        const groups = groupsOf(aSheet(...depths), "row");
        const around = depths.map((_, row) => groups.filter(({ first, last }) => row >= first && row <= last).length);
        expect(around).toEqual(depths.map(Math.abs));
      }),
    );
  });
});

describe("the gutter beside the rows", () => {
  test("has a bracket from the first line to the button, which is in the middle of its line", () => {
    expect(layout(aSheet(0, 1, 1, 0))).toMatchObject({
      depth: 1,
      pieces: [{ bracket: { from: 23, to: 62 }, button: 70 }],
    });
  });

  test("has a button alone where the group is folded, and none where the button's line is hidden", () => {
    const sheet = aSheet(0, -1, -1, 0);
    expect(layout(sheet).pieces).toMatchObject([{ button: 30 }]);
    expect(layout(sheet).pieces[0]?.bracket).toBeUndefined();
    sheet.rows.set(3, { hidden: true });
    expect(layout(sheet)).toMatchObject({ depth: 1, pieces: [] });
  });

  test("stays as it is drawn while the sheet scrolls under what is frozen", () => {
    const sheet = aSheet(0, 1, 1, 1, 1, 0);
    sheet.frozen.rows = 2;
    expect(layout(sheet, 40).pieces).toEqual(layout(sheet).pieces);
    expect(edgesOf(sheet, "row", boxesOf(sheet, 40))).toEqual({ head: 20, edge: 60, scrolled: 40 });
  });
});

test("lines start where those before them end", () => {
  const line = fc.record({ size: fc.integer({ min: 1, max: 100 }), hidden: fc.boolean() });
  fc.assert(
    fc.property(fc.dictionary(fc.integer({ min: 0, max: 20 }).map(String), line), (lines) => {
      const sheet = createBook().sheets[0]!;
      for (const [at, each] of Object.entries(lines)) {
        sheet.rows.set(Number(at), each);
        sheet.columns.set(Number(at), each);
      }
      const measures = new Measures(createBook(), sheet);
      for (let at = 0; at < 22; at++) {
        expect(measures.rowStart(at + 1) - measures.rowStart(at)).toBe(measures.rowHeight(at));
        expect(measures.columnStart(at + 1) - measures.columnStart(at)).toBe(measures.columnWidth(at));
      }
    }),
  );
});
