import { partsOf, serialOf } from "../kernel/dates";

/** The calendar months as running numbers (year × 12 + month from 0), found quickly for days that come in order. */
export class Months {
  private first = 0;
  private next = 0;
  private month = 0;

  /** The month of a serial day. */
  of(day: number): number {
    if (day >= this.first && day < this.next) return this.month;
    const { year, month } = partsOf(day);
    this.month = 12 * year + month - 1;
    this.first = firstDayOf(this.month);
    this.next = firstDayOf(this.month + 1);
    return this.month;
  }
}

/** The serial of a month's first day. */
export function firstDayOf(month: number): number {
  return serialOf({ year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 });
}

/** `YYYY-MM` of a month. */
export function isoMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}
