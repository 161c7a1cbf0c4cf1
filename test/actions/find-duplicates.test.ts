import type { Grid } from "../../src/domain/kernel/cell";
import { openBase, openBench, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { describeWithSharedData, sharedRows, sharedText } from "../support/shared-data";

type Result = {
  groups: { records: string[]; score: number; reasons: { code: string; a: string; b: string }[] }[];
  pairs?: [string, string][];
};
const list = (text: string, name = "list.csv") => ({ name, bytes: new TextEncoder().encode(text) });
const search = async ({ run }: BaseBench, values: Record<string, unknown> = {}) => (await run("find-duplicates", values)).result as Result;

describe("find-duplicates", () => {
  test("finds clients of the base that are one, says why, and changes nothing", async () => {
    const opened = await openBase();
    const rows: Grid = [
      ["C-00001", 'ООО "Щербаков и Ко"', "+7 495 123-45-67", "Москва"],
      ["C-00002", "Maria Popescu", "+40 722 111 222", "Cluj"],
      ["C-00003", "Shcherbakov i Ko", "8 (495) 123 45 67", "Moskva"],
      ["C-00004", "Ion Popescu", "+40 722 111 222", "Cluj"],
    ];
    const columns = ["code", "name", "phone", "city"];
    await opened.workbook.apply({ action: "test", summary: {} }, [{ kind: "append", table: "clients", columns, rows }]);
    const before = snapshotOf(opened.bench.book);
    opened.syncs();
    const { groups, pairs } = await search(opened);
    expect(groups).toEqual([{ records: ["C-00001", "C-00003"], score: expect.any(Number), reasons: expect.any(Array) }]);
    expect(groups[0]!.score).toBeGreaterThan(0.98);
    expect(groups[0]!.reasons).toEqual([
      { code: "sameName", a: 'ООО "Щербаков и Ко"', b: "Shcherbakov i Ko" },
      { code: "samePhone", a: "+7 495 123-45-67", b: "8 (495) 123 45 67" },
      { code: "sameCity", a: "Москва", b: "Moskva" },
    ]);
    expect(pairs).toBeUndefined();
    expect(opened.syncs()).toBe(11);
    expect(snapshotOf(opened.bench.book)).toEqual(before);
  });

  test("lays groups side by side, with what a merge decides upon and who names whom", async () => {
    const opened = await openBase();
    await opened.workbook.apply({ action: "test", summary: {} }, [
      {
        kind: "append",
        table: "clients",
        columns: ["code", "name", "phone", "birthday"],
        rows: [
          ["C-00001", "Lumi Trade SHPK", "+355 69 123 4567", 30_000],
          ["C-00002", "Other", null, null],
          ["C-00003", "LUMI TRADE", "069 123 4567", null],
        ],
      },
      {
        kind: "append",
        table: "orders",
        columns: ["number", "date", "client"],
        rows: [
          ["O-000001", 46_000, "C-00003"],
          ["O-000002", 46_000, "C-00001 Lumi Trade SHPK"],
          ["O-000003", 46_000, "lumi trade"],
          ["O-000004", 46_000, "C-00002 Other"],
        ],
      },
    ]);
    const { picture } = await opened.run("find-duplicates");
    if (picture?.kind !== "duplicates") throw new Error("no duplicates to look at");
    expect(picture).toMatchObject({
      more: 0,
      groups: [
        {
          records: [
            { code: "C-00001", cells: { name: "Lumi Trade SHPK", birthday: 30_000 }, counts: { orders: 1, contacts: 0 } },
            { code: "C-00003", cells: { phone: "069 123 4567", birthday: null }, counts: { orders: 2 } },
          ],
        },
      ],
    });
    const rules = Object.fromEntries(picture.fields.map(({ key, rule }) => [key, rule]));
    expect(rules).toMatchObject({ name: "own", comment: "joined", "second phone": "left over", consent: "earliest", stop: "yes" });
    for (const key of ["code", "archived", "revenue", "segment", "label"]) expect(rules).not.toHaveProperty(key);
  });

  test("leaves out whom the user keeps apart, in the base check too, until he forgets it", async () => {
    const opened = await openBase();
    const rows: Grid = ["Lumi Trade", "LUMI TRADE", "Lumi Trade SHPK"].map((name, i) => [`C-0000${i + 1}`, name, "+355 69 123 4567"]);
    await opened.workbook.apply({ action: "test", summary: {} }, [{ kind: "append", table: "clients", columns: ["code", "name", "phone"], rows }]); // prettier-ignore
    const groups = async () => (await search(opened)).groups.map(({ records }) => records);
    const checked = async () =>
      ((await opened.run("check-base")).result as { counts: Record<string, number> }).counts["duplicate.group"] ?? 0;
    expect(await groups()).toEqual([["C-00001", "C-00002", "C-00003"]]);
    const before = snapshotOf(opened.bench.book).sheets;
    expect((await opened.run("keep-apart", { records: "C-00003,C-00001" })).result).toEqual({ pairs: [["C-00001", "C-00003"]] });
    expect(snapshotOf(opened.bench.book).sheets).toEqual(before);
    expect((await groups()).map(({ length }) => length)).toEqual([2]);
    await opened.run("keep-apart", { records: "C-00001,C-00002,C-00003" });
    expect([await groups(), await checked()]).toEqual([[], 0]);
    await opened.run("keep-apart", { records: "C-00001,C-00002", forget: true });
    expect([await groups(), await checked()]).toEqual([[["C-00001", "C-00002"]], 1]);
    await expect(opened.run("keep-apart", { records: "C-00001" })).rejects.toMatchObject({ code: "merge.few" });
    await expect(opened.run("keep-apart", { records: "C-00001,C-9" })).rejects.toMatchObject({ code: "merge.unknown" });
  });

  test.each([
    ["en", "given_name,surname,street_number,address_1,suburb,date_of_birth,phone_number"],
    ["ru", "Имя,Фамилия,Номер дома,Улица,Населённый пункт,Дата рождения,Моб. телефон"],
    ["ar", "الاسم الأول,اسم العائلة,رقم المنزل,العنوان,المدينة,تاريخ الميلاد,الهاتف"],
    ["sq", "Emri,Mbiemri,Numri i shtëpisë,Adresa,Qyteti,Ditëlindja,Telefoni"],
    ["ro", "Prenume,Nume de familie,Număr casă,Adresa,Orașul,Data nașterii,Telefon"],
  ])("guesses the columns of a list in %s", async (_, headers) => {
    const text = `${headers}\nAnna,Weber,12,Hill Road,Bonn,1980-02-03,030 111222\nBob,Weber,12,Hill Road,Bonn,1955-07-09,030 111222\nWeber,Ana,12,Hill Rd,Bonn,1980-02-03,`;
    const { groups, pairs } = await search(await openBench(), { file: list(text) });
    expect(pairs).toEqual([["row 2", "row 4"]]);
    const codes = groups[0]!.reasons.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["likeName", "sameBirthday", "sameAddress", "sameCity"]));
  });

  test("calls rows by their ids where the list has some, never by ids that repeat", async () => {
    const opened = await openBench();
    const rows = ["Lumi Trade SHPK,+355 69 123 4567", "Ada Hoxha,+355 69 222 3333", "LUMI TRADE,069 123 4567"];
    const pairs = async (ids: string[]) =>
      (await search(opened, { file: list(`uid,company,phone\n${rows.map((row, i) => `${ids[i]},${row}`).join("\n")}`) })).pairs;
    expect(await pairs(["x9", "x5", "x1"])).toEqual([["x1", "x9"]]);
    expect(await pairs(["x9", "x5", "x9"])).toEqual([["row 2", "row 4"]]);
  });

  test("does not go by a national id", async () => {
    const text = "soc_sec_id,name,city\n1234567,Anna Weber,Bonn\n1234567,Paul Schmidt,Kiel\n7654321,Ada Hoxha,Tirana";
    expect((await search(await openBench(), { file: list(text) })).pairs).toEqual([]);
  });

  test("refuses a list without a column to compare by, and wants a base where there is no list", async () => {
    const opened = await openBench();
    await expect(search(opened, { file: list("colour,size\nred,1\nred,1") })).rejects.toMatchObject({ code: "import.unrecognised" });
    await expect(search(opened)).rejects.toMatchObject({ code: "base.missing" });
  });
});

describeWithSharedData("duplicates of the gold sets, by one set of rules", () => {
  test.each([
    ["febrl1", 0.99],
    ["clients_A1000", 0.99],
    ["restaurants", 0.95],
  ])("%s at F1 %s", async (set, target) => {
    const file = list(sharedText(`dedupe_${set}/records.csv`), "records.csv");
    const { pairs } = await search(await openBench(), { file });
    const gold = new Set(sharedRows(`dedupe_${set}/gold_pairs.csv`).map(({ id_a, id_b }) => `${id_a} ${id_b}`));
    const right = pairs!.filter((pair) => gold.has(pair.join(" "))).length;
    expect((2 * right) / (pairs!.length + gold.size)).toBeGreaterThanOrEqual(target);
  });
});
