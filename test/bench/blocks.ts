import { readFileSync } from "node:fs";

/** The longest stretches in which our code let nothing else happen. */
export type Blocks = {
  /** Milliseconds, the longest first. */
  longest: { ms: number; after: string }[];
  /** Does what an event of another thread asks for: the stretch begins with it. */
  turn(work: () => void): void;
  stop(): void;
};

const kept = 5;

/**
 * Watches the stretches between two pauses of our code: from the answer of a sync, or the end of a pause, to the next sync or
 * pause. What the host does within a sync is no stretch of ours, and what other programs take of the processor is none either.
 * Excel must be open.
 */
export function watchBlocks(label: () => string): Blocks {
  const longest: Blocks["longest"] = [];
  const context = OfficeExtension.ClientRequestContext.prototype as unknown as { sync: (value?: unknown) => Promise<unknown> };
  const { sync } = context;
  const { setTimeout: later } = globalThis;
  let since = stopwatch();
  let inSync = 0;
  const end = (): void => {
    if (inSync) return;
    longest.push({ ms: since(), after: label() });
    longest.sort((one, two) => two.ms - one.ms);
    longest.length = Math.min(longest.length, kept);
  };
  context.sync = async function (this: unknown, value) {
    end();
    inSync += 1;
    try {
      return await sync.call(this, value);
    } finally {
      inSync -= 1;
      since = stopwatch();
    }
  };
  const paused = (work: () => void, ms?: number): unknown => {
    end();
    return later(() => {
      if (!inSync) since = stopwatch();
      work();
    }, ms);
  };
  globalThis.setTimeout = paused as typeof setTimeout;
  return {
    longest,
    turn(work) {
      since = stopwatch();
      work();
      end();
    },
    stop() {
      end();
      context.sync = sync;
      globalThis.setTimeout = later;
    },
  };
}

/** Milliseconds that the processor worked for this thread; for the whole process where the system cannot say. */
function worked(): number {
  try {
    return Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[0]) / 1e6;
  } catch (error) {
    if ((error as { code?: string }).code === undefined) throw error;
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  }
}

/** Begins to measure; answers milliseconds of work since: of the clock, or of the processor where that worked for us for less. */
export function stopwatch(): () => number {
  const [began, before] = [performance.now(), worked()];
  return () => Math.min(performance.now() - began, worked() - before);
}
