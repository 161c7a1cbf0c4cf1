import type { Workspace } from "../book/workspace";

/**
 * Trouble ordered in advance. Syncs count from 1 at the moment of the order, actions from 1 in each sync; what Office.js does
 * for itself (instantiating, tracing, giving back ranges) is not counted and never fails.
 */
export type Fault = {
  /** Which sync; the next one where it is left out. */
  atSync?: number;
  /** Which action of that sync; where it is left out the whole sync fails before anything is done. */
  atAction?: number;
  /** The error, one of Excel.ErrorCodes; left out, only `before` happens. */
  code?: string;
  /** A co-author's edit, just before. */
  before?: (workspace: Workspace) => void;
  /** How many syncs in a row; 1 where it is left out. */
  times?: number;
  /** Everything is done, and only the answer is lost. */
  answerLost?: boolean;
};

/** The faults ordered of a host. */
export class Faults {
  private ordered: { fault: Fault; left: number; until: number }[] = [];

  order(fault: Fault): void {
    this.ordered.push({ fault, until: fault.atSync ?? 1, left: fault.times ?? 1 });
  }

  clear(): void {
    this.ordered = [];
  }

  /** Counts a sync and answers the faults that fall on it. */
  next(): Fault[] {
    for (const entry of this.ordered) entry.until -= 1;
    const due = this.ordered.filter(({ until }) => until <= 0);
    for (const entry of due) entry.left -= 1;
    this.ordered = this.ordered.filter(({ left }) => left > 0);
    return due.map(({ fault }) => fault);
  }
}
