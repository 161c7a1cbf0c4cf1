import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { languageFacts, languages, type Language } from "../../src/i18n/language";
import { reportCsv } from "../../src/files/report-csv";
import { reportHtml } from "../../src/files/report-html";
import { reportXlsx } from "../../src/files/report-xlsx";
import type { Report } from "../../src/domain/reports/report";
import { inspectAll, temporaryFile, type Seen } from "../support/libreoffice";
import { describeWith } from "../support/platform";
import { aColumn, aReport, day, hostileTexts, money, plainWords } from "../support/reports";

jest.setTimeout(600_000);

const project = resolve(__dirname, "../..");

/** Runs an action as a script would: on the command line, from file to file. */
function action(id: string, ...args: string[]): { result: { rows: number; columns: string[]; title: string } } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, "tools/run.mjs"), "action", id, ...args], {
    cwd: project,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${id} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as ReturnType<typeof action>;
}

/** LibreOffice's number of a language; it knows no Albanian numbers, Romanian ones are written alike. */
const numbers: Record<Language, number> = { en: 1033, ru: 1049, ar: 1025, sq: 1048, ro: 1048 };

/** How a double click opens a CSV file in a language: its separator, UTF-8, numbers and days recognised. */
const csvFilter = (language: Language) => ({
  name: "Text - txt - csv (StarCalc)",
  options: `${languageFacts[language].csv.separator.charCodeAt(0)},34,76,1,,${numbers[language]},false,true`,
});
const htmlFilter = { name: "calc_HTML_WebQuery", options: "0 true" };

const columns = [aColumn("text"), day("due"), money("amount")];
const rows = hostileTexts.map((text, i) => [text, 46_348 + i, i % 2 ? -1234.5 - i : 1234.5 + i] as const);
const reportOf = (language: Language, groupBy: string | null): Report =>
  aReport(columns, rows, { title: "=1+1", filter: "@all", groupBy }, { ...plainWords, rightToLeft: languageFacts[language].rtl });

describeWith("libreoffice", "reports of hostile texts, in LibreOffice", () => {
  const seen = new Map<string, Seen>();

  beforeAll(async () => {
    const jobs: { key: string; path: string; filter?: { name: string; options?: string } }[] = [];
    for (const language of languages) {
      const report = reportOf(language, null);
      const { csv, locale } = languageFacts[language];
      jobs.push({ key: `xlsx ${language}`, path: temporaryFile("a.xlsx", await reportXlsx(report)) });
      jobs.push({ key: `csv ${language}`, path: temporaryFile("a.csv", reportCsv(report, csv)), filter: csvFilter(language) });
      jobs.push({ key: `html ${language}`, path: temporaryFile("a.html", reportHtml(report, language, locale)), filter: htmlFilter });
    }
    jobs.push({ key: "groups", path: temporaryFile("g.xlsx", await reportXlsx(reportOf("en", "due"))) });
    const found = await inspectAll(jobs.map(({ path, filter }) => ({ path, filter, recalculate: true })));
    found.forEach((each, i) => seen.set(jobs[i]!.key, each));
  });

  const sheet = (key: string) => seen.get(key)!.sheets[0]!;
  /** The rows under the headers. */
  const body = (key: string) => {
    const { values, formulas } = sheet(key);
    const first = values.findIndex((row) => row[0] === "TEXT") + 1;
    return { values: values.slice(first, first + rows.length), formulas: formulas.slice(first, first + rows.length) };
  };

  test.each(languages)("a workbook has every text, day and number as it was (%s)", (language) => {
    const { values } = body(`xlsx ${language}`);
    // LibreOffice shows a line end of old Macs as spaces
    const plain = (text: unknown) => (typeof text === "string" ? text.replace(/\r| {4}/g, "\r") : text);
    expect(values.map(([text, ...more]) => [plain(text), ...more])).toEqual(rows);
    expect(sheet(`xlsx ${language}`)).toMatchObject({ rightToLeft: language === "ar", titleRows: true, frozen: [4, 0], errors: [] });
    expect(seen.get(`xlsx ${language}`)!.tables).toMatchObject([{ name: "cb_Report_Test" }]);
  });

  test.each(languages)("a CSV file has the days and numbers of its language, and no live text (%s)", (language) => {
    const { values } = body(`csv ${language}`);
    expect(values.map(([, due, amount]) => [due, amount])).toEqual(rows.map(([, due, amount]) => [due, amount]));
    expect(values.filter(([text]) => /^[=+\-@\t\r]/.test(String(text)) && typeof text === "string")).toEqual([]);
  });

  test.each(languages)("a page has every day and number as a value, and every text as a text (%s)", (language) => {
    const { values } = body(`html ${language}`);
    expect(values.map(([, due, amount]) => [due, amount])).toEqual(rows.map(([, due, amount]) => [due, amount]));
    const plain = (text: string) => text.replace(/\s+/g, " ").trim();
    expect(values.map(([text]) => plain(String(text)))).toEqual(rows.map(([text]) => plain(text)));
  });

  test.each(languages.flatMap((language) => ["xlsx", "csv", "html"].map((form) => [form, language] as const)))(
    "nothing is live but sums: %s, %s",
    (form, language) => {
      const { formulas, values } = sheet(`${form} ${language}`);
      const live = formulas.flatMap((row, r) => row.filter((formula, c) => formula.startsWith("=") && formula !== values[r]![c]));
      expect(live).toEqual(form === "xlsx" ? [expect.stringMatching(/^=SUBTOTAL\(109[,;]/)] : []);
    },
  );

  test("the sums of the groups are those of their rows, and add up", () => {
    const { values } = sheet("groups");
    const sums = values.filter(([first]) => String(first).endsWith(": 1")).map((row) => Number(row.at(-1)));
    expect(sums).toEqual(rows.map(([, , amount]) => amount));
    const total = values.find(([first]) => first === "Total")!.at(-1);
    expect(total).toBeCloseTo(
      sums.reduce((sum, value) => sum + value, 0),
      6,
    );
  });
});

describeWith("libreoffice", "reports made on the command line, in LibreOffice", () => {
  let base: string;
  let [list, grouped, live]: (Seen | undefined)[] = [];
  let csv = "";

  beforeAll(async () => {
    const [sampled, one, two, three] = ["base", "one", "two", "three"].map((name) => temporaryFile(`${name}.xlsx`)) as [
      string,
      string,
      string,
      string,
    ];
    base = sampled;
    action("create-base", "--out", base, "--set", "sample=yes", "--set", "language=ar");
    action("report", "--in", base, "--out", one, "--set", "view=debtors");
    action("report", "--in", one, "--out", two, "--set", "view=clients-by-region");
    action("report", "--in", base, "--out", three, "--set", "view=debtors", "--set", "live=yes");
    const path = temporaryFile("debtors.csv");
    action("report", "--in", base, "--set", "view=debtors", "--set", "form=csv", "--set", `file=${path}`);
    csv = readFileSync(path, "utf8");
    [list, grouped, live] = await inspectAll([{ path: one }, { path: two, recalculate: true }, { path: three, recalculate: true }]);
  });

  const last = (seen: Seen | undefined) => seen!.sheets.at(-1)!;

  test("a list has its rows in a table under live totals, on landscape pages", () => {
    const { values, titleRows, errors } = last(list);
    expect([titleRows, errors]).toEqual([true, []]);
    expect(list!.tables.map(({ name }) => name)).toContain("cb_Report_Debtors");
    expect(values.length - 5).toBe(csv.trim().split("\r\n").length - 1);
  });

  test("a grouped sheet adds up to what its rows hold", () => {
    const { values, errors } = last(grouped);
    expect(errors).toEqual([]);
    const amount = (row: (string | number)[]) => Number(row.at(-1) || 0);
    const body = values.slice(4, -1);
    const rows = body.filter(([, code]) => String(code).startsWith("C-"));
    const sums = body.filter(([, code]) => code === "");
    const total = (of: (string | number)[][]) => of.reduce((sum, row) => sum + amount(row), 0);
    expect(rows).toHaveLength(60);
    expect(total(sums)).toBeCloseTo(total(rows), 6);
    expect(amount(values.at(-1)!)).toBeCloseTo(total(rows), 6);
  });

  test("live values come to what stands in the report of values", () => {
    const [formulas, values] = [last(live), last(list)];
    expect(formulas.errors).toEqual([]);
    expect(formulas.formulas[6]!.filter((formula) => formula.startsWith("=")).length).toBeGreaterThan(5);
    expect(formulas.values.slice(4)).toEqual(values.values.slice(4));
  });
});
