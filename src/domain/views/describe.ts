import type { SheetWords } from "../analysis/sheet-words";
import { columnOf } from "../schema/tables";
import type { TableShape } from "./surroundings";
import type { Condition, ResolvedCriterion, ResolvedView, SortKey } from "./view";

/** So many values are named; the others are counted. */
const NAMED = 6;

type Words = Pick<SheetWords, "say" | "date">;
type Column = { header: string; date: boolean; number: boolean };

/** A view in words of the data language: what it lets pass, and in what order ("Region is Tirana; Ends 22 Nov 2026 to 21 Jan 2027; sorted by Ends"). */
export function describeView(view: Pick<ResolvedView, "table" | "filters" | "sort">, table: TableShape, words: Words): string {
  const { say } = words;
  const columnFor = (key: string): Column => {
    const kind = columnOf(view.table, key)?.kind;
    const header = table.columns.find((column) => column.key === key)?.header ?? key;
    return { header, date: kind === "date", number: ["integer", "number", "money", "percent"].includes(kind ?? "") };
  };
  const parts = view.filters.map(({ column, criterion }) => describeCriterion(criterion, columnFor(column), words));
  if (parts.length === 0) parts.push(say("views.words.all"));
  if (view.sort.length) parts.push(describeSort(view.sort, columnFor, words));
  return parts.join(say("views.words.separator"));
}

function describeSort(sort: readonly SortKey[], columnFor: (key: string) => Column, { say }: Words): string {
  const keys = sort.map(({ column, descending }) => {
    const { header, date, number } = columnFor(column);
    if (!descending) return header;
    return say(`views.words.descending.${date ? "date" : number ? "number" : "text"}`, { column: header });
  });
  return say("views.words.sorted", { columns: keys.join(say("views.words.comma")) });
}

function describeCriterion(criterion: ResolvedCriterion, column: Column, words: Words): string {
  const { say } = words;
  const { header } = column;
  switch (criterion.kind) {
    case "values":
      return describeValues(criterion.values, header, words);
    case "conditions":
      return describeConditions(criterion, column, words);
    case "month":
      return say("views.words.month", { column: header, month: say(`views.months.${criterion.month}`) });
    case "top":
      return say(`views.words.${criterion.smallest ? "smallest" : "largest"}${criterion.percent ? "Percent" : ""}`, {
        column: header,
        count: criterion.count,
      });
    case "excel":
      return say("views.words.byExcel", { column: header });
    default:
      return say(`views.words.${criterion.kind}`, { column: header });
  }
}

function describeValues(values: readonly string[], column: string, { say }: Words): string {
  const [only = ""] = values;
  if (values.length === 1) return only === "" ? say("views.words.blank", { column }) : say("views.words.is", { column, value: only });
  const named = values.slice(0, NAMED).map((value) => (value === "" ? say("views.words.nothing") : say("views.words.quoted", { value })));
  const shown = named.join(say("views.words.comma"));
  const count = values.length - NAMED;
  return say("views.words.oneOf", { column, values: count > 0 ? say("views.words.more", { values: shown, count }) : shown });
}

function describeConditions({ conditions, any }: Extract<ResolvedCriterion, { kind: "conditions" }>, column: Column, words: Words): string {
  const { say } = words;
  const [first, second] = conditions;
  if (!second) return describeCondition(first, column, words);
  const range = any ? undefined : describeRange(first, second, column, words);
  if (range) return range;
  const [one, other] = [first, second].map((condition) => describeCondition(condition, column, words)) as [string, string];
  return say(any ? "views.words.either" : "views.words.both", { one, other });
}

/** "from … to …" where both ends belong to it; one value where they meet. */
function describeRange(from: Condition, to: Condition, column: Column, words: Words): string | undefined {
  const { say } = words;
  if (from.operator !== ">=" || typeof from.value !== "number" || typeof to.value !== "number") return undefined;
  const last = lastOf(to, column);
  if (last === undefined) return undefined;
  const [first, end] = [from.value, last].map((value) => valueText(value, column, words)) as [string, string];
  if (first === end) return say("views.words.is", { column: column.header, value: first });
  return say("views.words.range", { column: column.header, from: first, to: end });
}

/** The last value that a condition lets pass: the day before, where it stops before a day. */
function lastOf({ operator, value }: Condition, { date }: Column): number | undefined {
  if (typeof value !== "number") return undefined;
  if (operator === "<=") return value;
  return operator === "<" && date && Number.isInteger(value) ? value - 1 : undefined;
}

function describeCondition(condition: Condition, column: Column, words: Words): string {
  const { say } = words;
  const { operator, value } = condition;
  const { header } = column;
  if (value === "") return say(operator === "<>" ? "views.words.filled" : "views.words.blank", { column: header });
  const text = typeof value === "string" ? describeText(operator, value, header, words) : undefined;
  if (text) return text;
  const last = column.date ? lastOf(condition, column) : undefined;
  const [key, shown] = operator === "<" && last !== undefined ? ["<=", last] : [operator, value];
  const kind = column.date ? "dates" : "numbers";
  return say(`views.words.${kind}.${keys[key as Condition["operator"]]}`, { column: header, value: valueText(shown, column, words) });
}

const keys: Readonly<Record<Condition["operator"], string>> = {
  "=": "is",
  "<>": "isNot",
  ">": "over",
  ">=": "from",
  "<": "under",
  "<=": "upTo",
};

/** Wildcards around a text: begins with, ends with, contains. */
function describeText(operator: Condition["operator"], value: string, header: string, { say }: Words): string | undefined {
  if (operator !== "=" && operator !== "<>") return undefined;
  const [, before = "", inner = "", after = ""] = /^(\*?)((?:[^*?~]|~.)*)(\*?)$/.exec(value) ?? [];
  const plain = inner.replace(/~(.)/g, "$1");
  const no = operator === "<>";
  if (!plain) return say(no ? "views.words.isNot" : "views.words.is", { column: header, value });
  const key = before && after ? "contains" : before ? "ends" : after ? "begins" : "is";
  return say(`views.words.${no ? `${key}Not` : key}`, { column: header, value: plain });
}

function valueText(value: string | number, { date }: Column, words: Words): string {
  if (typeof value === "string") return value;
  return date ? words.date(value) : words.say("views.words.number", { value });
}
