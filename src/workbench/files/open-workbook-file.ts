import type { Book } from "../book/book";
import { FileError } from "./file-error";
import { openCsv } from "./open-csv";
import { openXlsx } from "./open-xlsx";

/**
 * The workbook in a file: .xlsx by its content, anything else as CSV. Fails with FileError: file.empty, file.broken,
 * file.encrypted (a password is needed), file.oldFormat (.xls), file.tooLarge (unpacks to more than 512 MiB).
 * Of an .xlsx these do not survive: macros, pictures, shapes, form controls, pivot tables, slicers, sparklines, external links,
 * rich text inside a cell, gradients and patterns of fills, cell styles by name, themes, other views and page breaks,
 * and charts of kinds that Excel added in 2016.
 */
export async function openWorkbookFile(name: string, bytes: Uint8Array): Promise<Book> {
  if (bytes.length === 0) throw new FileError("file.empty", { name });
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b && (c === 3 || c === 5)) return openWhole(name, bytes);
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0)
    throw new FileError(hasText(bytes, "EncryptedPackage") ? "file.encrypted" : "file.oldFormat", { name });
  return openCsv(name, bytes);
}

/** What no reader foresaw in a file is the file's fault: it is broken. */
function openWhole(name: string, bytes: Uint8Array): Book {
  try {
    return openXlsx(name, bytes);
  } catch (error) {
    throw error instanceof FileError ? error : new FileError("file.broken", { name }, { cause: error });
  }
}

/** True where the text stands in the bytes as UTF-16: so a compound file names its streams. */
function hasText(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 10_000_000)).includes([...text].map((letter) => `${letter}\0`).join(""));
}
