import type { Cell } from "../domain/kernel/cell";
import type { Parcel } from "./parcels";

/** What the worker is told: its input, then the job to do with it. */
export type Ask = { parcel: Parcel } | { job: string };

/** What the worker tells: that it listens, how far it is, its output, then that this is all, or why there is none. */
export type Answer =
  | { ready: true }
  | { done: number; total: number }
  | { parcel: Parcel }
  | { complete: true }
  /** A Failure; "unknown" with a message for any other error. */
  | { failure: { code: string; values: Record<string, Cell> } };

/** A worker, as far as it is used here. */
export type WorkerLike = {
  postMessage(ask: Ask): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  /** An answer that cannot be copied to this side. */
  onmessageerror: ((event: MessageEvent) => void) | null;
};

/** The other end, inside the worker. */
export type WorkerScope = {
  postMessage(answer: Answer): void;
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
};
