/** A file that is handed out in slices, as Office.js asks for it (Document.getFileAsync, File.getSliceAsync, File.closeAsync). */
export class DocumentCopies {
  private readonly files = new Map<number, Uint8Array>();
  private last = 0;

  /** Keeps a file; answers its handle and its bytes' number. */
  open(bytes: Uint8Array): [handle: number, size: number] {
    this.files.set(++this.last, bytes);
    return [this.last, bytes.length];
  }

  /** So many bytes of a file from a place on; undefined where it was closed. */
  slice(handle: number, from: number, size: number): number[] | undefined {
    const bytes = this.files.get(handle);
    return bytes && [...bytes.subarray(from, from + size)];
  }

  /** Forgets a file; false where it was closed already. */
  close(handle: number): boolean {
    return this.files.delete(handle);
  }
}
