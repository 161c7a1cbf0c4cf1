import { cachedMetadata } from "../../../src/workbench/protocol/metadata/cache";

const { types, enums } = cachedMetadata(process.cwd());
const count = (pick: (type: (typeof types)[string]) => object) =>
  Object.values(types).reduce((sum, type) => sum + Object.keys(pick(type)).length, 0);

describe("the metadata read from Office.js", () => {
  test("knows the whole object model", () => {
    expect(Object.keys(types).length).toBe(188);
    expect(count((type) => type.scalars)).toBe(717);
    expect(count((type) => type.navigations)).toBe(218);
    expect(count((type) => type.methods)).toBe(1082);
    expect(count((type) => type.events)).toBe(57);
    expect(Object.keys(enums).length).toBe(172);
  });

  test("names members as the wire does", () => {
    expect(types["Range"]?.scalars["numberFormat"]).toEqual({ wire: "NumberFormat", writable: true, api: "ExcelApi 1.1" });
    expect(types["Worksheet"]?.navigations["tables"]).toEqual({ wire: "Tables", type: "TableCollection", api: "ExcelApi 1.1" });
    expect(types["Functions"]?.methods["vlookup"]?.wire).toBe("VLookup");
    expect(types["WorksheetCollection"]?.methods["getItem"]).toMatchObject({ wire: "[indexer]", returns: "Worksheet" });
    expect(types["TableCollection"]?.isCollection).toBe(true);
    expect(types["Table"]?.events["onChanged"]).toMatchObject({ eventType: 101, register: "_RegisterDataChangedEvent" });
    expect(enums["ErrorCodes"]?.["itemNotFound"]).toBe("ItemNotFound");
  });

  test("leaves no scalar without a wire name", () => {
    const nameless = Object.entries(types).flatMap(([type, { scalars }]) =>
      Object.entries(scalars).flatMap(([name, { wire }]) => (wire ? [] : [`${type}.${name}`])),
    );
    expect(nameless).toEqual([]);
  });
});
