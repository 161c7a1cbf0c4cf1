import { openWorkbench, type Workbench } from "../../support/workbench";
import { codeOf, loaded } from "./helpers";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.dispose());

describe("defined names", () => {
  test("name ranges, formulas and constants, in the workbook or on a sheet", async () => {
    await codeOf(bench, ({ workbook }, sheet) => {
      workbook.names.add("Corner", sheet.getRange("B2"), "where it begins");
      workbook.names.add("Rate", "=0.2");
      workbook.names.add("Word", "hello");
      sheet.names.add("Local", sheet.getRange("A1:A3"));
    });
    const corner = await loaded(bench, ({ workbook }) => workbook.names.getItem("corner"), "name,type,value,formula,comment,scope,visible");
    expect([corner.name, corner.type, corner.value, corner.formula]).toEqual(["Corner", "Range", "Sheet1!$B$2", "=Sheet1!$B$2"]);
    expect([corner.comment, corner.scope, corner.visible]).toEqual(["where it begins", "Workbook", true]);
    const rate = await loaded(bench, ({ workbook }) => workbook.names.getItem("Rate"), "type,value");
    expect([rate.type, rate.value]).toEqual(["Double", 0.2]);
    const word = await loaded(bench, ({ workbook }) => workbook.names.getItem("Word"), "type,value");
    expect([word.type, word.value]).toEqual(["String", "hello"]);
    const local = await loaded(bench, (_, sheet) => sheet.names.getItem("Local").getRange(), "address");
    expect(local.address).toBe("Sheet1!A1:A3");
    expect((await loaded(bench, ({ workbook }) => workbook.names.getItemOrNullObject("Local"), "name")).isNullObject).toBe(true);
    expect(await codeOf(bench, ({ workbook }) => workbook.names.getItem("Rate").getRange().load("address"))).toBe("InvalidReference");
  });

  test.each(["A1", "R1C1", "c", "1st", "with space", ""])("%s is no name", async (name) => {
    expect(await codeOf(bench, ({ workbook }, sheet) => workbook.names.add(name, sheet.getRange("A1")))).toBe("InvalidArgument");
  });

  test("a name that is taken is refused, a deleted one is free", async () => {
    const add = () => codeOf(bench, ({ workbook }, sheet) => workbook.names.add("Corner", sheet.getRange("B2")));
    expect([await add(), await add()]).toEqual(["", "InvalidArgument"]);
    await codeOf(bench, ({ workbook }) => workbook.names.getItem("Corner").delete());
    expect(await add()).toBe("");
  });
});

describe("what travels with the file", () => {
  test("settings keep JSON values and dates", async () => {
    await codeOf(bench, ({ workbook }) => {
      workbook.settings.add("saved", { views: [1, 2], on: true });
      workbook.settings.add("when", new Date(0) as never);
    });
    const saved = await loaded(bench, ({ workbook }) => workbook.settings.getItem("saved"), "value,key");
    expect([saved.key, saved.value]).toEqual(["saved", { views: [1, 2], on: true }]);
    expect((await loaded(bench, ({ workbook }) => workbook.settings.getItem("when"), "value")).value).toBeInstanceOf(Date);
    await codeOf(bench, ({ workbook }) => workbook.settings.getItem("saved").delete());
    expect((await loaded(bench, ({ workbook }) => workbook.settings.getItemOrNullObject("saved"), "value")).isNullObject).toBe(true);
  });

  test("workbook.settings: 1 to 2 MB in all", async () => {
    expect(await codeOf(bench, ({ workbook }) => workbook.settings.add("big", "x".repeat(2_000_001)))).toBe("InvalidArgument");
  });

  test("custom XML parts are found by namespace", async () => {
    const xml = '<?xml version="1.0"?><b:base xmlns:b="urn:client-base"><b:row/></b:base>';
    await codeOf(bench, ({ workbook }) => workbook.customXmlParts.add(xml));
    const part = await loaded(
      bench,
      ({ workbook }) => workbook.customXmlParts.getByNamespace("urn:client-base").getOnlyItem(),
      "id,namespaceUri",
    );
    expect(part.namespaceUri).toBe("urn:client-base");
    const text = await bench.run(async (context) => {
      const answer = context.workbook.customXmlParts.getItem(part.id).getXml();
      await context.sync();
      return answer.value;
    });
    expect(text).toBe(xml);
    expect(await codeOf(bench, ({ workbook }) => workbook.customXmlParts.add("no xml"))).toBe("InvalidArgument");
  });

  test("properties, custom properties, and those of a sheet", async () => {
    await codeOf(bench, ({ workbook }, sheet) => {
      workbook.properties.title = "Clients";
      workbook.properties.custom.add("version", 2);
      sheet.customProperties.add("kind", "base");
    });
    const properties = await loaded(bench, ({ workbook }) => workbook.properties, "title,author");
    expect([properties.title, properties.author]).toEqual(["Clients", ""]);
    const version = await loaded(bench, ({ workbook }) => workbook.properties.custom.getItem("version"), "value,type");
    expect([version.value, version.type]).toEqual([2, "Number"]);
    expect((await loaded(bench, (_, sheet) => sheet.customProperties.getItem("KIND"), "value")).value).toBe("base");
  });
});

describe("the application", () => {
  test("speaks en-US", async () => {
    const culture = await loaded(
      bench,
      ({ application }) => application.cultureInfo,
      "name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern",
    );
    expect([culture.name, culture.numberFormat.numberDecimalSeparator, culture.datetimeFormat.shortDatePattern]).toEqual([
      "en-US",
      ".",
      "M/d/yyyy",
    ]);
  });

  test("what the surroundings do not offer is NotImplemented", async () => {
    const create = () => codeOf(bench, () => Excel.createWorkbook());
    delete bench.workspace.services.createWorkbook;
    expect(await create()).toBe("NotImplemented");
    const opened: unknown[] = [];
    bench.workspace.services.createWorkbook = (base64) => void opened.push(base64);
    expect(await create()).toBe("");
    expect(opened).toHaveLength(1);
  });

  test("suspending and the calculation mode are taken", async () => {
    const code = await codeOf(bench, ({ application }) => {
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
      application.calculationMode = "Manual";
    });
    expect([code, bench.book.calculationMode]).toEqual(["", "Manual"]);
  });
});

describe("the selection", () => {
  test("is one range, several, and its first cell is the active one", async () => {
    await codeOf(bench, (_, sheet) => sheet.getRange("B2:C3").select());
    expect((await loaded(bench, ({ workbook }) => workbook.getSelectedRange(), "address")).address).toBe("Sheet1!B2:C3");
    expect((await loaded(bench, ({ workbook }) => workbook.getActiveCell(), "address")).address).toBe("Sheet1!B2");
    bench.book.selection.ranges.push({ row: 8, column: 0, rows: 1, columns: 1 });
    expect((await loaded(bench, ({ workbook }) => workbook.getSelectedRanges(), "address")).address).toBe("Sheet1!B2:C3,Sheet1!A9");
    expect(await codeOf(bench, ({ workbook }) => workbook.getSelectedRange().load("address"))).toBe("InvalidSelection");
  });
});
