import { Failure } from "../kernel/failure";
import { literally, testOf } from "./matches";
import type { Condition, ResolvedCriterion } from "./view";

type Range = { from?: Condition; to?: Condition };

/** Both criteria as one, as Excel's filter has but one a column; undefined where no criterion says both. */
export function bothOf(one: ResolvedCriterion, other: ResolvedCriterion): ResolvedCriterion | undefined {
  if (JSON.stringify(one) === JSON.stringify(other)) return one;
  return valuesOf(one, other) ?? valuesOf(other, one) ?? filledOf(one, other) ?? filledOf(other, one) ?? rangeOf(one, other);
}

/** Values that the other criterion lets pass; at least one must be left. */
function valuesOf(one: ResolvedCriterion, other: ResolvedCriterion): ResolvedCriterion | undefined {
  if (one.kind !== "values" || !tellsByText(other)) return undefined;
  const test = testOf(other);
  const values = one.values.filter((value) => test(value));
  return values.length ? { kind: "values", values } : undefined;
}

/** True where a shown text is enough to tell: the criterion asks for no number. */
function tellsByText(criterion: ResolvedCriterion): boolean {
  if (criterion.kind === "conditions")
    return criterion.conditions.every(({ value, operator }) => typeof value === "string" && (operator === "=" || operator === "<>"));
  return criterion.kind === "values" || criterion.kind === "blank" || criterion.kind === "filled";
}

/** "Filled" adds nothing to a criterion that lets no blank pass. */
function filledOf(one: ResolvedCriterion, other: ResolvedCriterion): ResolvedCriterion | undefined {
  if (one.kind !== "filled") return undefined;
  const blankFails = other.kind === "month" || other.kind === "top" || (other.kind === "conditions" && !testOf(other)(null));
  return blankFails ? other : undefined;
}

function rangeOf(one: ResolvedCriterion, other: ResolvedCriterion): ResolvedCriterion | undefined {
  const [first, second] = [boundsOf(one), boundsOf(other)];
  if (!first || !second) return undefined;
  const from = stricter(first.from, second.from, 1);
  const to = stricter(first.to, second.to, -1);
  if (from && to) return empty(from, to) ? undefined : { kind: "conditions", conditions: [from, to] };
  const only = from ?? to;
  return only && { kind: "conditions", conditions: [only] };
}

/** The bounds of a criterion that lets a range of numbers pass. */
function boundsOf(criterion: ResolvedCriterion): Range | undefined {
  if (criterion.kind !== "conditions" || criterion.any) return undefined;
  const range: Range = {};
  for (const condition of criterion.conditions) {
    const side = condition.operator.startsWith(">") ? "from" : condition.operator.startsWith("<") ? "to" : undefined;
    if (side === undefined || condition.operator === "<>" || typeof condition.value !== "number" || range[side]) return undefined;
    range[side] = condition;
  }
  return range;
}

const numberOf = ({ value }: Condition): number => Number(value);

function stricter(one: Condition | undefined, other: Condition | undefined, side: 1 | -1): Condition | undefined {
  if (!one || !other) return one ?? other;
  const difference = (numberOf(one) - numberOf(other)) * side;
  if (difference !== 0) return difference > 0 ? one : other;
  return one.operator.endsWith("=") ? other : one;
}

function empty(from: Condition, to: Condition): boolean {
  const closed = from.operator === ">=" && to.operator === "<=";
  return numberOf(from) > numberOf(to) || (numberOf(from) === numberOf(to) && !closed);
}

/** One criterion a column, in the order of their first sight. Fails with "view.clash" where two cannot hold at once in Excel's filter. */
export function oneEach<C extends { column: string; criterion: ResolvedCriterion }>(
  filters: readonly C[],
  headerOf: (column: string) => string,
): C[] {
  const merged = new Map<string, C>();
  for (const filter of filters) {
    const before = merged.get(filter.column);
    const criterion = before ? bothOf(before.criterion, filter.criterion) : filter.criterion;
    if (!criterion) throw new Failure("view.clash", { column: headerOf(filter.column) });
    merged.set(filter.column, { ...filter, criterion });
  }
  return [...merged.values()];
}

/** Lets anything but a text pass, blanks too. */
export const isNotText = (text: string): Extract<ResolvedCriterion, { kind: "conditions" }> => ({
  kind: "conditions",
  conditions: [{ operator: "<>", value: literally(text) }],
});
