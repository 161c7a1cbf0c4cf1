import { basename } from "node:path";
import { readFileSync } from "node:fs";
import { saveXlsx } from "../../src/workbench/files/save-xlsx";
import type { Book } from "../../src/workbench/book/book";
import { serialOfIso } from "../../src/domain/kernel/dates";
import { copyOf, openBase, openBench } from "../support/base-bench";
import { inspectAll, temporaryFile, type Seen } from "../support/libreoffice";
import { outOfOrder, plainlyShown, plainTable, plainViews, wholeRows, type Asked, type PlainTable } from "../support/plain-views";
import { describeWith } from "../support/platform";
import { describeWithSharedData, sharedJson, sharedPath } from "../support/shared-data";

jest.setTimeout(1_800_000);

type Look = { id: string; asked: Asked; path: string; table: PlainTable; expected: boolean[] };

/** Of the large set, LibreOffice opens the views that show some rows and hide others. */
const sets: { name: string; files: string[]; asked: Asked; opened: (look: Look) => boolean }[] = [
  { name: "northwind", files: ["customers.csv", "orders.csv"], asked: { region: "SP" }, opened: () => true },
  {
    name: "crm_maven",
    files: ["accounts.csv", "sales_teams.csv", "sales_pipeline.csv"],
    asked: {},
    opened: ({ expected }) => expected.includes(true) && expected.includes(false),
  },
];

/** A base made by import, as of the data's own day, its segments and classes filled; its formulas are calculated once, at the end. */
async function importedBase(name: string, files: readonly string[], today: number): Promise<Book> {
  const opened = await openBase();
  await opened.workbook.apply({ action: "test", summary: {} }, [{ kind: "settings", values: { analysisDate: today } }]);
  for (const file of files) {
    const path = sharedPath(`${name}/${file}`);
    await opened.run("import", { file: { name: basename(path), bytes: new Uint8Array(readFileSync(path)) } });
  }
  await opened.run("rfm");
  await opened.run("abc");
  const { bench } = await openBench({ book: opened.bench.book, engine: "univer" });
  await bench.host.recalculate();
  return bench.host.settled();
}

describeWithSharedData("views on the data of others", () => {
  describeWith("libreoffice", "on the host and, saved, in LibreOffice", () => {
    describe.each(sets)("$name", ({ name, files, asked, opened: isOpened }) => {
      const looks: Look[] = [];
      let inOffice: Look[];
      let seen: Seen[];
      let base: Book;
      const today = serialOfIso(sharedJson<{ analysis_date: string }>(`${name}/oracle_summary.json`).analysis_date)!;

      beforeAll(async () => {
        base = await importedBase(name, files, today);
        const owner = String(plainTable(base, "cb_Orders").rows.find((row) => row["Owner"] !== "")?.["Owner"] ?? "nobody");
        const questions: [string, Asked][] = Object.keys(plainViews).map((id) => [id, id === "my-clients" ? { owner } : {}]);
        questions.push(["by-region", asked], ["lost", { owner }], ["silent", { days: 10 }]);
        for (const [id, values] of questions) looks.push(await lookAt(id, values));
        inOffice = looks.filter(isOpened);
        seen = await inspectAll(inOffice.map(({ path }) => ({ path, cells: false, details: false, lines: true })));
      });

      async function lookAt(id: string, values: Asked): Promise<Look> {
        const opened = await openBench({ book: copyOf(base) });
        const { table } = plainViews[id]!;
        const before = plainTable(opened.bench.book, table);
        const { result } = await opened.run("apply-view", { view: id, ...values });
        const after = plainTable(opened.bench.book, table);
        const expected = plainlyShown(id, after, opened.bench.book, today, values);
        expect({ id, ...(result as object) }).toMatchObject({ id, visibleRows: expected.filter(Boolean).length });
        expect({ id, shown: after.shown }).toEqual({ id, shown: expected });
        expect({
          id,
          wrong: outOfOrder(
            id,
            after.rows.filter((_, i) => expected[i]),
          ),
        }).toEqual({ id, wrong: [] });
        expect(wholeRows(after)).toEqual(wholeRows(before));
        const look = { id, asked: values, path: "", table: after, expected };
        return isOpened(look) ? { ...look, path: temporaryFile(`${id}.xlsx`, await saveXlsx(await opened.bench.host.settled())) } : look;
      }

      test("show what a plain filter over the data shows, and some of them something", () => {
        const counts = looks.map(({ id, asked: values, expected }) => `${id} ${JSON.stringify(values)} ${expected.filter(Boolean).length}`);
        console.log(`${name}: ${counts.join(", ")}`);
        for (const id of ["by-region", "silent"]) expect(looks.some((look) => look.id === id && look.expected.includes(true))).toBe(true);
        expect(looks.some(({ expected }) => expected.includes(false))).toBe(true);
      });

      test("are the rows and columns in sight in LibreOffice", () => {
        expect(inOffice.length).toBeGreaterThan(2);
        for (const [i, { id, table, expected }] of inOffice.entries()) {
          const sheet = seen[i]!.sheets.find((one) => one.name === table.sheet)!;
          const hidden = new Set(sheet.hiddenRows);
          expect({ id, shown: expected.map((_, row) => !hidden.has(table.first + row)) }).toEqual({ id, shown: expected });
          expect({ id, hidden: sheet.hiddenColumns.map((at) => table.headers[at]) }).toEqual({ id, hidden: table.hiddenColumns });
          expect(seen[i]!.tables.find((one) => one.name === plainViews[id]!.table)).toMatchObject({ autoFilter: true });
        }
      });
    });
  });
});
