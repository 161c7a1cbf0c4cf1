import type { Book } from "../book/book";
import type { Workspace } from "../book/workspace";
import type { WireObject } from "./wire";

/** Where every object path begins: the workbook, and services that Office.js asks for by name. */
export type Root = { readonly Workbook: WireObject; service?(name: string): WireObject | undefined };

/** The wire objects over a workspace. */
export function createRoot(workspace: Workspace): Root {
  return { Workbook: new Workbook(workspace) };
}

class Workbook implements WireObject {
  readonly Type = "Workbook";

  constructor(private readonly workspace: Workspace) {}

  private get book(): Book {
    return this.workspace.book;
  }

  get Name(): string {
    return this.book.name;
  }
}
