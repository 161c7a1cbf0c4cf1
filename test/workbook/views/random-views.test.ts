import fc from "fast-check";
import type { Cell } from "../../../src/domain/kernel/cell";
import type { Condition, ResolvedCriterion, ResolvedView, SortKey } from "../../../src/domain/views/view";
import type { Book } from "../../../src/workbench/book/book";
import { copyOf, openBench, openClients } from "../../support/base-bench";

/** What a client has in the columns that views look at; "" is what a formula answers, null an empty cell. */
type Client = { name: string; region: string | null; "next contact": number | null; orders: number | ""; revenue: number | "" };
type Key = keyof Client;
const keys: readonly Key[] = ["name", "region", "next contact", "orders", "revenue"];
const calculated: ReadonlySet<Key> = new Set(["orders", "revenue"]);
const count = 9;

const text = fc.constantFrom("Ann", "ann", "Bob", "a*b", "007", "x y");
const client: fc.Arbitrary<Client> = fc.record({
  name: text,
  region: fc.option(text),
  "next contact": fc.option(fc.integer({ min: 46_000, max: 46_400 })),
  orders: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant("" as const)),
  revenue: fc.oneof(fc.constantFrom(-3.5, 0, 10, 10.25, 99), fc.constant("" as const)),
});

const condition = (value: fc.Arbitrary<string | number>, operators: Condition["operator"][]): fc.Arbitrary<Condition> =>
  fc.record({ operator: fc.constantFrom(...operators), value });
const ofNumbers = condition(fc.constantFrom(0, 1, 3, 10, 46_100, 46_300), ["=", "<>", ">", ">=", "<", "<="]);
const ofTexts = condition(fc.constantFrom("ann", "a*", "?ob", "a~*b", "*x*"), ["=", "<>"]);
const conditions = (one: fc.Arbitrary<Condition>): fc.Arbitrary<ResolvedCriterion> =>
  fc.oneof(
    one.map((only): ResolvedCriterion => ({ kind: "conditions", conditions: [only] })),
    fc.tuple(one, one, fc.boolean()).map(([a, b, any]): ResolvedCriterion => ({ kind: "conditions", conditions: [a, b], any })),
  );
const plain = fc.constantFrom<ResolvedCriterion>({ kind: "blank" }, { kind: "filled" });
const values = fc
  .array(fc.constantFrom("Ann", "BOB", "007", "", "nobody"), { maxLength: 3 })
  .map((list): ResolvedCriterion => ({ kind: "values", values: list }));
const month = fc.integer({ min: 1, max: 12 }).map((each): ResolvedCriterion => ({ kind: "month", month: each }));
const top = fc
  .record({ count: fc.integer({ min: 1, max: 4 }), smallest: fc.boolean() })
  .map((each): ResolvedCriterion => ({ kind: "top", ...each }));

const criterion: Record<Key, fc.Arbitrary<ResolvedCriterion>> = {
  name: fc.oneof(values, conditions(ofTexts), plain),
  region: fc.oneof(values, conditions(ofTexts), plain),
  "next contact": fc.oneof(month, conditions(ofNumbers), plain, top),
  orders: fc.oneof(conditions(ofNumbers), plain, top),
  revenue: fc.oneof(conditions(ofNumbers), plain, top),
};
const view: fc.Arbitrary<ResolvedView> = fc.record({
  table: fc.constant("clients"),
  filters: fc
    .subarray([...keys], { maxLength: 2 })
    .chain((columns) => fc.tuple(...columns.map((column) => criterion[column].map((each) => ({ column, criterion: each }))))),
  sort: fc
    .shuffledSubarray([...keys], { maxLength: 2 })
    .chain((columns) => fc.tuple(...columns.map((column) => fc.boolean().map((descending): SortKey => ({ column, descending }))))),
  columns: fc.constantFrom(null, ["code", "name", "revenue"]),
});

const blank = (cell: Cell): boolean => cell === null || cell === "";

function meets({ operator, value }: Condition, cell: Cell): boolean {
  const equal = typeof value === "number" ? cell === value : !blank(cell) && pattern(value).test(String(cell));
  if (operator === "=") return equal;
  if (operator === "<>") return !equal;
  if (typeof cell !== "number" || typeof value !== "number") return false;
  return { ">": cell > value, ">=": cell >= value, "<": cell < value, "<=": cell <= value }[operator];
}

function pattern(value: string): RegExp {
  const parts = value.match(/~.|./g) ?? [];
  const source = parts.map((part) => (part === "*" ? ".*" : part === "?" ? "." : part.replace("~", "").replace(/\W/g, "\\$&")));
  return new RegExp(`^${source.join("")}$`, "i");
}

/** Which cells of a column a criterion lets pass. */
function passing(criterion: ResolvedCriterion, cells: Cell[]): boolean[] {
  switch (criterion.kind) {
    case "values":
      return cells.map((cell) => criterion.values.some((value) => value.toLowerCase() === String(cell ?? "").toLowerCase()));
    case "conditions":
      return cells.map((cell) => criterion.conditions[criterion.any ? "some" : "every"]((each) => meets(each, cell)));
    case "blank":
      return cells.map(blank);
    case "filled":
      return cells.map((cell) => !blank(cell));
    case "month":
      return cells.map(
        (cell) => typeof cell === "number" && new Date(Date.UTC(1899, 11, 30) + cell * 86_400_000).getUTCMonth() + 1 === criterion.month,
      );
    case "top": {
      const side = criterion.smallest ? 1 : -1;
      const ranked = cells.filter((cell) => typeof cell === "number").sort((a, b) => (a - b) * side);
      const limit = ranked[Math.min(criterion.count, ranked.length) - 1];
      return cells.map((cell) => typeof cell === "number" && (cell - limit!) * side <= 0);
    }
    case "excel":
      throw new Error("not drawn");
  }
}

/** Numbers, then texts, empty cells last; what a formula leaves blank is last too, but in a second key that descends. */
function compare(a: Client, b: Client, sort: readonly SortKey[]): number {
  for (const [i, { column, descending }] of sort.entries()) {
    const [one, other] = [a[column as Key], b[column as Key]];
    const isLast = (cell: Cell): boolean => cell === null || (cell === "" && (i === 0 || !descending));
    if (isLast(one) || isLast(other)) {
      if (isLast(one) !== isLast(other)) return isLast(one) ? 1 : -1;
      continue;
    }
    const kind = Number(typeof one === "string") - Number(typeof other === "string");
    const order = kind || (typeof one === "number" ? one - (other as number) : texts(one as string, other as string));
    if (order) return descending ? -order : order;
  }
  return 0;
}

const texts = (a: string, b: string): number => new Intl.Collator("en", { sensitivity: "accent" }).compare(a, b);

let base: Book;
beforeAll(async () => {
  base = copyOf((await openClients(count)).bench.book);
}, 60_000);

/** The base with those clients; formulas have what they would answer. */
function bookOf(clients: readonly Client[]): Book {
  const book = copyOf(base);
  const sheet = book.sheets.find(({ name }) => name === "Clients")!;
  const columns = sheet.tables[0]!.columns.map(({ name }) => name.toLowerCase());
  clients.forEach((each, i) => {
    const row = sheet.cells.get(3 + i)!;
    for (const key of keys) {
      const cell = row.get(columns.indexOf(key))!;
      cell.value = each[key];
      if (calculated.has(key)) expect(cell.formula).toBeDefined();
    }
  });
  return book;
}

const code = (i: number): string => `C-${String(i + 1).padStart(5, "0")}`;

test("any view shows exactly the rows that a plain filter gives, in order and unbroken, and showAll brings back what was", async () => {
  const clients = fc.array(client, { minLength: count, maxLength: count });
  await fc.assert(
    fc.asyncProperty(clients, fc.array(view, { minLength: 1, maxLength: 2 }), async (records, views) => {
      const { workbook } = await openBench({ book: bookOf(records) });
      const whole = [{ table: "clients", columns: ["code", ...keys] }];
      const [before] = await workbook.read(whole);
      const [seenBefore] = await workbook.tableViews(["clients"]);
      let order = records.map((record, i) => ({ ...record, code: code(i) }));
      for (const each of views) {
        const shown = await workbook.arrange(each);
        order = [...order].sort((a, b) => compare(a, b, each.sort));
        const tests = each.filters.map((filter) => passing(filter.criterion, order.map((record) => record[filter.column as Key]))); // prettier-ignore
        const expected = order.filter((_, i) => tests.every((passes) => passes[i]));
        const [seen] = await workbook.readVisible(whole);
        expect(rowsOf(seen!.columns)).toEqual(expected.map((record) => [record.code, ...keys.map((key) => (record[key] === "" ? null : record[key]))])); // prettier-ignore
        expect([shown.rows, shown.visible]).toEqual([count, expected.length]);
        if (each.columns) expect(shown.columns).toEqual(each.columns);
        const [all] = await workbook.read(whole);
        expect(rowsOf(all!.columns).sort()).toEqual(rowsOf(before!.columns).sort());
      }
      await workbook.showAll();
      expect(await workbook.tableViews(["clients"])).toEqual([seenBefore]);
      expect(await workbook.read(whole)).toEqual([before]);
      expect(await workbook.showAll()).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 240_000);

function rowsOf(columns: Record<string, Cell[]>): Cell[][] {
  return columns["code"]!.map((_, i) => ["code", ...keys].map((key) => columns[key]![i]!));
}
