import type { BaseState, TableState, TableView } from "../../actions/ports";
import { reportPresetOf } from "../../domain/reports/presets";
import { columnOf } from "../../domain/schema/tables";
import type { OfferedView } from "../../domain/views/offered";
import { presetOf } from "../../domain/views/presets";

/** What a report is of: what is on the screen, a view or report by its id, or a segment by its name. */
export type Subject = { kind: "shown" } | { kind: "view"; id: string } | { kind: "segment"; name: string };

export const reportForms = ["sheet", "xlsx", "csv", "html"] as const;
export type ReportForm = (typeof reportForms)[number];

/** What the user asks of a report; `columns` null: those that the subject has by itself. `groupBy` "" : as the subject has it. */
export type ReportAsked = { subject: Subject; form: ReportForm; columns: string[] | null; groupBy: string; mask: boolean; live: boolean };

/** Another subject in the same form: columns, groups and formulas were chosen for the one before. */
export const askedOf = (subject: Subject, { form, mask }: ReportAsked): ReportAsked => ({
  subject,
  form,
  mask,
  columns: null,
  groupBy: "",
  live: false,
});

/** A subject as the value of a list, and back. */
export const subjectValue = (subject: Subject): string =>
  subject.kind === "shown" ? "shown" : subject.kind === "view" ? `view:${subject.id}` : `segment:${subject.name}`;
export function subjectOf(value: string): Subject {
  const [kind, rest] = [value.slice(0, value.indexOf(":")), value.slice(value.indexOf(":") + 1)];
  if (kind === "view") return { kind, id: rest };
  return kind === "segment" ? { kind, name: rest } : { kind: "shown" };
}

/** The values of the action; live values are for sheets only. */
export function reportValues({ subject, form, columns, groupBy, mask, live }: ReportAsked): Record<string, unknown> {
  return {
    ...(subject.kind === "view" && { view: subject.id }),
    ...(subject.kind === "segment" && { segment: subject.name }),
    form,
    ...(columns && { columns: columns.join(",") }),
    ...(groupBy && { groupBy }),
    mask,
    live: live && form === "sheet",
  };
}

/** The table that a subject takes its rows from; null where they come from several. */
export function tableOfSubject(subject: Subject, base: BaseState, views: readonly OfferedView[], front: string | null): TableState | null {
  const key = subject.kind === "shown" ? (front ?? "clients") : subject.kind === "segment" ? "clients" : tableOfView(subject.id, views);
  return base.tables.find((table) => table.key === key) ?? null;
}

function tableOfView(id: string, views: readonly OfferedView[]): string | null {
  const report = reportPresetOf(id);
  if (report) return report.rows === "agenda" ? null : report.rows.table;
  return views.find((view) => view.id === id)?.table ?? null;
}

/** The columns that a subject has by itself, as far as they are in the table. */
export function usualColumns(subject: Subject, table: TableState, shown: readonly TableView[]): string[] {
  const inSight = shown.find((view) => view.table === table.key)?.columns ?? table.columns.map(({ key }) => key);
  const declared = subject.kind === "view" ? (reportPresetOf(subject.id) ?? presetOf(subject.id))?.columns : null;
  return (declared ?? inSight).filter((key) => table.columns.some((column) => column.key === key));
}

/** All columns of a table in the order in which they are offered: the chosen ones first, as they are ordered. */
export function offeredColumns(table: TableState, chosen: readonly string[]): { key: string; header: string }[] {
  const rest = table.columns.filter(({ key }) => !chosen.includes(key) && columnOf(table.key, key)?.hidden !== true);
  const first = chosen.flatMap((key) => table.columns.filter((column) => column.key === key));
  return [...first, ...rest].map(({ key, header }) => ({ key, header }));
}

/** The list with one of its members a place earlier (-1) or later (1); at the ends it stays. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by;
  if (at < 0 || to < 0 || to >= list.length) return [...list];
  const next = [...list];
  [next[at], next[to]] = [next[to]!, next[at]!];
  return next;
}
