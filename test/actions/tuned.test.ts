import * as fc from "fast-check";
import type { Cell } from "../../src/domain/kernel/cell";
import type { Finding } from "../../src/domain/kernel/finding";
import { openClients, type BaseBench } from "../support/base-bench";
import { expectWhole, failAtEachSync } from "../support/fail-at-each-sync";
import { propertyRuns } from "../support/property-runs";

jest.setTimeout(120_000);

type Ran = { result: Record<string, unknown>; findings: Finding[] };

const run = async ({ run: start }: BaseBench, id: string, values: Record<string, unknown> = {}): Promise<Ran> =>
  (await start(id, values)) as Ran;

/** Types values into Settings as a user would. */
const type = ({ workbook }: BaseBench, values: Record<string, Cell>) =>
  workbook.apply({ action: "typed", summary: {} }, [{ kind: "settings", values }]);

const typeMap = ({ workbook }: BaseBench, column: string, rows: number[], values: Cell[]) =>
  workbook.apply({ action: "typed", summary: {} }, [{ kind: "update", table: "segment-map", column, rows, values }]);

const told = ({ findings }: Ran) =>
  findings.filter(({ code }) => code.startsWith("settings.")).map(({ code, values }) => [code, values?.["value"], values?.["used"]]);

/** What is typed first and right, what takes its place and is wrong, and what is said of it. */
type Case = { action: string; good: Record<string, Cell>; bad: Record<string, Cell>; said: Cell[][] };

const cases: Record<string, Case> = {
  "a text for a cut of ABC": { action: "abc", good: { abcCutA: 60 }, bad: { abcCutA: "sixty" }, said: [["settings.wrong", "sixty", 60]] },
  "a blank cut of ABC": { action: "abc", good: { abcCutA: 60 }, bad: { abcCutA: null }, said: [["settings.blank", null, 60]] },
  "cuts of ABC out of order": {
    action: "abc",
    good: { abcCutA: 60, abcCutB: 90 },
    bad: { abcCutA: 95, abcCutB: 60 },
    said: [["settings.order", 60, "60 / 90"]],
  },
  "a cut beyond 100 %": { action: "abc", good: { abcCutB: 90 }, bad: { abcCutB: 120 }, said: [["settings.wrong", 120, 90]] },
  "cuts of ABC typed as 60 % and 90 %, which Excel keeps as shares": {
    action: "abc",
    good: { abcCutA: 60, abcCutB: 90 },
    bad: { abcCutA: 0.6, abcCutB: 0.9 },
    said: [
      ["settings.wrong", 0.6, 60],
      ["settings.wrong", 0.9, 90],
    ],
  },
  "a word that ABC does not know": {
    action: "abc",
    good: { abcBy: "orders" },
    bad: { abcBy: "sales" },
    said: [["settings.wrong", "sales", "orders"]],
  },
  "cuts of XYZ out of order": {
    action: "xyz",
    good: { xyzCutX: 0.4, xyzCutY: 0.8 },
    bad: { xyzCutX: 2 },
    said: [["settings.order", 0.8, "0.4 / 0.8"]],
  },
  "a weight below zero": { action: "rating", good: { ratingProfit: 50 }, bad: { ratingProfit: -5 }, said: [["settings.wrong", -5, 50]] },
  "weights that are all zero": {
    action: "rating",
    good: { ratingProfit: 50 },
    bad: { ratingProfit: 0, ratingRevenue: 0, ratingOrders: 0, ratingMargin: 0, ratingOnTime: 0, ratingSatisfaction: 0 },
    said: [["settings.zero", 0, "50 / 25 / 15 / 15 / 10 / 5"]],
  },
  "cuts of the rating out of order": {
    action: "rating",
    good: { ratingCutA: 70 },
    bad: { ratingCutA: 30 },
    said: [["settings.order", 60, "70 / 60 / 40"]],
  },
  "steps of discount out of order, a rate beyond 100 %": {
    action: "rating",
    good: { discountFrom1: 10, discountFrom2: 100, discountRate3: 12 },
    bad: { discountFrom1: 200, discountRate3: 300 },
    said: [
      ["settings.order", 100, "10 / 100 / 100000"],
      ["settings.wrong", 300, 12],
    ],
  },
  "a rhythm in words": {
    action: "rhythm",
    good: { rhythmOften: 20 },
    bad: { rhythmOften: "often" },
    said: [["settings.wrong", "often", 20]],
  },
  "kinds of base": {
    action: "base-kinds",
    good: { silence: 300, regularFrom: 2 },
    bad: { silence: -1, regularFrom: 0 },
    said: [
      ["settings.wrong", -1, 300],
      ["settings.wrong", 0, 2],
    ],
  },
  "a horizon that is a text": {
    action: "renewal-risk",
    good: { renewalHorizon: 90 },
    bad: { renewalHorizon: "soon" },
    said: [["settings.wrong", "soon", 90]],
  },
  "an analysis date that is a text": {
    action: "abc",
    good: { analysisDate: 46_200 },
    bad: { analysisDate: "yesterday" },
    said: [["settings.wrong", "yesterday", "2026-06-27"]],
  },
  "words of RFM": {
    action: "rfm",
    good: { rfmScoring: "pct", rfmMonetary: "average", rfmMap: "rfmR" },
    bad: { rfmScoring: "best", rfmMonetary: 7, rfmMap: "#REF!" },
    said: [
      ["settings.wrong", "best", "pct"],
      ["settings.wrong", "#REF!", "rfmR"],
      ["settings.wrong", 7, "average"],
    ],
  },
  "fixed cuts out of order, and one that is a text": {
    action: "rfm",
    good: { rfmScoring: "fixed", rfmCutR1: 10, rfmCutR2: 40, rfmCutR3: 200, rfmCutR4: 300 },
    bad: { rfmCutR1: 250, rfmCutF2: "x" },
    said: [
      ["settings.order", 40, "10 / 40 / 200 / 300"],
      ["settings.wrong", "x", 3],
    ],
  },
};

describe("a setting that will not do", () => {
  test("is said, and what was last right used", async () => {
    const opened = await openClients(24);
    await run(opened, "rfm");
    await type(opened, { rfmCutF1: 1, rfmCutF2: 3, rfmCutF3: 4, rfmCutF4: 5 });
    for (const [name, { action, good, bad, said }] of Object.entries(cases)) {
      const before = (await opened.workbook.base())!.settings;
      await type(opened, good);
      const right = await run(opened, action);
      expect([name, told(right)]).toEqual([name, []]);
      await type(opened, bad);
      const wrong = await run(opened, action);
      expect([name, told(wrong)]).toEqual([name, said]);
      expect(wrong.result).toEqual(right.result);
      for (const key of Object.keys(bad)) expect((await opened.workbook.base())!.settings[key]).toEqual(bad[key]);
      const touched = Object.keys({ ...good, ...bad }).map((key) => [key, before[key] ?? null]);
      await type(opened, Object.fromEntries(touched) as Record<string, Cell>);
    }
  });

  test("was never right: the product's own is used, or countif where there is none", async () => {
    const opened = await openClients(12);
    await type(opened, { abcCutA: "x", rfmScoring: "fixed", rfmCutM1: "much" });
    for (const _time of ["once", "again"]) expect(told(await run(opened, "abc"))).toEqual([["settings.wrong", "x", 75]]);
    const scored = await run(opened, "rfm");
    expect(scored.findings.map(({ code }) => code)).toEqual(["settings.never", "settings.never", "settings.never", "rfm.coarse"]);
    expect((await opened.workbook.base())!.settings["rfmCutM1"]).toBe("much");
    await expect(run(opened, "rfm", { scoring: "fixed" })).rejects.toMatchObject({ code: "rfm.cuts.missing" });
    await expect(run(opened, "abc", { cuts: "90/80" })).rejects.toMatchObject({ code: "abc.cuts" });
    await expect(run(opened, "abc", { cuts: "0.75/0.95" })).rejects.toMatchObject({ code: "abc.cuts" });
  });

  test("is forgotten with what was typed back, and with the run that is undone", async () => {
    const opened = await openClients(12);
    await type(opened, { abcCutA: 60 });
    await run(opened, "abc");
    expect((await opened.workbook.base())!.good).toEqual({ abcCutA: 60 });
    await opened.run("undo");
    expect((await opened.workbook.base())!.good).toEqual({});
    await run(opened, "abc");
    await type(opened, { abcCutA: 75 });
    await run(opened, "abc");
    expect((await opened.workbook.base())!.good).toEqual({});
  });

  test("is remembered with the run or not at all, at whatever sync that fails", async () => {
    const opened = await openClients(3);
    await type(opened, { abcCutA: 60 });
    const outcomes = await failAtEachSync(opened.bench.book, (bench) => run(bench, "abc"));
    expect(outcomes.some(({ threw }) => threw)).toBe(true);
    expectWhole(outcomes);
  });

  test("costs no round trip more", async () => {
    const opened = await openClients(12);
    await run(opened, "abc");
    opened.syncs();
    await run(opened, "abc");
    const usual = opened.syncs();
    await type(opened, { abcCutA: 60 });
    opened.syncs();
    await run(opened, "abc");
    expect(opened.syncs()).toBe(usual);
  });
});

describe("the segment map", () => {
  test("has its cells and rows as they were last right", async () => {
    const opened = await openClients(24);
    await typeMap(opened, "FM 3", [0, 1, 2, 3, 4], ["Up", "Up", "Middle", "Down", "Down"]);
    const right = await run(opened, "rfm");
    expect(told(right)).toEqual([]);
    await typeMap(opened, "FM 3", [0, 2], [null, "#N/A"]);
    const gaps = await run(opened, "rfm");
    expect(told(gaps)).toEqual([
      ["settings.map.blank", null, "Up"],
      ["settings.map.wrong", "#N/A", "Middle"],
    ]);
    expect(gaps.findings.map(({ record }) => record)).toEqual(expect.arrayContaining(["R 5 · FM 3", "R 3 · FM 3"]));
    expect(gaps.result).toEqual(right.result);
    for (const rs of [
      [5, 5, 3, 2, 1],
      [5, "four", 3, 2, 1],
      [null, 4, 3, 2, 1],
    ] as Cell[][]) {
      await typeMap(opened, "R", [0, 1, 2, 3, 4], rs);
      const wrong = await run(opened, "rfm");
      expect(told(wrong)).toEqual([["settings.map.rows", rs.map((r) => r ?? "").join(" / "), null]]);
      expect(wrong.result).toEqual(right.result);
    }
    await typeMap(opened, "R", [0, 1, 2, 3, 4], [1, 2, 3, 4, 5]);
    expect(told(await run(opened, "rfm"))).toHaveLength(2);
  });
});

describe("a view and the overview", () => {
  test("take days that were last right, and say so", async () => {
    const opened = await openClients(6);
    await type(opened, { silence: 10 });
    await run(opened, "base-kinds");
    const right = await run(opened, "apply-view", { view: "silent" });
    const before = await run(opened, "overview");
    await type(opened, { silence: "long" });
    const wrong = await run(opened, "apply-view", { view: "silent" });
    expect(wrong.result).toEqual(right.result);
    expect(told(wrong)).toEqual([["settings.wrong", "long", 10]]);
    expect(told(await run(opened, "apply-view", { view: "silent", days: 5 }))).toEqual([]);
    const after = await run(opened, "overview");
    expect(after.result).toEqual(before.result);
    expect(told(after)).toEqual([["settings.wrong", "long", 10]]);
  });
});

describe("the base check", () => {
  test("tells every setting that will not do, and where it stands", async () => {
    const opened = await openClients(3);
    await type(opened, { vat: 200, country: "Albania", workingDays: 88, analysisDate: "soon", abcCutA: null, xyzCutX: 3, rfmCutR1: "x" });
    await typeMap(opened, "FM 1", [1], [null]);
    const { findings } = await run(opened, "check-base");
    const found = findings.filter(({ code }) => code.startsWith("check.setting."));
    expect(found.map(({ code, table, values }) => [code, table, values?.["setting"], values?.["value"], values?.["used"]])).toEqual([
      ["check.setting.wrong", "settings", "Analysis date", "soon", "TODAY()"],
      ["check.setting.wrong", "settings", "VAT", 200, 20],
      ["check.setting.wrong", "settings", "Country", "Albania", "GB"],
      ["check.setting.wrong", "settings", "Working days", 88, 12345],
      ["check.setting.blank", "settings", "ABC: A up to", null, 75],
      ["check.setting.order", "settings", "XYZ: Y up to", 1, "0.5 / 1"],
      ["check.setting.blank", "segment-map", "R 4 · FM 1", null, "Promising"],
    ]);
    expect(found[0]!.values?.["row"]).toBe(4);
    expect(found.at(-1)!.values?.["row"]).toBe(5);
  });
});

describe("whatever stands on Settings", () => {
  const garbage = fc.oneof(
    fc.constantFrom<Cell>(null, "", " ", "#REF!", "abc", true, false, -1, 0, 0.5, 1e300, -1e300, "12", 46_000),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ maxLength: 5 }),
  );

  test("stops no analysis", async () => {
    const opened = await openClients(6);
    const keys = Object.keys((await opened.workbook.base())!.settings).filter((key) => !["language", "profile"].includes(key));
    const fixed = fc.constantFrom<Cell>("fixed", "countif", "ntile", "FIXED");
    await fc.assert(
      fc.asyncProperty(
        fc.array(garbage, { minLength: keys.length, maxLength: keys.length }),
        fixed,
        fc.array(garbage, { minLength: 30, maxLength: 30 }),
        async (cells, scoring, map) => {
          await type(opened, { ...Object.fromEntries(keys.map((key, i) => [key, cells[i]!])), rfmScoring: scoring });
          for (const [i, column] of ["R", "FM 1", "FM 2", "FM 3", "FM 4", "FM 5"].entries())
            await typeMap(opened, column, [0, 1, 2, 3, 4], map.slice(5 * i, 5 * i + 5));
          const all = await run(opened, "analyse-everything");
          expect((all.result["rfm"] as { segments: { clients: number }[] }).segments.reduce((sum, { clients }) => sum + clients, 0)).toBe(
            6,
          );
        },
      ),
      { ...propertyRuns(4), endOnFailure: true },
    );
  });
});
