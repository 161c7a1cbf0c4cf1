import { createContext, runInContext } from "node:vm";
import { functionReasons } from "../../src/i18n/function-words";
import { languageFacts, languages } from "../../src/i18n/language";
import { functionsScript } from "../support/functions-runtime";

type Calculate = (...given: unknown[]) => unknown;

/** What Excel's runtime offers a script of custom functions, and all that this realm has beside the language itself. */
class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** Runs the script in an empty realm; answers the functions that it made known. */
function runScript(script: string, more: object = {}): Map<string, Calculate> {
  const known = new Map<string, Calculate>();
  const associate = (id: string, calculate: Calculate) => known.set(id, calculate);
  runInContext(script, createContext({ CustomFunctions: { associate, Error: ExcelError }, ...more }));
  return known;
}

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe("the script of the custom functions", () => {
  let script: string;
  beforeAll(() => {
    script = functionsScript();
  });

  test("needs nothing but Excel's runtime: no page, no Office, no network", () => {
    const known = runScript(script);
    expect([...known.keys()]).toEqual(["RFMSCORE", "ABCCLASS", "XYZCLASS", "DAYSSILENT", "NEXTORDER", "PHONE"]);
    expect(known.get("RFMSCORE")!([[10], [50]], [[10, 20, 30, 40, 50]], true)).toEqual([[5], [1]]);
    expect(known.get("PHONE")!("0722 111 222", "România")).toBe("+40 722 111 222");
  });

  test("bears what Excel gives beside the parameters: null for what is left out, its own context at the end", () => {
    const values = [[60, 25, 10, 4, 1]];
    const classes = runScript(script).get("ABCCLASS")!(values, values, null, null, { address: "A1" });
    expect(classes).toEqual([["A", "A", "B", "C", "C"]]);
  });

  test("throws Excel's error where there is no answer, and puts it among the others where one cell has none", () => {
    const known = runScript(script);
    const error = thrownBy(() => known.get("NEXTORDER")!([[46_000]]));
    expect(error).toBeInstanceOf(ExcelError);
    expect(error).toEqual(new ExcelError("#N/A", functionReasons.en.fewDays));
    expect(known.get("ABCCLASS")!([[60, 61]], [[60, 25]])).toEqual([["A", new ExcelError("#N/A", functionReasons.en.notAmong)]]);
  });

  test.each(languages)("says why in %s: by Office's language, else the engine's", (language) => {
    const { locale } = languageFacts[language];
    const refused = new ExcelError("#VALUE!", functionReasons[language].noPhone);
    for (const realm of [
      { Office: { context: { displayLanguage: locale } } },
      { navigator: { language: locale } },
      { Office: {}, navigator: { language: locale } },
    ])
      expect(thrownBy(() => runScript(script, realm).get("PHONE")!("no number", "RO"))).toEqual(refused);
  });
});
