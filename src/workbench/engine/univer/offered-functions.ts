import type { Scalar } from "../../book/book";
import type { FunctionAnswer, FunctionCall, OfferedFunction } from "../engine";
import type { ArrayValueObject, BaseReferenceObject, BaseValueObject, FunctionVariantType } from "./library";
import { BaseFunction } from "./library";
import { toScalar, toUniver, toUniverArray, type Outcome } from "./scalars";

type Values = FunctionCall["values"];

/** What is asked of an add-in, and what it has answered, kept until no formula waits any more. */
export class AskedFunctions {
  private readonly answered = new Map<string, Outcome>();
  private readonly asked = new Map<number, string>();
  private calls: FunctionCall[] = [];
  private last = 0;

  /** How many calls were ever made: more after a formula than before means that it waits. */
  get made(): number {
    return this.last;
  }

  ask(id: string, values: Values): Outcome {
    const key = JSON.stringify([id, values]);
    const known = this.answered.get(key);
    if (known !== undefined) return known;
    const call = ++this.last;
    this.asked.set(call, key);
    this.calls.push({ call, id, values });
    return { error: "#N/A" };
  }

  takeCalls(): FunctionCall[] {
    const { calls } = this;
    this.calls = [];
    return calls;
  }

  take(answers: readonly FunctionAnswer[]): void {
    for (const { call, value } of answers) {
      const key = this.asked.get(call);
      this.asked.delete(call);
      if (key !== undefined) this.answered.set(key, value);
    }
  }

  forget(): void {
    this.answered.clear();
  }
}

/** A function of an add-in as Univer calls it. */
class Offered extends BaseFunction {
  override minParams = 0;
  override maxParams: number;

  constructor(
    private readonly offered: OfferedFunction,
    private readonly asked: AskedFunctions,
  ) {
    super(offered.name as BaseFunction["name"]);
    this.maxParams = offered.parameters.length;
  }

  override calculate(...given: FunctionVariantType[]): BaseValueObject {
    const { id, parameters } = this.offered;
    const values: Values = parameters.map((takes, i) => (given[i] ? fitted(plainOf(given[i]), takes) : null));
    const error = values.flat(2).find((value) => typeof value === "object" && value !== null);
    if (error !== undefined) return toUniver(error);
    const outcome = this.asked.ask(id, values);
    return Array.isArray(outcome) ? toUniverArray(outcome.map((row) => row.map(toUniver))) : toUniver(outcome);
  }
}

function plainOf(given: FunctionVariantType): Scalar | Scalar[][] {
  const value = given.isReferenceObject() ? (given as BaseReferenceObject).toArrayValueObject() : (given as BaseValueObject);
  return value.isArray() ? (value as ArrayValueObject).getArrayValue().map((row) => row.map(toScalar)) : toScalar(value);
}

/** A value as a parameter takes it: a cell as a range of one; of a range that stands for one value, its only cell. */
function fitted(value: Scalar | Scalar[][], takes: "scalar" | "matrix"): Scalar | Scalar[][] {
  if (!Array.isArray(value)) return takes === "matrix" ? [[value]] : value;
  if (takes === "matrix") return value;
  return value.length === 1 && value[0]?.length === 1 ? (value[0][0] ?? null) : { error: "#VALUE!" };
}

/** Functions of an add-in as Univer takes them. */
export const offeredFunctions = (functions: readonly OfferedFunction[], asked: AskedFunctions): BaseFunction[] =>
  functions.map((each) => new Offered(each, asked));
