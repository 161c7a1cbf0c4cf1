/** Dates of filters as whole serial numbers; the 1900 system. */
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a calendar day; month from 0, overflow allowed. */
export function serialOf(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month, day) - EPOCH) / DAY);
}

/** The calendar day of a serial number. */
export function dateOf(serial: number): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), weekday: date.getUTCDay() };
}

/** Today as a serial number, by the host's own clock and zone. */
export function todayOf(now: Date): number {
  return serialOf(now.getFullYear(), now.getMonth(), now.getDate());
}

type Period = { from: number; to: number };

/** February as Excel's API spells it. */
const MONTHS = ["January", "Februray", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** The half-open span of days of a dynamic criterion such as "LastQuarter"; undefined where it is none. Weeks begin on Sunday. */
export function dynamicPeriod(criterion: string, today: number): Period | undefined {
  const { year, month, weekday } = dateOf(today);
  const days = (from: number, count: number): Period => ({ from: today + from, to: today + from + count });
  if (criterion === "Today") return days(0, 1);
  if (criterion === "Yesterday") return days(-1, 1);
  if (criterion === "Tomorrow") return days(1, 1);
  if (criterion === "YearToDate") return { from: serialOf(year, 0, 1), to: today + 1 };
  const [, which, unit] = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(criterion) ?? [];
  if (!which || !unit) return undefined;
  const step = which === "Last" ? -1 : which === "Next" ? 1 : 0;
  if (unit === "Week") return days(step * 7 - weekday, 7);
  const size = unit === "Month" ? 1 : unit === "Quarter" ? 3 : 12;
  const first = (Math.floor(month / size) + step) * size;
  return { from: serialOf(year, first, 1), to: serialOf(year, first + size, 1) };
}

/** The months (from 0) of "AllDatesInPeriodJune" or "AllDatesInPeriodQuarter2", in any year; undefined where it is none. */
export function periodMonths(criterion: string): number[] | undefined {
  const [, name] = /^AllDatesInPeriod(\w+)$/.exec(criterion) ?? [];
  if (!name) return undefined;
  const quarter = /^Quarter([1-4])$/.exec(name);
  if (quarter) return [0, 1, 2].map((i) => (Number(quarter[1]) - 1) * 3 + i);
  const month = MONTHS.indexOf(name);
  return month < 0 ? undefined : [month];
}

const PARTS = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

/** A test for one date group of a values filter: `date` in ISO 8601, compared down to `specificity`; undefined where the date is none. */
export function dateGroup(date: string, specificity: string): ((serial: number) => boolean) | undefined {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:[T ](\d{1,2})(?::(\d{1,2}))?(?::(\d{1,2}))?)?/.exec(date);
  const depth = PARTS.findIndex((part) => part === specificity);
  if (!match || depth < 0) return undefined;
  const wanted = match.slice(1, 2 + depth).map((part, i) => (part === undefined ? (i === 1 || i === 2 ? 1 : 0) : Number(part)));
  return (serial) =>
    partsOf(serial)
      .slice(0, wanted.length)
      .every((part, i) => part === wanted[i]);
}

function partsOf(serial: number): number[] {
  const { year, month, day } = dateOf(serial);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  return [year, month + 1, day, Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
}
