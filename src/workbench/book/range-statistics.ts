import type { CellError, Rect, Scalar, Sheet } from "./book";
import { isError } from "./cells";

type Place = { sheet: Sheet; rect: Rect };
type Statistic = (numbers: number[], filled: number) => number | CellError;

const divided: CellError = { error: "#DIV/0!" };
const sum = (numbers: number[]): number => numbers.reduce((total, value) => total + value, 0);

/** Mean of the squared differences from the mean, over n or n - 1. */
function variance(numbers: number[], less: 0 | 1): number | CellError {
  if (numbers.length <= less) return divided;
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((value) => (value - mean) ** 2)) / (numbers.length - less);
}

const root = (value: number | CellError): number | CellError => (typeof value === "number" ? Math.sqrt(value) : value);
const largest = (numbers: number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);

/** SUBTOTAL's functions by its numbers, 1 to 11; under their wire names where all rows count. */
const statistics: [name: string, statistic: Statistic][] = [
  ["Average", (numbers) => (numbers.length ? sum(numbers) / numbers.length : divided)],
  ["Count", (numbers) => numbers.length],
  ["CountA", (_, filled) => filled],
  ["Max", (numbers) => (numbers.length ? largest(numbers) : 0)],
  ["Min", (numbers) => (numbers.length ? -largest(numbers.map((value) => -value)) : 0)],
  ["Product", (numbers) => (numbers.length ? numbers.reduce((product, value) => product * value, 1) : 0)],
  ["StDev_S", (numbers) => root(variance(numbers, 1))],
  ["StDev_P", (numbers) => root(variance(numbers, 0))],
  ["Sum", sum],
  ["Var_S", (numbers) => variance(numbers, 1)],
  ["Var_P", (numbers) => variance(numbers, 0)],
];

/** A statistic of one range, worked out from the book's values: what an engine without formulas can still be asked for. Undefined for anything else. */
export function rangeStatistic(name: string, args: readonly unknown[]): Scalar | undefined {
  const [first, second] = args;
  if (name !== "Subtotal") return args.length === 1 && isPlace(first) ? statisticOf(name, first, () => false) : undefined;
  if (args.length !== 2 || typeof first !== "number" || !isPlace(second)) return undefined;
  const { rows } = second.sheet;
  const asked = statistics[(first % 100) - 1]?.[0];
  return asked === undefined
    ? undefined
    : statisticOf(asked, second, (row) => Boolean(rows.get(row)?.filtered || (first > 100 && rows.get(row)?.hidden)));
}

const isPlace = (value: unknown): value is Place => typeof value === "object" && value !== null && "sheet" in value && "rect" in value;

function statisticOf(name: string, place: Place, skips: (row: number) => boolean): Scalar | undefined {
  const found = statistics.find(([known]) => known === name);
  if (!found) return undefined;
  const values = valuesOf(place, skips);
  const error = values.find(isError);
  if (error && !name.startsWith("Count")) return error;
  const result = found[1](
    values.filter((value) => typeof value === "number"),
    values.length,
  );
  return typeof result === "number" && !Number.isFinite(result) ? { error: "#NUM!" } : result;
}

/** What stands in a range; empty cells are left out. */
function valuesOf({ sheet, rect }: Place, skips: (row: number) => boolean): Scalar[] {
  const values: Scalar[] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const line = skips(row) ? undefined : sheet.cells.get(row);
    for (let column = rect.column; line && column < rect.column + rect.columns; column++) {
      const value = line.get(column)?.value ?? null;
      if (value !== null) values.push(value);
    }
  }
  return values;
}
