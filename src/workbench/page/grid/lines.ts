/** What Univer keeps of rows or columns, by their number. */
export type Lines = Record<string, Record<string, unknown>>;

/** Makes an object that others hold the same as a fresh one; answers whether they differed. */
export function refill(held: Lines, fresh: Lines): boolean {
  let differed = false;
  for (const key of Object.keys(held))
    if (!fresh[key]) {
      delete held[key];
      differed = true;
    }
  for (const [key, line] of Object.entries(fresh))
    if (!isSameLine(held[key], line)) {
      held[key] = line;
      differed = true;
    }
  return differed;
}

function isSameLine(held: Lines[string] | undefined, fresh: Lines[string]): boolean {
  return held !== undefined && Object.keys(fresh).every((part) => held[part] === fresh[part]);
}
