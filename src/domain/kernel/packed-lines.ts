/** Characters a part holds: a cell takes 32,767. */
const PART = 30_000;
/** Parts begin with this, so that no cell takes them for a number or a formula. */
const MARK = "|";
const LINE = "\n";

/** Lines as few long texts, each short enough for a cell; at least one. */
export function packLines(lines: readonly string[]): string[] {
  const [first = "", ...rest] = lines;
  const parts: string[] = [MARK + first];
  for (const line of rest) {
    const last = parts[parts.length - 1] as string;
    if (last.length + line.length + 1 > PART) parts.push(MARK + line);
    else parts[parts.length - 1] = last + LINE + line;
  }
  return parts;
}

/** The lines of parts in their order. */
export function unpackLines(parts: readonly string[]): string[] {
  return parts
    .map((part) => part.slice(MARK.length))
    .join(LINE)
    .split(LINE);
}
