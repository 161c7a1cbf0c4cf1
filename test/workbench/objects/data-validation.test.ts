import { checkTyped, listItems } from "../../../src/workbench/book/validation-check";
import { openWorkbench, type Workbench } from "../../support/workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench({ engine: "univer" });
});
afterEach(() => bench.dispose());

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no error",
    (error: OfficeExtension.Error) => error.code,
  );

/** Sets a rule on A1:A5 and reads everything back. */
async function setAndRead(rule: Excel.DataValidationRule): Promise<Excel.DataValidation> {
  return bench.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A5");
    dataValidation.rule = rule;
    dataValidation.load("rule,type,errorAlert,prompt,ignoreBlanks,valid");
    await context.sync();
    return dataValidation;
  });
}

const set = (rule: Excel.DataValidationRule) => codeOf(setAndRead(rule));

describe("rules", () => {
  it.each<[string, Excel.DataValidationRule]>([
    ["WholeNumber", { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } }],
    ["Decimal", { decimal: { formula1: "=B1*2", operator: "GreaterThan" } }],
    ["List", { list: { inCellDropDown: true, source: "one,two" } }],
    ["List", { list: { inCellDropDown: false, source: "=$C$1:$C$9" } }],
    ["Date", { date: { formula1: "2026-03-01", operator: "GreaterThan" } }],
    ["Time", { time: { formula1: "08:00", formula2: "17:30", operator: "Between" } }],
    ["TextLength", { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } }],
    ["Custom", { custom: { formula: '=ISNUMBER(SEARCH("a",A1))' } }],
  ])("%s is read back as written", async (type, rule) => {
    const validation = await setAndRead(rule);
    expect(validation.type).toBe(type);
    expect(validation.rule).toEqual(rule);
    expect(validation.ignoreBlanks).toBe(true);
    expect(validation.errorAlert).toEqual({ title: "", message: "", showAlert: true, style: "Stop" });
  });

  it("take a range for a source", async () => {
    await bench.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const validation = sheet.getRange("A1").dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: sheet.getRange("C1:C3") } };
      validation.load("rule");
      await context.sync();
      expect(validation.rule.list!.source).toBe("=Sheet1!$C$1:$C$3");
    });
  });

  it("a list source has at most 255 characters", async () => {
    expect(await set({ list: { inCellDropDown: true, source: "x".repeat(255) } })).toBe("no error");
    expect(await set({ list: { inCellDropDown: true, source: "x".repeat(256) } })).toBe("InvalidArgument");
  });

  it("titles, prompts and errors have their limits: 32, 255, 224", async () => {
    const setText = (change: (validation: Excel.DataValidation) => void) =>
      codeOf(
        bench.run(async (context) => {
          const validation = context.workbook.worksheets.getActiveWorksheet().getRange("A1").dataValidation;
          validation.rule = { list: { inCellDropDown: true, source: "a,b" } };
          change(validation);
          await context.sync();
        }),
      );
    const prompt = (title: number, message: number) => (v: Excel.DataValidation) => {
      v.prompt = { title: "t".repeat(title), message: "m".repeat(message), showPrompt: true };
    };
    const alert = (title: number, message: number) => (v: Excel.DataValidation) => {
      v.errorAlert = { title: "t".repeat(title), message: "m".repeat(message), showAlert: true, style: "Warning" };
    };
    expect(await setText(prompt(32, 255))).toBe("no error");
    expect(await setText(prompt(33, 1))).toBe("InvalidArgument");
    expect(await setText(prompt(1, 256))).toBe("InvalidArgument");
    expect(await setText(alert(32, 224))).toBe("no error");
    expect(await setText(alert(33, 1))).toBe("InvalidArgument");
    expect(await setText(alert(1, 225))).toBe("InvalidArgument");
  });

  it("refuses rules that are none", async () => {
    const wrong: unknown[] = [
      {},
      { list: { source: "" } },
      { wholeNumber: { formula1: 1, operator: "Sideways" } },
      { wholeNumber: { formula1: 1, operator: "Between" } },
      { decimal: { formula1: "many", operator: "EqualTo" } },
      { custom: { formula: "=SUM(" } },
      { list: { source: "a" }, custom: { formula: "=TRUE" } },
    ];
    for (const rule of wrong) expect([rule, await set(rule as Excel.DataValidationRule)]).toEqual([rule, "InvalidArgument"]);
  });
});

describe("cells", () => {
  it("with different rules are Inconsistent, with and without are MixedCriteria, cleared ones None", async () => {
    await bench.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const at = (address: string) => sheet.getRange(address).dataValidation;
      at("A1:A4").rule = { custom: { formula: "=A1>0" } };
      at("A3").rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      const all = ["A1:A4", "A1:B2", "A4", "C9"].map(at);
      all.forEach((validation) => validation.load("type,rule"));
      await context.sync();
      expect(all.map((validation) => validation.type)).toEqual(["Inconsistent", "MixedCriteria", "Custom", "None"]);
      expect(all[0]!.rule).toBeNull();
      expect(all[2]!.rule).toEqual({ custom: { formula: "=A4>0" } });
      at("A1:A4").clear();
      const none = at("A1:A4").load("type");
      await context.sync();
      expect(none.type).toBe("None");
    });
    expect(bench.book.sheets[0]!.validations).toEqual([]);
  });

  it("keep their prompt when the rule comes later", async () => {
    await bench.run(async (context) => {
      const validation = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2").dataValidation;
      validation.prompt = { title: "T", message: "M", showPrompt: true };
      validation.ignoreBlanks = false;
      validation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      validation.load("prompt,type,ignoreBlanks");
      await context.sync();
      expect(validation.toJSON()).toMatchObject({ type: "List", ignoreBlanks: false, prompt: { title: "T", message: "M" } });
    });
  });

  it("validation does not run on API writes; what is invalid is found", async () => {
    await bench.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("D1:D2").values = [["Tirana"], ["Vlora"]];
      sheet.getRange("A1:A4").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
      sheet.getRange("B1:B4").dataValidation.rule = { list: { inCellDropDown: true, source: "=$D$1:$D$2" } };
      sheet.getRange("C1:C4").dataValidation.rule = { custom: { formula: "=LEN(C1)+A1>4" } };
      sheet.getRange("A1:C4").values = [
        [5, "tirana", "ok"],
        [10, "Durrës", "xx"],
        [2.5, "", "n"],
        ["x", "Vlora", ""],
      ];
      const invalid = ["A1:A4", "B1:B4", "C1:C3"].map((address) => sheet.getRange(address).dataValidation.getInvalidCells());
      invalid.forEach((areas) => areas.load("address"));
      const none = sheet.getRange("A1").dataValidation.getInvalidCellsOrNullObject();
      const valid = ["A1", "A2:A4", "A1:A4"].map((address) => sheet.getRange(address).dataValidation.load("valid"));
      await context.sync();
      expect(invalid.map((areas) => areas.address)).toEqual(["Sheet1!A2:A4", "Sheet1!B2", "Sheet1!C3"]);
      expect(none.isNullObject).toBe(true);
      expect(valid.map((validation) => validation.valid)).toEqual([true, false, null]);
    });
    expect(bench.grid("Sheet1", "A2")).toEqual([[10]]);
    expect(
      await codeOf(
        bench.run(
          async (c) => (
            c.workbook.worksheets.getActiveWorksheet().getRange("A1").dataValidation.getInvalidCells().load("address"),
            c.sync()
          ),
        ),
      ),
    ).toBe("ItemNotFound");
  });
});

it("looks at whole columns and long lists in good time", async () => {
  await bench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const rows = 5000;
    sheet.getRange("D1:D500").values = Array.from({ length: 500 }, (_, i) => [`Client ${i}`]);
    sheet.getRange(`A1:A${rows}`).values = Array.from({ length: rows }, (_, i) => [`client ${i % 501}`]);
    const column = sheet.getRange("A:A").dataValidation;
    column.rule = { list: { inCellDropDown: true, source: "=$D$1:$D$500" } };
    const invalid = column.getInvalidCells().load("cellCount");
    await context.sync();
    expect(invalid.cellCount).toBe(9);
  });
});

describe("typing", () => {
  const typed = (text: string) => checkTyped(bench.workspace, bench.book.sheets[0]!, 0, 0, text);

  it("is stopped, warned or let through with the alert's words", async () => {
    await setAndRead({ list: { inCellDropDown: true, source: "one, two" } });
    expect(await typed("two")).toEqual({ result: "ok" });
    expect(await typed("")).toEqual({ result: "ok" });
    expect(await typed("TWO")).toEqual({ result: "stop", title: "", message: "" });
    await bench.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      dataValidation.errorAlert = { title: "Hm", message: "Is it new?", showAlert: true, style: "Warning" };
      await context.sync();
    });
    expect(await typed("three")).toEqual({ result: "warning", title: "Hm", message: "Is it new?" });
  });

  it("of dates and lengths is read as Excel reads it", async () => {
    await setAndRead({ date: { formula1: "2026-01-01", operator: "GreaterThanOrEqualTo" } });
    expect((await typed("1/1/2026")).result).toBe("ok");
    expect((await typed("12/31/2025")).result).toBe("stop");
    expect((await typed("soon")).result).toBe("stop");
    await setAndRead({ textLength: { formula1: 3, operator: "LessThanOrEqualTo" } });
    expect((await typed("abc")).result).toBe("ok");
    expect((await typed("1234")).result).toBe("stop");
  });

  it("is offered what the list holds: named ranges over table columns too", async () => {
    await bench.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("F1:F3").values = [["Stage"], ["White"], ["Gold"]];
      sheet.tables.add("F1:F3", true).name = "cb_Stages";
      context.workbook.names.add("cb_lst_Stages", "=cb_Stages[Stage]");
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "=cb_lst_Stages" } };
      await context.sync();
    });
    expect(listItems(bench.workspace, bench.book.sheets[0]!, 0, 0)).toEqual(["White", "Gold"]);
    expect((await typed("gold")).result).toBe("ok");
    expect((await typed("Blue")).result).toBe("stop");
  });
});
