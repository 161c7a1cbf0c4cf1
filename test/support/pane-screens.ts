import { cleaningScreens } from "./screens/cleaning";
import { importScreens } from "./screens/importing";
import { choose, hold, type PaneScreen, press, release, shown } from "./screens/steps";
import { viewsScreens } from "./screens/views";
import type { Visit } from "./workbench-page";

/** The card of the client whom the cursor is on. */
async function showClient(at: Visit): Promise<void> {
  await press(at, "tab-client");
  await shown(at, "card");
}

/** The other analyses, each from the result of the one before. */
const analysisScreens: PaneScreen[] = [
  "xyz",
  "rating",
  "base-kinds",
  "rhythm",
  "cohorts",
  "renewal-risk",
  "lifetime-value",
  "everything",
].map((id) => ({
  name: id,
  async reach(at) {
    await press(at, "back");
    await press(at, `run-${id}`);
    await shown(at, `result-${id === "everything" ? "analyse-everything" : id}`);
  },
}));

/** Every screen, in the order in which a new user can meet them. */
export const paneScreens: PaneScreen[] = [
  { name: "start", reach: (at) => shown(at, "start-empty") },
  { name: "import", reach: (at) => press(at, "start-import") },
  {
    name: "failure",
    async reach(at) {
      await choose(at, " ");
      await press(at, "import-next");
      await shown(at, "failure");
    },
  },
  {
    name: "list not recognised",
    async reach(at) {
      await press(at, "back");
      await choose(at, "x,y\n1,2\n");
      await press(at, "import-next");
      await shown(at, "import-try");
    },
  },
  {
    name: "running",
    async reach(at) {
      await press(at, "back");
      await press(at, "back");
      await hold(at);
      await press(at, "start-sample");
      await shown(at, "running");
    },
  },
  {
    name: "base made",
    async reach(at) {
      await release(at);
      await shown(at, "result-create-base");
    },
  },
  { name: "base", reach: (at) => press(at, "back") },
  ...viewsScreens,
  ...importScreens,
  ...cleaningScreens,
  { name: "client", reach: (at) => showClient(at) },
  {
    name: "why",
    async reach(at) {
      await press(at, "why-R");
      await press(at, "why-rhythm");
      await shown(at, "why-text-overdue");
    },
  },
  { name: "analyse", reach: (at) => press(at, "tab-analyse") },
  {
    name: "RFM",
    async reach(at) {
      await press(at, "run-rfm");
      await shown(at, "result-rfm");
    },
  },
  {
    name: "ABC",
    async reach(at) {
      await press(at, "back");
      await press(at, "run-abc");
      await shown(at, "result-abc");
      await shown(at, "pareto");
    },
  },
  ...analysisScreens,
  {
    name: "undone",
    async reach(at) {
      await press(at, "undo");
      await shown(at, "result-undo");
    },
  },
];
