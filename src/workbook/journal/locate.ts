import { blankKey } from "./cell-marks";

/**
 * What is asked: key marks of records, the rows where they stood (ascending), and how many rows the table had then; `renamed`: a
 * record may have got another key since.
 */
export type Sought = { marks: readonly string[]; stood: readonly number[]; of: number; renamed: boolean };

/** Where records stand now: a row each, -1 for those that are gone; `unsure` where their places cannot be told. */
export type Located = { rows: number[]; unsure: boolean };

/**
 * Finds records again by their keys, wherever they were moved to. Those whose keys repeat must stand where they stood, moved along
 * with their neighbours; one whose key is nowhere is gone, or, where records may be renamed, has a new key between the neighbours that it had.
 */
export function locate({ marks, stood, of, renamed }: Sought, now: readonly string[]): Located {
  const places = uniquePlaces(now);
  const wanted = uniquePlaces(marks);
  const rows = marks.map((mark) => (wanted.get(mark) === repeated ? -1 : Math.max(-1, places.get(mark) ?? -1)));
  const taken = new Set(rows);
  const after = shiftsAfter(rows, stood, now.length - of);
  let before = 0;
  let unsure = false;
  const found = rows.map((row, i) => {
    if (row >= 0) {
      before = row - stood[i]!;
      return row;
    }
    const mark = marks[i]!;
    const candidate = stood[i]! + before;
    if (mark !== blankKey && !places.has(mark)) {
      const isHere = renamed && isBetweenNeighbours(rows, stood, i, candidate) && !taken.has(candidate) && !wanted.has(now[candidate]!);
      return isHere ? candidate : -1;
    }
    if (after[i] === before && now[candidate] === mark) return candidate;
    unsure = true;
    return -1;
  });
  return { rows: found, unsure };
}

/** True where the records that stood right before and right after stand so still: then nobody put another row in between. */
function isBetweenNeighbours(rows: readonly number[], stood: readonly number[], i: number, row: number): boolean {
  return [-1, 1].every((step) => stood[i + step] === stood[i]! + step && rows[i + step] === row + step);
}

const repeated = -2;

/** Where each mark stands; `repeated` where it stands more than once or is that of a blank key. */
function uniquePlaces(marks: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  marks.forEach((mark, row) => places.set(mark, mark === blankKey || places.has(mark) ? repeated : row));
  return places;
}

/** By how many rows the next record that is found has moved; the end of the table at last. */
function shiftsAfter(rows: readonly number[], stood: readonly number[], end: number): number[] {
  const shifts: number[] = new Array<number>(rows.length);
  let shift = end;
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    shifts[i] = shift;
    if (rows[i]! >= 0) shift = rows[i]! - stood[i]!;
  }
  return shifts;
}
