/** Milliseconds of quiet before a look: filters are often changed a few at a time. */
const quiet = 200;

/**
 * Looks after each poke, one look at a time: pokes that come close together make one look, and one that comes during a look
 * makes another after it, so that the last look is never older than the last change. `now` looks without waiting for quiet.
 */
export function watch(look: () => Promise<void>, pause = quiet): { poke(): void; now(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = false;
  let again = false;
  let stopped = false;
  let atOnce = false;
  const go = async () => {
    atOnce = false;
    looking = true;
    await look();
    looking = false;
    if (again) poke();
    again = false;
  };
  const after = (wait: number) => {
    if (stopped) return;
    if (looking) {
      again = true;
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => void go(), wait);
  };
  const poke = () => {
    if (!atOnce) after(pause);
  };
  return {
    poke,
    now() {
      after(0);
      atOnce = !looking;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
