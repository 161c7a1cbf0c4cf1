import type { Host } from "../host";
import type { Connection } from "./connection";
import type { WorkbenchPage } from "./workbench-page";

/** The workbench's window, as the add-in's frames, a second window and tests find it. */
export type WorkbenchWindow = Window & { workbench?: Connection & { page: WorkbenchPage; host: Host } };
