import type { TableState } from "../../actions/ports";
import type { ColumnKind } from "../../domain/schema/plan";
import { columnOf } from "../../domain/schema/tables";
import { findGrouping } from "../../domain/summaries/grouping";
import { periods, type Period } from "../../domain/summaries/periods";

/** A column of a table as the user knows it: by the header that stands in the sheet. */
export type NamedColumn = { key: string; header: string };

/** What rows can be grouped by: `value` is what the action takes; a period has no header of its own. */
export type GroupOption = { value: string } & ({ header: string } | { period: Period });

const countable: ReadonlySet<ColumnKind> = new Set(["money", "number", "integer", "percent"]);
const groupable: ReadonlySet<ColumnKind> = new Set(["list", "client", "yesno", "text"]);
/** What a row's client is grouped by in tables that name clients. */
const ofClients = ["region", "stage", "activity", "segment", "ABC"];

const kindIn = ({ key }: TableState, column: string) => columnOf(key, column)?.kind;
const isHidden = ({ key }: TableState, column: string) => columnOf(key, column)?.hidden === true;
const listRank = (kind: ColumnKind | undefined) => (kind === "list" || kind === "client" ? 0 : 1);
const rank = (kind: ColumnKind | undefined) => (kind === "money" ? 0 : kind === undefined ? 2 : 1);

/** Columns whose cells are numbers: money first, then other numbers, then the user's own columns, which may hold anything. */
export function numberColumns(table: TableState): NamedColumn[] {
  return table.columns
    .filter(({ key, own }) => own || (countable.has(kindIn(table, key) ?? "text") && !isHidden(table, key)))
    .sort((a, b) => rank(kindIn(table, a.key)) - rank(kindIn(table, b.key)))
    .map(({ key, header }) => ({ key, header }));
}

/** What is counted first: what the table is about. */
export function firstNumber(table: TableState): string | null {
  const columns = numberColumns(table);
  return (columns.find(({ key }) => key === "amount" || key === "revenue") ?? columns[0])?.key ?? null;
}

/** What a table's rows are grouped by: its dropdowns and texts, the user's own columns, what its clients are, and periods. */
export function groupOptions(table: TableState, clients: TableState | undefined): GroupOption[] {
  const own = [...table.columns]
    .sort((a, b) => listRank(kindIn(table, a.key)) - listRank(kindIn(table, b.key)))
    .filter((column) => column.own || (groupable.has(kindIn(table, column.key) ?? "money") && !isHidden(table, column.key)))
    .map(({ key, header }) => ({ value: key, header }));
  const client = ofClients.flatMap((key) => {
    const found = findGrouping(table, clients, `client:${key}`);
    return found?.of === "client" && !own.some(({ header }) => header === found.header)
      ? [{ value: `client:${key}`, header: found.header }]
      : [];
  });
  const dated = findGrouping(table, undefined, "month") ? periods.map((period) => ({ value: period, period })) : [];
  return [...own, ...client, ...dated];
}
