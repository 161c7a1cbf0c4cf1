import { isBlank, type Cell } from "../kernel/cell";

const errors = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!"]);
const caseless = new Intl.Collator("en", { sensitivity: "accent" });

/** True for a cell that holds one of Excel's errors. */
export function isError(cell: Cell): boolean {
  return typeof cell === "string" && errors.has(cell);
}

/** The order of two texts in Excel's conditions: case aside. */
export function compareTexts(one: string, other: string): number {
  return caseless.compare(one, other);
}

/** Numbers, texts, logical values, errors; blanks are last whichever way one sorts. */
function rank(cell: Cell): number {
  if (isBlank(cell)) return 4;
  if (typeof cell === "number") return 0;
  if (typeof cell === "boolean") return 2;
  return isError(cell) ? 3 : 1;
}

/** Hyphens and apostrophes count only between texts that are equal without them. */
const bare = (text: string): string => text.replace(/['-]/g, "");
const marks = (text: string): number => (bare(text) === text ? 0 : 1);

function compareSame(one: Cell, other: Cell): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one === "boolean" && typeof other === "boolean") return Number(one) - Number(other);
  if (typeof one !== "string" || typeof other !== "string" || isError(one)) return 0;
  return caseless.compare(bare(one), bare(other)) || marks(one) - marks(other);
}

/** The order of two cells under Excel's sort by value; 0 leaves them as they stand. */
export function compareCells(one: Cell, other: Cell, descending = false): number {
  const [first, second] = [rank(one), rank(other)];
  if (first === 4 || second === 4) return first - second;
  const order = first !== second ? first - second : compareSame(one, other);
  return descending ? -order : order;
}
