import { clientFinder } from "../../../src/domain/clients/find-clients";

const find = clientFinder({
  code: ["C-00001", "C-00002", "C-00012", "C-00020"],
  name: ["Anna Ström", "ООО Вера", "Joanna", null],
  phone: ["+355 4 123 456", null, 35569777, null],
  "second phone": [null, "069-55-44", null, null],
  email: ["a@x.al", "vera@mail.ru", null, null],
});
const codes = (text: string) => find(text, 9).found.map(({ code }) => code);

describe("a client", () => {
  test("is found by a piece of name, accents and case aside, the beginning of a word first", () => {
    expect(codes("ANNA")).toEqual(["C-00001", "C-00012"]);
    expect(codes("strom")).toEqual(["C-00001"]);
    expect(codes("вера")).toEqual(["C-00002"]);
  });

  test("is found by a piece of phone however it is written, which is told", () => {
    expect(codes("4-123-45")).toEqual(["C-00001"]);
    expect(codes("5569")).toEqual(["C-00012"]);
    expect(find("695544", 9).found).toEqual([{ row: 1, code: "C-00002", name: "ООО Вера", met: "069-55-44" }]);
  });

  test("is found by code, an exact one first, and by e-mail", () => {
    expect(codes("c-0002")).toEqual(["C-00020"]);
    expect(codes("C-00002")).toEqual(["C-00002"]);
    expect(codes("mail.ru")).toEqual(["C-00002"]);
  });

  test("is not found by nothing, and only so many are told of all", () => {
    expect(find("  ", 9)).toEqual({ found: [], count: 0 });
    const { found, count } = find("C-", 2);
    expect([found.length, count]).toEqual([2, 4]);
  });
});
