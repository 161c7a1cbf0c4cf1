const LONGEST = 64;
/** Three rows of the table, used again for every pair of words. */
const table = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1)) as [Uint8Array, Uint8Array, Uint8Array];

/** Fewest letters typed wrong, missing, too many or swapped with their neighbour; more than `most` is `most + 1`. */
export function typosBetween(one: string, two: string, most: number): number {
  let from = 0;
  let [endA, endB] = [one.length, two.length];
  if (Math.abs(endA - endB) > most) return most + 1;
  while (from < endA && from < endB && one.charCodeAt(from) === two.charCodeAt(from)) from++;
  while (endA > from && endB > from && one.charCodeAt(endA - 1) === two.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const longest = Math.max(endA, endB) - from;
  if (longest <= 1) return Math.min(longest, most + 1);
  if ((most < 2 && longest > 2) || longest > LONGEST) return most + 1;
  return distance(one.slice(from, endA), two.slice(from, endB), most);
}

/** Optimal string alignment, row by row; gives up where a row has nothing within `most`. */
function distance(a: string, b: string, most: number): number {
  let [before, last, row] = table;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length]!, most + 1);
}

const PREFIX = 4;
const PREFIX_WEIGHT = 0.1;

/** Jaro-Winkler likeness, 0 to 1 (Winkler 1990: prefixes of up to four letters count more). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const matched: string[] = [];
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = 1;
      matched.push(a[i] as string);
      break;
    }
  }
  if (matched.length === 0) return 0;
  let swapped = 0;
  let at = 0;
  for (let j = 0; j < b.length; j++) if (taken[j] && b[j] !== matched[at++]) swapped++;
  const m = matched.length;
  const jaro = (m / a.length + m / b.length + (m - swapped / 2) / m) / 3;
  let prefix = 0;
  while (prefix < PREFIX && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}
