import type { CellError, Scalar } from "../../book/book";
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "./library";
import { ArrayValueObject, BooleanValueObject, ErrorType, ErrorValueObject, NumberValueObject, StringValueObject } from "./library";

/** One value, or the rows of an array. */
export type Outcome = Scalar | Scalar[][];

const ERRORS = new Set<string>(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!"]);

export const isErrorText = (text: string): text is CellError["error"] => ERRORS.has(text);

const errorOf = (text: string): CellError => ({ error: isErrorText(text) ? text : "#VALUE!" });

/** A single value of Univer's as the book keeps it. */
export function toScalar(value: BaseValueObject | null | undefined | void): Scalar {
  if (!value || value.isNull()) return null;
  if (value.isError()) return errorOf(String(value.getValue()));
  if (value.isArray()) return toScalar((value as ArrayValueObject).getFirstCell());
  const plain: unknown = value.getValue();
  if (typeof plain === "number") return Number.isFinite(plain) ? plain + 0 : { error: "#NUM!" };
  if (typeof plain === "boolean") return plain;
  if (typeof plain === "string") return ERRORS.has(plain) ? errorOf(plain) : plain;
  return value.isLambda() ? { error: "#CALC!" } : { error: "#VALUE!" };
}

/** What a formula came to: empty results are 0, as in a cell. */
export function toOutcome(variant: FunctionVariantType): Outcome {
  const value = variant.isReferenceObject() ? (variant as BaseReferenceObject).toArrayValueObject(false) : (variant as BaseValueObject);
  if (!value.isArray()) return toScalar(value) ?? 0;
  const rows = (value as ArrayValueObject).getArrayValue();
  if (rows.length === 0) return { error: "#CALC!" };
  const cells = rows.map((row) => row.map((cell) => toScalar(cell) ?? 0));
  return cells.length === 1 && cells[0]!.length <= 1 ? (cells[0]![0] ?? 0) : cells;
}

/** A value of the book as Univer's functions give it back. */
export function toUniver(value: Scalar): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  return value === null ? NumberValueObject.create(0) : ErrorValueObject.create(value.error as ErrorType);
}

/** Rows of values as Univer's array. */
export function toUniverArray(rows: BaseValueObject[][]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
