/** Bits of a digit: 2,048 counters stay near the processor. */
const DIGIT = 11;
const BUCKETS = 1 << DIGIT;
const DIGITS_OF_WORD = 3;
/** Under this many values a comparison sort is faster than counting digits. */
const FEW = 300;

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

/** One pass: orders the indexes by one digit, keeping the order of equals; false where all values share it. */
function pass(bits: Uint32Array, digit: number, from: Int32Array, to: Int32Array, counts: Int32Array): boolean {
  const word = digit < DIGITS_OF_WORD ? 0 : 1;
  const shift = DIGIT * (digit % DIGITS_OF_WORD);
  counts.fill(0);
  for (let at = word; at < bits.length; at += 2) (counts[((bits[at] as number) >>> shift) & (BUCKETS - 1)] as number)++;
  if (counts[((bits[word] as number) >>> shift) & (BUCKETS - 1)] === from.length) return false;
  for (let bucket = 0, sum = 0; bucket < BUCKETS; bucket++) {
    const count = counts[bucket] as number;
    counts[bucket] = sum;
    sum += count;
  }
  for (let i = 0; i < from.length; i++) {
    const index = from[i] as number;
    const bucket = ((bits[2 * index + word] as number) >>> shift) & (BUCKETS - 1);
    to[(counts[bucket] as number)++] = index;
  }
  return true;
}

/** Indexes of values (no NaN) in ascending order, equals as they stand: a radix sort, linear in their number. */
export function ascendingOrder(values: Float64Array): Int32Array {
  let order = new Int32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  if (values.length < FEW) return order.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
  const bits = bitsOf(values);
  const counts = new Int32Array(BUCKETS);
  let other = new Int32Array(values.length);
  for (let digit = 0; digit < 2 * DIGITS_OF_WORD; digit++) if (pass(bits, digit, order, other, counts)) [order, other] = [other, order];
  return order;
}
