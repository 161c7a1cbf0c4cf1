import { countryOf } from "../../src/domain/cleaning/countries";
import { cleanPhones } from "../../src/domain/cleaning/phones";
import { parsePhone } from "../../src/files/phone-numbers";
import { describeWithSharedData, sharedRows } from "../support/shared-data";

const clean = (cell: string, row: string | null, base: string | null = null) => cleanPhones(cell, { parse: parsePhone, row, base });

describe("phones by the world's numbering plans", () => {
  test.each([
    ["8 (495) 123-45-67 доб. 12", "RU", "+7 495 123 45 67 доб. 12"],
    ["069 123 4567", "AL", "+355 69 123 4567"],
    ["٠٥٠ ١٢٣ ٤٥٦٧", "SA", "+966 50 123 4567"],
    ["+44 (0)20 7946 0958", null, "+44 20 7946 0958"],
    ["404/237-2700 ext 6108", "US", "+1 404 237 2700 ext 6108"],
    ["0040 722 111 222", null, "+40 722 111 222"],
  ])("%s in %s is %s", (cell, country, value) => expect(clean(cell, country)).toEqual({ value, changed: true, second: null }));
});

describeWithSharedData("phones of northwind", () => {
  test("are those of the oracle, and the same a second time", () => {
    for (const { raw, country, region, valid, e164 } of sharedRows("northwind/oracle_phones.csv")) {
      const row = countryOf(country!);
      expect(row).toBe(region);
      const { value, finding } = clean(raw!, row);
      expect([String(value).replace(/[^+\d]/g, ""), String(finding === undefined)]).toEqual([e164, valid]);
      expect(clean(String(value), row)).toMatchObject({ value, changed: false });
    }
  });
});
