import { headerKey } from "../kernel/text";
import { importTables, type ImportTable } from "./dictionary";
import { isGivenMapping, type GivenMapping } from "./mapping";

/** Where the columns of a list went when it came in: the same headers, in any order, go there again. */
export type KeptMapping = { table: ImportTable; columns: GivenMapping };

/** Mappings that a workbook keeps; the one that was not used for longest goes first. */
const MOST = 40;

/** What lists with the same headers have in common; null where a header stands twice. */
function signatureOf(headers: readonly string[]): string | null {
  const keys = headers.map(headerKey);
  return new Set(keys).size < keys.length ? null : keys.sort().join("|");
}

/** The mapping that a list with these headers had the last time. */
export function keptFor(kept: readonly KeptMapping[], headers: readonly string[]): KeptMapping | undefined {
  const wanted = signatureOf(headers);
  return wanted === null ? undefined : kept.find(({ columns }) => signatureOf(Object.keys(columns)) === wanted);
}

/** The mappings with this one, in place of an earlier one of its headers; the same array where nothing is new. */
export function withMapping(kept: readonly KeptMapping[], headers: readonly string[], one: KeptMapping): readonly KeptMapping[] {
  if (signatureOf(headers) === null) return kept;
  const before = keptFor(kept, headers);
  if (before && JSON.stringify(before) === JSON.stringify(one)) return kept;
  return [one, ...kept.filter((each) => each !== before)].slice(0, MOST);
}

/** Mappings out of their text; what is none of ours is left out. */
export function readMappings(text: string): KeptMapping[] {
  const found: unknown = text.startsWith("[") ? JSON.parse(text) : [];
  return Array.isArray(found) ? found.filter(isKept) : [];
}

function isKept(found: unknown): found is KeptMapping {
  if (typeof found !== "object" || found === null) return false;
  const { table, columns } = found as Partial<KeptMapping>;
  return importTables.some((one) => one === table) && isGivenMapping(columns);
}
