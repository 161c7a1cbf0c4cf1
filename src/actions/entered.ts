import type { Values } from "./action";

const text = { type: "text", default: null } as const;
const counted = { type: "number", default: 1, minimum: 1 } as const;

/** What Excel tells of an entry: its first body row (from 1), how many rows, and of a single cell what stood there before and what stands there now. */
export const entryParameters = { row: counted, rows: counted, before: text, value: text } as const;

export type Entered = Values<typeof entryParameters>;
