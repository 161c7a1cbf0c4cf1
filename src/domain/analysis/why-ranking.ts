import type { Neighbour, Neighbours, WhyCut, WhyUnit } from "./why";

/** How clients stand in a row: the number of each (NaN: in no row), and whether the smallest is the best. */
export type Ranking = { number: ArrayLike<number>; unit: WhyUnit; falling?: boolean; among?: (who: number) => boolean };

/** Who stands next to a client: of equal ones the first. One look at every client. */
export function neighboursOf({ number, unit, falling = false, among }: Ranking, who: number): Neighbours | null {
  const own = number[who] as number;
  if (Number.isNaN(own)) return null;
  let [above, below, equal]: [Neighbour | null, Neighbour | null, number] = [null, null, 0];
  for (let other = 0; other < number.length; other++) {
    const value = number[other] as number;
    if (other === who || Number.isNaN(value) || (among && !among(other))) continue;
    if (value === own) equal++;
    else if (value > own) {
      if (above === null || value < above.number) above = { who: other, number: value };
    } else if (below === null || value > below.number) below = { who: other, number: value };
  }
  return falling ? { unit, better: below, worse: above, equal } : { unit, better: above, worse: below, equal };
}

/** Who stands next to a client where equal numbers are told apart by the clients' order (NTILE). */
export function placeNeighbours({ number, unit, falling = false }: Ranking, who: number): Neighbours & { place: number; count: number } {
  const sign = falling ? -1 : 1;
  const own = sign * (number[who] as number);
  const found = { unit, better: null as Neighbour | null, worse: null as Neighbour | null, equal: 0, place: 1, count: 0 };
  const isHigher = (one: number, first: number, other: number, second: number) => one > other || (one === other && first > second);
  for (let other = 0; other < number.length; other++) {
    const value = sign * (number[other] as number);
    if (Number.isNaN(value)) continue;
    found.count++;
    if (other === who) continue;
    if (value === own) found.equal++;
    const side = isHigher(value, other, own, who) ? "better" : "worse";
    if (side === "worse") found.place++;
    const next = found[side];
    const nearer = next === null || isHigher(sign * next.number, next.who, value, other) === (side === "better");
    if (nearer) found[side] = { who: other, number: number[other] as number };
  }
  return found;
}

/** Levels by rising cuts: `reached`, a number at a cut belongs above it; `nameOf` a level gives the score. */
export type Ladder = {
  of: string;
  unit: WhyUnit;
  cuts: readonly number[];
  reached: boolean;
  falling?: boolean;
  nameOf: (level: number) => string | number;
};

/** The cuts around a level, the better side first. */
export function cutsAround({ of, unit, cuts, reached, falling = false, nameOf }: Ladder, level: number): WhyCut[] {
  const lower = cuts[level - 1];
  const upper = cuts[level];
  const below = lower === undefined ? [] : [cutAt(lower, reached ? "under" : "upTo", cuts.filter((cut) => cut < lower).length)];
  const above = upper === undefined ? [] : [cutAt(upper, reached ? "from" : "over", cuts.filter((cut) => cut <= upper).length)];
  return falling ? [...below, ...above] : [...above, ...below];

  function cutAt(at: number, when: WhyCut["when"], to: number): WhyCut {
    return { of, at, unit, when, value: nameOf(to) };
  }
}

/** How many of the cuts a number has behind it. */
export function levelAt(cuts: readonly number[], reached: boolean, number: number): number {
  return cuts.filter((cut) => (reached ? number >= cut : number > cut)).length;
}
