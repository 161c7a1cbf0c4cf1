import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyses } from "../../src/taskpane/analyses/catalog";
import { openBase, today } from "../support/base-bench";

const file = join(__dirname, "../taskpane/recorded.json");
const month = 30 * 86_400_000;

/** What the analyses answer on the sample base, a snapshot of last month kept; the pane's own screens are tested with it. */
async function answers(): Promise<Record<string, unknown>> {
  const base = await openBase({ sample: true });
  await base.run("rfm", { analysisDate: Math.floor((today - month) / 86_400_000) + 25_569 });
  const found: Record<string, unknown> = {};
  for (const id of ["analyse-everything", ...analyses]) found[id] = await base.run(id);
  return found;
}

test("the results that screens are tested with are what the actions answer", async () => {
  const now = `${JSON.stringify(await answers())}\n`;
  if (process.env.RECORD) writeFileSync(file, now);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(now));
}, 300_000);
