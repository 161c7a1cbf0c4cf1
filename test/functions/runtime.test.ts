import { functionReasons } from "../../src/i18n/function-words";
import { languageFacts, languages } from "../../src/i18n/language";
import { functionsScript, openFunctionsRuntime } from "../support/functions-runtime";

/** Excel's numbers of errors. */
const [NA, VALUE] = [1, 7];

describe("Microsoft's runtime of custom functions", () => {
  let script: string;
  beforeAll(() => {
    script = functionsScript();
  });

  test("runs every function, called as Excel calls them: ranges as rows, null for what is left out", async () => {
    const { call } = await openFunctionsRuntime(script);
    const values = [[60, 25, 10, 4, 1]];
    const told = await call(
      ["RFMSCORE", [[10], [50]], [[10, 20, 30, 40, 50]], null],
      ["ABCCLASS", values, values, null, null],
      ["XYZCLASS", [[10, 10, 9]], null, null],
      ["DAYSSILENT", [[46_000], [46_010]], 46_030],
      ["NEXTORDER", [[46_000], [46_010]]],
      ["PHONE", "0722 111 222", "România"],
    );
    expect(told.filter(({ failed }) => failed)).toEqual([]);
    expect(told.map(({ value }) => value)).toEqual([[[1], [5]], [["A", "A", "B", "C", "C"]], "X", 20, 46_020, "+40 722 111 222"]);
  });

  test("tells Excel the error of a cell in a list beside the values of the others", async () => {
    const { call } = await openFunctionsRuntime(script);
    const [told] = await call(["ABCCLASS", [[60, 61]], [[60, 25]], null, null]);
    const message = functionReasons.en.notAmong;
    expect(told).toMatchObject({ value: [["A", { valueType: "CustomFunctionError", basicValue: "#N/A", message }]] });
  });

  test.each(languages)("tells Excel why there is no answer, in %s", async (language) => {
    const { call } = await openFunctionsRuntime(script, languageFacts[language].locale);
    const told = await call(["NEXTORDER", [[46_000]]], ["PHONE", "call me", "RO"]);
    expect(told).toMatchObject([
      { failed: true, errorCode: NA, value: functionReasons[language].fewDays },
      { failed: true, errorCode: VALUE, value: functionReasons[language].noPhone },
    ]);
  });
});
