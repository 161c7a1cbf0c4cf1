import { digitsOf } from "../cleaning/duplicates/records";
import { isBlank, type Cell } from "../kernel/cell";
import { folded, textOf } from "../kernel/text";
import type { MergeField } from "./side-by-side";

/** Excel keeps so many characters in a cell. */
const longestCell = 32_767;
/** Digits from the end that tell a phone, whatever stands before. */
const phoneTail = 9;

/** The cells of records, the one that stays first. */
export type RecordCells = Readonly<Record<string, Cell>>;

/** What is asked of a merge: the records, the one that stays first; `choices`: by field, whose value it takes. */
export type MergeAsked = {
  fields: readonly MergeField[];
  records: readonly RecordCells[];
  choices: Readonly<Record<string, number>>;
  isYes: (cell: Cell) => boolean;
};

/** The cells of the client that records become: each field by its rule, or of the record that was chosen for it. */
export function mergeCells(asked: MergeAsked): Record<string, Cell> {
  const merged: Record<string, Cell> = {};
  for (const field of asked.fields) {
    const chosen = asked.choices[field.key];
    merged[field.key] = chosen === undefined ? byRule(field, asked) : (asked.records[chosen]?.[field.key] ?? null);
  }
  const hasBoth = ["phone", "second phone"].every((key) => asked.fields.some((field) => field.key === key));
  if (hasBoth && asked.choices["second phone"] === undefined) merged["second phone"] = leftOver(asked, merged["phone"] ?? null);
  return merged;
}

function byRule({ key, rule }: MergeField, { records, isYes }: MergeAsked): Cell {
  const cells = records.map((record) => record[key] ?? null).filter((cell) => textOf(cell) !== "");
  const own = cells[0] ?? null;
  if (rule === "yes") return cells.find(isYes) ?? own;
  if (rule === "joined") return joined(key, cells);
  const days = rule === "earliest" ? cells.filter((cell) => typeof cell === "number") : [];
  return days.length > 0 ? Math.min(...days) : own;
}

/** How the parts of a field are told apart, and what stands between them. */
const parts: Readonly<Record<string, { split: RegExp; between: string }>> = {
  email: { split: /[\s;,]+/, between: "; " },
  interests: { split: /\s*[;,\n]\s*/, between: ", " },
};
const whole = { split: /(?!)/, between: "; " };
const long = { split: /(?!)/, between: "\n" };

/** All that cells say, each once; what would not fit into a cell is left out. */
function joined(key: string, cells: readonly Cell[]): Cell {
  if (cells.length < 2) return cells[0] ?? null;
  const { split, between } = parts[key] ?? (key === "comment" ? long : whole);
  const found: string[] = [];
  for (const part of cells.flatMap((cell) => textOf(cell).split(split)))
    if (part !== "" && !found.some((other) => folded(other) === folded(part))) found.push(part);
  if (found.length === 1) return cells[0] ?? null;
  return found.reduce((text, part) => (text.length + between.length + part.length > longestCell ? text : text + between + part));
}

/** The phones, each once, that the first place does not hold. */
function leftOver({ records }: MergeAsked, first: Cell): Cell {
  const tail = (cell: Cell): string => digitsOf(textOf(cell)).slice(-phoneTail) || textOf(cell);
  const seconds = records.map((record) => record["second phone"] ?? null);
  const all = [...seconds.slice(0, 1), ...records.map((record) => record["phone"] ?? null), ...seconds.slice(1)];
  const found: Cell[] = [];
  for (const cell of all)
    if (!isBlank(cell) && textOf(cell) !== "" && ![first, ...found].some((other) => tail(other) === tail(cell))) found.push(cell);
  return found.length < 2 ? (found[0] ?? null) : found.map(textOf).join("; ");
}
