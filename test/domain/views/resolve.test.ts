import { serialOfIso } from "../../../src/domain/kernel/dates";
import { describeView } from "../../../src/domain/views/describe";
import { expand } from "../../../src/domain/views/expand";
import { presetOf } from "../../../src/domain/views/presets";
import { narrow, ownParameters, resolveView } from "../../../src/domain/views/resolve";
import { shapeOf, type CellPlace, type Given, type Surroundings } from "../../../src/domain/views/surroundings";
import type { ResolvedView, View } from "../../../src/domain/views/view";
import { isoOf } from "../../../src/domain/kernel/dates";
import { aBase } from "../../support/view-base";

const date = serialOfIso("2026-11-22")!;
const day = (iso: string): number => serialOfIso(iso)!;

function resolve(id: string, given: Given, around: Surroundings): ResolvedView {
  const preset = presetOf(id)!;
  return resolveView(narrow(expand(preset, given, around), given, ownParameters(preset), around), date, around);
}

function wordsOf(view: ResolvedView, around: Surroundings): string {
  return describeView(view, shapeOf(around, view.table), { say: around.say as never, date: isoOf });
}

const refused = (code: string, values: Record<string, string>) => expect.objectContaining({ code, values }) as never;

describe("a preset for the day", () => {
  test("looks as far ahead as Settings say, or as far as it is told", async () => {
    const around = await aBase({ settings: { renewalHorizon: 30 } });
    expect(wordsOf(resolve("renewals-due", {}, around), around)).toBe(
      "Ends 2026-11-22 to 2026-12-22; Renewal is not Renewed; sorted by Ends",
    );
    expect(wordsOf(resolve("renewals-due", { days: 7 }, around), around)).toContain("Ends 2026-11-22 to 2026-11-29");
    expect(wordsOf(resolve("renewals-due", {}, await aBase()), around)).toContain("to 2027-01-21");
    expect(wordsOf(resolve("silent", {}, await aBase({ settings: { silence: 100 } })), around)).toContain(
      "Last order 2026-08-14 or earlier",
    );
    expect(wordsOf(resolve("expired", {}, around), around)).toContain("Ends 2026-11-21 or earlier");
    expect(wordsOf(resolve("expired", { days: 10 }, around), around)).toContain("Ends 2026-11-12 to 2026-11-21");
    expect(wordsOf(resolve("to-call", { days: 3 }, around), around)).toContain("Next contact 2026-11-25 or earlier");
  });

  test("takes whole days, whatever their time", async () => {
    const { filters } = resolve("renewals-due", { days: 1 }, await aBase());
    expect(filters[0]).toEqual({
      column: "ends",
      criterion: {
        kind: "conditions",
        conditions: [
          { operator: ">=", value: date },
          { operator: "<", value: date + 2 },
        ],
      },
    });
  });

  test("is narrowed by region, owner, kind and days where its table has them", async () => {
    const around = await aBase();
    expect(wordsOf(resolve("by-region", { region: " Tirana ", days: 60, owner: "Ana", kind: "VIP" }, around), around)).toBe(
      "Region is Tirana; Owner is Ana; Base is VIP; Contract ends 2026-11-22 to 2027-01-21; sorted by Region, Name",
    );
    expect(wordsOf(resolve("renewals-due", { region: "Tirana", owner: "Ana" }, around), around)).toBe(
      "Ends 2026-11-22 to 2027-01-21; Renewal is not Renewed; Region is Tirana; Owner is Ana; sorted by Ends",
    );
    expect(() => resolve("lost", { region: "Tirana" }, lost(around))).toThrow(
      refused("view.parameter", { parameter: "region", sheet: "Orders" }),
    );
    expect(() => resolve("lost", { days: 5 }, lost(around))).toThrow("view.parameter");
  });

  test("knows a kind of base by its word and by its key, in any language of the base", async () => {
    const kindOf = async (kind: string, language: "en" | "ru") =>
      resolve("base-kind", { kind }, await aBase({}, language)).filters[0]!.criterion;
    expect(await kindOf("time-tested", "en")).toEqual({ kind: "values", values: ["Time-tested"] });
    const russian = await kindOf("timeTested", "ru");
    expect(russian).not.toEqual({ kind: "values", values: ["timeTested"] });
    expect(await kindOf("Time Tested", "ru")).toEqual(russian);
    expect(await kindOf(" own kind ", "ru")).toEqual({ kind: "values", values: ["own kind"] });
    const narrowed = resolve("by-region", { kind: "vip" }, await aBase());
    expect(narrowed.filters[0]).toEqual({ column: "base", criterion: { kind: "values", values: ["VIP"] } });
  });

  test("shows the columns that tell, with those it filters by, and never what the user took away", async () => {
    const around = await aBase();
    expect(resolve("to-call", {}, around).columns).toEqual(expect.arrayContaining(["phone", "next contact", "stop", "archived"]));
    const bare = await without(around, "clients", "archived", "next step", "name");
    const view = resolve("to-call", {}, bare);
    expect(view.columns).not.toEqual(expect.arrayContaining(["next step"]));
    expect(view.filters.map(({ column }) => column)).toEqual(["next contact", "stop"]);
    expect(view.sort).toEqual([{ column: "next contact" }]);
    const none = await without(around, "clients", "important");
    expect(() => resolve("important", {}, none)).toThrow(refused("column.missing", { column: "important", sheet: "Clients" }));
  });

  test("reads statuses, segments and who sits here from the base", async () => {
    const lists = {
      "order-statuses": { status: ["Won", "Lost", "gone"], group: ["won", "Lost", "lost"] },
      "segment-map": {
        R: [5, 4, 3, 2, 1],
        "FM 3": ["a", "b", "c", "In danger", "lost"],
        "FM 4": [],
        "FM 5": ["", "", "", "Cannot lose", "cannot lose"],
      },
    };
    const around = await aBase({ lists, user: "Ana" });
    expect(resolve("lost", {}, around).filters[0]!.criterion).toEqual({ kind: "values", values: ["Lost", "gone"] });
    expect(resolve("a-at-risk", {}, around).filters[1]!.criterion).toEqual({
      kind: "values",
      values: ["In danger", "lost", "Cannot lose", "At Risk", "Can't Lose Them"],
    });
    expect(wordsOf(resolve("my-clients", {}, around), around)).toMatch(/^Owner is Ana; Archived is not yes;/);
    expect(wordsOf(resolve("my-clients", { owner: "Ben" }, around), around)).toMatch(/^Owner is Ben;/);
    expect(() => resolve("my-clients", {}, { ...around, user: "" })).toThrow("view.owner");
    expect(() => resolve("lost", {}, { ...around, lists: {} })).toThrow(refused("view.list.empty", { group: "lost" }));
  });

  test("knows the month, also at the end of the year", async () => {
    const around = await aBase();
    const preset = presetOf("new-this-month")!;
    const view = expand(preset, {}, around);
    expect(wordsOf(resolveView(view, day("2026-12-31"), around), around)).toMatch(/^First order 2026-12-01 to 2026-12-31;/);
    expect(wordsOf(resolve("birthdays", {}, around), around)).toMatch(/^Birthday in November;/);
  });
});

describe("like this cell", () => {
  const cell = (column: string, value: CellPlace["value"], text = String(value ?? "")): CellPlace => ({
    table: "clients",
    column,
    row: 3,
    value,
    text,
  });
  const like = async (place: CellPlace) => wordsOf(resolve("like-this-cell", { cell: place }, await aBase()), await aBase());

  test("filters texts by what they show, numbers by value, days as a whole, blanks by blanks", async () => {
    expect(await like(cell("region", "Tirana"))).toBe("Region is Tirana");
    expect(await like(cell("revenue", 1234.5, "1,235"))).toBe("Revenue is 1,234.5");
    expect(await like(cell("next contact", date + 0.75, "2026-11-22"))).toBe("Next contact is 2026-11-22");
    expect(await like(cell("city", null))).toBe("City is blank");
    expect(await like(cell("important", true, "TRUE"))).toBe("Important is TRUE");
  });

  test("reaches a number that has more digits than a filter keeps", async () => {
    const value = 0.1 + 0.2;
    const view = resolve("like-this-cell", { cell: cell("revenue", value) }, await aBase());
    const { conditions } = view.filters[0]!.criterion as { conditions: { value: number }[] };
    const [from, to] = conditions.map((condition) => condition.value);
    expect([from! < value, value < to!, to! - from! < 1e-13]).toEqual([true, true, true]);
    for (const bound of [from!, to!]) expect(Number(bound.toPrecision(15))).toBe(bound);
  });

  test("sorts by its column, stages by their order", async () => {
    const around = await aBase();
    expect(resolve("sort-this-column", { cell: cell("stage", "Gold") }, around).sort).toEqual([{ column: "stage order" }]);
    expect(resolve("sort-this-column", { cell: { ...cell("name", "Name"), row: null } }, around).sort).toEqual([{ column: "name" }]);
  });

  test("asks for a cell of a row of the base", async () => {
    const around = await aBase();
    expect(() => resolve("like-this-cell", {}, around)).toThrow("view.cell");
    expect(() => resolve("like-this-cell", { cell: { ...cell("name", "x"), table: null, column: null } }, around)).toThrow("view.cell");
    expect(() => resolve("like-this-cell", { cell: { ...cell("name", "Name"), row: null } }, around)).toThrow("view.cell");
  });
});

describe("filters of one column", () => {
  const both = async (one: View["filters"][number]["criterion"], other: View["filters"][number]["criterion"], column = "region") => {
    const around = await aBase();
    const filters = [one, other].map((criterion) => ({ column, criterion }));
    const view = resolveView({ table: "clients", filters, sort: [], columns: null }, date, around);
    expect(view.filters).toHaveLength(1);
    return wordsOf(view, around);
  };
  const values = (...texts: string[]) => ({ kind: "values" as const, values: texts });
  const not = (text: string) => ({ kind: "conditions" as const, conditions: [{ operator: "<>" as const, value: text }] as [never] });

  test("become one", async () => {
    expect(await both(values("a", "b", "c"), values("B", "c", "d"))).toBe("Region is one of “b”, “c”");
    expect(await both(not("b*"), values("a", "bb"))).toBe("Region is a");
    expect(await both({ kind: "filled" }, values("", "a"))).toBe("Region is a");
    expect(await both({ kind: "filled" }, { kind: "top", count: 3 }, "revenue")).toBe("Revenue: the 3 largest");
    expect(await both({ kind: "days", from: 0, to: 60 }, { kind: "days", from: -9, to: 7 }, "contract ends")).toBe(
      "Contract ends 2026-11-22 to 2026-11-29",
    );
    expect(await both({ kind: "days", from: 0 }, { kind: "filled" }, "contract ends")).toBe("Contract ends 2026-11-22 or later");
    expect(await both(values("a"), values("a"))).toBe("Region is a");
  });

  test("are refused where Excel has no filter for both", async () => {
    await expect(both(values("a"), values("b"))).rejects.toThrow(refused("view.clash", { column: "Region" }));
    await expect(both({ kind: "month", month: 3 }, { kind: "days", to: 4 }, "birthday")).rejects.toThrow("view.clash");
    await expect(both(not("a"), not("b"))).rejects.toThrow("view.clash");
    await expect(both({ kind: "days", from: 5 }, { kind: "days", to: 4 }, "birthday")).rejects.toThrow("view.clash");
  });
});

function lost(around: Surroundings): Surroundings {
  return { ...around, lists: { "order-statuses": { status: ["no"], group: ["lost"] } } };
}

async function without(around: Surroundings, table: string, ...columns: string[]): Promise<Surroundings> {
  const tables = around.tables.map((each) =>
    each.key === table ? { ...each, columns: each.columns.filter(({ key }) => !columns.includes(key)) } : each,
  );
  return { ...around, tables };
}
