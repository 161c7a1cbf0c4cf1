import { duplicateSteps, type DuplicateGroup } from "../cleaning/duplicates/find-duplicates";
import { duplicateFields, type DuplicateColumn, type DuplicateField } from "../cleaning/duplicates/fields";
import { part, walked, type Steps } from "../cleaning/duplicates/steps";
import type { Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import { namesOf } from "./client-rows";
import { field, type ImportContext } from "./context";
import type { Mapping } from "./mapping";

/** Columns of the clients that duplicates are known by, and the field each is. */
const FIELDS: readonly (readonly [column: string, field: DuplicateField])[] = [
  ...duplicateFields
    .filter((one) => !["first name", "middle name", "last name", "reference"].includes(one))
    .map((one) => [one, one] as const),
  ["second phone", "phone"],
];
/** More clients are not looked through on the way in: duplicates are found when they are asked for. */
const MOST = 20_000;
const EXAMPLES = 3;

/** Columns of the clients to read for `alikeRows` and `reportAlike`. */
export const alikeColumns: readonly string[] = FIELDS.map(([column]) => column);

/** True for a list that says more of its clients than their ids. */
export function tellsClients({ columns }: Mapping): boolean {
  const told = (table: string, name: string): boolean =>
    name === "client name" || (table === "clients" && (alikeColumns.includes(name) || name.endsWith(" name")));
  return columns.some(({ targets }) => targets.some(({ table, field: name, own }) => !own && told(table, name)));
}

/** By row of the source, the group of like clients that it belongs to (null: none), and the client of the base that leads it. */
export type Alike = { groupOf: ReadonlyMap<number, DuplicateGroup>; leaderOf: Map<DuplicateGroup, number> };

/** Which rows of a list of clients may be clients of the base, or of earlier rows, by the rules for duplicates. */
export function* alikeRows(context: ImportContext): Steps<Alike> {
  const { draft } = context.clients;
  const { name } = namesOf(context);
  const base = draft.baseRows;
  const columns = FIELDS.map(([column, kind]): DuplicateColumn => {
    const given = field(context, "clients", column);
    const cells: Cell[] = [];
    for (let row = 0; row < base; row++) cells.push(draft.get(row, column));
    for (let row = 0; row < context.rows; row++) cells.push(column === "name" ? name(row) : given(row));
    return { field: kind, cells };
  });
  const { groups } = yield* duplicateSteps({ rows: base + context.rows, columns });
  const groupOf = new Map<number, DuplicateGroup>();
  const leaderOf = new Map<DuplicateGroup, number>();
  for (const group of groups) {
    const [leader] = group.records;
    if (leader !== undefined && leader < base) leaderOf.set(group, leader);
    for (const record of group.records) if (record >= base) groupOf.set(record - base, group);
  }
  return { groupOf, leaderOf };
}

/** Tells of new clients that look like clients of the base, or like one another. */
export function* reportAlike(context: ImportContext): Steps<void> {
  const { draft } = context.clients;
  const created = draft.rows - draft.baseRows;
  if (created === 0 || draft.rows > MOST || !tellsClients(context.mapping)) return;
  const columns = FIELDS.map(([, kind]): { field: DuplicateField; cells: Cell[] } => ({ field: kind, cells: [] }));
  const gather = (row: number): void => FIELDS.forEach(([column], at) => columns[at]?.cells.push(draft.get(row, column)));
  yield* part(0, 0.2, walked(draft.rows, gather));
  const { groups } = yield* part(0.2, 1, duplicateSteps({ rows: draft.rows, columns }));
  const nameOf = (row: number): string => textOf(draft.get(row, "name"));
  const examples: string[] = [];
  let count = 0;
  for (const { records } of groups) {
    const news = records.filter((row) => row >= draft.baseRows);
    count += news.length;
    for (const row of news) context.alike.set(row, nameOf(records.find((other) => other !== row) ?? row));
    if (news.length > 0 && examples.length < EXAMPLES) examples.push(records.slice(0, 2).map(nameOf).join(" = "));
  }
  if (count === 0) return;
  const values = { count, examples: examples.join(", ") + (count > EXAMPLES ? " …" : "") };
  context.findings.push({ code: "import.possibleDuplicate", severity: "warning", table: "clients", values });
}
