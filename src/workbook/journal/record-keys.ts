import type { Cell } from "../../domain/kernel/cell";
import { naturalOrder } from "../../domain/schema/natural-order";
import { tableOf } from "../../domain/schema/tables";
import { contentOf } from "../cells";
import type { LayoutTable } from "../layout";
import { readChunks } from "../read-chunks";
import type { Session } from "../session";
import { blankKey, canonical, markOfHash } from "./cell-marks";
import { cellsOf, type Standing } from "./standing";

/** What a cell that is read costs in the answer. */
const readBytes = 24;

/** Tables whose order does not tell their records apart: lines of a log share their import, or their moment. */
const apart: Readonly<Record<string, readonly string[]>> = {
  "import-log": ["import", "sheet", "record", "field", "old", "new"],
  "change-log": ["when", "sheet", "record", "field", "old", "new"],
};

/** Places of the columns that tell a table's records apart: those it is ordered by, else one that never repeats, else the first. */
export function keyPlaces(table: LayoutTable): number[] {
  const placeOf = (key: string): number => table.columns.findIndex((column) => !column.own && column.key === key);
  const ordered = (apart[table.key] ?? naturalOrder(table.key)).map(placeOf);
  if (ordered.length && !ordered.includes(-1)) return ordered;
  const unique = (tableOf(table.key)?.columns ?? []).filter((column) => column.unique).map(({ key }) => placeOf(key));
  const found = unique.filter((place) => place >= 0).slice(0, 1);
  return found.length ? found : [Math.max(0, table.columns.findIndex((column) => !column.own))]; // prettier-ignore
}

/** Tells a record again by its key: 48 bits of a hash, in eight characters. */
export function keyMark(cells: readonly Cell[]): string {
  const texts = cells.map(canonical);
  if (texts.every((text) => text === "")) return blankKey;
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (const text of texts) {
    for (let i = 0; i <= text.length; i += 1) {
      const code = i < text.length ? text.charCodeAt(i) : 0x1f;
      one = Math.imul(one ^ code, 2654435761);
      other = Math.imul(other ^ code, 1597334677);
    }
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return markOfHash(one) + markOfHash(other);
}

/** The key mark of encoded cells; a formula counts as blank, as it is the same in every row. */
export function keyMarkOf(cells: readonly Cell[]): string {
  return keyMark(
    cells.map((cell) => {
      const content = contentOf(cell);
      return "value" in content ? content.value : null;
    }),
  );
}

/** The key marks of all body rows as they stand, and what the records are called: one round trip a chunk. */
export async function readKeys(session: Session, found: Standing, ids: readonly number[]): Promise<{ marks: string[]; names: Cell[] }> {
  const marks: string[] = [];
  const names: Cell[] = [];
  const places = ids.map((id) => found.at.get(id) ?? -1);
  if (places.includes(-1)) return { marks: Array.from({ length: found.bodyRows }, () => blankKey), names };
  await readChunks(found.bodyRows, places.length * readBytes, async (first, count) => {
    const ranges = places.map((at) => cellsOf(found, at, first, count).load("values"));
    await session.send();
    for (let i = 0; i < count; i += 1) {
      const cells = ranges.map((range) => range.values[i]![0] as Cell);
      marks.push(keyMark(cells));
      names.push(cells[0]!);
    }
    return count;
  });
  return { marks, names };
}
