import type { Steps } from "../domain/cleaning/duplicates/steps";
import { Failure } from "../domain/kernel/failure";
import type { Control } from "./ports";

/** Milliseconds of work between two pauses: a pause costs the browser some itself. */
const longestStretch = 40;

/** Does a work in stretches, so that the pane stays awake and the user can stop it; fails with "cancelled". */
export async function inSteps<T>(control: Control, steps: Steps<T>, rows: number): Promise<T> {
  let paused = performance.now();
  for (;;) {
    if (control.cancelled) throw new Failure("cancelled");
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - paused < longestStretch) continue;
    control.progress("thinking", Math.round(value * rows), rows);
    await pause();
    paused = performance.now();
  }
}

/** Lets the page draw and hear clicks. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
