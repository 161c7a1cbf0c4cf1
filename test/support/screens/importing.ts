import { choose, type PaneScreen, press, shown } from "./steps";

const orders = "order_id,customer,order_date,amount\n1,Anna,2025-01-05,10\n2,Boris,2025-02-05,20\n3,Anna,not a date,30\n";

/** A list on its way in, step by step; from the Base tab to what came of it. */
export const importScreens: PaneScreen[] = [
  {
    name: "rows of a list",
    async reach(at) {
      await press(at, "base-import");
      await choose(at, orders);
      await press(at, "import-next");
      await shown(at, "import-step-rows");
    },
  },
  {
    name: "a row of a list",
    async reach(at) {
      await at.pane.locator("[data-testid=import-rows] button").last().click();
      await shown(at, "import-row");
    },
  },
  {
    name: "columns of a list",
    async reach(at) {
      await press(at, "import-row-close");
      await press(at, "back");
      await press(at, "import-more");
    },
  },
  {
    name: "imported",
    async reach(at) {
      await press(at, "import-next");
      await press(at, "import-run");
      await shown(at, "result-import");
    },
  },
  {
    name: "import taken back",
    async reach(at) {
      await press(at, "undo-import");
      await shown(at, "result-undo-import");
    },
  },
];
