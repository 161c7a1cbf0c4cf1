import fc from "fast-check";
import type { Steps } from "../../../src/domain/cleaning/duplicates/steps";
import type { CheckFacts } from "../../../src/domain/checks/facts";
import { repairSteps } from "../../../src/domain/checks/repair";
import { checkSteps, countsOf, scoreOf } from "../../../src/domain/checks/run";
import { findingsOf } from "../../../src/domain/checks/tell";
import type { Cell } from "../../../src/domain/kernel/cell";
import { factsOf, type Written } from "./facts";

function whole<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const issuesOf = (facts: CheckFacts) => whole(checkSteps(facts));
const scored = (grids: Record<string, Written>): number => {
  const facts = factsOf(grids);
  return scoreOf(facts, issuesOf(facts));
};
const repairSafe = (facts: CheckFacts) => whole(repairSteps(facts, ({ repair }) => repair?.safe === true));

/** The facts once the changes are in. */
function after(facts: CheckFacts, { changes }: ReturnType<typeof repairSafe>): CheckFacts {
  const tables = structuredClone(facts.tables);
  for (const change of changes)
    if (change.kind === "update")
      change.rows.forEach((row, i) => (tables[change.table]!.data[change.column]![row] = change.values[i] ?? null));
  return { ...facts, tables };
}

describe("the score", () => {
  test("is the share of records without an error, those with warnings count half", () => {
    const client = (n: number, name: string | null = `N${n}`): Cell[] => [`C-0000${n}`, name];
    const clients = (...rows: Cell[][]) => ({ clients: [["code", "name"], ...rows] });
    expect(scored({})).toBe(100);
    expect(scored(clients(client(1), client(2), client(3), client(4)))).toBe(100);
    expect(scored(clients(client(1, ""), client(2), client(3), client(4)))).toBe(75);
    expect(scored(clients(client(1, "N  1"), client(2), client(3), client(4)))).toBe(87);
    expect(scored(clients(client(1, "N  1"), [null, null]))).toBe(50);
  });

  test("counts a table that is gone as a record with an error", () => {
    const { contracts: _, ...tables } = factsOf({
      clients: [
        ["code", "name"],
        ["C-00001", "A"],
      ],
    }).tables;
    const facts = { ...factsOf({}), tables };
    expect(scoreOf(facts, issuesOf(facts))).toBe(50);
  });
});

describe("findings", () => {
  const facts = factsOf({
    clients: [
      ["code", "name"],
      ["C-00001", " A"],
      ["C-00002", " B"],
      ["C-00002", " C"],
      ["C,4", " D"],
    ],
  });

  test("name the record by its code, or by its row where no other has it, and what the repair is asked by", () => {
    const spaces = findingsOf(facts, issuesOf(facts), 100).filter(({ code }) => code === "check.text.spaces");
    expect(spaces.map(({ record, field, values }) => [record, field, values!["value"], values!["id"]])).toEqual([
      ["C-00001", "name", "A", "text.spaces:clients:C-00001:name"],
      ["row 5", "name", "B", "text.spaces:clients:row 5:name"],
      ["row 6", "name", "C", "text.spaces:clients:row 6:name"],
      ["C,4", "name", "D", "text.spaces:clients:C%2C4:name"],
    ]);
    expect(spaces[0]).toMatchObject({ severity: "warning", table: "clients", values: { field: "NAME", row: 4, repair: "safe" } });
  });

  test("are told up to so many of a code, and counted in full", () => {
    const issues = issuesOf(facts);
    expect(countsOf(issues)).toEqual({ "code.twice": 1, "text.spaces": 4 });
    expect(findingsOf(facts, issues, 2)).toHaveLength(3);
  });
});

describe("repair", () => {
  const dirty = (): CheckFacts =>
    factsOf(
      {
        clients: [
          ["code", "name", "email"],
          [null, " Alfa  SRL", "X@ALFA.RO "],
          ["C-00002", "Beta", "a@gmial.com"],
        ],
        orders: [
          ["number", "date", "client", "amount"],
          ["O-000001", "2024-05-06", "alfa srl", "1 200,5"],
          [null, 45_000, "Nobody", "5 EUR"],
        ],
      },
      { counters: { C: 2 }, overwritten: [{ table: "orders", column: "sale", rows: [1] }] },
    );

  test("mends what is safe, one thing after the other, and says what is left", () => {
    const plan = repairSafe(dirty());
    expect(plan.changes).toEqual([
      { kind: "formats", table: "orders", column: "date", rows: [0] },
      { kind: "formats", table: "orders", column: "amount", rows: [0] },
      { kind: "update", table: "clients", column: "code", rows: [0], values: ["C-00003"] },
      { kind: "update", table: "clients", column: "email", rows: [0], values: ["X@alfa.ro"] },
      { kind: "update", table: "clients", column: "name", rows: [0], values: ["Alfa SRL"] },
      { kind: "update", table: "orders", column: "number", rows: [1], values: ["O-000002"] },
      { kind: "update", table: "orders", column: "date", rows: [0], values: [45_418] },
      { kind: "update", table: "orders", column: "amount", rows: [0], values: [1200.5] },
      { kind: "update", table: "orders", column: "client", rows: [0], values: ["C-00003 Alfa SRL"] },
      { kind: "recalculate", table: "orders", columns: ["sale"] },
    ]);
    expect(plan.repaired).toEqual({
      "code.missing": 2,
      "client.short": 1,
      "formula.overwritten": 1,
      "date.text": 1,
      "number.text": 1,
      "email.form": 1,
      "text.spaces": 2,
    });
    expect(plan.left).toEqual({ "client.unknown": 1, "number.text": 1, "email.typo": 1 });
  });

  test("mends what is asked for alone", () => {
    const ids = new Set(["email.typo:clients:C-00002:email"]);
    const plan = whole(repairSteps(dirty(), (issue, teller) => ids.has(teller.idOf(issue))));
    expect(plan.changes).toEqual([{ kind: "update", table: "clients", column: "email", rows: [1], values: ["a@gmail.com"] }]);
    expect(plan.repaired).toEqual({ "email.typo": 1 });
  });

  test("does nothing the second time, and loses no digit and no letter, whatever stands there", () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."aB1 0,.-/:€٣é\u00a0\n@"), maxLength: 12 }),
      fc.constantFrom("1 200,50", "03/04/2024", "2024-04-03", "C-00001", "Alfa", "Yes", "да", "x@Y.ro", "0722 111 222"),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const grid = (columns: string[]) =>
      fc.array(fc.tuple(...columns.map(() => text)), { maxLength: 6 }).map((rows): Written => [columns, ...rows]);
    const bases = fc.record({
      clients: grid(["code", "name", "phone", "email", "region", "important", "next contact"]),
      orders: grid(["number", "date", "client", "amount", "paid", "status", "owner"]),
      regions: grid(["region"]),
    });
    const letters = (cell: Cell): string =>
      String(cell ?? "")
        .toLowerCase()
        .normalize("NFKD")
        .replace(/[^\p{L}]/gu, "");
    fc.assert(
      fc.property(bases, (grids) => {
        const facts = factsOf(grids);
        const before = structuredClone(facts.tables);
        const plan = repairSafe(facts);
        expect(facts.tables).toEqual(before);
        for (const change of plan.changes) {
          if (change.kind !== "update" || change.column === "important") continue;
          change.rows.forEach((row, i) => {
            const [was, is] = [before[change.table]!.data[change.column]![row] ?? null, change.values[i] ?? null];
            for (const letter of letters(was).replace("mailto", "")) expect(letters(is)).toContain(letter);
          });
        }
        expect(repairSafe(after(facts, plan)).changes).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
