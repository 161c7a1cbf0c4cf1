import fc from "fast-check";
import { daysOfMonth, isDay, isoOf, partsOf, serialOf, serialOfIso } from "../../../src/domain/kernel/dates";

describe("Excel's serial days", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [25569, "1970-01-01"],
    [43831, "2020-01-01"],
    [45351, "2024-02-29"],
    [2958465, "9999-12-31"],
  ])("%d is %s", (serial, iso) => {
    expect(isoOf(serial)).toBe(iso);
    expect(serialOfIso(iso)).toBe(serial);
  });

  it("are days apart, there and back, the time of day aside", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_464 }), fc.double({ min: 0, max: 0.99, noNaN: true }), (serial, time) => {
        expect(serialOf(partsOf(serial + time))).toBe(serial);
        expect(isoOf(serial)).toBe(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it("are only those that the calendar has", () => {
    expect(serialOfIso("2023-02-29")).toBeNull();
    expect(serialOfIso("1899-12-31")).toBeNull();
    expect(serialOfIso("2024-1-1")).toBeNull();
    expect(isDay({ year: 1900, month: 2, day: 29 })).toBe(false);
    expect([daysOfMonth(2000, 2), daysOfMonth(2100, 2), daysOfMonth(2024, 4)]).toEqual([29, 28, 30]);
  });
});
