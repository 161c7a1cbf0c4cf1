import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callCommand } from "../support/command";

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "client-base-summary-"));

const run = (...args: string[]) => callCommand(folder, ...args);

test("a summary on the command line follows the filter that the file was saved with; wrong names end with 2 and say what there is", async () => {
  await run("create-base", "--out", "base.xlsx", "--set", "sample=yes");
  const view = JSON.stringify({
    table: "orders",
    filters: [{ column: "amount", criterion: { kind: "conditions", conditions: [{ operator: ">", value: 5000 }] } }],
  });
  await run("apply-view", "--in", "base.xlsx", "--out", "view.xlsx", "--set", `view=${view}`);
  const { code, out } = await run(
    "summary",
    "--in",
    "view.xlsx",
    "--set",
    "table=orders",
    "--set",
    "column=amount",
    "--set",
    "groupBy=region",
  );
  expect(code).toBe(0);
  const { result } = JSON.parse(out) as { result: { visible: { min: number; count: number }; all: { min: number; count: number } } };
  expect(result.visible.min).toBeGreaterThan(5000);
  expect(result.all.count).toBeGreaterThan(result.visible.count);
  for (const [names, known] of [
    [["table=nothing"], "orders"],
    [["table=orders", "column=nothing"], "Amount"],
    [["table=orders", "column=amount", "groupBy=nothing"], "Region"],
    [["table=orders", "column=amount", "colour=red"], "groupBy"],
  ] as const) {
    const wrong = await run("summary", "--in", "base.xlsx", ...names.flatMap((name) => ["--set", name]));
    expect([wrong.code, wrong.out]).toEqual([2, ""]);
    expect(wrong.err).toContain(known);
  }
});
