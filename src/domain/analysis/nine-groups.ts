import { ascendingOrder } from "../kernel/sorting";

/** Places inside a class, best first. */
export const ninePlaces = ["leader", "middle", "laggard"] as const;
const PLACES = ninePlaces.length;

/** Members of a class by their place: s = INT(3 × COUNTIF(range, "<" & x) / COUNT(range)), the highest third leads. */
function placeMembers(members: Int32Array, revenue: Float64Array, group: Int8Array, first: number): void {
  const values = Float64Array.from(members, (who) => revenue[who] as number);
  let below = 0;
  ascendingOrder(values).forEach((place, i, order) => {
    if (i > 0 && values[place] !== values[order[i - 1] as number]) below = i;
    const third = Math.floor((PLACES * below) / members.length);
    group[members[place] as number] = first + PLACES - 1 - third;
  });
}

/** The two values above which a member belongs to the middle and the highest third. */
export function thirdCuts(values: Float64Array): number[] {
  const ascending = values.slice().sort();
  return [1, 2].flatMap((third) => ascending[Math.ceil((third * ascending.length) / PLACES) - 1] ?? []);
}

/** The group of nine by client: 0 A leader … 8 C laggard, -1 without a class. `abc` is 1 A, 2 B, 3 C, 0 none. Equal clients share a group. */
export function nineGroups(abc: Uint8Array, revenue: Float64Array): Int8Array {
  const group = new Int8Array(abc.length).fill(-1);
  const all = Int32Array.from(abc.keys());
  for (const code of [1, 2, 3]) {
    const members = all.filter((who) => abc[who] === code);
    placeMembers(members, revenue, group, PLACES * (code - 1));
  }
  return group;
}
