/** Share of clients among rows, and how unevenly they buy: few buy much, most buy rarely. */
const CLIENTS_PER_ROW = 0.0821;
const SKEW = 2.2;
const FIRST_DAY = 44_000;
const DAYS = 1_990;

/** Numbers that look random and are the same each time (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** JSON of rows as `range.values` hands them over: [text id, date serial, amount]. */
export function payload(rows, ids = "K") {
  const next = random(rows);
  const clients = Math.max(10, Math.round(rows * CLIENTS_PER_ROW));
  const lines = Array.from({ length: rows }, () => {
    const client = Math.floor(next() ** SKEW * clients) + 1;
    const day = FIRST_DAY + Math.floor(Math.sqrt(next()) * DAYS);
    const amount = Math.round(Math.exp(1 + 5 * next()) * 100) / 100;
    return `["${ids}-${String(client).padStart(5, "0")}",${day},${amount}]`;
  });
  return `[${lines.join(",")}]`;
}
