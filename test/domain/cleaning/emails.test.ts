import fc from "fast-check";
import { cleanEmails } from "../../../src/domain/cleaning/emails";

describe("e-mails", () => {
  test.each([
    [" Ion.Pop@Example.COM ", "Ion.Pop@example.com"],
    ["mailto:ana@example.com", "ana@example.com"],
    ["mailto:ana@example.com?subject=Hi", "ana@example.com"],
    ["<ana@example.com>", "ana@example.com"],
    ["Ana Pop <Ana@EXAMPLE.com>", "Ana Pop <Ana@example.com>"],
    ["почта@Пример.РФ", "почта@пример.рф"],
    ["ana@example.com;", "ana@example.com"],
  ])("%p becomes %p", (cell, value) => {
    expect(cleanEmails(cell)).toEqual({ value, changed: true });
  });

  test("parts several by semicolons, and says so", () => {
    const finding = { code: "email.several", values: { example: "a@x.ro; b@y.ro", count: 2 } };
    expect(cleanEmails("a@X.ro, b@y.ro")).toEqual({ value: "a@x.ro; b@y.ro", changed: true, finding });
  });

  test.each([
    ["ana@gmail,com", "ana@gmail.com"],
    ["ana@gmial.com", "ana@gmail.com"],
    ["ana@gmail.con", "ana@gmail.com"],
    ["ana @gmail.com", "ana@gmail.com"],
    ["ana@@yahoo.com", "ana@yahoo.com"],
    ["ana@yandex..ru", "ana@yandex.ru"],
  ])("%p stays and is told as %p", (cell, suggestion) => {
    expect(cleanEmails(cell)).toEqual({
      value: cell,
      changed: false,
      finding: { code: "email.typo", values: { example: cell, suggestion } },
    });
  });

  test.each(["ana", "ana@", "@gmail.com", "ana@localhost", 12])("%p is no address", (cell) => {
    expect(cleanEmails(cell)).toMatchObject({ value: cell, changed: false, finding: { code: "email.unreadable" } });
  });

  test.each(["ana@example.com", "ana@mail.al", "a.b+c@sub.example.co.uk", "info@ya.ru", "", null])("%p is right as it is", (cell) => {
    expect(cleanEmails(cell)).toEqual({ value: cell, changed: false });
  });

  const texts = fc
    .array(
      fc.oneof(fc.constantFrom("ana@X.com", "Ion <i@y.RO>", "mailto:", " ", ", ", ";", "<", ">", "@", "."), fc.string({ maxLength: 5 })),
      { maxLength: 7 },
    )
    .map((parts) => parts.join(""));
  test("cleaning twice changes nothing, and no letter is lost", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = cleanEmails(text).value as string;
        expect(cleanEmails(once).value).toBe(once);
        const letters = (each: string): string => each.toLowerCase().replace(/mailto:|[^\p{L}\p{N}]/gu, "");
        expect(letters(once)).toBe(letters(text));
      }),
      { numRuns: 2000 },
    );
  });

  test("leaves a cell as long as a cell can be as it stands", () => {
    expect(cleanEmails("a".repeat(32_767) + "@")).toMatchObject({ changed: false, finding: { code: "email.unreadable" } });
  });
});
