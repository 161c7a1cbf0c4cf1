import fc from "fast-check";
import { isFormula } from "../../../../src/workbench/book/formula/grammar";
import { fromR1C1, toR1C1 } from "../../../../src/workbench/book/formula/r1c1";
import { rewrite, tokenize } from "../../../../src/workbench/book/formula/tokenize";

const kinds = (body: string) => tokenize(body)?.map((token) => `${token.type} ${token.text}`);

describe("tokens of a formula", () => {
  test("references with sheets, dollars, whole lines and unions", () => {
    expect(kinds("SUM('My ''own'' sheet'!$A$1:B2,Sheet1!C:D,$3:4)")).toEqual([
      "function SUM",
      "open (",
      "reference 'My ''own'' sheet'!$A$1:B2",
      "separator ,",
      "reference Sheet1!C:D",
      "separator ,",
      "reference $3:4",
      "close )",
    ]);
  });

  test("what only looks like a reference is a name or a function", () => {
    expect(kinds("LOG10(XFE1)+A1048577+Rate_1+ABCD1")).toEqual([
      "function LOG10",
      "open (",
      "name XFE1",
      "close )",
      "operator +",
      "name A1048577",
      "operator +",
      "name Rate_1",
      "operator +",
      "name ABCD1",
    ]);
  });

  test("structured references with escapes and nested brackets are one token", () => {
    expect(kinds("Orders[[#All],[Qty '#]:['[x']]]*[@[Unit price]]&[@Qty]")).toEqual([
      "structured Orders[[#All],[Qty '#]:['[x']]]",
      "operator *",
      "structured [@[Unit price]]",
      "operator &",
      "structured [@Qty]",
    ]);
  });

  test("strings, errors, arrays and numbers hide what stands in them", () => {
    expect(kinds('"A1"&#REF!&{1,"B2;}"}&1.5E-3')).toEqual([
      'string "A1"',
      "operator &",
      "error #REF!",
      "operator &",
      'array {1,"B2;}"}',
      "operator &",
      "number 1.5E-3",
    ]);
  });

  test("names in other alphabets", () => {
    expect(kinds("Заказы[Сумма]+Итог")).toEqual(["structured Заказы[Сумма]", "operator +", "name Итог"]);
  });

  test("unclosed brackets and strings are no formula", () => {
    expect(tokenize("Tab[")).toBeUndefined();
    expect(tokenize('"abc')).toBeUndefined();
  });

  test("a rewrite that changes nothing gives the formula back", () => {
    const part = fc.constantFrom("A1", "$B$2:C3", "SUM(1,2)", "Tab[Col]", "[@X]", '"a""b"', "1.5", "'S 1'!A:B", "Name", "TRUE", "#N/A");
    const formula = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => `=${parts.join("+")}`);
    fc.assert(fc.property(formula, (text) => rewrite(text, () => undefined) === text && isFormula(text.slice(1))));
  });
});

describe("what reads as a formula", () => {
  test.each([
    "1",
    "-1",
    "A1 B2:C3",
    "SUM()",
    "IF(A1,,2)",
    "(A1,B2)",
    "1%",
    "A1#",
    "@A1:A3",
    "-(-1)",
    "SUM((A1,B1))",
    '""',
    "A1:INDEX(A:A,3)",
  ])("%s", (body) => expect(isFormula(body)).toBe(true));
  test.each(["", "1 2", "1+", "*2", "(1", "1)", "SUM(1", "()", "A1,B1", '"a" "b"', "1 A1"])("%s does not", (body) =>
    expect(isFormula(body)).toBe(false),
  );
});

describe("R1C1 notation", () => {
  test.each([
    ["=A1", "=R[-2]C[-2]"],
    ["=$A$1:C3", "=R1C1:RC"],
    ["=C$3&$C3", "=R3C&RC3"],
    ["=C:D", "=C:C[1]"],
    ["=3:3", "=R"],
    ['=SUM(Sheet2!B2,"R1C1")', '=SUM(Sheet2!R[-1]C[-1],"R1C1")'],
  ])("%s in C3 is %s", (a1, r1c1) => {
    expect(toR1C1(a1, 2, 2)).toBe(r1c1);
  });

  test.each([
    ["=RC[-1]*2", "=B3*2"],
    ["=SUM(R1C1:R[1]C)", "=SUM($A$1:C4)"],
    ["=R[-1]C+ROUND(RC1,2)", "=C2+ROUND($A3,2)"],
    ["=SUM(C[1])", "=SUM(D:D)"],
    ['="RC"&Rate', '="RC"&Rate'],
    ["='R1C1'!R1C1", "='R1C1'!$A$1"],
  ])("%s in C3 is %s", (r1c1, a1) => {
    expect(fromR1C1(r1c1, 2, 2)).toBe(a1);
  });

  test("there and back again", () => {
    const cell = fc
      .tuple(fc.boolean(), fc.nat(20), fc.boolean(), fc.nat(20))
      .map(([da, c, dr, r]) => `${da ? "$" : ""}${String.fromCharCode(65 + c)}${dr ? "$" : ""}${r + 1}`);
    fc.assert(
      fc.property(
        cell,
        cell,
        fc.nat(20),
        fc.nat(20),
        (a, b, row, column) => fromR1C1(toR1C1(`=${a}+${b}`, row, column), row, column) === `=${a}+${b}`,
      ),
    );
  });
});
