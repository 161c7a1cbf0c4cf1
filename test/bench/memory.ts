import { readFileSync, writeFileSync } from "node:fs";

const MB = 2 ** 20;

/** Peak of resident memory since the last call, in MB; where the system cannot say, of the process as it stands. */
export function peak(): number {
  try {
    const found = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"));
    writeFileSync("/proc/self/clear_refs", "5");
    return Number(found?.[1]) / 1024;
  } catch (error) {
    if ((error as { code?: string }).code === undefined) throw error;
    return resident();
  }
}

/** Resident memory of the process as it stands, in MB. */
export const resident = (): number => process.memoryUsage().rss / MB;
