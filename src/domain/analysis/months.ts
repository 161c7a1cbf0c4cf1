import { partsOf, serialOf } from "../kernel/dates";

/** The calendar month of a serial day as a running number (year × 12 + month from 0). */
export function monthOf(day: number): number {
  const { year, month } = partsOf(day);
  return 12 * year + month - 1;
}

/** The serial of a month's first day. */
export function firstDayOf(month: number): number {
  return serialOf({ year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 });
}

/** `YYYY-MM` of a month. */
export function isoMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** First and last of whole days; null of none. */
export function daysSpan(day: Int32Array): { first: number; last: number } | null {
  if (day.length === 0) return null;
  let first = day[0] as number;
  let last = first;
  for (let i = 1; i < day.length; i++) {
    const own = day[i] as number;
    if (own < first) first = own;
    else if (own > last) last = own;
  }
  return { first, last };
}

/** The months of many days, looked up. */
export class Months {
  private readonly first: number;
  private readonly months: Int32Array;

  constructor(days: Int32Array) {
    const { first, last } = daysSpan(days) ?? { first: 0, last: -1 };
    this.first = first;
    this.months = new Int32Array(last - first + 1);
    for (let day = first; day <= last;) {
      const month = monthOf(day);
      const next = Math.min(last + 1, firstDayOf(month + 1));
      this.months.fill(month, day - first, next - first);
      day = next;
    }
  }

  /** The month of one of the days. */
  of(day: number): number {
    return this.months[day - this.first] as number;
  }
}
