import { tellingKey } from "../../../src/domain/cleaning/duplicates/telling-key";

test("spellings of one name, phone or address of e-mail have one key; what tells nothing has none", () => {
  expect(tellingKey("name", "  ARTA  Hoxha ")).toBe(tellingKey("name", "Arta Hoxha"));
  expect(tellingKey("name", "ООО Ромашка")).toBe(tellingKey("name", "Ромашка"));
  expect(tellingKey("phone", "+355 69 123 4567")).toBe("691234567");
  expect(tellingKey("phone", "+355 69 123 4568")).not.toBe(tellingKey("phone", "+355 69 123 4567"));
  expect(tellingKey("email", "Arta@X.al")).toBe("arta@x.al");
  expect([tellingKey("phone", "12"), tellingKey("city", "Tirana"), tellingKey("name", null)]).toEqual(["", "", ""]);
});
