import { daysOfMonth, partsOf, serialOf } from "../kernel/dates";
import { roundSum } from "../kernel/numbers";
import { monthsFrom } from "./periods";

/** Sales that count: whole days and amounts, returns as negative amounts. */
export type Sales = { day: Float64Array; amount: Float64Array };

/** Sums of money; `…ToDate` ends at the same day of its month as the analysis date. Changes are parts of what they compare with; null where that is 0. */
export type Turnover = {
  thisMonth: number;
  lastMonth: number;
  lastMonthToDate: number;
  sameMonthLastYear: number;
  sameMonthLastYearToDate: number;
  yearToDate: number;
  lastYearToDate: number;
  changes: { lastMonth: number | null; sameMonthLastYear: number | null; yearToDate: number | null };
};

/** A month by its first day (serial): orders (amounts from 0 up) and the sum, returns included. */
export type MonthOfSales = { month: number; orders: number; value: number };

/** The same day so many months earlier, or the last of that month where it is shorter. */
export function sameDay(date: number, monthsBack: number): number {
  const { year, month } = partsOf(monthsFrom(date, -monthsBack));
  return serialOf({ year, month, day: Math.min(partsOf(date).day, daysOfMonth(year, month)) });
}

/** Sum of the sales from one day to another, both included, rounded to 1e-6. */
function sumBetween({ day, amount }: Sales, from: number, to: number): number {
  let sum = 0;
  for (let i = 0; i < day.length; i++) if (day[i]! >= from && day[i]! <= to) sum += amount[i]!;
  return roundSum(sum);
}

/** Turnover of the month and the year up to the analysis date, and of what they compare with up to the same day. */
export function turnoverOf(sales: Sales, date: number): Turnover {
  const start = (monthsBack: number): number => monthsFrom(date, -monthsBack);
  const monthsOfYear = partsOf(date).month - 1;
  const thisMonth = sumBetween(sales, start(0), date);
  const lastMonthToDate = sumBetween(sales, start(1), sameDay(date, 1));
  const sameMonthLastYearToDate = sumBetween(sales, start(12), sameDay(date, 12));
  const yearToDate = sumBetween(sales, start(monthsOfYear), date);
  const lastYearToDate = sumBetween(sales, start(monthsOfYear + 12), sameDay(date, 12));
  return {
    thisMonth,
    lastMonth: sumBetween(sales, start(1), start(0) - 1),
    lastMonthToDate,
    sameMonthLastYear: sumBetween(sales, start(12), start(11) - 1),
    sameMonthLastYearToDate,
    yearToDate,
    lastYearToDate,
    changes: {
      lastMonth: change(thisMonth, lastMonthToDate),
      sameMonthLastYear: change(thisMonth, sameMonthLastYearToDate),
      yearToDate: change(yearToDate, lastYearToDate),
    },
  };
}

const change = (now: number, before: number): number | null => (before === 0 ? null : (now - before) / Math.abs(before));

/** Turnover of the last `count` months up to that of the analysis date, oldest first; months without sales are 0. */
export function turnoverByMonth({ day, amount }: Sales, date: number, count: number): MonthOfSales[] {
  const months = Array.from({ length: count }, (_, i): MonthOfSales => ({ month: monthsFrom(date, i + 1 - count), orders: 0, value: 0 }));
  const numberOf = (serial: number): number => {
    const { year, month } = partsOf(serial);
    return year * 12 + month;
  };
  const first = numberOf(months[0]!.month);
  for (let i = 0; i < day.length; i++) {
    const month = months[numberOf(day[i]!) - first];
    if (!month) continue;
    month.value += amount[i]!;
    if (amount[i]! >= 0) month.orders++;
  }
  for (const month of months) month.value = roundSum(month.value);
  return months;
}
