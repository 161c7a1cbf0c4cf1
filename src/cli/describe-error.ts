type OfficeError = Error & { code?: string; debugInfo?: { errorLocation?: string; statement?: string } };

/** An error whose message says all there is to say: how a command was called, which file is missing. */
export class PlainError extends Error {}

/** An error as a command line shows it: an Office error's code, message, place and statement; anything else with its stack. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, message, debugInfo, stack } = error as OfficeError;
  if (error instanceof PlainError || "errors" in error) return message;
  if (!code || !debugInfo) return stack ?? message;
  const place = debugInfo.errorLocation ? [`    location: ${debugInfo.errorLocation}`] : [];
  const statement = debugInfo.statement ? [`    statement: ${debugInfo.statement}`] : [];
  return [`${code}: ${message}`, ...place, ...statement].join("\n");
}
