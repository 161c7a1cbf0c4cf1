import type { Place } from "../../actions/ports";
import type { Finding } from "../../domain/kernel/finding";
import { serialOfIso } from "../../domain/kernel/dates";
import type { MessageValues } from "../../i18n/translate";
import { isolated } from "../importing/cells";
import type { Speech } from "../services";

/** What check-base answers, as actions.md fixes it. */
export type Checked = { score: number; counts: Record<string, number>; history: { day: string; score: number }[] };

/** All findings of a code: how many there are, and those that were told. */
export type FindingGroup = {
  code: string;
  count: number;
  severity: Finding["severity"];
  /** How its repairs go: without asking, only when the user says so, or not at all. */
  repair: "safe" | "asked" | null;
  findings: Finding[];
};

const order: Finding["severity"][] = ["error", "warning", "info"];

/** Findings by code, the gravest first; within a severity in the order in which they were told. */
export function groupsOf({ counts }: Checked, findings: readonly Finding[]): FindingGroup[] {
  const groups = Object.entries(counts).map(([code, count]): FindingGroup => {
    const told = findings.filter((finding) => finding.code === `check.${code}`);
    const repairs = new Set(told.map(({ values }) => values?.["repair"]));
    const repair = repairs.has("safe") ? "safe" : repairs.has("asked") ? "asked" : null;
    return { code, count, severity: told[0]?.severity ?? "info", repair, findings: told };
  });
  return groups.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** Where a finding stands; null where it concerns a table as a whole. */
export function placeOf({ table, field, record, values }: Finding): Place | null {
  const row = values?.["row"];
  if (table === undefined || typeof row !== "number") return null;
  return { table, column: field ?? null, row, record: record === undefined || record === `row ${row}` ? null : record };
}

/** A finding in one sentence; days in the user's way. */
export function sentenceOf({ code, values = {} }: Finding, { t, date }: Speech): string {
  const said = Object.entries(values).map(([name, value]) => {
    const day = typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? serialOfIso(value) : null;
    if (name !== "value" && day !== null) return [name, date(day)] as const;
    return [name, typeof value === "string" ? isolated(value) : value] as const;
  });
  return t(`errors.findings.${code}`, Object.fromEntries(said) as MessageValues);
}

/** What a record is called: its code or number, else its row in the user's words. */
export function recordName(record: string, t: Speech["t"]): string {
  const row = /^row (\d+)$/.exec(record)?.[1];
  return row === undefined ? record : t("paneClean.check.row", { row: Number(row) });
}
