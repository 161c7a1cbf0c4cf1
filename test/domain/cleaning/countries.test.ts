import { countryOf } from "../../../src/domain/cleaning/countries";

describe("countries by their names", () => {
  test.each([
    ["Germany", "DE"],
    ["Deutschland", "DE"],
    ["Германия", "DE"],
    ["România", "RO"],
    ["Shqipëria", "AL"],
    ["Gjermania", "DE"],
    ["مصر", "EG"],
    ["UK", "GB"],
    ["U.S.A.", "US"],
    ["ro", "RO"],
    ["Kosovë", "XK"],
  ])("%s is %s", (name, code) => expect(countryOf(name)).toBe(code));
  test.each(["", "Atlantis", "ZZ", "12"])("%p is none", (name) => expect(countryOf(name)).toBeNull());
});
