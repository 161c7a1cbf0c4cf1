import * as fc from "fast-check";
import type { Cell } from "../../../src/domain/kernel/cell";
import { Failure } from "../../../src/domain/kernel/failure";
import { readChoices } from "../../../src/domain/merging/choices";
import { logged, unlogged } from "../../../src/domain/merging/log";
import type { MergeField } from "../../../src/domain/merging/side-by-side";
import type { ColumnKind } from "../../../src/domain/schema/plan";

const text = fc.string({ minLength: 1 });
const day = fc.integer({ min: 1, max: 2_958_465 });
const cases: [ColumnKind | null, string | undefined, fc.Arbitrary<Cell>][] = [
  ["text", "@", text],
  ["code", "@", fc.constantFrom("007", "1e5", "true", "2020-01-01")],
  [
    "date",
    "dd.mm.yyyy",
    fc.oneof(
      day,
      fc.double({ min: 1.1, max: 60_000, noNaN: true }).map((serial) => serial + 0.25),
    ),
  ],
  ["money", "#,##0.00", fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)],
  [null, "@", text],
  [
    null,
    "General",
    fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.boolean(),
    ),
  ],
  [null, "General", fc.constantFrom("007", "+1", "1,5", "x", "- 1", "0x1", "1.", "Infinity")],
  [null, '[$-409]d\\-mmm\\-yy;"day"@', day],
];

test.each(cases)("a cell of kind %s, format %s, comes back from the log as it was", (kind, format, cells) => {
  fc.assert(fc.property(cells, (cell) => expect(unlogged(logged(cell, { kind, format }), { kind, format })).toEqual(cell)));
});

test("the log shows days as days, and blank cells not at all", () => {
  expect(logged(46_000, { kind: "date" })).toBe("2025-12-09");
  expect(logged(46_000, { kind: null, format: "dd/mm/yy" })).toBe("2025-12-09");
  expect(logged(46_000, { kind: null, format: "General" })).toBe("46000");
  expect([logged(null, { kind: "date" }), logged("", { kind: "text" }), unlogged(null, { kind: "date" })]).toEqual([null, null, null]);
});

describe("choices", () => {
  const field = (key: string, header: string): MergeField => ({ key, header, kind: "text", rule: "own" });
  const fields = [field("name", "Имя"), field("second phone", "Второй телефон"), field("Size, in m: all", "Size, in m: all")];
  const codes = ["C-00001", "K:7,b"];

  test("name fields by key or header, whatever signs these and the codes have", () => {
    expect(readChoices("имя:K:7,b, second phone:C-00001,Size, in m: all:K:7,b", fields, codes)).toEqual({
      name: 1,
      "second phone": 0,
      "Size, in m: all": 1,
    });
    expect([readChoices(null, fields, codes), readChoices(" ", fields, codes)]).toEqual([{}, {}]);
  });

  test.each(["name", "name:", "name:C-00002", "nothing:C-00001", "name:C-00001,code:C-00001"])("%s is none", (given) => {
    expect(() => readChoices(given, fields, codes)).toThrow(Failure);
  });
});
