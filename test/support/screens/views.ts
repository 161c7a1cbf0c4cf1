import { long, type PaneScreen, press, shown } from "./steps";

/** The Views tab, part by part, over the sample base; from its Base tab and back to it. */
export const viewsScreens: PaneScreen[] = [
  {
    name: "look",
    async reach(at) {
      await press(at, "tab-views");
      await shown(at, "ask-region");
      await press(at, "ask-more");
    },
  },
  {
    name: "now shown",
    async reach(at) {
      await at.pane.getByTestId("ask-region").selectOption({ index: 1 });
      await press(at, "ask-show");
      await shown(at, "shown");
    },
  },
  {
    name: "save a view",
    async reach(at) {
      await press(at, "save-view");
      await at.pane.getByTestId("view-name").fill("1");
    },
  },
  {
    name: "own views",
    async reach(at) {
      await press(at, "ask-done");
      await shown(at, "view-1");
    },
  },
  {
    name: "who sits here",
    async reach(at) {
      await press(at, "view-my-clients");
      await shown(at, "seat");
    },
  },
  {
    name: "count",
    async reach(at) {
      await at.page.keyboard.press("Escape");
      await press(at, "part-count");
      await press(at, "more-figures");
      await at.pane.getByTestId("count-group").selectOption({ index: 1 });
      await shown(at, "groups");
    },
  },
  {
    name: "overview",
    async reach(at) {
      await press(at, "part-overview");
      await shown(at, "months");
      await at.pane.locator("[data-testid=months] svg").first().waitFor({ timeout: long });
    },
  },
  {
    name: "hand out",
    async reach(at) {
      await press(at, "part-report");
      await press(at, "report-more");
      await press(at, "other-columns");
    },
  },
  {
    name: "a file",
    async reach(at) {
      await press(at, "form-csv");
      await press(at, "report-run");
      await shown(at, "file");
    },
  },
  {
    name: "base again",
    async reach(at) {
      await press(at, "back");
      await press(at, "part-look");
      await press(at, "show-all");
      await at.pane.getByTestId("shown").waitFor({ state: "detached", timeout: long });
      await press(at, "tab-base");
    },
  },
];
