const DIGIT = 16;
const BUCKETS = 1 << DIGIT;
const DIGITS = 4;
/** Under this many values a comparison sort is faster than counting digits. */
const FEW = 2_000;

/** Bits of each value as four digits of 16 bits, made so that their order is that of the numbers. */
function digitsOf(values: Float64Array): Uint16Array {
  const plain = new Float64Array(values.length);
  for (let i = 0; i < plain.length; i++) plain[i] = (values[i] as number) + 0; // -0 becomes 0
  const bits = new Uint32Array(plain.buffer);
  for (let at = 0; at < bits.length; at += 2) {
    const high = bits[at + 1] as number;
    const negative = high >>> 31 !== 0;
    bits[at] = negative ? ~(bits[at] as number) : (bits[at] as number);
    bits[at + 1] = negative ? ~high : high ^ 0x80000000;
  }
  return new Uint16Array(bits.buffer);
}

/** One pass: orders the indexes by one digit, keeping the order of equals; false where all values share it. */
function pass(digits: Uint16Array, digit: number, from: Int32Array, to: Int32Array, counts: Int32Array): boolean {
  counts.fill(0);
  for (let i = 0; i < from.length; i++) (counts[digits[DIGITS * i + digit] as number] as number)++;
  if (counts[digits[digit] as number] === from.length) return false;
  for (let bucket = 0, sum = 0; bucket < BUCKETS; bucket++) {
    const count = counts[bucket] as number;
    counts[bucket] = sum;
    sum += count;
  }
  for (let i = 0; i < from.length; i++) {
    const index = from[i] as number;
    const bucket = digits[DIGITS * index + digit] as number;
    to[(counts[bucket] as number)++] = index;
  }
  return true;
}

/** Indexes of values (no NaN) in ascending order, equals as they stand: a radix sort, linear in their number. */
export function ascendingOrder(values: Float64Array): Int32Array {
  let order = new Int32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  if (values.length < FEW) return order.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
  const digits = digitsOf(values);
  const counts = new Int32Array(BUCKETS);
  let other = new Int32Array(values.length);
  for (let digit = 0; digit < DIGITS; digit++) if (pass(digits, digit, order, other, counts)) [order, other] = [other, order];
  return order;
}
