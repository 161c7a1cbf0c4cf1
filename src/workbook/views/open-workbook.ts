import { toFailure } from "../excel-failure";

/** Bytes that String.fromCharCode takes at a time. */
const piece = 0x8000;

/** Opens a workbook file in a window of its own. */
export async function openWorkbook(xlsx: Uint8Array): Promise<void> {
  let text = "";
  for (let at = 0; at < xlsx.length; at += piece) text += String.fromCharCode(...xlsx.subarray(at, at + piece));
  try {
    await Excel.createWorkbook(btoa(text));
  } catch (error) {
    throw toFailure(error);
  }
}
