import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Book } from "../workbench/book/book";
import { createBook } from "../workbench/book/create";
import { openWorkbookFile } from "../workbench/files/open-workbook-file";
import { saveXlsx } from "../workbench/files/save-xlsx";
import { PlainError } from "./describe-error";

/** Reads a workbook file (.xlsx or .csv), or makes a new one where no file is named. */
export async function openBook(file: string | undefined): Promise<Book> {
  if (file === undefined) return createBook();
  const bytes = await readFile(file).catch(() => {
    throw new PlainError(`There is no file ${file}.`);
  });
  return openWorkbookFile(basename(file), bytes);
}

/** Writes a file; folders that are missing are made. */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

/** Writes a workbook as .xlsx; folders that are missing are made. */
export async function saveBook(book: Book, file: string): Promise<void> {
  await writeOutput(file, await saveXlsx(book));
}
