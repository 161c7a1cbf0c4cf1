import { repoint, whoIs } from "../../../src/domain/merging/repoint";

const code = ["C-00001", "C-00002", "C-00003", "K 7", "C-00005"];
const name = ["Alba", "Beta", "alba", "Delta", "Beta"];
const who = whoIs({ code, name });
const stays = (after = "Alba") => ({ row: 0, before: { code: "C-00001", name: "Alba" }, after: { code: "C-00001", name: after } });
const gone = (...rows: number[]) => new Map(rows.map((row) => [row, { code: code[row]!, name: name[row]! }]));

test("cells name clients by code, label or the first of that name", () => {
  expect(["C-00003", "C-00003 Whoever", "ALBA", "beta", "K", "C-00009 Alba", "", null].map(who)).toEqual([2, 2, 0, 1, -1, -1, -1, -1]);
});

test("a bare code becomes a bare code, all else the label", () => {
  const cells = ["C-00002", "C-00002 Old", "beta", " C-00002 ", "C-00001 Alba", "C-00005", "Delta", null];
  expect(repoint(cells, who, gone(1), stays())).toEqual({
    rows: [0, 1, 2, 3],
    values: ["C-00001", "C-00001 Alba", "C-00001 Alba", "C-00001"],
    of: [1, 1, 1, 1],
  });
});

test("who gets another name is called by it", () => {
  expect(repoint(["C-00001", "C-00001 Alba", "alba", "C-00005 Beta"], who, gone(4), stays("New"))).toEqual({
    rows: [1, 2, 3],
    values: ["C-00001 New", "C-00001 New", "C-00001 New"],
    of: [0, 0, 4],
  });
});
