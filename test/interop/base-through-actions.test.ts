import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { inspectAll, temporaryFile, type Seen } from "../support/libreoffice";
import { describeWith } from "../support/platform";

jest.setTimeout(600_000);

const project = resolve(__dirname, "../..");

/** Runs an action as a script would: on the command line, from file to file. */
function action(id: string, ...args: string[]): { result: { tables?: { name: string; sheet: string; rows: number }[] } } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, "tools/run.mjs"), "action", id, ...args], {
    cwd: project,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${id} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as ReturnType<typeof action>;
}

describeWith("libreoffice", "a base made and analysed on the command line, in LibreOffice", () => {
  let made: ReturnType<typeof action>;
  let [saved, fresh]: (Seen | undefined)[] = [];

  beforeAll(async () => {
    const [base, scored, classed] = ["base", "scored", "classed"].map((name) => temporaryFile(`${name}.xlsx`)) as [string, string, string];
    made = action("create-base", "--out", base, "--set", "sample=yes");
    action("rfm", "--in", base, "--out", scored);
    action("abc", "--in", scored, "--out", classed);
    [saved, fresh] = await inspectAll([{ path: classed }, { path: classed, recalculate: true, details: false }]);
  });

  const sheet = (name: string) => saved!.sheets.find((one) => one.name === name)!;

  test("every formula comes to the value that was saved, and none to an error", () => {
    let formulas = 0;
    for (const [i, { name, values, formulas: written }] of saved!.sheets.entries()) {
      const anew = fresh!.sheets[i]!;
      expect([name, anew.errors]).toEqual([name, []]);
      const rounded = (grid: (string | number)[][]) =>
        grid.map((row) => row.map((value) => (typeof value === "number" ? Number(value.toPrecision(10)) : value)));
      expect(rounded(anew.values)).toEqual(rounded(values));
      formulas += written.flat().filter((text) => String(text).startsWith("=")).length;
    }
    expect(formulas).toBeGreaterThan(3_000);
  });

  test("every table that was made is there, with as many rows", () => {
    for (const { name, rows } of made.result.tables!) {
      const table = saved!.tables.find((one) => one.name === name);
      expect([name, table && table.area[2] - table.area[0]]).toEqual([name, Math.max(rows, 1)]);
    }
  });

  test("dropdowns, conditional formats, frozen headers and both charts are there", () => {
    const clients = sheet("Clients");
    expect(clients.looks.filter((look) => look.validation?.type === "LIST").length).toBeGreaterThan(5);
    expect(clients.looks.some((look) => look.validation?.formula1 === "cb_lst_Stages")).toBe(true);
    expect(clients.conditional.length).toBeGreaterThanOrEqual(10);
    expect(clients.frozen![0]).toBe(3);
    expect(sheet("RFM").charts).toHaveLength(1);
    expect(sheet("ABC").charts[0]!.series.map((series) => series.axis)).toEqual([0, 1]);
    expect(saved!.names).toHaveProperty("cb_lst_Stages");
  });
});
