import type { Engine } from "./engine";

/** An engine that keeps no formulas: values stay what they were, whatever the size of the book. */
export function createPlainEngine(): Engine {
  return {
    capabilities: { formulas: false, view: false },
    load: () => Promise.resolve(),
    update: () => Promise.resolve([]),
    recalculate: () => Promise.resolve([]),
    evaluate: () => Promise.resolve(undefined),
    dispose: () => undefined,
  };
}
