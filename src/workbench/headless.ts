import type { HostServices } from "./book/workspace";
import type { CreateHostOptions, Host } from "./host";
import { createHost } from "./host";
import { type Bridge, installBridge } from "./protocol/bridge";
import { noCounts } from "./protocol/host";
import { loadOffice } from "./protocol/load-office";
import { cachedMetadata } from "./protocol/metadata/cache";

export type HeadlessOptions = Omit<CreateHostOptions, "metadata"> & {
  /** The folder whose node_modules hold Office.js; the working directory unless told. */
  project?: string;
};

/** A host with Office.js over it, in Node: `Excel`, `Office` and `OfficeExtension` are globals until the next one opens. */
export type Headless = {
  readonly host: Host;
  /** What Excel.createWorkbook was asked to open, as base64; nobody opens it here. */
  readonly created: readonly (string | undefined)[];
  /** How the workbook was asked to be saved and closed, in order ("save Prompt", "close Save"). */
  readonly asked: readonly string[];
  /** Resolves when every request is answered and every event told. */
  quiet(): Promise<void>;
  close(): void;
};

/** Opens a book with Office.js and no screen. */
export async function openHeadless({ project = process.cwd(), ...options }: HeadlessOptions): Promise<Headless> {
  const host = await createHost({ ...options, metadata: cachedMetadata(project) });
  let bridge: Bridge | undefined;
  await loadOffice((window) => void (bridge = installBridge(window, host)), project);
  const quiet = async () => {
    do await new Promise((resolve) => setTimeout(resolve, 1));
    while (!host.idle);
  };
  const created: (string | undefined)[] = [];
  const asked: string[] = [];
  Object.assign(host.workspace.services, {
    createWorkbook: (base64: string | undefined) => void created.push(base64),
    saveWorkbook: (behavior: string) => void asked.push(`save ${behavior}`),
    closeWorkbook: (behavior: string) => void asked.push(`close ${behavior}`),
  } satisfies HostServices);
  await quiet();
  host.counters = noCounts();
  const close = () => {
    bridge?.disconnect();
    host.workspace.engine.dispose();
  };
  return { host, created, asked, quiet, close };
}
