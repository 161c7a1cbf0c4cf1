import type { Host } from "../host";
import type { Connection } from "./connection";
import type { WorkbenchPage } from "./workbench-page";

declare global {
  // Only an interface adds to the one that is there.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    /** The workbench, as the add-in's frames, a second window and tests find it. */
    workbench?: Connection & { page: WorkbenchPage; host: Host };
  }
}
