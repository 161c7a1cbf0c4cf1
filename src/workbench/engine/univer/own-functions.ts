import type { BaseValueObject, FunctionVariantType } from "./library";
import { ArrayValueObject, BaseFunction, functionLookup, NumberValueObject } from "./library";
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

/** SORT that leaves its argument as it was: Univer's own sorts the cached values of the range. */
export function sortFunction(): BaseFunction {
  const found = functionLookup.find(([, name]) => String(name) === "SORT");
  if (!found) throw new Error("Univer has no SORT.");
  const sort = new (found[0] as unknown as Executor)("SORT");
  const calculate = sort.calculate.bind(sort);
  sort.calculate = (first: FunctionVariantType, ...more: FunctionVariantType[]) => {
    const copy = first.isArray()
      ? toUniverArray((first as ArrayValueObject).getArrayValue().map((row) => [...row]) as BaseValueObject[][])
      : first;
    return calculate(copy as BaseValueObject, ...(more as BaseValueObject[]));
  };
  return sort;
}
