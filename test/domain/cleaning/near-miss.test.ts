import fc from "fast-check";
import { cleanListValue, nearMisses } from "../../../src/domain/cleaning/near-miss";
import { describeWithSharedData, sharedRows } from "../../support/shared-data";

const regions = ["Тирана", "Tirana", "Durrës", "Vlorë", "Московская область", "North", "South", "North-East", "Plan 2", "Plan 3"];
const near = nearMisses(regions);

describe("near misses", () => {
  test.each([
    ["durres", "Durrës"],
    ["NORTH EAST", "North-East"],
    ["Moskovskaya oblast", "Московская область"],
    ["plan2", "Plan 2"],
  ])("%p is %p in another spelling", (text, value) => {
    expect(near(text)).toEqual({ value, sure: true });
  });

  test.each([
    ["Durrs", "Durrës"],
    ["Nroth", "North"],
    ["Московская обасть", "Московская область"],
    ["Noth-East", "North-East"],
  ])("%p is near %p", (text, value) => {
    expect(near(text)).toEqual({ value, sure: false });
  });

  test.each(["Plan 4", "Plan", "West", "Nor", "", "Oslo", "tirana"])("%p is near nothing, or to two", (text) => {
    expect(near(text)).toBeNull();
  });

  test("what is as near to one as to another is neither", () => {
    const either = nearMisses(["Plain", "Plait", "plait "]);
    expect(either("Plaix")).toBeNull();
    expect(either("plait")).toBeNull();
    expect(either("Plainn")).toEqual({ value: "Plain", sure: false });
  });

  test("a value is taken over where it is sure, offered where it is near, new where it is far", () => {
    const clean = (cell: string) => cleanListValue(cell, new Set(regions), near);
    expect(clean("DURRES")).toEqual({ value: "Durrës", changed: true });
    expect(clean("Durrs")).toEqual({
      value: "Durrs",
      changed: false,
      finding: { code: "list.near", values: { example: "Durrs", suggestion: "Durrës" } },
    });
    expect(clean(" Oslo ")).toEqual({ value: "Oslo", changed: true });
    expect(clean("North")).toEqual({ value: "North", changed: false });
  });

  test("a value of the list is always itself, and cleaning twice changes nothing", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 12 }), { maxLength: 8 }), fc.string({ maxLength: 12 }), (values, text) => {
        const list = [...new Set(values.map((value) => value.trim()))];
        const search = nearMisses(list);
        for (const value of list) expect(cleanListValue(value, new Set(list), search).value).toBe(value);
        const once = cleanListValue(text, new Set(list), search).value as string;
        expect(cleanListValue(once, new Set(list), search).value).toBe(once);
      }),
    );
  });
});

describeWithSharedData("near misses of the pipeline", () => {
  test("every misspelt product is found, none of the others touched", () => {
    const products = sharedRows("crm_maven/products.csv").map(({ product }) => product!);
    const find = nearMisses(products);
    const met = new Set(sharedRows("crm_maven/sales_pipeline.csv").map(({ product }) => product!));
    const unknown = [...met].filter((product) => !products.includes(product));
    expect(unknown.map((product) => [product, find(product)])).toEqual([["GTXPro", { value: "GTX Pro", sure: true }]]);
    expect(products.map((product) => find(product)?.value)).toEqual(products);
  });

  test("the misspelt sector is near the right one", () => {
    const sectors = new Set(sharedRows("crm_maven/accounts.csv").map(({ sector }) => sector!));
    expect(sectors.has("technolgy")).toBe(true);
    expect(nearMisses([...sectors].filter((sector) => sector !== "technolgy").concat("technology"))("technolgy")).toEqual({
      value: "technology",
      sure: false,
    });
  });
});

test("a list of thousands finds what a short one finds", () => {
  const letters = "abcdefghijklmnoprstuvz";
  let state = 7;
  const next = (): string => letters[(state = (state * 16_807) % 2_147_483_647) % letters.length] as string;
  const list = [...new Set(Array.from({ length: 4_000 }, () => Array.from({ length: 9 }, next).join("")))];
  expect(list.length).toBeGreaterThan(3_900);
  const near = nearMisses(list);
  const found = (value: string) => ({ value, sure: false });
  const started = performance.now();
  for (const [i, value] of list.entries()) {
    expect(near(value.toUpperCase())).toEqual({ value, sure: true });
    const typo = value.slice(0, 4) + value.slice(5);
    if (i % 20 === 0) expect([near(typo), nearMisses([value])(typo)]).toEqual([found(value), found(value)]);
  }
  console.log(`${list.length} values looked up among as many in ${Math.round(performance.now() - started)} ms`);
  expect(near("wholly other")).toBeNull();
});
