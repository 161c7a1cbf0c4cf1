import { readProfile, writeProfile } from "../../src/domain/schema/saved-profile";
import type { Sheet } from "../../src/workbench/book/book";
import { copyOf, openBase, openBench, openClients, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { differences, expectWhole, failAtEachSync } from "../support/fail-at-each-sync";

jest.setTimeout(120_000);

type Added = { profile: string; columns: { table: string; header: string }[]; values: { table: string; value: string }[] };
const add = async (opened: BaseBench, values: Record<string, unknown>): Promise<Added> =>
  (await opened.run("add-profile", values)).result as Added;
const look = (opened: BaseBench): unknown => JSON.parse(JSON.stringify(snapshotOf(opened.bench.book, { without: ["cb_Journal"] })));
const headers = (opened: BaseBench, sheet = "Clients"): unknown[] => opened.bench.sheet(sheet).tables[0]!.columns.map(({ name }) => name);
const fileOf = (text: string, name = "mine.json") => ({ name, bytes: new TextEncoder().encode(text) });
const save = async (opened: BaseBench, name: string) => {
  const { result, file } = await opened.run("save-profile", { name });
  return { result, file: file!, text: new TextDecoder().decode(file!.bytes) };
};
const hidden = (sheet: Sheet): number[] => [...sheet.columns].flatMap(([at, line]) => (line.hidden ? [at] : []));
const list = (opened: BaseBench, table: string): unknown[] => {
  const sheet = opened.bench.sheet("Lists");
  const { range } = sheet.tables.find(({ name }) => name === table)!;
  return Array.from({ length: range.rows - 1 }, (_, row) => sheet.cells.get(range.row + 1 + row)?.get(range.column)?.value);
};

describe("add-profile", () => {
  test("adds columns where they belong and values to their lists, nothing the second time, and undo takes them away", async () => {
    const opened = await openClients(3);
    const before = look(opened);
    const preview = await add(opened, { profile: "wholesale", preview: true });
    expect(differences(before, look(opened))).toEqual([]);
    const added = await add(opened, { profile: "wholesale" });
    expect(added).toEqual(preview);
    expect(added.columns.map(({ header }) => header)).toEqual(["Floor area", "Price segment", "Brands", "Purchase frequency"]);
    expect(added.values).toContainEqual({ table: "activities", value: "Supermarket" });
    expect(list(opened, "cb_Activities")).toContain("Supermarket");
    const row = headers(opened);
    expect(row.slice(row.indexOf("Comment"), row.indexOf("Comment") + 5)).toEqual([
      "Comment",
      ...added.columns.map(({ header }) => header),
    ]);
    const once = look(opened);
    expect(await add(opened, { profile: "wholesale" })).toEqual({ profile: "wholesale", columns: [], values: [] });
    expect(differences(once, look(opened))).toEqual([]);
    await opened.run("undo");
    expect(differences(before, look(opened))).toEqual([]);
  });

  test("makes the very sheet that a new base of the profile has: headers, totals above them, hidden columns, checks", async () => {
    const made = (await openBase({ profile: "property" })).bench;
    const [formulas, sheet] = [made.formulas("Clients", "A1:BZ4"), made.sheet("Clients")];
    const { bench, run } = await openBase();
    await run("add-profile", { profile: "property" });
    const found = bench.sheet("Clients");
    expect(bench.formulas("Clients", "A1:BZ4")).toEqual(formulas);
    expect(hidden(found)).toEqual(hidden(sheet));
    const checked = (of: Sheet) => of.validations.flatMap(({ ranges }) => ranges.map(({ column }) => column)).sort((a, b) => a - b);
    expect(checked(found)).toEqual(checked(sheet));
  });

  test("leaves out what the user has already, whatever he calls it, and keeps its columns under new names", async () => {
    const { bench, workbook, run } = await openBase({ profile: "property" });
    const rename = (from: string, to: string) =>
      bench.run(async (context) => {
        context.workbook.tables.getItem("cb_Clients").columns.getItem(from).name = to;
        await context.sync();
      });
    await rename("Rooms", "Chambers");
    expect((await run("add-profile", { profile: "property" })).result).toMatchObject({ columns: [], values: [] });
    await run("add-profile", { profile: "shop" });
    await rename("Card number", "Loyalty card");
    expect((await run("add-profile", { profile: "shop" })).result).toMatchObject({ columns: [], values: [] });
    const clients = (await workbook.base())!.tables.find(({ key }) => key === "clients")!;
    expect(clients.columns.filter(({ header }) => ["Chambers", "Loyalty card"].includes(header)).map(({ key }) => key)).toEqual(
      expect.arrayContaining(["rooms", "card number"]),
    );
    await run("undo");
    expect(bench.sheet("Clients").tables[0]!.columns.map(({ name }) => name)).not.toContain("Loyalty card");
  });

  test("undone, keeps a column that the user has filled since, and says so", async () => {
    const opened = await openClients(2);
    await add(opened, { profile: "property" });
    await opened.bench.run(async (context) => {
      const body = context.workbook.tables.getItem("cb_Clients").columns.getItem("Budget").getDataBodyRange();
      body.getCell(1, 0).values = [[90_000]];
      await context.sync();
    });
    const { findings } = await opened.run("undo");
    expect(findings).toEqual([expect.objectContaining({ code: "undo.kept.cell", table: "cb_Clients", field: "Budget" })]);
    expect(headers(opened)).toContain("Budget");
    expect(headers(opened)).not.toContain("Rooms");
  });

  test.each([
    ["done", (opened: BaseBench) => add(opened, { profile: "shop" }), async () => openClients(2)],
    [
      "undone",
      (opened: BaseBench) => opened.run("undo"),
      async () => {
        const opened = await openClients(2);
        await add(opened, { profile: "shop" });
        return opened;
      },
    ],
  ] as const)("%s with a failure at any sync, leaves the workbook as it was or is finished", async (_, act, start) => {
    const { bench } = await start();
    const outcomes = await failAtEachSync(copyOf(bench.book), act);
    expectWhole(outcomes);
    expect(outcomes.some(({ threw }) => threw)).toBe(true);
  });

  test("asks for one profile, and takes no file that it cannot read", async () => {
    const { bench, run } = await openBase();
    const before = snapshotOf(bench.book);
    const rejects = (values: Record<string, unknown>, code: string) => expect(run("add-profile", values)).rejects.toMatchObject({ code });
    await rejects({}, "profile.none");
    await rejects({ profile: "shop", file: fileOf("{}") }, "profile.none");
    for (const text of ["", "PK\u0003\u0004", "[]", "{}", '{"clientBaseProfile":2,"name":"a","language":"en"}'])
      await rejects({ file: fileOf(text) }, "profile.unreadable");
    expect(differences(before, snapshotOf(bench.book))).toEqual([]);
  });
});

describe("save-profile", () => {
  test("saves columns and lists without any client; a base made of it is like the first", async () => {
    const first = await openClients(2);
    await add(first, { profile: "property" });
    await first.bench.run(async (context) => {
      const clients = context.workbook.tables.getItem("cb_Clients");
      clients.columns.getItem("Region").name = "District";
      clients.columns.getItem("Interests").delete();
      clients.columns.getItem("Segment").getRange().getEntireColumn().columnHidden = true;
      clients.columns.add(undefined, undefined, "=My [hobby]");
      context.workbook.tables.getItem("cb_Sources").rows.add(undefined, [["Sister"]]);
      await context.sync();
    });
    const { result, text, file } = await save(first, "Our flats");
    expect(result).toMatchObject({ name: "Our flats", columns: 1 });
    expect(file).toMatchObject({ name: "Our flats 2026-11-22.json", type: "application/json" });
    expect(text).not.toContain("Client 1");
    expect(text).not.toContain("C-00001");

    const profileFile = fileOf(text);
    const second = await openBase({ profileFile });
    expect(headers(second)).toEqual(headers(first).filter((header) => header !== "Interests"));
    expect(list(second, "cb_Sources")).toContain("Sister");
    expect((await second.workbook.base())!.profile).toBe("Our flats");
    const names = headers(second);
    expect(hidden(second.bench.sheet("Clients"))).toContain(names.indexOf("Segment"));
    expect(hidden(second.bench.sheet("Clients"))).not.toContain(names.indexOf("Comment"));
    await second.run("create-base", { profileFile });
    expect((await second.run("add-profile", { file: profileFile })).result).toEqual({ profile: "Our flats", columns: [], values: [] });
    await expect(second.run("create-base")).rejects.toMatchObject({ code: "base.exists" });
  });

  test("is added to a base of another language by its own columns and values; what formulas compare stays", async () => {
    const russian = await openBase({ language: "ru", profile: "wholesale" });
    await russian.bench.run(async (context) => {
      context.workbook.tables.getItem("cb_Clients").columns.add(undefined, undefined, "Собака");
      await context.sync();
    });
    const { text } = await save(russian, "Опт");
    const english = await openClients(1);
    const stages = list(english, "cb_Stages");
    const added = await add(english, { file: fileOf(text) });
    expect(added.columns.map(({ header }) => header)).toEqual(expect.arrayContaining(["Floor area", "Собака"]));
    expect(list(english, "cb_Stages")).toEqual(stages);
    await add(english, { file: fileOf(text) });
    await english.run("undo");
    expect(headers(english)).not.toContain("Собака");
  });

  test("needs a name, and reads what it wrote", async () => {
    const opened = await openBase();
    await expect(opened.run("save-profile")).rejects.toMatchObject({ code: "parameter.missing" });
    await expect(opened.run("save-profile", { name: "  " })).rejects.toMatchObject({ code: "parameter.value" });
    const { text } = await save(opened, "A/B: «ours»");
    const read = readProfile(text, "mine.json");
    expect(writeProfile(read)).toBe(text);
    expect(read.lists).not.toHaveProperty("owners");
  });

  test("makes no base of a file that was tampered with", async () => {
    const { run, bench } = await openBench();
    const profile = { clientBaseProfile: 1, name: "Bad", language: "en" };
    const tables = (columns: unknown) => JSON.stringify({ ...profile, tables: { clients: columns } });
    const lists = (values: unknown) => JSON.stringify({ ...profile, lists: { sources: values } });
    const bad = [
      tables([{ key: "code" }]),
      tables([
        { key: "a", header: "Twice", kind: "text" },
        { key: "b", header: "TWICE", kind: "text" },
      ]),
      tables([{ key: "a", header: "x\u0000", kind: "text" }]),
      tables([{ key: "a", header: "x", kind: "formula" }]),
      tables(Array.from({ length: 5000 }, (_, i) => ({ key: `c${i}`, header: `c${i}`, kind: "text" }))),
      lists([{ source: { formula: "=1" } }]),
      lists([{ source: "" }]),
      lists([{ __proto__: null, source: "a", other: 1 }]),
      JSON.stringify({ ...profile, lists: { owners: [] } }),
      JSON.stringify({ ...profile, tables: { journal: [] } }),
    ];
    for (const text of bad)
      await expect(run("create-base", { profileFile: fileOf(text) })).rejects.toMatchObject({ code: "profile.unreadable" });
    expect(bench.book.sheets).toHaveLength(1);
    await run("create-base", { profileFile: fileOf(lists([{ source: "=1+1" }, { source: "+A1" }])) });
    const sheet = bench.sheet("Lists");
    expect([...sheet.cells.values()].flatMap((line) => [...line.values()]).filter((cell) => "formula" in cell && cell.formula)).toEqual([]);
  });
});
