import { AxeBuilder } from "@axe-core/playwright";
import type { Visit } from "./workbench-page";

/** Fluent UI keeps these around a list of tabs; one that is reached hands the keyboard on at once, so no one is ever on it. */
const focusStops = "[data-tabster-dummy]";

/** What axe finds wrong in the pane's frame: rule, element and why. */
export async function violations({ page }: Visit): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).include("aside iframe").exclude(["aside iframe", focusStops]).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 150)} ${node.failureSummary ?? ""}`));
}
