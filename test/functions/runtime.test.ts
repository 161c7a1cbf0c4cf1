import { customFunctions } from "../../src/functions/register";
import { functionReasons } from "../../src/i18n/function-words";
import { languageFacts, languages } from "../../src/i18n/language";
import { callFunctions, functionsScript, openFunctionsRuntime } from "../support/functions-runtime";
import { openWorkbench } from "../support/workbench";

const offered = customFunctions.map(({ id, parameters }) => ({
  name: `CLIENTBASE.${id}`,
  id,
  parameters: parameters.map(({ dimensionality }) => dimensionality),
}));
let script: string;

beforeAll(() => {
  script = functionsScript();
});

describe("Microsoft's runtime of custom functions", () => {
  test("runs every function, called as Excel calls them: ranges as rows, null for what is left out", async () => {
    const { host } = await openWorkbench();
    openFunctionsRuntime(script, host);
    const values = [[60, 25, 10, 4, 1]];
    const told = await callFunctions(
      host,
      ["RFMSCORE", [[10], [50]], [[10, 20, 30, 40, 50]], null],
      ["ABCCLASS", values, values, null, null],
      ["XYZCLASS", [[10, 10, 9]], null, null],
      ["DAYSSILENT", [[46_000], [46_010]], 46_030],
      ["NEXTORDER", [[46_000], [46_010]]],
      ["PHONE", "0722 111 222", "România"],
    );
    expect(told).toEqual([[[1], [5]], [["A", "A", "B", "C", "C"]], "X", 20, 46_020, "+40 722 111 222"]);
  });

  test("tells each kind of error, that of a cell in a list beside the values of the others", async () => {
    const { host } = await openWorkbench();
    openFunctionsRuntime(script, host);
    const told = await callFunctions(
      host,
      ["ABCCLASS", [[60, 61]], [[60, 25]], null, null],
      ["ABCCLASS", [[60]], [[60, 25]], 95, 75],
      ["NEXTORDER", [[46_000]]],
      ["PHONE", "call me", "RO"],
    );
    expect(told).toEqual([[["A", { error: "#N/A" }]], { error: "#NUM!" }, { error: "#N/A" }, { error: "#VALUE!" }]);
  });

  test.each(languages)("tells Excel why there is no answer, in %s", async (language) => {
    const { host } = await openWorkbench();
    const heard: string[] = [];
    const hear = host.functions.hear.bind(host.functions);
    host.functions.hear = (request) => (heard.push(JSON.stringify(request)), hear(request));
    openFunctionsRuntime(script, host, languageFacts[language].locale);
    await callFunctions(host, ["NEXTORDER", [[46_000]]], ["PHONE", "call me", "RO"]);
    const { fewDays, noPhone } = functionReasons[language];
    for (const reason of [fewDays, noPhone]) expect(heard.join()).toContain(JSON.stringify(reason));
  });
});

describe("formulas in a workbook", () => {
  async function openFormulas() {
    const bench = await openWorkbench({ engine: "univer" });
    openFunctionsRuntime(script, bench.host);
    await bench.workspace.engine.offer?.(offered);
    const put = (address: string, formulas: (string | number)[][]) =>
      bench.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).formulas = formulas;
        await context.sync();
      });
    const values = (address: string) => bench.grid(bench.book.sheets[0]!.name, address);
    return { bench, put, values };
  }

  test("calculate with what the add-in answers, spill, and follow their cells", async () => {
    const { put, values } = await openFormulas();
    await put("A1:A5", [[10], [20], [30], [40], [50]]);
    await put("B1:C1", [["=CLIENTBASE.RFMSCORE(A1:A5,A1:A5)", "=clientbase.rfmscore(A5,A1:A5,TRUE)+10"]]);
    expect(values("B1:C5")).toEqual([[1, 11], [2, ""], [3, ""], [4, ""], [5, ""]]); // prettier-ignore
    await put("A1", [[100]]);
    expect(values("B1:C1")).toEqual([[5, 12]]);
  });

  test("take each other's answers, within a formula and from cell to cell", async () => {
    const { put, values } = await openFormulas();
    await put("A1:A3", [[46_000], [46_010], [46_020]]);
    await put("B1:B2", [["=CLIENTBASE.NEXTORDER(A1:A3)"], ["=CLIENTBASE.DAYSSILENT(CLIENTBASE.NEXTORDER(A1:A3),B1+5)"]]);
    expect(values("B1:B2")).toEqual([[46_030], [5]]);
    await put("A3", [[46_040]]);
    expect(values("B1:B2")).toEqual([[46_060], [5]]);
  });

  test("show errors as Excel does: the function's, that of a cell given, and #NAME? for what the add-in has not", async () => {
    const { put, values } = await openFormulas();
    await put("A1:A2", [["=1/0"], [46_000]]);
    await put("B1:B3", [["=CLIENTBASE.NEXTORDER(A2)"], ["=CLIENTBASE.NEXTORDER(A1:A2)"], ["=CLIENTBASE.NOTHING(A2)"]]);
    expect(values("B1:B3")).toEqual([["#N/A"], ["#DIV/0!"], ["#NAME?"]]);
  });
});
