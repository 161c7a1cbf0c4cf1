import fc from "fast-check";
import { readEntry } from "../../../src/workbench/book/entry";

const valueOf = (input: unknown, format = "General") => readEntry(input, format).value;
const formulaOf = (input: unknown, format = "General") => readEntry(input, format).formula;

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return "";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("trap 2: values that begin with = + - @ become formulas", () => {
  test.each([
    ["=A1+1", "=A1+1"],
    ["+A1*2", "=+A1*2"],
    ["-SUM(A1:A3)", "=-SUM(A1:A3)"],
    ["@SUM(A1)", "=SUM(A1)"],
    ['=sum(data!a1:$b2,Rate)&"a1"&true', '=SUM(data!A1:$B2,Rate)&"a1"&TRUE'],
    ["=cmd|' /C calc'!A0", undefined],
  ])("%s", (input, formula) => {
    if (formula === undefined) expect(codeOf(() => readEntry(input, "General"))).toBe("InvalidArgument");
    else expect(formulaOf(input)).toBe(formula);
  });

  test.each(["- a list item,", "+355 69 123 4567", "@john, call me", "--", "+", "=", "-"])("%s is no formula and stays text", (input) => {
    expect(readEntry(input, "General")).toEqual({ value: input });
  });

  test("a sign before a number is a number", () => {
    expect([valueOf("+5"), valueOf("-5.5"), valueOf("+355691234567")]).toEqual([5, -5.5, 355691234567]);
  });

  test("a formula that does not read is refused", () => {
    expect(codeOf(() => readEntry("=SUM(A1", "General"))).toBe("InvalidArgument");
    expect(codeOf(() => readEntry("=1+", "General"))).toBe("InvalidArgument");
    expect(codeOf(() => readEntry("=Tab[", "General"))).toBe("InvalidArgument");
    expect(codeOf(() => readEntry(`=${"1+".repeat(4200)}1`, "General"))).toBe("FormulaLengthExceedsLimit");
  });
});

describe("trap 2: a leading apostrophe or the format @ keeps text as it is", () => {
  test("the apostrophe is not a part of the value", () => {
    expect(readEntry("'=1+1", "General")).toEqual({ value: "=1+1", quoted: true });
    expect(readEntry("'007", "General")).toEqual({ value: "007", quoted: true });
    expect(readEntry("'", "General")).toEqual({ value: "", quoted: true });
  });

  test("in a cell of format @ everything is text", () => {
    expect([valueOf("=1", "@"), valueOf("007", "@"), valueOf("1/2/2024", "@"), valueOf(5, "@"), valueOf(true, "@")]).toEqual([
      "=1",
      "007",
      "1/2/2024",
      "5",
      "TRUE",
    ]);
    expect(formulaOf("=1", "@")).toBeUndefined();
  });
});

describe("text that looks like something else becomes it", () => {
  test.each([
    ["007", 7],
    ["1e3", 1000],
    [" 5 ", 5],
    [".5", 0.5],
    ["1,234.5", 1234.5],
    ["12.5%", 0.125],
    ["$5", 5],
    ["(5)", -5],
    ["TRUE", true],
    ["false", false],
    ["1:30", 0.0625],
    ["12345678901234567", 12345678901234600],
  ])("%s", (input, value) => expect(valueOf(input)).toBe(value));

  test.each(["1,23", "Nr. 5", "1.2.3", "0x10", "1e400", "-1e400", "May", "Saturday", "12 Monkeys", "Truest", "Élan", "№1", "1 234"])(
    "%s stays text",
    (input) => expect(readEntry(input, "General")).toEqual({ value: input }),
  );

  test("an error's text is the error", () => {
    expect(valueOf("#N/A")).toEqual({ error: "#N/A" });
    expect(valueOf("#hashtag")).toBe("#hashtag");
  });

  test("percentages, amounts, dates and times bring their format to a General cell", () => {
    expect(readEntry("12.5%", "General").numberFormat).toBe("0.00%");
    expect(readEntry("1/2/2024", "General").numberFormat).toBe("m/d/yyyy");
    expect(readEntry("1:30", "General").numberFormat).toBe("h:mm");
  });
});

describe("trap 2 (#1559): a date written as text stays text or is read the American way", () => {
  test.each([
    ["1/2/2024", 45293],
    ["2024-01-02", 45293],
    ["Jan 2, 2024", 45293],
    ["2-Jan-24", 45293],
  ])("%s is a date", (input, serial) => expect(valueOf(input)).toBe(serial));

  test.each(["31/12/2024", "31.12.2024", "2 января 2024", "2024-13-01", "le 2 janvier 2024"])("%s stays text", (input) =>
    expect(valueOf(input)).toBe(input),
  );
});

test("a cell holds at most 32,767 characters", () => {
  expect(valueOf("x".repeat(32767))).toHaveLength(32767);
  expect(codeOf(() => readEntry("x".repeat(32768), "General"))).toBe("InvalidArgument");
});

test("an empty text empties the cell; objects are refused", () => {
  expect(readEntry("", "General")).toEqual({ value: null });
  expect(codeOf(() => readEntry({}, "General"))).toBe("InvalidArgument");
});

test("text in a cell of format @, and text behind an apostrophe, comes back as it was", () => {
  const text = fc.string({ minLength: 1, maxLength: 40 }).filter((it) => !it.startsWith("'"));
  fc.assert(fc.property(text, (it) => readEntry(it, "@").value === it && readEntry(`'${it}`, "General").value === it));
});

test("a number written as its own text is that number, to fifteen digits", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -9.9e307, max: 9.9e307 }), (number) => {
      expect(valueOf(String(number))).toBe(Number(number.toPrecision(15)) + 0);
    }),
  );
});
