import { findChromium } from "./platform";
import { startWorkbench, type WorkbenchServer } from "./workbench-server";

/** Where the suites find the address of the workbench that all of them visit. */
export const addressVariable = "CLIENT_BASE_WORKBENCH";

/** The workbench of this run, for the teardown, which is loaded apart. */
export const shared = globalThis as { clientBaseWorkbench?: WorkbenchServer };

/** Builds and serves one workbench before the first suite in Chromium. */
// eslint-disable-next-line no-restricted-syntax -- Jest calls a default export
export default async function browserSetup(): Promise<void> {
  if (!findChromium()) return;
  shared.clientBaseWorkbench = await startWorkbench();
  process.env[addressVariable] = shared.clientBaseWorkbench.address;
}
