/** Bits of a digit at most: 4,096 counters stay near the processor. */
const MOST_DIGIT = 12;
/** Bits of a digit of a word of 32. */
const DIGIT = 11;
const WORD = 32;
const DIGITS_OF_WORD = 3;
/** Under this many values a comparison sort is faster than counting digits. */
const FEW = 300;
/** Values that are whole multiples of 1 or of 1/100 (counts, days, money) are sorted as whole numbers: half the passes or less. */
const PARTS = [1, 100] as const;

/** Whole numbers in the order of the values; `least` and how many bits they have above it. */
type Keys = { keys: Int32Array; least: number; bits: number };

/** The values as whole multiples of 1 / `parts`; null where one is none, or needs more than 32 bits. */
function wholeKeys(values: Float64Array, parts: number): Keys | null {
  const keys = new Int32Array(values.length);
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < keys.length; i++) {
    const value = values[i] as number;
    const whole = Math.round(value * parts) | 0;
    if (whole / parts !== value) return null;
    keys[i] = whole;
    if (whole < least) least = whole;
    if (whole > most) most = whole;
  }
  return { keys, least, bits: WORD - Math.clz32(most - least) };
}

/** The bits of each value as two words, low and high, made so that their order is that of the numbers. */
function bitsOf(values: Float64Array): Uint32Array {
  const plain = new Float64Array(values.length);
  for (let i = 0; i < plain.length; i++) plain[i] = (values[i] as number) + 0; // -0 becomes 0
  const bits = new Uint32Array(plain.buffer);
  for (let at = 0; at < bits.length; at += 2) {
    const high = bits[at + 1] as number;
    const negative = high >>> 31 !== 0;
    if (negative) bits[at] = ~(bits[at] as number);
    bits[at + 1] = negative ? ~high : high ^ 0x80000000;
  }
  return bits;
}

/** Orders indexes by digits of words, one pass a digit, keeping the order of equals. */
class Passes {
  /** Null before the first pass: as they stand. */
  private order: Int32Array | null = null;
  private other: Int32Array | null = null;
  private readonly counts = new Int32Array(1 << MOST_DIGIT);

  constructor(private readonly length: number) {}

  /** By `size` bits from `shift` on of the words above `least` that stand `step` apart, the first at `word`. */
  by(words: Int32Array | Uint32Array, { least = 0, shift = 0, size = DIGIT, step = 1, word = 0 }): void {
    const { counts, order, length } = this;
    const mask = (1 << size) - 1;
    counts.fill(0, 0, mask + 1);
    for (let at = word; at < words.length; at += step) (counts[(((words[at] as number) - least) >>> shift) & mask] as number)++;
    if (counts[(((words[word] as number) - least) >>> shift) & mask] === length) return;
    for (let bucket = 0, sum = 0; bucket <= mask; bucket++) {
      const count = counts[bucket] as number;
      counts[bucket] = sum;
      sum += count;
    }
    const next = this.other ?? new Int32Array(length);
    for (let i = 0; i < length; i++) {
      const index = order === null ? i : (order[i] as number);
      const bucket = (((words[step * index + word] as number) - least) >>> shift) & mask;
      next[(counts[bucket] as number)++] = index;
    }
    this.other = order;
    this.order = next;
  }

  get result(): Int32Array {
    return this.order ?? Int32Array.from({ length: this.length }, (_, i) => i);
  }
}

/** Indexes of values (no NaN) in ascending order, equals as they stand: a radix sort, linear in their number. */
export function ascendingOrder(values: Float64Array): Int32Array {
  if (values.length < FEW) {
    const order = Int32Array.from(values.keys());
    return order.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
  }
  const passes = new Passes(values.length);
  for (const parts of PARTS) {
    const found = wholeKeys(values, parts);
    if (!found) continue;
    const { keys, least, bits } = found;
    const size = Math.ceil(bits / Math.ceil(bits / MOST_DIGIT));
    for (let shift = 0; shift < bits; shift += size) passes.by(keys, { least, shift, size });
    return passes.result;
  }
  const bits = bitsOf(values);
  for (const word of [0, 1]) for (let digit = 0; digit < DIGITS_OF_WORD; digit++) passes.by(bits, { shift: DIGIT * digit, step: 2, word });
  return passes.result;
}
