/** Characters in a sheet's name. */
const longest = 31;

/** The name, or the name with a number where it is taken: "Clients (2)". Excel tells names apart without case. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((each) => each.toLowerCase()));
  const clean = name.replace(/[:\\/?*[\]]/g, " ").trim();
  for (let n = 1; ; n += 1) {
    const tail = n === 1 ? "" : ` (${n})`;
    const candidate = clean.slice(0, longest - tail.length) + tail;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}
