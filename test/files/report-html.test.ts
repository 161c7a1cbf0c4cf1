/**
 * @jest-environment jsdom
 */
import { TextDecoder, TextEncoder } from "node:util";
import fc from "fast-check";
import { reportHtml } from "../../src/files/report-html";
import { aColumn, aReport, asUtf8, cellText, day, hostileTexts, money, plainWords } from "../support/reports";

Object.assign(globalThis, { TextDecoder, TextEncoder });

const columns = [aColumn("name"), day("due"), money("amount")];
const rows = [
  ["A", 46_348, 1234.5],
  ["B", "soon", 2],
  ["A", null, -4],
] as const;
/** Signs that a page cannot hold. */
const unshowable = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;
const pageOf = (bytes: Uint8Array) => new DOMParser().parseFromString(new TextDecoder().decode(bytes), "text/html");
const linesOf = (page: Document, part: string) =>
  [...page.querySelectorAll(`${part} tr`)].map((line) => [...line.children].map((cell) => cell.textContent));

describe("a report as a page to print", () => {
  test("has title, notes and a table whose headers stand on every printed page", () => {
    const page = pageOf(reportHtml(aReport(columns, rows), "en", "en-US"));
    expect(page.documentElement.lang).toBe("en");
    expect(page.documentElement.dir).toBe("ltr");
    expect(page.title).toBe("Test");
    expect([...page.querySelectorAll("h1, p")].map((each) => each.textContent)).toEqual(["Test", "all", "3 rows"]);
    expect(linesOf(page, "thead")).toEqual([["NAME", "DUE", "AMOUNT"]]);
    expect(linesOf(page, "tbody")).toEqual([
      ["A", "11/22/2026", "1,234.50"],
      ["B", "soon", "2.00"],
      ["A", "", "-4.00"],
      ["Total", "", "1,232.50"],
    ]);
    expect(page.querySelector("style")!.textContent).toMatch(/thead \{ display: table-header-group/);
  });

  test("has a part for each group, with its sums", () => {
    const page = pageOf(reportHtml(aReport(columns, rows, { groupBy: "name" }), "ru", "ru-RU"));
    expect([...page.querySelectorAll("tbody")].map((body) => body.rows.length)).toEqual([3, 2, 1]);
    expect(linesOf(page, ".sum, tbody").filter(([first]) => first!.includes(":"))).toEqual([
      ["A: 2", "", "1\u00a0230,50"],
      ["B: 1", "", "2,00"],
    ]);
  });

  test("runs from right to left in Arabic, in the calendar and the digits that Excel shows", () => {
    const page = pageOf(reportHtml(aReport(columns, rows, {}, { ...plainWords, rightToLeft: true }), "ar", "ar-SA"));
    expect(page.documentElement.dir).toBe("rtl");
    const [, due, amount] = linesOf(page, "tbody")[0]!;
    expect(due!.replace(/\u200f/g, "")).toBe("22/11/2026");
    expect(amount).toBe("1,234.50");
  });

  test("runs and loads nothing", () => {
    const report = aReport(columns, rows, { title: '"><script>alert(1)</script>', filter: "<img src=x onerror=alert(1)>" });
    const page = pageOf(reportHtml(report, "en", "en-US"));
    expect(page.querySelectorAll("script, img, link, iframe, [src], [href], [onerror]")).toHaveLength(0);
    expect(page.querySelector("meta[http-equiv]")!.getAttribute("content")).toContain("default-src 'none'");
    expect(page.title).toBe('"><script>alert(1)</script>');
  });

  test("shows any text as it is, marked as text for spreadsheet programs", () => {
    fc.assert(
      fc.property(fc.array(cellText, { maxLength: 8 }), (texts) => {
        const all = [...hostileTexts, ...texts];
        const page = pageOf(reportHtml(aReport([aColumn("text")], all.map((text) => [text])), "en", "en-US")); // prettier-ignore
        const cells = [...page.querySelectorAll<HTMLElement>("tbody td")];
        const shown = cells.map((cell) => cell.textContent);
        const kept = (text: string) => asUtf8(text).replace(/\r\n?/g, "\n").replace(unshowable, "\uFFFD"); // prettier-ignore
        expect(shown).toEqual(all.map(kept));
        for (const cell of cells) expect(cell.getAttribute("sdnum")).toBe("1033;0;@");
      }),
      { numRuns: 30 },
    );
  });
});
