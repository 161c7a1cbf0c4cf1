import type { Control } from "../../actions/ports";
import type { Cell, Grid } from "../../domain/kernel/cell";
import { Failure } from "../../domain/kernel/failure";
import type { Filters } from "../filters";
import type { Kept, Remaining, Step } from "../journal/step";
import type { HeaderKeys, Layout } from "../layout";
import type { Session } from "../session";

/** Rows between two pauses. */
const stretch = 5_000;

/** What stands in the workbook beside the base: needed where sheets are made. */
export type Survey = {
  sheets: { id: string; name: string }[];
  tables: { name: string; sheet: string }[];
  names: { name: string; formula: string }[];
};

/** An apply under way. */
export class Work implements Kept {
  readonly steps: Step[] = [];
  readonly blocks: Grid[] = [];
  survey: Survey = { sheets: [], tables: [], names: [] };
  /** Sheets that this apply makes, by plan key. */
  readonly sheetNames = new Map<string, string>();
  /** Filters of the tables concerned: off while cells are written. */
  readonly filters: Filters[] = [];

  /** Queues the note that rows of a table begin to go; the journal sets it. */
  removing: (table: string, remaining: Remaining) => void = () => undefined;

  private done = 0;

  constructor(
    readonly session: Session,
    public layout: Layout | null,
    readonly headers: HeaderKeys,
    readonly counters: Record<string, number>,
    private readonly control: Control | undefined,
  ) {}

  /** Keeps a block for a step; answers its number. */
  keep(block: Grid): number {
    return this.blocks.push(block) - 1;
  }

  /** Keeps filters that are on: they are switched off and on again, and come back with what is taken back. */
  keepFilters(filters: readonly Filters[]): void {
    this.filters.push(...filters);
    for (const each of filters) this.steps.push({ kind: "filters", ...each });
  }

  /** Tells how far it is, and stops here where the user wants it. */
  pace(phase: "reading" | "writing", steps = 1, total = 0): void {
    this.done += steps;
    this.control?.progress(phase, this.done, Math.max(total, this.done));
    if (this.control?.cancelled) throw new Failure("cancelled");
  }

  /** Lets the page draw and hear clicks amid a long thought. */
  rest(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve));
  }

  /** As `map`, with a pause after many, so that the pane stays awake. */
  async mapped<A, B>(items: readonly A[], make: (item: A, index: number) => B): Promise<B[]> {
    const made: B[] = [];
    for (const [index, item] of items.entries()) {
      made.push(make(item, index));
      if (made.length % stretch === 0) await this.rest();
    }
    return made;
  }

  /** The base; fails with "base.missing". */
  get base(): Layout {
    if (!this.layout) throw new Failure("base.missing");
    return this.layout;
  }

  /** Remembers the highest numbers given in codes like C-00060. */
  count(codes: readonly (Cell | undefined)[]): void {
    for (const code of codes) {
      const found = typeof code === "string" ? /^([A-Z])-(\d+)$/.exec(code) : null;
      if (found) this.counters[found[1]!] = Math.max(this.counters[found[1]!] ?? 0, Number(found[2]));
    }
  }
}

/** A change as it is carried out: what it needs to know and to keep first, then what it does. */
export type Operation = { prepare(work: Work): Promise<void>; perform(work: Work): Promise<void> };
