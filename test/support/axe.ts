import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Visit } from "./workbench-page";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Fluent UI keeps these around a list of tabs; one that is reached hands the keyboard on at once, so no one is ever on it. */
const focusStops = "[data-tabster-dummy]";

type WithAxe = { axe?: { run(context: { exclude: string[] }, options: RunOptions): Promise<AxeResults> } };

/** What axe finds wrong in the pane's frame: rule, element and why. */
export async function violations({ page }: Visit): Promise<string[]> {
  const pane = page.frames().find((frame) => frame.url().includes("taskpane"))!;
  if (!(await pane.evaluate(() => "axe" in window))) await pane.evaluate(axe);
  const found = await pane.evaluate(async (stops) => {
    // what fades in has no contrast yet
    const moving = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(moving.map(({ finished }) => finished));
    return (window as WithAxe).axe!.run({ exclude: [stops] }, { resultTypes: ["violations"] });
  }, focusStops);
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 150)} ${node.failureSummary ?? ""}`));
}
