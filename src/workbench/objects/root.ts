import type { Workspace } from "../book/workspace";
import type { WireObject } from "./wire";
import { Workbook } from "./workbook";

/** Where every object path begins: the workbook, and services that Office.js asks for by name. */
export type Root = { readonly Workbook: WireObject; service?(name: string): WireObject | undefined };

/** The wire objects over a workspace. */
export function createRoot(workspace: Workspace): Root {
  return { Workbook: new Workbook(workspace) };
}
