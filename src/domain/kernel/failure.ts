import type { Cell } from "./cell";

/** Something asked for cannot be done: a code for scripts, values for the words. Translated only at the edge (locales: `failures`). */
export class Failure extends Error {
  constructor(
    /** Dotted, e.g. "import.file.empty". */
    readonly code: string,
    readonly values: Record<string, Cell> = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = "Failure";
  }
}
