/** A piece of a value on its way: first the whole with its long lists empty, then the lists' items, in order. */
export type Parcel = { whole: unknown; lists: Path[] } | { list: number; items: unknown[] };

/** The keys that lead from the whole to one of its parts. */
type Path = (string | number)[];

/** Longer lists travel in parcels of their own. */
const longest = 1_000;
/** Cells that a parcel takes: it is read within a few milliseconds. */
const most = 20_000;
/** Characters that weigh as much as a cell. */
const cellLength = 16;

const isPlain = (value: unknown): value is Record<string, unknown> => Object.prototype.toString.call(value) === "[object Object]";

/** The value without the items of its long lists, which are put into `lists` by their paths. */
function emptied(value: unknown, path: Path, lists: Map<Path, unknown[]>): unknown {
  if (Array.isArray(value) && value.length > longest) {
    lists.set(path, value);
    return [];
  }
  if (Array.isArray(value)) return value.map((item, i) => emptied(item, [...path, i], lists));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, emptied(part, [...path, key], lists)]));
}

function weightOf(value: unknown): number {
  if (typeof value === "string") return 1 + value.length / cellLength;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + weightOf(item), 1);
  return isPlain(value) ? weightOf(Object.values(value)) : 1;
}

/** Takes plain data apart for a message channel, which hands over each message in one go. An item of a long list stays in one piece. */
export function* parcelsOf(value: unknown): Generator<Parcel> {
  const lists = new Map<Path, unknown[]>();
  const whole = emptied(value, [], lists);
  yield { whole, lists: [...lists.keys()] };
  for (const [list, all] of [...lists.values()].entries()) {
    let from = 0;
    for (let to = 0, weight = 0; to < all.length; to += 1) {
      weight += weightOf(all[to]);
      if (weight < most && to < all.length - 1) continue;
      yield { list, items: all.slice(from, to + 1) };
      from = to + 1;
      weight = 0;
    }
  }
}

/** Puts parcels together again, in the order in which they were made. */
export class Parcels {
  private whole: unknown;
  private lists: unknown[][] = [];

  add(parcel: Parcel): void {
    if ("whole" in parcel) {
      this.whole = parcel.whole;
      this.lists = parcel.lists.map(
        (path) => path.reduce((value, key) => (value as Record<string, unknown>)[key], parcel.whole) as unknown[],
      );
    } else {
      const list = this.lists[parcel.list]!;
      for (const item of parcel.items) list.push(item);
    }
  }

  /** The value, once all its parcels are there. */
  get value(): unknown {
    return this.whole;
  }
}
