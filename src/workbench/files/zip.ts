import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { FileError } from "./file-error";

/** What all parts of a package may come to, unpacked: more is taken for a bomb. */
export const MAX_UNPACKED_BYTES = 512 * 2 ** 20;

/** Text parts by path, as one zip. */
export function pack(parts: Map<string, string>): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [path, text] of parts) files[path] = strToU8(text);
  return zipSync(files, { level: 3, mtime: new Date(1980, 0, 1) });
}

/** The parts of a zip as texts on demand; fails with file.broken or file.tooLarge. */
export function unpack(
  bytes: Uint8Array,
  limit = MAX_UNPACKED_BYTES,
): { has(path: string): boolean; text(path: string): string | undefined; paths: string[] } {
  let total = 0;
  const files = readZip(bytes, (size) => {
    total += size;
    if (total > limit) throw new FileError("file.tooLarge", { limit });
  });
  const byLowerCase = new Map(Object.keys(files).map((path) => [path.toLowerCase(), path]));
  return {
    paths: Object.keys(files),
    has: (path) => byLowerCase.has(path.toLowerCase()),
    text: (path) => {
      const file = files[byLowerCase.get(path.toLowerCase()) ?? ""];
      return file && decode(file);
    },
  };
}

function readZip(bytes: Uint8Array, count: (size: number) => void): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = /\.(xml|rels|vml)$/i.test(name);
        if (wanted) count(originalSize);
        return wanted;
      },
    });
  } catch (error) {
    throw error instanceof FileError ? error : new FileError("file.broken", {}, { cause: error });
  }
}

function decode(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder("utf-16le").decode(file);
  if (file[0] === 0xfe && file[1] === 0xff) return new TextDecoder("utf-16be").decode(file);
  const text = file.length < 50_000_000 ? new TextDecoder().decode(file) : strFromU8(file);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
