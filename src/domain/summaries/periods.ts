import { partsOf, serialOf } from "../kernel/dates";

/** Stretches of the calendar by which dates are grouped, as scripts name them. */
export const periods = ["month", "quarter", "year"] as const;
export type Period = (typeof periods)[number];

const monthsOf: Readonly<Record<Period, number>> = { month: 1, quarter: 3, year: 12 };

/** The first day (serial) of the period in which a day lies. */
export function periodStart(day: number, period: Period): number {
  const { year, month } = partsOf(day);
  const length = monthsOf[period];
  return serialOf({ year, month: month - ((month - 1) % length), day: 1 });
}

/** The first day of the month so many months after that of `day` (before it: negative). */
export function monthsFrom(day: number, count: number): number {
  const { year, month } = partsOf(day);
  const months = year * 12 + month - 1 + count;
  return serialOf({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 });
}

/** A period by its first day, for scripts and for reading: "2026-03", "2026 Q1", "2026". */
export function periodName(start: number, period: Period): string {
  const { year, month } = partsOf(start);
  if (period === "year") return String(year);
  return period === "quarter" ? `${year} Q${(month + 2) / 3}` : `${year}-${String(month).padStart(2, "0")}`;
}
