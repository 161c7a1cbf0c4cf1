import { cleanYesNo } from "../../../src/domain/cleaning/yes-no";
import { valuesOf } from "../../../src/domain/importing/dictionary";
import { importWordsOf } from "../../../src/i18n/importing-words";

const words = importWordsOf("ro");
const clean = (cell: string | number | boolean | null) =>
  cleanYesNo(cell, { yes: valuesOf(words, "yes"), no: valuesOf(words, "no"), words: words.data.yesNo });

describe("yes and no", () => {
  test.each(["yes", "Y", "Да", "نعم", "po", "DA", "x", "true", true, 1, "1", "+", "✓"])("%p is yes", (cell) => {
    expect(clean(cell).value).toBe("da");
  });
  test.each(["No", "n", "нет", "لا", "jo", "Nu", "false", false, 0, "0", "-", "✗"])("%p is no", (cell) => {
    expect(clean(cell).value).toBe("nu");
  });
  test.each(["maybe", 2])("%p stays and is told", (cell) => {
    expect(clean(cell)).toEqual({ value: cell, changed: false, finding: { code: "yesNo.unknown", values: { example: String(cell) } } });
  });
  test("is the same a second time; blank stays blank", () => {
    for (const cell of ["da", "nu", "", null]) expect(clean(cell)).toEqual({ value: cell, changed: false });
  });
});
