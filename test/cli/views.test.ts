import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBook } from "../../src/cli/book-file";
import { callCommand } from "../support/command";
import { plainTable } from "../support/plain-views";

jest.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), "client-base-views-"));

type Answer = { code: number; result: Record<string, unknown>; findings: { code: string; text: string }[]; err: string };

/** One call of the command, its answer opened. */
async function call(...args: string[]): Promise<Answer> {
  const { code, err, json } = await callCommand(folder, ...args);
  return { code, err, result: {}, findings: [], ...(json as Partial<Answer>) };
}

const set = (values: Record<string, string>): string[] => Object.entries(values).flatMap(([name, value]) => ["--set", `${name}=${value}`]);

describe("views on the command line", () => {
  beforeAll(async () => {
    await call("create-base", "--out", "base.xlsx", ...set({ sample: "yes" }));
  });

  test("are shown, combined, saved with the workbook, shown by name, and taken back", async () => {
    const shown = await call(
      "apply-view",
      "--in",
      "base.xlsx",
      "--out",
      "shown.xlsx",
      ...set({ view: "by-region", region: "Yorkshire", days: "400" }),
    );
    expect(shown).toMatchObject({ code: 0, err: "", findings: [] });
    expect(Object.keys(shown.result)).toEqual(["table", "visibleRows", "filter"]);
    expect(shown.result).toMatchObject({
      table: "clients",
      filter: expect.stringMatching(/^Region is Yorkshire; Contract ends .* to .*; sorted by/),
    });
    const { rows, shown: seen } = plainTable(await openBook(join(folder, "shown.xlsx")), "cb_Clients");
    expect(rows.filter((_, i) => seen[i]).map((row) => row["Region"])).toEqual(
      new Array(Number(shown.result["visibleRows"])).fill("Yorkshire"),
    );
    const all = await call("show-all", "--in", "shown.xlsx", "--out", "all.xlsx");
    expect(all.result).toEqual({ tables: ["clients"] });
    const back = plainTable(await openBook(join(folder, "all.xlsx")), "cb_Clients");
    expect(back.shown).not.toContain(false);
    expect(back.rows.map((row) => row["Code"])).toEqual([...back.rows.map((row) => row["Code"])].sort());
  });

  test("can be the user's own", async () => {
    const saved = await call(
      "save-view",
      "--in",
      "base.xlsx",
      "--out",
      "saved.xlsx",
      ...set({ name: "Lately", view: "silent", days: "30" }),
    );
    expect(saved.result).toEqual({ name: "Lately", table: "clients", views: ["Lately"] });
    const [own, preset] = [
      await call("apply-view", "--in", "saved.xlsx", ...set({ view: "lately" })),
      await call("apply-view", "--in", "base.xlsx", ...set({ view: "silent", days: "30" })),
    ];
    expect(own.result).toEqual(preset.result);
    const listed = await call("views", "--in", "saved.xlsx");
    expect(listed.result["views"]).toContainEqual(
      expect.objectContaining({ id: "Lately", kind: "saved", rows: own.result["visibleRows"] }),
    );
  });

  test("say what fills them", async () => {
    const { code, findings } = await call("apply-view", "--in", "base.xlsx", ...set({ view: "base-kind", kind: "VIP" }));
    expect(code).toBe(0);
    expect(findings).toMatchObject([{ code: "view.unfilled", text: expect.stringContaining("Kinds of base") }]);
  });

  test.each<[string, Record<string, string>]>([
    ["no view", {}],
    ["a view that is none", { view: "coffee" }],
    ["days that are none", { view: "expired", days: "soon" }],
    ["a parameter that does not fit", { view: "lost", region: "Yorkshire" }],
    ["nobody's clients", { view: "my-clients" }],
    ["a cell that is none", { view: "like-this-cell", cell: "here" }],
  ])("end with 2 and one line at %s", async (_, values) => {
    const { code, err, result } = await call("apply-view", "--in", "base.xlsx", ...set(values));
    expect({ code, lines: err.split("\n").length, result }).toEqual({ code: 2, lines: 1, result: {} });
  });
});
