import type { Book } from "./book/book";
import { Workspace } from "./book/workspace";
import type { Engine } from "./engine/engine";
import { Host } from "./protocol/host";
import type { Metadata } from "./protocol/metadata/metadata";
import type { RequirementSets } from "./protocol/requirements";

export type { Host } from "./protocol/host";
export type CreateHostOptions = {
  engine: Engine;
  book: Book;
  metadata: Metadata;
  requirements?: RequirementSets;
  onMistake?: (error: unknown) => void;
};

/** A host over a book: what Office.js talks to, in tests, on the command line and in the page. */
export async function createHost({ engine, book, metadata, requirements, onMistake }: CreateHostOptions): Promise<Host> {
  const workspace = new Workspace(book, engine);
  workspace.services.readWorkbook = async (bytes) => (await import("./files/open-workbook-file")).openWorkbookFile("Book.xlsx", bytes);
  workspace.services.save = async (saved) => (await import("./files/save-xlsx")).saveXlsx(saved);
  const host = new Host({ workspace, metadata, requirements, onMistake });
  await engine.load(book);
  return host;
}
