import type { BaseValueObject, FunctionVariantType } from "./library";
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  functionCompatibility,
  functionLookup,
  functionStatistical,
  NumberValueObject,
} from "./library";
import { toUniverArray } from "./scalars";

const DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const EPOCH = 25_569;

/** The serial number that Excel's clock shows: local time, no zone. */
function serialOf(date: Date): number {
  return EPOCH + Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds()) / DAY;
}

class Clock extends BaseFunction {
  override minParams = 0;
  override maxParams = 0;

  constructor(
    name: "TODAY" | "NOW",
    private readonly now: () => Date,
  ) {
    super(name as BaseFunction["name"]);
  }

  override calculate(): BaseValueObject {
    const serial = serialOf(this.now());
    return NumberValueObject.create(String(this.name) === "TODAY" ? Math.floor(serial) : serial);
  }
}

/** TODAY and NOW by the given clock. */
export const clockFunctions = (now: () => Date): BaseFunction[] => [new Clock("TODAY", now), new Clock("NOW", now)];

type Executor = new (name: string) => BaseFunction;

function own(name: string): BaseFunction {
  const found = [...functionLookup, ...functionStatistical, ...functionCompatibility].find(([, known]) => String(known) === name);
  if (!found) throw new Error(`Univer has no ${name}.`);
  return new (found[0] as unknown as Executor)(name);
}

/** AVERAGE that answers the error of a range: Univer's own makes #VALUE! of it. */
export function averageFunction(): BaseFunction {
  const average = own("AVERAGE");
  const calculate = average.calculate.bind(average);
  average.calculate = (...given: FunctionVariantType[]) => {
    const result = calculate(...(given as BaseValueObject[]));
    if (!result.isError()) return result;
    const cells = given.flatMap((each) => (each.isArray() ? (each as ArrayValueObject).getArrayValue().flat() : []));
    return cells.find((cell) => cell?.isError()) ?? result;
  };
  return average;
}

/** STDEV.S and VAR.S that answer #DIV/0! where there is no number: Univer's own answer 0. */
export function sampleFunctions(): BaseFunction[] {
  return ["STDEV.S", "STDEV", "VAR.S", "VAR"].map((name) => {
    const spread = own(name);
    const calculate = spread.calculate.bind(spread);
    spread.calculate = (...given: FunctionVariantType[]) => {
      const counted = given.some((each) =>
        each.isArray() ? Number((each as ArrayValueObject).count().getValue()) > 0 : !(each as BaseValueObject).isNull(),
      );
      return counted || given.some((each) => each.isError())
        ? calculate(...(given as BaseValueObject[]))
        : ErrorValueObject.create(ErrorType.DIV_BY_ZERO);
    };
    return spread;
  });
}

/** SORT that leaves its argument as it was: Univer's own sorts the cached values of the range. */
export function sortFunction(): BaseFunction {
  const sort = own("SORT");
  const calculate = sort.calculate.bind(sort);
  sort.calculate = (first: FunctionVariantType, ...more: FunctionVariantType[]) => {
    const copy = first.isArray()
      ? toUniverArray((first as ArrayValueObject).getArrayValue().map((row) => [...row]) as BaseValueObject[][])
      : first;
    return calculate(copy as BaseValueObject, ...(more as BaseValueObject[]));
  };
  return sort;
}
