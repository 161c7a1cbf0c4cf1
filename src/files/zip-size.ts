/** Signatures and offsets of zip's directory (APPNOTE.TXT 4.3.12 and 4.3.16). */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** A comment behind the directory is no longer than this. */
const LONGEST_COMMENT = 65_535;

/** An empty file takes so many bytes at most where it is packed. */
const EMPTY = 2;

/** Bytes that the files of a zip say they unpack to, without end where one is said to be empty and is not; 0 where it has no directory. */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) return 0;
  let at = view.getUint32(end + 16, true);
  let size = 0;
  while (at + ENTRY_LENGTH <= end && view.getUint32(at, true) === ENTRY) {
    const unpacked = view.getUint32(at + 24, true);
    size += unpacked === 0 && view.getUint32(at + 20, true) > EMPTY ? Infinity : unpacked;
    at += ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
}
