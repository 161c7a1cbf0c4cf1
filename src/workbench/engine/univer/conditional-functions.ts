import type { Rect, Scalar } from "../../book/book";
import type { Criterion } from "../criteria";
import { readCriterion } from "../criteria";
import type { RangeValues } from "../range-values";
import { positionsMeeting } from "../range-values";
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "./library";
import { BaseFunction } from "./library";
import { toScalar, toUniver, toUniverArray } from "./scalars";

/** Reads a range of a sheet as plain values with an index. */
export type ReadRange = (sheet: string, rect: Rect) => RangeValues;

type Reduce = (values: Scalar[]) => Scalar;

const numbers = (values: Scalar[]): number[] => values.filter((value) => typeof value === "number");

const failed = (values: Scalar[]): Scalar | undefined => values.find((value) => typeof value === "object" && value !== null);

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

const REDUCERS: Record<string, Reduce> = {
  COUNT: (values) => values.length,
  SUM: (values) => failed(values) ?? sum(numbers(values)),
  AVERAGE: (values) => {
    const found = numbers(values);
    return failed(values) ?? (found.length ? sum(found) / found.length : { error: "#DIV/0!" });
  },
  MAX: (values) => failed(values) ?? numbers(values).reduce((a, b) => Math.max(a, b), -Infinity),
  MIN: (values) => failed(values) ?? numbers(values).reduce((a, b) => Math.min(a, b), Infinity),
};

const reduced = (reduce: Reduce, values: Scalar[]): Scalar => {
  const result = reduce(values);
  return result === Infinity || result === -Infinity ? 0 : result;
};

/** Criteria of one argument, row by row: one value, or as many as its array has. */
function criteriaOf(argument: FunctionVariantType): Criterion[][] {
  const value = argument.isReferenceObject() ? (argument as BaseReferenceObject).toArrayValueObject() : (argument as BaseValueObject);
  if (!value.isArray()) return [[readCriterion(toScalar(value))]];
  const rows: Criterion[][] = [];
  for (const row of (value as ReturnType<typeof toUniverArray>).getArrayValue())
    rows.push(row.map((cell) => readCriterion(toScalar(cell))));
  return rows;
}

/** One of the family COUNTIF, SUMIFS, MAXIFS …, over indexed ranges: thousands of them read one column in one pass. */
class ConditionalFunction extends BaseFunction {
  override minParams = 2;
  override maxParams = 255;
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly readRange: ReadRange,
    private readonly reduce: Reduce,
    /** "first" takes the range to reduce as first argument, "last" as third (or the criteria's own), "none" counts. */
    private readonly target: "first" | "last" | "none",
  ) {
    super(name as BaseFunction["name"]);
  }

  override calculate(...given: FunctionVariantType[]): BaseValueObject {
    const failedArgument = given.find((argument) => argument.isError());
    if (failedArgument) return failedArgument as BaseValueObject;
    const args = this.split(given);
    if (!args) return toUniver({ error: "#VALUE!" });
    const { target, ranges, criteria } = args;
    const rows = Math.max(...criteria.map((list) => list.length));
    const columns = Math.max(...criteria.map((list) => list[0]!.length));
    const at = (row: number, column: number): Scalar => {
      const pairs = ranges.map((range, i) => ({ range, criterion: pick(criteria[i]!, row, column) }));
      return reduced(
        this.reduce,
        positionsMeeting(pairs).map((position) => target.values[position]!),
      );
    };
    if (rows === 1 && columns === 1) return toUniver(at(0, 0));
    return toUniverArray(Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_value, j) => toUniver(at(i, j)))));
  }

  /** The ranges and criteria of a call; undefined where a range is none or the shapes differ. */
  private split(given: FunctionVariantType[]): { target: RangeValues; ranges: RangeValues[]; criteria: Criterion[][][] } | undefined {
    const first = this.target === "first" ? this.rangeOf(given[0]) : undefined;
    const pairs = this.target === "first" ? given.slice(1) : this.target === "last" ? given.slice(0, 2) : given;
    if (pairs.length < 2 || pairs.length % 2 === 1) return undefined;
    const ranges = pairs.filter((_, i) => i % 2 === 0).map((range) => this.rangeOf(range));
    const shape = ranges[0]?.rect;
    const target = first ?? (this.target === "last" && given[2] ? this.rangeOf(given[2], shape) : ranges[0]);
    const sized = [target, ...ranges].filter(
      (range) => range && shape && range.rect.rows === shape.rows && range.rect.columns === shape.columns,
    );
    if (!target || sized.length !== ranges.length + 1) return undefined;
    return { target, ranges: sized.slice(1) as RangeValues[], criteria: pairs.filter((_, i) => i % 2 === 1).map(criteriaOf) };
  }

  private rangeOf(argument: FunctionVariantType | undefined, shape?: Rect): RangeValues | undefined {
    if (!argument?.isReferenceObject()) return undefined;
    const reference = argument as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const rect = { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
    return this.readRange(reference.getSheetId(), shape ? { ...rect, rows: shape.rows, columns: shape.columns } : rect);
  }
}

const pick = (criteria: Criterion[][], row: number, column: number): Criterion => {
  const line = criteria[criteria.length === 1 ? 0 : row] ?? criteria[0]!;
  return line[line.length === 1 ? 0 : column] ?? line[0]!;
};

/** The family's executors, to stand in for Univer's. */
export function conditionalFunctions(readRange: ReadRange): BaseFunction[] {
  const make = (name: string, reducer: string, target: "first" | "last" | "none"): BaseFunction =>
    new ConditionalFunction(name, readRange, REDUCERS[reducer]!, target);
  return [
    make("COUNTIF", "COUNT", "none"),
    make("COUNTIFS", "COUNT", "none"),
    make("SUMIF", "SUM", "last"),
    make("SUMIFS", "SUM", "first"),
    make("AVERAGEIF", "AVERAGE", "last"),
    make("AVERAGEIFS", "AVERAGE", "first"),
    make("MAXIFS", "MAX", "first"),
    make("MINIFS", "MIN", "first"),
  ];
}
