/** A day of the Gregorian calendar; month and day count from 1. */
export type DateParts = { year: number; month: number; day: number };

/** Days from 0000-03-01 to 1899-12-30, the day that Excel's serial numbers count from (1900-03-01 is 61). */
const EPOCH = 693_899;
/** Serial of 1900-02-29, a day that Excel counts and the calendar does not have. */
const PHANTOM = 60;
const DAYS_OF_ERA = 146_097;

/** Days from 0000-03-01 (Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil). */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * DAYS_OF_ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

/** The Excel serial of a calendar day, with Excel's count of 1900 (1 is 1900-01-01). */
export function serialOf({ year, month, day }: DateParts): number {
  const serial = daysFromCivil(year, month, day) - EPOCH;
  return serial <= PHANTOM ? serial - 1 : serial;
}

/** The calendar day of an Excel serial; the time of day is left aside. */
export function partsOf(serial: number): DateParts {
  const whole = Math.floor(serial);
  const days = (whole < PHANTOM ? whole + 1 : whole) + EPOCH;
  const era = Math.floor(days / DAYS_OF_ERA);
  const dayOfEra = days - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Days of a month of the Gregorian calendar. */
export function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a day that the calendar has and Excel can count (1900 to 9999). */
export function isDay({ year, month, day }: DateParts): boolean {
  return year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

/** `YYYY-MM-DD` of a serial. */
export function isoOf(serial: number): string {
  const { year, month, day } = partsOf(serial);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The serial of `YYYY-MM-DD`, or null where the text is no such day. */
export function serialOfIso(text: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!found) return null;
  const parts = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return isDay(parts) ? serialOf(parts) : null;
}
