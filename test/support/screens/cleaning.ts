import type { Visit } from "../workbench-page";
import { type PaneScreen, press, shown } from "./steps";

/** Makes the second client of the base the first one again, in capitals, with a space too many; the cursor is on him. */
const writeDirt = ({ page }: Visit) =>
  page
    .frames()
    .find((frame) => frame.url().includes("taskpane"))!
    .evaluate(() =>
      Excel.run(async (context) => {
        const rows = context.workbook.tables.getItem("cb_Clients").getDataBodyRange();
        const [name, phone, twin] = [rows.getCell(0, 1).load("values"), rows.getCell(0, 2).load("values"), rows.getCell(1, 1)];
        await context.sync();
        twin.values = [[`${String(name.values[0]![0]).toUpperCase()} `]];
        rows.getCell(1, 2).values = phone.values;
        twin.worksheet.activate();
        twin.select();
        await context.sync();
      }),
    );

/** The Base tab's ways to keep a base clean; from a base without dirt, and back to one with two clients made one. */
export const cleaningScreens: PaneScreen[] = [
  {
    name: "base with a list that was in",
    async reach(at) {
      await writeDirt(at);
      await press(at, "tab-base");
      await shown(at, "base-check");
    },
  },
  {
    name: "base check",
    async reach(at) {
      await press(at, "base-check");
      await shown(at, "check");
    },
  },
  {
    name: "what will be repaired",
    async reach(at) {
      await press(at, "repair-safe");
      await shown(at, "repair-preview");
    },
  },
  {
    name: "repaired",
    async reach(at) {
      await press(at, "ask-done");
      await shown(at, "check-again");
    },
  },
  {
    name: "archive",
    async reach(at) {
      await press(at, "back");
      await press(at, "base-archive");
      await shown(at, "client-here");
    },
  },
  {
    name: "erase",
    async reach(at) {
      await press(at, "erase");
      await shown(at, "ask-dialog");
    },
  },
  {
    name: "duplicates",
    async reach(at) {
      await at.page.keyboard.press("Escape");
      await press(at, "back");
      await press(at, "base-duplicates");
      await shown(at, "duplicates");
    },
  },
  {
    name: "side by side",
    async reach(at) {
      await press(at, "review-first");
      await shown(at, "side-by-side");
    },
  },
  {
    name: "merged",
    async reach(at) {
      await press(at, "merge");
      await shown(at, "merged");
    },
  },
  {
    name: "line of business",
    async reach(at) {
      await press(at, "tab-base");
      await press(at, "base-profiles");
      await shown(at, "profiles");
    },
  },
];
