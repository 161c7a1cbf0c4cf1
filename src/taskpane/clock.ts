/** This moment here, as Excel's serial number with its part of the day. */
export function hereAndNow(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}
