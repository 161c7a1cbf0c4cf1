import { shared } from "./browser-setup";

/** Ends the workbench after the last suite. */
// eslint-disable-next-line no-restricted-syntax -- Jest calls a default export
export default async function browserTeardown(): Promise<void> {
  await shared.clientBaseWorkbench?.stop();
}
