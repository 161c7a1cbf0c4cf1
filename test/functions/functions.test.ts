import fc from "fast-check";
import { abcLetters, classifyAbc } from "../../src/domain/analysis/abc";
import { aggregateOrders } from "../../src/domain/analysis/figures";
import { ledgerOf } from "../../src/domain/analysis/ledger";
import { readOrders } from "../../src/domain/analysis/orders";
import { analyseRfm } from "../../src/domain/analysis/rfm";
import { rhythmOf, usualRhythm } from "../../src/domain/analysis/rhythm";
import { gridSegments } from "../../src/domain/analysis/segments";
import { classifyXyz, xyzLetters } from "../../src/domain/analysis/xyz";
import { cleanPhones } from "../../src/domain/cleaning/phones";
import type { Cell, Grid } from "../../src/domain/kernel/cell";
import { partsOf } from "../../src/domain/kernel/dates";
import { parsePhone } from "../../src/files/phone-numbers";
import type { Answer, Argument } from "../../src/functions/declare";
import { customFunctions } from "../../src/functions/register";
import type { FunctionId } from "../../src/i18n/function-words";
import { openBase, today } from "../support/base-bench";
import { day } from "../support/order-rows";

const DATE = Math.floor(today / 86_400_000) + 25_569;

/** Calls a function as a formula would. */
function call(id: FunctionId, ...given: Argument[]): Answer | Answer[][] {
  return customFunctions.find((each) => each.id === id)!.calculate(...given);
}

const column = (values: readonly Cell[]): Grid => values.map((value) => [value]);
const flat = (answer: Answer | Answer[][]): Answer[] => (answer as Answer[][]).flat();
const refusal = (error: string, reason: string) => ({ error, reason });

describe("over the sample base", () => {
  let codes: string[];
  let orders: ReturnType<typeof readOrders>;
  let phones: Cell[];

  beforeAll(async () => {
    const { workbook } = await openBase({ sample: true });
    const [clients, sold] = await workbook.read([
      { table: "clients", columns: ["code", "phone"] },
      { table: "orders", columns: ["client", "date", "amount"] },
    ]);
    codes = clients!.columns["code"]!.map(String);
    phones = clients!.columns["phone"]!;
    const { client, date, amount } = sold!.columns as Record<"client" | "date" | "amount", Cell[]>;
    orders = readOrders({ client, date, amount }, codes);
  });

  test("RFMSCORE gives every client the scores of RFM", () => {
    const figures = aggregateOrders(orders, codes.length, DATE);
    const names = Array.from({ length: 5 }, () => Array<string>(5).fill("any"));
    const { r, f, m, values } = analyseRfm(figures, { scoring: "countif", monetary: "total", segments: gridSegments(names, "none") });
    const scored = codes.map((_, who) => who).filter((who) => r[who]! > 0);
    const range = (of: ArrayLike<number>) => column(scored.map((who) => of[who]!));
    expect(scored.length).toBeGreaterThan(20);
    expect(flat(call("RFMSCORE", range(values.R), range(values.R), true))).toEqual(scored.map((who) => r[who]));
    expect(flat(call("RFMSCORE", range(values.F), range(values.F), null))).toEqual(scored.map((who) => f[who]));
    expect(flat(call("RFMSCORE", range(values.M), range(values.M), false))).toEqual(scored.map((who) => m[who]));
  });

  test("ABCCLASS gives every client the class of ABC, cell by cell and as a list", () => {
    const figures = aggregateOrders(orders, codes.length, DATE);
    const { abc } = classifyAbc(figures, { by: "revenue", cuts: [0.8, 0.95] });
    const sold = codes.map((_, who) => who).filter((who) => abc[who]! > 0);
    const revenue = column(sold.map((who) => figures.revenue[who]!));
    const classes = sold.map((who) => abcLetters[abc[who]!]);
    expect(new Set(classes)).toEqual(new Set(["A", "B", "C"]));
    expect(flat(call("ABCCLASS", revenue, revenue, 80, 0.95))).toEqual(classes);
    expect(revenue.map((row) => call("ABCCLASS", [row], revenue, 0.8, 0.95))).toEqual(classes.map((letter) => [[letter]]));
  });

  test("XYZCLASS, DAYSSILENT and NEXTORDER give every client what XYZ and the rhythm say", () => {
    const figures = aggregateOrders(orders, codes.length, DATE);
    const ledger = ledgerOf(orders, codes.length, DATE);
    const { xyz, firstMonth, months } = classifyXyz(ledger, figures.revenue, [0.5, 1]);
    const { since, last, gap, days } = rhythmOf(ledger, usualRhythm);
    for (let who = 0; who < codes.length; who++) {
      const rows = [...ledger.day.keys()].slice(ledger.start[who], ledger.start[who + 1]);
      const dates = column(rows.filter((row) => ledger.amount[row]! >= 0).map((row) => ledger.day[row]!));
      const sums = Array<number>(months).fill(0);
      for (const row of rows) sums[monthOf(ledger.day[row]!) - firstMonth]! += ledger.amount[row]!;
      const told = [call("DAYSSILENT", dates, DATE), call("NEXTORDER", dates), rows.length ? call("XYZCLASS", [sums]) : ""];
      const expected = Math.round(last[who]! + gap[who]!);
      expect([who, ...told]).toEqual([
        who,
        days[who]! > 0 ? since[who] : refusal("#N/A", "noOrders"),
        days[who]! > 1 ? expected : refusal("#N/A", "fewDays"),
        xyzLetters[xyz[who]!],
      ]);
    }
  });

  test("PHONE writes every phone as cleaning does", () => {
    const typed = phones.filter((phone) => phone !== null && phone !== "");
    expect(typed.length).toBeGreaterThan(20);
    for (const phone of typed)
      expect(call("PHONE", phone, "US")).toBe(cleanPhones(phone, { parse: parsePhone, row: "US", base: null }).value);
  });
});

const monthOf = (serial: number) => partsOf(serial).year * 12 + partsOf(serial).month - 1;

describe("RFMSCORE", () => {
  const values = column([10, 20, 30, 40, 50]);

  test("is the formula INT(5 × COUNTIF / COUNT) for values of the list, and keeps to 1 and 5 beyond it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 40 }), fc.boolean(), (numbers, falling) => {
        const below = (x: number) => Math.floor((5 * numbers.filter((each) => each < x).length) / numbers.length);
        const scores = numbers.map((x) => (falling ? 5 - below(x) : 1 + below(x)));
        expect(flat(call("RFMSCORE", column(numbers), [numbers], falling))).toEqual(scores);
      }),
    );
    expect(call("RFMSCORE", [[-1, 1000]], values)).toEqual([[1, 5]]);
    expect(call("RFMSCORE", [[-1, 1000]], values, true)).toEqual([[5, 1]]);
  });

  test("is the same in any unit and any order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        (numbers, k) => {
          const scores = call("RFMSCORE", column(numbers), column(numbers));
          const cents = numbers.map((x) => x * k);
          expect(call("RFMSCORE", column(cents), column([...cents].reverse()))).toEqual(scores);
        },
      ),
    );
  });

  test("answers in the shape of its range; blanks stay blank, a text is no number, texts among the values do not count", () => {
    expect(
      call(
        "RFMSCORE",
        [
          [10, null],
          ["", "ten"],
        ],
        [...values, ["total"], [null], [true]],
      ),
    ).toEqual([
      [1, ""],
      ["", refusal("#VALUE!", "noNumber")],
    ]);
    expect(call("RFMSCORE", 50, values)).toEqual([[5]]);
    expect(call("RFMSCORE", 50, [["none", ""]])).toEqual(refusal("#N/A", "noNumbers"));
  });

  test("takes sums that differ by float noise for one", () => {
    expect(call("RFMSCORE", [[0.1 + 0.2, 0.3]], [[0.1 + 0.2, 0.3, 5, 6, 7]])).toEqual([[1, 1]]);
  });
});

describe("ABCCLASS", () => {
  test("gives equal values one class, whatever their unit and order, and nothing above zero the last", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 500 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        (numbers, k) => {
          const classes = flat(call("ABCCLASS", column(numbers), column(numbers)));
          const turned = numbers.map((x) => x * k).reverse();
          expect(flat(call("ABCCLASS", [turned], [turned]))).toEqual([...classes].reverse());
          numbers.forEach((x, i) => expect([classes[i], x <= 0]).toEqual([classes[numbers.indexOf(x)], x <= 0]));
          expect(classes.filter((letter, i) => numbers[i]! <= 0 && letter !== "C")).toEqual([]);
        },
      ),
    );
  });

  test("takes cuts as shares or as percent, 75 and 95 where none are given", () => {
    const values = [[60, 25, 10, 4, 1]];
    expect(call("ABCCLASS", values, values)).toEqual([["A", "A", "B", "C", "C"]]);
    expect(call("ABCCLASS", values, values, 50, 0.9)).toEqual([["A", "B", "B", "C", "C"]]);
    expect(call("ABCCLASS", values, values, null, 100)).toEqual([["A", "A", "B", "B", "B"]]);
  });

  test("refuses cuts out of order, and what is none of the values", () => {
    const values = [[60, 25, 10]];
    for (const [a, b] of [
      [0.95, 0.75],
      [0, 0.5],
      [-1, 0.5],
      [50, 101],
    ])
      // prettier-ignore
      expect(call("ABCCLASS", values, values, a, b)).toEqual(refusal("#NUM!", "cuts"));
    expect(call("ABCCLASS", [[61, "x", null]], values)).toEqual([[refusal("#N/A", "notAmong"), refusal("#VALUE!", "noNumber"), ""]]);
    expect(call("ABCCLASS", 1, [[""]])).toEqual(refusal("#N/A", "noNumbers"));
  });
});

describe("XYZCLASS", () => {
  test("counts blank months as months without sales, and no headings", () => {
    expect(call("XYZCLASS", [["May", 10, 10, 10]])).toBe("X");
    expect(call("XYZCLASS", [[10, null, 10, ""]])).toBe("Y");
    expect(call("XYZCLASS", [[10, 0, 0, 0]])).toBe("Z");
    expect(call("XYZCLASS", [[10, -10]])).toBe("Z");
    expect(call("XYZCLASS", [["", null]])).toEqual(refusal("#N/A", "noNumbers"));
  });

  test("keeps to the cuts given, and refuses those out of order", () => {
    expect(call("XYZCLASS", [[10, 0, 10, 0]], 1, 2)).toBe("X");
    expect(call("XYZCLASS", [[10, 0, 10, 0]], 0.2, 0.9)).toBe("Z");
    expect(call("XYZCLASS", [[10]], 1, 0.5)).toEqual(refusal("#NUM!", "cuts"));
  });

  test("is the same in any unit and order of the months", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 24 }),
        fc.integer({ min: 1, max: 50 }),
        (months, k) => {
          expect(call("XYZCLASS", column(months.map((x) => x * k).reverse()))).toEqual(call("XYZCLASS", [months]));
        },
      ),
    );
  });
});

describe("DAYSSILENT and NEXTORDER", () => {
  const dates = column([day("2026-03-01"), "later", day("2026-01-01") + 0.6, null, day("2026-01-31"), day("2026-03-01")]);

  test("skip blanks and texts, take times for their day and a day for one order", () => {
    expect(call("DAYSSILENT", dates, day("2026-04-01") + 0.9)).toBe(31);
    expect(call("DAYSSILENT", dates, day("2026-02-01"))).toBe(1);
    expect(call("NEXTORDER", dates)).toBe(day("2026-03-01") + 30);
  });

  test("take a column with as many days as a sheet has rows", () => {
    expect(call("NEXTORDER", column(Array.from({ length: 300_000 }, (_, i) => 40_000 + (i % 500))))).toBe(40_500);
  });

  test("take no blank cell that came as 0 for a day", () => {
    expect(call("NEXTORDER", [[0, 0, 46_000]])).toEqual(refusal("#N/A", "fewDays"));
    expect(call("DAYSSILENT", [[0]], 46_000)).toEqual(refusal("#N/A", "noOrders"));
  });

  test("say what is missing", () => {
    expect(call("DAYSSILENT", dates, day("2025-12-31"))).toEqual(refusal("#N/A", "noOrders"));
    expect(call("DAYSSILENT", dates, null)).toEqual(refusal("#VALUE!", "noDay"));
    expect(call("DAYSSILENT", dates, "today")).toEqual(refusal("#VALUE!", "noDay"));
    expect(call("NEXTORDER", [[46_000, 46_000.5]])).toEqual(refusal("#N/A", "fewDays"));
    expect(call("NEXTORDER", [[null]])).toEqual(refusal("#N/A", "fewDays"));
  });

  test("do not depend on the order of the cells", () => {
    const serial = fc.integer({ min: 40_000, max: 46_000 });
    fc.assert(
      fc.property(fc.array(serial, { minLength: 2, maxLength: 12 }), (serials) => {
        const turned = column([...serials].reverse());
        expect(call("NEXTORDER", turned)).toEqual(call("NEXTORDER", [serials]));
        expect(call("DAYSSILENT", turned, 46_000)).toBe(46_000 - Math.max(...serials));
      }),
    );
  });
});

describe("PHONE", () => {
  test.each([
    ["0722 111 222", "RO", "+40 722 111 222"],
    ["0722 111 222", "românia", "+40 722 111 222"],
    ["0722 111 222", " ro ", "+40 722 111 222"],
    ["020 7946 0958", "UK", "+44 20 7946 0958"],
    ["8 (916) 123-45-67", "Россия", "+7 916 123 45 67"],
    ["+355 69 123 4567", null, "+355 69 123 4567"],
    [40722111222, "RO", "+40 722 111 222"],
    ["0722 111 222; 0733 444 555", "RO", "+40 722 111 222"],
    [null, "RO", ""],
    ["", null, ""],
  ])("writes %p of %p as %p", (phone, country, told) => expect(call("PHONE", phone, country)).toBe(told));

  test("leaves what it has written, though nobody may have the number", () => {
    expect(call("PHONE", "07700 900251", "GB")).toBe("+44 7700 900251");
    expect(call("PHONE", "+44 7700 900251", "US")).toBe("+44 7700 900251");
  });

  test("says what it cannot read", () => {
    expect(call("PHONE", "call me", "RO")).toEqual(refusal("#VALUE!", "noPhone"));
    expect(call("PHONE", "0722 111 222", null)).toEqual(refusal("#VALUE!", "noPhone"));
    expect(call("PHONE", true, "RO")).toEqual(refusal("#VALUE!", "noPhone"));
    expect(call("PHONE", "0722 111 222", "Narnia")).toEqual(refusal("#VALUE!", "noCountry"));
  });
});
