import { openClients, today } from "../support/base-bench";

const date = Math.floor(today / 86_400_000) + 25_569;

type Moved = { from: string; to: string; changes: string[]; totals: Record<string, { clients: number }> };

describe("movement", () => {
  test("compares the snapshots that runs keep, one a day, and is told in words by analyse-everything", async () => {
    const { bench, run, workbook } = await openClients(40);
    await expect(run("movement")).rejects.toMatchObject({ code: "movement.none" });
    await run("rfm", { analysisDate: date - 60 });
    await run("rfm", { analysisDate: date - 60, scoring: "pct" });
    await expect(run("movement")).rejects.toMatchObject({ code: "movement.none" });
    expect(bench.sheet("cb_Snapshots").visibility).toBe("VeryHidden");
    await workbook.apply({ action: "test", summary: {} }, [
      { kind: "append", table: "orders", columns: ["number", "date", "client", "amount"], rows: [["X-1", date - 1, "C-00007", 90_000]] },
    ]);
    const { result: all } = (await run("analyse-everything")) as { result: { movement: Moved; changes: string[] } };
    expect(all.movement).toMatchObject({ from: "2026-09-23", to: "2026-11-22" });
    expect(all.movement.totals["rose"]!.clients).toBeGreaterThan(0);
    expect(all.changes.some((text) => /clients? (rose|fell|went) from .+ to .+: [\d,]+$/.test(text))).toBe(true);
    const { result } = (await run("movement")) as { result: Moved };
    expect(result).toEqual(all.movement);
    await run("rfm", { analysisDate: date - 30 });
    await expect(run("movement", { from: date - 31 })).rejects.toMatchObject({
      code: "movement.date",
      values: { known: "2026-09-23, 2026-10-23, 2026-11-22" },
    });
    expect((await run("movement", { from: date, to: date - 60 })).result).toMatchObject({ from: "2026-09-23", to: "2026-11-22" });
    expect(bench.sheet("Movement").tables[0]!.name).toBe("cb_Movement");
  }, 60_000);

  test("an undone run leaves no snapshot behind", async () => {
    const { bench, run } = await openClients(12);
    await run("rfm");
    await run("undo");
    expect(bench.book.sheets.map(({ name }) => name)).not.toContain("cb_Snapshots");
  });
});

describe("settings that will not do", () => {
  test("are told, and the product's own values used where none was right before", async () => {
    const { run, workbook } = await openClients(12);
    const usual = (await run("xyz")).result;
    await workbook.apply({ action: "test", summary: {} }, [
      { kind: "settings", values: { xyzCutX: 2, xyzCutY: 1, discountFrom1: "much", silence: -5 } },
    ]);
    const { result, findings } = await run("xyz");
    expect(result).toEqual(usual);
    expect(findings).toEqual([
      expect.objectContaining({
        code: "settings.order",
        record: "XYZ: Y up to",
        values: { setting: "XYZ: Y up to", value: 1, used: "0.5 / 1" },
      }),
    ]);
    expect((await run("rating")).findings.map(({ values }) => values?.["value"])).toEqual(["much"]);
    expect((await run("base-kinds")).findings.map(({ values }) => values?.["value"])).toEqual([-5]);
  });
});

describe("settings that the user tunes", () => {
  test("are the bounds of rating, rhythm and kinds of base", async () => {
    const { run, workbook } = await openClients(21);
    const names = async (id: string, key: string): Promise<string[]> => {
      const { result } = (await run(id)) as { result: Record<string, { name: string; clients: number }[]> };
      return result[key]!.filter(({ clients }) => clients > 0).map(({ name }) => name);
    };
    expect(await names("rhythm", "rhythms")).not.toEqual(["Rare"]);
    await workbook.apply({ action: "test", summary: {} }, [
      {
        kind: "settings",
        values: {
          rhythmOften: 0,
          rhythmEven: 0,
          ratingCutA: 0,
          ratingCutB: 0,
          ratingCutC: 0,
          silence: 9999,
          silentGaps: 9999,
          regularFrom: 99,
        },
      },
    ]);
    expect(await names("rhythm", "rhythms")).toEqual(["Rare"]);
    expect(await names("rating", "ratings")).toEqual(["A"]);
    expect(await names("base-kinds", "kinds")).toEqual(["VIP", "Working"]);
  });
});

describe("the rating", () => {
  test("takes satisfaction from a column of the user's own", async () => {
    const { run, workbook } = await openClients(3);
    await workbook.apply({ action: "test", summary: {} }, [
      { kind: "columns", table: "clients", columns: [{ key: "Satisfaction", header: "Satisfaction", kind: "number", width: 12 }] },
    ]);
    await workbook.apply({ action: "test", summary: {} }, [
      { kind: "update", table: "clients", column: "Satisfaction", rows: [0, 1, 2], values: [9, 5, 7] },
    ]);
    const { result } = (await run("rating")) as { result: { indicators: string[] } };
    expect(result.indicators).toEqual(["revenue", "orders", "satisfaction"]);
  });
});
