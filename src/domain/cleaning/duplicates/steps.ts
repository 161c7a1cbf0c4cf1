/** Work in stretches: hands out the share that is done, 0 to 1, so that others may work in between. */
export type Steps<T> = Generator<number, T>;

/** Items between two pauses. */
export const STRETCH = 1_000;

/** As `map`, in stretches. */
export function* mapped<A, B>(items: readonly A[], make: (item: A, index: number) => B): Steps<B[]> {
  const made: B[] = [];
  for (const [index, item] of items.entries()) {
    if (index % STRETCH === 0) yield index / items.length;
    made.push(make(item, index));
  }
  return made;
}

/** Rows between two pauses of a walk: what is done with a row may take long. */
const WALK = 50;

/** Does something with every index from 0, in stretches. */
export function* walked(count: number, each: (index: number) => void): Steps<void> {
  for (let index = 0; index < count; index++) {
    if (index % WALK === 0) yield index / count;
    each(index);
  }
}

/** What a work comes to, done in one go. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** A part of a work that reaches from one share of it to another. */
export function* part<T>(from: number, to: number, steps: Steps<T>): Steps<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield from + (to - from) * value;
  }
}
