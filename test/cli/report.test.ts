import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callCommand } from "../support/command";

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "client-base-report-"));
const at = (name: string) => join(folder, name);

const call = (...args: string[]) => callCommand(folder, ...args);

const report = (...values: string[]) => call("report", "--in", "base.xlsx", ...values.flatMap((value) => ["--set", value]));

describe("npm run action -- report", () => {
  beforeAll(async () => {
    expect(await call("create-base", "--out", "base.xlsx", "--set", "sample=yes")).toMatchObject({ code: 0 });
  });

  test.each([
    ["csv", "\uFEFF"],
    ["html", "<!DOCTYPE html>"],
    ["xlsx", "PK"],
  ])("writes the form %s where it is told, in a folder that it makes", async (form, start) => {
    const { code, out } = await report("view=debtors", `form=${form}`, `file=made/debtors.${form}`);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ action: "report", result: { rows: expect.any(Number), title: "Debtors" } });
    expect(readFileSync(at(`made/debtors.${form}`), "utf8").slice(0, start.length)).toBe(start);
  });

  test.each([
    ["a file that nobody said where to write", ["view=debtors", "form=csv"], /file=Debtors-\d{4}-\d{2}-\d{2}\.csv.*\(parameter\.missing\)/],
    ["a file that is none", ["view=debtors", "file=x.csv"], /\(parameter\.value\)/],
    ["an unknown view", ["view=nothing", "form=csv", "file=x.csv"], /\(view\.missing\)/],
    ["an unknown column", ["view=debtors", "form=csv", "file=x.csv", "columns=nothing"], /\(parameter\.value\)/],
    ["an unknown segment", ["segment=Nobody", "form=csv", "file=x.csv"], /\(report\.segment\)/],
    ["an unknown form", ["view=debtors", "form=pdf"], /sheet\|xlsx\|csv\|html/],
  ])("ends with 2 on %s, one line on stderr, and writes nothing", async (_, values, message) => {
    const { code, out, err } = await report(...values);
    expect(existsSync(at("x.csv"))).toBe(false);
    expect({ code, out, lines: err.split("\n").length }).toEqual({ code: 2, out: "", lines: 1 });
    expect(err).toMatch(message);
  });
});
