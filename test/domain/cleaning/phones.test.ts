import fc from "fast-check";
import { cleanPhones, type ParsePhone } from "../../../src/domain/cleaning/phones";

/** Numbering plans, much simplified: calling code, trunk prefix, digits after it. */
const PLANS: Record<string, { code: string; trunk: string; digits: number }> = {
  RO: { code: "40", trunk: "0", digits: 9 },
  RU: { code: "7", trunk: "8", digits: 10 },
  AL: { code: "355", trunk: "0", digits: 9 },
};
const parse: ParsePhone = (text, country) => {
  const digits = text.replace(/\D/g, "");
  const plan = text.trim().startsWith("+")
    ? Object.values(PLANS).find(({ code }) => digits.startsWith(code))
    : country === null
      ? undefined
      : PLANS[country];
  if (!plan || digits.length < 5) return null;
  const abroad = text.trim().startsWith("+") ? digits.slice(plan.code.length) : digits;
  const number = abroad.startsWith(plan.trunk) && abroad.length > plan.digits ? abroad.slice(plan.trunk.length) : abroad;
  return { e164: `+${plan.code}${number}`, international: `+${plan.code} ${number}`, valid: number.length === plan.digits };
};
const clean = (cell: string | number | null, row: string | null = null, base: string | null = "RO") =>
  cleanPhones(cell, { parse, row, base });

describe("phones", () => {
  test.each([
    ["0722 111 222", "+40 722111222", null],
    ["0722.111.222 ", "+40 722111222", null],
    ["+40 (722) 111-222", "+40 722111222", null],
    ["0040 722 111 222", "+40 722111222", null],
    ["٠٧٢٢١١١٢٢٢", "+40 722111222", null],
    [722111222, "+40 722111222", null],
    ["0722111222 ext. 12", "+40 722111222 ext. 12", null],
    ["tel: 0722111222 (Maria)", "tel: +40 722111222 (Maria)", null],
    ["0722111222, 0733444555", "+40 722111222", "+40 733444555"],
    ["0722111222/0733444555", "+40 722111222", "+40 733444555"],
    ["0722 111 222 sau 0733 444 555 (acasă)", "+40 722111222", "+40 733444555 (acasă)"],
    ["0722111222 0733444555 0744555666", "+40 722111222", "+40 733444555; +40 744555666"],
    ["+40722111222 +355691234567", "+40 722111222", "+355 691234567"],
    ["birou: 0211234567; mobil: 0722111222", "birou: +40 211234567", "mobil: +40 722111222"],
  ])("%p becomes %p and %p", (cell, value, second) => {
    expect(clean(cell)).toEqual({ value, second, changed: true });
  });

  test("takes the country of the row before that of the base", () => {
    expect(clean("8 916 123-45-67", "RU").value).toBe("+7 9161234567");
    expect(clean("069 123 4567", "AL").value).toBe("+355 691234567");
  });

  test.each(["007", "+999 12345678", "1-800-FLOWERS", "n/a", "0722", "0722 11"])("leaves %p as it stands, and says so", (cell) => {
    expect(clean(cell)).toEqual({
      value: cell,
      changed: false,
      second: null,
      finding: { code: "phone.unreadable", values: { example: cell } },
    });
  });

  test("leaves blank cells alone", () => {
    for (const cell of [null, ""]) expect(clean(cell)).toEqual({ value: cell, changed: false, second: null });
  });

  test("tells of a number that its country does not give out", () => {
    expect(clean("0722 111", "RO")).toMatchObject({ value: "+40 0722111", finding: { code: "phone.invalid" } });
    expect(clean("0722 111", null, "RO")).toMatchObject({ value: "0722 111", finding: { code: "phone.unreadable" } });
  });

  const piece = fc.oneof(
    fc.constantFrom("0722111222", "0733 444 555", "+7 916 123 45 67", "021/1234567", "12345", "007"),
    fc.constantFrom(" ", "; ", ", ", "/", " (Maria) ", " ext 12 ", "tel: ", " sau ", "\n"),
    fc.string({ maxLength: 6 }),
  );
  const texts = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(""));
  const parts = (text: string, what: RegExp): string[] => text.match(what) ?? [];

  test("cleaning twice changes nothing", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = clean(text);
        const twice = clean(once.value as string);
        expect([twice.value, twice.second]).toEqual([once.value, null]);
      }),
      { numRuns: 2000 },
    );
  });

  test("no letter is lost but the words between two phones, and no digit but prefixes", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { value, second } = clean(text);
        const kept = `${value} ${second ?? ""}`;
        for (const word of parts(text.replaceAll("sau", ""), /\p{L}+/gu)) expect(kept).toContain(word);
        for (const number of parts(text, /[1-9]\d{4,}/g)) expect(kept.replace(/\D/g, "")).toContain(number.slice(-6));
      }),
      { numRuns: 2000 },
    );
  });

  test("leaves a cell as long as a cell can be as it stands", () => {
    expect(clean("1 2345 ".repeat(4_681))).toMatchObject({ changed: false, finding: { code: "phone.unreadable" } });
  });
});
