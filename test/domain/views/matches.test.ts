import * as fc from "fast-check";
import type { Cell } from "../../../src/domain/kernel/cell";
import { Failure } from "../../../src/domain/kernel/failure";
import { literally, passing } from "../../../src/domain/views/matches";
import { rowsOf } from "../../../src/domain/views/rows";
import type { Condition, ResolvedCriterion } from "../../../src/domain/views/view";

const column: Cell[] = ["Tirana", "tirana", "Durrës", "", null, 12, "12", -3.5, true, "#N/A", "a*b", "axb", " Tirana "];

describe("passing", () => {
  const shown = (criterion: ResolvedCriterion): Cell[] => column.filter((_, row) => passing(criterion, column)[row]);
  const when = (operator: Condition["operator"], value: string | number): ResolvedCriterion => ({
    kind: "conditions",
    conditions: [{ operator, value }],
  });

  test.each<[string, ResolvedCriterion, Cell[]]>([
    ["a value, whatever its case", { kind: "values", values: ["TIRANA"] }, ["Tirana", "tirana", " Tirana "]],
    ["blanks among values", { kind: "values", values: ["", "12"] }, ["", null, 12, "12"]],
    ["a value with a star as it is", { kind: "values", values: ["a*b"] }, ["a*b"]],
    ["a text by a condition", when("=", "tirana"), ["Tirana", "tirana"]],
    ["a pattern", when("=", "a?b"), ["a*b", "axb"]],
    ["a pattern taken as it is", when("=", literally("a*b")), ["a*b"]],
    ["what contains a text", when("=", "*RR*"), ["Durrës"]],
    ["what a text does not begin, blanks too", when("<>", "*i*"), ["Durrës", "", null, 12, "12", -3.5, true, "#N/A", "a*b", "axb"]],
    ["a number as a number only", when("=", 12), [12]],
    ["a number spelled as a text, shown either way", when("=", "12"), [12, "12"]],
    ["numbers over a number, and no texts", when(">", -4), [12, -3.5]],
    ["numbers up to a number", when("<=", 12), [12, -3.5]],
    ["texts from a text on, and no numbers or errors", when(">=", "b"), ["Tirana", "tirana", "Durrës"]],
    ["a truth as Excel shows it", when("=", "true"), [true]],
    ["blanks", { kind: "blank" }, ["", null]],
    ["blanks by a condition", when("=", ""), ["", null]],
    ["what is filled", when("<>", ""), column.filter((cell) => cell !== "" && cell !== null)],
    [
      "one or the other",
      {
        kind: "conditions",
        conditions: [
          { operator: "<", value: 0 },
          { operator: "=", value: "axb" },
        ],
        any: true,
      },
      [-3.5, "axb"],
    ],
    [
      "one and the other",
      {
        kind: "conditions",
        conditions: [
          { operator: ">", value: 0 },
          { operator: "<", value: 13 },
        ],
      },
      [12],
    ],
  ])("lets %s pass", (_, criterion, cells) => expect(shown(criterion)).toEqual(cells));

  test("knows the months of dates in any year", () => {
    expect(passing({ kind: "month", month: 2 }, [36_585, 36_556, 45_688, "2000-02-29"])).toEqual([true, false, false, false]);
  });

  test("shows the largest, and those equal to the last of them", () => {
    const numbers: Cell[] = [5, 9, "9", 7, 7, null, 1];
    expect(passing({ kind: "top", count: 2 }, numbers)).toEqual([false, true, false, true, true, false, false]);
    expect(passing({ kind: "top", count: 1, smallest: true }, numbers)).toEqual([false, false, false, false, false, false, true]);
    expect(passing({ kind: "top", count: 40, percent: true }, numbers)).toEqual([false, true, false, true, true, false, false]);
    expect(passing({ kind: "top", count: 1, percent: true }, ["x"])).toEqual([false]);
  });

  test("leaves colours to Excel", () => {
    expect(() => passing({ kind: "excel", criteria: { filterOn: "CellColor" } }, [1])).toThrow(new Failure("view.byExcel"));
  });
});

describe("rowsOf", () => {
  test("filters by all columns and sorts as Excel does: numbers, texts, truths, errors, blanks last both ways", () => {
    const sorted: Cell[] = [null, "b", 2, false, "#REF!", "A", -1, true, "co-op", "coop"];
    const order = (descending: boolean) =>
      rowsOf({ table: "clients", filters: [], sort: [{ column: "x", descending }] }, { x: sorted }).map((row) => sorted[row]);
    expect(order(false)).toEqual([-1, 2, "A", "b", "coop", "co-op", false, true, "#REF!", null]);
    expect(order(true)).toEqual(["#REF!", true, false, "co-op", "coop", "b", "A", 2, -1, null]);
  });

  test("keeps the rows that are equal in the order they have, and sorts by the second key where the first is equal", () => {
    const columns = { region: ["b", "a", "B", "a"], revenue: [1, 1, 9, 3] };
    expect(rowsOf({ table: "clients", filters: [], sort: [{ column: "region" }] }, columns)).toEqual([1, 3, 0, 2]);
    const sort = [{ column: "region" }, { column: "revenue", descending: true }];
    expect(rowsOf({ table: "clients", filters: [], sort }, columns)).toEqual([3, 1, 2, 0]);
    const filters = [{ column: "revenue", criterion: { kind: "conditions", conditions: [{ operator: "<", value: 5 }] } as const }];
    expect(rowsOf({ table: "clients", filters: filters as never, sort }, columns)).toEqual([3, 1, 0]);
  });

  test("names the column that is missing", () => {
    expect(() => rowsOf({ table: "clients", filters: [], sort: [{ column: "x" }] }, {})).toThrow("column.missing");
  });
});

/** The month of a serial number; before March 1900 Excel's days are one behind the calendar's. */
const monthOf = (serial: number): number =>
  new Date((serial < 60 ? serial + 1 : serial) * 86_400_000 - 2_209_161_600_000).getUTCMonth() + 1;

/** A filter as one would tell it by hand: letter by letter, number by number. */
function byHand(criterion: ResolvedCriterion, cells: readonly Cell[], row: number): boolean {
  const cell = cells[row] ?? null;
  const empty = cell === null || cell === "";
  const text = typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : empty ? "" : `${cell}`;
  switch (criterion.kind) {
    case "blank":
      return empty;
    case "filled":
      return !empty;
    case "values":
      return criterion.values.some((value) => value.toUpperCase() === text.toUpperCase());
    case "month":
      return typeof cell === "number" && cell >= 1 && monthOf(Math.floor(cell)) === criterion.month;
    case "top": {
      const numbers = cells.filter((each): each is number => typeof each === "number");
      const wanted = criterion.percent ? Math.max(1, Math.floor((numbers.length * criterion.count) / 100)) : criterion.count;
      if (typeof cell !== "number") return false;
      return numbers.filter((each) => (criterion.smallest ? each < cell : each > cell)).length < wanted;
    }
    case "conditions": {
      const held = criterion.conditions.map((condition) => holdsByHand(condition, cell, text));
      return criterion.any ? held.includes(true) : !held.includes(false);
    }
    default:
      throw new Error("by Excel only");
  }
}

function holdsByHand({ operator, value }: Condition, cell: Cell, text: string): boolean {
  const empty = cell === null || cell === "";
  if (value === "") return operator === "=" ? empty : !empty;
  if (operator === "<>") return !holdsByHand({ operator: "=", value: String(value) }, cell, text);
  if (operator === "=") {
    if (typeof value === "number") return cell === value;
    if (typeof cell === "number") return cell === Number(value) || value === text;
    return !empty && like(value.toLowerCase(), text.toLowerCase());
  }
  if (typeof value === "number" ? typeof cell !== "number" : typeof cell !== "string" || empty || text.startsWith("#")) return false;
  const order = typeof value === "number" ? Math.sign(Number(cell) - value) : text.localeCompare(value, "en", { sensitivity: "accent" });
  return { "<": [-1], "<=": [-1, 0], ">": [1], ">=": [0, 1] }[operator].includes(order);
}

/** Wildcards by trying out every length of a star. */
function like(pattern: string, text: string): boolean {
  if (pattern === "") return text === "";
  const [first, second = ""] = pattern;
  if (first === "~" && "*?~".includes(second) && second) return text[0] === second && like(pattern.slice(2), text.slice(1));
  if (first === "*")
    return Array.from({ length: text.length + 1 }, (_, skip) => text.slice(skip)).some((rest) => like(pattern.slice(1), rest));
  return text !== "" && (first === "?" || text[0] === first) && like(pattern.slice(1), text.slice(1));
}

const words = ["a", "A", "ab", "Ab", "b", "ba", "a*b", "a?", "~a", "axb", "#N/A"];
const someCell = fc.oneof(
  fc.constantFrom<Cell>(...words, null, "", true, false),
  fc.integer({ min: -3, max: 6 }),
  fc.integer({ min: 40_000, max: 46_000 }),
  fc.double({ min: -2, max: 5, noNaN: true }),
);
const operator = fc.constantFrom<Condition["operator"]>("=", "<>", "<", "<=", ">", ">=");
const operand = fc.oneof(fc.constantFrom("a", "A*", "*b", "?b", "a~*b", "*", "a?", "~~a", "b"), fc.integer({ min: -3, max: 6 }));
const condition = fc.record({ operator, value: operand });
const someCriterion: fc.Arbitrary<ResolvedCriterion> = fc.oneof(
  fc.record({ kind: fc.constant("values" as const), values: fc.array(fc.constantFrom(...words, "", "TRUE", "3"), { minLength: 1 }) }),
  fc.record({ kind: fc.constant("conditions" as const), conditions: fc.tuple(condition), any: fc.boolean() }),
  fc.record({ kind: fc.constant("conditions" as const), conditions: fc.tuple(condition, condition), any: fc.boolean() }),
  fc.constant<ResolvedCriterion>({ kind: "blank" }),
  fc.constant<ResolvedCriterion>({ kind: "filled" }),
  fc.record({ kind: fc.constant("month" as const), month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant("top" as const), count: fc.integer({ min: 1, max: 9 }), percent: fc.boolean(), smallest: fc.boolean() }),
);

test("any filters over any data show the rows that a filter by hand shows", () => {
  const rows = fc.array(fc.tuple(someCell, someCell), { maxLength: 30 });
  fc.assert(
    fc.property(rows, someCriterion, someCriterion, (data, one, other) => {
      const columns = { one: data.map(([cell]) => cell), other: data.map(([, cell]) => cell) };
      const view = {
        table: "clients",
        filters: [
          { column: "one", criterion: one },
          { column: "other", criterion: other },
        ],
        sort: [],
      };
      const expected = data.map((_, row) => row).filter((row) => byHand(one, columns.one, row) && byHand(other, columns.other, row));
      expect(rowsOf(view, columns)).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});
