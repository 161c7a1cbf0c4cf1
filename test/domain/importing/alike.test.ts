import type { Grid } from "../../../src/domain/kernel/cell";
import { BaseInMemory } from "../../support/imports";

const known: Grid = [
  ["Name", "Phone", "City", "Email"],
  ["ООО «Ромашка»", "+7 495 123-45-67", "Москва", ""],
  ["Ben Miller", "+44 20 7946 0958", "London", "ben@miller.example"],
];
const alike: Grid = [
  ["Name", "Phone", "City", "Email"],
  ["Romashka LLC", "+7 495 123-45-67", "", "info@romashka.example"],
  ["Miller, Ben", "+44 20 7946 0958", "London", ""],
  ["Wholly Other", "+44 20 7946 0111", "Leeds", ""],
];
const counts = (created: number, updated: number, same: number, skipped = 0) => ({ created, updated, same, skipped });

function base(): BaseInMemory {
  const made = new BaseInMemory();
  made.import(known);
  return made;
}

describe("clients matched by the rules for duplicates", () => {
  it("are found in another script and word order; they keep their names, blank cells erase nothing, and the log has the rest", () => {
    const made = base();
    const { perTable, originals, findings } = made.import(alike, { key: "duplicates" });
    expect(perTable.clients).toEqual(counts(1, 1, 1));
    expect(made.rows("clients").map(({ name, city, email }) => [name, city, email])).toEqual([
      ["ООО «Ромашка»", "Москва", "info@romashka.example"],
      ["Ben Miller", "London", "ben@miller.example"],
      ["Wholly Other", "Leeds", undefined],
    ]);
    expect(originals).toContainEqual({ records: "C-00001", field: "Name", old: "Romashka LLC", new: "ООО «Ромашка»" });
    expect(findings.map(({ code }) => code)).not.toContain("import.possibleDuplicate");
    expect(made.import(alike, { key: "duplicates" }).changes).toEqual([]);
  });

  it("are one where they look alike inside the list", () => {
    const made = new BaseInMemory();
    const twice: Grid = [...known, ["Miller Ben", "+44 20 7946 0958", "London", "ben@miller.example"]];
    expect(made.import(twice, { key: "duplicates" }).perTable.clients).toEqual(counts(2, 0, 0));
  });

  it("are created or updated only, where that is asked for", () => {
    expect(base().import(alike, { key: "duplicates", mode: "create" }).perTable.clients).toEqual(counts(1, 0, 0, 2));
    expect(base().import(alike, { key: "duplicates", mode: "update" }).perTable.clients).toEqual(counts(0, 1, 1, 1));
  });
});

describe("new clients that look like others", () => {
  it("are told with examples, and come in all the same", () => {
    const made = base();
    const { findings, perTable } = made.import(alike);
    expect(perTable.clients).toMatchObject({ created: 3 });
    expect(findings).toContainEqual({
      code: "import.possibleDuplicate",
      severity: "warning",
      table: "clients",
      values: { count: 2, examples: "ООО «Ромашка» = Romashka LLC, Ben Miller = Miller, Ben" },
    });
  });

  it("are told of lists of orders that name their clients, not of such as have ids only", () => {
    const made = base();
    const orders: Grid = [
      ["Customer name", "Order date", "Amount", "Phone"],
      ["Romashka", "2024-01-05", 1, "+7 495 123-45-67"],
    ];
    expect(made.import(orders).findings).toContainEqual(
      expect.objectContaining({ code: "import.possibleDuplicate", values: expect.objectContaining({ count: 1 }) }),
    );
    const ids: Grid = [["Customer id", "Order date", "Amount"], ...Array.from({ length: 50 }, (_, i) => [`K${i}`, "2024-01-05", i])];
    expect(new BaseInMemory().import(ids).findings.map(({ code }) => code)).not.toContain("import.possibleDuplicate");
  });
});
