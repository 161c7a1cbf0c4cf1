import { Failure } from "../domain/kernel/failure";
import { findBase, type HeaderKeys } from "./layout";
import { journalSheet } from "./journal/store";
import type { Session } from "./session";

/** Bytes that Office.js hands out at a time: its most. */
const sliceSize = 4 * 1024 * 1024;

/** The workbook as the bytes of an .xlsx file, unsaved edits and all. Fails with "copy.failed" (value `message`). */
export async function documentBytes(): Promise<Uint8Array> {
  const file = await answered<Office.File>((reply) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, reply),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let i = 0; i < file.sliceCount; i += 1) {
      const { data } = await answered<Office.Slice>((reply) => file.getSliceAsync(i, reply));
      bytes.set(data as ArrayLike<number>, at);
      at += (data as ArrayLike<number>).length;
    }
    return bytes;
  } finally {
    await new Promise<void>((resolve) => file.closeAsync(() => resolve()));
  }
}

/** A call of Office.js as a promise. */
function answered<T>(call: (reply: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new Failure("copy.failed", { message: error.message }));
    });
  });
}

/** True where cells of the user's stand in the workbook: records of the base, or anything on a sheet that is not the base's. Two round trips more than the base. */
export async function holdsContent(session: Session, headers: HeaderKeys, ours: readonly string[]): Promise<boolean> {
  const layout = await findBase(session, headers);
  const tables = [...(layout?.tables.values() ?? [])];
  if (tables.some(({ key, rows }) => ours.includes(key) && rows > 0)) return true;
  const made = new Set([journalSheet, ...tables.map(({ sheet }) => sheet), ...Object.values(layout?.stored.results ?? {}).map(({ sheet }) => sheet)]); // prettier-ignore
  const sheets = session.workbook.worksheets.load("items/name");
  await session.send();
  const used = sheets.items.filter(({ name }) => !made.has(name)).map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
  await session.send();
  return used.some((range) => !range.isNullObject);
}
