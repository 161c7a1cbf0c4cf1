import fc from "fast-check";
import { copyOf, openBase, openBench, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { propertyRuns } from "../support/property-runs";

const csv = (...lines: string[]) => ({ name: "list.csv", bytes: new TextEncoder().encode(lines.join("\n")) });
const ids = ["A1", "A2", "A3", "A4", "A5"];
const header = "customer id,name,city,email,phone,comment,region";
const standing = ids.map((id, i) => `${id},Client ${i + 1},Tirana,c${i + 1}@x.org,+40 722 111 22${i},,North`);
/** Clients: headers stand in row 3, so the first of them has index 3. */
const firstRow = 3;

/** A base with five clients that came from a list. */
async function start(): Promise<BaseBench["bench"]["book"]> {
  const opened = await openBase();
  await opened.run("import", { file: csv(header, ...standing) });
  return copyOf(opened.bench.book);
}

type Cells = Map<string, string>;

/** What stands in every cell but those of the journal's own sheet: "Clients!3,2" and value and formula. */
function cellsOf({ bench }: BaseBench): Cells {
  const { sheets } = snapshotOf(bench.book, { without: ["cb_Journal"] });
  return new Map(
    sheets.flatMap(({ name, cells }) =>
      Object.entries(cells).map(([place, cell]): [string, string] => {
        const { value, formula } = cell as { value: unknown; formula?: unknown };
        return [`${name}!${place}`, JSON.stringify([value ?? null, formula ?? null])];
      }),
    ),
  );
}

const blank = JSON.stringify([null, null]);
const changed = (one: Cells, other: Cells): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((place) => (one.get(place) ?? blank) !== (other.get(place) ?? blank)).sort();

const of = (...texts: string[]) => fc.constantFrom("", ...texts);
/** A row of a list: of a client that is there or of a new one, with fields changed, filled, blank, new values of lists. */
const row = fc
  .tuple(
    fc.constantFrom(...ids, "B1", "B2", "B3"),
    of("Renamed", "LEE, ANN"),
    of("Cluj", "Vlora", "Tirana"),
    of("new@x.org", "MAILTO:Z@X.ORG"),
    of("0722 111 999; 0722 111 998", "call"),
    of("=1+1", "told"),
    of("North", "South", "Est"),
  ) // prettier-ignore
  .map(([id, name, ...rest]) =>
    [id, name || `Client of ${id}`, ...rest].map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(","),
  );
const list = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([rows, own]) => csv(header + (own ? ",hobby" : ""), ...rows.map((each, i) => each + (own ? `,go ${i}` : ""))));

describe("undo-import of random lists", () => {
  let book: BaseBench["bench"]["book"];
  beforeAll(async () => {
    book = await start();
  });

  test("gives back the workbook cell by cell, also after other actions that are taken back later", async () => {
    const later = fc.constantFrom("nothing", "abc", "rfm", "import");
    await fc.assert(
      fc.asyncProperty(list, later, async (file, action) => {
        const opened = await openBench({ book: copyOf(book) });
        const before = cellsOf(opened);
        const { result } = (await opened.run("import", { file })) as { result: { importId: string | null } };
        if (action === "import") await opened.run("import", { file: csv("name,city", "Zoe,Berat") });
        else if (action !== "nothing") await opened.run(action);
        if (result.importId) await opened.run("undo-import", { importId: result.importId });
        if (action !== "nothing") await opened.run("undo");
        expect(changed(before, cellsOf(opened))).toEqual([]);
      }),
      propertyRuns(16),
    );
  }, 240_000);

  test("leaves exactly the cells that were edited since, and names those that it had written", async () => {
    const edit = fc.tuple(fc.nat({ max: ids.length - 1 }), fc.constantFrom("name", "city", "email", "comment", "region", "second phone"));
    await fc.assert(
      fc.asyncProperty(list, fc.array(edit, { maxLength: 6 }), async (file, edits) => {
        const opened = await openBench({ book: copyOf(book) });
        const { columns } = (await opened.workbook.base())!.tables.find(({ key }) => key === "clients")!;
        const before = cellsOf(opened);
        const { result } = (await opened.run("import", { file })) as { result: { importId: string | null } };
        fc.pre(result.importId !== null);
        const written = new Set(changed(before, cellsOf(opened)));
        const places = new Map(
          edits.map(([at, key]) => [`Clients!${firstRow + at},${columns.findIndex((column) => column.key === key)}`, { at, key }]),
        );
        await opened.bench.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Clients");
          for (const [place, { at, key }] of places) {
            const [line, column] = place.slice("Clients!".length).split(",").map(Number) as [number, number];
            sheet.getRangeByIndexes(line, column, 1, 1).values = [[`typed ${key} ${at}`]];
          }
          await context.sync();
        });
        const undone = (await opened.run("undo-import")).result as { keptBecauseChanged: { record: string; field: string }[] };
        expect(changed(before, cellsOf(opened))).toEqual([...places.keys()].sort());
        const listed = undone.keptBecauseChanged.map(({ record, field }) => `${record} ${field}`);
        const expected = [...places]
          .filter(([place]) => written.has(place))
          .map(([, { at, key }]) => `C-0000${at + 1} ${columns.find((column) => column.key === key)!.header}`);
        expect(listed.sort()).toEqual(expected.sort());
      }),
      propertyRuns(16),
    );
  }, 240_000);
});
