import { isCalculated } from "../../domain/importing/base";
import { importTables, joinedFields, type ImportTable } from "../../domain/importing/dictionary";
import type { PreviewColumn } from "../../domain/importing/preview";
import { tableOf } from "../../domain/schema/tables";
import type { BaseState } from "../../actions/ports";
import type { PickGroup, PickOption } from "../components/Pick";
import type { Speech } from "../services";
import type { ColumnPlace } from "./ask";

/** A column kept as it is, and one that stays behind; no place of a mapping looks like these. */
export const ownColumn = "+";
export const leftOut = "-";
/** Several places of one column in one value. */
const and = "|";

type Words = Pick<Speech, "t">;

/** What a table is called: as its sheet, where the base stands; owners stand among other lists on theirs. */
export function tableName(table: string, base: BaseState | null, { t }: Words): string {
  if (table === "owners") return t("data.listTitles.owners");
  return base?.tables.find(({ key }) => key === table)?.sheet ?? t(`data.sheets.${table}`);
}

/** What a field is called: as its header, where the base stands. */
export function fieldName(table: string, field: string, base: BaseState | null, { t }: Words): string {
  const joined: readonly string[] = joinedFields[table as ImportTable] ?? [];
  if (joined.includes(field)) return t(`paneImport.fields.${field}`);
  const standing = base?.tables.find(({ key }) => key === table)?.columns.find(({ key }) => key === field);
  if (standing) return standing.header;
  return tableOf(table)?.columns.some(({ key }) => key === field) ? t(`data.headers.${table}.${field}`) : field;
}

/** Fields of a table that a list can fill, in the order of its sheet: the user's own columns among them. */
function fieldsOf(table: ImportTable, base: BaseState | null): string[] {
  const standing = base?.tables.find(({ key }) => key === table)?.columns;
  const keys = standing?.map(({ key }) => key) ?? (tableOf(table)?.columns ?? []).map(({ key }) => key);
  const own = new Set(standing?.filter((column) => column.own).map(({ key }) => key));
  return [...keys.filter((key) => own.has(key) || !isCalculated(table, key)), ...joinedFields[table]];
}

/** Tables whose records one row of a list can fill, the list's own first. */
function tablesBeside(table: ImportTable): ImportTable[] {
  const beside: ImportTable[] = table === "services" || table === "owners" ? [] : ["clients", "contacts", "contracts", "orders"];
  return [table, ...beside.filter((one) => one !== table)];
}

/** Where a column of a list may go, by table. */
export function placeGroups(table: ImportTable, base: BaseState | null, speech: Words): PickGroup[] {
  return tablesBeside(table).map((one) => ({
    title: tableName(one, base, speech),
    options: fieldsOf(one, base).map((field) => ({ value: `${one}.${field}`, text: fieldName(one, field, base, speech) })),
  }));
}

/** Where a column goes now, as a choice; `added` where it is none of the usual ones. */
export function placeOf(column: PreviewColumn, base: BaseState | null, speech: Words): { value: string; added: PickOption | null } {
  const { targets } = column;
  const [first] = targets;
  if (!first) return { value: leftOut, added: null };
  const stands = base?.tables.find(({ key }) => key === first.table)?.columns.some(({ key }) => key === first.field);
  if (first.own && !stands) return { value: ownColumn, added: null };
  const value = targets.map(({ table, field }) => `${table}.${field}`).join(and);
  const names = targets.map(({ table, field }) => fieldName(table, field, base, speech));
  return { value, added: targets.length > 1 ? { value, text: names.join(" + ") } : null };
}

/** A choice as mappings write it. */
export function chosenPlace(value: string, header: string, table: ImportTable): ColumnPlace {
  if (value === leftOut) return null;
  if (value === ownColumn) return `${table}.${ownName(header, table)}`;
  const places = value.split(and);
  return places.length > 1 ? places : value;
}

/** A header that is the very name of a field would be taken for it. */
function ownName(header: string, table: ImportTable): string {
  const joined: readonly string[] = joinedFields[table];
  const isField = joined.includes(header) || tableOf(table)?.columns.some(({ key }) => key === header);
  return isField ? `${header} 2` : header;
}

/** What a list may hold, for the user to say. */
export function tableOptions(base: BaseState | null, speech: Words): PickOption[] {
  return [...importTables].reverse().map((table) => ({ value: table, text: tableName(table, base, speech) }));
}
