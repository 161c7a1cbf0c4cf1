/** A file that cannot be opened; `code` is one of file.empty, file.broken, file.encrypted, file.oldFormat, file.tooLarge. */
export class FileError extends Error {
  constructor(
    readonly code: "file.empty" | "file.broken" | "file.encrypted" | "file.oldFormat" | "file.tooLarge",
    readonly values: Record<string, string | number> = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = "FileError";
  }
}
