import { Failure } from "../kernel/failure";
import type { Condition, Criterion, SortKey, View, ViewFilter } from "./view";

/**
 * A view as JSON: whole, or another one (`view`: its id or name) with more filters, and with a sort or columns in place of its own.
 */
export type ViewText = Partial<View> & { view?: string };

const operators: readonly string[] = ["=", "<>", ">", ">=", "<", "<="];

/** True for a text that is meant as a view, not as the name of one. */
export function isViewText(text: string): boolean {
  return text.trimStart().startsWith("{");
}

/** Reads a view from JSON; fails with "view.unreadable", which says what part. */
export function readView(text: string): ViewText {
  const found = object(parsed(text), "JSON");
  const { view, table, filters = [], sort, columns } = found;
  if ((typeof view === "string") === (typeof table === "string")) unreadable("table");
  return {
    ...(typeof view === "string" ? { view } : { table: String(table) }),
    filters: list(filters, "filters").map(readFilter),
    ...(sort === undefined ? {} : { sort: list(sort, "sort").map(readSortKey) }),
    ...(columns === undefined || columns === null ? {} : { columns: list(columns, "columns").map((each) => nonEmpty(each, "columns")) }),
  };
}

function unreadable(part: string): never {
  throw new Failure("view.unreadable", { part });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return unreadable("JSON");
  }
}

function object(value: unknown, part: string): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : unreadable(part);
}

function list(value: unknown, part: string): unknown[] {
  return Array.isArray(value) ? value : unreadable(part);
}

function nonEmpty(value: unknown, part: string): string {
  return typeof value === "string" && value !== "" ? value : unreadable(part);
}

function readFilter(value: unknown): ViewFilter {
  const { column, criterion } = object(value, "filters");
  const name = nonEmpty(column, "column");
  return { column: name, criterion: readCriterion(object(criterion, name), name) };
}

function readSortKey(value: unknown): SortKey {
  const { column, descending } = object(value, "sort");
  return { column: nonEmpty(column, "sort"), ...(descending === true ? { descending } : {}) };
}

const whole = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value);

function readCriterion(found: Record<string, unknown>, column: string): Criterion {
  const kind = String(found["kind"]);
  return (Object.hasOwn(readers, kind) ? readers[kind]?.(found) : undefined) ?? unreadable(column);
}

/** undefined: not as it must be. */
const readers: Readonly<Record<string, (found: Record<string, unknown>) => Criterion | undefined>> = {
  blank: () => ({ kind: "blank" }),
  filled: () => ({ kind: "filled" }),
  values: ({ values }) =>
    Array.isArray(values) && values.length > 0 && values.every((value) => typeof value === "string")
      ? { kind: "values", values }
      : undefined,
  conditions: readConditions,
  month: ({ month }) => (whole(month) && month >= 1 && month <= 12 ? { kind: "month", month } : undefined),
  "this month": ({ anyYear }) => ({ kind: "this month", ...(anyYear === true ? { anyYear } : {}) }),
  days: ({ from, to }) => {
    if ((from !== undefined && !whole(from)) || (to !== undefined && !whole(to))) return undefined;
    return { kind: "days", ...(whole(from) ? { from } : {}), ...(whole(to) ? { to } : {}) };
  },
  top: ({ count, percent, smallest }) => {
    if (!whole(count) || count < 1 || count > (percent === true ? 100 : 500)) return undefined;
    return { kind: "top", count, ...(percent === true ? { percent } : {}), ...(smallest === true ? { smallest } : {}) };
  },
  excel: ({ criteria }) =>
    typeof criteria === "object" && criteria !== null ? { kind: "excel", criteria: criteria as Record<string, unknown> } : undefined,
};

function readConditions({ conditions, any }: Record<string, unknown>): Criterion | undefined {
  if (!Array.isArray(conditions) || !conditions.every(isCondition)) return undefined;
  const [first, second] = conditions;
  if (!first || conditions.length > 2) return undefined;
  return { kind: "conditions", conditions: second ? [first, second] : [first], ...(any === true ? { any } : {}) };
}

function isCondition(value: unknown): value is Condition {
  if (typeof value !== "object" || value === null) return false;
  const { operator, value: operand } = value as Record<string, unknown>;
  return operators.includes(String(operator)) && (typeof operand === "string" || (typeof operand === "number" && Number.isFinite(operand)));
}
