import type { Cell } from "../../../src/domain/kernel/cell";
import { mergeFields } from "../../../src/domain/merging/fields";
import { mergeCells } from "../../../src/domain/merging/merge-cells";
import { tables } from "../../../src/domain/schema/tables";

const columns = [
  ...tables.clients.columns.map(({ key, writtenBy }) => ({ key, header: key, own: false, formula: writtenBy === "formula" })),
  { key: "pets", header: "pets", own: true, formula: false },
  { key: "twice", header: "twice", own: true, formula: true },
];
const fields = mergeFields(columns);
const isYes = (cell: Cell) => cell === "yes";
const merge = (records: Record<string, Cell>[], choices: Record<string, number> = {}) => mergeCells({ fields, records, choices, isYes });
const phones = ({ phone, "second phone": second }: Record<string, Cell>) => [phone, second];

test("a merge decides upon what users type, their own columns too, but for codes and what calculates", () => {
  const keys = fields.map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(["name", "phone", "comment", "reference", "pets"]));
  for (const key of ["code", "archived", "twice", "revenue", "segment", "label"]) expect(keys).not.toContain(key);
});

test.each<[string, Cell[], Cell]>([
  ["name", ["Acme", "ACME Ltd"], "Acme"],
  ["name", [" ", "ACME Ltd"], "ACME Ltd"],
  ["region", [null, null, "York"], "York"],
  ["pets", [null, 3, 4], 3],
  ["comment", ["one", "two", "One"], "one\ntwo"],
  ["comment", [null, "two"], "two"],
  ["next step", ["call", "write"], "call; write"],
  ["interests", ["tea; go", "Go, chess"], "tea, go, chess"],
  ["email", ["a@x.al", "b@x.al; A@x.al"], "a@x.al; b@x.al"],
  ["email", ["a@x.al"], "a@x.al"],
  ["consent", [null, 45_000, 44_000], 44_000],
  ["next contact", ["soon", 46_000], 46_000],
  ["next contact", ["soon", null], "soon"],
  ["stop", ["no", null, "yes"], "yes"],
  ["stop", [null, "no"], "no"],
  ["important", [null, "yes"], "yes"],
])("%s of %j becomes %j", (key, cells, merged) => {
  expect(merge(cells.map((cell) => ({ [key]: cell })))[key]).toEqual(merged);
});

test("phones that find no place in the first column stand in the second, each once", () => {
  expect(phones(merge([{ phone: "+355 69 111 1111" }, { phone: "069 111 1111" }]))).toEqual(["+355 69 111 1111", null]);
  expect(phones(merge([{ phone: null }, { phone: "1234567" }, { phone: "7654321" }]))).toEqual(["1234567", "7654321"]);
  expect(
    phones(
      merge([
        { phone: "1", "second phone": "2" },
        { phone: "3", "second phone": "2" },
      ]),
    ),
  ).toEqual(["1", "2; 3"]);
  expect(phones(merge([{ phone: "1" }, { phone: "2" }], { phone: 1 }))).toEqual(["2", "1"]);
  expect(phones(merge([{ phone: "1" }, { phone: "2" }], { phone: 1, "second phone": 0 }))).toEqual(["2", null]);
});

test("a chosen record gives its value, a blank one too", () => {
  expect(merge([{ comment: "one" }, { comment: "two" }], { comment: 1 })["comment"]).toBe("two");
  expect(merge([{ comment: "one" }, { comment: null }], { comment: 1 })["comment"]).toBeNull();
});

test("texts that would not fit into a cell are left out: the log keeps them", () => {
  const [one, two, three] = ["a".repeat(20_000), "b".repeat(20_000), "c"];
  expect(merge([{ comment: one }, { comment: two }, { comment: three }])["comment"]).toBe(`${one}\n${three}`);
});
