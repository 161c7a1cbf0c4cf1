import type { BaseValueObject, FunctionVariantType } from "./library";
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  functionCompatibility,
  functionLookup,
  functionMath,
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
  const found = [...functionLookup, ...functionStatistical, ...functionMath, ...functionCompatibility].find(
    ([, known]) => String(known) === name,
  );
  if (!found) throw new Error(`Univer has no ${name}.`);
  return new (found[0] as unknown as Executor)(name);
}

/** The first error that stands in the arrays of a call. */
function errorIn(given: FunctionVariantType[]): BaseValueObject | undefined {
  const cells = given.flatMap((each) => (each.isArray() ? (each as ArrayValueObject).getArrayValue().flat() : []));
  return cells.find((cell) => cell?.isError()) ?? undefined;
}

/** A function whose own errors are replaced: by the error of a range, else by `otherwise`. */
function withErrors(name: string, otherwise?: ErrorType): BaseFunction {
  const found = own(name);
  const calculate = found.calculate.bind(found);
  found.calculate = (...given: FunctionVariantType[]) => {
    const result = calculate(...(given as BaseValueObject[]));
    if (!result.isError() || given.some((each) => each.isError())) return result;
    return errorIn(given) ?? (otherwise && given.every((each) => each.isArray()) ? ErrorValueObject.create(otherwise) : result);
  };
  return found;
}

/** AVERAGE that answers the error of a range, PRODUCT that answers #NUM! where no cell can hold it: Univer's own answer #VALUE!. */
export const rangeFunctions = (): BaseFunction[] => [withErrors("AVERAGE"), withErrors("PRODUCT", ErrorType.NUM)];

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
