import type { Change } from "../../src/domain/schema/change";
import type { ConditionalFormat } from "../../src/workbench/book/book";
import { openBase, openClients, type BaseBench } from "../support/base-bench";
import { failAtEachSync } from "../support/fail-at-each-sync";
import { deleteTableRows, typeAt } from "../support/typing";

const put = (table: string, column: string, values: (string | number | null)[]): Change => ({ kind: "update", table, column, rows: values.map((_, row) => row), values }); // prettier-ignore
const write = ({ workbook }: BaseBench, ...changes: Change[]) => workbook.apply({ action: "test", summary: {} }, changes);
const restyle = async ({ run }: BaseBench) => run("restyle-stages");

type Rule = Extract<ConditionalFormat, { type: "Custom" }>;
/** Our rules on a sheet by the row of the list that they look at, in their rank. */
function rulesOn({ bench }: BaseBench, sheet: string): { row: number; fill: unknown; font: unknown; border: boolean; column: number }[] {
  const custom = bench.sheet(sheet).conditionalFormats.filter((each): each is Rule => each.type === "Custom");
  return custom
    .filter(({ formula }) => formula.includes("cb_lst_Stages"))
    .map(({ formula, format, ranges }) => ({
      row: Number(/,(\d+)\)\)$/.exec(formula)![1]),
      fill: format.fill,
      font: format.fontColor,
      border: format.borders !== undefined,
      column: ranges[0]!.column,
    }))
    .sort((one, two) => one.row - two.row);
}

test("stages take the colours that stand on Lists, wherever they stand; formats of the user's own stay above them", async () => {
  const opened = await openBase();
  const { bench } = opened;
  await bench.run(async ({ workbook, sync }) => {
    void sync;
    const own = workbook.worksheets.getItem("Clients").getRange("G4:G200").conditionalFormats.add("Custom");
    own.custom.rule.formula = '=$G4="gold"';
    own.custom.format.fill.color = "#123456";
    await workbook.context.sync();
  });
  const before = [rulesOn(opened, "Clients"), rulesOn(opened, "Lists")];
  expect((await restyle(opened)).result).toEqual({ stages: 10, coloured: 10, reordered: 0 });
  expect([rulesOn(opened, "Clients"), rulesOn(opened, "Lists")]).toEqual(before);

  await typeAt(bench, "Lists", "C9", "#00FF00");
  await restyle(opened);
  const changed = rulesOn(opened, "Clients");
  expect(changed[5]).toMatchObject({ row: 6, fill: "#00FF00", font: "#000000" });
  expect(rulesOn(opened, "Lists")[5]).toMatchObject({ fill: "#00FF00" });
  expect([...changed.slice(0, 5), ...changed.slice(6)]).toEqual([...before[0]!.slice(0, 5), ...before[0]!.slice(6)]);
  const own = bench
    .sheet("Clients")
    .conditionalFormats.filter((each): each is Rule => each.type === "Custom" && !each.formula.includes("cb_lst"));
  expect(own).toMatchObject([{ formula: '=$G4="gold"', format: { fill: "#123456" }, ranges: [{ row: 3, rows: 197 }] }]);
  expect(Math.min(...bench.sheet("Clients").conditionalFormats.map(({ priority }) => priority))).toBe(own[0]!.priority);
});

test("a stage that was added, removed or given two tones is coloured so; the rules go with a column that was moved", async () => {
  const opened = await openBase();
  const { bench } = opened;
  await write(opened, { kind: "append", table: "stages", columns: ["stage", "colour", "second colour"], rows: [["violet", "#E8D5F5", "#3B0A57"], ["plain", null, null]] }); // prettier-ignore
  expect((await restyle(opened)).result).toMatchObject({ stages: 12, coloured: 11 });
  expect(rulesOn(opened, "Clients").at(-1)).toMatchObject({ row: 11, fill: "#E8D5F5", font: "#3B0A57", border: true });
  await deleteTableRows(bench, "Lists", "cb_Stages", 0, 2);
  await bench.run(async (context) => {
    context.workbook.worksheets.getItem("Clients").getRange("C:C").insert("Right");
    await context.sync();
  });
  expect((await restyle(opened)).result).toMatchObject({ stages: 10, coloured: 9 });
  const rules = rulesOn(opened, "Clients");
  expect(rules.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(rules[0]).toMatchObject({ fill: "#A9D8A5" });
  expect(new Set(rules.map(({ column }) => column))).toEqual(new Set([7]));
});

test("a colour that is none, and a second one that cannot be read on the first, are told; what is read stays readable", async () => {
  const opened = await openBase();
  await write(opened, put("stages", "colour", ["red", "#FFFFFF"]), put("stages", "second colour", [null, "#FFFF99"]));
  const { findings, result } = await restyle(opened);
  expect(findings).toMatchObject([
    { code: "list.stage.colour", values: { stage: "White", colour: "red" } },
    { code: "list.stage.contrast", values: { stage: "Grey", colour: "#FFFF99" } },
  ]);
  expect(result).toMatchObject({ coloured: 9 });
  expect(rulesOn(opened, "Clients")[0]).toMatchObject({ row: 2, fill: "#FFFFFF", font: "#000000", border: true });
});

test("the order of the stages follows their list, by formula or as values", async () => {
  const order = async ({ workbook }: BaseBench) =>
    (await workbook.read([{ table: "clients", columns: ["stage order"] }]))[0]!.columns["stage order"]!;
  const live = await openClients(2, 1, { engine: "univer" });
  await write(live, put("clients", "stage", ["gold", "grey"]));
  await write(live, put("stages", "stage", ["grey", "white"]));
  expect(await order(live)).toEqual([6, 1]);
  expect((await restyle(live)).result).toMatchObject({ reordered: 0 });

  const large = await openClients(2, 1);
  await write(large, put("clients", "stage", ["gold", "grey"]), put("clients", "stage order", [6, 2]));
  await write(large, put("stages", "stage", ["grey", "white"]));
  expect((await restyle(large)).result).toMatchObject({ reordered: 1 });
  expect(await order(large)).toEqual([6, 1]);
  expect((await restyle(large)).result).toMatchObject({ reordered: 0 });
  await large.run("undo");
  expect(await order(large)).toEqual([6, 2]);
});

test("whether a status counts as a sale flows through by formulas", async () => {
  const opened = await openClients(2, 1, { engine: "univer" });
  await write(opened, put("orders", "status", [null, "ready"]));
  const revenue = async () => (await opened.workbook.read([{ table: "clients", columns: ["revenue"] }]))[0]!.columns["revenue"]![1];
  const before = await revenue();
  expect(before).toBeGreaterThan(0);
  const statuses = (await opened.workbook.read([{ table: "order-statuses", columns: ["status"] }]))[0]!.columns["status"]!;
  const sale: Change = {
    kind: "update",
    table: "order-statuses",
    column: "sale",
    rows: [statuses.findIndex((status) => String(status).toLowerCase() === "ready")],
    values: [0],
  };
  await write(opened, sale);
  expect(await revenue()).toBeNull();
});

test("failed at any sync, it comes to the same when it is run again", async () => {
  const opened = await openBase();
  await write(opened, put("stages", "colour", ["#111111"]));
  const again = async (bench: BaseBench) => restyle(bench).catch(() => restyle(bench));
  for (const { sync, fromDone } of await failAtEachSync(opened.bench.book, again))
    expect({ sync, fromDone }).toEqual({ sync, fromDone: [] });
  opened.syncs();
  await restyle(opened);
  expect(opened.syncs()).toBeLessThanOrEqual(12);
});
