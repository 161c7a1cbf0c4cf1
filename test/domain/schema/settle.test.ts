import * as fc from "fast-check";
import type { Cell } from "../../../src/domain/kernel/cell";
import { settingGroups, settingRules } from "../../../src/domain/schema/setting-rules";
import { settings } from "../../../src/domain/schema/settings";
import { mapColumns, mapRows, settleMap, usualMap } from "../../../src/domain/schema/settle-map";
import { lastGood, settle, usualSettings } from "../../../src/domain/schema/settle";
import { propertyRuns } from "../../support/property-runs";

const usual = usualSettings("en", "services");
const cell = fc.oneof(
  fc.constantFrom<Cell>(null, "", " ", "#REF!", "countif", "FIXED", "margin", true, -1, 0, 0.5, 1, 60, 1e300, 46_000, 12345),
  fc.double({ noNaN: true }),
  fc.string({ maxLength: 4 }),
);
const keys = settings.map(({ key }) => key);
const typed = fc
  .array(fc.option(cell, { nil: undefined }), { minLength: keys.length, maxLength: keys.length })
  .map((cells) => Object.fromEntries(keys.flatMap((key, i) => (cells[i] === undefined ? [] : [[key, cells[i]]]))));

describe("settings", () => {
  test("of a new base are right, in every language", () => {
    for (const language of ["en", "ru", "ar", "sq", "ro"]) {
      const fresh = usualSettings(language, "shop");
      const { values, wrong } = settle(fresh, {}, fresh);
      expect(values).toEqual(fresh);
      expect(wrong.filter(({ key }) => !key.startsWith("rfmCut"))).toEqual([]);
      expect(lastGood(fresh, fresh)).toEqual({});
    }
  });

  test("are right once settled, and stay as they are when settled again", () => {
    fc.assert(
      fc.property(typed, typed, (before, now) => {
        const good = lastGood(settle(before, {}, usual).values, usual);
        const { values } = settle(now, good, usual);
        expect(lastGood(settle({ ...usual, ...good }, {}, usual).values, usual)).toEqual(good);
        const again = settle(values, good, usual);
        expect(again.values).toEqual(values);
        expect(again.wrong.filter(({ used }) => used !== null)).toEqual([]);
      }),
      propertyRuns(120),
    );
  });

  test("that are wrong are told with what stands there, and replaced; those that are right are taken as they stand", () => {
    fc.assert(
      fc.property(typed, (now) => {
        const { values, wrong } = settle(now, {}, usual);
        for (const { key, value } of wrong) expect(value).toEqual(now[key] ?? null);
        const replaced = new Set(wrong.flatMap(({ key }) => settingGroups.find((group) => group.keys.includes(key))?.keys ?? [key]));
        for (const [key, value] of Object.entries(now)) {
          if (replaced.has(key)) continue;
          const rule = settingRules[key as keyof typeof settingRules];
          if (rule.kind === "word") expect(String(value).trim().toLowerCase()).toBe(String(values[key]).toLowerCase());
          else expect(values[key] ?? "").toEqual(value ?? "");
        }
      }),
      propertyRuns(120),
    );
  });

  test("a word is found whatever its case", () => {
    expect(settle({ rfmScoring: " NTile " }, {}, usual).values["rfmScoring"]).toBe("ntile");
  });
});

describe("the segment map", () => {
  const names = usualMap((segment) => segment);

  test("has a name in every cell, whatever stands on the sheet", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 7 }), (rows) => {
        const { grid } = settleMap(rows, {}, names);
        expect(grid.flat().every((name) => typeof name === "string" && name.trim() !== "")).toBe(true);
      }),
      propertyRuns(200),
    );
  });

  test("is found by its rows' R, as numbers or texts, in any order, blank rows left out", () => {
    const rows = [3, " 1", 5, "2", 4].map((r) => [r, ...[1, 2, 3, 4, 5].map((fm) => `${Number(r)}${fm}`)] as Cell[]);
    const { grid, wrong } = settleMap([...rows, mapColumns.map(() => null)], {}, names);
    expect(wrong).toEqual([]);
    expect(grid.map((row) => row[0])).toEqual(["51", "41", "31", "21", "11"]);
    expect(mapRows((name) => (name === "R" ? [5, 4] : ["x"]))).toHaveLength(2);
  });
});
